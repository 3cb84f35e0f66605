"""After which short words does a full stop end no sentence?"""

from __future__ import annotations

# "No. 5", "approx. 300", "Gen. Smith", "6 p.m. Tuesday": a full stop that ends no sentence.
ABBREVIATIONS = frozenset(
    """
    approx no nos fig figs dr mr mrs ms prof gen lt col maj sgt capt cmdr adm brig gov sen rep rev hon st jr sr mt
    ft vs etc al e.g i.e a.m p.m u.s u.n u.k d.c est dept inc ltd co corp jan feb mar apr jun jul aug sep sept oct
    nov dec mon tue tues wed thu thur thurs fri sat sun pres amb supt insp op cit vol ref
    """.split()
)
