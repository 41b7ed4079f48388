"""Cheating and hostile submissions of a tiny assignment, each with what must become of it."""

from attacks import cheats, handed, hostile, outside
from attacks.attack import Attack

TABLE: list[Attack] = [*cheats.TABLE, *hostile.TABLE, *outside.TABLE]
FILES: list[handed.Bad] = handed.TABLE
