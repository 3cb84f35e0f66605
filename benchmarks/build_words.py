"""Compiles tracker/lexicon/english.txt: `python -m benchmarks.build_words american-english british-english`.

The lists are those of SCOWL, as Debian's packages wamerican and wbritish hold them; their notice is in
tracker/lexicon/WORDS-LICENSE.md.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

TABLE = Path(__file__).parent.parent / "tracker" / "lexicon" / "english.txt"
_WORD = re.compile(r"[a-z]{2,}")


def build(lists: list[Path]) -> list[str]:
    """The words of two small letters or more, each once, sorted."""
    words = {word for path in lists for word in path.read_text(encoding="utf-8").split() if _WORD.fullmatch(word)}
    return sorted(words)


if __name__ == "__main__":
    TABLE.write_text("\n".join(build([Path(name) for name in sys.argv[1:]])) + "\n", encoding="utf-8")
