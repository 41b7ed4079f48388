"""The natives of a GPU: chosen by one command, taken back whole where they do not load."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from kernel_apart import NONE, ONE, kernel_apart, specification, torch

from kit import cli, device, gpu, paths, tools
from kit.errors import KitError

__all__ = ["kernel_apart"]  # a fixture


def kit(*arguments: str) -> int:
    return gpu.run(cli.parse(["gpu", *arguments]))


@pytest.mark.parametrize("named", ["torch", "torch/lib", "."])
def test_pips_torch_sets_the_three_variables_and_off_takes_them_back(apart, named):
    folder, before = torch(apart), specification()
    assert kit("on", "--no-check", "--torch", str(apart / named)) == 0
    added = {
        "PYTORCH_LIBRARY_PATH": str(folder / "lib"),
        "PYTORCH_VERSION": "2.7.1",
        "PYTORCH_FLAVOR": "cu128",
    }
    assert specification()["env"] == {**before["env"], **added}
    assert f"-Djna.library.path={apart / 'cudart'}" in specification()["argv"]
    assert kit("off") == 0
    assert specification() == before


def test_a_python_is_asked_where_its_torch_is_and_its_own_runtime_library_is_taken(apart):
    made = apart / "site-packages"
    folder = torch(made)
    runtime = made / "nvidia" / "cuda_runtime" / "lib"
    runtime.mkdir(parents=True)
    (runtime / "libcudart.so.12").touch()
    python = apart / "python"
    python.write_text(f"#!/bin/sh\necho {folder}\n")
    python.chmod(0o755)
    kit("on", "--no-check", "--torch", str(python))
    assert device.chosen() == device.Natives("cu128", str(folder / "lib"), str(runtime))


@pytest.mark.skipif(not device.possible(), reason="CUDA's natives are for Linux on x86_64 only")
def test_djls_own_natives_need_a_class_path_without_those_for_cpus(apart):
    kit("on", "--no-check")
    words = specification()["argv"]
    jars = words[words.index("-cp") + 1].split(os.pathsep)
    there = set(map(str, paths.DEPENDENCIES.glob("*.jar")))
    assert there - set(jars) == set(map(str, paths.DEPENDENCIES.glob("pytorch-native-cpu-*.jar")))
    assert len(there - set(jars)) == 1
    assert "PYTORCH_LIBRARY_PATH" not in specification()["env"]
    assert specification()["env"]["PYTORCH_FLAVOR"] == "cu128"


def test_grading_keeps_the_natives_for_cpus(apart):
    from kit.grading import engine

    before = engine.kernel_specification({}, "/home/student")
    kit("on", "--no-check", "--torch", str(torch(apart)))
    assert engine.kernel_specification({}, "/home/student") == before


def test_without_a_gpu_it_says_so_in_one_sentence_and_changes_nothing(apart):
    before = specification()
    with pytest.raises(KitError) as error:
        kit("on", "--torch", str(torch(apart)))
    assert str(error.value) == f"no GPU: {NONE.why}; nothing was changed, notebooks run on the CPU"
    assert device.chosen() is None and specification() == before


@pytest.mark.parametrize(
    ("version", "cuda", "said"),
    [
        ("2.6.0", True, "is 2.6.0 but 2.7.1 is needed; mend it with: pip install torch==2.7.1"),
        ("2.7.1+cpu", False, "is without CUDA (no lib/libtorch_cuda.so); install the one with CUDA"),
    ],
)
def test_another_torch_is_refused_with_the_command_that_mends_it(apart, version, cuda, said):
    with pytest.raises(KitError) as error:
        kit("on", "--torch", str(torch(apart, version, cuda)))
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("where", "said"),
    [
        (sys.executable, "(no lib/libtorch.so); name a Python that has it"),
        ("no-such-program", "--torch no-such-program is neither a Python nor a folder"),
        ("/usr", "no torch in /usr"),
    ],
)
def test_a_place_without_torch_is_said_to_have_none(apart, where, said):
    with pytest.raises(KitError) as error:
        kit("on", "--torch", where)
    assert said in str(error.value)


def unpacked(root: Path) -> Path:
    """The natives for CPUs that the kernel unpacked, as a folder of torch."""
    places = (tools.engine_cache() / "pytorch").glob("2.7.1-*-cpu-*")
    found = [place for place in places if (place / "libtorch.so").is_file()]
    if not found or not device.possible():
        pytest.skip("the engine has unpacked no natives for CPUs here")
    folder = torch(root, "2.7.1+cpu", cuda=False)
    shutil.rmtree(folder / "lib")
    (folder / "lib").mkdir()
    for file in found[0].glob("*.so*"):
        if "djl" not in file.name:
            (folder / "lib" / file.name).symlink_to(file)
    return folder


def test_a_torch_for_cpus_is_loaded_from_its_folder_where_that_is_wished(apart, monkeypatch, capsys):
    monkeypatch.setenv("LATENT_DEVICE", "cpu")
    folder = unpacked(apart)
    assert kit("on", "--torch", str(folder)) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"on, pip's torch in {folder / 'lib'}: first tensor after ") and "CPU" in said
    assert specification()["env"]["PYTORCH_FLAVOR"] == "cpu"
    assert device.outlook()[0] is True


def test_natives_that_do_not_load_are_taken_back(apart, monkeypatch):
    monkeypatch.setenv("LATENT_DEVICE", "cpu")
    folder, before = unpacked(apart), specification()
    (folder / "lib" / "libtorch_cpu.so").unlink()
    (folder / "lib" / "libtorch_cpu.so").write_text("no library")
    with pytest.raises(KitError, match="starting the kernel"):
        kit("on", "--torch", str(folder))
    assert device.chosen() is None and specification() == before


def test_an_engine_that_sees_no_gpu_is_no_success_although_the_driver_shows_one(apart, monkeypatch):
    monkeypatch.setattr(device, "driver", lambda: ONE)
    monkeypatch.setattr(gpu, "_install", lambda: "first tensor after 2.0 s (library 0.5 s), CPU, 2 cores, no GPU found")
    with pytest.raises(KitError, match=r"the driver shows 1 GPU \(CUDA 12.8\) but the engine says: first tensor"):
        kit("on", "--torch", str(torch(apart)))
    assert device.chosen() is None
    monkeypatch.setattr(gpu, "_install", lambda: "first tensor after 2.0 s (library 0.5 s), GPU 0 of 1")
    assert kit("on", "--torch", str(apart / "torch")) == 0


def test_pips_torch_with_cuda_loads_as_far_as_the_driver(apart):
    python = paths.python_of(paths.ROOT / ".venv-bench")
    if not python.exists() or shutil.which("nvidia-smi"):
        pytest.skip("needs pip's torch in .venv-bench (./kit bench makes it) and a machine without a driver")
    kit("on", "--no-check", "--torch", str(python))
    with pytest.raises(KitError):
        gpu._install()
    assert "libcaffe2_nvrtc.so: libcuda.so.1: cannot open" in (paths.BUILD / "setup.log").read_text()
