"""Other behaviour in the place of ours: what each structural choice does to the headline result.

``python -m verification.swaps`` plays projects and the continuous form under every swap and writes
the numbers into docs/explanation/what-carries-the-answer.md (some minutes).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from collab_sim import CollaborationModel, Department, ExternalActor, load_scenario
from collab_sim.analysis.pairs import Paired, compared
from collab_sim.engines.agents import Actor
from collab_sim.engines.sums import mean
from collab_sim.study.playing import played_series
from collab_sim.world.extension import Extension, put_in_force
from verification import pages

PAGE = Path(__file__).parents[1] / "docs" / "explanation" / "what-carries-the-answer.md"
FORMS = ("continuous", "project")
MEASURES = ("engagement", "results_cumulative")
STEP = 0.2
"""How far a payoff learner moves in a round; assumed."""


class PayoffLearner(Actor):
    """Learns from its own payoff alone: goes on in a direction that paid, turns in one that cost.

    After Burton-Chellew, Nax & West 2015, Proceedings of the Royal Society B 282:20142678. The
    payoff of a month is engagement times what engaging is worth; what partners do enters only
    through that.
    """

    direction = 1.0
    payoff = -math.inf

    def adjust(self) -> None:
        """Take a step, and turn around where the last one did not pay."""
        if not self.active_arenas:
            super().adjust()
            return
        payoff = self.engagement * mean(self.worth_of_engaging)
        if payoff < self.payoff:
            self.direction = -self.direction
        self.payoff = payoff
        present = mean(arena.presence for arena in self.active_arenas)
        moved = (
            self.engagement
            + self.direction * STEP * self.model.parameters.engagement.pace * present
        )
        self.engagement = min(max(moved, 0.0), 1.0)


class PayoffDepartment(PayoffLearner, Department):
    """A department that learns from its payoff."""


class PayoffExternalActor(PayoffLearner, ExternalActor):
    """An external actor that learns from its payoff."""


class PayoffModel(CollaborationModel):
    """The model with payoff-based learning in place of conditional cooperation."""

    department_class = PayoffDepartment
    external_class = PayoffExternalActor


@dataclass(frozen=True)
class Swap:
    """Other parameter values, or another model class (played on Mesa, with fewer pairs)."""

    name: str
    changes: Mapping[str, float] = field(default_factory=dict)
    model: type[CollaborationModel] | None = None


RECIPROCITIES = ("engagement.reciprocity", "engagement.reciprocity_duty_bound")
EVERYBODY_RECIPROCAL = {
    "departments.reciprocal": 1.0,
    "external.reciprocal": 1.0,
    "departments.own_results": 0.0,
    "external.own_results": 0.0,
}
SWAPS = (
    Swap("as it is"),
    Swap("payoff-based learning in place of conditional cooperation", model=PayoffModel),
    Swap("own advantage alone decides (reciprocity 0)",
         dict.fromkeys(RECIPROCITIES, 0.0)),
    Swap("partners alone decide (reciprocity 1)",
         {**EVERYBODY_RECIPROCAL, "engagement.reciprocity": 1.0}),
    Swap("asymmetric trust (asymmetry 2)", {"trust.asymmetry": 2.0}),
    Swap("no shadow of the future: nobody weighs what is to come",
         {"departments.shared": 0.0, "external.shared": 0.0}),
    Swap("nobody expects an end",
         {"engagement.renewal_belief": 1.0, "engagement.belief_rate": 0.0}),
)  # fmt: skip


def arm(swap: Swap, form: str, pairs: int) -> NDArray[np.float64]:
    """Mean engagement and total results of every world, [pairs, 2]."""
    scenario = load_scenario(form).changed(dict(swap.changes))
    with put_in_force(Extension(model=swap.model) if swap.model else None):
        series = played_series(scenario, range(pairs), 1, MEASURES)
    return np.stack([series[:, 1:, 0].mean(axis=1), series[:, -1, 1]], axis=1)


def headline(swap: Swap, pairs: int) -> dict[str, Paired]:
    """Continuous against project under a swap."""
    continuous, project = (arm(swap, form, pairs) for form in FORMS)
    return {
        name: compared(name, *FORMS, continuous[:, column], project[:, column])
        for column, name in enumerate(MEASURES)
    }


def table(pairs: int = 1000, pairs_on_mesa: int = 100) -> Iterator[str]:
    """Rows of the page, one per swap and measure."""
    head = "swap", "measure", *reversed(FORMS), "difference (95 % interval)", "continuous ahead"
    yield f"| {' | '.join(head)} |"
    yield "|---|---|---|---|---|---|"
    for swap in SWAPS:
        for name, result in headline(swap, pairs_on_mesa if swap.model else pairs).items():
            digits = 3 if name == "engagement" else 1
            numbers = (
                result.mean_other,
                result.mean_one,
                result.difference,
                result.low,
                result.high,
            )
            other, one, difference, low, high = (f"{value:.{digits}f}" for value in numbers)
            yield (
                f"| {swap.name} | {name} | {other} | {one} | {difference} ({low} to {high}) "
                f"| {result.ahead} of {result.pairs} |"
            )


def write() -> None:
    """Put the table between the two marks of the page."""
    pages.write(PAGE, "swaps", table())


if __name__ == "__main__":
    write()
