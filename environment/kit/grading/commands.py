"""./kit release and ./kit grade."""

import argparse
from pathlib import Path

from kit import paths


def release(chosen: argparse.Namespace) -> int:
    """Student copies of the named assignments, or of all."""
    from kit.grading import release

    return release.hand_out(chosen.names, chosen.unsafe, not chosen.no_check)


def grade(chosen: argparse.Namespace) -> int:
    """Grades a folder of submissions."""
    from kit.grading import grade

    out = Path(chosen.out) if chosen.out else paths.BUILD / "grading"
    return grade.grade(grade.Settings(Path(chosen.folder), out, chosen.scheduler, chosen.workers, chosen.unsafe))
