"""Writes the golden numbers that the Java tests compare with; run by hand with PyTorch 2.7.1 when a case is added.

    python lib/src/test/golden/make_golden.py [FILE.json...]

Every case draws its inputs from a seed of its own, so a new case leaves the others as they are. Without names all files
are written; `measures` alone needs scikit-learn, scikit-image and SciPy.
"""

import importlib
import json
import pathlib
import sys

import torch

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "resources" / "golden"
FILES = {  # the module that makes each
    "diffusion.json": "diffusion",
    "gans.json": "gans",
    "ops.json": "ops",
    "layers.json": "layers",
    "measures.json": "measures",
    "models.json": "models",
    "optimizers.json": "optimizers",
    "prob.json": "prob",
    "probes.json": "probes",
    "random.json": "random_numbers",
    "vae.json": "vae",
}


def main() -> None:
    """Writes each file anew, one case a line so that a difference can be read."""
    if not torch.__version__.startswith("2.7.1"):
        raise SystemExit(f"expected PyTorch 2.7.1, the library's release of libtorch, but found {torch.__version__}")
    torch.set_num_threads(1)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or FILES:
        cases = importlib.import_module(FILES[name]).cases
        lines = [json.dumps(case, separators=(",", ":")) for case in cases()]
        temporary = FOLDER / (name + ".part")
        temporary.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
        temporary.replace(FOLDER / name)
        print(f"{FOLDER / name}: {len(lines)} cases")


if __name__ == "__main__":
    main()
