"""An answer that is found when it is first asked for, and kept: a property that many rooms use for every article."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

_Answer = TypeVar("_Answer")


class once(Generic[_Answer]):
    """As `functools.cached_property`, but without its lock, which costs more than most of these answers.

    >>> class Word:
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
    def __get__(self, owner: object, kind: type) -> _Answer: ...
    def __get__(self, owner: object | None, kind: type) -> once[_Answer] | _Answer:
        if owner is None:
            return self
        answer = owner.__dict__[self._name] = self._ask(owner)
        return answer
