"""Aurelian Tutuianu's rapaio-jupyter-kernel, from Maven Central."""

from kit import paths
from kit.kernels import fetch
from kit.kernels.kind import Kind

# 3.0.1 is the release that was tried; the library reaches into the kernel by names that another one may not have.
ARTIFACT = "io.github.padreati:rapaio-jupyter-kernel:3.0.1"
SHA256 = "cffac185dafff9a4d62ffdbeb357822b56931c41421c576314a84d3605addd09"

KIND = Kind(
    name="rapaio",
    shown="Java (Latent, rapaio)",
    main="org.rapaio.jupyter.kernel.MainApp",
    jar=lambda: fetch.from_maven(ARTIFACT, SHA256),
    environment={"RJK_INIT_SCRIPT": str(paths.STARTUP)},
    before=(paths.ENVIRONMENT,),  # its own logging.properties, read from the class path, prints a line for each message
    # Its answer to Jupyter's message ends the pool of threads that runs cells: no cell runs after it. The library
    # hands a signal on to the running cell instead (RapaioKernel.java). On Windows there is no such signal.
    interrupt="signal",
)
