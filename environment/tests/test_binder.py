"""The Binder image: what repo2docker makes of binder/, and its steps in a clean Debian under mybinder.org's limits."""

import json
import os
import shlex
import subprocess
from pathlib import Path

import binder_image
import binder_inside
import cleanroot
import dockerfile
import pytest

from kit import binder, errors, files, kernel, paths, setup

# What lies below our own layers, compressed, in MB. The first as Docker's library lists it (repo-info, August 2026);
# the second is estimated from its list of packages, generously, for no registry of theirs was asked.
BASE = {"buildpack-deps:24.04": 274, "repo2docker's conda, Python, node, Jupyter, locales": 330}
MOST_MB = 1200
FIRST_CELL_SECONDS = 20
LECTURES = os.environ.get("LATENT_BINDER_LECTURES", "00-tour").split()
APT = [line.split("#")[0].strip() for line in (paths.ROOT / "binder/apt.txt").read_text().splitlines()]
PACKAGES = [name for name in APT if name]


def test_the_base_is_ubuntu_24_04_and_every_file_of_the_recipe_is_found():
    assert dockerfile.of("FROM") == ["docker.io/library/buildpack-deps:24.04"]
    runs = dockerfile.of("RUN")
    assert any("apt-get install --yes" in run and all(name in run.split() for name in PACKAGES) for run in runs)
    assert '${KERNEL_PYTHON_PREFIX}/bin/pip install --no-cache-dir -r "binder/requirements.txt"' in runs
    assert "./binder/postBuild" in runs
    assert 'R2D_ENTRYPOINT="${REPO_DIR}/binder/start"' in dockerfile.of("ENV")
    assert dockerfile.conda_list().name in dockerfile.copied(), "the pinned Python"


def test_every_file_that_the_image_copies_is_there():
    theirs = {file.name.lower() for file in dockerfile.buildpacks().rglob("*")}
    for source in dockerfile.copied():
        ours = source.startswith("src/") and (paths.ROOT / source.removeprefix("src/")).exists()
        assert ours or source.removeprefix("/") in theirs, source


def test_the_requirements_are_those_of_the_course_and_come_when_the_repository_is_there():
    lines = (paths.ROOT / "binder/requirements.txt").read_text().splitlines()
    assert [line for line in lines if not line.startswith("#")] == ["-r ../environment/requirements.txt"]
    rests = [line.rest for line in dockerfile.lines()]
    whole = next(i for i, rest in enumerate(rests) if rest.endswith(" src/ ${REPO_DIR}/"))
    assert whole < next(i for i, rest in enumerate(rests) if "pip install" in rest)


