"""From observations to ranges: what they can tell, what they rule out, what they leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

import numpy as np

from collab_sim.analysis.uncertainty import Values
from collab_sim.config.observations import Observations
from collab_sim.fitting.free import Free, candidates, chosen_free
from collab_sim.fitting.history import History, history
from collab_sim.fitting.posterior import USUAL_SAMPLING, Posterior, Sampling, posterior
from collab_sim.fitting.recovery import Recovered, projection, recovered, simulated
from collab_sim.fitting.simulator import Simulator
from collab_sim.fitting.statistics import Statistic, statistics_of
from collab_sim.fitting.telling import Telling, telling
from collab_sim.study.progress_bars import Progress
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.refusal import ArgumentError, check, of_type, whole
from collab_sim.world.scenario import Scenario

FEWEST_SETS = 400
WORLDS_FOR_SETS = 20_000
SHARE_WITHIN = 0.9
"""Share of draws within a range that is told."""


class CannotTellError(Exception):
    """Data of this shape cannot tell any parameter; ``tellings`` say how far they are from it."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        super().__init__("data of this shape cannot tell any of these parameters")
        self.tellings = tuple(tellings)


class NothingFitsError(Exception):
    """The data rule out every point of the ranges; ``missed`` are statistics no point reaches."""

    def __init__(self, matched: History, missed: Sequence[Statistic]) -> None:
        super().__init__("no point of the ranges gives data like these")
        self.matched = matched
        self.missed = tuple(missed)


@dataclass(frozen=True)
class Courses:
    """Simulated data, monthly: [draws, months + 1, measures], before and after the data."""

    measures: tuple[str, ...]
    before: Values
    after: Values


@dataclass(frozen=True)
class Fit:
    """Ranges of parameters that give data like those observed, and how they were found."""

    scenario: Scenario
    observations: Observations
    statistics: tuple[Statistic, ...]
    seed: int
    free: tuple[Free, ...]
    tellings: tuple[Telling, ...]
    recovered: tuple[Recovered, ...]
    matched: History
    posterior: Posterior
    courses: Courses

    @property
    def draws(self) -> Values:
        """Draws from the posterior as values of the free parameters, [draws, free]."""
        positions = self.posterior.places
        return np.stack([free.at(positions[:, at]) for at, free in enumerate(self.free)], axis=1)

    @property
    def ranges(self) -> tuple[tuple[float, float], ...]:
        """Middle 90 % of the draws, parameter by parameter."""
        tail = (1.0 - SHARE_WITHIN) / 2.0
        ends = np.quantile(self.draws, [tail, 1.0 - tail], axis=0)
        return tuple((float(low), float(high)) for low, high in ends.T)

    @property
    def middle(self) -> tuple[float, ...]:
        """Medians of the draws, parameter by parameter."""
        ranked = np.sort(self.draws, axis=0)  # a whole number stays one
        return tuple(map(float, ranked[len(ranked) // 2]))


def fit_scenario(
    observations: Observations,
    scenario: Scenario,
    *,
    free: Sequence[str] = (),
    seed: int = 1,
    sampling: Sampling = USUAL_SAMPLING,
    advance: Progress = lambda done, most: None,
    tell: Callable[[Sequence[Recovered]], None] = lambda recovered: None,
) -> Fit:
    """Fit a scenario's parameters to observations; needs the extra ``fit``.

    ``free`` are dotted paths, varied over their declared ranges; without any, the few that data of
    this shape can tell apart. What data of this shape can tell is worked out before they are looked
    at, and handed to ``tell``.

    Raises:
        ArgumentError: an argument can't be used; nothing was played.
        CannotTellError: nothing was named, and data of this shape can tell no parameter.
        NothingFitsError: no point of the ranges gives data like these.
    """
    check(
        (
            lambda: of_type(
                "observations", observations, Observations, "what load_observations reads"
            ),
            lambda: of_type("scenario", scenario, Scenario, "a Scenario"),
            lambda: chosen_free(scenario, free),
            lambda: whole("seed", seed, 0, LARGEST_SEED),
            needs_extra,
        )
    )
    parts = statistics_of(observations, len(scenario.arenas))
    simulator = Simulator(scenario, parts, seed)
    tellings = telling(simulator, chosen_free(scenario, free) or candidates(scenario))
    chosen = chosen_free(scenario, free) or tuple(each.free for each in tellings if each.chosen)
    if not chosen:
        raise CannotTellError(tellings)
    sets = max(FEWEST_SETS, min(sampling.sets, WORLDS_FOR_SETS // simulator.towns))
    reference = simulated(simulator, chosen, sets)
    recoveries = recovered(reference, chosen)
    tell(recoveries)
    matched = history(simulator, chosen)
    if matched.empty:
        missed = [part for part, miss in zip(parts, matched.missed, strict=True) if miss]
        raise NothingFitsError(matched, missed)
    near = simulated(simulator, chosen, sets, matched.box)
    drawn = posterior(simulator, chosen, matched.box, projection(near), sampling, advance)
    courses = Courses(
        simulator.measures,
        before=simulator.courses(chosen, reference.places[: len(drawn.places)]),
        after=simulator.courses(chosen, drawn.places),
    )
    return Fit(scenario, observations, parts, seed, chosen, tuple(tellings), tuple(recoveries),
               matched, drawn, courses)  # fmt: skip


def needs_extra() -> None:
    """Raise ArgumentError where the extra ``fit`` is not installed."""
    if find_spec("pyabc") is None:
        raise ArgumentError("fitting needs pyABC: pip install 'collab-sim[fit]'")
