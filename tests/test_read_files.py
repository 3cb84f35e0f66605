"""Text, JSON, JSONL, CSV, folders, patterns and standard input: what is read, and what is said where nothing can be."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from tracker.errors import InputError, LimitError, UndatedError, UnknownNameError, UnreadableError
from tracker.model import Article
from tracker.read import Limits, ReadFailure, ReadOptions, read, read_articles

DAY = date(2022, 3, 3)
BODY = "At least 21 people were killed in the city, the governor said."
RECORD = {
    "id": "a1",
    "date": "2022-03-03",
    "title": "Toll",
    "publisher": "The Daily",
    "url": "http://d.example/1",
    "text": BODY,
}


def read_file(
    folder: Path, content: bytes | str, name: str = "a.txt", **options: object
) -> list[Article | ReadFailure]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_articles([path], ReadOptions(**options)))  # type: ignore[arg-type]


def only(found: list[Article | ReadFailure]) -> Article:
    assert len(found) == 1
    assert isinstance(found[0], Article), found
    return found[0]


@pytest.mark.parametrize(
    ("content", "name", "published", "source", "text"),
    [
        (f"date: 2022-03-03\n\n{BODY}\n", "a.txt", DAY, "header", BODY),
        (f"title: Toll\nDATE: 3 March 2022\n{BODY}", "a.txt", DAY, "header", BODY),
        (f" date 2022-03-03 {BODY}", "a.txt", DAY, "header", BODY),
        (f"Date 2022-03-03 {BODY}", "2021-01-01.txt", DAY, "header", BODY),
        (f"date 2022-03-03\n{BODY}", "a.txt", DAY, "header", BODY),
        (BODY, "kharkiv-2022-03-03.txt", DAY, "name", BODY),
        (BODY, "20220303_kharkiv", DAY, "name", BODY),
        (f"\ufeffdate: 2022-03-03\r\n\r\n{BODY}\r\n", "a.txt", DAY, "header", BODY),
        (
            f"date: 2022-03-03\n\n{BODY}\n\ntitle: no header here",
            "a.txt",
            DAY,
            "header",
            f"{BODY}\n\ntitle: no header here",
        ),
        (
            "date: 2022-03-03\n\n12\u00a0000 fled  to\u202fPoland",
            "a.txt",
            DAY,
            "header",
            "12\u00a0000 fled  to\u202fPoland",
        ),
        ("date: 2022-03-03\n[Kyiv] 21 killed", "a.txt", DAY, "header", "[Kyiv] 21 killed"),
    ],
)
def test_text(tmp_path: Path, content: str, name: str, published: date, source: str, text: str) -> None:
    article = only(read_file(tmp_path, content, name))
    assert (article.published, article.date_source, article.text) == (published, source, text)


def test_text_header_fields(tmp_path: Path) -> None:
    head = "title: Toll rises\npublisher: The Daily\nurl: http://d.example/1\ndate: 2022-03-03\n\n"
    article = only(read_file(tmp_path, head + BODY))
    assert (article.title, article.publisher, article.url, article.text) == (
        "Toll rises",
        "The Daily",
        "http://d.example/1",
        BODY,
    )


def test_options_fill_what_is_not_stated(tmp_path: Path) -> None:
    article = only(read_file(tmp_path, BODY, "x-2021-01-01.txt", date=DAY, publisher="The Daily"))
    assert (article.published, article.date_source, article.publisher) == (DAY, "option", "The Daily")
    article = only(read_file(tmp_path, f"date: 2020-01-01\npublisher: Other\n{BODY}", date=DAY, publisher="The Daily"))
    assert (article.published, article.publisher) == (date(2020, 1, 1), "Other")


@pytest.mark.parametrize(
    ("encoded", "text"),
    [
        ("Odesa’s café: 21".encode(), "Odesa’s café: 21"),
        ("Odesa’s café: 21".encode("utf-8-sig"), "Odesa’s café: 21"),
        ("Odesa’s café: 21".encode("utf-16"), "Odesa’s café: 21"),
        ("Odesa’s café: 21".encode("utf-16-le"), "Odesa’s café: 21"),
        ("Odesa’s café: 21".encode("utf-16-be"), "Odesa’s café: 21"),
        ("Odesa’s café: 21".encode("utf-32"), "Odesa’s café: 21"),
        ("Odesa’s café: 21".encode("cp1252"), "Odesa’s café: 21"),
        ("São Tomé: 21 mortos".encode("latin-1"), "São Tomé: 21 mortos"),
        ("Odesa’s ".encode() + "café".encode("cp1252"), "Odesa’s café"),
        ("Харків: 21 загиблий".encode(), "Харків: 21 загиблий"),
        (b"21 killed\x00 here", "21 killed\ufffd here"),
    ],
)
def test_encodings(tmp_path: Path, encoded: bytes, text: str) -> None:
    assert only(read_file(tmp_path, encoded, date=DAY)).text == text


def test_stated_encoding(tmp_path: Path) -> None:
    assert only(read_file(tmp_path, "Харків: 21".encode("cp1251"), date=DAY, encoding="cp1251")).text == "Харків: 21"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (json.dumps(RECORD), "a.json"),
        (json.dumps([RECORD]), "a.json"),
        (json.dumps({"articles": [RECORD]}), "a.json"),
        (json.dumps(RECORD, indent=2), "a.json"),
        (json.dumps(RECORD, indent=2), "misnamed.txt"),
        (json.dumps([RECORD], indent=2), "misnamed.csv"),
        (json.dumps(RECORD) + "\n", "a.jsonl"),
        ("\n" + json.dumps(RECORD) + "\n\n", "a.jsonl"),
        ('id,date,title,publisher,url,text\na1,2022-03-03,Toll,The Daily,http://d.example/1,"' + BODY + '"\n', "a.csv"),
        ("id;date;title;publisher;url;text\na1;2022-03-03;Toll;The Daily;http://d.example/1;" + BODY + "\n", "a.csv"),
        (
            "id\tdate\ttitle\tpublisher\turl\ttext\na1\t2022-03-03\tToll\tThe Daily\thttp://d.example/1\t" + BODY,
            "a.tsv",
        ),
        (
            'id,date,title,publisher,url,text\na1,2022-03-03,Toll,The Daily,http://d.example/1,"' + BODY + '"\n',
            "misnamed.txt",
        ),
    ],
)
def test_records(tmp_path: Path, content: str, name: str) -> None:
    expected = Article("a1", BODY, DAY, "Toll", "The Daily", "http://d.example/1", "en", "field")
    article = only(read_file(tmp_path, content, name))
    assert article == expected or (article.language is None and article.text == BODY)


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        ({"date": "2022-03-03T23:30:00-05:00", "text": BODY}, "published", DAY),
        ({"published_at": 20220303, "text": BODY}, "published", DAY),
        ({"Date": "Thu, 03 Mar 2022 23:30:00 -0500", "text": BODY}, "published", DAY),
        ({"date": 1646300000, "text": BODY}, "published", DAY),
        ({"date": "2022-03-03", "maintext": BODY}, "text", BODY),
        ({"date": "2022-03-03", "headline": "Toll", "body": BODY}, "title", "Toll"),
        (
            {"date": "2022-03-03", "source": {"id": None, "name": "The Daily"}, "content": BODY},
            "publisher",
            "The Daily",
        ),
        ({"date": "2022-03-03", "text": ["One.", "Two."]}, "text", "One.\n\nTwo."),
        ({"date": "2022-03-03", "text": BODY, "id": 17}, "id", "17"),
        ({"date": "2022-03-03", "text": BODY, "title": "A\n\x1b[2Jb\u202ec"}, "title", "A [2Jb c"),
        ({"date": "2022-03-03", "text": "21", "language": "en-GB"}, "language", "en"),
        ({"date": "2022-03-03", "text": "21", "language": "English"}, "language", "en"),
        ({"date": "2022-03-03", "text": "21", "language": "uk"}, "language", "uk"),
        ({"date": "2022-03-03", "text": "21", "language": "und"}, "language", None),
        ({"date": "2022-03-03", "text": BODY, "language": "fr"}, "language", "en"),
        ({"date": "2022-03-03", "text": "a\ud800b\r\n c"}, "text", "a\ufffdb\r\n c"),
    ],
)
def test_record_fields(tmp_path: Path, record: dict[str, object], field: str, value: object) -> None:
    assert getattr(only(read_file(tmp_path, json.dumps(record), "a.json")), field) == value


@pytest.mark.parametrize(
    ("content", "name", "kind", "message"),
    [
        ("", "a.txt", UnreadableError, "a.txt: is empty"),
        ("", "a.json", UnreadableError, "a.json: is empty"),
        ("", "a.jsonl", UnreadableError, "a.jsonl: is empty"),
        ("", "a.csv", UnreadableError, "a.csv: is empty"),
        ("date: 2022-03-03\n\n \n", "a.txt", UnreadableError, "a.txt: no text; check that it holds an article"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "a.txt", UnreadableError, "a.txt: is a binary file, not text"),
        (bytes(range(256)) * 9, "a.txt", UnreadableError, "a.txt: is a binary file, not text"),
        (
            "За добу загинуло багато людей".encode("cp1251"),
            "a.txt",
            UnreadableError,
            "a.txt: is neither UTF-8 nor Windows-1252",
        ),
        (BODY, "a.txt", UndatedError, "a.txt: no publication date; give it a date such as 2022-03-03, or use --date"),
        (f"date: yesterday\n{BODY}", "a.txt", UndatedError, "a.txt: date 'yesterday' is not understood"),
        (f"date: 6/3/2022\n{BODY}", "a.txt", UndatedError, "a.txt: date '6/3/2022' is not understood"),
        ('{"date": "2022-03-03"}', "a.json", UnreadableError, "a.json: no text (fields: date); put"),
        ('{"date": "2022-03-03", "text": ""}', "a.json", UnreadableError, "a.json: no text"),
        ('{"text": "21 killed"}', "a.json", UndatedError, "a.json: no publication date"),
        ('[{"date": "2022-03-03", "text": "21 ki', "a.json", UnreadableError, "a.json: JSON is cut off"),
        ('{"date": "2022-03-03", "text": "21 ki', "a.jsonl", UnreadableError, "a.jsonl line 1: JSON is cut off"),
        ('{"date": 2022-03-03}', "a.json", UnreadableError, "a.json: malformed JSON at line 1 column 14"),
        ("[]", "a.json", UnreadableError, "a.json: holds no articles"),
        ("[17]", "a.json", UnreadableError, "a.json article 1: is a number, not an article"),
        ("17", "a.json", UnreadableError, "a.json: is a number, not an article"),
        ("[" * 100_000, "a.json", LimitError, "a.json: JSON is nested too deeply"),
        ('{"id": ' + "9" * 5000 + "}", "a.json", UnreadableError, "a.json: JSON holds a number too long to read"),
        ("id,date,title\n1,2,3\n", "a.csv", UnreadableError, "a.csv: no column 'text' in 'id,date,title'"),
        ("date,text\n2022-03-03\n", "a.csv", UnreadableError, "a.csv line 2: no text"),
        ("date,text\n,21 killed\n", "a.csv", UndatedError, "a.csv line 2: no publication date"),
    ],
)
def test_failures(tmp_path: Path, content: bytes | str, name: str, kind: type[InputError], message: str) -> None:
    (failure,) = read_file(tmp_path, content, name)
    assert isinstance(failure, ReadFailure)
    assert isinstance(failure.error, kind)
    assert str(failure.error).startswith(f"{tmp_path}/{message}")
    assert "\n" not in str(failure.error)


def test_bad_record_does_not_stop_the_rest(tmp_path: Path) -> None:
    good = json.dumps(RECORD)
    found = read_file(tmp_path, f"{good}\n{{oops\n[1]\n{good}\n", "a.jsonl")
    assert [isinstance(item, Article) for item in found] == [True, False, False, True]
    found = read_file(tmp_path, "date,text\n2022-03-03,one 1\nnever,two\n2022-03-04,three 3\n", "a.csv")
    assert [isinstance(item, Article) for item in found] == [True, False, True]


def test_array_is_read_as_a_stream(tmp_path: Path) -> None:
    records = [RECORD | {"id": f"a{n}", "text": f"{n} killed " + "x" * 1000} for n in range(1000)]
    whole = json.dumps(records)
    assert ids(read_file(tmp_path, whole, "a.json", limits=Limits(document=1000))) == [f"a{n}" for n in range(1000)]
    found = read_file(tmp_path, whole[:500_000], "a.json")
    assert ids(found) == [f"a{n}" for n in range(len(found) - 1)] + ["failed"]
    assert f"JSON is cut off after article {len(found) - 1}" in str(found[-1])


def test_array_with_more_behind_it(tmp_path: Path) -> None:
    assert ids(read_file(tmp_path, json.dumps([RECORD]) + " x", "a.json")) == ["a1", "failed"]


def test_long_line_is_skipped_alone(tmp_path: Path) -> None:
    good = json.dumps(RECORD)
    lines = f"{good}\n" + json.dumps(RECORD | {"text": "9" * 5000}) + f"\n{good}"
    found = read_file(tmp_path, lines, "a.jsonl", limits=Limits(record=1000))
    assert [isinstance(item, Article) for item in found] == [True, False, True]
    assert isinstance(found[1], ReadFailure)
    assert isinstance(found[1].error, LimitError)


def test_large_file_is_refused(tmp_path: Path) -> None:
    (failure,) = read_file(tmp_path, "a" * 2000, limits=Limits(document=1000))
    assert isinstance(failure, ReadFailure)
    assert "is larger than 1,000 bytes" in str(failure.error)


def make_folder(root: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden/d.txt", ".e.txt"):
        path = root / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"date: 2022-03-03\nid: {path.stem}\n{BODY}")
    return root / "in"


def ids(found: list[Article | ReadFailure]) -> list[str]:
    return [item.id if isinstance(item, Article) else "failed" for item in found]


def test_folder_is_read_sorted_without_hidden_files(tmp_path: Path) -> None:
    assert ids(list(read_articles([make_folder(tmp_path)]))) == ["a", "b", "c"]


def test_pattern(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    assert ids(list(read_articles([f"{folder}/?.txt"]))) == ["a", "b"]
    assert ids(list(read_articles([f"{folder}/**/c.txt"]))) == ["c"]


@pytest.mark.parametrize("named", ["nothing.txt", "no*thing.txt", "empty", "x" * 5000, "a\0b"])
def test_nothing_to_read(tmp_path: Path, named: str) -> None:
    (tmp_path / "empty").mkdir()
    (failure,) = read_articles([f"{tmp_path}/{named}"])
    assert isinstance(failure, ReadFailure)
    assert isinstance(failure.error, UnreadableError)


def test_links_do_not_lead_out_or_round(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    (tmp_path / "secret.txt").write_text(f"date: 2022-03-03\n{BODY}")
    (folder / "z-out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "z-loop").symlink_to(folder, target_is_directory=True)
    (folder / "z-outside").symlink_to(tmp_path, target_is_directory=True)
    (folder / "z-self").symlink_to(folder / "z-self")
    found = list(read_articles([folder]))
    assert ids(found) == ["a", "b", "failed", "failed", "failed", "c"]
    assert any("leads out of the folder" in str(item.error) for item in found if isinstance(item, ReadFailure))


@pytest.mark.parametrize("content", [json.dumps(RECORD), f"date: 2022-03-03\nid: a1\n{BODY}"])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    article = only(list(read_articles(["-"])))
    assert (article.id, article.text) == ("a1", BODY)
    assert not sys.stdin.closed


def test_ids_are_stable_and_differ_by_content(tmp_path: Path) -> None:
    first, again = (only(read_file(tmp_path, BODY, name, date=DAY)).id for name in ("a.txt", "b.txt"))
    assert first == again
    assert first != only(read_file(tmp_path, BODY + "!", date=DAY)).id


def test_read_raises_what_read_articles_returns(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file or folder"):
        list(read(tmp_path / "nothing"))
    (tmp_path / "a.txt").write_text(BODY)
    assert [article.published for article in read(tmp_path / "a.txt", date=DAY)] == [DAY]


def test_unknown_format() -> None:
    with pytest.raises(UnknownNameError, match="unknown format 'jsn'; did you mean 'json'"):
        list(read_articles([], ReadOptions(format="jsn")))


def test_stated_format_wins(tmp_path: Path) -> None:
    content = f'{{"date"}} 21 killed. {BODY}'
    assert only(read_file(tmp_path, content, "a.json", format="text", date=DAY)).text == content
