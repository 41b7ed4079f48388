"""./kit book: the course as a web site."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from kit import paths, report, system
from kit.book import check, repository, sources
from kit.book.site import Site
from kit.errors import KitError

FOLDER = paths.BUILD / "book"
TESTED = paths.BUILD / "book-tested"  # with the launch buttons of nobody's repository: not the reader's book


def book(chosen: argparse.Namespace) -> int:
    """Builds the book, checks it and says where it is."""
    address = repository.address(chosen.repository)
    counts = _build(FOLDER, chosen.names, address)
    print(f"the book: {report.link(FOLDER / 'index.html')}")
    print(f"  {counts}; every link and anchor leads somewhere, nothing is fetched from outside")
    if address is None:
        print("  no launch buttons: name the public repository with --repository https://github.com/OWNER/NAME")
    return 0


def verify() -> str:
    """For ./kit test: the whole book, its checks, and a look at every page in a browser."""
    counts = _build(TESTED, [], "https://github.com/OWNER/NAME")  # an example: launch buttons are checked too
    folder = paths.ENVIRONMENT / "tests"
    looks = (folder / "test_book_pages.py", f"{folder / 'test_slides.py'}::test_so_it_is_with_every_deck_of_the_book")
    tests = ["-q", "-rs", "-p", "no:cacheprovider", *map(str, looks)]
    environment = {**os.environ, "LATENT_BOOK": str(TESTED)}
    if code := subprocess.call([sys.executable, "-m", "pytest", *tests], cwd=paths.ROOT, env=environment):
        raise KitError(f"the book in a browser: pytest gave exit code {code}", "what is wrong stands above")
    return f"{counts}{'' if system.browser() else '; not seen in a browser: there is no Chromium'}"


def _build(folder: Path, names: list[str], address: str | None) -> check.Counts:
    Site(folder, address).make(sources.collect(names))
    return check.verify(folder)
