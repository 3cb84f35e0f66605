# ruff: noqa: E501
"""Which body is meant: all ways to write one claimant are one, and no two claimants are mixed."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tracker.lexicon.claimants as module
from tracker.errors import LexiconError
from tracker.lexicon.claimants import canonical_claimant, load_claimants, normalise_claimant
from tracker.model import CLAIMANT_KINDS

RAW = tomllib.loads(Path(module.__file__).with_name("claimants.toml").read_text(encoding="utf-8"))
ALIASES = [
    (name, kind, country, alias)
    for kind in CLAIMANT_KINDS
    for country, bodies in RAW.get(kind, {}).items()
    for name, aliases in bodies.items()
    for alias in (name, *aliases)
]

SAME = [
    ("UNHCR", ["UNHCR", "the UN refugee agency", "U.N. High Commissioner for Refugees", "the United Nations refugee agency", "the UN refugee chief", "UN refugee chief Filippo Grandi", "UN Refugee Agency (UNHCR)", "the U.N.'s refugee agency", "UNHCR officials", "a UNHCR spokesperson", "United Nations High Commissioner for Refugees", "data from UNHCR"]),
    ("OHCHR", ["OHCHR", "the UN human rights office", "U.N. rights office", "the Office of the UN High Commissioner for Human Rights", "Office of the United Nations High Commissioner for Human Rights (OHCHR)", "UN human rights chief"]),
    ("OCHA", ["OCHA", "UN OCHA", "the UN Office for the Coordination of Humanitarian Affairs", "United Nations Office for the Coordination of Humanitarian Affairs"]),
    ("Gaza Health Ministry", ["Gaza's Ministry of Health", "the Hamas-run health ministry", "health officials in Gaza", "the Gaza health ministry", "Gaza’s Hamas-run health ministry", "the Health Ministry in Gaza", "the territory's Hamas-run health ministry", "Hamas-run Ministry of Health"]),
    ("UK Ministry of Defence", ["Britain's defence secretary", "the British defence secretary", "UK defence ministry"]),
    ("Pentagon", ["US Defense Secretary", "US defense department"]),
    ("Russian Defense Ministry", ["Russia's defence ministry", "Russian Ministry of Defence", "the Defence Ministry of Russia", "Russian Defense Ministry spokesman Maj. Gen.", "Russia's Ministry of Defense", "the Russian defense ministry"]),
    ("Ukrainian interior ministry", ["Ukraine's interior ministry", "the Ukrainian interior ministry", "Ministry of Internal Affairs of Ukraine", "Ukrainian Interior Minister"]),
    ("Ukrainian authorities", ["Ukraine", "Kyiv", "Kiev", "Ukrainian officials", "the Ukrainian government", "Ukrainian authorities", "officials in Ukraine", "Zelensky", "Volodymyr Zelenskyy"]),
    ("US authorities", ["US officials", "the United States", "the U.S.", "Washington", "American officials", "the US government"]),
    ("Israeli military", ["the Israel Defense Forces", "Israel Defence Forces (IDF)", "IDF", "the Israeli army", "Israel's military", "the Israeli armed forces"]),
    ("Ukrainian Air Force", ["Ukraine's air force", "the Ukrainian Air Force", "Air Force of Ukraine"]),
    ("General Staff of Ukraine", ["General Staff of the Armed Forces of Ukraine", "Ukraine's General Staff", "AFU General Staff", "the press service of the General Staff of the Armed Forces of Ukraine"]),
    ("Prosecutor General of Ukraine", ["PGO", "the Prosecutor General's Office", "official juvenile prosecutors"]),
    ("WHO", ["WHO", "World Health Organisation", "the World Health Organization", "the UN health agency"]),
    ("WFP", ["WFP", "the World Food Program", "UN World Food Programme"]),
    ("Syrian Observatory for Human Rights", ["SOHR", "the Syrian Observatory", "the Britain-based Syrian Observatory for Human Rights"]),
    ("Doctors Without Borders", ["MSF", "Médecins Sans Frontières", "Medecins Sans Frontieres"]),
    ("ICRC", ["the International Committee of the Red Cross", "the Red Cross", "ICRC"]),
    ("NDRRMC", ["National Disaster Risk Reduction and Management Council", "Philippines National Disaster Risk Reduction and Management Council", "NDRRMC"]),
    ("Kharkiv regional administration", ["the Kharkiv regional administration", "Kharkiv regional state administration", "Kharkiv region's military administration", "head of the Kharkiv regional administration", "Kharkiv regional governor"]),
    ("Nagorno-Karabakh defense ministry", ["Nagorno-Karabakh's defence ministry", "the ministry of defence of Nagorno-Karabakh", "Nagorno-Karabakh defence ministry"]),
    ("Azerbaijani prosecutor general", ["Azerbaijan's Prosecutor General's Office", "the Prosecutor General of Azerbaijan"]),
    ("Lviv city council", ["Lviv's mayor", "Lviv Mayor", "the Lviv city council", "mayor of Lviv"]),
    ("Turkish police", ["Turkish police", "police in Turkey", "Turkey's national police"]),
    ("Lebanese health ministry", ["Lebanon's health ministry", "Lebanese Ministry of Public Health", "Lebanese health authorities", "Lebanon's Health Minister"]),
    ("Reuters", ["Reuters", "Reuters news agency", "the Reuters news agency"]),
    ("health ministry", ["the health ministry", "Ministry of Health", "Health Ministry", "the Ministry of Public Health"]),
    ("officials", ["officials", "Officials", "official data", "Official figures", "an official"]),
    ("regional military administration", ["RMA", "the regional military administration"]),
    ("rescue workers", ["rescue workers", "Rescue workers"]),
    ("Pentagon", ["the Pentagon", "US Defense Department", "a Pentagon spokesman"]),
]  # fmt: skip

APART = [
    ("UNHCR", "OHCHR"),
    ("UN High Commissioner for Refugees", "UN High Commissioner for Human Rights"),
    ("UN", "UNICEF"),
    ("Palestinian health ministry", "Gaza health ministry"),
    ("Ukraine's defence ministry", "Russia's defence ministry"),
    ("Lebanese Red Cross", "ICRC"),
    ("IFRC", "ICRC"),
    ("Syrian Red Crescent", "Palestinian Red Crescent"),
    ("Sudanese army", "South Sudanese army"),
    ("Niger's government", "Nigeria's government"),
    ("Kharkiv regional administration", "Kharkiv city council"),
    ("Ukrainian officials", "Ukrainian military"),
    ("Hamas", "Gaza health ministry"),
    ("residents", "officials"),
]


@pytest.mark.parametrize(("name", "written"), [(n, w) for n, group in SAME for w in group])
def test_one_body_has_one_name(name: str, written: str) -> None:
    assert canonical_claimant(written).name == name


@pytest.mark.parametrize(("left", "right"), APART)
def test_two_bodies_are_not_mixed(left: str, right: str) -> None:
    assert canonical_claimant(left).name != canonical_claimant(right).name


@pytest.mark.parametrize(("name", "kind", "country", "alias"), ALIASES)
def test_every_alias_in_the_list_finds_its_body(name: str, kind: str, country: str, alias: str) -> None:
    assert canonical_claimant(alias) == (name, kind, country or None)


@pytest.mark.parametrize(("name", "kind", "country", "alias"), ALIASES)
def test_no_alias_is_listed_for_two_bodies(name: str, kind: str, country: str, alias: str) -> None:
    key = normalise_claimant(alias)
    assert {other for other, _, _, written in ALIASES if normalise_claimant(written) == key} == {name}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Oleg Marchenko", "other"),
        ("residents", "witness"),
        ("eyewitnesses", "witness"),
        ("al-Noor hospital", "health"),
        ("provincial governor", "local_authority"),
        ("police", "local_authority"),
        ("defence ministry", "military"),
        ("health ministry", "health"),
        ("interior ministry", "government"),
        ("rebels", "military"),
        ("rights group", "ngo"),
        ("local media", "media"),
        ("Ukrinform news agency", "media"),
        ("Lviv mayor", "local_authority"),
        ("Norwegian foreign ministry", "government"),
        ("Kenyan army", "military"),
        ("UN mission", "un"),
    ],
)
def test_kind(name: str, kind: str) -> None:
    assert canonical_claimant(name).kind == kind


@pytest.mark.parametrize(
    ("name", "body", "expected"),
    [
        ("Ana Ruiz", "UNHCR", "UNHCR"),
        ("Ana Ruiz", "the UN refugee agency", "UNHCR"),
        ("Karim Haddad", "Lebanon's Health ministry", "Lebanese health ministry"),
        ("Oleg Marchenko", "Sumy regional administration", "Sumy regional administration"),
        ("Taras Bondar", "Ukrainian", "Ukrainian authorities"),
        ("Ana Ruiz", "Lviv Mayor", "Lviv city council"),
        ("Ana Ruiz", None, "Ana Ruiz"),
        ("Ana Ruiz", "relief fund", "relief fund"),
    ],
)
def test_a_person_belongs_to_the_body(name: str, body: str | None, expected: str) -> None:
    assert canonical_claimant(name, body).name == expected


@pytest.mark.parametrize(("body", "person"), [(b, p) for b, people in RAW["persons"].items() for p in people])
def test_a_well_known_person_speaks_for_the_body(body: str, person: str) -> None:
    assert canonical_claimant(person) == canonical_claimant(body)


@pytest.mark.parametrize(("code", "seat"), [(c, s) for c, seats in RAW["seats"].items() for s in seats])
def test_a_capital_stands_for_the_government(code: str, seat: str) -> None:
    assert canonical_claimant(seat).country == code


@pytest.mark.parametrize(
    ("role", "alias"),
    [(role, a) for group in RAW["roles"].values() for role, names in group.items() for a in (role, *names) if a],
)
def test_every_role_is_known_in_any_country(role: str, alias: str) -> None:
    identity = canonical_claimant(f"Kenya's {alias}")
    assert (identity.name, identity.country) == (f"Kenyan {role}", "KEN")


@pytest.mark.parametrize("portfolio", RAW["portfolios"]["names"])
def test_every_portfolio_has_one_ministry(portfolio: str) -> None:
    names = {f"Kenya's {portfolio} ministry", f"Kenyan Ministry of {portfolio}", f"{portfolio} ministry of Kenya"}
    assert len({canonical_claimant(n) for n in names}) == 1
    assert canonical_claimant(f"Kenyan {portfolio} ministry").country == "KEN"


@pytest.mark.parametrize("noun", RAW["voices"]["nouns"])
def test_every_voice_is_its_body(noun: str) -> None:
    assert canonical_claimant(f"UNHCR {noun}").name == "UNHCR"


@pytest.mark.parametrize(("old", "new"), sorted(RAW["spellings"].items()))
def test_spellings_are_one(old: str, new: str) -> None:
    assert normalise_claimant(f"the {old} body") == normalise_claimant(f"{new} body")


@pytest.mark.parametrize(("kind", "word"), [(r["kind"], w) for r in RAW["kinds"] for w in r["words"]])
def test_every_word_of_a_kind_tells_a_kind(kind: str, word: str) -> None:
    assert load_claimants().kind_of(f"ruritania {word}") in CLAIMANT_KINDS[:-1]


def test_a_users_file_adds_and_overrides(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[ngo.KEN]\n"Water Watch" = ["WW", "Reuters"]\n', encoding="utf-8")
    lexicon = load_claimants(str(path))
    assert lexicon.identify("the WW") == ("Water Watch", "ngo", "KEN")
    assert lexicon.identify("Reuters").name == "Water Watch"
    assert canonical_claimant("Reuters").name == "Reuters"


@pytest.mark.parametrize("text", ['[club.""]\n"A" = []\n', "not toml", '[ngo]\n"A" = ["B"]\n'])
def test_a_bad_users_file_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"mine\.toml"):
        load_claimants(str(path))


def test_a_missing_users_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="none"):
        load_claimants(str(tmp_path / "none.toml"))


@given(st.text(max_size=60))
def test_any_name_has_an_identity(name: str) -> None:
    identity = canonical_claimant(name)
    assert identity.kind in CLAIMANT_KINDS
    assert canonical_claimant(name) == identity


@given(st.text(max_size=60))
def test_normalising_twice_changes_nothing(name: str) -> None:
    once = normalise_claimant(name)
    assert normalise_claimant(once) == once


@pytest.mark.parametrize(
    ("name", "country", "places", "body"),
    [
        ("the health ministry", "COD", (), "Congolese health ministry"),
        ("Health Ministry", "PSE", ("Rafah", "gaza strip", "palestine"), "Gaza Health Ministry"),
        ("Health Ministry", "PSE", ("Jenin", "west bank"), "Palestinian health ministry"),
        ("Egypt's health ministry", "PSE", ("gaza strip",), "Egyptian health ministry"),
        # which country's it is does not follow from where the dead are
        ("the defence ministry", "UKR", (), "defense ministry"),
        ("the foreign ministry", "SYR", (), "foreign ministry"),
    ],
)
def test_a_health_ministry_is_that_of_the_place(name: str, country: str, places: tuple[str, ...], body: str) -> None:
    assert load_claimants().of_place(canonical_claimant(name), country, places).name == body
