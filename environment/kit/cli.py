"""What can be typed after ./kit."""

import argparse

EPILOG = """\
examples:
  ./kit run                 the tour: the first picture from a fresh clone
  ./kit run 01-pca          the lecture whose name starts so
  ./kit run --all           the whole course, reproductions (hours) too
  ./kit run k-sparse        a reproduction; stop it when you like, the next run goes on from there
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
    commands.add_parser("bench", help="speed beside PyTorch: a table and build/bench.json (options are handed on)")
    commands.add_parser("doctor", help="what is installed, what is missing, and the command that mends it")
    chosen, chosen.options = parser.parse_known_args(arguments)
    if chosen.options and chosen.command not in ("lab", "bench"):
        parser.error(f"unknown: {' '.join(chosen.options)}")
    return chosen
