"""Starts the kernel, computes with a tensor, and says how long that took and on which device."""

import sys
import time

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell, new_notebook

CELLS = (
    "ai.djl.ndarray.NDManager.newBaseManager().create(new float[] {1, 2}).add(1).toDebugString(true)",
    'Class.forName("latent.tensor.Devices").getMethod("describe").invoke(null)',
)


def probe() -> str:
    """One line: seconds from launch to the first tensor, and the device."""
    client = NotebookClient(
        new_notebook(cells=[new_code_cell(code) for code in CELLS]),
        kernel_name="java",
        timeout=120,
        shutdown_kernel="immediate",
    )
    start = time.monotonic()
    with client.setup_kernel():
        client.execute_cell(client.nb.cells[0], 0)
        seconds = time.monotonic() - start
        try:
            device = client.execute_cell(client.nb.cells[1], 1).outputs[0].data["text/plain"]
        except CellExecutionError:
            device = "device unknown"
    return f"first tensor after {seconds:.1f} s, {device}"


if __name__ == "__main__":
    try:
        print(probe())
    except (CellExecutionError, RuntimeError, TimeoutError) as failure:
        sys.exit(f"the kernel does not compute: {failure}")
