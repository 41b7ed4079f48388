"""What a reproduction has kept in its folder: finished parts, and how far its checkpoints are."""

import ast
import struct
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

MAGIC = b"\x93NUMPY"


@dataclass(frozen=True)
class Training:
    """A checkpoint of a training run: the loss of each step, and the step at which each of its processes began."""

    losses: tuple[float, ...]
    starts: tuple[float, ...]


@dataclass(frozen=True)
class Kept:
    """A folder as it stands: each part with the time and bytes of its file, each checkpoint, and what is wrong."""

    parts: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    training: dict[str, Training] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts) or any(run.losses for run in self.training.values())

    def __str__(self) -> str:
        steps = [f"{name} {len(run.losses):,} steps" for name, run in self.training.items()]
        return ", ".join([*(f"{name} done" for name in self.parts), *steps]) or "nothing"


def look(folder: Path) -> Kept:
    """Reads everything below a folder; files that are only just being written are not there yet."""
    parts, training, problems = {}, {}, []
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.suffix == ".damaged" or file.name.endswith("-earlier"):
            problems.append(f"{name} was put aside")
        elif file.suffix == ".txt" and file.parent.name == "parts":
            parts[name] = (file.stat().st_mtime_ns, file.read_bytes())
        elif file.suffix == ".npz":
            try:
                training[name] = _training(file)
            except (zipfile.BadZipFile, ValueError, KeyError, struct.error) as damage:
                problems.append(f"{name} is damaged: {damage}")
    return Kept(parts, {name: run for name, run in training.items() if run}, tuple(problems))


def _training(file: Path) -> Training | None:
    with zipfile.ZipFile(file) as archive:
        if broken := archive.testzip():
            raise ValueError(f"the checksum of {broken} is wrong")
        names = {name.removesuffix(".npy"): name for name in archive.namelist()}
        if "run/losses" not in names:
            return None
        return Training(*(numbers(archive.read(names[name])) for name in ("run/losses", "run/starts")))


def numbers(npy: bytes) -> tuple[float, ...]:
    """The numbers of a float64 array in NumPy's npy format."""
    if npy[:6] != MAGIC:
        raise ValueError("no npy array")
    form = "<H" if npy[6] == 1 else "<I"  # the length of the header, in version 1 and later
    start = 8 + struct.calcsize(form)
    end = start + struct.unpack_from(form, npy, 8)[0]
    header = ast.literal_eval(npy[start:end].decode("latin-1").strip())
    if header["descr"] not in ("<f8", "=f8", "|f8"):
        raise ValueError(f"expected float64 but was given {header['descr']}")
    return tuple(value for (value,) in struct.iter_unpack("<d", npy[end:]))
