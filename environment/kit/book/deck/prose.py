"""The text of a notebook cell as blocks, and what of a paragraph is said on a slide."""

import re
from dataclasses import dataclass

WHOLE = re.compile(r"(^```.*?^```[^\n]*$|^\$\$.+?\$\$)", re.MULTILINE | re.DOTALL)
KINDS = (
    (r"#{1,6} ", "heading"),
    (r">", "quote"),
    (r"(\d+\.|[-*]) ", "list"),
    (r"\|", "table"),
    (r"<", "html"),
    (r"```", "code"),
    (r"\$\$", "equation"),
)
LEAD = re.compile(r"(?:> )?(\*{1,2})([A-Z][^*\n]{2,60}[.:?])\1\s*")
ITEM = re.compile(r"^(?=(?:\d+\.|[-*]) )", re.MULTILINE)
ENDS = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][*)\"])|(?<=[.!?]\*\*))\s+(?=[A-Z*$`\"\[(])")
SHORTENED = ("al.", "e.g.", "i.e.", "vs.", "Fig.", "eq.", "cf.")
INITIAL = re.compile(r"(?:^|\s)[A-Z]\.$")  # of a name
CLAIM = re.compile(r"\*\*[^*]{20,}\*\*")
TITLE = re.compile(r"(?<!\*)\*[^*]+\*")
LONG = 150  # letters: of a longer claim only what is bold


@dataclass(frozen=True)
class Block:
    """A piece of Markdown that stands by itself: heading, text, equation, list, quote, table, code or html."""

    kind: str
    text: str


def blocks(source: str) -> list[Block]:
    """The blocks of a cell in their order; the items of a list stay together."""
    found: list[Block] = []
    for piece in WHOLE.split(source):
        for text in [piece] if WHOLE.match(piece) else re.split(r"\n\s*\n", piece):
            block = Block(_kind(text.strip()), text.strip())
            if found and block.kind == found[-1].kind == "list":
                found[-1] = Block("list", f"{found[-1].text}\n{block.text}")
            elif re.search(r"\w", text):
                found += _headed(block)
    return found


def _headed(block: Block) -> list[Block]:
    """A heading apart from a text that follows it without an empty line."""
    head, _, rest = block.text.partition("\n")
    return [Block("heading", head), *blocks(rest)] if block.kind == "heading" else [block]


def _kind(text: str) -> str:
    return next((kind for pattern, kind in KINDS if re.match(pattern, text)), "text")


def lead(text: str) -> tuple[str, str]:
    """The words by which a paragraph says what it is, as "Question.", and the rest."""
    match = LEAD.match(text)
    return (match[2], text[match.end() :]) if match else ("", text)


def items(text: str) -> list[str]:
    """The items of a list without their marks."""
    return [re.sub(r"^(\d+\.|[-*]) ", "", item).strip() for item in ITEM.split(text) if item.strip()]


def sentences(text: str) -> list[str]:
    """A paragraph's sentences; what is bold, code, an equation or in brackets is never cut."""
    found: list[str] = []
    for piece in ENDS.split(re.sub(r"\s*\n\s*", " ", text)):
        if found and not _complete(found[-1]):
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return found


def _complete(text: str) -> bool:
    pairs = all(text.count(mark) % 2 == 0 for mark in ("**", "`", "$"))
    return pairs and text.count("(") == text.count(")") and not (text.endswith(SHORTENED) or INITIAL.search(text))


def claim(text: str) -> str:
    """The last claim, alone; of a long sentence what is bold in it."""
    found = [sentence for sentence in sentences(text) if CLAIM.search(sentence)]
    if not found or length(found[-1]) <= LONG:
        return found[-1] if found else ""
    bold = CLAIM.findall(found[-1])[-1]
    return f"**{bold[2].upper()}{bold[3:]}"


def works(entry: str) -> str:
    """The works that a list of sources names, without what each says; all of an entry that names none."""
    pieces = [piece for sentence in sentences(entry) for piece in _split(sentence, "; ")]
    named = [_split(piece, ": ")[0].rstrip(".") for piece in pieces if TITLE.search(_split(piece, ": ")[0])]
    return "; ".join(named) or entry


def _split(text: str, mark: str) -> list[str]:
    """Cuts at a mark, but not inside italics."""
    found: list[str] = []
    for piece in text.split(mark):
        if found and found[-1].count("*") % 2:
            found[-1] += mark + piece
        else:
            found.append(piece)
    return found


def beginning(text: str, letters: int) -> str:
    """As many whole sentences as there is room for; at least one."""
    parts = sentences(text)
    fitting = [i for i in range(1, len(parts) + 1) if length(" ".join(parts[:i])) <= letters]
    return " ".join(parts[: max(fitting, default=1)])


def length(text: str) -> int:
    """About how many letters a reader sees."""
    plain = re.sub(r"\]\([^)]*\)", "", text)
    plain = re.sub(r"\\(?:mathbb|mathcal|operatorname|text|hat|bar|frac|tfrac|left|right)\b", "", plain)
    return len(re.sub(r"[*`${}\[\]^_\\]", "", re.sub(r"\\[a-zA-Z]+", "x", plain)))
