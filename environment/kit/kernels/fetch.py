"""Kernels that lie in Maven Central."""

import hashlib
from pathlib import Path

from kit import lock, paths, setup
from kit.errors import KitError

COPY = "org.apache.maven.plugins:maven-dependency-plugin:copy"


def from_maven(artifact: str, sha256: str) -> Path:
    """The jar of GROUP:NAME:VERSION, fetched when it is not there whole."""
    _, name, version = artifact.split(":")
    jar = paths.KERNELS / "jars" / f"{name}-{version}.jar"
    with lock.only_one(paths.KERNELS / "fetch.lock", "download"):
        if _sum(jar) != sha256:
            jar.unlink(missing_ok=True)
            where = f"-DoutputDirectory={jar.parent}"
            setup.maven(f"fetching {name} {version}", "-N", COPY, f"-Dartifact={artifact}", where)
    if (given := _sum(jar)) != sha256:
        raise KitError(f"{jar.name} has checksum {given}, expected {sha256}", "remove it from ~/.m2, then try again")
    return jar


def _sum(jar: Path) -> str | None:
    return hashlib.sha256(jar.read_bytes()).hexdigest() if jar.is_file() else None
