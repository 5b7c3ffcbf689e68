"""What the page of comparisons shows: variants of a town against a baseline, on the same luck."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pandas as pd

from collab_sim.analysis.pairs import compared
from collab_sim.app.waiting import still_wanted
from collab_sim.config import load_scenario
from collab_sim.config.scalars import written
from collab_sim.report.findings import STAFF, design_or_outcome, sentence, staff_time
from collab_sim.report.medians import ENOUGH
from collab_sim.report.naming import (
    better_told,
    digits_of,
    parameter_name,
    source_name,
    unit_name,
    whom_told,
)
from collab_sim.report.strings import LANGUAGES, text
from collab_sim.world.extension import Extension
from collab_sim.world.in_force import extension_in_force, plays_on_mesa
from collab_sim.world.layout import Floats
from collab_sim.world.measures import MEASURES
from collab_sim.world.parameters import PARAMETERS
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import summaries

NAMES = ("A", "B", "C", "D")
BASES = ("default", "project", "continuous", "programme", "vaxjo", "aarhus", "barriers_all")
SHOWN = ("engagement", "action", "results_cumulative", "trust_across")
DIALS = (
    "collaboration.continuity", "collaboration.duration", "collaboration.gap",
    "collaboration.memory", "collaboration.deadline_focus", "collaboration.scope",
    "municipality.leadership", "coordinators.full_time", "municipality.budget_integration",
    "municipality.turnover", "departments.workload", "departments.mandate",
    "hidden_agendas.share",
)  # fmt: skip
SPENT = (*STAFF, "activity")
"""Measures that tell what a variant takes, whichever is compared."""
Values = tuple[tuple[str, float], ...]
"""Dials that are turned: (path, value), ascending by path."""


@dataclass(frozen=True)
class Comparison:
    """A question of the page: variants of ``base``, the first one being what others are held to."""

    base: str
    variants: tuple[Values, ...]
    measure: str
    worlds: int
    seed: int

    @property
    def scenarios(self) -> dict[str, Scenario]:
        """The scenarios by the letters the page gives them."""
        return {
            name: varied(self.base, values)
            for name, values in zip(NAMES, self.variants, strict=False)
        }


def varied(base: str, values: Values) -> Scenario:
    """A shipped scenario with some dials turned."""
    return _varied(base, values, extension_in_force())


@lru_cache(maxsize=256)
def _varied(base: str, values: Values, _: Extension | None) -> Scenario:
    return load_scenario(base).changed(dict(values)) if values else load_scenario(base)


@lru_cache(maxsize=96)
def _series(
    base: str, values: Values, measure: str, worlds: int, seed: int, _: Extension | None
) -> Floats:
    from collab_sim.study.executors import workers
    from collab_sim.study.worlds import played_series

    scenario, replicates = varied(base, values), range(worlds)
    measures = (measure, *SPENT)
    return played_series(scenario, replicates, seed, measures, workers(None), still_wanted)


def compare(asked: Comparison) -> dict[str, Any]:
    """Return curves of every variant, and how each but the first compares with the first."""
    series = [
        _series(asked.base, values, asked.measure, asked.worlds, asked.seed, extension_in_force())
        for values in asked.variants
    ]
    runs = [summaries(one[:, :, :1], (asked.measure,))[asked.measure] for one in series]
    return {
        "money": _money(asked, series),
        "worlds": asked.worlds,
        "seed": asked.seed,
        "digits": digits_of(asked.measure),
        "share": MEASURES[asked.measure].unit == "share",
        "variants": [
            {
                "name": name,
                "fan": fan(one[:, :, 0]),
                "yaml": as_yaml(asked.base, values),
                "result": _result(name, asked.measure, runs[0], mine) if name != "A" else None,
            }
            for name, one, values, mine in zip(NAMES, series, asked.variants, runs, strict=False)
        ],
    }


def _money(asked: Comparison, series: Sequence[Floats]) -> dict[str, list[str]]:
    """What the variants take in all, and whether that is how they are designed."""
    scenarios = asked.scenarios
    spent = [summaries(one[:, :, 1:], SPENT) for one in series]
    runs = pd.concat(
        [pd.DataFrame({"scenario": name, **one})
         for name, one in zip(scenarios, spent, strict=True)]
    )  # fmt: skip
    names = {name: name for name in scenarios}
    return {
        lang: [
            *staff_time(runs, scenarios, lang, names),
            *design_or_outcome(runs, scenarios, lang),
        ]
        for lang in LANGUAGES
    }


def fan(series: Floats) -> dict[str, list[float]]:
    """Median and middle nine tenths of the worlds that define a measure, month by month.

    ``series`` has the shape [worlds, months + 1]; ``worlds`` counts those that define it. A month
    in which fewer than half do has no values.
    """
    worlds = (~np.isnan(series)).sum(axis=0)
    drawn = worlds >= ENOUGH * len(series)
    limits = np.full((3, series.shape[1]), np.nan)
    limits[:, drawn] = np.nanquantile(series[:, drawn], [0.05, 0.5, 0.95], axis=0)
    low, middle, high = np.round(limits, 4).tolist()
    return {"low": low, "middle": middle, "high": high, "worlds": worlds.tolist()}


def _result(name: str, measure: str, base: Floats, mine: Floats) -> dict[str, Any] | None:
    """How a variant compares with the first; None where no pair defines the measure."""
    defined = ~(np.isnan(base) | np.isnan(mine))
    if not defined.any():
        return None
    found = compared(measure, name, "A", mine[defined], base[defined])
    return {
        "ahead": found.ahead,
        "behind": found.behind,
        "pairs": found.pairs,
        "mean_one": found.mean_one,
        "mean_other": found.mean_other,
        "difference": found.difference,
        "low": found.low,
        "high": found.high,
        "differences": (mine - base)[defined].tolist(),
        "sentence": {lang: sentence(found, lang) for lang in LANGUAGES},
    }


def as_yaml(base: str, values: Values) -> str:
    """The scenario file that says the same."""
    lines = [f"extends: {base}"]
    heading = ""
    for path, value in values:
        above, _, name = path.partition(".")
        if above != heading:
            heading = above
            lines.append(f"{heading}:")
        whole = PARAMETERS[path].whole
        lines.append(f"  {name}: {int(value) if whole else written(value)}")
    return "\n".join(lines) + "\n"


def dials() -> list[dict[str, Any]]:
    """The dials of the page with everything a person may ask about them."""
    return [_dial(path) for path in DIALS]


def _dial(path: str) -> dict[str, Any]:
    known = PARAMETERS[path]
    low, high = known.swept or known.within
    mark = f"mark_{known.mark.name.lower()}"
    return {
        "path": path,
        "low": low,
        "high": high,
        "step": 1 if known.whole else 0.01,
        "values": {base: load_scenario(base).value(path) for base in BASES},
        "meaning": {lang: parameter_name(path, lang) for lang in LANGUAGES},
        "unit": {lang: text(lang, f"unit_{known.unit}") for lang in LANGUAGES},
        "source": {
            lang: f"{source_name(known.source, lang)} ({text(lang, mark)})" for lang in LANGUAGES
        },
    }


def bases() -> list[dict[str, Any]]:
    """Scenarios that a comparison may start from, with their titles."""
    return [{"name": name, "title": _both(load_scenario(name).title)} for name in BASES]


def measures() -> list[dict[str, Any]]:
    """Measures that can be compared: their names, what is taken over what, what is better."""
    return [{"name": name, "title": _both(MEASURES[name]), "note": _note(name)} for name in SHOWN]


def _note(name: str) -> dict[str, str]:
    return {
        lang: text(
            lang,
            "compare_measure_note",
            unit=unit_name(name, lang),
            over=whom_told(name, lang),
            better=better_told(name, lang),
        )
        for lang in LANGUAGES
    }


def _both(words: Any) -> dict[str, str]:
    return {lang: getattr(words, lang) for lang in LANGUAGES}


def report(asked: Comparison, lang: str) -> str:
    """The full report of a comparison, as the command writes it."""
    from collab_sim.report.build import write_report
    from collab_sim.report.stress import play_assumptions
    from collab_sim.study.worlds import play

    scenarios = titled(asked.scenarios)
    worlds = play(scenarios, replicates=asked.worlds, seed=asked.seed, progress=still_wanted)
    stress = None if plays_on_mesa() else play_assumptions(worlds, progress=still_wanted)
    line = f"collab-sim compare {' '.join(f'{name}.yaml' for name in scenarios)}"
    line += f" --replicates {asked.worlds} --seed {asked.seed}"
    with TemporaryDirectory() as folder:
        page = write_report(worlds, Path(folder), lang, command_line=line, stress=stress)
        return page.read_text(encoding="utf-8")


def titled(scenarios: Mapping[str, Scenario]) -> dict[str, Scenario]:
    """Give variants the titles that the page shows."""
    return {
        name: one.changed(
            {
                "name": name,
                "title": {lang: text(lang, f"variant_{name}") for lang in LANGUAGES},
            }
        )
        for name, one in scenarios.items()
    }
