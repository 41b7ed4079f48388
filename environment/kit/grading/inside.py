"""Inside the sandbox: runs the cells, hands their answers out as lines of JSON, which nobody outside believes."""

import ctypes
import json
import os
import sys
import time
from pathlib import Path
from queue import Empty

BUNDLE = "application/vnd.latent.answers+json"
START_SECONDS = 120
GRACE_SECONDS = 2  # for a cell to end after it was interrupted
CHUNK = 1 << 20


class Stopped(Exception):
    """The run cannot go on; how it ended and why."""

    def __init__(self, status: str, reason: str):
        super().__init__(status, reason)


class Said:
    """What a cell showed, cut to what is kept."""

    def __init__(self, limits: dict):
        self.outputs: list[dict] = []
        self._limits, self._text, self._seen = limits, limits["text"], 0

    def add(self, kind: str, content: dict) -> None:
        """Takes one message of the kernel."""
        if kind == "stream":
            self._print(str(content.get("name")), str(content.get("text", "")))
        elif kind in ("display_data", "execute_result"):
            self._show(kind, content.get("data") or {})
        elif kind == "error":
            trace = "\n".join(map(str, content.get("traceback") or ()))
            named = {"ename": self._cut(str(content.get("ename"))), "evalue": self._cut(str(content.get("evalue")))}
            self.outputs.append({"kind": kind, **named, "text": self._cut(trace)})

    def _print(self, name: str, text: str) -> None:
        text = self._cut(text)
        last = self.outputs[-1] if self.outputs else {}
        if last.get("kind") == "stream" and last["name"] == name:
            last["text"] += text
        elif text:
            self.outputs.append({"kind": "stream", "name": name, "text": text})

    def _show(self, kind: str, data: dict) -> None:
        shown = {"kind": kind, "text": self._cut(str(data.get("text/plain", "")))}
        if BUNDLE in data:
            text = json.dumps(data[BUNDLE])
            self._count(len(text), self._limits["bundle"])
            shown["bundle"] = text
        if shown["text"] or "bundle" in shown:
            self.outputs.append(shown)

    def _cut(self, text: str) -> str:
        self._count(len(text), self._limits["flood"])
        kept = text[: self._text]
        self._text -= len(kept)
        return kept

    def _count(self, more: int, limit: int) -> None:
        self._seen += more
        if self._seen > limit:
            raise Stopped("output", f"it showed more than {limit / 2**20:.0f} MB")


class Kernel:
    """The kernel and the talk with it."""

    def __init__(self, limits: dict):
        from jupyter_client import KernelManager

        self._limits = limits
        self._manager = KernelManager(kernel_name="java")
        null = os.open(os.devnull, os.O_WRONLY)
        self._manager.start_kernel(stdout=null, stderr=null)
        self._client = self._manager.blocking_client()
        self._client.start_channels(hb=False, stdin=False)
        self._wait()

    def _wait(self) -> None:
        """Until it answers on both channels; sooner than the client's own way of waiting."""
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self._manager.is_alive():
            self._client.kernel_info()
            try:
                self._client.get_shell_msg(timeout=2)
                self._client.get_iopub_msg(timeout=0.2)
                return
            except Empty:
                continue
        raise RuntimeError("the kernel does not answer")

    def run(self, source: str) -> tuple[Said, bool]:
        """Runs a cell: what it showed, and whether it was in time."""
        said = Said(self._limits)
        asked = self._client.execute(source, store_history=False, allow_stdin=False, stop_on_error=False)
        if self._listen(asked, said, self._limits["cell_seconds"]):
            return said, True
        self._manager.interrupt_kernel()
        self._listen(asked, said, GRACE_SECONDS)
        return said, False

    def _listen(self, asked: str, said: Said, seconds: float) -> bool:
        """Takes what the cell shows until it ends; False where it does not in time."""
        end, replied = time.monotonic() + seconds, False
        while time.monotonic() < end:
            try:
                message = self._client.get_iopub_msg(timeout=0.25)
            except Empty:
                if replied:
                    return True  # the word that it ended was lost in a flood
                replied = self._replied(asked)
                continue
            if message["parent_header"].get("msg_id") != asked:
                continue
            if message["msg_type"] == "status" and message["content"].get("execution_state") == "idle":
                return True
            said.add(message["msg_type"], message["content"])
        return False

    def _replied(self, asked: str) -> bool:
        if not self._manager.is_alive():
            raise Stopped("died", "the kernel died")
        try:
            return self._client.get_shell_msg(timeout=0)["parent_header"].get("msg_id") == asked
        except Empty:
            return False

    def kill(self) -> None:
        """Ends it at once."""
        self._manager.provisioner.process.kill()


def forget_keys() -> None:
    """Joins a fresh keyring: that of the session would carry values from one run to the next."""
    if sys.platform == "linux" and (number := {"x86_64": 250, "aarch64": 219}.get(os.uname().machine)):
        ctypes.CDLL(None).syscall(number, 1, None)  # KEYCTL_JOIN_SESSION_KEYRING, a name of its own


def limit(limits: dict) -> None:
    """Sets what the system itself enforces, for this process and all that it starts."""
    if os.name == "nt":
        return
    import resource

    wanted = {"RLIMIT_FSIZE": limits["file"], "RLIMIT_DATA": limits["data"], "RLIMIT_CORE": 0}
    wanted["RLIMIT_NPROC"] = limits.get("tasks")  # given where it counts the sandbox's own tasks only
    for name, value in wanted.items():
        if value is not None and hasattr(resource, name):
            resource.setrlimit(getattr(resource, name), (int(value), int(value)))


def cells(job: dict, tell) -> None:
    """Runs all cells in one kernel; one that throws or is too slow does not stop those after it."""
    kernel, late = Kernel(job["limits"]), []
    tell({"ready": True})
    try:
        for number, source in job["cells"]:
            start = time.monotonic()
            said, in_time = kernel.run(source)
            seconds = round(time.monotonic() - start, 2)
            tell({"cell": number, "outputs": said.outputs, "seconds": seconds, "late": not in_time})
            late += [] if in_time else [number]
    finally:
        kernel.kill()
    if late:
        raise Stopped("timeout", f"a cell did not end within {job['limits']['cell_seconds']:.0f} s")


def main(folder: str) -> None:
    """Runs the job; the last line says how it ended."""
    sys.modules["rfc3987_syntax"] = None  # its grammar takes a second to compile and is not needed
    out = os.dup(1)
    os.dup2(2, 1)  # what libraries print must not come between the lines

    def tell(line: dict) -> None:
        rest = memoryview(json.dumps(line).encode() + b"\n")
        while rest:
            rest = rest[os.write(out, rest[:CHUNK]) :]

    job = json.loads((Path(folder) / "job.json").read_text(encoding="utf-8"))
    forget_keys()
    limit(job["limits"])
    try:
        cells(job, tell)
        tell({"end": "ok", "reason": ""})
    except Stopped as stop:
        tell({"end": stop.args[0], "reason": stop.args[1]})
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
