"""Is an article a copy or a newer version of a stored one? Found by its text and by its address."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from tracker.duplicates import Sketch, contained, nearest, same_numbers, sketch_keys, sketch_text
from tracker.store import tables

_SAME_STORY = 0.3
"""At one address, the least share of common five-word runs for a text to be a newer version of the other."""
_LEAST = 20
"""Word sequences below which likeness is chance: a headline, one sentence."""
_CANDIDATES = 50
_CROWD = 64
"""Articles under one key. What more of them share, as a site's footer, tells no copy from the rest, and to look all of
them up would cost more with every article."""
_SHARE = 5
"""One key in so many must be shared for two texts to be compared: copies share three in five, and other stories of one
site or one subject one or two in all."""
_A, _K = tables.article.c, tables.sketch_key.c


def pack_sketch(sketch: Sketch) -> bytes:
    """The sketch as the database keeps it.

    >>> unpack_sketch(pack_sketch((-3, 7)))
    (-3, 7)
    """
    return array("q", sketch).tobytes()


def unpack_sketch(packed: bytes) -> Sketch:
    """The sketch as `tracker.duplicates` compares it."""
    numbers = array("q")
    numbers.frombytes(packed)
    return tuple(numbers)


_SAME_TEXT = select(func.min(_A.id)).where(_A.text_hash == bindparam("text_hash"), _A.duplicate_of.is_(None))
_SHARED = (
    select(_K.article_id)
    .where(_K.key.in_(bindparam("keys", expanding=True)))
    .group_by(_K.article_id)
    .having(func.count() >= bindparam("least"))
    .order_by(func.count().desc(), _K.article_id)
    .limit(_CANDIDATES)
)
_HELD = select(_K.key, func.count()).where(_K.key.in_(bindparam("keys", expanding=True))).group_by(_K.key)
_ALIKE = select(_A.id, _A.sketch).where(_A.id.in_(_SHARED)).order_by(_A.id)
_TOLD = select(_A.id, _A.duplicate_of, _A.text).where(_A.id == bindparam("id"))
_SAME_ADDRESS = (
    select(_A.id, _A.version_of, _A.title, _A.text)
    .where(_A.url_hash == bindparam("url_hash"))
    .order_by(_A.id.desc())
    .limit(20)
)


def find_original(connection: Connection, article: Mapping[str, Any], sketch: Sketch, keys: Sketch) -> int | None:
    """The row of the first article that told this story in these words, None where there is none.

    It is looked up by `keys`, or by all that its sketch has where there are none. A text that changed a number is no
    copy: it may be the news.
    """
    same = connection.execute(_SAME_TEXT, {"text_hash": article["text_hash"]}).scalar()
    if same is not None or not sketch:
        return same
    keys = keys or sketch_keys(sketch)
    alike = connection.execute(_ALIKE, {"keys": keys, "least": max(1, len(keys) // _SHARE)})
    found = nearest(sketch, [(row.id, unpack_sketch(row.sketch)) for row in alike])
    if found is None:
        return None
    original = connection.execute(_TOLD, {"id": found[0]}).one()
    return int(original.duplicate_of or original.id) if same_numbers(article["text"], original.text) else None


def count_held(connection: Connection, sketches: Iterable[Sketch]) -> Counter[int]:
    """How many stored articles each key of the sketches stands for."""
    keys = sorted({key for sketch in sketches for key in sketch_keys(sketch)})
    return Counter({row[0]: row[1] for row in connection.execute(_HELD, {"keys": keys})} if keys else {})


def free_keys(sketch: Sketch, held: Counter[int]) -> Sketch:
    """The keys to find an article by: none that a crowd of others is found by."""
    return tuple(key for key in sketch_keys(sketch) if held[key] < _CROWD)


def find_version(connection: Connection, article: Mapping[str, Any]) -> int | None:
    """The first version of the story at the same address, None where there is none.

    Sites and feeds that give every story one address are common, so the texts must resemble each other too.
    """
    if not article["url_hash"]:
        return None
    for row in connection.execute(_SAME_ADDRESS, {"url_hash": article["url_hash"]}):
        same_title = article["title"] and article["title"] == row.title
        if same_title or contained(article["text"], row.text) >= _SAME_STORY:
            return int(row.version_of or row.id)
    return None


def make_sketch(text: str) -> Sketch:
    """The sketch of a text, empty for one too short to tell."""
    sketch = sketch_text(text)
    return sketch if len(sketch) >= _LEAST else ()
