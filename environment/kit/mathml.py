"""Equations without a script: TeX as MathML, for the pages of ./kit run, the book and the slides."""

import re
import unicodedata

from latex2mathml.converter import convert as _convert

# After \big the converter takes a bracket itself, not its name; the two sides of a bar look the same.
BRACKETS = {
    **dict.fromkeys(("vert", "lvert", "rvert"), "|"),
    **dict.fromkeys(("Vert", "lVert", "rVert"), "‖"),
    **{"lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "langle": "⟨", "rangle": "⟩"},
}
BIG = re.compile(rf"(\\[bB]igg?[lmr]?)\s*\\({'|'.join(BRACKETS)})\b")
# It knows align*, which is the same thing outside of an equation, but not aligned; and limits only where told.
ALIGNED = re.compile(r"(\\(?:begin|end)\{)aligned\}")
UNDER = re.compile(r"(\\(?:min|max|inf|sup|lim))\s*_")
# Browsers leave these attributes of MathML 3 aside.
LETTER = re.compile(r'<mi mathvariant="(double-struck|script|bold|fraktur)">(\w)</mi>')
# A function's name and what it is applied to would touch.
APPLIED = re.compile(
    r"((?<!<msup>)(?<!<msub>)(?<!<msubsup>)(?<!<munder>)(?<!<mi>)<mi>(?:log|ln|exp|sin|cos|tanh|det)</mi>)(?=<m(?:i|n|sub|sup|subsup|frac|sqrt|over|row)\b)"
)
# Of two bars the right one often stands under an exponent and would not grow with the left one.
BAR = re.compile(r'<mo(?: minsize="[^"]*" maxsize="[^"]*")?>(\||‖|&#x0007C;|&#x02016;)</mo>')
SIM = "<mi>&#x0007E;</mi>", "<mo>&#x0223C;</mo>"  # a relation, with its spaces
COLUMN = re.compile(r'columnalign="(left|right|center)"')


def convert(tex: str, block: bool) -> str:
    """An equation in a line of its own, or one within a sentence."""
    known = ALIGNED.sub(r"\1align*}", BIG.sub(lambda match: match[1] + BRACKETS[match[2]], tex))
    made = _convert(UNDER.sub(r"\1\\limits_", known) if block else known, display="block" if block else "inline")
    made = BAR.sub(r'<mo stretchy="false">\1</mo>', made.replace(*SIM))
    made = APPLIED.sub(r'\1<mspace width="0.17em"/>', made)
    return COLUMN.sub(r'\g<0> style="text-align:\1"', LETTER.sub(_letter, made))


def _letter(match: re.Match[str]) -> str:
    """A letter of an alphabet that Unicode has, as that sign."""
    style, letter = match[1].upper(), match[2]
    name = f"{style} {'CAPITAL' if letter.isupper() else 'SMALL'} {letter.upper()}"
    for known in (f"MATHEMATICAL {name}", name.replace("FRAKTUR", "BLACK-LETTER")):
        try:
            return f"<mi>{unicodedata.lookup(known)}</mi>"
        except KeyError:
            continue
    return match[0]
