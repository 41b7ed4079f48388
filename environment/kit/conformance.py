"""Whether a kernel gives what the course needs: runs the conformance notebook and judges each of its needs."""

import re
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path

from jupyter_core.utils import run_sync
from nbclient import NotebookClient
from nbformat import NotebookNode

from kit import execute, paths
from kit.catalog import Notebook
from kit.execute import Outcome, Way

BOOK = Notebook(paths.ENVIRONMENT / "kernels" / "conformance.ipynb", "kernels/conformance")
TAG = "need:"
WAITING = "waiting for an interrupt"
CELL_SECONDS, REPLY_SECONDS = 120, 60
SHORT = 15  # lines of a trace
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
EXPLAINED = "Ones, float32"  # in the sources of the library
LETTERS = "Gauß, ∑, 数, 🙂"
PNG, HTML, PLAIN = "image/png", "text/html", "text/plain"

Judge = Callable[[NotebookNode], str | None]
Ask = Callable[[NotebookClient, str], str | None]


def missed(kernels: Path | None = None) -> dict[str, str]:
    """The needs that a kernel does not meet, each with what came instead; all others it meets."""
    asked: dict[str, str | None] = {}

    def ask(client: NotebookClient, _: Outcome) -> None:
        for need, cell in _needs(client.nb):
            if need in ASKED:
                asked[need] = ASKED[need](client, cell.source)

    run = Run()
    way = Way(ask, cell_timeout=CELL_SECONDS, started=run.start, hear=run.hear, kernels=kernels)
    outcome, book = execute.execute(BOOK, way)
    if outcome.problems:
        return {"running": "; ".join(outcome.problems)}
    found = {need: asked.get(need) or _judge(need, cell) for need, cell in _needs(book)}
    return {need: wrong for need, wrong in found.items() if wrong}


class Run:
    """Keeps on after failures, and interrupts the cell that waits for it."""

    def __init__(self) -> None:
        self._client: NotebookClient | None = None

    def start(self, client: NotebookClient) -> None:
        client.allow_errors, self._client = True, client

    def hear(self, text: str) -> None:
        if WAITING in text:
            threading.Timer(1, lambda: run_sync(self._client.km.interrupt_kernel)()).start()


def _needs(book: NotebookNode) -> list[tuple[str, NotebookNode]]:
    tagged = ((tag, cell) for cell in book.cells for tag in cell.metadata.get("tags", ()))
    return [(tag.removeprefix(TAG), cell) for tag, cell in tagged if tag.startswith(TAG)]


def _judge(need: str, cell: NotebookNode) -> str | None:
    return JUDGES.get(need, _succeeds)(cell)


def _kinds(cell: NotebookNode) -> list[str]:
    """What a cell shows, in its order; text that is printed in pieces is one."""
    kinds: list[str] = []
    for output in cell.outputs:
        kind = output.get("name", output.output_type)
        if not kinds or kind != "stdout" or kinds[-1] != kind:
            kinds.append(kind)
    return kinds


def _succeeds(cell: NotebookNode) -> str | None:
    errors = [output for output in cell.outputs if output.output_type == "error"]
    return f"{errors[0].ename}: {errors[0].evalue}" if errors else _no_stderr(cell)


def _no_stderr(cell: NotebookNode) -> str | None:
    texts = [output.text for output in cell.outputs if output.get("name") == "stderr"]
    return f"writes to stderr: {''.join(texts)[:200]}" if texts else None


def _silent(cell: NotebookNode) -> str | None:
    return f"shows {_kinds(cell)}, expected nothing" if cell.outputs else None


def _prints(text: str) -> Judge:
    def judge(cell: NotebookNode) -> str | None:
        given = "".join(output.get("text", "") for output in cell.outputs).strip()
        return None if given == text else f"prints {given!r}, expected {text!r}"

    return judge


