"""Links between files of the repository, as links between pages of the book."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from kit import paths

LINK = re.compile(
    r"(?P<code>```.*?```|`[^`\n]*`)|(?<!!)\[(?P<text>[^\]]*)\]\((?P<to>(?!\w+:|#)[^)\s#]+)(?P<part>#[^)\s]*)?\)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Links:
    """Which file is which page; and where all other files are shown, if anywhere."""

    pages: dict[Path, str] = field(default_factory=dict)  # a page is named without an ending
    repository: str | None = None

    def turned(self, text: str, file: Path) -> str:
        """The Markdown of a file with its links as the book has them; one that leads nowhere is its text."""

        def turn(match: re.Match[str]) -> str:
            if match["code"]:
                return match[0]
            target = Path(os.path.normpath(file.parent / match["to"]))
            part = match["part"] or ""
            if page := self.pages.get(target):
                here = Path(self.pages[file]).parent
                return f"[{match['text']}]({Path(os.path.relpath(page, here)).as_posix()}{target.suffix}{part})"
            if self.repository and target.is_relative_to(paths.ROOT):
                return (
                    f"[{match['text']}]({self.repository}/blob/HEAD/{target.relative_to(paths.ROOT).as_posix()}{part})"
                )
            return match["text"]

        return LINK.sub(turn, text)
