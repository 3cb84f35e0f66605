"""How surely does the role of a name say that something happened there?"""

from __future__ import annotations

# How surely a role says that something happened there; from 1 on it places an event.
ROLE = {
    "at": 3.0,
    "object": 2.9,
    "of": 2.3,
    "from": 2.2,
    "to": 2.2,
    "mod": 1.7,
    "host": 1.5,
    "for": 0.95,
    "guess": 1.7,
    "reporter": 0.9,
    "bare": 1.3,
    "dateline": 0.9,
    "container": 0.5,
    "owner": 0.3,
    "source": 0.3,
    "agent": 0.2,
    "speech": 0.5,
    "aside": 0.1,
    "reference": 0.6,
}
STRONG = 1.0
