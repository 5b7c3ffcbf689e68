"""Why collaborations of the model do not peak in mid-life: a problem that can be solved.

``python -m verification.mid_life`` prints where engagement peaks with and without it.
"""

from __future__ import annotations

import numpy as np

from collab_sim import CollaborationModel, Department, ExternalActor, load_scenario
from collab_sim.analysis.uncertainty import resampled_means
from collab_sim.engines.agents import Actor, Arena
from collab_sim.patterns.coalitions import GRANT_END, LIFE_CYCLE, PLACES, over_life
from collab_sim.study.playing import played_series
from collab_sim.world.extension import Extension

MEASURES = (*LIFE_CYCLE, "engagement")
HALF_SOLVED = 2.0
"""Person-months of results per goal that solve half of the problem; assumed."""


class Solver(Actor):
    """Has the less to gain in an arena, the more of the shared problem is solved there."""

    def benefit_from(self, arena: Arena, reliance: float) -> float:
        """Own and common benefit of what is not solved yet."""
        per_goal = arena.results_so_far / arena.scope
        unsolved = HALF_SOLVED / (per_goal + HALF_SOLVED)
        return unsolved * super().benefit_from(arena, reliance)


class SolvingDepartment(Solver, Department):
    """A department that solves problems."""


class SolvingExternalActor(Solver, ExternalActor):
    """An external actor that solves problems."""


class SolvableModel(CollaborationModel):
    """The model with a shared problem that can be solved."""

    department_class = SolvingDepartment
    external_class = SolvingExternalActor


def peak(model: type[CollaborationModel], worlds: int) -> tuple[float, float, float]:
    """Where in the observed time engagement peaks, with its 95 % interval."""
    with Extension(model=model).in_force():
        series = played_series(load_scenario("start_grant"), range(worlds), 1, MEASURES)
    going, anew, engagement = (series[:, :, column] for column in range(len(MEASURES)))
    lives = over_life(engagement, (going > 0) & (anew == 0))
    places = PLACES[resampled_means(lives).argmax(axis=1)]
    low, high = np.quantile(places, [0.025, 0.975])
    return float(PLACES[lives.mean(axis=0).argmax()]), float(low), float(high)


if __name__ == "__main__":
    print(f"grant ends at {GRANT_END} of 120 months")
    for name, model in (("as it is", CollaborationModel), ("solvable", SolvableModel)):
        print("{}: peak at {:.2f} ({:.2f} to {:.2f})".format(name, *peak(model, 80)))
