"""What the headline is when every assumption is uncertain at once.

``python -m verification.joint [RESULTS]`` plays projects and the continuous form, under both
readings of equal money, at points drawn over the declared ranges of all assumed parameters
together, and writes the numbers and pictures of docs/explanation/joint-uncertainty.md (a few
minutes; results that are in the folder already are gone on with).
"""

from __future__ import annotations

import sys
from collections.abc import Hashable, Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd
from matplotlib import rc_context

from collab_sim import load_scenario
from collab_sim.analysis.assumptions import assumption_sets
from collab_sim.analysis.discovery.boxes import boxes
from collab_sim.analysis.discovery.cases import ANSWER_SIDES, AnswerSide, Cases
from collab_sim.analysis.discovery.drivers import drivers
from collab_sim.analysis.equal_money import ASK_FOLLOWS_MONEY, READINGS, under
from collab_sim.analysis.robustness import sets_below
from collab_sim.config.study import Study
from collab_sim.config.study_design import Design, Factor
from collab_sim.report.discovery import Question, discovery_points, ends_told
from collab_sim.report.figures.discovery import Anchor, drivers_picture
from collab_sim.report.naming import measure_name, parameter_name
from collab_sim.report.strings import text
from collab_sim.report.style import (
    BLUE,
    LOOK,
    QUIET,
    SHADE,
    VERMILION,
    Figure,
    ink,
    readable_on,
    save,
)
from collab_sim.report.wrapping import wrapped
from collab_sim.study.results import Results, open_results
from collab_sim.study.runner import run_study
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.parameters import Mark
from collab_sim.world.scenario import Scenario
from verification import pages

DOCS = Path(__file__).parents[1] / "docs"
PAGE = DOCS / "explanation" / "joint-uncertainty.md"
PICTURES = DOCS / "pictures"
ONE, OTHER = "continuous", "project"
POINTS = 1000
PAIRS = 32
MEASURES = ("engagement_per_seat", "engagement_members", "results_cumulative")
CONTINUED = ("collaboration.renewal_rate", "collaboration.respawn")
"""What decides whether a project goes on after its pause."""
SAMPLES = {"all": (), "continued": CONTINUED}
"""By sample: the assumed parameters that are left as given, projects always going on."""
SAMPLE_NAMES = {"all": "every assumed parameter", "continued": "projects always go on"}
READING_NAMES = {"volume": "equal volume", "ask": "equal monthly ask"}
FAILING = "engagement_per_seat"
FAILS_BELOW = 0.25
SHOWN = 8
LEAST_WRITTEN = 0.04
"""Share of the points from which a part of a bar is wide enough for its number."""


def scenarios() -> dict[str, Scenario]:
    """Both forms under both readings, named ``form`` and ``form_ask``."""
    forms = {name: load_scenario(name) for name in (OTHER, ONE)}
    return {
        _named(name, reading): scenario.changed({"name": _named(name, reading)})
        for reading in READINGS
        for name, scenario in under(reading, forms).items()
    }


def _named(form: str, reading: str) -> str:
    return form if reading == "volume" else f"{form}_{reading}"


def assumed(forms: Mapping[str, Scenario], left: tuple[str, ...] = ()) -> tuple[Factor, ...]:
    """Every assumed parameter over its range, but for those left as given."""
    paths = dict.fromkeys(moved.path for moved in assumption_sets(forms) if moved.path)
    return tuple(
        Factor(path, bounds=PARAMETERS[path].swept)
        for path in paths
        if PARAMETERS[path].evidence.mark is Mark.ASSUMED and path not in (*left, ASK_FOLLOWS_MONEY)
    )


def study(sample: str, points: int = POINTS, pairs: int = PAIRS) -> Study:
    """Worlds of one sample: a Latin hypercube over the assumed ranges."""
    forms = {name: load_scenario(name) for name in (OTHER, ONE)}
    return Study(
        scenarios=scenarios(),
        factors=assumed(forms, SAMPLES[sample]),
        design=Design(kind="latin_hypercube", points=points),
        replicates=pairs,
        measures=MEASURES,
        series="none",
        name=f"joint_{sample}",
    )


