"""Garbage collection waits for the end of the work, and is afterwards as it was."""

import gc

import pytest

from tracker.collecting import collecting_later


@pytest.mark.parametrize("kept", [False, True])
def test_collection_waits_and_comes_back(kept: bool) -> None:
    assert gc.isenabled()
    with collecting_later(kept=kept):
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collection_comes_back_after_an_error() -> None:
    with pytest.raises(ValueError, match="wrong"), collecting_later():
        raise ValueError("wrong")
    assert gc.isenabled()


def test_what_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collecting_later():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_one_within_another_leaves_it_to_the_outer() -> None:
    with collecting_later():
        with collecting_later():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
