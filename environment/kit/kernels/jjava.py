"""JJava, the kernel of the course: a package of pip, pinned in requirements.txt."""

import os

from kit import paths
from kit.kernels.kind import Kind

KIND = Kind(
    name="jjava",
    shown="Java (Latent)",
    main="org.dflib.jjava.distro.JJava",  # not its launcher, which would start a second JVM
    jar=lambda: paths.KERNEL / "jjava.jar",
    interrupt="message" if os.name == "nt" else "signal",  # see SharedKernel.java: a training then ends without red
    environment={"JJAVA_STARTUP_SCRIPTS_PATH": str(paths.STARTUP)},
)
