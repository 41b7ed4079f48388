"""How much a submission may use before it is stopped."""

from dataclasses import dataclass

MB = 2**20


@dataclass(frozen=True)
class Limits:
    """What one run may use; times in seconds on the wall, sizes in MB (2^20 bytes)."""

    cell_seconds: float = 60.0
    seconds: float = 300.0  # the whole run, the kernel's start included
    memory_mb: int = 2048  # all its processes together
    tasks: int = 256  # processes and threads together; a kernel has about forty
    file_mb: int = 64  # one file
    scratch_mb: int = 256  # its home and its /tmp, each
    text_kb: int = 64  # what is kept of a cell's text
    flood_mb: int = 32  # a cell that prints more than this ends the run
    bundle_mb: int = 96  # the answers of a cell
    output_mb: int = 192  # all that is handed back

    @property
    def most_tasks(self) -> int:
        """Where the system itself refuses more: a little above what the watcher allows, so that it sees it."""
        return self.tasks + self.tasks // 4

    @property
    def most_memory(self) -> int:
        """Likewise in bytes; files in the home and in /tmp count there too."""
        return (self.memory_mb + 2 * self.scratch_mb) * MB

    def inside(self) -> dict[str, float]:
        """What the client inside the sandbox must know, in seconds and bytes."""
        return {
            "cell_seconds": self.cell_seconds,
            "text": self.text_kb * 1024,
            "flood": self.flood_mb * MB,
            "bundle": self.bundle_mb * MB,
            "file": self.file_mb * MB,
            "data": 2 * self.memory_mb * MB,  # of one process; the watcher outside is stricter
        }
