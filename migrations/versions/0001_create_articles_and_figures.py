"""Create articles, figures, claimants, places, series and reviews, and two views for other programs to read.

Revision ID: 0001
Revises: nothing
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

CLAIMS = """
SELECT f.as_of, f.metric, f.value, f.high, f.bound, f.unit, f.who, s.claimant, s.place, s.country, f.scope, f.status,
       a.publisher, a.published, a.title, a.url, f.sentence, f.review, f.id AS figure_id, f.series_id
FROM figure f JOIN series s ON s.id = f.series_id JOIN article a ON a.id = f.article_id
WHERE NOT f.superseded AND (f.review IS NULL OR f.review <> 'rejected')
"""
VIEWS = {
    "daily_figures": f"""
SELECT as_of, metric, value, high, bound, unit, who, claimant, place, country, scope, status,
       COUNT(DISTINCT publisher) AS publishers, COUNT(*) AS figures, MIN(published) AS first_published,
       MIN(figure_id) AS figure_id, series_id
FROM ({CLAIMS}) AS claims
GROUP BY as_of, metric, value, high, bound, unit, who, claimant, place, country, scope, status, series_id
""",
    "latest_figures": f"""
SELECT as_of, metric, value, high, bound, unit, who, claimant, place, country, scope, status,
       publisher, published, title, url, sentence, review, figure_id, series_id
