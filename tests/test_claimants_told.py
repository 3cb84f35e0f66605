"""Who speaks, where a paper is read out, a reporter stands in a town, or "it" is whom the sentence begins with?"""

from __future__ import annotations

import pytest

from tests.marked_claims import cases, claims, wrong

TOLD = """
The army shelled two command posts and [three|-] dumps.
The army was blunt: "The gang has killed [40|army] people."
In a statement, the army defended the raid: "We acted in time. The gang killed [40|army] people."
In a post on X, the charity Oxfam called for access: "At least [40|Oxfam] people died here."
The town was quiet: "We lost [40|-] people."
[40|communique] died, said a communique read on state radio.
[40|army] died, said an army statement released on Friday.
The Post's Ida Holt in Oster reports that [40|Ida Holt] died.
The agency has registered [40|agency] deaths, it said.
The trader lost [40|-] goats, it said.
A raid that Norland officials claim killed [12|Norland officials] people went on.
The government of President Ruiz said [five|government of President Ruiz] died.
Authorities, fearing a flood, found [40|-] bodies.
Authorities, fearing [40|Authorities] dead, moved on.
In Oster [two|-] died; in Vall, the governor said, [six|governor] died.
Divers who searched the wreck told reporters that [30|Divers] men had died.
A man who fled the town said [30|man] had died.
The Oster Institute said [40|Oster Institute] died. The Vall-based group said [two|Oster Institute] were boys.
The clinic's head, Ida Holt, said her clinic had admitted [80|Ida Holt] people.
The clinic admitted [80|-] patients.
The army admitted [80|army] deaths.
The UN mission in Norland condemned the raid, in which it said [17|UN mission in Norland] people died.
Data released on Monday by the army showed that [40|army] men had died.
A study carried out last year by Oxfam found [40|Oxfam] deaths.
A survey conducted in May by the Red Cross found [4,000|Red Cross] people had fled.
Numbers compiled this week by the Oster Institute show [400|Oster Institute] died.
[Forty|ministry] people died in Oster, the ministry said overnight.
Citing the clinic, the paper said [two|clinic] people died.
[Two|police] died in Oster; in Vall [six|police] did, police said.
The nurses' union welcomed the release of [12|nurses' union] midwives held in Vall.
Ida Holt, the mayor, denounced the deaths of at least [14|Ida Holt] miners.
UN experts have condemned the forced return of [30|UN experts] families, and [12|-] boys drowned.
The mayor welcomed [300|-] refugees in Vall.
The rights body, Free Pens Abroad, condemned the killing of [two|Free Pens Abroad] poets who it said were shot.
The harbour was flooded and [12|Flood Warning Centre] people drowned, the Flood Warning Centre said.
Police held [17|Ida Holt] marchers in Oster, said the Post's Ida Holt on campus.
"""


@pytest.mark.parametrize("text", cases(TOLD))
def test_claimant_told_of(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("One of the organisers, Ida Holt, said [40|x] died.", "organisers"),
        ("The agency's regional head of operations, Ida Holt, said [40|x] died.", None),
        ("Ida Holt, head of the Vall clinic, said [40|x] died.", "Vall clinic"),
    ],
)
def test_body_is_the_words_that_name_one(text: str, body: str | None) -> None:
    ((_, claim),) = claims(text)
    assert claim is not None
    assert (claim.name, claim.body) == ("Ida Holt", body)


def test_helper_behind_an_aside() -> None:
    assert wrong("UNICEF, working with local schools, has assisted [40,000|UNICEF] people.", "assisted") == []
