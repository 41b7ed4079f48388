"""The book as a web site: writes what Sphinx reads, then runs Sphinx in .venv-book."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import nbformat

from kit import files, lock, paths
from kit.book import python, scoreboard, slides, topics
from kit.book.links import Links
from kit.book.pages import Pages
from kit.book.sources import Source
from kit.errors import KitError

SETTINGS = paths.ENVIRONMENT / "book"
ROW = re.compile(r"^\| \[[^\]]+\]\(notebooks/(\S+)\.ipynb\) \| (.*?) \|", re.MULTILINE)  # of the README's tables
# Pages that are computed, with links as from a file in that place.
RESULTS = {paths.NOTEBOOKS / "scoreboard.md": scoreboard.page, paths.NOTEBOOKS / "topics.md": topics.page}
SHOWN = {"lectures": "Lectures", "reproductions": "Reproductions"}


@dataclass(frozen=True)
class Site:
    """Where the book comes to lie, and from where others can clone the repository."""

    folder: Path
    repository: str | None = None

    @property
    def source(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}-source")

    @property
    def part(self) -> Path:
        """The book while it is made."""
        return self.folder.with_name(f"{self.folder.name}.part")

    @property
    def beside(self) -> Path:
        """What is copied as it is."""
        return self.source / "files"

    def make(self, sources: list[Source]) -> None:
        """Everything anew, so that nothing of an earlier book is left; that one stays until the new one is whole."""
        with lock.only_one(self.folder.with_name(f"{self.folder.name}-build.lock"), "book"):
            for folder in (self.source, self.part):
                shutil.rmtree(folder, ignore_errors=True)
            self._write(sources)
            self._sphinx()
            lectures = [source for source in sources if source.notebook.kind == "lectures"]
            slides.write({source.notebook.path.stem: source.executed for source in lectures}, self.part / "slides")
            shutil.rmtree(self.folder, ignore_errors=True)
            self.part.rename(self.folder)

    def _write(self, sources: list[Source]) -> None:
        guides = {guide: guide.stem for guide in sorted(paths.ENVIRONMENT.glob("*.md"))}
        results = {file: file.stem for file in RESULTS}
        links = Links({source.notebook.path: source.name for source in sources} | guides | results, self.repository)
        pages = Pages(links, self.beside)
        for source in sources:
            files.write(self.source / f"{source.name}.ipynb", nbformat.writes(pages.page(source)))
            plain = self.beside / "notebooks" / f"{source.name}.ipynb"
            plain.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source.notebook.path, plain)
        for guide, name in guides.items():
            files.write(self.source / f"{name}.md", links.turned(guide.read_text(encoding="utf-8"), guide))
        for file, page in RESULTS.items():
            files.write(self.source / file.name, links.turned(page(), file))
        (self.beside / "figures").mkdir(exist_ok=True)
        shutil.copyfile(paths.NOTEBOOKS / "pictures" / "codes.png", self.beside / "figures" / "codes.png")
        files.write(self.source / "index.md", index(sources, list(guides.values()), self.repository))

    def _sphinx(self) -> None:
        own = str(python())
        options = ["-W", "--keep-going", "-q", "-j", "auto", "-c", str(SETTINGS), "-d", str(self.source / ".doctrees")]
        environment = {"PYTHONPATH": str(paths.ENVIRONMENT), "LATENT_BOOK_FILES": str(self.beside)}
        environment["LATENT_REPOSITORY"] = self.repository or ""
        done = subprocess.run(
            [own, "-m", "sphinx", *options, str(self.source), str(self.part)],
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode:
            raise KitError(f"Sphinx has remarks:\n{done.stdout.strip()}\n", "mend the pages that they name")


def index(sources: list[Source], guides: list[str], repository: str | None) -> str:
    """The first page."""
    said = dict(ROW.findall((paths.ROOT / "README.md").read_text(encoding="utf-8")))
    text = (SETTINGS / "index.md").read_text(encoding="utf-8").replace("](../", "](")  # guides become its neighbours
    text = text.replace("{repository}", f"[its repository]({repository})" if repository else "its repository")
    trees = []
    for kind, caption in SHOWN.items():
        listed = [source for source in sources if source.notebook.kind == kind]
        rows = "\n".join(_line(source, said.get(source.name, "")) for source in listed)
        text = text.replace(f"{{{kind}}}", f"| notebook | what it shows |\n|---|---|\n{rows}" if rows else "None yet.")
        trees.append(_tree(caption, [source.name for source in listed]))
    trees += [_tree("Results", [file.stem for file in RESULTS]), _tree("Running it", guides)]
    return "\n".join([text, *filter(None, trees)])


def _line(source: Source, said: str) -> str:
    without = "" if source.executed else " (not run here)"
    return f"| [{Path(source.name).name}]({source.name}.ipynb){without} | {said} |"


def _tree(caption: str, names: list[str]) -> str:
    return "\n".join(["```{toctree}", ":hidden:", f":caption: {caption}", "", *names, "```", ""]) if names else ""
