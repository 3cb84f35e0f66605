"""Is nothing lost among ten thousand files, a tenth of them broken? Run: python -m benchmarks.mess [--files N]

Writes files of every format with a story each, breaks one in ten in some way, ingests them in a fresh process, and
prints what came of them, the time and the peak memory beside those of a tenth of the files.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.messy import make_mess


def ingest(folder: Path, database: Path) -> tuple[dict[str, Any], int, float, float]:
    """The report, the exit code, seconds and peak memory in MB of the ingest of a folder."""
    report = database.with_suffix(".json")
    command = [sys.executable, "-m", "tracker", "ingest", str(folder), "--db", str(database), "--report", str(report)]
    started = time.perf_counter()
    process = subprocess.Popen([*command, "--quiet"], stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    told = json.loads(report.read_text(encoding="utf-8"))
    return told, os.waitstatus_to_exitcode(status), seconds, usage.ru_maxrss / 1024


def measure(count: int, folder: Path) -> bool:
    """Print one line; True when the counts add up and every broken file is named."""
    mess = make_mess(folder / "in", count)
    told, code, seconds, memory = ingest(folder / "in", folder / "mess.db")
    stored = told["new"] + told["duplicate"] + told["updated"]
    named = sum(any(f["where"].startswith(path) for f in told["failures"]) for path in mess.broken)
    right = (stored, told["failed"], named) == (len(mess.whole), len(mess.broken), len(mess.broken)) and code == 3
    print(
        f"{count:,} files: {stored:,} of {len(mess.whole):,} stored, {named:,} of {len(mess.broken):,} failures named, "
        f"{told['figures']:,} figures, exit code {code}; {seconds:.0f} s, {memory:.0f} MB: "
        + ("right" if right else "WRONG")
    )
    return right


def main() -> int:
    """Measure a tenth of the files, then all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--files", type=int, default=10_000)
    options = parser.parse_args()
    right = True
    for count in (options.files // 10, options.files):
        with tempfile.TemporaryDirectory() as folder:
            right = measure(count, Path(folder)) and right
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
