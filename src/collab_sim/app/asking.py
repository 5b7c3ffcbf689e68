"""Reading what a page asks: every value checked, every problem told at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from collab_sim.app.comparing import PageVariant
from collab_sim.report.pages.worlds import clash
from collab_sim.report.strings import text
from collab_sim.world.declarations import SWITCHES
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.nearest import nearest
from collab_sim.world.parameters import Parameter

LONGEST_ECHO = 60
Wrong = tuple[str, dict[str, object]]


class BadQuestionError(ValueError):
    """A question that cannot be answered; ``problems`` are keys of texts with their values."""

    def __init__(self, problems: list[Wrong]) -> None:
        super().__init__("; ".join(f"{key} {values}" for key, values in problems)[:500])
        self.problems = problems

    def told(self, lang: str) -> list[str]:
        """What is wrong, in words."""
        return [text(lang, key, **values) for key, values in self.problems]


@dataclass
class QuestionReader:
    """Values by name, and what was found wrong with them so far."""

    values: Mapping[str, Any]
    problems: list[Wrong] = field(default_factory=list)

    def one_of(self, name: str, words: Iterable[str]) -> str:
        """A word out of the known ones; the first where it was left out."""
        allowed = list(words)
        return self._known(name, self.values.get(name, allowed[0]), allowed)

    def whole_number(
        self, name: str, otherwise: int, most: int = LARGEST_SEED, least: int = 0
    ) -> int:
        """A whole number from ``least`` to ``most``."""
        digits = str(self.values.get(name, otherwise))
        short = digits.isascii() and digits.isdecimal() and len(digits) <= len(str(most))
        if short and least <= int(digits) <= most:
            return int(digits)
        self._wrong("ask_not_whole", name=name, value=digits[:LONGEST_ECHO], least=least, most=most)
        return otherwise

    def variants(
        self, scenarios: Iterable[str], dials: Mapping[str, Parameter], most: int
    ) -> tuple[PageVariant, ...]:
        """From two to ``most`` variants: a scenario, its switches, dials within their ranges."""
        asked, names = self.values.get("variants"), list(scenarios)
        if not isinstance(asked, list) or not 2 <= len(asked) <= most:
            self._wrong("ask_not_variants", least=2, most=most)
            return ()
        return tuple(self._variant(variant, names, dials) for variant in asked)

    def _variant(
        self, variant: Any, names: list[str], dials: Mapping[str, Parameter]
    ) -> PageVariant:
        if not isinstance(variant, dict):
            self._wrong("ask_not_dials")
            return PageVariant(names[0])
        return PageVariant(
            self._known("scenario", variant.get("scenario", names[0]), names),
            self._switches(variant.get("switches")),
            self._turned(variant.get("dials", {}), dials),
        )

    def _switches(self, asked: Any) -> tuple[str, ...] | None:
        if asked is None:
            return None
        if not isinstance(asked, list):
            self._wrong("ask_not_dials")
            return None
        switches = [name for all_of in SWITCHES.values() for name in all_of]
        names = [self._known("switch", name, switches) for name in asked[: len(switches)]]
        for index, name in enumerate(names):
            for earlier in names[:index]:
                if clash(name, earlier):
                    self._wrong("ask_clash", one=earlier, other=name)
        return tuple(dict.fromkeys(names))

    def _turned(self, asked: Any, dials: Mapping[str, Parameter]) -> Mapping[str, float]:
        if not isinstance(asked, dict):
            self._wrong("ask_not_dials")
            return {}
        values = {}
        for path, value in asked.items():
            if path in dials:
                values[path] = self._within(dials[path], value)
            else:
                self._known("dial", path, list(dials))
        return dict(sorted(values.items()))

    def _known(self, name: str, asked: Any, allowed: list[str]) -> str:
        said = str(asked)
        if said in allowed:
            return said
        hint = nearest(said[:LONGEST_ECHO], allowed) or ", ".join(allowed[:3])
        self._wrong("ask_not_one_of", name=name, value=said[:LONGEST_ECHO], hint=hint)
        return allowed[0]

    def _within(self, dial: Parameter, value: Any) -> float:
        low, high = dial.swept or dial.within
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not number or not low <= value <= high:
            shown = str(value)[:LONGEST_ECHO]
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
        readable = {name: _whole_letters(value) for name, value in values.items()}
        self.problems.append((key, readable))

    def settle(self) -> None:
        """Raise BadQuestionError where anything was wrong."""
        if self.problems:
            raise BadQuestionError(self.problems)


def _whole_letters(value: object) -> object:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
