"""The README's examples: which commands it shows with which output, and what they print now.

`python -m tests.readme` writes what they print now into the README (`make readme`).
"""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest import mock

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
CHART = "killed-russian-soldiers-ukraine.png"
_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (?P<command>.*)\n(?P<shown>(?:(?!\$ ).*\n)*)", re.MULTILINE)
_MAKE = re.compile(r"\$ (?P<command>make .*)\n(?P<shown>(?:.*\n)*)")  # alone in its block: the demo itself prints "$ …"


class Example(NamedTuple):
    """A command of the README, its output there, and where that stands in the text."""

    command: str
    shown: str
    start: int
    end: int


def find_blocks(text: str, kind: str) -> list[str]:
    """The bodies of the fenced blocks of a kind."""
    return [match["body"] for match in _BLOCK.finditer(text) if match["kind"] == kind]


def find_examples(text: str) -> list[Example]:
    """Every command of the console blocks with its output, in order."""
    return [
        Example(match["command"], match["shown"], *(block.start("body") + at for at in match.span("shown")))
        for block in _BLOCK.finditer(text)
        if block["kind"] == "console"
        for match in (_MAKE if block["body"].startswith("$ make") else _COMMAND).finditer(block["body"])
    ]


def is_run(example: Example) -> bool:
    """Whether the example is run here; `make test` would run itself."""
    return example.command != "make test"


@contextmanager
def workplace() -> Iterator[Path]:
    """An empty folder with the seeds in it, which is the working directory; no setting of the user's reaches it."""
    with tempfile.TemporaryDirectory() as name, chdir(name), mock.patch.dict(os.environ):
        for setting in ("TRACKER_DB", "COLUMNS"):
            os.environ.pop(setting, None)
        shutil.copytree(ROOT / "seeds", Path(name, "seeds"))
        yield Path(name)


def run_example(command: str) -> tuple[int, str]:
    """The exit code and both streams of a `tracker` command; `make demo` is `tracker demo` and what leads to it."""
    from tracker.cli import run

    if command == "make demo":
        code, printed = run_example("tracker demo")
        return code, "".join(f"{line}\n" for line in list_recipe("demo")) + printed.replace(f"{ROOT}/", "")
    program, *args = shlex.split(command)
    assert program == "tracker", f"{command}: only tracker's commands are run"
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        code = run(args)
    return code, printed.getvalue()


def list_recipe(target: str) -> list[str]:
    """The commands that make prints for a target in a fresh clone."""
    words = ["make", "--dry-run", "--no-print-directory", target, "VENV=.venv-new", "PYTHON=python3"]
    ours = ("MAKEFLAGS", "MAKEOVERRIDES", "WORKERS", "EXTRAS")  # of the make that runs the tests
    plain = {name: value for name, value in os.environ.items() if name not in ours}
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True, env=plain)
    lines = done.stdout.replace("\\\n", "").replace(".venv-new", ".venv").splitlines()
    return [line for line in lines if not line.startswith(("test -n", "touch"))]


def is_shown_by(output: str, shown: str) -> bool:
    """Whether the output is what the README shows, where a line "…" stands for any lines."""
    lines = (r"(?:.*\n)*" if line == "…" else re.escape(line) + r"\n" for line in shown.splitlines())
    return re.fullmatch("".join(lines), output) is not None


def shorten(output: str, shown: str) -> str:
    """The output with as many lines as the README shows of it before and after its line "…"."""
    was, lines = shown.splitlines(), output.splitlines()
    if "…" not in was:
        return output
    before = was.index("…")
    after = len(was) - before - 1
    kept = [*lines[:before], "…", *lines[max(before, len(lines) - after) :]]
    return "".join(f"{line}\n" for line in kept)


def rewrite(text: str) -> str:
    """The README with what its commands print now; `make test` is left as it is. A command that fails ends it."""
    with workplace():
        outputs = [(example, run_example(example.command)) for example in find_examples(text) if is_run(example)]
    for example, (code, output) in reversed(outputs):
        if code:
            raise SystemExit(f"{example.command}: exit code {code}; the README stays as it was\n{output}")
        text = text[: example.start] + shorten(output, example.shown) + text[example.end :]
    return text


def main() -> None:
    """Write the README anew, and the chart that it shows."""
    README.write_text(rewrite(README.read_text(encoding="utf-8")), encoding="utf-8")
    with workplace() as folder:
        run_example("tracker demo")
        shutil.copyfile(folder / "demo" / "charts" / CHART, ROOT / "docs" / CHART)


if __name__ == "__main__":
    main()