def test_what_only_a_working_copy_has_stays_out_of_the_image(tmp_path):
    for name in (".git/HEAD", ".venv/a", ".venv-book/b", "build/c", "lib/target/d", "lib/src/A.java", ".mvn/e", "kit"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    ignored = [line for line in (paths.ROOT / "binder/.dockerignore").read_text().splitlines() if line[0] != "#"]
    ask = "import docker.utils.build as b, sys; print(*sorted(b.exclude_paths(sys.argv[1], sys.argv[2:])))"
    command = [str(dockerfile.python()), "-c", ask, str(tmp_path), *ignored]
    kept = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert [name for name in kept if (tmp_path / name).is_file()] == [".mvn/e", "kit", "lib/src/A.java"]


def started(**given: str) -> dict[str, str]:
    """The environment behind binder/start."""
    plain = {"PATH": os.environ["PATH"], **given}
    command = [str(paths.ROOT / "binder/start"), "env"]
    said = subprocess.run(command, env=plain, capture_output=True, text=True, check=True).stdout
    return dict(line.split("=", 1) for line in said.splitlines())


def test_start_gives_the_kernels_memory_settings_and_its_heap_to_everything():
    environment = started()
    assert {name: environment.get(name) for name in kernel.MEMORY} == kernel.MEMORY
    assert environment["MAVEN_OPTS"] in kernel.HEAP


@pytest.mark.parametrize(("share", "threads"), [("", "1"), ("0.5", "1"), ("1.0", "1"), ("2", "2"), ("none", "1")])
def test_start_takes_as_many_threads_as_the_hub_gives_cores(share, threads):
    assert started(CPU_LIMIT=share)["OMP_NUM_THREADS"] == threads


def test_start_hands_on_arguments_and_the_exit_code():
    command = [str(paths.ROOT / "binder/start"), "sh", "-c", 'echo "$1"; exit 3', "sh", "a  b"]
    done = subprocess.run(command, capture_output=True)
    assert (done.stdout, done.returncode) == (b"a  b\n", 3)


def test_outside_an_image_nothing_is_dropped(monkeypatch):
    monkeypatch.setenv("NB_PYTHON_PREFIX", "/srv/conda/envs/notebook")
    monkeypatch.setattr(binder.shutil, "rmtree", None)
    with pytest.raises(errors.KitError, match="not the Python of an image"):
        binder.build()


def test_a_set_up_that_begins_anew_leaves_the_images_own_python_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(setup.tools, "call", lambda *_, **__: "")
    (tmp_path / "image").mkdir()
    (tmp_path / "image/python").touch()
    (tmp_path / ".venv").symlink_to(tmp_path / "image")
    setup.make_venv(tmp_path / ".venv", "requirements.txt")
    assert (tmp_path / "image/python").exists() and not (tmp_path / ".venv").is_symlink()


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    folder = paths.BUILD / "cleanroot"
    cleanroot.remove(folder)
    try:
        yield binder_image.build(cleanroot.make(folder), tmp_path_factory.mktemp("binder") / "layers")
    finally:
        cleanroot.remove(folder)


def note(name: str, value: object) -> None:
    """Prints a measurement and keeps it in build/binder.json."""
    place = paths.BUILD / "binder.json"
    known = json.loads(place.read_text(encoding="utf-8")) if place.is_file() else {}
    files.write(place, json.dumps({**known, name: value}, indent=1) + "\n")
    print(f"{name}: {json.dumps(value, indent=1)}")


def test_the_image_is_small_enough_for_mybinder(image):
    layers = {name[:60]: megabytes for name, megabytes in image.layers.megabytes.items() if megabytes >= 0.1}
    sizes = {name: round(size, 1) for name, size in {**BASE, **layers}.items()}
    note("image_mb", {**sizes, "all": round(sum(sizes.values()))})
    assert sum(sizes.values()) <= MOST_MB


def test_what_was_only_downloaded_is_gone(image):
    home = image.root.folder / "home" / dockerfile.USER
    assert [name for name in (".m2", ".cache/pip", "build", "lib/target", ".git") if (home / name).exists()] == []
    environment = image.root.folder / "srv/conda/envs/notebook"
    packed = next((environment / "share/latent/dependencies").glob("pytorch-native-cpu-*.jar"))
    assert packed.stat().st_size < 10_000, "libtorch is there once, unpacked"


def test_what_takes_more_than_2_gb_is_killed_and_fails(image):
    with pytest.raises(AssertionError, match="more than 2 GB were needed"):
        image.limited("""exec python -c 'import time; taken = b"x" * 3 * 2**30; time.sleep(60)'""", 60)


def test_a_reader_sees_a_first_result_soon_and_finishes_a_lecture_in_2_gb_on_one_core(image):
    inside = Path(binder_inside.__file__).relative_to(paths.ROOT)
    script = shlex.join(["exec", "repo2docker-entrypoint", "python", str(inside), *LECTURES])
    said = image.limited(script, 300 + 300 * len(LECTURES))
    answers = json.loads(said.strip().splitlines()[-1])
    runs = [
        {name: run[name] for name in ("notebook", "status", "seconds", "peak_rss_mb")} for run in answers["lectures"]
    ]
    note("reader", {"lectures": runs, **{name: answers[name] for name in ("first_result_seconds", "server_mb")}})
    assert answers["starts"] == ["/lab", "/lab"], "Docker's way and BinderHub's both open JupyterLab"
    assert (answers["tour"], answers["kernel"]) == (f"/lab/tree/{binder_inside.TOUR}", "java")
    assert answers["first_result_seconds"] <= FIRST_CELL_SECONDS
    assert "setting up" not in answers["kit_says"], "the image is ready: nothing is set up again"
    assert [run["status"] for run in runs] == ["ok"] * len(LECTURES), answers["kit_says"]
