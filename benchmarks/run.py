"""Java beside PyTorch, each case in processes of its own that take turns; called by `./kit bench`.

    python benchmarks/run.py --torch-python PYTHON --classpath CLASSPATH [--cases mlp-ae conv-vae] [--rounds 5]

Three programs do the same steps from the same weights on the same batches, with the same number of threads:
Java (the library, in the kernel's environment), PyTorch as its examples have it, and PyTorch tuned (the same allocator
and thread settings, the fused Adam, inference mode where nothing is learned).
Prints a table and writes build/bench.json.

Both PyTorch programs are made of torch.nn's modules. The library finds the same numbers by other ways where they are
shorter, whoever uses it: a transposed convolution with a small kernel is a product of matrices
(latent.tensor.Columns); a gradient penalty does not send the curvature of a leaky ReLU, which is 0, back through the
critic (Autograd.withoutKinks); an optimizer asks for the gradients of its own weights only.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from programs import BenchError, Program, competitors

BUILD = Path(__file__).resolve().parent.parent / "build"
CASES = {  # steps to warm up, blocks to time, steps in a block
    "mlp-ae": ("60", "20", "25"),
    "conv-ae": ("8", "20", "3"),
    "conv-vae": ("16", "20", "6"),
    "dcgan": ("4", "20", "3"),
    "wgan-gp": ("6", "20", "3"),
    "ddpm": ("3", "10", "3"),
    "ddpm-sampling": ("10", "18", "5"),
}
JAVA_OPTIONS = "-Xmx512m -Xmn48m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true"
AGREEMENT = 1e-4  # relative, between the losses of the steps before the timing


@dataclass
class Measured:
    """All rounds of one program."""

    blocks: list[float] = field(default_factory=list)  # milliseconds per step
    loss: float = 0
    peak_mb: float = 0

    @property
    def best(self) -> float:
        return min(self.blocks)

    @property
    def median(self) -> float:
        return statistics.median(self.blocks)


def main() -> int:
    """Measures the chosen cases; exit code 0 when all ran and their losses agree."""
    given = arguments()
    try:
        programs = competitors(given, BUILD / "bench")
        results = [measure(case, programs, given.rounds) for case in given.cases]
        write(BUILD / "bench.json", json.dumps(results, indent=1) + "\n")
    except BenchError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    print(f"written to {BUILD / 'bench.json'}")
    return 0


def arguments() -> argparse.Namespace:
    """The command line; what `kit` knows comes from the environment."""
    parser = argparse.ArgumentParser(description="Java beside PyTorch: a table and build/bench.json")
    known = os.environ.get
    parser.add_argument("--torch-python", default=known("LATENT_TORCH_PYTHON"), help="a Python that has PyTorch")
    parser.add_argument("--classpath", default=known("LATENT_CLASS_PATH"), help="the library and all it needs")
    parser.add_argument("--java", default=known("LATENT_JAVA", "java"), help="the java command of a JDK")
    parser.add_argument("--java-options", default=known("LATENT_JAVA_OPTIONS", JAVA_OPTIONS))
    parser.add_argument("--cases", nargs="+", choices=CASES, default=list(CASES))
    parser.add_argument("--rounds", type=int, default=5, help="turns of each program")
    parser.add_argument("--threads", type=int, default=min(2, os.cpu_count() or 1))
    given = parser.parse_args()
    if not given.torch_python or not given.classpath or given.rounds < 1:
        parser.error("expected --torch-python, --classpath and at least one round; `./kit bench` knows the first two")
    return given


def measure(case: str, programs: list[Program], rounds: int) -> dict:
    """Lets the programs take turns and prints their table."""
    measured = {program.name: Measured() for program in programs}
    warn_when_busy()
    for turn in range(rounds):
        for program in programs:
            say(f"\r{case}: round {turn + 1} of {rounds}, {program.name:13}")
            run(case, program, measured[program.name])
    say("\n")
    print(table(case, measured))
    require_agreement(case, measured)
    return entry(case, *measured.values())


def entry(case: str, java: Measured, plain: Measured, tuned: Measured) -> dict:
    """What build/bench.json says of a case."""
    return {
        "name": case,
        "java_ms": java.best,
        "torch_ms": plain.best,
        "torch_tuned_ms": tuned.best,
        "ratio": round(java.best / plain.best, 3),
        "ratio_tuned": round(java.best / tuned.best, 3),
        "java_rss_mb": java.peak_mb,
        "java_median_ms": round(java.median, 4),
        "torch_median_ms": round(plain.median, 4),
        "torch_tuned_median_ms": round(tuned.median, 4),
        "ratio_median": round(java.median / plain.median, 3),
        "ratio_tuned_median": round(java.median / tuned.median, 3),
        "torch_rss_mb": plain.peak_mb,
        "torch_tuned_rss_mb": tuned.peak_mb,
        "loss_difference": difference(java.loss, tuned.loss),
    }


def say(text: str) -> None:
    """Progress, for people only."""
    if sys.stderr.isatty():
        print(text, end="", file=sys.stderr, flush=True)


def warn_when_busy() -> None:
    """Two threads of one program wait for each other when others want the cores."""
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    if load > cores / 2:
        print(f"the machine is busy (load {load:.1f} on {cores} cores): times will be too long", file=sys.stderr)


def run(case: str, program: Program, measured: Measured) -> None:
    """One process from start to end; its peak of resident memory is what the system says of it."""
    command = [*program.command, case, *CASES[case], *program.flags]
    process = subprocess.Popen(command, env=program.environment, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise BenchError(f"{program.name} failed with exit code {process.returncode}; its message stands above")
    numbers = json.loads(output.strip().splitlines()[-1])
    measured.blocks += numbers["ms"]
    measured.loss = numbers["warm_up_loss"]
    unit = 2**20 if sys.platform == "darwin" else 2**10
    measured.peak_mb = max(measured.peak_mb, round(usage.ru_maxrss / unit, 1))


def table(case: str, measured: dict[str, Measured]) -> str:
    """Times of a step, memory and the losses that show that all did the same."""
    java = next(iter(measured.values()))
    head = f"{case:14} {'min ms':>8} {'median':>8} {'Java/it':>8} {'median':>8} {'peak MB':>8}  summed loss"
    lines = [
        f"{name:14} {m.best:8.2f} {m.median:8.2f} {java.best / m.best:8.2f} {java.median / m.median:8.2f} "
        f"{m.peak_mb:8.0f}  {m.loss:.8g}"
        for name, m in measured.items()
    ]
    return "\n".join([head, *lines])


def difference(a: float, b: float) -> float:
    """Relative."""
    return abs(a - b) / abs(b)


def require_agreement(case: str, measured: dict[str, Measured]) -> None:
    """Times mean nothing when the programs do not compute the same."""
    java, *peers = measured.values()
    apart = max(difference(java.loss, peer.loss) for peer in peers)
    if not apart <= AGREEMENT:
        raise BenchError(f"{case}: the summed losses differ by {apart:.1e} of their size, more than {AGREEMENT:.0e}")


def write(path: Path, text: str) -> None:
    """The file appears whole or not at all."""
    temporary = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            temporary.write_text(text, encoding="utf-8")
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise BenchError(f"cannot write {path} ({error.strerror})") from None


if __name__ == "__main__":
    sys.exit(main())
