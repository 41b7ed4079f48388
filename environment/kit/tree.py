"""Rules of the tree that no compiler knows: sizes of files and cells, no outputs, no registry's address."""

import ast
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from kit import catalog, paths

LARGEST_FILE = 3 * 2**20
CELL_WANTED, CELL_LIMIT = 20, 25
PYTHON_FILE_LIMIT, PYTHON_FUNCTION_LIMIT = 200, 25
# Packages come from wherever pip, Maven and npm are set to look; no file may say where.
REGISTRY = re.compile(
    r"(?:--(?:extra-)?index-url|--find-links|registry)[ =]+\S*:"
    + "//|"
    + r"<repositor(?:y|ies)>|files\.python"
    + r"hosted|repo1?\.m"
    + r"aven|archive\.ub"
    + "untu"
)
LINK = re.compile(r"\]\((?!\w+:|#)([^)\s]+)\)")  # to a file of the repository
UNWRITTEN = re.compile(r"\b(?:PLACEHOLDER|TAKEAWAY|[A-Z]{3,}(?:TITLE|TEXT))\b")  # marks of a draft
IMPORT = re.compile(r"^\s*import\s", re.MULTILINE)


def problems() -> list[str]:
    """Everything in the tree that breaks a rule."""
    found = [f"{paths.short(file)}: {problem}" for file in tracked() for problem in _judge(file)]
    return found + [
        f"{paths.short(book.path)}: does not say how long it takes: Reproduction.of(...).minutes(...)"
        for book in catalog.notebooks()
        if book.kind == "reproductions" and not book.minutes
    ]


def warnings() -> list[str]:
    """What is allowed but not wanted."""
    return [
        f"{paths.short(file)}: cell {i} has {n} lines, wanted {CELL_WANTED}"
        for file in tracked(".ipynb")
        for i, cell in _code(_notebook(file))
        if CELL_WANTED < (n := _lines(cell)) <= CELL_LIMIT
    ]


def tracked(suffix: str = "") -> list[Path]:
    """The files of the repository: those in git, and new ones that git does not ignore."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    named = subprocess.run(command, cwd=paths.ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    files = (paths.ROOT / name for name in sorted(set(named)) if name.endswith(suffix))
    return [file for file in files if file.is_file()]


def _judge(file: Path) -> Iterator[str]:
    if file.stat().st_size > LARGEST_FILE:
        yield f"{file.stat().st_size / 2**20:.1f} MB, at most {LARGEST_FILE / 2**20:.0f}"
        return
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return
    if match := REGISTRY.search(text):
        yield f"names a package registry: {match[0]}"
    if file.suffix in (".md", ".ipynb"):
        links = [link.split("#")[0] for link in LINK.findall(text)]
        yield from (f"still has {mark} where a text should stand" for mark in sorted(set(UNWRITTEN.findall(text))))
        yield from (f"links to {link}, which is not there" for link in links if not (file.parent / link).exists())
    if file.suffix == ".ipynb":
        yield from _judge_notebook(json.loads(text))
    if file.suffix == ".py":
        yield from _judge_python(text)


def _judge_notebook(book: dict) -> Iterator[str]:
    name = book.get("metadata", {}).get("kernelspec", {}).get("name")
    if name != "java":
        yield f"its kernel is {name}, expected java"
    first = True
    for i, cell in _code(book):
        if cell.get("outputs") or cell.get("execution_count") is not None:
            yield f"cell {i} has outputs; strip them with: .venv/bin/nbstripout"
        if _lines(cell) > CELL_LIMIT:
            yield f"cell {i} has {_lines(cell)} lines, at most {CELL_LIMIT}"
        if not first and IMPORT.search("".join(cell["source"])):
            yield f"cell {i} imports; all imports stand in the first code cell"
        first = False


def _judge_python(text: str) -> Iterator[str]:
    if (lines := text.count("\n")) > PYTHON_FILE_LIMIT:
        yield f"{lines} lines, at most {PYTHON_FILE_LIMIT}"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = node.end_lineno - node.lineno + 1
            if lines > PYTHON_FUNCTION_LIMIT:
                yield f"{node.name} has {lines} lines, at most {PYTHON_FUNCTION_LIMIT}"


def _notebook(file: Path) -> dict:
    return json.loads(file.read_text(encoding="utf-8"))


def _code(book: dict) -> list[tuple[int, dict]]:
    return [(i, cell) for i, cell in enumerate(book["cells"], 1) if cell["cell_type"] == "code"]


def _lines(cell: dict) -> int:
    return len("".join(cell["source"]).splitlines())
