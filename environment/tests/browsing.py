"""The machine's own Chromium, driven by Playwright, for tests of what a reader sees; conftest.py has its fixtures."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit import paths, system

PICTURES = paths.BUILD / "browser"
PATIENCE = 60_000  # milliseconds until a state that must come has come, on a machine where others work too
# Not even a name is looked up outside; figures in space are drawn by the processor.
OPTIONS = ("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--enable-unsafe-swiftshader")


@pytest.fixture(scope="module")
def browser() -> Iterator:
    """Chromium, for one file: Playwright's event loop would forbid every other one in the tests that follow."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is missing; ./kit test installs it")
    program = system.browser()
    if program is None:
        pytest.skip("there is no Chromium; Debian's chromium or Google Chrome will do, a snap will not")
    options = [*OPTIONS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]  # root has no sandbox
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=program, args=options)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser) -> Iterator:
    """A fresh desktop page; another width by page.set_viewport_size."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        context.set_default_timeout(PATIENCE)
        yield context.new_page()


def picture(page, name: str) -> Path:
    """What the page shows now, kept as build/browser/NAME.png."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    file = PICTURES / f"{name}.png"
    page.screenshot(path=file)
    return file
