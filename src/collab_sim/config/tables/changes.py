"""What a row may set: parameters, form, prices, barriers and enablers, by name and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from collab_sim.config.keys import known_keys
from collab_sim.config.problems import shown
from collab_sim.config.tables.cells import (
    Cell,
    Choice,
    Takes,
    UnreadableCellError,
    one_of,
    value_of,
    word,
)
from collab_sim.config.tables.rows import check_range
from collab_sim.config.tables.sheets import ACTORS, FORMS, GROUPS
from collab_sim.config.translating import translated
from collab_sim.texts import catalogue
from collab_sim.world.declarations import PARAMETERS, SWITCHES
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.parameters.collaboration import CONTINUITY_PATH
from collab_sim.world.words import Meaning, Wording

PATH_IN_LABEL = re.compile(r"\[([a-z_.]+)\]\s*$")
PARAMETER_HEADINGS = ("municipality", "coordinators", "collaboration", "departments", "external")
FURTHER = ("engagement.start", "trust.prior_own_side", "trust.prior_across")
YES_ALONE = (word(True, "yes"),)
OF_ONE_ACTOR = ("count", "mandate", "workload", "engagement", "sphere")
OF_ONE_GROUP = (
    "seats", "mandated", "form", "opens", "closes", "meetings", "hours", "duration", "gap",
)  # fmt: skip


@dataclass(frozen=True)
class Limits:
    """What a number lies between, and its unit."""

    low: float
    high: float
    unit: str

    def said(self, lang: str) -> str:
        """Return it in a language."""
        sign = catalogue(lang, "texts").gettext("decimal_sign")
        low, high = (f"{end:g}".replace(".", sign) for end in (self.low, self.high))
        parts = (("low", low), ("high", high), ("unit", translated(self.unit, lang)))
        return Meaning("setting.range", parts).said(lang)


@dataclass(frozen=True)
class Setting:
    """Something that a cell sets: the dotted path it has in a scenario file, and its meaning."""

    path: str
    meaning: Wording
    takes: Takes = Takes.NUMBER
    choices: tuple[Choice, ...] = ()
    range: Wording | None = None
    ours: str | float = ""
    of_one: bool = False
    """Whether it is a value of a single actor or collaboration group."""

    def label(self, lang: str) -> str:
        """Return what stands in a list: the meaning, then the path in brackets."""
        return f"{self.meaning.said(lang)} [{self.path}]"

    def value(self, cell: Cell) -> object:
        """Return the value in a cell; raises `UnreadableCellError` where it can be none."""
        value = value_of(cell, self.takes, self.choices)
        described = known_keys().get(self.path)
        if described is not None:
            check_range(value, described)
        return value


def _of_parameters() -> Iterator[Setting]:
    for path, parameter in PARAMETERS.items():
        low, high = parameter.within
        takes = Takes.WHOLE if parameter.whole else Takes.NUMBER
        if parameter.unit in {"share", "per year"} and high <= 1.0:
            takes = Takes.SHARE
        yield Setting(
            path, parameter.meaning, takes, (), Limits(low, high, parameter.unit), parameter.default
        )


def _of_switches() -> Iterator[Setting]:
    for kind, switches in SWITCHES.items():
        for name, switch in switches.items():
            parts = (("meaning", switch.meaning),)
            meaning = Meaning(f"setting.{kind.removesuffix('s')}", parts)
            yield Setting(f"{kind}.{name}", meaning, Takes.CHOICE, YES_ALONE)


def _of_one() -> Iterator[Setting]:
    for sheet, keys in ((ACTORS, OF_ONE_ACTOR), (GROUPS, OF_ONE_GROUP)):
        for key in keys:
            column = sheet.by_key[key]
            meaning = Meaning(f"setting.of_one.{sheet.key}", (("value", column.title),))
            yield Setting(f"{sheet.above}.{key}", meaning, column.takes, column.choices,
                          of_one=True)  # fmt: skip


def _setting(
    path: str,
    takes: Takes = Takes.NUMBER,
    choices: tuple[Choice, ...] = (),
    *,
    ranged: bool = False,
    ours: str | float = "",
) -> Setting:
    """Return something that is no parameter; the catalogues say what it means, and its range."""
    meaning = Meaning(f"setting.{path}")
    limits = Meaning(f"{meaning.key}.range") if ranged else None
    return Setting(path, meaning, takes, choices, limits, ours)


FORM = _setting("collaboration.form", Takes.CHOICE, FORMS, ranged=True, ours="continuous")
OWN_COSTS = _setting("prices.own_costs", ranged=True, ours=0.0)
DESCRIBING = (
    _setting("title", Takes.TEXT),
    _setting("question", Takes.TEXT),
    _setting("months", Takes.WHOLE, (), ranged=True, ours=120.0),
    _setting("prices.currency", Takes.TEXT),
    _setting("prices.person_month", ranged=True),
    _setting("prices.result", ranged=True),
    OWN_COSTS,
)


@cache
def of_municipality() -> Mapping[str, Setting]:
    """Return what the sheet of the municipality lists, by path."""
    changes = of_changes()
    listed = [path for path in PARAMETERS if path.partition(".")[0] in PARAMETER_HEADINGS]
    paths = [FORM.path, *(path for path in (*listed, *FURTHER) if path != CONTINUITY_PATH)]
    return {setting.path: setting for setting in DESCRIBING} | {
        path: changes[path] for path in paths
    }


@cache
def of_changes() -> Mapping[str, Setting]:
    """Return what an option may change, by path: what municipalities would turn to first."""
    every = {
        setting.path: setting for setting in (FORM, OWN_COSTS, *_of_switches(), *_of_parameters())
    }
    first = [path for path in every if path.partition(".")[0] not in PARAMETER_HEADINGS[3:]]
    ordered = (*first, *(path for path in every if path not in first))
    return {path: every[path] for path in ordered} | {each.path: each for each in _of_one()}


@cache
def of_events() -> Mapping[str, Setting]:
    """Return what an event may set, by path."""
    return {setting.path: setting for setting in _of_parameters()}


def setting_in(cell: Cell, settings: Mapping[str, Setting]) -> Setting:
    """Return the setting that a cell names: by its label in either language, or by its path.

    Raises `UnreadableCellError` where there is none of that name.
    """
    labelled = PATH_IN_LABEL.search(cell.text)
    path = labelled.group(1) if labelled else cell.text
    if path in settings:
        return settings[path]
    choices = tuple(Choice(setting.path, setting.meaning) for setting in settings.values())
    try:
        return settings[str(one_of(cell, choices))]
    except UnreadableCellError:
        words = [each for setting in choices for each in (str(setting.value), *setting.words)]
        message = f"there is no setting {shown(path)}"
        raise UnreadableCellError(message, did_you_mean(path, words)) from None
