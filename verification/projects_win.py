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
from collab_sim.report.naming import measure_name, parameter_name
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
        comparison = paired(part, column, "continuous", "project")
        rows.append((gap, focus, comparison.difference, comparison.direction))
    return pd.DataFrame(rows, columns=[GAP, FOCUS, "difference", "direction"])


def maps_by_reading(mapped: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Runs of the map under each reading of equal money."""
    return {
        reading: mapped[mapped[ASK] == level]
        for reading, level in zip(READINGS, (1.0, 0.0), strict=True)
    }


def flip_table(mapped: pd.DataFrame) -> Iterator[str]:
    """Where along the pause the answer flips, per deadline, reading and measure."""
    columns = [
        (reading, runs, column)
        for column in ("engagement_per_seat", "engagement_members")
        for reading, runs in maps_by_reading(mapped).items()
    ]
    titles = [f"{measure_name(column, 'en')}, {reading}" for reading, _, column in columns]
    yield f"| deadline focus | {' | '.join(titles)} |"
    yield f"|---|{'---|' * len(columns)}"
    for focus in sorted(mapped[FOCUS].unique()):
        flip_cells = [_flip(runs[runs[FOCUS] == focus], column) for _, runs, column in columns]
        yield f"| {focus:g} | {' | '.join(flip_cells)} |"


def _flip(part: pd.DataFrame, column: str) -> str:
    crossings = flips(part, GAP, column, "continuous", "project")
    if not crossings:
        directions = [cell.direction for cell in along_pause(part, column)]
        leads = paired(part, column, "continuous", "project").difference > 0
        side, name = (1, "continuous") if leads else (-1, "projects")
        separated = directions.count(side)
        if separated == len(directions):
            return f"{name} at every pause"
        return f"{name} at every pause, separated at {separated} of {len(directions)}"
    carried = [flip for flip in crossings if flip.carried]
    if len(crossings) > 1 and not carried:
        return f"level: the mean changes sign {len(crossings)} times, never separated on both sides"
    return ", ".join(
        f"{flip.at:.1f} months ({flip.low:.1f} to {flip.high:.1f}"
        f"{'' if flip.carried else ', not separated on both sides'})"
        for flip in crossings
    )


def along_pause(part: pd.DataFrame, column: str) -> list[Paired]:
    """Continuous against project at every pause."""
    return [paired(cell, column, "continuous", "project") for _, cell in part.groupby(GAP)]


def space_table(space: pd.DataFrame) -> Iterator[str]:
    """Who is ahead over the whole space, as counts of points, with and without failed ones."""
    yield "| measure | equal money read as | points | continuous ahead | projects ahead | neither |"
    yield "|---|---|---|---|---|---|"
    for column in MEASURES:
        for reading, forms in READINGS.items():
            results = comparisons(space, column, *forms)
            held = set(results) - failed_points(of_reading(space, reading))
            for points, kept in (("all", set(results)), ("some form holds", held)):
                directions = [each.direction for label, each in results.items() if label in kept]
                counts = [f"{directions.count(side)} of {len(kept)}" for side in (1, -1, 0)]
                name = measure_name(column, "en")
                yield f"| {name} | {reading} | {points} | {' | '.join(counts)} |"


def of_reading(space: pd.DataFrame, reading: str) -> pd.DataFrame:
    """Runs of the whole space under one reading of equal money."""
    return space[space["scenario"].isin(READINGS[reading])]


def regret_table(space: pd.DataFrame) -> Iterator[str]:
    """How often each form is best on average, and its worst regret."""
    yield "| measure | equal money read as | form | best in | worst regret |"
    yield "|---|---|---|---|---|"
    for column in MEASURES:
        for reading in READINGS:
            for form in robustness(of_reading(space, reading), column, "higher"):
                best = f"{form.best} of {form.sets} points"
                name = form.scenario.removesuffix("_ask")
                yield (f"| {measure_name(column, 'en')} | {reading} | {name} | {best} "
                       f"| {form.regret:.3g} |")  # fmt: skip


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
    late = runs.groupby(["set", "scenario"])[f"{FAILING}_late"].mean()
    best = late.groupby("set").max()
    return {str(label) for label in best.index[best < FAILS_BELOW]}


def pictures(folder: Path) -> None:
    """Save the maps beside the page."""
    mapped = maps_by_reading(runs_of(studied("map", folder)))
    names = {
        "map.png": ("engagement_per_seat", "equal volume"),
        "map_ask.png": ("engagement_per_seat", "equal monthly ask"),
        "map_members.png": ("engagement_members", "equal volume"),
        "map_members_ask.png": ("engagement_members", "equal monthly ask"),
        "map_results.png": ("results_cumulative", "equal volume"),
    }
    for name, (column, reading) in names.items():
        title = {"column": column, "one": "Continuous", "other": "Projects"}
        figure = phase_map(cells(mapped[reading], column), GAP, FOCUS, "en", **title)
        axes = figure.axes[0]
        axes.set_title(f"{axes.get_title(loc='left')}\n({reading})", loc="left")
        save(figure, HERE / name)


def numbers(folder: Path) -> Iterator[str]:
    """Every table of the page."""
    mapped = runs_of(studied("map", folder))
    yield "### Pause and deadline"
    yield from ("", "Projects and continuous break even at a pause of:", "")
    yield from (*flip_table(mapped), "")
    space = runs_of(studied("space", folder))
    yield from ("### The whole parameter space", "", *space_table(space), "")
    failed = {name: failed_points(of_reading(space, name)) for name in READINGS}
    points = space["set"].nunique()
    counts = " and ".join(f"{len(labels)} ({name})" for name, labels in failed.items())
    yield f"Of {points} points, both forms fail at {counts}: {measure_name(FAILING, 'en')}"
    yield f"over the second half is under {FAILS_BELOW} in both. At the others some form holds."
    yield from ("", *regret_table(space), "", "### What it depends on")
    for reading, forms in READINGS.items():
        results = comparisons(space, FAILING, *forms)
        held = {label: each for label, each in results.items() if label not in failed[reading]}
        name = measure_name(FAILING, "en").capitalize()
        yield from ("", f"{name}, {reading}, at the {len(held)} points where some form holds.", "")
        yield from thirds_table(space, held)


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
