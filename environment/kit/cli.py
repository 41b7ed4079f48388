"""What can be typed after ./kit."""

import argparse

from kit import kernels

EPILOG = """\
examples:
  ./kit run                 the tour: the first picture from a fresh clone
  ./kit run 01-pca          the lecture whose name starts so
  ./kit run --all           the whole course, reproductions (hours) too
  ./kit run k-sparse        a reproduction; stop it when you like, the next run goes on from there
  ./kit run --kernel rapaio 01-pca   on another Java kernel
  ./kit book                the whole course as a web site that needs no network: build/book
  ./kit release 01-pca      student copies: build/release
  ./kit grade DIR           grades DIR/submitted/STUDENT/ASSIGNMENT: build/grading (see environment/grading.md)
  LATENT_DATA=DIR ./kit run with data sets that are already in a folder

The first call sets everything up (.venv here, libtorch in ~/.djl.ai) and takes one to a few minutes; later calls
start at once.
"""

KERNELS = "the Java kernel: jjava is set up already, rapaio is fetched, ijava comes from LATENT_IJAVA=ijava-1.3.0.zip"


def parse(arguments: list[str]) -> argparse.Namespace:
    """The command and its options; ends the program with a helpful line where they are wrong."""
    parser = argparse.ArgumentParser(
        prog="./kit",
        description="Latent: autoencoders, VAEs, GANs and diffusion in Java notebooks.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    run = _run(commands)
    lab = commands.add_parser("lab", help="open the notebooks in JupyterLab (options are handed on: --no-browser)")
    for command in (run, lab):
        command.add_argument("--kernel", choices=kernels.NAMES, default=kernels.NAMES[0], help=KERNELS)
    _book(commands)
    commands.add_parser("test", help="everything that must hold: formatter, linters, tests, every notebook")
    _grading(commands)
    commands.add_parser("bench", help="speed beside PyTorch: build/bench.json; `bench grading`: beside nbgrader")
    _gpu(commands)
    commands.add_parser("doctor", help="what is installed, what is missing, and the command that mends it")
    chosen, chosen.options = parser.parse_known_args(arguments)
    if chosen.options and chosen.command not in ("lab", "bench"):
        parser.error(f"unknown: {' '.join(chosen.options)}")
    return chosen


def _run(commands: argparse._SubParsersAction) -> argparse.ArgumentParser:
    run = commands.add_parser("run", help="execute notebooks: HTML, times, memory, scoreboard under build/")
    run.add_argument("names", nargs="*", metavar="NAME", help="file name or the start of one (default: 00-tour)")
    run.add_argument("--all", action="store_true", help="every lecture, assignment and reproduction")
    run.add_argument("--large", action="store_true", help="larger settings, for a GPU, where a reproduction has them")
    return run


def _book(commands: argparse._SubParsersAction) -> None:
    book = commands.add_parser("book", help="the course as a web site that needs no network: build/book")
    book.add_argument("names", nargs="*", metavar="NAME", help="only these notebooks (default: all)")
    book.add_argument("--repository", metavar="ADDRESS", help="for launch buttons: https://github.com/OWNER/NAME")


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


def _gpu(commands: argparse._SubParsersAction) -> None:
    gpu = commands.add_parser("gpu", help="notebooks on a GPU: `gpu on` takes CUDA's natives, `gpu off` goes back")
    gpu.add_argument("state", choices=("on", "off"))
    gpu.add_argument("--torch", metavar="WHERE", help="those of pip's torch: a Python that has it, or its folder")
    gpu.add_argument("--no-check", action="store_true", help="do not look for a GPU: where an image is built")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a whole number from 1 but was given {text}")
    return int(text)
