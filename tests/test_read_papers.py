"""PDF and DOCX: lines, columns, tables, running heads, and what is refused."""

from __future__ import annotations

import pytest

from tests import documents
from tests.reading import DAY, failure, one
from tracker.read.pdf import drop_running_lines, join_lines


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["They were dis-", "placed again."], "They were displaced again."),
        (["The non-", "governmental group"], "The non-governmental group"),
        (["A 64-", "km convoy"], "A 64-km convoy"),
        (["Some 12", "people were killed on the day before."], "Some 12 people were killed on the day before."),
        (["Situation overview", "At least 21 people were killed in the city.", "More fled."],
         "Situation overview\nAt least 21 people were killed in the city.\nMore fled."),
        (["• 21 killed in the northern districts", "• 112 hurt"], "• 21 killed in the northern districts\n• 112 hurt"),
        (["At least 21 people were killed and", "112 were hurt."], "At least 21 people were killed and 112 were hurt."),
    ],
)  # fmt: skip
def test_pdf_lines_become_paragraphs(lines: list[str], text: str) -> None:
    assert join_lines(lines) == text


def test_pdf_running_heads_are_dropped() -> None:
    pages = [
        [f"Flash update {n} | page {n} of 4", f"On day {n} some {n * 17} people fled.", str(n)] for n in range(1, 5)
    ]
    assert drop_running_lines(pages) == [f"On day {n} some {n * 17} people fled." for n in range(1, 5)]


def test_pdf_columns_are_read_one_after_the_other() -> None:
    left = documents.wrap("At least 21 people were killed in the north over the past day, the governor said there.", 40)
    right = documents.wrap("More than 660,000 people have fled abroad since February, the refugee agency said now.", 40)
    both = (
        [*left, *["and the search in the old town goes on"] * 3],
        [*right, *["with most of them in three countries now"] * 3],
    )
    rows = [
        (x, 700 - 14 * n, line)
        for n, pair in enumerate(zip(*both, strict=True))
        for x, line in zip((50, 320), pair, strict=True)
    ]
    text = one(documents.pdf([rows]), date=DAY).text
    assert "killed in the north over the past day, the governor said there." in text
    assert "More than 660,000 people have fled abroad since February, the refugee agency said now." in text
    assert text.index("21 people") < text.index("old town") < text.index("660,000") < text.index("three countries")


def test_pdf_table_rows_stay_together() -> None:
    rows = [
        (x, 700 - 14 * n, cell)
        for n, row in enumerate([("Killed", "340"), ("Hurt", "1,200")] * 4)
        for x, cell in zip((50, 320), row, strict=True)
    ]
    assert "Killed 340" in " ".join(one(documents.pdf([rows]), date=DAY).text.split())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (documents.pdf([[]]), "the PDF has no text, only pictures; run character recognition on it"),
        (documents.report_pdf("On 24 February 2022 it began."),
         "no publication date; it was made on 2022-03-04; if that is right, use --date 2022-03-04"),
        (documents.report_pdf()[:300], "is a damaged PDF"),
        (b"%PDF-1.7\n", "is a damaged PDF"),
    ],
)  # fmt: skip
def test_pdf_failures(content: bytes, message: str) -> None:
    assert failure(content, "a.pdf").startswith(f"a.pdf: {message}")


RAISED = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>"


def paragraph(*texts: str) -> str:
    return f"<w:p>{''.join(text if text[:1] == '<' else f'<w:r><w:t>{text}</w:t></w:r>' for text in texts)}</w:p>"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (
            f"<w:tbl><w:tr><w:tc>{paragraph('Killed')}</w:tc><w:tc>{paragraph('340')}</w:tc></w:tr></w:tbl>",
            "| Killed | 340 |",
        ),
        (paragraph("1,600", RAISED, " hurt"), "1,600 hurt"),
        (paragraph("km", RAISED), "km2"),
        (paragraph("<w:del><w:r><w:delText>20</w:delText></w:r></w:del>", "21 killed"), "\n21 killed"),
        (paragraph("<w:pPr><w:numPr/></w:pPr>", "21 killed"), "\n- 21 killed"),
    ],
)
def test_docx_text(markup: str, words: str) -> None:
    assert words in one(documents.docx(markup=markup)).text


def test_docx_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
    content = documents.zipped({"[Content_Types].xml": b"", "word/document.xml": bomb})
    assert failure(content, "a.docx").startswith("a.docx: its XML defines entities")
