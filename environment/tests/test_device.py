"""What the doctor says of the device, and whom it asks."""

import subprocess
from types import SimpleNamespace

import pytest
from kernel_apart import NONE, ONE, kernel_apart

from kit import device, gpu, kernel, tools
from kit.errors import KitError

__all__ = ["kernel_apart"]  # a fixture

CASES = [
    (None, "", NONE, True, "CPU: no NVIDIA driver (libcuda.so.1 is not there)"),
    (None, "cpu", ONE, True, "CPU: LATENT_DEVICE=cpu"),
    (None, "", ONE, None, "CPU, though the driver shows 1 GPU; choose its natives with: ./kit gpu on"),
    (None, "gpu", ONE, False, "are for CPUs; mend it with: ./kit gpu on"),
    (None, "gpu", NONE, False, "are for CPUs; mend it with: unset LATENT_DEVICE"),
    (None, "tpu", NONE, False, "LATENT_DEVICE=tpu: expected cpu or gpu; unset it"),
    ("cu128", "", ONE, True, "GPU 0 of 1: pip's torch in "),
    ("cu128", "cpu", ONE, True, "CPU: LATENT_DEVICE=cpu; without it GPU 0 of 1"),
    ("cu128", "", NONE, False, f"but there is {NONE.why}; go back with: ./kit gpu off"),
    ("cpu", "", NONE, True, "without CUDA; change it with: ./kit gpu off"),
    ("gone", "", ONE, False, "is gone; go back with: ./kit gpu off"),
]


@pytest.mark.parametrize("case", CASES)
def test_the_doctor_says_which_device_and_why_and_what_changes_it(apart, monkeypatch, case):
    flavor, wish, driver, good, said = case
    monkeypatch.setattr(device, "driver", lambda: driver)
    monkeypatch.setenv("LATENT_DEVICE", wish)
    if flavor:
        folder = apart / "nowhere" if flavor == "gone" else apart
        device.Natives("cu128" if flavor == "gone" else flavor, str(folder)).save()
    assert device.outlook()[0] is good
    assert said in device.outlook()[1]


def answers(gpus: int, version: int, code: int = 0) -> SimpleNamespace:
    """A driver's library: its functions write through the pointer that they are given."""

    def writes(value):
        def function(pointer):
            pointer._obj.value = value
            return 0

        return function

    return SimpleNamespace(cuInit=lambda _: code, cuDeviceGetCount=writes(gpus), cuDriverGetVersion=writes(version))


@pytest.mark.parametrize(
    ("library", "expected"),
    [
        (answers(2, 12080), device.Driver(2, "12.8")),
        (answers(0, 12040), device.Driver(0, "12.4", "NVIDIA's driver shows no GPU")),
        (answers(0, 0, code=100), device.Driver(why="NVIDIA's driver finds no GPU (CUDA error 100)")),
    ],
)
def test_the_driver_itself_is_asked(monkeypatch, library, expected):
    monkeypatch.setattr(device.ctypes, "CDLL", lambda _: library)
    assert device.driver() == expected


COUNT = "class Count { public static void main(String[] a) { System.out.println(%s); } }"


def test_the_engine_finds_the_runtime_library_by_which_it_counts_gpus(tmp_path):
    if not device.possible():
        pytest.skip("CUDA's natives are for Linux on x86_64 only")
    try:
        cudart = gpu._cudart()
    except KitError as error:
        pytest.skip(f"NVIDIA's runtime library could not be fetched: {error}")
    source = tmp_path / "Count.java"
    source.write_text(COUNT % "ai.djl.util.cuda.CudaUtils.getCudaVersion()")
    java = tools.java().command
    command = [java, f"-Djna.library.path={cudart}", "-cp", kernel.class_path(), str(source)]
    assert subprocess.run(command, capture_output=True, text=True).stdout == "12080\n"
