"""What the user may set for reading, from the command line: each option reaches the readers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import documents
from tracker.cli import run
from tracker.read import Limits, ReadOptions

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("command", ["ingest", "extract", "explain"])
@pytest.mark.parametrize(
    ("words", "options"),
    [
        ([], ReadOptions()),
        (["--follow"], ReadOptions(follow=True)),
        (["--allow-private"], ReadOptions(allow_private=True)),
        (["--no-robots"], ReadOptions(robots=False)),
        (["--max-size", "2.5"], ReadOptions(limits=Limits(document=2_500_000, record=2_500_000))),
        (["--max-unpacked", "9"], ReadOptions(limits=Limits(unpacked=9_000_000, ratio=1_000_000))),
        (["--max-depth", "0"], ReadOptions(limits=Limits(depth=0))),
        (["--max-seconds", "1.5"], ReadOptions(limits=Limits(seconds=1.5))),
        (["--input-format", "html", "--encoding", "cp1251"], ReadOptions(format="html", encoding="cp1251")),
    ],
)
def test_each_option_reaches_the_readers(
    command: str,
    words: list[str],
    options: ReadOptions,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    seen: list[ReadOptions | None] = []

    def read(paths: object, given: ReadOptions | None = None) -> list[object]:
        seen.append(given)
        return []

    monkeypatch.setattr("tracker.cli.reading.read_articles", read)
    monkeypatch.setattr("tracker.cli.ingest.read_articles", read)
    assert run([command, "story.txt", *words]) == 0
    assert seen == [options]


@pytest.mark.parametrize(
    "words", [["--max-size", "0"], ["--max-size", "-1"], ["--max-depth", "-1"], ["--max-seconds", "x"]]
)
def test_a_limit_that_is_none_is_wrong_usage(words: list[str], capsys: Captured) -> None:
    assert run(["extract", "story.txt", *words]) == 2
    assert words[0] in capsys.readouterr().err


def test_a_limit_says_which_option_raises_it(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "long.txt").write_bytes(documents.TEXT + b" and so on" * 200)
    assert run(["extract", str(tmp_path / "long.txt"), "--max-size", "0.001"]) == 1
    assert "is larger than 1,000 bytes; split it, or use --max-size MB" in capsys.readouterr().err
    assert run(["extract", str(tmp_path / "long.txt"), "--max-size", "1"]) == 0


def test_a_packed_file_may_be_let_in(tmp_path: Path, capsys: Captured) -> None:
    stuffed = documents.TEXT + b"\n" * 12_000_000
    (tmp_path / "stuffed.zip").write_bytes(documents.zipped({"story.txt": stuffed}))
    assert run(["extract", str(tmp_path / "stuffed.zip")]) == 1
    assert "use --max-unpacked MB" in capsys.readouterr().err
    assert run(["extract", str(tmp_path / "stuffed.zip"), "--max-unpacked", "20"]) == 0


def test_archives_in_archives_may_be_left_alone(tmp_path: Path, capsys: Captured) -> None:
    inner = documents.zipped({"story.txt": documents.TEXT})
    (tmp_path / "outer.zip").write_bytes(documents.zipped({"inner.zip": inner}))
    assert run(["extract", str(tmp_path / "outer.zip")]) == 0
    assert run(["extract", str(tmp_path / "outer.zip"), "--max-depth", "1"]) == 1
    assert "lies more than 1 archives deep; unpack it yourself, or use --max-depth N" in capsys.readouterr().err
