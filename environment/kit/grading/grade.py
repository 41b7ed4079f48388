"""./kit grade: grades what is new or changed, then writes gradebook, table and pages from all verdicts."""

import os
import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import nbformat

from kit import files, lock, paths
from kit.errors import KitError
from kit.grading import course, csvfile, feedback, gradebook, release, work
from kit.grading import submitted as handed_in
from kit.grading.store import Store


@dataclass(frozen=True)
class Settings:
    """What ./kit grade was asked for."""

    folder: Path
    out: Path
    scheduler: str | None = None
    workers: int | None = None
    unsafe: bool = False
    course: Path = course.ROOT
    runner: str = work.SANDBOX


def grade(settings: Settings) -> int:
    """0 when every submission has its verdict."""
    place, out = handed_in.folder(settings.folder), settings.out.resolve()
    if out == place or place in out.parents:
        raise KitError(f"{out} lies among the submissions", "give another folder with --out")
    with lock.only_one(out / "grading.lock", "grading into the same folder"):
        return _grade(settings, place, Store(out))


def _grade(settings: Settings, place: Path, store: Store) -> int:
    names = course.names(settings.course)
    found, left_out = handed_in.look(place, names)
    for line in left_out:
        print(f"left out: {line}")
    if not found:
        raise KitError(f"no submission in {place}", f"expected STUDENT/ASSIGNMENT/ASSIGNMENT.ipynb of {names}")
    assignments = {name: course.load(name, settings.course) for name in sorted({one.assignment for one in found})}
    wanted = [one for one in found if not store.kept(one, assignments[one.assignment])]
    print(f"{len(found)} submissions, {len(found) - len(wanted)} of them graded already", flush=True)
    for one in [one for one in wanted if one.refused]:
        store.keep(one, assignments[one.assignment], work.verdict(assignments[one.assignment], "refused", one.refused))
    failures = _run(settings, store, assignments, [one for one in wanted if not one.refused])
    for name in names:
        if name not in assignments and store.has(name):
            assignments[name] = course.load(name, settings.course)
    _write(settings, store, assignments, place)
    for line in failures:
        print(f"NOT graded: {line}")
    return int(bool(failures))


def _run(settings: Settings, store: Store, assignments: dict, wanted: list[handed_in.Submission]) -> list[str]:
    if not wanted:
        return []
    from kit.grading import classroom  # seconds to import, and nothing to do is common

    if settings.scheduler is None and settings.runner == work.SANDBOX:
        from kit.grading import sandbox

        print(f"sandbox: {sandbox.require(settings.unsafe)}", flush=True)
    seed, hidden = store.seeds()
    way = work.Way(seed, settings.runner, settings.unsafe, hidden)
    with classroom.workers(settings.scheduler, settings.workers) as client:
        room = classroom.Classroom(client, way, assignments)
        needed = sorted({one.assignment for one in wanted})
        room.references = {name: kept for name in needed if (kept := store.reference(assignments[name]))}
        for name, outputs in room.answers([name for name in needed if name not in room.references]):
            store.keep_reference(assignments[name], outputs)
            room.references[name] = outputs
            print(f"{name}: the teacher's answers are computed", flush=True)
        return _collect(store, assignments, room.grade(wanted), len(wanted))


def _collect(store: Store, assignments: dict, verdicts: Iterable, count: int) -> list[str]:
    failures, start = [], time.monotonic()
    for number, (one, verdict) in enumerate(verdicts, 1):
        if isinstance(verdict, BaseException):
            failures.append(f"{one.student}/{one.assignment}: {type(verdict).__name__}: {verdict}")
            continue
        store.keep(one, assignments[one.assignment], verdict)
        left = (time.monotonic() - start) / number * (count - number)
        points = f"{verdict['points']:g} of {verdict['of']:g}"
        said = "" if verdict["status"] == "graded" else f", {verdict['status']}"
        progress = f"[{number:>{len(str(count))}}/{count}] {one.student} {one.assignment}: {points}{said}"
        print(f"{progress} ({verdict['seconds']:.0f} s; {left / 60:.0f} min left)", flush=True)
    return failures


def _write(settings: Settings, store: Store, assignments: dict[str, course.Assignment], place: Path) -> None:
    """Gradebook, table, pages and the tree for nbgrader, all anew from the verdicts."""
    results, earlier = store.all(assignments)
    if earlier:
        print(f"left out: {earlier} verdicts on earlier versions of the assignments")
    pages, tree = store.out / "feedback.part", store.out / "autograded.part"
    for folder in (pages, tree):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    copies = {name: release.student_copy(assignments[name]) for name in {one["assignment"] for one in results}}
    for one in results:
        feedback.write(pages, one)
        name = one["assignment"]
        book = release.executed(copies[name], one, store.book(one))
        files.write(tree / one["student"] / name / f"{name}.ipynb", nbformat.writes(book) + "\n")
    _move(pages, store.out / "feedback")
    _move(tree, store.out / "autograded")
    csvfile.write(store.out / "grades.csv", results)
    files.write(store.out / "nbgrader_config.py", gradebook.config(settings.course / "source", place))
    gradebook.write(store.out / "gradebook.db", assignments, results)
    print(f"\n{len(results)} grades: {paths.short(store.out / 'grades.csv')}")
    print(f"feedback, a page a submission: {paths.short(store.out / 'feedback')}")
    print(f"nbgrader's gradebook: {paths.short(store.out / 'gradebook.db')}")


def _move(made: Path, target: Path) -> None:
    """Puts a finished folder in the place of the one before."""
    old = target.with_name(f"{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        os.replace(target, old)
    os.replace(made, target)
    shutil.rmtree(old, ignore_errors=True)
