"""Runs the headline experiment and writes what came out into its README.

``python -m verification.projects_win [RESULTS]`` reuses the results that are in the folder already.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from collab_sim import PARAMETERS
from collab_sim.analysis.pairs import Paired, paired
from collab_sim.analysis.robustness import comparisons, robustness
from collab_sim.analysis.thresholds import flips
from collab_sim.analysis.uncertainty import share_interval
from collab_sim.config.study_files import load_study
from collab_sim.report.figures import phase_map
from collab_sim.report.naming import parameter_name
from collab_sim.report.style import save
from collab_sim.study.results import Results, open_results
from collab_sim.study.runner import run_study

HERE = Path(__file__).parents[1] / "experiments" / "01_when_do_projects_win"
BEGIN = "<!-- numbers: written by python -m verification.projects_win -->"
END = "<!-- end of numbers -->"
GAP, FOCUS = "collaboration.gap", "collaboration.deadline_focus"
ASK = "collaboration.ask_follows_money"
MEASURES = ("engagement_members", "engagement_per_seat", "results_cumulative")
FAILING = "engagement_per_seat"
READINGS = {
    "equal volume": ("continuous", "project"),
    "equal monthly ask": ("continuous_ask", "project_ask"),
}
"""Readings of equal money, and the scenarios of the whole space that belong to each."""
FAILS_BELOW = 0.25
STRONGEST = 8


def studied(name: str, folder: Path) -> Results:
    """Results of one of the two studies, with factors under their own paths."""
    run_study(load_study(HERE / f"{name}.yaml"), folder / name, resume=True)
    return open_results(folder / name)


def runs_of(results: Results) -> pd.DataFrame:
    """Runs with factors under dotted paths, and the place both scenarios share as their set."""
    runs = results.runs.rename(columns=lambda name: name.removeprefix("factor."))
    return runs.assign(set=runs["point"] // len(results.study.scenarios))


def cells(runs: pd.DataFrame, column: str) -> pd.DataFrame:
    """Continuous minus project at every combination of pause and deadline."""
    rows = []
    for (gap, focus), part in runs.groupby([GAP, FOCUS]):
        found = paired(part, column, "continuous", "project")
        rows.append((gap, focus, found.difference, found.direction))
    return pd.DataFrame(rows, columns=[GAP, FOCUS, "difference", "direction"])


def flip_table(runs: pd.DataFrame) -> Iterator[str]:
    """Where along the pause the answer flips, per strength of the deadline."""
    yield "| deadline focus | projects and continuous break even at a pause of | 95 % interval |"
    yield "|---|---|---|"
    for focus, part in runs.groupby(FOCUS):
        found = flips(part, GAP, "engagement", "continuous", "project")
        if not found:
            yield f"| {focus:g} | no flip: continuous is ahead at every pause | |"
        for flip in found:
            carried = "" if flip.carried else ", not separated on both sides"
            interval = f"{flip.low:.1f} to {flip.high:.1f}{carried}"
            yield f"| {focus:g} | {flip.at:.1f} months | {interval} |"


def space_table(found: dict[str, dict[str, Paired]], failed: set[str]) -> Iterator[str]:
    """Who is ahead over the whole space, as counts of points, with and without failed ones."""
    yield "| measure | points | continuous ahead | projects ahead | not separated |"
    yield "|---|---|---|---|---|"
    for column, results in found.items():
        for points, kept in (("all", set(results)), ("some form holds", set(results) - failed)):
            directions = [one.direction for label, one in results.items() if label in kept]
            counts = [f"{directions.count(side)} of {len(kept)}" for side in (1, -1, 0)]
            yield f"| {column} | {points} | {' | '.join(counts)} |"


def regret_table(runs: pd.DataFrame) -> Iterator[str]:
    """How often each form is best on average, and its worst regret."""
    yield "| measure | form | best in | worst regret |"
    yield "|---|---|---|---|"
    for column in MEASURES:
        for one in robustness(runs, column, "higher"):
            best = f"{one.best} of {one.sets} points"
            yield f"| {column} | {one.scenario} | {best} | {one.regret:.3g} |"


def thirds_table(runs: pd.DataFrame, found: dict[str, Paired]) -> Iterator[str]:
    """In how many points projects are ahead, in the low and the high third of each parameter."""
    yield "| parameter | projects ahead in its lowest third | in its highest third |"
    yield "|---|---|---|"
    ahead = np.array([one.direction < 0 for one in found.values()])
    points = runs.groupby("set").first().loc[[int(label) for label in found]]
    rows = []
    for path in (path for path in PARAMETERS if path in points):
        low, high = points[path].quantile([1 / 3, 2 / 3])
        ends = [ahead[points[path] <= low], ahead[points[path] >= high]]
        rows.append((abs(ends[0].mean() - ends[1].mean()), path, ends))
    for _, path, ends in sorted(rows, key=lambda row: -row[0])[:STRONGEST]:
        told = [_share(int(end.sum()), len(end)) for end in ends]
        yield f"| {parameter_name(path, 'en')} (`{path}`) | {' | '.join(told)} |"


def _share(count: int, points: int) -> str:
    low, high = share_interval(count, points)
    return f"{count} of {points} ({low:.0%} to {high:.0%})"


def failed_points(runs: pd.DataFrame) -> set[str]:
    """Points at which both forms fail."""
    best = runs.groupby(["set", "scenario"])["engagement_late"].mean().groupby("set").max()
    return {str(label) for label in best.index[best < FAILS_BELOW]}


def pictures(folder: Path) -> None:
    """Save both maps beside the page."""
    mapped = runs_of(studied("map", folder))
    for column, name in zip(MEASURES, ("map.png", "map_results.png"), strict=True):
        title = {"column": column, "one": "Continuous", "other": "Projects"}
        save(phase_map(cells(mapped, column), GAP, FOCUS, "en", **title), HERE / name)


def numbers(folder: Path) -> Iterator[str]:
    """Every table of the page."""
    mapped = runs_of(studied("map", folder))
    yield from ("### Pause and deadline", "", *flip_table(mapped), "")
    space = runs_of(studied("space", folder))
    found = {column: comparisons(space, column, "continuous", "project") for column in MEASURES}
    failed, points = failed_points(space), space["set"].nunique()
    yield from ("### The whole parameter space", "", *space_table(found, failed), "")
    yield f"At {len(failed)} of {points} points both forms fail: mean engagement over the second"
    yield from (
        f"half is under {FAILS_BELOW} in both. The other points are those where some form holds.",
        "",
    )
    yield from (*regret_table(space), "", "### What it hangs on", "")
    engagement = found["engagement"]
    held = {label: one for label, one in engagement.items() if label not in failed}
    yield from (f"Engagement, at the {len(held)} points where some form holds.", "")
    yield from (*thirds_table(space, held), "")
    yield from (f"Engagement, at the {len(failed)} points where both forms fail.", "")
    yield from thirds_table(
        space, {label: engagement[label] for label in engagement if label in failed}
    )


def main(folder: Path) -> None:
    """Write the numbers between their marks."""
    readme = HERE / "README.md"
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    told = "\n".join(numbers(folder))
    pictures(folder)
    readme.write_text(f"{before}{BEGIN}\n{told}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "results/01_when_do_projects_win"))
