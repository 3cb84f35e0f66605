"""How do figures evolve? Figures in, series out: pure rules on frozen rows, one question a module.

claims      what one figure claims, and what its bound allows
identity    which figures may be compared: the key of a series
zeros       whether a zero is a total or speaks of one incident
origins     from which day it is counted
unsaid      whether it is the running total, though the words do not say so
tolls       which total is the toll of one event
unnamed     who is meant where nobody is named
unplaced    where a total holds whose story names another place
line        whether a number lies on the line of a running total
points      one claim of a date is one point with its sources
revisions   change, revisions, jumps, counters that begin again
rollup      lone events go to the next wider place
convert     units and households, on request
build       all of these in order
cumulate    sums of period figures, on request
resample    the last of each week or month
overview    which series come first
summary     first, last, change
compare     claimants side by side
blocks      which series stand side by side
load        rows from the store, as few as the answer needs
"""

from tracker.series.build import build_series
from tracker.series.claims import Claimed

__all__ = ["Claimed", "build_series"]
