"""What can be typed after ./kit."""

import argparse

EPILOG = """\
examples:
  ./kit run                 the tour: the first picture from a fresh clone
  ./kit run 01-pca          the lecture whose name starts so
  ./kit run --all           the whole course, reproductions (hours) too
  ./kit run k-sparse        a reproduction; stop it when you like, the next run goes on from there
  ./kit release 01-pca      student copies: build/release
  ./kit grade DIR           grades DIR/submitted/STUDENT/ASSIGNMENT: build/grading (see environment/grading.md)
  LATENT_DATA=DIR ./kit run with data sets that are already in a folder

The first call sets everything up inside this folder (.venv) and takes a few minutes; later calls start at once.
"""


def parse(arguments: list[str]) -> argparse.Namespace:
    """The command and its options; ends the program with a helpful line where they are wrong."""
    parser = argparse.ArgumentParser(
        prog="./kit",
        description="Latent: autoencoders, VAEs, GANs and diffusion in Java notebooks.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    run = commands.add_parser("run", help="execute notebooks: HTML, times, memory, scoreboard under build/")
    run.add_argument("names", nargs="*", metavar="NAME", help="file name or the start of one (default: 00-tour)")
    run.add_argument("--all", action="store_true", help="every lecture, assignment and reproduction")
    commands.add_parser("lab", help="open the notebooks in JupyterLab (options are handed on: --no-browser)")
    commands.add_parser("test", help="everything that must hold: formatter, linters, tests, every notebook")
    _grading(commands)
    commands.add_parser("bench", help="speed beside PyTorch: build/bench.json; `bench grading`: beside nbgrader")
    commands.add_parser("doctor", help="what is installed, what is missing, and the command that mends it")
    chosen, chosen.options = parser.parse_known_args(arguments)
    if chosen.options and chosen.command not in ("lab", "bench"):
        parser.error(f"unknown: {' '.join(chosen.options)}")
    return chosen


def _grading(commands: argparse._SubParsersAction) -> None:
    release = commands.add_parser("release", help="student copies of the assignments, each checked by running it")
    release.add_argument("names", nargs="*", metavar="NAME", help="an assignment's name (default: all)")
    release.add_argument("--no-check", action="store_true", help="write the copies without running them")
    grade = commands.add_parser("grade", help="grade a class: gradebook, table, a page a student under build/grading")
    grade.add_argument("folder", metavar="DIR", help="the folder with submitted/STUDENT/ASSIGNMENT/ASSIGNMENT.ipynb")
    grade.add_argument("--scheduler", metavar="ADDRESS", help="a Dask scheduler, as tcp://HOST:8786 (default: none)")
    grade.add_argument("--workers", type=_count, metavar="N", help="processes on this machine (default: 2)")
    grade.add_argument("--out", metavar="DIR", help="where everything is written (default: build/grading)")
    for command in (release, grade):
        command.add_argument("--unsafe", action="store_true", help="run without a sandbox where there is none")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a whole number from 1 but was given {text}")
    return int(text)
