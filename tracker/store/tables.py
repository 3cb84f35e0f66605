"""What the database holds: its tables, as SQLAlchemy sees them.

The schema itself comes to be by `migrations/` alone; a test compares the two. Columns that every trend reads stand
first in a row and long texts last, so that a scan does not touch their pages.

`figure` holds what the article says, after a reviewer's corrections; the words before a correction are in `original`.
`series` is the finest group of comparable figures; rolling it up (places, groups) is the work of `tracker.series`.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ingest = Table(
    "ingest",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("started_at", DateTime, nullable=False, comment="UTC"),
    Column("finished_at", DateTime, comment="UTC; null while it runs or when it was killed"),
    Column("counts", JSON, nullable=False, default=dict),
    sqlite_autoincrement=True,
)

article = Table(
    "article",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source_id", String(500), nullable=False, comment="the id that the input gave"),
    Column("publisher", String(500), index=True),
    Column("published", Date, nullable=False, index=True),
    Column("language", String(20), index=True),
    Column("version_of", ForeignKey("article.id", ondelete="SET NULL"), index=True),
    Column("duplicate_of", ForeignKey("article.id", ondelete="SET NULL"), index=True),
    Column("superseded", Boolean, nullable=False, default=False, comment="a newer version of the story is stored"),
    Column("ingest_id", ForeignKey("ingest.id", ondelete="SET NULL"), index=True),
    Column("content_hash", String(64), nullable=False, unique=True, comment="of publisher, date and text"),
    Column("text_hash", String(64), nullable=False, index=True, comment="of the text alone"),
    Column("date_source", String(40)),
    Column("extractor", String(40), comment="version of the rules that read it; null: not extracted"),
    Column("ingested_at", DateTime, nullable=False, comment="UTC"),
    Column("url", Text),
    Column("url_hash", String(64), index=True),
    Column("title", Text, nullable=False, default=""),
    Column("sketch", LargeBinary, comment="a sample of the text's word sequences, to find copies"),
    Column("text", Text, nullable=False),
    sqlite_autoincrement=True,
)

sketch_key = Table(
    "sketch_key",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("article_id", ForeignKey("article.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

claimant = Table(
    "claimant",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(500), nullable=False, unique=True, comment="canonical"),
    Column("kind", String(40), nullable=False, index=True),
    Column("country", String(3), comment="ISO 3166 alpha-3"),
)

claimant_alias = Table(
    "claimant_alias",
    metadata,
    Column("claimant_id", ForeignKey("claimant.id", ondelete="CASCADE"), primary_key=True),
    Column("name", String(500), primary_key=True, index=True, comment="as an article wrote it"),
)

place = Table(
    "place",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(600), nullable=False, unique=True, comment="gazetteer id, or name and country"),
    Column("name", String(500), nullable=False, index=True, comment="canonical"),
    Column("country", String(3), index=True, comment="ISO 3166 alpha-3"),
    Column("admin", String(500), index=True, comment="the region that it lies in"),
    Column("path", Text, nullable=False, default="", comment="all that it lies in, folded, between bars"),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("gazetteer_id", String(100)),
)

series = Table(
    "series",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(64), nullable=False, unique=True, comment="hash of all that follows"),
    Column("metric", String(100), nullable=False),
    Column("unit", String(100), nullable=False),
    Column("place", String(500), index=True, comment="canonical"),
    Column("country", String(3), index=True),
    Column("who", String(500), index=True),
    Column("claimant", String(500), index=True, comment="canonical"),
    Column("scope", String(20), nullable=False),
    Column("status", String(20), nullable=False),
    Column("destination", String(500)),
    Index(None, "metric", "country"),
)

figure = Table(
    "figure",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("series_id", ForeignKey("series.id"), nullable=False),
    Column("article_id", ForeignKey("article.id", ondelete="CASCADE"), nullable=False),
    Column("as_of", Date, nullable=False, index=True),
    Column("since", Date),
    Column("precision", String(10), nullable=False, default="day"),
    Column("value", Float, nullable=False),
    Column("high", Float),
    Column("bound", String(20), nullable=False),
    Column("status", String(20), nullable=False, index=True),
    Column("superseded", Boolean, nullable=False, default=False),
    Column("review", String(20), index=True, comment="accepted, rejected or corrected; null: nobody looked"),
    Column("metric", String(100), nullable=False),
    Column("unit", String(100), nullable=False, index=True),
    Column("scope", String(20), nullable=False, index=True),
    Column("who", String(500), index=True),
    Column("country", String(3), index=True),
    Column("place", String(500), comment="as written"),
    Column("place_id", ForeignKey("place.id"), index=True),
    Column("destination", String(500)),
    Column("claimant", String(500), comment="as written"),
    Column("claimant_body", String(500), comment="the body that a person speaks for"),
    Column("claimant_kind", String(40)),
    Column("claimant_id", ForeignKey("claimant.id"), index=True),
    Column("start_offset", Integer, nullable=False, comment="of the number in the article's text"),
    Column("end_offset", Integer, nullable=False, comment="exclusive"),
    Column("extracted_metric", String(100), nullable=False, comment="before any correction; reviews hold on to it"),
    Column("rule", String(100), nullable=False),
    Column("text", String(500), nullable=False, comment="the number as written"),
    Column("sentence", Text, nullable=False),
    Column("original", JSON(none_as_null=True), comment="the corrected fields as they were extracted"),
    Column("reasons", JSON, nullable=False, default=list),
    UniqueConstraint("article_id", "start_offset", "end_offset", "extracted_metric"),
    CheckConstraint("high IS NULL OR value <= high", name="ordered"),
    CheckConstraint("start_offset < end_offset", name="span"),
    Index(None, "series_id", "as_of"),
    Index(None, "metric", "country"),
    sqlite_autoincrement=True,
)

review = Table(
    "review",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("content_hash", String(64), nullable=False, comment="of the article; with span and metric finds the figure"),
    Column("start_offset", Integer, nullable=False),
    Column("end_offset", Integer, nullable=False),
    Column("extracted_metric", String(100), nullable=False),
    Column("reviewer", String(200), nullable=False),
    Column("reviewed_at", DateTime, nullable=False, comment="UTC"),
    Column("action", String(20), nullable=False, comment="accept, reject, correct or note"),
    Column("changes", JSON, nullable=False, default=dict, comment="field: [before, after]"),
    Column("note", Text),
    Column("undone", Boolean, nullable=False, default=False),
    Index(None, "content_hash", "start_offset"),
    sqlite_autoincrement=True,
)
