"""Runs the headline experiment and writes what came out into its README.

``python -m verification.projects_win [RESULTS]`` reuses the results that are in the folder already.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from collab_sim import PARAMETERS
from collab_sim.analysis.contrasts import Contrast, by_set, contrasts
from collab_sim.analysis.pairs import Paired, paired
from collab_sim.analysis.robustness import robustness, sets_below
from collab_sim.analysis.space import behind_in_thirds
from collab_sim.analysis.thresholds import sign_changes
from collab_sim.analysis.uncertainty import share_interval
from collab_sim.config.study import load_study
from collab_sim.config.study_design import Difference
from collab_sim.report.answers.asked import names_of
from collab_sim.report.answers.declared import answers_of
from collab_sim.report.answers.levels import level_part
from collab_sim.report.naming import measure_name, parameter_name
from collab_sim.report.style import save
from collab_sim.study.results import Results, open_results
from collab_sim.study.runner import run_study
from verification import pages

HERE = Path(__file__).parents[1] / "experiments" / "01_when_do_projects_win"
GAP, FOCUS = "collaboration.gap", "collaboration.deadline_focus"
ASK = "collaboration.ask_follows_money"
MEASURES = ("engagement_members", "engagement_per_seat", "results_cumulative")
FAILING = "engagement_per_seat"
READINGS = {
    "equal volume": ("continuous", "project"),
    "equal monthly ask": ("continuous_ask", "project_ask"),
}
"""Readings of equal money, and the scenarios of the whole space that belong to each."""
MAPS = {
    "map": "engagement_per_seat",
    "map_members": "engagement_members",
    "map_results": "results_cumulative",
}
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


def contrast(results: Results, column: str, one: str, other: str) -> Contrast:
    """Two scenarios in one measure at every point."""
    [only] = contrasts(results.runs, results.study, Difference(column, one, other))
    return only


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
    crossings = sign_changes(part, GAP, column, "continuous", "project")
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


def space_table(results: Results) -> Iterator[str]:
    """Who is ahead over the whole space, as counts of points, with and without failed ones."""
    yield "| measure | equal money read as | points | continuous ahead | projects ahead | neither |"
    yield "|---|---|---|---|---|---|"
    space = runs_of(results)
    for column in MEASURES:
        for reading, forms in READINGS.items():
            by_point = by_set(contrast(results, column, *forms))
            held = set(by_point) - failed_points(of_reading(space, reading))
            for points, kept in (("all", set(by_point)), ("some form holds", held)):
                directions = [each.direction for number, each in by_point.items() if number in kept]
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


def thirds_table(space: Contrast, held: list[int]) -> Iterator[str]:
    """In how many points projects are ahead, in the low and the high third of each parameter."""
    yield "| parameter | projects ahead in its lowest third | in its highest third |"
    yield "|---|---|---|"
    paths = [path for path in PARAMETERS if path in space.factors]
    for third in behind_in_thirds(space, paths, held)[:STRONGEST]:
        shares = [_share(*end) for end in (third.low, third.high)]
        yield f"| {parameter_name(third.factor, 'en')} (`{third.factor}`) | {' | '.join(shares)} |"


def _share(count: int, points: int) -> str:
    low, high = share_interval(count, points)
    return f"{count} of {points} ({low:.0%} to {high:.0%})"


def failed_points(runs: pd.DataFrame) -> set[int]:
    """Points at which both forms fail."""
    return sets_below(runs, f"{FAILING}_late", FAILS_BELOW)


def pictures(folder: Path) -> None:
    """Save the maps beside the page."""
    results = studied("map", folder)
    for name, column in MAPS.items():
        asked = [Difference(column, "continuous", "project")]
        [answer] = answers_of(results, asked)
        part = level_part(answer, names_of(results.study, "en"))
        maps = [picture for picture in part.pictures if picture.name.startswith("map")]
        # The reading is the third factor, its lower level first.
        for reading, suffix, picture in zip(reversed(READINGS), ("_ask", ""), maps, strict=True):
            if column == "results_cumulative" and suffix:
                continue  # the page tells results at equal volume alone
            axes = picture.figure.axes[0]
            axes.set_title(f"{axes.get_title(loc='left')}\n({reading})", loc="left")
            save(picture.figure, HERE / f"{name}{suffix}.png")


def numbers(folder: Path) -> Iterator[str]:
    """Every table of the page."""
    mapped = runs_of(studied("map", folder))
    yield "### Pause and deadline"
    yield from ("", "Projects and continuous break even at a pause of:", "")
    yield from (*flip_table(mapped), "")
    results = studied("space", folder)
    space = runs_of(results)
    yield from ("### The whole parameter space", "", *space_table(results), "")
    failed = {name: failed_points(of_reading(space, name)) for name in READINGS}
    points = space["set"].nunique()
    counts = " and ".join(f"{len(labels)} ({name})" for name, labels in failed.items())
    yield f"Of {points} points, both forms fail at {counts}: {measure_name(FAILING, 'en')}"
    yield f"over the second half is under {FAILS_BELOW} in both. At the others some form holds."
    yield from ("", *regret_table(space), "", "### What it depends on")
    for reading, forms in READINGS.items():
        compared = contrast(results, FAILING, *forms)
        held = [number for number in by_set(compared) if number not in failed[reading]]
        name = measure_name(FAILING, "en").capitalize()
        yield from ("", f"{name}, {reading}, at the {len(held)} points where some form holds.", "")
        yield from thirds_table(compared, held)


def main(folder: Path) -> None:
    """Write the numbers between their marks."""
    pages.write(HERE / "README.md", "projects_win", numbers(folder))
    pictures(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "results/01_when_do_projects_win"))
