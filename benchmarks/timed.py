"""How long does a command take, and in how much memory? Run: python benchmarks/timed.py COMMAND ARGUMENT…

Prints JSON: seconds by the clock, the peak memory of its largest process in MB, its exit code. It is a small process of
its own because the peak that the system tells of a process begins at what its parent held when it was started.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time


def main() -> None:
    """Run the command and print what it took."""
    started = time.perf_counter()
    process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds, megabytes = time.perf_counter() - started, usage.ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "mb": megabytes, "code": process.returncode}))


if __name__ == "__main__":
    main()
