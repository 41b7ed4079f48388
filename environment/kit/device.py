"""Which natives the notebook kernel loads, CPU or CUDA, and which device follows from that and why."""

import ctypes
import json
import os
import platform
from dataclasses import asdict, dataclass

from kit import files, paths

FILE = paths.JARS / "device.json"
LIBTORCH = "2.7.1"
CUDA_FLAVOR = "cu128"  # the only CUDA for which the engine has its own part
CPU_JARS = "pytorch-native-cpu-*.jar"
DRIVER = "libcuda.so.1"
WISHES = ("", "cpu", "gpu")


@dataclass(frozen=True)
class Natives:
    """Other natives than those on the class path: the folder of pip's torch, or none for DJL's own download."""

    flavor: str
    folder: str | None = None
    cudart: str | None = None  # folder of CUDA's runtime library, by which the engine counts GPUs

    @property
    def environment(self) -> dict[str, str]:
        """The variables by which the engine finds them."""
        where = {"PYTORCH_LIBRARY_PATH": self.folder} if self.folder else {}
        return {**where, "PYTORCH_VERSION": LIBTORCH, "PYTORCH_FLAVOR": self.flavor}

    @property
    def says(self) -> str:
        return f"pip's torch in {self.folder}" if self.folder else f"DJL's natives for {self.flavor}"

    def save(self) -> None:
        """Makes it the choice."""
        files.write(FILE, json.dumps(asdict(self)) + "\n")


def chosen() -> Natives | None:
    """What `./kit gpu on` has chosen; none where the CPU natives on the class path are used."""
    try:
        return Natives(**json.loads(FILE.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def applied(specification: dict) -> dict:
    """A kernel's specification with the chosen natives."""
    natives = chosen()
    if natives is None:
        return specification
    first, *rest = specification["argv"]
    search = [f"-Djna.library.path={natives.cudart}"] if natives.cudart else []
    if natives.folder is None:  # DJL looks for a download only where no natives lie on the class path
        rest = [word.replace(str(paths.DEPENDENCIES / "*"), _without_cpu_jars()) for word in rest]
    environment = {**specification["env"], **natives.environment}
    return {**specification, "argv": [first, *search, *rest], "env": environment}


def _without_cpu_jars() -> str:
    left_out = set(paths.DEPENDENCIES.glob(CPU_JARS))
    return os.pathsep.join(str(jar) for jar in sorted(paths.DEPENDENCIES.glob("*.jar")) if jar not in left_out)


@dataclass(frozen=True)
class Driver:
    """What NVIDIA's driver answers: how many GPUs, the newest CUDA it can do, or why there is none."""

    gpus: int = 0
    cuda: str = ""
    why: str = ""


def driver() -> Driver:
    """Asks the driver itself; where it is not installed that is the answer."""
    try:
        library = ctypes.CDLL(DRIVER)
    except OSError:
        return Driver(why=f"no NVIDIA driver ({DRIVER} is not there)")
    count, version = ctypes.c_int(), ctypes.c_int()
    if code := library.cuInit(0) or library.cuDeviceGetCount(ctypes.byref(count)):
        return Driver(why=f"NVIDIA's driver finds no GPU (CUDA error {code})")
    library.cuDriverGetVersion(ctypes.byref(version))
    cuda = f"{version.value // 1000}.{version.value % 1000 // 10}"
    return Driver(count.value, cuda, "" if count.value else "NVIDIA's driver shows no GPU")


def possible() -> bool:
    """Whether the engine has a part for CUDA on this system; on Windows that is WSL2, a Linux."""
    return platform.system() == "Linux" and platform.machine() in ("x86_64", "AMD64")


def outlook() -> tuple[bool | None, str]:
    """The device that will be used and why, with the command that changes it; true good, none a note, false wrong."""
    wish, natives = os.environ.get("LATENT_DEVICE", "").lower(), chosen()
    if wish not in WISHES:
        return False, f"LATENT_DEVICE={wish}: expected cpu or gpu; unset it"
    if natives is None:
        return _with_cpu_natives(wish)
    if natives.folder and not os.path.isdir(natives.folder):
        return False, f"{natives.folder}, chosen by ./kit gpu on, is gone; go back with: ./kit gpu off"
    if natives.flavor != CUDA_FLAVOR:
        return wish != "gpu", f"CPU: {natives.says}, without CUDA; change it with: ./kit gpu off"
    found = driver()
    if not found.gpus:
        return False, f"the natives are for CUDA ({natives.says}) but there is {found.why}; go back with: ./kit gpu off"
    if wish == "cpu":
        return True, f"CPU: LATENT_DEVICE=cpu; without it GPU 0 of {found.gpus}"
    return True, f"GPU 0 of {found.gpus}: {natives.says}, driver for CUDA {found.cuda}; back with: ./kit gpu off"


def _with_cpu_natives(wish: str) -> tuple[bool | None, str]:
    found = driver()
    cure = "./kit gpu on" if found.gpus else "unset LATENT_DEVICE"
    if wish == "gpu":
        return False, f"LATENT_DEVICE=gpu, but the natives on the class path are for CPUs; mend it with: {cure}"
    if found.gpus and wish != "cpu":
        return None, f"CPU, though the driver shows {found.gpus} GPU; choose its natives with: ./kit gpu on"
    return True, f"CPU: {'LATENT_DEVICE=cpu' if wish else found.why}"
