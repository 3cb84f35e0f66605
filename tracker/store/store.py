"""The open database, one method a question; each answers from the module named for that question."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Engine, func, insert, select, update

from tracker import __version__
from tracker.errors import StoreError, UnknownNameError
from tracker.model import Article, Extraction
from tracker.store import facets, migrate, points, query, reviewing, revise, save, tables
from tracker.store.connect import connect, is_deadlock, name_database, parse_address, reading, writing
from tracker.store.filters import Filters
from tracker.store.identity import hash_content
from tracker.store.ids import first_ids
from tracker.store.prepare import Prepared, prepare_article
from tracker.store.rows import FigureRow, Outcome, Review, StoredArticle, StoredFigure

EVERYTHING = Filters()
_TRIES = 5


class Store:
    """An open database. Reading methods see one state each; `add` stores one article in one transaction."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.ingest_id: int | None = None

    @classmethod
    def open(cls, address: str, *, create: bool = False) -> Store:
        """The store at the address; see `tracker.store.open_store`."""
        engine = connect(parse_address(address), must_exist=not create)
        if create and migrate.current_revision(engine) is None:
            migrate.upgrade(engine)
        migrate.require_current(engine)
        return cls(engine)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    @property
    def name(self) -> str:
        """The database as messages name it."""
        return name_database(self.engine.url)

    def begin_ingest(self) -> int:
        """The number of a new ingest; articles added from now on belong to it."""
        with writing(self.engine) as connection:
            statement = insert(tables.ingest).values(started_at=save.utc_now(), counts={}).returning(tables.ingest.c.id)
            self.ingest_id = connection.execute(statement).scalar_one()
        return self.ingest_id

    def end_ingest(self, counts: dict[str, int]) -> None:
        """Note what the ingest came to; one that stored nothing leaves no trace."""
        if self.ingest_id is None:
            return
        mine = tables.ingest.c.id == self.ingest_id
        with writing(self.engine) as connection:
            if any(counts.get(kind) for kind in ("new", "updated", "duplicate")):
                connection.execute(update(tables.ingest).where(mine).values(finished_at=save.utc_now(), counts=counts))
            else:
                connection.execute(tables.ingest.delete().where(mine))
        self.ingest_id = None

    def knows(self, article: Article) -> bool:
        """True when this article is stored already, so that it need not be read by the rules again."""
        with reading(self.engine) as connection:
            content = hash_content(article.publisher, article.published, article.text)
            return save.find_article(connection, content) is not None

    def add(self, article: Article, extraction: Extraction | None, extractor: str = __version__) -> Outcome:
        """What became of the article (`new`, `known`, `updated`, `duplicate`): all of it is stored, or nothing.

        `extraction` is None for an article that no rules were run on, such as one in another language.
        """
        return self.add_all([prepare_article(article, extraction, extractor)])[0]

    def add_all(self, batch: Sequence[Prepared]) -> list[Outcome]:
        """What became of each article of a batch, in order: all of the batch is stored in one transaction, or nothing.

        `tracker.store.prepare.prepare_article` makes what is asked for, in any process.
        """
        for attempt in range(_TRIES):
            try:
                with writing(self.engine) as connection:
                    return save.save_articles(connection, batch, self.ingest_id)
            except StoreError as error:
                if attempt == _TRIES - 1 or not is_deadlock(error):
                    raise
                time.sleep(0.05 * 2**attempt)
        raise AssertionError("unreachable")

    def articles(self, filters: Filters = EVERYTHING, *, limit: int | None = None) -> Iterator[StoredArticle]:
        """The articles, by publication date."""
        with reading(self.engine) as connection:
            yield from query.iter_articles(connection, filters, limit=limit)

    def article(self, article_id: int) -> StoredArticle:
        """The article of a row; UnknownNameError where there is none."""
        with reading(self.engine) as connection:
            found = query.find_article(connection, article_id)
            known = [] if found else first_ids(connection, tables.article)
        if found is None:
            raise UnknownNameError("article", str(article_id), known)
        return found

    def figures(self, filters: Filters = EVERYTHING, *, limit: int | None = None) -> Iterator[StoredFigure]:
        """The figures with their evidence, by as-of date; streamed."""
        with reading(self.engine) as connection:
            yield from query.iter_figures(connection, filters, limit=limit)

    def figure(self, figure_id: int) -> StoredFigure:
        """The figure with this id; UnknownNameError where there is none."""
        with reading(self.engine) as connection:
            return query.require_figure(connection, figure_id)

    def figure_rows(
        self, filters: Filters = EVERYTHING, series: Iterable[int] | None = None, *, newest: int | None = None
    ) -> Iterator[FigureRow]:
        """Light rows of the figures, in no order, streamed; only those of some series, or so many stored last."""
        with reading(self.engine) as connection:
            yield from points.iter_rows(connection, filters, series, newest)

    def last_ingest(self) -> int | None:
        """The number of the newest ingest that stored an article (FigureRow.ingest_id), None where there is none."""
        with reading(self.engine) as connection:
            return points.last_ingest(connection)

    def touched_families(self, ingest_id: int) -> list[int]:
        """The ids of the finest series that an ingest added figures to, and of all that could be joined with these."""
        from tracker.store.newest import find_families

        with reading(self.engine) as connection:
            return find_families(connection, points.series_of_ingest(connection, ingest_id))

    def siblings(self, series_id: int) -> list[int]:
        """The finest series that share all names with the given one but group and scope, this one included."""
        from tracker.store.newest import find_siblings

        with reading(self.engine) as connection:
            return find_siblings(connection, series_id)

    def families_of_ingest(self, ingest_id: int) -> Iterator[list[int]]:
        """The families that an ingest could have moved, some thousand finest series at a time; none after the first."""
        from tracker.store.newest import iter_families

        with reading(self.engine) as connection:
            if not points.is_first_ingest(connection, ingest_id):
                yield from iter_families(connection, ingest_id)

    def figures_of_ingest(self, ingest_id: int, series: Sequence[int] | None = None) -> set[int]:
        """The ids of the figures that an ingest added; only those of some finest series, where given."""
        with reading(self.engine) as connection:
            return points.figures_of_ingest(connection, ingest_id, series)

    def reviews(self, figure_id: int) -> list[Review]:
        """The reviews of a figure, oldest first, those that were undone too."""
        with reading(self.engine) as connection:
            return reviewing.list_reviews(connection, figure_id)

    def review(
        self, figure_id: int, action: str, reviewer: str, changes: dict[str, Any] | None = None, note: str | None = None
    ) -> StoredFigure:
        """The figure after a review: `accept`, `reject`, `correct` with the changed fields, or `note`.

        The review is kept apart with who and when, and outlives a new ingest and new rules.
        """
        with writing(self.engine) as connection:
            found = query.require_figure(connection, figure_id)
            told = {n: [reviewing.to_json(getattr(found, n)), reviewing.to_json(v)] for n, v in (changes or {}).items()}
            act = reviewing.Act(action, told)
            reviewing.write_review(connection, figure_id, act, reviewer, note, save.utc_now())
            revise.refresh_figure(connection, figure_id)
        return self.figure(figure_id)

    def undo_review(self, figure_id: int) -> Review | None:
        """The last review of a figure, now undone; None where there was none."""
        with writing(self.engine) as connection:
            undone = reviewing.undo_review(connection, figure_id)
            if undone is not None:
                revise.refresh_figure(connection, figure_id)
        return undone

    def reextract(
        self, article_id: int, extraction: Extraction, *, extractor: str = __version__, dry_run: bool = False
    ) -> list[revise.Change]:
        """What a new extraction changes in an article's figures; stored, unless it is a dry run."""
        with writing(self.engine) as connection:
            changes = revise.replace_figures(connection, article_id, extraction, extractor)
            if dry_run:
                connection.rollback()
        return changes

    def metrics(self, filters: Filters = EVERYTHING) -> list[facets.MetricCount]:
        """The metrics that figures have, most figures first."""
        with reading(self.engine) as connection:
            return facets.count_metrics(connection, filters)

    def claimants(self, filters: Filters = EVERYTHING) -> list[facets.ClaimantCount]:
        """The claimants, most figures first."""
        with reading(self.engine) as connection:
            return facets.count_claimants(connection, filters)

    def places(self, filters: Filters = EVERYTHING) -> list[facets.PlaceCount]:
        """The places, most figures first."""
        with reading(self.engine) as connection:
            return facets.count_places(connection, filters)

    def check_names(self, filters: Filters) -> None:
        """UnknownNameError for the first filter that names what the database does not hold, with the nearest name."""
        with reading(self.engine) as connection:
            facets.check_names(connection, filters)

    def names(self, facet: str) -> set[str]:
        """Every name of a facet (metric, place, country, who, claimant, publisher) that the database holds."""
        with reading(self.engine) as connection:
            return facets.known_names(connection, facet)

    def counts(self) -> dict[str, Any]:
        """How many rows each table holds."""
        names = ("article", "figure", "series", "claimant", "place", "review", "ingest")
        with reading(self.engine) as connection:
            return {
                n: connection.execute(select(func.count()).select_from(tables.metadata.tables[n])).scalar()
                for n in names
            }
