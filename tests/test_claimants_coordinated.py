"""Who speaks by the second of two verbs ("toured the port and said"), or where a comma is left out?"""

from __future__ import annotations

import pytest

from tests.marked_claims import cases, wrong

TEXTS = """
Also on Friday, Special Envoy Otto Lang visited the camp and announced that [1,000|Otto Lang] people would be let in.
Meanwhile, Otto Lang, the mayor, toured the port and said [40|Otto Lang] people had died.
President Otto Lang visited survivors and said [40|Otto Lang] people had died.
President Otto Lang consoled survivors and urged on rescuers in the town, where a quake killed [40|-] people.
Up to [24|security sources] people were killed in the troubled north, local and security sources say.
“They killed [four|Ida Holt] of my children,” Ida Holt, who escaped to Oster said.
Otto Lang, who heads the agency in Oster said [40|Otto Lang] people had died.
Otto Lang, who fled when the port fell, said [40|Otto Lang] people had died.
The toll is put at [55|Ministry of Health] now, in the latest update from the Ministry of Health.
The toll has reached [72|Otto Lang] after more rain, director of relief operations Otto Lang told AFP.
Here is what is known (please note: numbers may change): [40|-] people died.
Health Minister Ida Holt met relatives and put the toll at [40|Ida Holt].
Otto Lang is the mayor. In the hills, [176|Otto Lang] people were killed and [179|Otto Lang] injured he said.
"""


@pytest.mark.parametrize("text", cases(TEXTS))
def test_claimant(text: str) -> None:
    assert wrong(text) == []
