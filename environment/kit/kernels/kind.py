"""What has to be said about a kernel."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Kind:
    """A kernel, as far as it differs from the others."""

    name: str  # as in --kernel NAME
    shown: str  # in the list of kernels
    main: str  # the class that is started
    jar: Callable[[], Path]  # brings the kernel's jar and says where it is
    environment: Mapping[str, str] = field(default_factory=dict)
    before: tuple[Path, ...] = ()  # on the class path before its jar
    interrupt: str = "message"  # how Jupyter interrupts it: message or signal
    java: int = 17  # the oldest that it runs on
    misses: Mapping[str, str] = field(default_factory=dict)  # needs of the conformance notebook, and why not met
