"""The map from each topic of the slides that the course covers to where it is found."""

import json
import re
from itertools import groupby
from pathlib import Path

from kit import paths

DATA = paths.ENVIRONMENT / "book" / "topics.json"
HEADING = re.compile(r"^#{1,6} (.+?)\s*$", re.MULTILINE)
SLIDES = {
    "Oxford": "*Autoencoders, GANs, and Diffusion*",
    "Aarhus": "H. Pedersen, *Deep Learning for Visual Recognition*, lecture 9",
    "Chemnitz": "J. Vitay, *Neurocomputing: Autoencoders*",
    "Fornax": "K. Kolasiński, *Introduction to Diabolo Networks*, 2017",
    "Wollongong": "*Machine Learning*, autoencoders and GANs",
}
KINDS = {"lectures": "", "reproductions": "reproduction "}
PLANNED = {
    "07-vae-variants": "VAE variants",
    "08-adversarial-autoencoders": "Adversarial autoencoders",
    "10-conditional-gans": "Conditional GANs",
    "12-scaling-gans": "Scaling GANs",
}


def page() -> str:
    """The page's Markdown; its links are relative to notebooks/."""
    known = json.loads(DATA.read_text(encoding="utf-8"))
    topics = known["topics"]
    found = sum(bool(topic["places"]) for topic in topics)
    tables = [_table(name, list(part)) for name, part in groupby(topics, lambda topic: topic["group"])]
    return "\n\n".join([_head(found, len(topics)), *tables, _errata(known["errata"])]) + "\n"


def _head(found: int, every: int) -> str:
    cited = "\n".join(f"- **{name}**: {title}" for name, title in SLIDES.items())
    return f"""# From the slides to the course

Five sets of lecture slides set the subjects of this course. This page says where each of their topics is found.
{found} of {every} topics are there; the others say "not yet" or "not planned".
Assignments are handed out by the teacher: `./kit release`.

{cited}"""


def _table(name: str, topics: list[dict]) -> str:
    rows = [f"| {topic['topic']} | {', '.join(topic['slides'])} | {_places(topic)} |" for topic in topics]
    return "\n".join([f"## {name}", "", "| topic | slides | where |", "|---|---|---|", *rows])


def _places(topic: dict) -> str:
    if topic["places"]:
        return " · ".join(map(link, topic["places"]))
    later = topic.get("later")
    return f"not yet; its place is lecture {later[:2]}, {PLANNED[later]}" if later else "not planned"


def link(place: dict) -> str:
    """A link to a heading of a notebook; words for an assignment, whose notebook here is the teacher's."""
    notebook, heading = place["notebook"], place["heading"]
    kind, name = notebook.split("/")[0], Path(notebook).name
    if kind == "assignments":
        return f"assignment {_short(kind, name)}, exercise {heading.split('.')[0]}"
    shown = heading if kind == "lectures" and heading[0].isdigit() else f"{KINDS[kind]}{_short(kind, name)}: {heading}"
    return f"[{shown}]({notebook}.ipynb#{slug(heading)})"


def _short(kind: str, name: str) -> str:
    return name if kind == "reproductions" else name.split("-")[0]


def slug(heading: str) -> str:
    """The anchor that the book's pages give to a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def headings(notebook: Path) -> list[str]:
    """Every heading of a notebook's text."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return [
        line for cell in cells if cell["cell_type"] == "markdown" for line in HEADING.findall("".join(cell["source"]))
    ]


def _errata(errata: list[dict]) -> str:
    rows = [f"| {one['slides']} | {one['printed']} | {one['right']} | {_places(one)} |" for one in errata]
    head = "## Where the slides slip\n\nThe course states the correct form, in the places named.\n"
    return "\n".join([head, "| slides | printed | right | where |", "|---|---|---|---|", *rows])
