"""When is which form ahead? Flips from the default, and the whole parameter space."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.stats import qmc

from collab_sim import PARAMETERS, load_scenario
from collab_sim.analysis.equal_money import ASK_FOLLOWS_MONEY, READINGS
from collab_sim.analysis.space import rank_correlations
from collab_sim.analysis.uncertainty import share_interval
from collab_sim.study.playing import sweep
from collab_sim.world.layout import lay_out
from collab_sim.world.trajectory import LATE, summaries

COLUMN = "engagement_per_seat"
MEASURES = (COLUMN, "engagement", "results_cumulative")
FORM = "collaboration.continuity"
HEAVY = {"departments.workload": 0.75, "external.workload": 0.75}
CASES: dict[str, dict[str, float]] = {
    "default": {},
    "back to back (gap 0)": {"collaboration.gap": 0},
    "gap 12": {"collaboration.gap": 12},
    "deadline focus .5": {"collaboration.deadline_focus": 0.5},
    "deadline focus .7": {"collaboration.deadline_focus": 0.7},
    "workload .75": HEAVY,
    "workload .75, deadline focus .5": {**HEAVY, "collaboration.deadline_focus": 0.5},
    "scope 1": {"collaboration.scope": 1},
    "scope 6": {"collaboration.scope": 6},
    "turnover 0": {"municipality.turnover": 0.0},
    "turnover .4": {"municipality.turnover": 0.4},
    "no coordinator": {"coordinators.full_time": 0.0},
    "two coordinators": {"coordinators.full_time": 2.0},
}
# Swept apart from the two axes of the question itself and from rates that the life cycle needs.
LEFT_OUT = {FORM, ASK_FOLLOWS_MONEY, "collaboration.renewal_rate", "collaboration.respawn"}
CLEARLY = 2.0
AT_LEAST = 0.01
FAILS_BELOW = 0.25


@dataclass(frozen=True)
class Arms:
    """Late engagement and results of projects and of the continuous form, [points, pairs]."""

    project: Mapping[str, NDArray[np.float64]]
    continuous: Mapping[str, NDArray[np.float64]]

    def difference(self, column: str) -> NDArray[np.float64]:
        """Continuous minus project, [points, pairs]."""
        return self.continuous[column] - self.project[column]


def play_points(points: list[dict[str, float]], pairs: int, *, seed: int = 1) -> Arms:
    """Play the default municipality with each point's parameters in both forms."""
    return Arms(_arm(points, 0.0, pairs, seed), _arm(points, 1.0, pairs, seed))


def _arm(
    points: list[dict[str, float]], continuity: float, pairs: int, seed: int
) -> dict[str, NDArray[np.float64]]:
    layout = lay_out(load_scenario("default"))
    changed = [{**point, FORM: continuity} for point in points]
    series = sweep(layout, changed, seed, range(pairs)).series(MEASURES)
    columns = summaries(series, MEASURES)
    return {name: values.reshape(len(points), pairs) for name, values in columns.items()}


def latin_hypercube(points: int, *, seed: int = 1) -> tuple[list[str], list[dict[str, float]]]:
    """Draw points over the swept ranges of all parameters; whole-number ones are rounded."""
    paths = [
        path for path, parameter in PARAMETERS.items() if parameter.swept and path not in LEFT_OUT
    ]
    unit = qmc.LatinHypercube(len(paths), rng=seed).random(points)
    drawn = []
    for row in unit:
        point = {}
        for path, share in zip(paths, row, strict=True):
            low, high = PARAMETERS[path].swept or (0.0, 0.0)
            value = low + share * (high - low)
            point[path] = float(round(value)) if PARAMETERS[path].whole else float(value)
        drawn.append(point)
    return paths, drawn


def winners(arms: Arms, column: str) -> NDArray[np.int64]:
    """Say who is clearly ahead at each point: 1 continuous, -1 project, 0 neither.

    Clearly: by two standard errors of the mean difference and by .01 (results: 1 %).
    """
    difference = arms.difference(column)
    mean = difference.mean(axis=1)
    error = difference.std(axis=1, ddof=1) / np.sqrt(difference.shape[1])
    scale = np.maximum(arms.continuous[column], arms.project[column]).mean(axis=1)
    least = AT_LEAST * (scale if column.startswith("results") else 1.0)
    clear = (np.abs(mean) > CLEARLY * error) & (np.abs(mean) > least)
    return np.where(clear, np.sign(mean), 0).astype(np.int64)


TITLES = {"volume": "same volume over the years", "ask": "same monthly ask"}


def under_both(points: list[dict[str, float]], pairs: int) -> dict[str, Arms]:
    """Play points under both readings of equal money, on the same luck."""
    return {
        reading: play_points([{**point, ASK_FOLLOWS_MONEY: asks} for point in points], pairs)
        for reading, asks in READINGS.items()
    }


def table_of_flips(pairs: int) -> Iterator[str]:
    """Rows of the table of flips, as Markdown: the difference, and pairs with projects ahead."""
    heads = [
        f"{title}: difference | pairs in which projects are ahead" for title in TITLES.values()
    ]
    yield f"| world | continuous | {' | '.join(heads)} |"
    yield "|---|---|---|---|---|---|"
    arms = under_both(list(CASES.values()), pairs)
    for position, name in enumerate(CASES):
        cells = [f"{arms['volume'].continuous[COLUMN][position].mean():.3f}"]
        for reading in READINGS:
            difference = arms[reading].difference(COLUMN)[position]
            ahead = int((difference < 0).sum())
            low, high = share_interval(ahead, pairs)
            cells.append(f"{difference.mean():+.3f}")
            cells.append(f"{ahead} of {pairs} ({low:.0%} to {high:.0%})")
        yield f"| {name} | {' | '.join(cells)} |"


def table_of_space(points: int, pairs: int) -> Iterator[str]:
    """Rows about the whole parameter space, as Markdown."""
    paths, drawn = latin_hypercube(points)
    arms = under_both(drawn, pairs)
    yield "| measure | reading | continuous clearly ahead | projects clearly ahead | neither |"
    yield "|---|---|---|---|---|"
    for column in MEASURES:
        for reading, title in TITLES.items():
            won = winners(arms[reading], column)
            shares = " | ".join(f"{(won == side).mean():.0%}" for side in (1, -1, 0))
            yield f"| {column} | {title} | {shares} |"
    late = f"{COLUMN}{LATE}"
    volume = arms["volume"]
    best = np.maximum(volume.project[late], volume.continuous[late]).mean(axis=1)
    yield ""
    share = (best < FAILS_BELOW).mean()
    yield f"Both forms fail at {share:.0%} of the points (late engagement under {FAILS_BELOW})."
    yield ""
    yield "| parameter | rank correlation with continuous - project, same volume |"
    yield "|---|---|"
    mean = volume.difference(COLUMN).mean(axis=1)
    correlations = rank_correlations(pd.DataFrame(drawn).assign(**{COLUMN: mean}), paths, COLUMN)
    for row in correlations.head(8).to_dict("records"):
        yield f"| {row['factor']} | {row['correlation']:+.2f} |"


def main() -> None:
    """Print both tables."""
    for line in (*table_of_flips(1000), "", *table_of_space(700, 20)):
        print(line)


if __name__ == "__main__":
    main()
