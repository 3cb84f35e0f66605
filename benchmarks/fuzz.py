"""Does any input break a reader or the extractor? Run: python -m benchmarks.fuzz [--seconds N] [TARGET...]

Atheris changes bytes so that they reach code that was not reached before, starting from small documents of each
format. It looks for an exception that is not ours, over 2 s of CPU for a megabyte of input, and memory over ten times
the input. Each target is a reader's name, or `extract`; every one runs in a process of its own. What breaks one is kept
in the folder that is printed, and makes the exit code 1.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2022, 3, 3)
LONGEST = 20_000
"""Bytes of the longest input that is made."""
FLOOR_SECONDS = 1.0
"""What an input may cost however small it is: libraries load on first use, and the machine is shared."""
SECONDS_A_MEGABYTE = 2.0
FLOOR_MEMORY = 100_000_000
"""Bytes that any input may cost: a PDF of a page, and the libraries that read it."""
TIMES_THE_INPUT = 10


class Slow(Exception):
    """An input that costs more time than its size explains."""


class Large(Exception):
    """An input that costs more memory than its size explains."""


def peak_memory() -> int:
    """The most bytes that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def watched(run: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """The same, with an error where it is slow or large."""

    def check(data: bytes) -> None:
        held, start = peak_memory(), time.process_time()
        run(data)
        taken, grown = time.process_time() - start, peak_memory() - held
        if taken > FLOOR_SECONDS + SECONDS_A_MEGABYTE * len(data) / 1e6:
            raise Slow(f"{len(data)} bytes took {taken:.1f} s of CPU")
        if grown > FLOOR_MEMORY + TIMES_THE_INPUT * len(data):
            raise Large(f"{len(data)} bytes took {grown / 1e6:.0f} MB")

    return check


def make_target(name: str) -> Callable[[bytes], None]:
    """What is called with each input: the extractor on its text, or the reader of that name."""
    from tests.fuzzed import check_extract, check_reader
    from tracker.read import Limits, ReadOptions

    if name == "extract":
        return lambda data: check_extract(data.decode("utf-8", "replace"))
    options = ReadOptions(date=DAY, limits=Limits(document=200_000, record=100_000, unpacked=500_000))
    return lambda data: check_reader(data, "input", replace(options, format=name))


def write_starts(name: str, folder: Path) -> None:
    """Small documents of the format to start from; sample dispatches for the extractor."""
    from tests.documents import DOCUMENTS
    from tracker.read.formats import OWN

    suffixes = {form.name: form.suffixes for form in OWN}
    starts = {n: data for n, data in DOCUMENTS.items() if n.endswith(tuple(suffixes.get(name, ())))}
    if name == "extract":
        starts = {path.name: path.read_bytes() for path in sorted((ROOT / "seeds").iterdir()) if path.is_file()}
    for n, data in starts.items():
        (folder / n.replace("/", "_")).write_bytes(data[:LONGEST])


def fuzz(name: str, seconds: int, folder: Path) -> None:
    """Runs until the time is over or something breaks; ends the process."""
    import atheris

    (starts := folder / "starts").mkdir(parents=True, exist_ok=True)
    with atheris.instrument_imports(include=["tracker"]), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        write_starts(name, starts)
        target = make_target(name)
        for path in sorted(starts.iterdir()):
            target(path.read_bytes())  # rooms load on first use, and only what loads here is watched
    options = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=60", "-rss_limit_mb=2000", "-seed=5"]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={folder}{os.sep}", str(starts)], watched(target))
    atheris.Fuzz()


def targets() -> list[str]:
    """The names of all readers, and the extractor."""
    from tracker.read.formats import OWN

    return ["extract", *(form.name for form in OWN)]


def run_apart(name: str, seconds: int, folder: Path) -> bool:
    """Print one line about a target; True when nothing broke it."""
    command = [sys.executable, "-m", "benchmarks.fuzz", name, "--seconds", str(seconds), "--inside", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    lines = done.stderr.splitlines()
    runs = next((line.split()[1] for line in reversed(lines) if line.startswith("Done ")), "?")
    at = next((n for n, line in enumerate(lines) if "Uncaught Python exception" in line), len(lines) - 2)
    cause = (lines[at + 1 :] or ["it did not start"])[0]
    print(f"{name:12} {runs:>9} inputs  " + ("holds" if done.returncode == 0 else f"BROKEN: {cause}"), flush=True)
    return done.returncode == 0


def main() -> int:
    """Fuzz every target, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("targets", nargs="*", help="readers by name, or extract; all when none is named")
    parser.add_argument("--seconds", type=int, default=20, help="for each target")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        fuzz(options.targets[0], options.seconds, options.inside)
        return 0
    if find_spec("atheris") is None:
        print("atheris is not installed: run make fuzz, or pip install '.[dev,fuzz]'", file=sys.stderr)
        return 2
    folder = Path(tempfile.mkdtemp(prefix="tracker-fuzz-"))
    held = [run_apart(name, options.seconds, folder / name) for name in options.targets or targets()]
    print(f"what breaks is in {folder}" if not all(held) else f"{len(held)} targets hold")
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
