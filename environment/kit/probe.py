"""Starts the kernel, computes with a tensor, and says how long that took and on which device."""

import os
import sys
import time
from dataclasses import dataclass

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell, new_notebook

TENSOR = """
try {
    System.out.print(latent.tensor.Tensors.of(new float[] {1, 2}).add(1));
} catch (Throwable why) {
    why.printStackTrace(System.out);
}
"""
DEVICE = "latent.tensor.Devices.describe()"


@dataclass(frozen=True)
class Start:
    """Seconds from launch to the first tensor shown, the part of them after the kernel was ready, and the device."""

    seconds: float
    library_seconds: float
    device: str

    def __str__(self) -> str:
        return f"first tensor after {self.seconds:.1f} s (library {self.library_seconds:.1f} s), {self.device}"


def probe() -> Start:
    """Starts a kernel and computes."""
    book = new_notebook(cells=[new_code_cell(TENSOR), new_code_cell(DEVICE)])
    patience = int(os.environ.get("LATENT_PROBE_SECONDS", "120"))
    client = NotebookClient(book, kernel_name="java", timeout=patience, shutdown_kernel="immediate")
    launch = time.monotonic()
    with client.setup_kernel():
        ready = time.monotonic()
        client.execute_cell(book.cells[0], 0)
        shown = time.monotonic()
        said = "".join(output.get("text", "") for output in book.cells[0].outputs)
        if "[2" not in said:
            raise RuntimeError(said)
        device = client.execute_cell(book.cells[1], 1).outputs[0].data["text/plain"]
    return Start(shown - launch, shown - ready, device)


if __name__ == "__main__":
    try:
        print(probe())
    except (CellExecutionError, RuntimeError, TimeoutError) as failure:
        sys.exit(f"the kernel does not compute: {failure}")
