"""How does a reviewer walk through figures? One at a time, with its evidence, one key for each answer."""

from __future__ import annotations

import sys

from tracker.cli import wants_colour
from tracker.cli.marking import page_width
from tracker.cli.output import printable
from tracker.cli.showing import load_story, show_lines
from tracker.errors import TrackerError
from tracker.store.corrections import check_range, parse_correction
from tracker.store.store import Store

QUESTION = "[a]ccept, [r]eject, [c]orrect, [n]ote, [u]ndo the last, [s]kip, [q]uit"


def walk_figures(store: Store, queue: list[int], reviewer: str) -> None:
    """Show each figure and do what the reviewer answers; each answer is stored at once."""
    colour = sys.stdout.isatty() and wants_colour()
    done: list[int] = []
    at = 0
    while at < len(queue):
        print("\n".join(show_lines(load_story(store, queue[at]), page_width(), colour)))
        answer = _ask(f"{at + 1} of {len(queue)}. {QUESTION}: ").lower()[:1]
        if answer in ("", "q"):
            break
        if answer == "u":
            at = _undo(store, queue, done, at)
        elif _answer(store, queue[at], answer, reviewer):
            done.append(queue[at])
            at += 1
        elif answer == "s":
            at += 1
        print()
    print(f"{len(done):,} figure{'s' * (len(done) != 1)} reviewed.")


def _ask(question: str) -> str:
    """The answer, empty when the input ends."""
    print(question, end="", flush=True)
    return sys.stdin.readline().strip()


def _answer(store: Store, figure_id: int, answer: str, reviewer: str) -> bool:
    if answer in ("a", "r"):
        store.review(figure_id, {"a": "accept", "r": "reject"}[answer], reviewer)
        return True
    if answer == "n":
        store.review(figure_id, "note", reviewer, note=_ask("Note: "))
        return False
    if answer == "c":
        try:
            _correct(store, figure_id, reviewer)
            return True
        except TrackerError as error:
            print(f"Not changed: {printable(str(error))}")
            return False
    if answer != "s":
        print(f"Please answer with one of the letters: {QUESTION}")
    return False


def _correct(store: Store, figure_id: int, reviewer: str) -> None:
    import shlex

    line = _ask("Corrections (value=24 claimant='Red Cross' place=): ")
    try:
        words = shlex.split(line)
    except ValueError as error:
        raise TrackerError(f"{line!r}: {error}") from error
    if not words:
        raise TrackerError("no correction was given")
    changes = dict(parse_correction(word) for word in words)
    figure = store.figure(figure_id)
    check_range(changes.get("value", figure.value), changes.get("high", figure.high))
    store.review(figure_id, "correct", reviewer, changes)


def _undo(store: Store, queue: list[int], done: list[int], at: int) -> int:
    if not done:
        print("There is nothing to undo in this walk.")
        return at
    last = done.pop()
    store.undo_review(last)
    print(f"Undone: figure {last}.")
    return queue.index(last)
