"""`tracker evaluate`: precision, recall and F1 of the extractor on labelled articles."""

from __future__ import annotations

import json
from pathlib import Path

import click

from tracker.cli.output import printable
from tracker.cli.reading import extract_figures
from tracker.evaluation import FIELDS, Mistake, Score, evaluate, read_labelled


@click.command("evaluate")
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--errors", default=0, show_default=True, metavar="N", help="How many mistakes to print.")
@click.option("--format", "format", type=click.Choice(["table", "json"]), default="table", show_default=True)
def evaluate_command(gold: tuple[Path, ...], errors: int, format: str) -> int:
    """Score the extractor on labelled articles: GOLD is a labelled article (.json) or a folder of them."""
    labelled = read_labelled(gold)
    score = evaluate(labelled, {item.article.id: extract_figures(item.article).figures for item in labelled})
    if format == "json":
        mistakes = [_plain(mistake) for mistake in score.mistakes[:errors]]
        click.echo(json.dumps({**score.as_record(), "mistakes": mistakes}, indent=1, ensure_ascii=False))
        return 0
    click.echo(_summary(score))
    for mistake in score.mistakes[:errors]:
        click.echo(
            f"{mistake.kind:6} {mistake.metric} {mistake.text!r} in {mistake.article}: {printable(mistake.detail)}"
        )
    return 0


def _plain(mistake: Mistake) -> dict[str, str]:
    return {name: getattr(mistake, name) for name in ("article", "kind", "metric", "text", "detail")}


def _summary(score: Score) -> str:
    found, labelled = score.hits + score.extras, score.hits + score.misses
    lines = [
        f"{score.articles} articles, {labelled} labelled figures, {found} found",
        f"detection  precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1(score.hits):.3f}",
        f"usable F1 {score.f1(score.usable):.3f}   whole F1 {score.f1(score.whole):.3f}",
        "right, of the figures found:  " + "  ".join(f"{name} {score.rate(name):.2f}" for name in FIELDS),
    ]
    for metric, counts in sorted(score.metrics.items(), key=lambda row: -sum(row[1].values())):
        lines.append(f"  {metric:14} found {counts['found']:4}  missed {counts['missed']:4}  extra {counts['extra']:4}")
    return "\n".join(lines)
