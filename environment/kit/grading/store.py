"""The folder of a grading: the secret seed, the reference answers, one verdict a submission."""

import hashlib
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from kit import files
from kit.errors import KitError
from kit.grading import course, submitted

SEED = "secret-seed"
USES = ("inputs", "hidden parts")


@dataclass(frozen=True)
class Store:
    """Where a grading keeps what it knows."""

    out: Path

    def seeds(self) -> tuple[int, int]:
        """Of the inputs and of the hidden parts. A student's code sees the first, which tells nothing of the other."""
        secret = self.secret()
        return tuple(
            int.from_bytes(hashlib.sha256(f"{use} {secret}".encode()).digest()[:8], "big") >> 1 for use in USES
        )

    def secret(self) -> int:
        """What both seeds are made from: drawn once, then kept; readable by its owner only."""
        file = self.out / SEED
        if not file.exists():
            self.out.mkdir(parents=True, exist_ok=True)
            _private(file, f"{secrets.randbits(128)}\n")
        try:
            return int(file.read_text(encoding="ascii"))
        except ValueError:
            problem = f"{file} is damaged: expected one whole number"
            raise KitError(problem, "delete it; all submissions are then graded anew") from None

    def reference(self, assignment: course.Assignment) -> dict[str, list] | None:
        """The answers of the teacher's notebook, if they were computed for this version and seed."""
        kept = _json(self.out / "reference" / f"{assignment.name}.json")
        return kept.get("outputs") if kept.get("fingerprint") == self.fingerprint(assignment) else None

    def keep_reference(self, assignment: course.Assignment, outputs: dict[str, list]) -> None:
        file = self.out / "reference" / f"{assignment.name}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        _private(file, json.dumps({"fingerprint": self.fingerprint(assignment), "outputs": outputs}))

    def fingerprint(self, assignment: course.Assignment) -> str:
        """Of the teacher's side: notebook, rubric, library, grading code and seed."""
        return hashlib.sha256(f"{assignment.version} {self.secret()}".encode()).hexdigest()

    def kept(self, one: submitted.Submission, assignment: course.Assignment) -> bool:
        """Whether a submission has its verdict and nothing that it depends on has changed."""
        kept = _json(self._result(one.student, one.assignment))
        return kept.get("fingerprint") == self._of(one, assignment) and self._book(one).is_file()

    def keep(self, one: submitted.Submission, assignment: course.Assignment, verdict: dict) -> None:
        """Writes the executed notebook, then the verdict: where there is a verdict, all of it is there."""
        files.write(self._book(one), json.dumps(verdict.get("book")))
        made = {
            "student": one.student,
            "assignment": one.assignment,
            "fingerprint": self._of(one, assignment),
            "course": self.fingerprint(assignment),
            "timestamp": one.timestamp,
            **{key: value for key, value in verdict.items() if key != "book"},
        }
        files.write(self._result(one.student, one.assignment), json.dumps(made, indent=1) + "\n")

    def all(self, assignments: dict[str, course.Assignment]) -> tuple[list[dict], int]:
        """All verdicts on the present version of the assignments, and how many are of an earlier one."""
        read = (_json(file) for file in sorted((self.out / "results").glob("*/*.json")))
        known = [one for one in read if one.get("assignment") in assignments]
        now = [one for one in known if one["course"] == self.fingerprint(assignments[one["assignment"]])]
        return now, len(known) - len(now)

    def has(self, assignment: str) -> bool:
        """Whether there is any verdict on an assignment."""
        return any((self.out / "results").glob(f"*/{assignment}.json"))

    def book(self, result: dict) -> dict | None:
        """The executed notebook behind a verdict."""
        one = submitted.Submission(result["student"], result["assignment"])
        return _json(self._book(one)) or None

    def _of(self, one: submitted.Submission, assignment: course.Assignment) -> str:
        parts = (self.fingerprint(assignment), one.refused, one.timestamp, hashlib.sha256(one.content).hexdigest())
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()

    def _result(self, student: str, assignment: str) -> Path:
        return self.out / "results" / student / f"{assignment}.json"

    def _book(self, one: submitted.Submission) -> Path:
        return self.out / "executed" / one.student / one.assignment / f"{one.assignment}.ipynb"


def _json(file: Path) -> dict:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _private(file: Path, text: str) -> None:
    """Writes a file that only its owner may read, whole or not at all."""
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
            out.write(text)
        os.replace(part, file)
    finally:
        part.unlink(missing_ok=True)
