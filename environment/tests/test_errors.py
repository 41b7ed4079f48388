"""What tools say when they fail, turned into one clear line."""

from kit import errors, paths


def line(said: str) -> str:
    return str(errors.from_output("building", said, paths.ROOT, "build/setup.log"))


def test_a_full_disk_is_named_by_the_place_that_is_full(monkeypatch, tmp_path):
    (tmp_path / "small").mkdir()
    monkeypatch.setattr(errors, "_free", lambda path: 3 if path.is_relative_to(tmp_path) else 5000)
    said = f"Error copying artifact from /big/a.jar to {tmp_path}/small/a.jar: No space left on device"
    assert line(said).startswith(f"the disk is full under {tmp_path}/small (3 MB free); free about 2 GB")


def test_a_place_that_cannot_be_written_is_named():
    said = "java.nio.file.AccessDeniedException: /proc/latent/x"
    assert line(said).startswith("cannot write /proc/latent/x: read-only")


def test_no_network_in_the_words_of_each_tool():
    for said in (
        "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution",
        "Could not transfer artifact a:b:jar:1 from/to central: Connection refused",
        "ERROR: No matching distribution found for jjava==1.0a8",
        "Cannot access central in offline mode and the artifact a:b:jar:1 has not been downloaded",
    ):
        assert line(said).startswith("no network")


def test_a_changed_package_is_not_mistaken_for_a_missing_network():
    said = "THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE; earlier: timed out"
    assert line(said).startswith("a downloaded package differs from the pinned one")


def test_a_certificate_that_is_not_trusted():
    said = "Could not transfer artifact a:b: PKIX path building failed"
    assert line(said).startswith("the package registry's certificate is not trusted (building); give the proxy's")


def test_anything_else_names_the_log():
    expected = "building failed; after mending it run the command again; all it said is in build/setup.log"
    assert line("A.java:1: error") == expected