FROM (
    SELECT claims.*, ROW_NUMBER() OVER (
        PARTITION BY series_id ORDER BY as_of DESC, published DESC, figure_id DESC
    ) AS age
    FROM ({CLAIMS}) AS claims
) AS aged
WHERE age = 1
""",
}


def upgrade() -> None:
    op.create_table(
        "claimant",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=500), nullable=False, comment="canonical"),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("country", sa.String(length=3), nullable=True, comment="ISO 3166 alpha-3"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claimant")),
        sa.UniqueConstraint("name", name=op.f("uq_claimant_name")),
    )
    op.create_index(op.f("ix_claimant_kind"), "claimant", ["kind"], unique=False)
    op.create_table(
        "ingest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False, comment="UTC"),
        sa.Column("finished_at", sa.DateTime(), nullable=True, comment="UTC; null while it runs or when it was killed"),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ingest")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=600), nullable=False, comment="gazetteer id, or name and country"),
        sa.Column("name", sa.String(length=500), nullable=False, comment="canonical"),
        sa.Column("country", sa.String(length=3), nullable=True, comment="ISO 3166 alpha-3"),
        sa.Column("admin", sa.String(length=500), nullable=True, comment="the region that it lies in"),
        sa.Column("path", sa.Text(), nullable=False, comment="all that it lies in, folded, between bars"),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("gazetteer_id", sa.String(length=100), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
        sa.UniqueConstraint("key", name=op.f("uq_place_key")),
    )
    op.create_index(op.f("ix_place_admin"), "place", ["admin"], unique=False)
    op.create_index(op.f("ix_place_country"), "place", ["country"], unique=False)
    op.create_index(op.f("ix_place_name"), "place", ["name"], unique=False)
    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "content_hash",
            sa.String(length=64),
            nullable=False,
            comment="of the article; with span and metric finds the figure",
        ),
        sa.Column("start_offset", sa.Integer(), nullable=False),
        sa.Column("end_offset", sa.Integer(), nullable=False),
        sa.Column("extracted_metric", sa.String(length=100), nullable=False),
        sa.Column("reviewer", sa.String(length=200), nullable=False),
        sa.Column("reviewed_at", sa.DateTime(), nullable=False, comment="UTC"),
        sa.Column("action", sa.String(length=20), nullable=False, comment="accept, reject, correct or note"),
        sa.Column("changes", sa.JSON(), nullable=False, comment="field: [before, after]"),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_review_content_hash_start_offset"), "review", ["content_hash", "start_offset"], unique=False
    )
    op.create_table(
        "series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False, comment="hash of all that follows"),
        sa.Column("metric", sa.String(length=100), nullable=False),
        sa.Column("unit", sa.String(length=100), nullable=False),
        sa.Column("place", sa.String(length=500), nullable=True, comment="canonical"),
        sa.Column("country", sa.String(length=3), nullable=True),
        sa.Column("who", sa.String(length=500), nullable=True),
        sa.Column("claimant", sa.String(length=500), nullable=True, comment="canonical"),
        sa.Column("scope", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("destination", sa.String(length=500), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        sa.UniqueConstraint("key", name=op.f("uq_series_key")),
    )
    op.create_index(op.f("ix_series_claimant"), "series", ["claimant"], unique=False)
    op.create_index(op.f("ix_series_country"), "series", ["country"], unique=False)
    op.create_index(op.f("ix_series_metric_country"), "series", ["metric", "country"], unique=False)
    op.create_index(op.f("ix_series_place"), "series", ["place"], unique=False)
    op.create_index(op.f("ix_series_who"), "series", ["who"], unique=False)
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.String(length=500), nullable=False, comment="the id that the input gave"),
        sa.Column("publisher", sa.String(length=500), nullable=True),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=True),
        sa.Column("version_of", sa.Integer(), nullable=True),
        sa.Column("duplicate_of", sa.Integer(), nullable=True),
        sa.Column("superseded", sa.Boolean(), nullable=False, comment="a newer version of the story is stored"),
        sa.Column("ingest_id", sa.Integer(), nullable=True),
        sa.Column("content_hash", sa.String(length=64), nullable=False, comment="of publisher, date and text"),
        sa.Column("text_hash", sa.String(length=64), nullable=False, comment="of the text alone"),
        sa.Column("date_source", sa.String(length=40), nullable=True),
        sa.Column(
            "extractor",
            sa.String(length=40),
            nullable=True,
            comment="version of the rules that read it; null: not extracted",
        ),
        sa.Column("ingested_at", sa.DateTime(), nullable=False, comment="UTC"),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("url_hash", sa.String(length=64), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "sketch", sa.LargeBinary(), nullable=True, comment="a sample of the text's word sequences, to find copies"
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["duplicate_of"], ["article.id"], name=op.f("fk_article_duplicate_of_article"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["ingest_id"], ["ingest.id"], name=op.f("fk_article_ingest_id_ingest"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["version_of"], ["article.id"], name=op.f("fk_article_version_of_article"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("content_hash", name=op.f("uq_article_content_hash")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_article_duplicate_of"), "article", ["duplicate_of"], unique=False)
    op.create_index(op.f("ix_article_ingest_id"), "article", ["ingest_id"], unique=False)
    op.create_index(op.f("ix_article_language"), "article", ["language"], unique=False)
    op.create_index(op.f("ix_article_published"), "article", ["published"], unique=False)
    op.create_index(op.f("ix_article_publisher"), "article", ["publisher"], unique=False)
    op.create_index(op.f("ix_article_text_hash"), "article", ["text_hash"], unique=False)
    op.create_index(op.f("ix_article_url_hash"), "article", ["url_hash"], unique=False)
    op.create_index(op.f("ix_article_version_of"), "article", ["version_of"], unique=False)
    op.create_table(
        "claimant_alias",
        sa.Column("claimant_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=500), nullable=False, comment="as an article wrote it"),
        sa.ForeignKeyConstraint(
            ["claimant_id"], ["claimant.id"], name=op.f("fk_claimant_alias_claimant_id_claimant"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claimant_id", "name", name=op.f("pk_claimant_alias")),
    )
    op.create_index(op.f("ix_claimant_alias_name"), "claimant_alias", ["name"], unique=False)
    op.create_table(
        "figure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("precision", sa.String(length=10), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("bound", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("superseded", sa.Boolean(), nullable=False),
        sa.Column(
            "review",
            sa.String(length=20),
            nullable=True,
            comment="accepted, rejected or corrected; null: nobody looked",
        ),
        sa.Column("metric", sa.String(length=100), nullable=False),
        sa.Column("unit", sa.String(length=100), nullable=False),
        sa.Column("scope", sa.String(length=20), nullable=False),
        sa.Column("who", sa.String(length=500), nullable=True),
        sa.Column("country", sa.String(length=3), nullable=True),
        sa.Column("place", sa.String(length=500), nullable=True, comment="as written"),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("destination", sa.String(length=500), nullable=True),
        sa.Column("claimant", sa.String(length=500), nullable=True, comment="as written"),
        sa.Column("claimant_body", sa.String(length=500), nullable=True, comment="the body that a person speaks for"),
        sa.Column("claimant_kind", sa.String(length=40), nullable=True),
        sa.Column("claimant_id", sa.Integer(), nullable=True),
        sa.Column("start_offset", sa.Integer(), nullable=False, comment="of the number in the article's text"),
        sa.Column("end_offset", sa.Integer(), nullable=False, comment="exclusive"),
        sa.Column(
            "extracted_metric",
            sa.String(length=100),
            nullable=False,
            comment="before any correction; reviews hold on to it",
        ),
        sa.Column("rule", sa.String(length=100), nullable=False),
        sa.Column("text", sa.String(length=500), nullable=False, comment="the number as written"),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column(
            "original", sa.JSON(none_as_null=True), nullable=True, comment="the corrected fields as they were extracted"
        ),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.CheckConstraint("high IS NULL OR value <= high", name=op.f("ck_figure_ordered")),
        sa.CheckConstraint("start_offset < end_offset", name=op.f("ck_figure_span")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_figure_article_id_article"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["claimant_id"], ["claimant.id"], name=op.f("fk_figure_claimant_id_claimant")),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_figure_place_id_place")),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_figure_series_id_series")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
        sa.UniqueConstraint(
            "article_id",
            "start_offset",
            "end_offset",
            "extracted_metric",
            name=op.f("uq_figure_article_id_start_offset_end_offset_extracted_metric"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_figure_as_of"), "figure", ["as_of"], unique=False)
    op.create_index(op.f("ix_figure_claimant_id"), "figure", ["claimant_id"], unique=False)
    op.create_index(op.f("ix_figure_country"), "figure", ["country"], unique=False)
    op.create_index(op.f("ix_figure_metric_country"), "figure", ["metric", "country"], unique=False)
    op.create_index(op.f("ix_figure_place_id"), "figure", ["place_id"], unique=False)
    op.create_index(op.f("ix_figure_review"), "figure", ["review"], unique=False)
    op.create_index(op.f("ix_figure_scope"), "figure", ["scope"], unique=False)
    op.create_index(op.f("ix_figure_series_id_as_of"), "figure", ["series_id", "as_of"], unique=False)
    op.create_index(op.f("ix_figure_status"), "figure", ["status"], unique=False)
    op.create_index(op.f("ix_figure_unit"), "figure", ["unit"], unique=False)
    op.create_index(op.f("ix_figure_who"), "figure", ["who"], unique=False)
    op.create_table(
        "sketch_key",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_sketch_key_article_id_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", "article_id", name=op.f("pk_sketch_key")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_sketch_key_article_id"), "sketch_key", ["article_id"], unique=False)

    for name, definition in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {definition}")


def downgrade() -> None:
    for name in VIEWS:
        op.execute(f"DROP VIEW {name}")
    op.drop_index(op.f("ix_sketch_key_article_id"), table_name="sketch_key")
    op.drop_table("sketch_key")
    op.drop_index(op.f("ix_figure_who"), table_name="figure")
    op.drop_index(op.f("ix_figure_unit"), table_name="figure")
    op.drop_index(op.f("ix_figure_status"), table_name="figure")
    op.drop_index(op.f("ix_figure_series_id_as_of"), table_name="figure")
    op.drop_index(op.f("ix_figure_scope"), table_name="figure")
    op.drop_index(op.f("ix_figure_review"), table_name="figure")
    op.drop_index(op.f("ix_figure_place_id"), table_name="figure")
    op.drop_index(op.f("ix_figure_metric_country"), table_name="figure")
    op.drop_index(op.f("ix_figure_country"), table_name="figure")
    op.drop_index(op.f("ix_figure_claimant_id"), table_name="figure")
    op.drop_index(op.f("ix_figure_as_of"), table_name="figure")
    op.drop_table("figure")
    op.drop_index(op.f("ix_claimant_alias_name"), table_name="claimant_alias")
    op.drop_table("claimant_alias")
    op.drop_index(op.f("ix_article_version_of"), table_name="article")
    op.drop_index(op.f("ix_article_url_hash"), table_name="article")
    op.drop_index(op.f("ix_article_text_hash"), table_name="article")
    op.drop_index(op.f("ix_article_publisher"), table_name="article")
    op.drop_index(op.f("ix_article_published"), table_name="article")
    op.drop_index(op.f("ix_article_language"), table_name="article")
    op.drop_index(op.f("ix_article_ingest_id"), table_name="article")
    op.drop_index(op.f("ix_article_duplicate_of"), table_name="article")
    op.drop_table("article")
    op.drop_index(op.f("ix_series_who"), table_name="series")
    op.drop_index(op.f("ix_series_place"), table_name="series")
    op.drop_index(op.f("ix_series_metric_country"), table_name="series")
    op.drop_index(op.f("ix_series_country"), table_name="series")
    op.drop_index(op.f("ix_series_claimant"), table_name="series")
    op.drop_table("series")
    op.drop_index(op.f("ix_review_content_hash_start_offset"), table_name="review")
    op.drop_table("review")
    op.drop_index(op.f("ix_place_name"), table_name="place")
    op.drop_index(op.f("ix_place_country"), table_name="place")
    op.drop_index(op.f("ix_place_admin"), table_name="place")
    op.drop_table("place")
    op.drop_table("ingest")
    op.drop_index(op.f("ix_claimant_kind"), table_name="claimant")
    op.drop_table("claimant")
