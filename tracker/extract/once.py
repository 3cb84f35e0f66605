"""An answer that is found when it is first asked for, and kept: a property that many rooms use for every article."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar, overload

_Answer = TypeVar("_Answer")


class Keeping:
    """What a class with answers that are found once derives from: it keeps them.

    In the object's dictionary, where Python finds them without asking again, or, where objects of a compiled class
    have none, in one of their own.
    """

    _kept: dict[str, Any] | None = None

    def kept_answers(self) -> dict[str, Any]:
        """The answers found so far, by name."""
        if _HAS_DICTIONARY:
            return self.__dict__
        kept = self._kept
        if kept is None:
            kept = self._kept = {}
        return kept


_HAS_DICTIONARY: Final = hasattr(Keeping(), "__dict__")


_UNASKED: Final = object()


class once(Generic[_Answer]):
    """As `functools.cached_property`, but without its lock, which costs more than most of these answers.

    >>> class Word(Keeping):
    ...     @once
    ...     def letters(self) -> list[str]:
    ...         print("asked")
    ...         return list("ab")
    >>> word = Word()
    >>> word.letters, word.letters
    asked
    (['a', 'b'], ['a', 'b'])
    """

    def __init__(self, ask: Callable[[Any], _Answer]) -> None:
        self._ask, self._name, self.__doc__ = ask, ask.__name__, ask.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> once[_Answer]: ...
    @overload
    def __get__(self, owner: Keeping, kind: type) -> _Answer: ...
    def __get__(self, owner: Keeping | None, kind: type) -> once[_Answer] | _Answer:
        if owner is None:
            return self
        kept = owner.kept_answers()
        answer: _Answer = kept.get(self._name, _UNASKED)
        if answer is _UNASKED:
            answer = kept[self._name] = self._ask(owner)
        return answer
