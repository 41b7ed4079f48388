"""macOS, Windows and ARM: what can be asked of them on another system."""

import os
import re
import subprocess
import xml.etree.ElementTree as tree
from types import SimpleNamespace

import pytest

from kit import bootstrap, cli, device, errors, gpu, kernel, lock, paths, platforms, programs, setup, tools

GET = "org.apache.maven.plugins:maven-dependency-plugin:get"
NATIVES = "ai.djl.pytorch:pytorch-native-cpu:2.7.1"
HELP = "org.apache.maven.plugins:maven-help-plugin:3.5.1:evaluate"
# What Java calls a system and its processor, and the natives that Maven must choose there.
SYSTEMS = {
    ("Linux", "amd64"): "linux-x86_64",
    ("Linux", "aarch64"): "linux-aarch64",
    ("Mac", "aarch64"): "osx-aarch64",
}
WINDOWS_NATIVES = "win-x86_64"
SPACE = {"m": "http://maven.apache.org/POM/4.0.0"}
POM = tree.parse(paths.ROOT / "pom.xml")
# The same systems as Python names them.
NAMES = {
    ("Linux", "x86_64"): "linux-x86_64",
    ("Linux", "aarch64"): "linux-aarch64",
    ("Darwin", "arm64"): "osx-aarch64",
    ("Windows", "AMD64"): "win-x86_64",
}


def evaluated(*options: str, java: str = "") -> str:
    """The classifier that Maven gives the natives."""
    environment = {**os.environ, "JAVA_HOME": str(tools.java().home), "MAVEN_OPTS": java}
    command = [tools.MAVEN, "-q", "-B", "-N", *options, HELP, "-Dexpression=libtorch.platform", "-DforceStdout"]
    done = subprocess.run(command, cwd=paths.ROOT, env=environment, capture_output=True, text=True)
    if done.returncode and "network" in str(errors.from_output("asking Maven", done.stdout, paths.BUILD, "-")):
        pytest.skip("Maven's help plugin could not be fetched: no network")
    assert done.returncode == 0, done.stdout
    return re.sub(r"\x1b\[\d*m", "", done.stdout).strip()


@pytest.mark.parametrize(("system", "classifier"), SYSTEMS.items())
def test_maven_chooses_the_natives_of_the_system(system, classifier):
    assert evaluated(java=f"-Dos.name={system[0]} -Dos.arch={system[1]}") == classifier


def test_maven_chooses_the_natives_of_windows():
    """Not by another name of the system: Maven itself calls Windows' console then."""
    (profile,) = (one for one in POM.iterfind(".//m:profile", SPACE) if one.find("m:id", SPACE).text == WINDOWS_NATIVES)
    assert profile.find("m:activation/m:os/m:family", SPACE).text == "windows"
    assert evaluated("-P", WINDOWS_NATIVES) == WINDOWS_NATIVES


def test_the_classifiers_of_the_pom_are_those_that_kit_knows():
    found = {element.text for element in POM.iterfind(".//m:libtorch.platform", SPACE)}
    assert found == set(platforms.SUPPORTED.values()) == {*SYSTEMS.values(), WINDOWS_NATIVES}


@pytest.mark.parametrize("classifier", sorted(platforms.SUPPORTED.values()))
def test_the_natives_of_each_system_can_be_fetched(classifier):
    """Asked by their checksum, for they are large."""
    try:
        wanted = f"-Dartifact={NATIVES}:jar.sha1:{classifier}"
        setup.maven("asking for natives", "-N", GET, "-Dtransitive=false", wanted)
    except errors.KitError as error:
        if str(error).startswith("no network"):
            pytest.skip(f"Maven Central cannot be reached: {error}")
        raise


@pytest.mark.parametrize(("system", "classifier"), NAMES.items())
def test_kit_knows_the_system_by_pythons_names(monkeypatch, system, classifier):
    monkeypatch.setattr(platforms.platform, "system", lambda: system[0])
    monkeypatch.setattr(platforms.platform, "machine", lambda: system[1])
    assert platforms.classifier() == classifier
    platforms.require()


@pytest.mark.parametrize(
    ("system", "said"),
    [
        (("Darwin", "x86_64"), "libtorch 2.7.1 does not exist for macOS on Intel processors; open the lectures"),
        (("Linux", "riscv64"), "libtorch 2.7.1 comes for linux-x86_64, linux-aarch64, osx-aarch64, win-x86_64, not"),
    ],
)
def test_a_system_without_natives_is_told_so_before_anything_is_set_up(monkeypatch, tmp_path, system, said):
    monkeypatch.setattr(platforms.platform, "system", lambda: system[0])
    monkeypatch.setattr(platforms.platform, "machine", lambda: system[1])
    monkeypatch.setattr(setup.paths, "STAMPS", tmp_path)
    with pytest.raises(errors.KitError) as error:
        setup._do(setup.steps())
    assert str(error.value).startswith(said)
    assert not list(tmp_path.iterdir())


WINDOWS = SimpleNamespace(name="nt", pathsep=";", environ=os.environ)  # no geteuid, uname, execve


def test_windows_has_its_own_places_and_endings_of_programs(monkeypatch):
    for module in (paths, tools):
        monkeypatch.setattr(module, "os", WINDOWS)
    assert paths.python_of(paths.VENV) == paths.VENV / "Scripts" / "python.exe"
    assert tools.Java(paths.ROOT, 17).command.endswith("java.exe")
    assert tools.has_font()
    assert setup.hand_over()["PYTHONUTF8"] == "1"


def test_on_windows_class_paths_are_separated_by_semicolons(monkeypatch):
    monkeypatch.setattr(kernel, "os", WINDOWS)
    assert kernel.class_path() == f"{paths.LIBRARY};{paths.DEPENDENCIES / '*'}"


def test_on_windows_the_lock_waits_by_the_systems_own_call(monkeypatch, tmp_path):
    asked = []

    def locking(_, mode, length):
        asked.append((mode, length))
        if len(asked) < 3:
            raise PermissionError(13, "locked by another")

    monkeypatch.setattr(lock, "os", WINDOWS)
    monkeypatch.setattr(lock, "msvcrt", SimpleNamespace(locking=locking, LK_LOCK=1, LK_NBLCK=2), raising=False)
    with lock.only_one(tmp_path / "lock"):
        assert asked == [(2, 1), (1, 1), (1, 1)]


def test_on_windows_programs_are_waited_for_because_none_replaces_another(monkeypatch):
    called = []
    for module in (programs, bootstrap):
        monkeypatch.setattr(module, "os", WINDOWS)
        monkeypatch.setattr(module.subprocess, "call", lambda command, **_: called.append(command[1:]) or 0)
    assert programs.lab(["--no-browser"]) == 0
    assert bootstrap._hand_over(["run", "00"]) == 0
    assert called[0][-1] == "--no-browser" and "--allow-root" not in called[0]
    assert called[1] == ["-m", "kit", "run", "00"]


def test_a_gpu_on_windows_is_reached_by_wsl2(monkeypatch):
    monkeypatch.setattr(device.platform, "system", lambda: "Windows")
    monkeypatch.setattr(device.platform, "machine", lambda: "AMD64")
    assert not device.possible()


def test_a_gpu_elsewhere_is_refused_in_one_sentence(monkeypatch):
    monkeypatch.setattr(device, "possible", lambda: False)
    with pytest.raises(errors.KitError, match="CUDA's natives are for Linux on x86_64 only; on Windows run the course"):
        gpu.run(cli.parse(["gpu", "on"]))
