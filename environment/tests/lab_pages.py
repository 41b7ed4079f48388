"""JupyterLab as a reader has it: a server with a folder of notebooks, and a notebook open in the browser."""

import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from browsing import PATIENCE, picture
from nbformat import write
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from test_lab import ask

from kit import paths, setup

RED = ", ".join(f'[data-mime-type="application/vnd.jupyter.{kind}"]' for kind in ("stderr", "error"))
STEP = """last => {
    const bars = [...document.querySelectorAll('.jp-OutputArea-output div[style*="0072B2"]')];
    const width = bars.length ? parseFloat(bars.at(-1).style.width) : NaN;
    return width > last ? width : false;
}"""
TOKEN = secrets.token_hex()
SCROLLED = """cell => {
    cell.scrollIntoView({block: 'center'});  // which draws cells, which moves this one
    const {top, bottom} = cell.getBoundingClientRect();
    cell.steady = Math.abs(top + bottom - window.innerHeight) < 200 ? (cell.steady ?? 0) + 1 : 0;
    return cell.steady >= 10;
}"""
RAN = "texts => texts.every(text => /\\[\\d+\\]/.test(text))"


@contextmanager
def lab(folder: Path) -> Iterator[str]:
    """JupyterLab on a folder, with settings and workspaces of its own; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {f"JUPYTER_{kind}_DIR": str(folder.parent / kind.lower()) for kind in ("CONFIG", "DATA", "RUNTIME")}
    options = ["--no-browser", "--ip=127.0.0.1", f"--port={port}", f"--IdentityProvider.token={TOKEN}"]
    command = [sys.executable, "-m", "kit", "lab", f"--ServerApp.root_dir={folder}", *options]
    with (folder.parent / "lab.log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=paths.ROOT, env={**os.environ, **setup.hand_over(), **own}, stdout=log, stderr=log
        )
    address = f"http://127.0.0.1:{port}"
    try:
        ask(f"{address}/api/status?token={TOKEN}")
        yield address
    finally:
        server.send_signal(signal.SIGTERM)  # it ends its kernels first
        server.wait(60)


def put(folder: Path, name: str, *cells: str) -> None:
    """A notebook of Java cells for our own use."""
    book = new_notebook(cells=[new_markdown_cell(f"# {name}"), *map(new_code_cell, cells)])
    book.metadata.kernelspec = {"name": "java", "display_name": "Java (Latent)", "language": "java"}
    write(book, folder / f"{name}.ipynb")


def put_lecture(folder: Path, name: str) -> None:
    """A copy, as the editor saves what it changes."""
    shutil.copy2(paths.NOTEBOOKS / "lectures" / f"{name}.ipynb", folder)


@dataclass
class Notebook:
    """A notebook in the browser; cells are counted from 0, texts too."""

    page: object
    asked: list[str]  # every address that the page asked for

    @property
    def cells(self):
        return self.page.locator(".jp-Notebook .jp-Cell")

    @property
    def red(self) -> list[str]:
        """What stands in red blocks."""
        return self.page.locator(RED).all_text_contents()

    def cell(self, number: int):
        return self.cells.nth(number)

    def says(self, number: int) -> str:
        """What is shown under a cell."""
        return self.cell(number).locator(".jp-Cell-outputArea").text_content()

    def write(self, number: int, text: str) -> None:
        """Replaces a cell's text by typing over it; the cursor ends behind it."""
        self.cell(number).locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def start(self, number: int) -> None:
        """Runs a cell by its keys and waits until the kernel has it."""
        self.cell(number).locator(".cm-content").click()
        self.page.keyboard.press("Control+Enter")
        self.cell(number).locator(".jp-InputPrompt", has_text="[*]").wait_for()

    def run(self, number: int) -> str:
        """Runs a cell and gives what it shows."""
        before = self.cell(number).locator(".jp-InputPrompt").text_content()
        self.cell(number).locator(".cm-content").click()
        self.page.keyboard.press("Control+Enter")
        self.ended(number, before)
        return self.says(number)

    def ended(self, number: int, before: str = "") -> None:
        """Waits until a cell has a number, and another one than before."""
        ran = "([prompt, before]) => /\\[\\d+\\]/.test(prompt.textContent) && prompt.textContent !== before"
        prompt = self.cell(number).locator(".jp-InputPrompt").element_handle()
        self.page.wait_for_function(ran, arg=[prompt, before])

    def idle(self) -> None:
        """Waits until the kernel waits."""
        self.page.get_by_text("Java (Latent) | Idle").wait_for()

    def menu(self, name: str, command: str) -> None:
        self.page.locator("#jp-MainMenu").get_by_text(name, exact=True).click()
        self.page.locator(f'.lm-Menu-item[data-command="{command}"]').click()

    def button(self, command: str) -> None:
        self.page.locator(f'.jp-NotebookPanel-toolbar [data-command="{command}"]').click()

    def all_ended(self, milliseconds: int = PATIENCE) -> None:
        """Waits until every code cell has run."""
        ran = f"() => ({RAN})([...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].map(p => p.textContent))"
        self.page.wait_for_function(ran, timeout=milliseconds)

    def bar_moves(self, times: int) -> list[float]:
        """The widths of the newest progress bar in per cent, as it grows."""
        widths = [-1.0]
        while len(widths) <= times:
            widths.append(self.page.wait_for_function(STEP, arg=widths[-1]).json_value())
        return widths[1:]

    def show(self, name: str, number: int | None = None) -> None:
        """Keeps a picture of the window, scrolled to a cell."""
        if number is not None:
            self.page.wait_for_function(SCROLLED, arg=self.cell(number).element_handle())
        picture(self.page, name)


@contextmanager
def opened(browser, address: str, name: str) -> Iterator[Notebook]:
    """A notebook in a window of its own, its kernel ready; nothing but the server can be reached."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        context.set_default_timeout(PATIENCE)
        asked = []
        context.on("request", lambda request: asked.append(request.url))
        context.route(re.compile(rf"^(?!{re.escape(address)}/)(https?|wss?):"), lambda route: route.abort())
        page = context.new_page()
        page.goto(f"{address}/lab/tree/{name}.ipynb?reset&token={TOKEN}")
        notebook = Notebook(page, asked)
        try:
            notebook.idle()
            yield notebook
        finally:
            _end_kernel(context.request, f"{address}/api/sessions", f"{name}.ipynb")


def _end_kernel(http, sessions: str, path: str) -> None:
    key = {"Authorization": f"token {TOKEN}"}
    for session in http.get(sessions, headers=key).json():
        if session["path"] == path:
            http.delete(f"{sessions}/{session['id']}", headers=key)
