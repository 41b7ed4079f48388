"""The commands, inside .venv."""

import argparse
import sys

from kit import cli, errors, paths

sys.modules["rfc3987_syntax"] = None  # jsonschema would compile its grammar for a second; no notebook needs it


def main(arguments: list[str]) -> int:
    """Exit code 0 only when what the command says happened."""
    chosen = cli.parse(arguments)
    try:
        return _do(chosen)
    except errors.KitError as error:
        print(f"kit: {error}", file=sys.stderr)
    except OSError as error:
        print(f"kit: {errors.from_os(error, paths.BUILD)}", file=sys.stderr)
    except KeyboardInterrupt:
        print("kit: interrupted", file=sys.stderr)
        return 130
    return 1


def _do(chosen: argparse.Namespace) -> int:
    if chosen.command == "run":
        from kit import run

        return run.run(["--all"] if chosen.all else chosen.names or ["00-tour"], chosen.large, chosen.kernel)
    if chosen.command == "test":
        from kit import test

        return test.run()
    if chosen.command == "book":
        from kit.book import command

        return command.book(chosen)
    if chosen.command == "gpu":
        from kit import gpu

        return gpu.run(chosen)
    if chosen.command in ("release", "grade"):
        from kit.grading import commands

        return {"release": commands.release, "grade": commands.grade}[chosen.command](chosen)
    from kit import programs

    return programs.lab(chosen.options, chosen.kernel) if chosen.command == "lab" else programs.bench(chosen.options)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
