"""Scenarios played again under other assumptions, for the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from collab_sim.analysis.assumptions import AS_GIVEN, AssumptionSet, assumption_sets
from collab_sim.analysis.robustness import comparisons
from collab_sim.report.findings import HEADLINES
from collab_sim.report.sizes import seat_months_of_world
from collab_sim.study.playing import sweep
from collab_sim.study.progress_bars import Progress
from collab_sim.study.worlds import Worlds
from collab_sim.world.layout import lay_out
from collab_sim.world.trajectory import summaries

LOOKS = (8, 16, 32)
"""Pairs after which an assumption is looked at: those that tell nothing yet are given more.

With exact intervals for shares, all three looks together claim a direction for scenarios that are
even in at most one case of twenty.
"""
MORE_WORLDS = 6_000
"""Worlds that all looks after the first may take together."""
MOST_SEAT_MONTHS = 180_000_000
"""Seat-months that all looks may take together, the first half of them.

The engine takes 0.15 to 0.25 microseconds for each, so these are about half a minute of one
processor.
"""


@dataclass(frozen=True)
class Stress:
    """Outcomes under assumption sets.

    ``outcomes`` has one row per set, scenario and replicate: set (its label), scenario, replicate
    and the columns of `collab_sim.study.worlds.Worlds.runs` for the headline measures. The set as
    given holds the worlds that the report is about, the others the first of the same luck.
    ``untried`` sets were left out because the scenarios are too large to play under all.
    """

    sets: Sequence[AssumptionSet]
    outcomes: pd.DataFrame
    untried: int = 0

    @property
    def pairs_each(self) -> str:
        """Pairs of the sets that differ from the one as given: one number, or fewest and most."""
        played = self.outcomes[self.outcomes["set"] != AS_GIVEN]
        counts = played.groupby("set")["replicate"].nunique()
        return "–".join(f"{count}" for count in sorted({counts.min(), counts.max()}))


def play_assumptions(
    worlds: Worlds,
    *,
    sets: Sequence[AssumptionSet] | None = None,
    pairs: int | None = None,
    threads: int | None = None,
    progress: Progress | None = None,
) -> Stress:
    """Play scenarios under assumption sets, every one by default, on the same luck.

    Every set is played with so many ``pairs``. Without, pairs are added where they are too few to
    tell in which direction the first headline measure differs from the first scenario's, whichever
    that is: up to `LOOKS`, and within `MORE_WORLDS`; and scenarios too large for `MOST_SEAT_MONTHS`
    are played under fewer sets, evenly over the list. ``progress`` is called with the number of
    worlds done and of all worlds so far asked for.
    """
    sets = assumption_sets(worlds.scenarios) if sets is None else sets
    first, *later = (pairs,) if pairs else LOOKS
    moved = [assumption for assumption in sets if assumption.path]
    in_a_pair = max(1, sum(map(seat_months_of_world, worlds.scenarios.values())))
    tried = moved if pairs else spread(moved, MOST_SEAT_MONTHS // (2 * in_a_pair * first))
    board = _Board(worlds, threads, progress)
    outcomes = board.played(tried, range(first))
    played = first
    room = min(MORE_WORLDS // len(worlds.scenarios),
               MOST_SEAT_MONTHS // in_a_pair - len(tried) * first)  # fmt: skip
    for look in later:
        labels = undecided(outcomes, played)[: max(0, room // (look - played))]
        more = [assumption for assumption in tried if assumption.label in labels]
        if not more:
            break
        room -= (look - played) * len(more)
        outcomes = pd.concat([outcomes, board.played(more, range(played, look))])
        played = look
    sets_played = [
        assumption for assumption in sets if assumption.path is None or assumption in tried
    ]
    every = pd.concat([_as_given(worlds, outcomes), outcomes], ignore_index=True)
    return Stress(sets_played, every, len(sets) - len(sets_played))


def spread(sets: Sequence[AssumptionSet], most: int) -> list[AssumptionSet]:
    """Return so many sets at most, of parameters that lie evenly in the list, with all their ends.

    One parameter at least.
    """
    ends: dict[str | None, list[AssumptionSet]] = {}
    for assumption in sets:
        ends.setdefault(assumption.path, []).append(assumption)
    paths = list(ends)
    for count in range(len(paths), 0, -1):
        chosen = [paths[index * len(paths) // count] for index in range(count)]
        sets_kept = [assumption for path in chosen for assumption in ends[path]]
        if len(sets_kept) <= most or count == 1:
            return sets_kept
    return []


def undecided(outcomes: pd.DataFrame, pairs: int) -> list[str]:
    """Sets with so many pairs that tell no direction in the first headline measure.

    Those come first that are nearest to telling one, whichever it is. Directions are those of
    every scenario against the first.
    """
    baseline, *compared = outcomes["scenario"].unique()
    sizes = outcomes.groupby("set")["replicate"].nunique()
    rows = outcomes[outcomes["set"].isin(sizes.index[sizes == pairs])]
    lopsided: dict[str, float] = {}
    for scenario in compared:
        for label, result in comparisons(rows, HEADLINES[0], scenario, baseline).items():
            if result.direction == 0:
                far = abs(result.ahead - result.behind) / max(1, result.ahead + result.behind)
                lopsided[label] = max(far, lopsided.get(label, 0.0))
    return sorted(lopsided, key=lambda label: -lopsided[label])


def _as_given(worlds: Worlds, outcomes: pd.DataFrame) -> pd.DataFrame:
    columns = [column for column in outcomes if column != "set"]
    return worlds.runs[columns].assign(set=AS_GIVEN)


class _Board:
    """Plays the scenarios of some worlds under other assumptions, and counts what is done."""

    def __init__(self, worlds: Worlds, threads: int | None, progress: Progress | None) -> None:
        self._worlds, self._threads, self._progress = worlds, threads, progress
        self._layouts = {name: lay_out(scenario) for name, scenario in worlds.scenarios.items()}
        self._done = 0

    def played(self, sets: Sequence[AssumptionSet], pairs: range) -> pd.DataFrame:
        """Outcomes of every scenario in these pairs of every set."""
        total = self._done + len(self._layouts) * len(sets) * len(pairs)
        points = [{each.path: each.value} if each.path else {} for each in sets]
        replicates = [self._worlds.numbers.start + pair for pair in pairs]
        tables = []
        for name, layout in self._layouts.items():
            swept = sweep(layout, points, self._worlds.seed, replicates)
            series = swept.series(HEADLINES, self._threads, partial(self._advance, total))
            self._done += len(series)
            keys = {
                "set": np.repeat([assumption.label for assumption in sets], len(pairs)),
                "scenario": name,
                "replicate": swept.replicates,
            }
            tables.append(pd.DataFrame({**keys, **summaries(series, HEADLINES)}))
        return pd.concat(tables, ignore_index=True)

    def _advance(self, total: int, done: int) -> None:
        if self._progress:
            self._progress(self._done + done, total)