def _shows(pattern: str, *mimes: str) -> Judge:
    """A last value in all these forms; the text of the first one is like the pattern."""

    def judge(cell: NotebookNode) -> str | None:
        data = next((output.data for output in cell.outputs if output.output_type == "execute_result"), None)
        if data is None:
            return f"shows {_kinds(cell)}, expected a last value; {_succeeds(cell) or ''}"
        if not set(mimes) <= set(data):
            return f"shows a value as {sorted(data)}, expected {sorted(mimes)}"
        given = data[mimes[0]].strip()
        return None if re.search(pattern, given) else f"shows {given[:80]!r}, expected {pattern!r}"

    return judge


def _wide(cell: NotebookNode) -> str | None:
    width = next((output.metadata.get(PNG, {}).get("width") for output in cell.outputs), None)
    return _shows("^iVBOR", PNG)(cell) or (None if width == 720 else f"its width is {width}, expected 720")


def _ordered(cell: NotebookNode) -> str | None:
    if _kinds(cell) != ["stdout", "display_data", "stdout"]:
        return f"shows {_kinds(cell)}, expected what is printed, the figure, what is printed"
    return _prints("before\nafter that")(cell)


def _updated(cell: NotebookNode) -> str | None:
    texts = [output.data[PLAIN] for output in cell.outputs if output.output_type == "display_data"]
    met = len(texts) == 1 and texts[0].startswith("trained")
    return None if met else f"leaves {texts}, expected one line that begins with 'trained'"


def _tells(pattern: str) -> Judge:
    """A failure told with these words, shortly."""

    def judge(cell: NotebookNode) -> str | None:
        error = next((output for output in cell.outputs if output.output_type == "error"), None)
        if error is None:
            return f"shows {_kinds(cell)}, expected an error"
        lines = COLOUR.sub("", "\n".join([error.evalue, *error.traceback])).splitlines()
        if len(lines) > SHORT:
            return f"tells it in {len(lines)} lines, expected at most {SHORT}"
        return None if re.search(pattern, "\n".join(lines)) else f"does not tell {pattern!r}: {lines}"

    return judge


def _given_back(cell: NotebookNode) -> str | None:
    return None if "error" in _kinds(cell) else "goes on to its own end"


def _reply(request: Coroutine) -> dict:
    async def answer() -> dict:
        return await request

    return run_sync(answer)()["content"]


def _completes(client: NotebookClient, source: str) -> str | None:
    at = source.index(".on") + 3
    matches = _reply(client.kc.complete(source[:at], at, reply=True, timeout=REPLY_SECONDS))["matches"]
    return None if any("ones" in match for match in matches) else f"completes Tensors.on by {matches}, expected ones"


def _inspects(client: NotebookClient, source: str) -> str | None:
    at = source.index("ones(") + 5
    said = str(_reply(client.kc.inspect(source, at, reply=True, timeout=REPLY_SECONDS)).get("data", ""))
    met = "ones(long" in said and EXPLAINED in said
    return None if met else f"says of Tensors.ones( {said[:80]!r}, expected its signature and {EXPLAINED!r}"


def _language(client: NotebookClient, _: str) -> str | None:
    name = _reply(client.kc.kernel_info(reply=True, timeout=REPLY_SECONDS))["language_info"]["name"]
    return None if name.lower() == "java" else f"calls its language {name}, expected java"


JUDGES: dict[str, Judge] = {
    "start": _silent,
    "startup-script": _shows(r"^\(2\) float32  \[1\.000, 2\.000\]$", PLAIN),
    "last-value": _shows("^42$", PLAIN),
    "plain-text": _shows(r"^\[<b>, 2\]$", PLAIN),
    "silence": _silent,
    "several-statements": _shows("^6$", PLAIN),
    "figure": _wide,
    "html": _shows("<table", HTML, PLAIN, execute.SCOREBOARD),
    "order": _ordered,
    "unicode-printed": _prints(LETTERS),
    "unicode-shown": _shows(f"^{LETTERS}$", PLAIN),
    "update-in-place": _updated,
    "exception": _tells("Index 7 out of bounds for length 3"),
    "compiler-error": _tells("incompatible types"),
    "next-cell-after-interrupt": _shows("^true$", PLAIN),
    "deaf-cell": _given_back,
}
ASKED: dict[str, Ask] = {"completion": _completes, "inspection": _inspects, "language": _language}
