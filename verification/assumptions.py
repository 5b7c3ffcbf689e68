"""What the headline result owes to each assumption, and how firmly every parameter stands.

``python -m verification.assumptions`` plays projects and the continuous form with every parameter
whose number was not measured at both ends of its range, all else as it is, and writes the numbers
and the picture of docs/explanation/assumptions.md (a few minutes).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from collab_sim import PARAMETERS, load_scenario
from collab_sim.analysis.assumptions import AS_GIVEN, AssumptionSet, assumption_sets
from collab_sim.analysis.pairs import Paired
from collab_sim.analysis.robustness import Swing, comparisons, swings
from collab_sim.report.figures.drivers import swing_chart
from collab_sim.report.findings import HEADLINES
from collab_sim.report.stress import play_assumptions
from collab_sim.report.style import save
from collab_sim.study.worlds import play
from collab_sim.world.parameters import Mark
from verification import pages

DOCS = Path(__file__).parents[1] / "docs"
PAGE = DOCS / "explanation" / "assumptions.md"
PICTURE = DOCS / "pictures" / "assumptions.png"
ONE, OTHER, COLUMN = "continuous", "project", "engagement_per_seat"
PAIRS = 400
SHOWN = 20
FAILS_BELOW = 0.25
NAMED = (Mark.SOURCE_TALK, Mark.LITERATURE)
"""Marks under which a direction is reported, and the number is mostly ours."""


def marked(*marks: Mark) -> list[str]:
    """Paths of the parameters with one of these marks."""
    return [path for path, parameter in PARAMETERS.items() if parameter.evidence.mark in marks]


@dataclass(frozen=True)
class Sensitivity:
    """The headline as given, and with each assumption at both ends, the furthest moved first."""

    given: Paired
    swings: tuple[Swing, ...]


def sensitivity(pairs: int, paths: Collection[str]) -> Sensitivity:
    """Play the headline with each of these parameters at both ends of the range swept."""
    scenarios = {name: load_scenario(name) for name in (OTHER, ONE)}
    sets = [each for each in assumption_sets(scenarios) if each.path is None or each.path in paths]
    worlds = play(scenarios, replicates=pairs, measures=HEADLINES)
    outcomes = play_assumptions(worlds, sets=sets, pairs=pairs).outcomes
    under = comparisons(outcomes, COLUMN, ONE, OTHER)
    moved = swings(under[AS_GIVEN], under, _moved(sets))
    return Sensitivity(under[AS_GIVEN], tuple(sorted(moved, key=lambda each: -each.width)))


def _moved(sets: list[AssumptionSet]) -> list[AssumptionSet]:
    return [each for each in sets if each.path]


def answer(result: Paired) -> str:
    """What the pairs say about the direction of the headline."""
    side = {1: "continuous ahead", 0: "open", -1: "**projects ahead**"}[result.direction]
    fails = max(result.mean_one, result.mean_other) < FAILS_BELOW
    return f"{side}, both fail" if fails else side


def turned(swing: Swing) -> bool:
    """Whether projects are ahead at either end."""
    return -1 in (swing.low.direction, swing.high.direction)


def headline_rows(tried: Sensitivity) -> Iterator[str]:
    """Rows of the table on the headline: as given, then one per assumption."""
    yield "| parameter | evidence | default | at | difference | answer | at | difference | answer |"
    yield "|---|---|---|---|---|---|---|---|---|"
    yield f"| as given | | | | {_told(tried.given)} | {answer(tried.given)} | | | |"
    for swing in tried.swings:
        parameter = PARAMETERS[swing.path]
        low, high = parameter.swept or (0.0, 0.0)
        cells = [f"`{swing.path}`", parameter.evidence.mark.value, f"{parameter.default:.3g}"]
        for value, end in ((low, swing.low), (high, swing.high)):
            cells += [f"{value:g}", _told(end), answer(end)]
        yield f"| {' | '.join(cells)} |"


def _told(result: Paired) -> str:
    return f"{result.difference:.3f} ({result.low:.3f} to {result.high:.3f})"


def counts(tried: Sensitivity, *marks: Mark) -> str:
    """How many parameters of these marks turn the answer around, in a sentence."""
    concerned = [swing for swing in tried.swings if PARAMETERS[swing.path].evidence.mark in marks]
    around = [swing for swing in concerned if turned(swing)]
    undecided = [
        swing
        for swing in concerned
        if not turned(swing) and 0 in (swing.low.direction, swing.high.direction)
    ]
    return (
        f"Of {len(concerned)} parameters marked *{'* or *'.join(marks)}* that studies sweep, "
        f"{len(around)} turn the answer around at one end ({_named(around)}) and {len(undecided)} "
        f"leave it open ({_named(undecided)})."
    )


def _named(those: list[Swing]) -> str:
    return ", ".join(f"`{swing.path}`" for swing in those) or "none"


def evidence_rows() -> Iterator[str]:
    """Every parameter with its evidence mark, the least firm first."""
    marks = list(reversed(Mark))
    yield "| parameter | default | swept | evidence | source | meaning |"
    yield "|---|---|---|---|---|---|"
    for path, parameter in sorted(
        PARAMETERS.items(), key=lambda item: marks.index(item[1].evidence.mark)
    ):
        swept = "{:g} to {:g}".format(*parameter.swept) if parameter.swept else "–"
        cells = (
            f"`{path}`",
            f"{parameter.default:.3g}",
            swept,
            parameter.evidence.mark.value,
            parameter.evidence.source,
        )
        yield f"| {' | '.join(cells)} | {parameter.meaning.said('en')} |"


def write(pairs: int = PAIRS) -> None:
    """Write numbers and picture."""
    tried = sensitivity(pairs, marked(Mark.ASSUMED, *NAMED))
    counted = [f"- {counts(tried, Mark.ASSUMED)}", f"- {counts(tried, *NAMED)}", ""]
    pages.write(PAGE, "assumptions", [*counted, *headline_rows(tried)], "headline")
    pages.write(PAGE, "assumptions", evidence_rows(), "parameters")
    figure = swing_chart(
        tried.swings, tried.given.difference, "en", one=ONE, other=OTHER, most=SHOWN
    )
    save(figure, PICTURE)


if __name__ == "__main__":
    write()
