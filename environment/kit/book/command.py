"""./kit book: the course as a web site."""

import argparse
import os
import subprocess
import sys

from kit import paths, report
from kit.book import check, repository, sources
from kit.book.site import Site
from kit.errors import KitError

FOLDER = paths.BUILD / "book"


def book(chosen: argparse.Namespace) -> int:
    """Builds the book, checks it and says where it is."""
    address = repository.address(chosen.repository)
    counts = _build(chosen.names, address)
    print(f"the book: {report.link(FOLDER / 'index.html')}")
    print(f"  {counts}; every link and anchor leads somewhere, nothing is fetched from outside")
    if address is None:
        print("  no launch buttons: name the public repository with --repository https://github.com/OWNER/NAME")
    return 0


def verify() -> str:
    """For ./kit test: the whole book, its checks, and a look at every page in a browser."""
    counts = _build([], "https://github.com/OWNER/NAME")  # an example: launch buttons are checked too
    tests = ["-q", "-rs", "-p", "no:cacheprovider", str(paths.ENVIRONMENT / "tests" / "test_book_pages.py")]
    environment = {**os.environ, "LATENT_BOOK": str(FOLDER)}
    if code := subprocess.call([sys.executable, "-m", "pytest", *tests], cwd=paths.ROOT, env=environment):
        raise KitError(f"the book in a browser: pytest gave exit code {code}", "what is wrong stands above")
    return str(counts)


def _build(names: list[str], address: str | None) -> check.Counts:
    Site(FOLDER, address).make(sources.collect(names))
    return check.verify(FOLDER)
