"""Contrasts of a study: two of its levels on the same luck, whatever else the study varies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd

from collab_sim.analysis.pairs import Paired, compared
from collab_sim.config.study import Study
from collab_sim.config.study_design import FACTOR, Difference

SCENARIO = "scenario"
SIDE, SET = "scenario", "set"
"""Columns of a contrast's runs: which of the two levels, and the combination of all else."""


@dataclass(frozen=True)
class Contrast:
    """Two levels of a study in one measure.

    ``by`` is ``scenario`` or the factor whose levels are compared; ``within`` the scenario that
    both sides share, empty where scenarios are compared. ``factors`` are the paths that vary
    beside it. ``runs`` has one row per run: ``scenario`` (``one`` or ``other``), ``replicate``,
    ``set`` (number of the combination of everything else), the factors and the measure.
    """

    column: str
    one: str
    other: str
    by: str
    within: str
    factors: tuple[str, ...]
    runs: pd.DataFrame

    @cached_property
    def both(self) -> pd.DataFrame:
        """Values of ``one`` and ``other`` by set and replicate, where both are defined."""
        index = [SET, "replicate"]
        table = self.runs.pivot(index=index, columns=SIDE, values=self.column)
        return table.reindex(columns=[self.one, self.other]).dropna()

    @property
    def sets(self) -> int:
        """Number of combinations of everything else with a pair of defined runs."""
        return self.both.index.get_level_values(SET).nunique()

    @cached_property
    def combinations(self) -> pd.DataFrame:
        """Values of the factors by set."""
        return self.runs.groupby(SET)[list(self.factors)].first()

    def at(self, levels: dict[str, float]) -> Contrast:
        """Return what is left of the contrast with some factors held at a level."""
        keep = np.ones(len(self.runs), dtype=bool)
        for path, level in levels.items():
            keep &= (self.runs[path] == level).to_numpy()
        left = tuple(path for path in self.factors if path not in levels)
        return replace(self, factors=left, runs=self.runs[keep])


def contrasts(runs: pd.DataFrame, study: Study, difference: Difference) -> list[Contrast]:
    """Return a study's contrast for a difference; one per scenario where a factor's levels differ.

    ``runs`` is the table of runs of a study. Contrasts without any pair of defined runs are left
    out. Raises ValueError where the luck of the study is independent: there are no pairs then.
    """
    if study.luck != "paired":
        raise ValueError("the luck of this study is independent: there are no pairs")
    paths = [factor.path for factor in study.factors]
    table = runs.rename(columns={f"{FACTOR}{path}": path for path in paths})
    if difference.by == SCENARIO:
        parts = [_of_scenarios(table, study, difference, paths)]
    else:
        parts = list(_of_levels(table, study, difference, paths))
    return [contrast for contrast in parts if len(contrast.both)]


def _of_scenarios(
    table: pd.DataFrame, study: Study, difference: Difference, paths: list[str]
) -> Contrast:
    scenario, other = str(difference.of), str(difference.versus)
    chosen = table[table[SCENARIO].isin([scenario, other])]
    columns = [SIDE, "replicate", *paths, difference.measure]
    part = chosen[columns].assign(**{SET: chosen["point"] // len(study.scenarios)})
    return Contrast(difference.measure, scenario, other, SCENARIO, "", _varying(part, paths), part)


def _of_levels(
    table: pd.DataFrame, study: Study, difference: Difference, paths: list[str]
) -> Iterator[Contrast]:
    by, measure = difference.by, difference.measure
    levels = {float(level): side_of(level) for level in (difference.of, difference.versus)}
    others = [path for path in paths if path != by]
    for name in study.scenarios:
        chosen = table[(table[SCENARIO] == name) & table[by].isin(list(levels))]
        sides = chosen[by].map(levels)
        part = chosen[["replicate", *others, measure]].assign(**{SIDE: sides})
        # A point that a design repeats is paired time by time, not with all its repetitions.
        again = part.groupby([SIDE, "replicate", *others], dropna=False).cumcount()
        keys = [part[path] for path in others] + [again]
        part[SET] = part.groupby(keys, dropna=False).ngroup()
        one, other = levels.values()
        within = name if len(study.scenarios) > 1 else ""
        yield Contrast(measure, one, other, by, within, _varying(part, others), part)


def side_of(level: str | float) -> str:
    """Key of one side of a contrast: a scenario's name, or a factor's value."""
    return level if isinstance(level, str) else repr(float(level))


def _varying(part: pd.DataFrame, paths: Sequence[str]) -> tuple[str, ...]:
    return tuple(path for path in paths if part[path].nunique() > 1)


def as_they_are(contrast: Contrast) -> Contrast:
    """Return the first combination alone: in a design of one factor at a time, nothing moved."""
    runs = contrast.runs[contrast.runs[SET] == contrast.runs[SET].min()]
    return replace(contrast, factors=(), runs=runs)


def overall(contrast: Contrast) -> Paired:
    """Compare the two levels, averaged luck by luck over everything else that the study varies.

    Worlds that share their luck count as one pair, however many points the design has: they are
    not independent of each other.
    """
    means = contrast.both.groupby("replicate").mean()
    return _compared(contrast, means)


def by_set(contrast: Contrast) -> dict[int, Paired]:
    """Compare the two levels within every combination of everything else."""
    parts = contrast.both.groupby(SET)
    return {int(str(number)): _compared(contrast, part) for number, part in parts}


def _compared(contrast: Contrast, values: pd.DataFrame) -> Paired:
    names = contrast.one, contrast.other
    sides = (values[name].to_numpy(dtype=np.float64) for name in names)
    return compared(contrast.column, *names, *sides)


def directions(contrast: Contrast) -> tuple[int, int, int]:
    """In how many combinations one is higher, lower, and not separated by its pairs."""
    signs = [result.direction for result in by_set(contrast).values()]
    return signs.count(1), signs.count(-1), signs.count(0)
