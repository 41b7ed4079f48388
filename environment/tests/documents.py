"""The commands that the README and the pages of environment/ tell a reader to type."""

import re
from pathlib import Path

from kit import paths

FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
PROGRAMS = ("./kit", "python kit", "pip", ".venv/bin/", "docker", "helm", "cd ", "nbgrader ", "repo2docker ")
SHELL = ("", "sh", "bash", "shell", "console")
ENVIRONMENT = re.compile(r'^(?:[A-Z_]+=(?:"[^"]*"|\S+) )+')


def pages() -> list[Path]:
    """The README and every page of environment/."""
    return [paths.ROOT / "README.md", *sorted(paths.ENVIRONMENT.glob("*.md"))]


def commands(page: Path) -> list[str]:
    """What is typed, without comments: the lines of shell blocks, and commands inside sentences."""
    text = page.read_text(encoding="utf-8")
    blocks = [block for language, block in FENCED.findall(text) if language in SHELL]
    typed = [line for block in blocks for line in block.splitlines()]
    typed += INLINE.findall(FENCED.sub("", text))
    bare = (re.sub(r"\s+#.*$", "", line).strip() for line in typed)
    return [command for command in dict.fromkeys(bare) if plain(command).startswith(PROGRAMS) and not named(command)]


def named(command: str) -> bool:
    """Whether a sentence only speaks of a program: `./kit`, `pip`."""
    return " " not in command and not command.startswith(".venv/bin/")


def plain(command: str) -> str:
    """The command without the variables in front of it."""
    return ENVIRONMENT.sub("", command)


def words_of_kit(command: str) -> list[str] | None:
    """What kit is given; none where another program is called."""
    words = plain(command).split()
    if words[:1] == ["./kit"]:
        return words[1:]
    return words[2:] if words[:2] == ["python", "kit"] else None
