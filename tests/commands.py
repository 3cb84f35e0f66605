"""Two articles to run commands on, and what a command prints."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tracker.cli import run

KHARKIV = """title: Rockets hit Kharkiv
date: 2022-03-02
publisher: The Wire
url: https://wire.example/kharkiv

At least 21 people were killed and 112 injured in Kharkiv over the past day, said Oleg Sinehubov, the governor.
More than 660,000 people have fled Ukraine since the invasion began, the UN refugee agency said on Tuesday.
"""

LATER = """title: Exodus grows
date: 2022-03-04
publisher: The Wire

More than 1.2 million people have fled Ukraine since the invasion began, the UN refugee agency said on Friday.
"""

Captured = pytest.CaptureFixture[str]


def records(args: list[str], capsys: Captured) -> list[dict[str, Any]]:
    assert run(args) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]
