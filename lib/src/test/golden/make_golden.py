"""Writes the golden numbers that the Java tests compare with; run by hand with PyTorch 2.7.1 when a case is added.

    python lib/src/test/golden/make_golden.py

Every case draws its inputs from a seed of its own, so a new case leaves the others as they are.
"""

import json
import pathlib

import layers
import measures
import models
import ops
import optimizers
import probes
import random_numbers
import torch

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "resources" / "golden"
FILES = {
    "ops.json": ops.cases,
    "layers.json": layers.cases,
    "measures.json": measures.cases,
    "models.json": models.cases,
    "optimizers.json": optimizers.cases,
    "probes.json": probes.cases,
    "random.json": random_numbers.cases,
}


def main() -> None:
    """Writes each file anew, one case a line so that a difference can be read."""
    if not torch.__version__.startswith("2.7.1"):
        raise SystemExit(f"expected PyTorch 2.7.1, the library's release of libtorch, but found {torch.__version__}")
    torch.set_num_threads(1)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, cases in FILES.items():
        lines = [json.dumps(case, separators=(",", ":")) for case in cases()]
        temporary = FOLDER / (name + ".part")
        temporary.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
        temporary.replace(FOLDER / name)
        print(f"{FOLDER / name}: {len(lines)} cases")


if __name__ == "__main__":
    main()
