"""Spencer Park's IJava 1.3.0, which no package registry has: its zip is given by LATENT_IJAVA."""

import os
import re
import zipfile
from pathlib import Path

from kit import files, paths
from kit.errors import KitError
from kit.kernels.kind import Kind

VARIABLE = "LATENT_IJAVA"
JAR = re.compile(r"(?:.*/)?ijava-[\d.]+\.jar")


def unpacked() -> Path:
    """The kernel's jar, taken out of the zip."""
    cure = f"set {VARIABLE}=PATH/ijava-1.3.0.zip, a release of IJava"
    given = os.environ.get(VARIABLE)
    if not given:
        raise KitError("IJava can only be taken from its zip", cure)
    try:
        with zipfile.ZipFile(given) as archive:
            name = next(filter(JAR.fullmatch, archive.namelist()), None)
            content = archive.read(name) if name else b""
    except (OSError, zipfile.BadZipFile) as error:
        raise KitError(f"{VARIABLE}={given} cannot be read as a zip ({error})", cure) from None
    if name is None:
        raise KitError(f"{VARIABLE}={given} holds no ijava-*.jar", cure)
    jar = paths.KERNELS / "jars" / Path(name).name
    files.write(jar, content)
    return jar


KIND = Kind(
    name="ijava",
    shown="Java (Latent, IJava)",
    main="io.github.spencerpark.ijava.IJava",
    jar=unpacked,
    environment={"IJAVA_STARTUP_SCRIPTS_PATH": str(paths.STARTUP)},
)
