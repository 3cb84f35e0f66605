"""Which language? Sentences of our own about the same events; and what is too short or too mixed to tell."""

from __future__ import annotations

import pytest

from tracker.read.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("At least 21 people were killed in the city and more than a hundred were injured, the governor said.", "en"),
        ("Death toll rises to 52 as rescue workers reach villages cut off by the flood in the north.", "en"),
        (
            "Au moins 21 personnes ont été tuées dans la ville et plus de cent autres blessées, selon le gouverneur.",
            "fr",
        ),
        ("Al menos 21 personas murieron en la ciudad y más de cien resultaron heridas, según el gobernador.", "es"),
        (
            "Pelo menos 21 pessoas morreram na cidade e mais de cem ficaram feridas, segundo o governador do estado.",
            "pt",
        ),
        (
            "Almeno 21 persone sono state uccise nella città e più di cento sono ferite, secondo il governatore.",
            "it",
        ),
        (
            "Mindestens 21 Menschen wurden in der Stadt getötet und mehr als hundert verletzt, sagte der Gouverneur.",
            "de",
        ),
        (
            "Zeker 21 mensen zijn in de stad omgekomen en meer dan honderd raakten gewond, zei de gouverneur.",
            "nl",
        ),
        (
            "Co najmniej 21 osób zginęło w mieście, a ponad sto zostało rannych, jak podał gubernator na konferencji.",
            "pl",
        ),
        (
            "Şehirde en az 21 kişi öldü ve yüzden fazla kişi de yaralandı, vali bu sabah için daha fazla bilgi verdi.",
            "tr",
        ),
        (
            "Sedikitnya 21 orang tewas di kota itu dan lebih dari seratus orang terluka, kata gubernur pada hari ini.",
            "id",
        ),
        (
            "Щонайменше 21 людина загинула в місті, ще понад сто поранені, повідомив голова обласної адміністрації.",
            "uk",
        ),
        ("По меньшей мере 21 человек погиб в городе, более ста ранены, сообщил глава областной администрации.", "ru"),
        ("قتل ما لا يقل عن 21 شخصا في المدينة وأصيب أكثر من مئة آخرين بحسب ما قال المحافظ اليوم", "ar"),
        ("دست کم ۲۱ نفر در این شهر کشته و بیش از صد نفر زخمی شدند، استاندار گفت که جستجو ادامه دارد", "fa"),
        ("市内で少なくとも21人が死亡し、100人以上が負傷したと知事は述べた。捜索は続いている。", "ja"),
        ("省长说，该市至少有21人死亡，100多人受伤。搜救工作仍在继续，许多人失踪。", "zh"),
        ("શહેર", None),
        ("21 killed", None),
        ("Kharkiv: 21, 112; Odesa: 3, 17; Mykolaiv: 9, 40; Kherson: 12, 30; Sumy: 4, 8; Chernihiv: 33, 18", None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert detect_language(text) == language


def test_quotes_in_another_language_do_not_decide() -> None:
    english = "The governor said that 21 people were killed and that more than a hundred of them were in hospital. " * 3
    assert detect_language(english + "«Ми шукаємо людей», he wrote. " + english) == "en"
