"""The Java kernels that the course runs on: one file each for what differs, kit/kernel.py for what is common."""

NAMES = ("jjava", "rapaio", "ijava")
