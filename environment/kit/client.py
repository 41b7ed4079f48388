"""Talks to a kernel: finds another one in a folder, starts a silent one anew, hands on what cells print."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient
from nbformat import NotebookNode

START_SECONDS = 300  # the kernel takes two, but other programs may use the machine too
# Another kernel than the course's that has not answered by then is started anew: rapaio's threads look whether they
# shall run before that is set, so that now and then one ends at once and the kernel stays silent.
AGAIN_SECONDS = 30

Hear = Callable[[str], None]


class Client(NotebookClient):
    """The client of Jupyter, with what the course adds."""

    hear: Hear | None = None  # gets what cells print, as they print it
    kernels: Path | None = None  # a folder with another kernel `java`

    def create_kernel_manager(self) -> KernelManager:
        manager = super().create_kernel_manager()
        if self.kernels:
            manager.kernel_spec_manager = KernelSpecManager(kernel_dirs=[str(self.kernels / "kernels")])
        return manager

    def output(self, outs: list, msg: dict, display_id: str | None, cell_index: int) -> NotebookNode | None:
        if self.hear and msg["msg_type"] == "stream":
            self.hear(msg["content"]["text"])
        return super().output(outs, msg, display_id, cell_index)

    def begin(self, environment: dict[str, str], life: ExitStack) -> None:
        """Starts the kernel for as long as the life lasts; another than the course's gets a second start."""
        if self.kernels:
            self.startup_timeout = AGAIN_SECONDS
            try:
                life.enter_context(self.setup_kernel(env=environment))
            except RuntimeError:
                self.startup_timeout = START_SECONDS
        if self.kc is None:
            life.enter_context(self.setup_kernel(env=environment))
