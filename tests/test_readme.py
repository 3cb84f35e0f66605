"""The README is true: its commands run and print what it shows, its tables list what there is."""

from __future__ import annotations

import doctest
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import threading
import tomllib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click
import pytest

from tests.documents import DOCUMENTS
from tests.readme import (
    CHART,
    README,
    ROOT,
    find_blocks,
    find_examples,
    is_run,
    is_shown_by,
    list_recipe,
    run_example,
    shorten,
    workplace,
)
from tracker.cli import cli
from tracker.cli.commands import COMMANDS
from tracker.lexicon.metrics import METRICS
from tracker.read.formats import OWN
from tracker.store import open_store

TEXT = README.read_text(encoding="utf-8")
EXAMPLES = find_examples(TEXT)
PAGE = "https://news.example/page"
RESULTS = (
    r"All checks passed!",
    r"\d+ files already formatted",
    r"Success: no issues found in \d+ source files",
    r"[\d,]+ passed, (?:[\d,]+ \w+, )*[\d,]+ \w+ in [\d.]+s(?: \([\d:]+\))?",
    r"…",
)


@pytest.fixture(scope="module")
def printed() -> Iterator[dict[str, tuple[int, str]]]:
    """What every command of the README prints, run in the README's order in one folder."""
    with workplace():
        yield {example.command: run_example(example.command) for example in EXAMPLES if is_run(example)}


def read_table(header: str) -> list[list[str]]:
    """The cells of the table under this header line, without code marks."""
    rows = TEXT.partition(f"{header}\n")[2].splitlines()[1:]
    table = rows[: next((at for at, row in enumerate(rows) if not row.startswith("|")), len(rows))]
    return [[cell.strip().strip("`") for cell in row.strip("|").split(" | ")] for row in table]


@pytest.mark.parametrize("command", [example.command for example in EXAMPLES if is_run(example)])
def test_each_command_prints_what_is_shown(printed: dict[str, tuple[int, str]], command: str) -> None:
    shown = next(example.shown for example in EXAMPLES if example.command == command)
    code, output = printed[command]
    assert code == 0, output
    assert is_shown_by(output, shown), f"run `make readme`; it prints now:\n{shorten(output, shown)}"


def test_make_test_runs_what_is_shown() -> None:
    (shown,) = [example.shown.splitlines() for example in EXAMPLES if example.command == "make test"]
    recipe = list_recipe("test")
    assert [line for line in shown if line.startswith((".venv", "python3"))] == recipe
    results = [line for line in shown if line not in recipe]
    assert [line for line in results if not any(re.fullmatch(result, line) for result in RESULTS)] == []
    assert len(results) >= 4


@pytest.mark.parametrize("block", find_blocks(TEXT, "python"))
def test_python_does_what_is_shown(block: str) -> None:
    test = doctest.DocTestParser().get_doctest(block, {}, "README", str(README), 0)
    with workplace():
        assert doctest.DocTestRunner().run(test).failed == 0
    assert test.examples


def test_python_takes_six_lines() -> None:
    (block,) = find_blocks(TEXT, "python")
    assert len(re.findall(r"^(?:>>>|\.\.\.) ", block, re.MULTILINE)) == 6


def test_the_picture_is_what_the_demo_draws(printed: dict[str, tuple[int, str]]) -> None:
    from PIL import Image

    drawn = Image.open(Path("demo", "charts", CHART))
    kept = Image.open(ROOT / "docs" / CHART)
    assert printed["make demo"][0] == 0
    assert (kept.info["Description"], kept.size) == (drawn.info["Description"], drawn.size)


def test_every_metric_is_listed() -> None:
    rows = read_table("| metric | unit | what it counts |")
    assert rows == [[metric.key, metric.unit, metric.counts] for metric in METRICS.values()]


def test_every_command_is_listed() -> None:
    assert read_table("| command | does |") == [[f"tracker {name}", entry.help] for name, entry in COMMANDS.items()]


def test_every_extra_is_listed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [re.findall(r"\[(\w+)\]", row[0])[0] for row in read_table("| install | for |")]
    assert named == list(project["optional-dependencies"])


