"""Each machine that cannot run the course gets one clear line with the cure, and an exit code that is not 0."""

import ast
import ctypes
import os
import resource
import subprocess
import sys

import pytest

from kit import paths


def one_line(done: subprocess.CompletedProcess, *words: str) -> None:
    assert done.returncode not in (0, None)
    assert "Traceback" not in done.stdout + done.stderr
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert len(lines) == 1 and lines[0].startswith("kit: "), done.stderr
    for word in words:
        assert word in lines[0]


def test_an_old_python_is_told_which_one_is_needed():
    source = (paths.ROOT / "kit").read_text()
    ast.parse(source, feature_version=(3, 7))
    old = f"import sys; sys.version_info = (3, 8, 1); exec({source!r})"
    done = subprocess.run([sys.executable, "-c", old, "run"], capture_output=True, text=True)
    one_line(done, "Python 3.10 or newer", "3.8")


def test_no_java(copy):
    (copy.tools / "java").unlink()
    one_line(copy.pretended("run"), "a JDK, Java 17 or newer", "mend it with")


def test_java_older_than_17(copy):
    (copy.tools / "java").unlink()
    home = copy.root / "old"
    (home / "bin").mkdir(parents=True)
    (home / "release").write_text('JAVA_VERSION="11.0.2"\n')
    (home / "bin/java").write_text("#!/bin/sh\n")
    (home / "bin/java").chmod(0o755)
    (copy.tools / "java").symlink_to(home / "bin/java")
    one_line(copy.pretended("run"), "Java 17 or newer", "is Java 11", "mend it with")


def test_java_without_its_compiler(copy):
    home = copy.root / "runtime"
    (home / "bin").mkdir(parents=True)
    (home / "release").write_text('JAVA_VERSION="21"\n')
    (copy.tools / "java").unlink()
    copy.environment["JAVA_HOME"] = str(home)
    one_line(copy.pretended("run"), "Java 21 without its compiler")


def test_a_java_home_that_is_not_used_is_named(copy):
    copy.environment["JAVA_HOME"] = str(copy.root / "nowhere")
    said = copy.kit("doctor").stdout
    assert f"JAVA_HOME={copy.root / 'nowhere'} is no JDK 17 or newer and is not used" in said


def test_no_maven(copy):
    (copy.tools / "mvn").unlink()
    one_line(copy.pretended("run"), "missing: Maven", "mend it with")


def test_no_maven_on_debian_names_the_command_to_type_when_it_may_not_install(copy):
    (copy.tools / "mvn").unlink()
    copy.tool("apt-get", "#!/bin/sh\nexit 100\n")
    done = copy.pretended("run")
    assert done.returncode == 1
    assert "sudo apt-get update && sudo apt-get install -y maven" in done.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="installs as root")
def test_no_maven_on_debian_is_installed_when_it_may(copy):
    package = copy.root / "maven.package"
    (copy.tools / "mvn").rename(package)
    copy.tool("apt-get", f'#!/bin/sh\nif [ "$1" = install ]; then /bin/cp {package} {copy.tools}/mvn; fi\n')
    done = copy.pretended("run")
    assert done.returncode == 0, done.stderr
    assert "installing Maven" in done.stdout


def test_no_network_for_python_packages(copy):
    copy.environment |= {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "0", "PIP_NO_CACHE_DIR": "1"}
    one_line(copy.kit("run"), "no network", "build/setup.log")
    assert not (copy.root / ".venv/stamps").exists()


def test_no_network_for_java_packages(copy):
    copy.tool(
        "mvn", "#!/bin/sh\necho '[ERROR] Could not transfer artifact a:b from/to central: Unknown host'; exit 1\n"
    )
    one_line(copy.pretended("run"), "no network", "fetching Java packages")
    assert "Unknown host" in (copy.root / "build/setup.log").read_text()


def test_a_library_that_does_not_compile_names_the_log(copy):
    copy.tool("mvn", copy.tools.joinpath("mvn").read_text().replace("[ -e", "echo 'A.java:1: error'; exit 1; [ -e"))
    one_line(copy.pretended("run"), "building the library failed", "build/setup.log")


def test_a_full_disk(copy):
    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    one_line(copy.kit("run", preexec_fn=small), "the disk is full", "free about 2 GB")
    assert not (copy.root / ".venv/stamps").exists()


def test_a_read_only_folder(copy):
    def obey_permissions() -> None:  # which root does not, unless it gives up CAP_DAC_OVERRIDE
        if os.geteuid() == 0:
            ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)

    copy.root.chmod(0o555)
    done = copy.pretended("run", preexec_fn=obey_permissions)
    copy.root.chmod(0o755)
    one_line(done, "cannot write", "chmod -R u+w")


def test_an_unknown_command_and_an_unknown_option(copy):
    for arguments in (("release", "--fast"), ("grade",), ("cook",), ("book", "--fast"), ("run", "--fast")):
        done = copy.kit(*arguments)
        assert done.returncode == 2
        assert "usage: ./kit" in done.stderr


def test_a_data_folder_that_is_not_there():
    environment = {**os.environ, "LATENT_DATA": "/no/such/folder"}
    command = ["./kit", "run", "no-such-notebook"]
    done = subprocess.run(command, cwd=paths.ROOT, env=environment, capture_output=True, text=True)
    one_line(done, "LATENT_DATA=/no/such/folder is not a folder", "unset LATENT_DATA")


def test_doctor_names_what_is_missing_and_the_command(copy):
    done = copy.kit("doctor")
    assert done.returncode == 1
    assert "missing step python" in done.stdout and "./kit run" in done.stdout
    assert not (copy.root / ".venv").exists()
