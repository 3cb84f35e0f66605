"""`tracker reextract`: old articles under the current rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.options import database_option, filter_options, output_options
from tracker.cli.output import Record, Shown, note, shown, write_records
from tracker.cli.reading import Failures, extract_figures
from tracker.errors import TrackerError
from tracker.store import Filters, open_store

if TYPE_CHECKING:
    from tracker.store.store import Store

KEYS = ("kind", "article", "id", "text", "metric", "changes", "sentence")


def _changes(record: Record) -> str:
    return ", ".join(f"{name}: {was} → {now}" for name, (was, now) in record["changes"].items())


def _sentence(record: Record) -> str:
    from tracker.cli.tables import cut_around

    return cut_around(record["sentence"], record["text"])


COLUMNS = (
    shown("what", "kind"),
    shown("article", number=True),
    shown("id", number=True),
    shown("metric"),
    shown("text"),
    Shown("changes", _changes),
    Shown("evidence", _sentence, below=True),
)


@click.command("reextract")
@filter_options
@click.option("--dry-run", is_flag=True, help="Show what would change, and store nothing.")
@output_options()
@database_option
def reextract_command(filters: Filters, dry_run: bool, format: str, output: Path | None, db: str) -> int:
    """Bring stored articles to the current rules and list what changed.

    Figures that were reviewed stay, also where the rules no longer find them (kept), and corrections hold. The filters
    choose articles as in tracker articles.
    """
    from tracker.cli.choosing import resolve_filters

    failures, kinds = Failures(), Counter[str]()
    with open_store(db) as store:
        ids = [stored.id for stored in store.articles(resolve_filters(store, filters)) if _is_english(stored)]
        records = _reextract(store, ids, dry_run, failures, kinds)
        write_records(records, KEYS, COLUMNS, format, output)
    told = ", ".join(
        f"{kinds[kind]:,} figures {kind}" for kind in ("added", "changed", "removed", "kept") if kinds[kind]
    )
    note(f"{len(ids):,} articles read again: {told or 'nothing changed'}{'; nothing was stored' * dry_run}.")
    return failures.exit_code(len(ids) - failures.count)


def _is_english(stored: Any) -> bool:
    language = stored.article.language
    return language is None or language.lower().startswith("en")


def _reextract(
    store: Store, ids: list[int], dry_run: bool, failures: Failures, kinds: Counter[str]
) -> Iterator[dict[str, Any]]:
    from tracker.record import plain_value

    for article_id in ids:
        try:
            extraction = extract_figures(store.article(article_id).article)
        except TrackerError as error:
            failures.report(error)
            continue
        for change in store.reextract(article_id, extraction, dry_run=dry_run):
            kinds[change.kind] += 1
            changes = {name: [plain_value(was), plain_value(now)] for name, (was, now) in change.changes.items()}
            yield {**change._asdict(), "changes": changes}
