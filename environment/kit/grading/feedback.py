"""What a student is told: a page without script that a phone can show, with nothing in it that should stay hidden."""

from html import escape
from pathlib import Path

from kit import files

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 44rem; margin: 0 auto;
  padding: 1rem; overflow-wrap: anywhere; }}
h1 {{ font-size: 1.4rem; margin: 0; }}
h2 {{ font-size: 1.1rem; margin: 2rem 0 .5rem; }}
.total {{ font-size: 1.2rem; margin: .25rem 0 1rem; }}
.note {{ border-left: .3rem solid #e69f00; background: #fdf6e7; padding: .5rem .75rem; margin: .5rem 0; }}
ul {{ list-style: none; margin: 0; padding: 0; }}
li {{ border-left: .3rem solid #009e73; padding: .25rem .75rem; margin: .5rem 0; }}
li.part {{ border-color: #e69f00; }}
li.lost {{ border-color: #d55e00; }}
.points {{ font-weight: 600; }}
.why {{ display: block; color: #444; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p class="total">{student}: <span class="points">{points} of {of} points</span></p>
{notes}{exercises}</body>
</html>
"""


def write(folder: Path, result: dict) -> None:
    """Writes STUDENT/ASSIGNMENT.html."""
    files.write(folder / result["student"] / f"{result['assignment']}.html", page(result))


def page(result: dict) -> str:
    """The page of one submission."""
    said = [result["reason"]] if result["reason"] else []
    return PAGE.format(
        title=escape(result["assignment"]),
        student=escape(result["student"]),
        points=f"{result['points']:g}",
        of=f"{result['of']:g}",
        notes="".join(f'<p class="note">{escape(_sentence(text))}</p>\n' for text in [*said, *result["notes"]]),
        exercises="".join(_exercise(one) for one in result["exercises"]),
    )


def _exercise(one: dict) -> str:
    head = f"<h2>{escape(one['title'])}: {one['points']:g} of {one['of']:g}</h2>\n"
    return head + "<ul>\n" + "".join(_part(part) for part in one["parts"]) + "</ul>\n"


def _part(part: dict) -> str:
    kind = "full" if part["points"] == part["of"] else "part" if part["points"] else "lost"
    mark = {"full": "right", "part": "partly right", "lost": "not right"}[kind]
    why = f'<span class="why">{escape(_sentence(part["why"]))}</span>' if part["why"] else ""
    points = f'<span class="points">{part["points"]:g} of {part["of"]:g}</span>'
    return f'<li class="{kind}">{escape(part["part"])}: {mark}, {points}{why}</li>\n'


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."