def answers(results: Results, column: str) -> dict[str, Cases]:
    """What the pairs say at every point, by reading of equal money."""
    return {
        reading: discovery_points(
            results, Question(column, _named(ONE, reading), _named(OTHER, reading))
        )
        for reading in READINGS
    }


def failing(results: Results) -> dict[str, int]:
    """At how many points both forms fail, by reading."""
    runs = results.runs.assign(set=results.runs["point"] // len(results.study.scenarios))
    both = {reading: [_named(form, reading) for form in (ONE, OTHER)] for reading in READINGS}
    return {
        reading: len(sets_below(runs[runs["scenario"].isin(forms)], f"{FAILING}_late", FAILS_BELOW))
        for reading, forms in both.items()
    }


def share_rows(samples: Mapping[str, Results]) -> Iterator[str]:
    """Rows of the table of answers."""
    columns = ("varied", "measure", "equal money read as", "continuous ahead", "not told apart",
               "projects ahead", "mean difference (middle 90 % of points)")  # fmt: skip
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    for sample, results in samples.items():
        for column in MEASURES:
            for reading, points in answers(results, column).items():
                counts = [f"{int(points.of(side).sum())} of {len(points.direction)}"
                          for side in ("ahead", "open", "behind")]  # fmt: skip
                differences = pd.Series(points.difference)
                low, high = differences.quantile([0.05, 0.95])
                yield (f"| {SAMPLE_NAMES[sample]} | {measure_name(column, 'en')} "
                       f"| {READING_NAMES[reading]} | {' | '.join(counts)} "
                       f"| {differences.mean():.3g} ({low:.3g} to {high:.3g}) |")  # fmt: skip


def driver_rows(points: Cases, side: AnswerSide) -> Iterator[str]:
    """The factors with the highest feature scores, the three looks beside what luck scores."""
    table = drivers(points, side)
    luck = table.iloc[0]
    yield (f"| parameter | feature score (luck {luck['score_by_luck']:.3f}) "
           f"| PAWN (luck {luck['pawn_by_luck']:.2f}) "
           f"| regional sensitivity (luck {luck['regional_by_luck']:.2f}) |")  # fmt: skip
    yield "|---|---|---|---|"
    for row in table.head(SHOWN).to_dict("records"):
        cells = [f"{parameter_name(row['factor'], 'en')} (`{row['factor']}`)"]
        cells += [_beyond(row, name, digits) for name, digits in LOOKS.items()]
        yield f"| {' | '.join(cells)} |"


LOOKS = {"score": 3, "pawn": 2, "regional": 2}


def _beyond(row: Mapping[Hashable, float], name: str, digits: int) -> str:
    score = f"{row[name]:.{digits}f}"
    return f"**{score}**" if row[name] > row[f"{name}_by_luck"] else score


def box_lines(points: Cases, side: AnswerSide) -> Iterator[str]:
    """Boxes as a list."""
    every = boxes(points, side)
    for box in every:
        low, high = box.density_interval
        limits = "; ".join(
            f"`{path}` {ends_told(*ends, lang='en')}" for path, ends in box.limits.items()
        )
        yield (f"- {limits}: {box.inside} of its {box.points} points (density {low:.2f} to "
               f"{high:.2f}), {box.inside} of all {box.all_inside} (coverage)")  # fmt: skip
    if not every:
        yield "- no box holds more than its share"


def numbers(samples: Mapping[str, Results]) -> Iterator[str]:
    """Every number of the page."""
    factors = {name: len(results.study.factors) for name, results in samples.items()}
    counts = {name: len(results.runs) for name, results in samples.items()}
    yield (f"{factors['all']} assumed parameters, {counts['all']:,} worlds; with projects that "
           f"always go on {factors['continued']}, {counts['continued']:,} worlds. At each of "
           f"{POINTS} points {PAIRS} pairs of worlds under each reading.")  # fmt: skip
    yield from ("", *share_rows(samples), "")
    for name, results in samples.items():
        counted = ", ".join(f"{count} ({READING_NAMES[reading]})"
                         for reading, count in failing(results).items())  # fmt: skip
        yield (f"Both forms fail ({measure_name(FAILING, 'en')} over the second half under "
               f"{FAILS_BELOW}), {SAMPLE_NAMES[name]}: {counted}.")  # fmt: skip
        yield ""
    for name, results in samples.items():
        for reading, points in answers(results, FAILING).items():
            yield f"### What drives it: {SAMPLE_NAMES[name]}, {READING_NAMES[reading]}"
            yield from ("", "Where continuous is not told apart from projects:", "")
            yield from (*driver_rows(points, "open"), "", "Boxes in which they are not told apart:")
            yield from ("", *box_lines(points, "open"), "", "Boxes in which projects are ahead:")
            yield from ("", *box_lines(points, "behind"), "")


def sides_picture(rows: Sequence[tuple[str, Cases]]) -> Figure:
    """Draw, for each titled row, at how many points continuous is ahead of projects, and is not."""
    colours: dict[AnswerSide, str] = {"ahead": BLUE, "open": SHADE, "behind": VERMILION}
    with rc_context(LOOK):
        figure = Figure(figsize=(11.5, 1.1 + 0.5 * len(rows)), layout="constrained")
        axes = figure.add_subplot()
        for row, (_, points) in enumerate(reversed(rows)):
            left = 0.0
            for side in ANSWER_SIDES:
                share = float(points.of(side).mean())
                axes.barh(row, share, left=left, height=0.62, color=colours[side],
                          edgecolor="white", hatch="//" if side == "behind" else None)  # fmt: skip
                if share > LEAST_WRITTEN:
                    ink_on = readable_on(colours[side], 1.0)
                    axes.text(left + share / 2, row, f"{share:.0%}", ha="center", va="center",
                              color=ink_on, fontsize=10, fontweight="bold")  # fmt: skip
                left += share
        axes.set_yticks(range(len(rows)), [wrapped(title, 52) for title, _ in reversed(rows)])
        axes.tick_params(axis="y", labelsize=10, labelcolor="black", length=0)
        names = {side: text("en", f"discover_side_{side}", one="continuous", other="projects")
                 for side in ANSWER_SIDES}  # fmt: skip
        key: tuple[tuple[AnswerSide, float, Anchor, float], ...] = (
            ("ahead", 0.0, "left", 0.0),
            ("open", 0.5, "center", 0.42),
            ("behind", 1.0, "right", 0.0),
        )
        for side, x, anchor, above in key:
            colour = QUIET if side == "open" else colours[side]
            axes.text(x, len(rows) - 0.35 + above, names[side], ha=anchor, va="bottom",
                      color=ink(colour), fontweight="bold")  # fmt: skip
        axes.set_xlim(0.0, 1.0)
        axes.set_ylim(-0.5, len(rows) + 0.5)
        axes.set_xticks([])
        axes.spines[:].set_visible(False)
    return figure


def pictures(samples: Mapping[str, Results]) -> None:
    """Save the pictures of the page."""
    rows = [
        (f"{measure_name(column, 'en')}, {READING_NAMES[reading]}: {SAMPLE_NAMES[name]}", points)
        for column in MEASURES
        for name, results in samples.items()
        for reading, points in answers(results, column).items()
    ]
    figure = sides_picture(rows)
    save(figure, PICTURES / "joint-answers.png")
    for reading, points in answers(samples["all"], FAILING).items():
        table = drivers(points, "open")
        save(drivers_picture(table, "en"), PICTURES / f"joint-drivers-{reading}.png")


def main(folder: Path) -> None:
    """Run what is not there yet, and write numbers and pictures."""
    for name in SAMPLES:
        run_study(study(name), folder / name, resume=True)
    samples = {name: open_results(folder / name) for name in SAMPLES}
    pictures(samples)
    pages.write(PAGE, "joint", numbers(samples))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "results/joint"))
