"""Reading what a page asks: every value checked, every problem told at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from collab_sim.report.strings import text
from collab_sim.world.luck import LARGEST
from collab_sim.world.nearest import nearest
from collab_sim.world.parameters import Parameter

SHOWN = 60
Wrong = tuple[str, dict[str, object]]
Turned = tuple[tuple[str, float], ...]
Variants = tuple[Turned, ...]


class BadQuestionError(ValueError):
    """A question that cannot be answered; ``problems`` are keys of texts with their values."""

    def __init__(self, problems: list[Wrong]) -> None:
        super().__init__("; ".join(f"{key} {values}" for key, values in problems)[:500])
        self.problems = problems

    def told(self, lang: str) -> list[str]:
        """What is wrong, in words."""
        return [text(lang, key, **values) for key, values in self.problems]


@dataclass
class Question:
    """Values by name, and what was found wrong with them so far."""

    values: Mapping[str, Any]
    problems: list[Wrong] = field(default_factory=list)

    def one_of(self, name: str, known: Iterable[str]) -> str:
        """A word out of the known ones; the first where it was left out."""
        allowed = list(known)
        given = str(self.values.get(name, allowed[0]))
        if given not in allowed:
            hint = nearest(given[:SHOWN], allowed) or ", ".join(allowed[:3])
            self._wrong("ask_not_one_of", name=name, value=given[:SHOWN], hint=hint)
        return given

    def whole(self, name: str, otherwise: int, most: int = LARGEST, least: int = 0) -> int:
        """A whole number from ``least`` to ``most``."""
        given = str(self.values.get(name, otherwise))
        short = given.isascii() and given.isdecimal() and len(given) <= len(str(most))
        if short and least <= int(given) <= most:
            return int(given)
        self._wrong("ask_not_whole", name=name, value=given[:SHOWN], least=least, most=most)
        return otherwise

    def dials(
        self, name: str, known: Mapping[str, Parameter], most: int, least: int = 1
    ) -> Variants:
        """From ``least`` to ``most`` variants: mappings of dials to values within their ranges."""
        given = self.values.get(name, [{}])
        if not isinstance(given, list) or not least <= len(given) <= most:
            self._wrong("ask_not_variants", least=least, most=most)
            return ((),)
        return tuple(self._turned(one, known) for one in given)

    def _turned(self, one: Any, known: Mapping[str, Parameter]) -> Turned:
        if not isinstance(one, dict):
            self._wrong("ask_not_dials")
            return ()
        values = {}
        for path, value in one.items():
            if path in known:
                values[path] = self._within(known[path], value)
            else:
                hint = nearest(str(path)[:SHOWN], known) or next(iter(known))
                self._wrong("ask_not_one_of", name="dial", value=str(path)[:SHOWN], hint=hint)
        return tuple(sorted(values.items()))

    def _within(self, dial: Parameter, value: Any) -> float:
        low, high = dial.swept or dial.within
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not number or not low <= value <= high:
            shown = str(value)[:SHOWN]
            self._wrong("ask_not_between", name=dial.path, value=shown, low=low, high=high)
        elif dial.whole and value != int(value):
            self._wrong(
                "ask_not_whole", name=dial.path, value=value, least=int(low), most=int(high)
            )
        else:
            return int(value) if dial.whole else float(value)
        return low

    def _wrong(self, key: str, **values: object) -> None:
        """Note a problem; what was asked may hold halves of letters that no answer can carry."""
        whole = {name: _whole_letters(value) for name, value in values.items()}
        self.problems.append((key, whole))

    def settle(self) -> None:
        """Raise BadQuestionError where anything was wrong."""
        if self.problems:
            raise BadQuestionError(self.problems)


def _whole_letters(value: object) -> object:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
