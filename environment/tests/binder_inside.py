"""Runs inside the image, as its reader: Jupyter's answers, the first result's time, a lecture; prints them as JSON."""

import json
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from jupyter_client import BlockingKernelClient
from jupyter_core.paths import jupyter_runtime_dir

with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    PORT = free.getsockname()[1]
TOKEN = secrets.token_hex()  # the port is the machine's own: others can reach it
TOUR = "notebooks/lectures/00-tour.ipynb"
SETTINGS = [
    "--ip=127.0.0.1",
    f"--port={PORT}",
    "--no-browser",
    f"--IdentityProvider.token={TOKEN}",
    "--log-level=ERROR",
]
SHOWN = ("stream", "display_data", "execute_result")


@contextmanager
def server(*program: str) -> Iterator[subprocess.Popen]:
    """Jupyter while it runs, from when it answers."""
    with subprocess.Popen([*program, *SETTINGS], stdout=sys.stderr) as process:
        try:
            end = time.monotonic() + 120
            while not _answers():
                if time.monotonic() > end:
                    raise TimeoutError(f"{program[0]} does not answer")
                time.sleep(0.2)
            yield process
        finally:
            process.terminate()


def _answers() -> bool:
    try:
        return bool(ask("/api"))
    except urllib.error.URLError:
        return False


def ask(path: str, given: dict | None = None, method: str | None = None) -> tuple[str, bytes]:
    """Where a request ended, and what it gave."""
    data = None if given is None else json.dumps(given).encode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{PORT}{path}", data, {"Authorization": f"token {TOKEN}"}, method=method
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.url.split(str(PORT))[1], answer.read()


def first_result() -> float:
    """Seconds from the asking for a kernel to the first thing that a cell of the tour shows."""
    start = time.monotonic()
    kernel = json.loads(ask("/api/kernels", {"path": str(Path(TOUR).parent)})[1])
    client = BlockingKernelClient(connection_file=f"{jupyter_runtime_dir()}/kernel-{kernel['id']}.json")
    client.load_connection_file()
    client.start_channels(hb=False)  # a late heartbeat would count as a death
    client.wait_for_ready(timeout=120)
    shown: list[float] = []

    def hear(message: dict) -> None:
        if message["msg_type"] in SHOWN:
            shown.append(time.monotonic() - start)

    for cell in json.loads(Path(TOUR).read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code" and not shown:
            reply = client.execute_interactive("".join(cell["source"]), timeout=120, output_hook=hear)
            assert reply["content"]["status"] == "ok", reply["content"]
    client.stop_channels()
    ask(f"/api/kernels/{kernel['id']}", method="DELETE")
    return shown[0]


def main(lectures: list[str]) -> None:
    with server("jupyter", "notebook"):
        starts = [ask("/")[0]]
    with server("jupyter-lab") as lab:
        starts.append(ask("/")[0])
        tour, kernel = ask(f"/lab/tree/{TOUR}")[0], json.loads(ask("/api/kernelspecs")[1])["default"]
        answers = {"starts": starts, "tour": tour, "kernel": kernel, "first_result_seconds": round(first_result(), 1)}
        answers["server_mb"] = round(psutil.Process(lab.pid).memory_info().rss / 1e6)
        done = subprocess.run(["./kit", "run", *lectures], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    answers["kit_says"] = done.stdout[-4000:]
    answers["lectures"] = json.loads(Path("build/results.json").read_text(encoding="utf-8"))
    print(json.dumps(answers))


if __name__ == "__main__":
    main(sys.argv[1:])
