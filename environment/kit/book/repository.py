"""Where the repository can be cloned by others: launch buttons and links to its files need that."""

import re
import subprocess

from kit import paths
from kit.errors import KitError

PUBLIC = re.compile(
    r"(?:https://(?:[^@/]+@)?|ssh://git@|git@)(github\.com|gitlab\.com)[:/]([\w.-]+)/([\w.-]+?)(?:\.git)?/?"
)


def address(given: str | None) -> str | None:
    """The address given, else that of the remote `origin` when others can reach it; none: no launch buttons."""
    found = _public(given or _origin())
    if given and not found:
        problem = (
            f"--repository: expected https://github.com/OWNER/NAME or https://gitlab.com/OWNER/NAME but was {given}"
        )
        raise KitError(problem, "Binder starts from an address of that form")
    return found


def _public(address: str) -> str | None:
    match = PUBLIC.fullmatch(address)
    return match and f"https://{match[1]}/{match[2]}/{match[3]}"


def _origin() -> str:
    command = ["git", "remote", "get-url", "origin"]
    try:
        return subprocess.run(command, cwd=paths.ROOT, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""
