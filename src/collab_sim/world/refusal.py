"""What is refused, in words: arguments that cannot be used, and values that cannot be.

Every message names the argument or the value, says what it takes, and the nearest name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel, ValidationError

from collab_sim.world.nearest import did_you_mean

Item = TypeVar("Item")
LONGEST_SHOWN = 80
ProblemTexts = Callable[[type[BaseModel], object, ValidationError, object], Sequence[str]]
"""Puts into words what is wrong with the values of a model, validated in a context."""


class ArgumentError(ValueError):
    """Arguments that can't be used; the message names each of them."""


def library_texts(
    model: type[BaseModel], values: object, error: ValidationError, context: object
) -> list[str]:
    """Return what the validation library says of each wrong value."""
    return [
        f"{'.'.join(map(str, problem['loc'])) or model.__name__}: {problem['msg']}"
        for problem in error.errors(include_url=False)
    ]


class ValuesError(ArgumentError):
    """Values that a scenario, or a part of one, cannot have.

    ``error`` is what the validation library says. `collab_sim.config` tells problems in the words
    in which it tells those of files.
    """

    telling: ClassVar[ProblemTexts] = staticmethod(library_texts)

    def __init__(
        self,
        model: type[BaseModel],
        values: object,
        error: ValidationError,
        context: object = None,
    ) -> None:
        super().__init__(model, values, error, context)
        self.error = error

    @cached_property
    def problems(self) -> tuple[str, ...]:
        """What is wrong, value by value; put into words when somebody asks."""
        return tuple(type(self).telling(*self.args))

    def __str__(self) -> str:
        return f"{self.args[0].__name__}: {'; '.join(self.problems)}"


class Named(dict[str, Item]):
    """Things by name; a name that is not known brings the nearest one to mind."""

    def __init__(self, what: str, items: Iterable[tuple[str, Item]]) -> None:
        super().__init__(items)
        self._what = what

    def __missing__(self, name: object) -> Item:
        raise KeyError(unknown(self._what, name, self))


def named(what: str, items: Iterable[tuple[str, Item]]) -> MappingProxyType[str, Item]:
    """Return things by name, to be read alone; ``what`` they are stands in messages."""
    return MappingProxyType(Named(what, items))


def unknown(what: str, name: object, names: Iterable[str]) -> str:
    """Say that there is nothing of a name; with the nearest one."""
    hint = did_you_mean(name, names) if isinstance(name, str) else ""
    return with_hint(f"there is no {what} {quoted(name)}", hint)


def with_hint(message: str, hint: str) -> str:
    """Add a way out to a message."""
    return f"{message} ({hint})" if hint else message


def quoted(value: object) -> str:
    """Return a value as Python writes it, on one line and never long."""
    text = " ".join(repr(value).split())
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


def all_checked(checks: Iterable[Callable[[], Any]]) -> list[Any]:
    """Return what the checks return; raise one `ArgumentError` with every problem they told."""
    values, problems = [], []
    for checked in checks:
        try:
            values.append(checked())
        except ArgumentError as error:
            problems.append(str(error))
    if problems:
        raise ArgumentError("; ".join(problems))
    return values


def whole(name: str, value: Any, low: int, high: int) -> int:
    """Return a whole number within bounds; NumPy's numbers and 3.0 are whole numbers too."""
    number = as_python(value)
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    if not isinstance(number, int) or isinstance(number, bool) or not low <= number <= high:
        raise ArgumentError(
            f"{name} takes a whole number from {low} to {high}, not {quoted(value)}"
        )
    return number


def of_type(name: str, value: Any, kind: Any, words: str) -> Any:
    """Return a value of a type, or of one of several; ``words`` say what is taken."""
    if isinstance(value, kind):
        return value
    raise ArgumentError(f"{name} takes {words}, not {quoted(value)}")


def all_of_type(name: str, values: Any, kind: type[Item], words: str) -> tuple[Item, ...]:
    """Return a tuple or list of values of a type; ``words`` say what is taken."""
    if isinstance(values, tuple | list) and all(isinstance(each, kind) for each in values):
        return tuple(values)
    raise ArgumentError(f"{name} takes a tuple of {words}, not {quoted(values)}")


def one_word_of(name: str, value: Any, words: Collection[str]) -> str:
    """Return one of some words."""
    if isinstance(value, str) and value in words:
        return value
    hint = did_you_mean(value, words) if isinstance(value, str) else ""
    choices = ", ".join(repr(word) for word in words)
    raise ArgumentError(with_hint(f"{name} takes one of {choices}, not {quoted(value)}", hint))


def names(name: str, values: Any, what: str, allowed: Collection[str]) -> tuple[str, ...]:
    """Return known names, each once."""
    if isinstance(values, str | bytes) or not isinstance(values, Collection) or len(values) == 0:
        example = next(iter(allowed))
        message = f"{name} takes a list of names such as ['{example}'], not {quoted(values)}"
        raise ArgumentError(message)
    each = list(values)
    problems = [
        f"{name}: {unknown(what, word, allowed)}"
        for word in each
        if not isinstance(word, str) or word not in allowed
    ]
    if problems:
        raise ArgumentError("; ".join(problems))
    return tuple(dict.fromkeys(each))


def as_python(value: Any) -> Any:
    """Return NumPy's numbers as Python's, in lists and mappings too."""
    if type(value).__module__ == "numpy" and getattr(value, "ndim", None) == 0:
        return value.item()
    if type(value) in (list, tuple):
        return type(value)(map(as_python, value))
    if type(value) is dict:
        return {key: as_python(each) for key, each in value.items()}
    return value
