"""One clear line for everything that can go wrong: what is missing, and the command that mends it."""

import errno
import os
import re
import shutil
from pathlib import Path

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)

# What pip, Maven and the JVM say, and what it means; the first match wins.
CAUSES = (
    (r"No space left on device|Disk quota exceeded|File too large|Errno 28|Errno 27", "full"),
    (r"Read-only file system|Permission denied|AccessDenied|Errno 30|Errno 13", "read-only"),
    (r"DO NOT MATCH THE HASHES", "hash"),
    (r"PKIX path|CERTIFICATE_VERIFY_FAILED", "trust"),
    (
        r"Temporary failure in name resolution|Name or service not known|nodename nor servname|Unknown host|getaddrinfo"
        r"|Network is unreachable|Connection refused|No route to host|NewConnectionError|ConnectTimeout|timed out"
        r"|ProxyError|Could not transfer|No matching distribution found|in offline mode",
        "network",
    ),
)


SAID = {
    "network": (
        "no network, or the package registry does not answer ({doing})",
        "check the connection or the proxy, then run the command again",
    ),
    "trust": (
        "the package registry's certificate is not trusted ({doing})",
        "give the proxy's certificate to Java (keytool -importcert) and to pip (pip config set global.cert FILE)",
    ),
    "hash": ("a downloaded package differs from the pinned one", "empty the cache with: pip cache purge"),
}
ABSOLUTE = re.compile(r"(?<![\w:/.])/[^\s'\":,)]+")


class KitError(Exception):
    """What is wrong and, after it, the command that mends it."""

    def __init__(self, problem: str, cure: str):
        super().__init__(f"{problem}; {cure}")


def _there(path: Path) -> Path:
    """The path, or the nearest folder above it that exists."""
    return next(place for place in (path, *path.parents) if place.exists())


def _free(path: Path) -> int:
    return shutil.disk_usage(_there(path)).free // 2**20


def full(where: Path) -> KitError:
    """The disk under a path has no room."""
    problem = f"the disk is full under {_there(where)} ({_free(where)} MB free)"
    return KitError(problem, "free about 2 GB there, then run the command again")


def read_only(where: Path) -> KitError:
    """A folder refuses to be written."""
    return KitError(
        f"cannot write {where}: read-only or owned by somebody else",
        f"mend it with: chmod -R u+w '{where if where.is_dir() else where.parent}', or clone into a folder of your own",
    )


def from_os(error: OSError, where: Path) -> KitError:
    """The clear line for an error of the operating system."""
    place = Path(error.filename) if isinstance(error.filename, str) else where
    if error.errno in FULL:
        return full(place)
    if error.errno in READ_ONLY:
        return read_only(place)
    return KitError(f"{place}: {error.strerror or error}", "look there, then run the command again")


def _line_of(text: str, match: re.Match) -> str:
    end = text.find("\n", match.end())
    return text[text.rfind("\n", 0, match.start()) + 1 : end if end >= 0 else None]


def from_output(doing: str, output: str, where: Path, log: str) -> KitError:
    """The clear line for a tool that failed, read from what it said."""
    matches = ((name, re.search(pattern, output)) for pattern, name in CAUSES)
    cause, match = next(((name, match) for name, match in matches if match), ("other", None))
    named = [Path(name) for name in ABSOLUTE.findall(_line_of(output, match))] if match else []
    if cause == "full":
        return full(min([*named, where], key=_free))
    if cause == "read-only":
        refused = (path for path in named if not os.access(_there(path), os.W_OK))
        return read_only(next(refused, [*named, where][0]))
    problem, cure = SAID.get(cause, (f"{doing} failed", "after mending it run the command again"))
    return KitError(problem.format(doing=doing), f"{cure}; all it said is in {log}")
