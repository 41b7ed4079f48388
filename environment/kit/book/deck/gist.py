"""What of a paragraph stands on a slide: sentences that are understood without those that were left out."""

import re
from itertools import pairwise

from kit.book.deck import prose

SHORT, LEADING, LED = 150, 260, 370  # letters of a paragraph that is shown whole: any, before an equation, an idea
TINY = 45  # letters of a sentence that needs its neighbour
NAME = re.compile(r"\*\*[^*]{1,40}\*\*|\([^)]*\)")
NEARLY, MUCH = 0.7, 400  # when so much of a paragraph is shown the rest is shown too, unless that is a wall
TERM = re.compile(r"(?<!\*)\*\*[^*]+\*\*")
NAMED = re.compile(r"(?:This is|Let|Write|Call) \$[^$]+(?:=|\\sim)")
DEFINITION = re.compile(r"(?:Let|Suppose|Take|Write)\b|.*\$[^$=]+(?:=|\\sim)[^$]*[a-zA-Z][^$]*[-+(][^$]*\$")
BACK = re.compile(
    r"\W*(?:(?:so|this|these|those|that|it|its|their|they|them|both|or|and|but|yet|now|then|hence|thus|therefore|one|each"
    r"|such|from|put|here|either|neither|again|instead|also)\b|there (?!is|are|was|were)"
    r"|the (?:others?|rest|second|third|same|latter)\b|\w+ (?:of )?(?:it|its|them|this|these|those|both)\b)",
    re.IGNORECASE,
)


def gist(text: str, led: bool = False, introduces: bool = False) -> str:
    """All of a short paragraph; else its claims, terms and definitions, its first sentence, or its last one.

    The last one counts before an equation, the first one after words such as "Idea.".
    """
    parts, whole = prose.sentences(text), prose.length(text)
    if whole <= (LED if led else LEADING if introduces else SHORT):
        return text
    shown = " ".join(parts[i] for i in sorted(understood(parts, _main(parts, led, introduces))))
    return text if prose.length(shown) > NEARLY * whole and whole <= MUCH else shown


def points_back(sentence: str) -> bool:
    """Whether a sentence begins with a word that only the one before it explains."""
    return bool(BACK.match(sentence))


def understood(parts: list[str], chosen: set[int]) -> set[int]:
    """The chosen sentences and those that they need: what they point back to, all of a row of questions, no gap."""
    found = set(chosen)
    told = _told(parts)
    for before, i in reversed(list(pairwise(told))):
        if i in found and (points_back(parts[i]) or _asks(parts[before], parts[i])):
            found.add(before)
    for i, after in pairwise(told):
        if i in found and ((i == min(found) and _tiny(parts[i])) or _asks(parts[i], parts[after])):
            found.add(after)
    return found | {i for before, i, after in zip(told, told[1:], told[2:], strict=False) if {before, after} <= found}


def _main(parts: list[str], led: bool, introduces: bool) -> set[int]:
    told = _told(parts)
    claims = [i for i in told if prose.CLAIM.search(parts[i])][:2]
    found = {*claims, *(i for i in told if TERM.search(parts[i]) or NAMED.match(parts[i]))}
    if introduces:
        last = told[-2:] if _tiny(parts[told[-1]]) else told[-1:]
        found |= {*last, *(i for i in told if DEFINITION.match(parts[i]))}
    if led or not (introduces or claims):
        found.add(told[0])
    return found


def _told(parts: list[str]) -> list[int]:
    """The sentences that are not in brackets, or all."""
    return [i for i, part in enumerate(parts) if not part.startswith("(")] or list(range(len(parts)))


def _tiny(sentence: str) -> bool:
    """Whether it says little: a few words, or a name and who gave it."""
    return prose.length(sentence) < TINY or not re.search(r"\w", NAME.sub("", sentence))


def _asks(*sentences: str) -> bool:
    return all(sentence.rstrip("*").endswith("?") for sentence in sentences)
