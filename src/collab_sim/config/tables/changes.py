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
)
from collab_sim.config.tables.rows import check_range
from collab_sim.config.tables.sheets import FORMS
from collab_sim.config.translating import translated
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.parameters import PARAMETERS
from collab_sim.world.switches import SWITCHES

PATH_IN_LABEL = re.compile(r"\[([a-z_.]+)\]\s*$")
HEADINGS = ("municipality", "coordinators", "collaboration", "departments", "external")
FURTHER = ("engagement.start", "trust.prior_own_side", "trust.prior_across")
YES = (Choice(True, "yes", "ja"),)


@dataclass(frozen=True)
class Setting:
    """Something that a cell sets: the dotted path it has in a scenario file, and its meaning."""

    path: str
    en: str
    sv: str
    takes: Takes = Takes.NUMBER
    choices: tuple[Choice, ...] = ()
    range_en: str = ""
    range_sv: str = ""
    ours: str | float = ""

    def label(self, lang: str) -> str:
        """Return what stands in a list: the meaning, then the path in brackets."""
        return f"{self.sv if lang == 'sv' else self.en} [{self.path}]"

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
            path, parameter.en, parameter.sv, takes, (),
            f"{low:g} to {high:g} ({parameter.unit})",
            f"{low:g} till {high:g} ({translated(parameter.unit, 'sv')})".replace(".", ","),
            parameter.default,
        )  # fmt: skip


def _of_switches() -> Iterator[Setting]:
    words = {"barriers": ("barrier", "hinder"), "enablers": ("enabler", "möjliggörare")}
    for kind, switches in SWITCHES.items():
        en, sv = words[kind]
        for name, switch in switches.items():
            told_en, told_sv = f"{en}: {switch.meaning_en}", f"{sv}: {switch.meaning_sv}"
            yield Setting(f"{kind}.{name}", told_en, told_sv, Takes.CHOICE, YES)


FORM = Setting(
    "collaboration.form", "form of collaboration", "samverkansform", Takes.CHOICE, FORMS,
    "project, programme, continuous", "projekt, program, löpande", "continuous",
)  # fmt: skip
OWN_COSTS = Setting(
    "prices.own_costs", "costs beside staff time, paid at the start",
    "kostnader utöver arbetstiden, vid starten", range_en="at least 0", range_sv="minst 0",
    ours=0.0,
)  # fmt: skip
DESCRIBING = (
    Setting("title", "name of the municipality", "kommunens namn", Takes.TEXT),
    Setting("question", "question you ask", "frågan ni ställer", Takes.TEXT),
    Setting("months", "months that are played", "månader som spelas", Takes.WHOLE, (),
            "1 to 1200", "1 till 1200", 120.0),
    Setting("prices.currency", "currency of all prices", "valuta för alla priser", Takes.TEXT),
    Setting("prices.person_month", "what a person-month of staff time costs",
            "vad en personmånads arbete kostar", range_en="at least 0", range_sv="minst 0"),
    Setting("prices.result", "what a person-month of results is worth, where you know",
            "vad en personmånads resultat är värd, om ni vet", range_en="at least 0",
            range_sv="minst 0"),
    OWN_COSTS,
)  # fmt: skip


@cache
def of_municipality() -> Mapping[str, Setting]:
    """Return what the sheet of the municipality lists, by path."""
    changes = of_changes()
    listed = [path for path in PARAMETERS if path.partition(".")[0] in HEADINGS]
    paths = [FORM.path, *(path for path in (*listed, *FURTHER) if path != CONTINUITY)]
    return {setting.path: setting for setting in DESCRIBING} | {
        path: changes[path] for path in paths
    }


CONTINUITY = "collaboration.continuity"


@cache
def of_changes() -> Mapping[str, Setting]:
    """Return what an option may change, by path: what municipalities would turn to first."""
    every = {
        setting.path: setting for setting in (FORM, OWN_COSTS, *_of_switches(), *_of_parameters())
    }
    first = [path for path in every if path.partition(".")[0] not in HEADINGS[3:]]
    return {path: every[path] for path in (*first, *(p for p in every if p not in first))}


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
    choices = tuple(Choice(setting.path, setting.en, setting.sv) for setting in settings.values())
    try:
        return settings[str(one_of(cell, choices))]
    except UnreadableCellError:
        words = [
            word for setting in settings.values() for word in (setting.path, setting.sv, setting.en)
        ]
        message = f"there is no setting {shown(path)}"
        raise UnreadableCellError(message, did_you_mean(path, words)) from None