def test_the_format_of_ones_own_is_read(tmp_path: Path) -> None:
    ((entries,), (module,)) = find_blocks(TEXT, "toml"), find_blocks(TEXT, "py")
    (offered,) = tomllib.loads(entries)["project"]["entry-points"].values()
    for folder in ("my_package", "my_package-1.dist-info"):
        (tmp_path / folder).mkdir()
    (tmp_path / "my_package" / "dispatches.py").write_text(module, encoding="utf-8")
    lines = ["[tracker.readers]", *(f"{name} = {where}" for name, where in offered.items())]
    (tmp_path / "my_package-1.dist-info" / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "my_package-1.dist-info" / "METADATA").write_text("Name: my_package\nVersion: 1\n", encoding="utf-8")
    (tmp_path / "story").write_text("DISPATCH 2022-03-03\nAt least 21 people were killed in Kharkiv.", encoding="utf-8")
    command = [sys.executable, "-m", "tracker", "extract", "story", "--format", "jsonl"]
    path = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": path}, capture_output=True, text=True)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(figure["metric"], figure["value"], figure["as_of"]) for figure in found] == [("killed", 21, "2022-03-03")]


def test_every_exit_code_is_listed() -> None:
    import tracker.cli
    from tracker.cli.reading import SOME_FAILED

    codes = [int(row[0]) for row in read_table("| code | meaning |")]
    assert codes == [0, 1, 2, SOME_FAILED, tracker.cli.STOPPED]
    assert re.findall(r"(\d+) [a-z]", (tracker.cli.__doc__ or "").partition("Exit codes: ")[2]) == [
        str(c) for c in codes
    ]


READS, WRITES = read_table("| in | command |"), read_table("| out | command |")


@pytest.mark.parametrize("command", [row[1] for row in READS])
def test_each_format_is_read_by_its_command(command: str, web_page: str) -> None:
    _, _, *named = shlex.split(command)
    with workplace() as folder:
        for name in named:
            if name != PAGE:
                (folder / name).write_bytes(DOCUMENTS[name])
        local = f"--allow-private --no-robots {web_page}"
        code, output = run_example(command.replace(PAGE, local))
        assert code == 0, output
        with open_store("sqlite:///tracker.db") as store:
            metrics = {figure.metric for figure in store.figures()}
    assert {"killed", "injured", "refugees"} <= metrics


@pytest.fixture
def web_page() -> Iterator[str]:
    """The address of one page on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(DOCUMENTS["page.html"])

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/page"
        server.shutdown()


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the seeds."""
    target = tmp_path_factory.mktemp("seeded") / "tracker.db"
    with workplace() as folder:
        assert run_example("tracker ingest seeds")[0] == 0
        shutil.copyfile(folder / "tracker.db", target)
    return target


@pytest.mark.parametrize("command", [row[1] for row in WRITES])
def test_each_format_is_written_by_its_command(command: str, seeded: Path) -> None:
    with workplace() as folder:
        shutil.copyfile(seeded, folder / "tracker.db")
        before = set(folder.rglob("*"))
        code, output = run_example(command)
        assert code == 0, output
        written = [path for path in set(folder.rglob("*")) - before if path.is_file()]
        assert all(path.stat().st_size for path in written)
        assert written or ("--format" in command and "| figure |" in output)


@pytest.mark.parametrize(
    ("name", "words"),
    [("text", "plain text"), ("html", "HTML"), ("feed", "RSS and Atom"), ("eml", "mail"), ("compressed", "gzip")]
    + [(name, name.upper()) for name in ("json", "jsonl", "csv", "pdf", "docx", "mhtml", "warc", "zip")]
    + [("reliefweb", "ReliefWeb"), ("parquet", "Parquet")],
)
def test_input_formats_exist(name: str, words: str) -> None:
    assert name in {form.name for form in OWN}
    assert any(words in row[0] for row in READS)


def test_no_input_format_is_forgotten() -> None:
    assert len(OWN) == len(test_input_formats_exist.pytestmark[0].args[1])  # type: ignore[attr-defined]


@pytest.mark.parametrize("mark", ["≠", "▼", "°", "¹"])
def test_marks_of_tables_are_explained(mark: str) -> None:
    from tracker.report.notation import MARKS

    assert mark in MARKS.values()
    assert mark in [row[0] for row in read_table("| you see | it means |")]


def test_every_option_that_is_named_exists() -> None:
    named = set(re.findall(r"`(?:tracker [^`]*?)?(--[a-z-]+)", TEXT)) | {
        word for example in EXAMPLES for word in shlex.split(example.command) if word.startswith("--")
    }
    context = click.Context(cli)
    commands = [cli.get_command(context, name) for name in cli.list_commands(context)]
    known = {option for command in commands if command for parameter in command.params for option in parameter.opts}
    assert named - known == {"--help"}


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)]+)\)", TEXT) + re.findall(r"`((?:tracker|tests|notebooks|\.ci|docs)/[\w./-]*)`", TEXT)
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []
    assert links


def test_every_make_target_that_is_named_exists() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"`make (\w+)", TEXT)) | {"demo", "test"} <= set(targets)
