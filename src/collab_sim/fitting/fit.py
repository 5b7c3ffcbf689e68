"""From observations to ranges: what they can tell, what they rule out, what they leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec

import numpy as np

from collab_sim.analysis.uncertainty import Values
from collab_sim.config.observations import Observations
from collab_sim.fitting.free import Free, candidates, chosen_free
from collab_sim.fitting.history import History, history
from collab_sim.fitting.posterior import USUAL_SAMPLING, Posterior, Sampling, posterior
from collab_sim.fitting.recovery import Recovered, Reference, projection, recovered, simulated
from collab_sim.fitting.simulator import Simulator
from collab_sim.fitting.statistics import Statistic, statistics_of
from collab_sim.fitting.telling import Telling, telling
from collab_sim.study.progress_bars import Progress
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.refusal import ArgumentError, all_checked, of_type, whole
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
class Identifiability:
    """What data of a shape can tell: parameters, and how they come back from simulated data."""

    observations: Observations
    simulator: Simulator
    sampling: Sampling
    free: tuple[Free, ...]
    tellings: tuple[Telling, ...]
    reference: Reference
    recovered: tuple[Recovered, ...]

    @property
    def scenario(self) -> Scenario:
        """The scenario whose parameters are looked for."""
        return self.simulator.scenario

    @property
    def seed(self) -> int:
        """The seed of all luck."""
        return self.simulator.seed


@dataclass(frozen=True)
class Fit(Identifiability):
    """Ranges of parameters that give data like those observed, and how they were found."""

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


def identifiability(
    observations: Observations,
    scenario: Scenario,
    *,
    free: Sequence[str] = (),
    seed: int = 1,
    sampling: Sampling = USUAL_SAMPLING,
) -> Identifiability:
    """Work out what data of this shape can tell, before they are looked at.

    ``free`` are dotted paths, varied over their declared ranges; without any, the few that data of
    this shape can tell apart. Needs the extra ``fit``.

    Raises:
        ArgumentError: an argument can't be used; nothing was played.
        CannotTellError: nothing was named, and data of this shape can tell no parameter.
    """
    all_checked(
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
    simulator = Simulator(scenario, statistics_of(observations, len(scenario.arenas)), seed)
    tellings = telling(simulator, chosen_free(scenario, free) or candidates(scenario))
    chosen = chosen_free(scenario, free) or tuple(each.free for each in tellings if each.chosen)
    if not chosen:
        raise CannotTellError(tellings)
    reference = simulated(simulator, chosen, _sets(sampling, simulator))
    return Identifiability(
        observations, simulator, sampling, chosen, tuple(tellings), reference,
        recovered=tuple(recovered(reference, chosen)),
    )  # fmt: skip


def fit_scenario(looked_at: Identifiability, advance: Progress = lambda done, most: None) -> Fit:
    """Fit a scenario's parameters to observations.

    Raises NothingFitsError where no point of the ranges gives data like these.
    """
    simulator, chosen = looked_at.simulator.going_on(), looked_at.free
    matched = history(simulator, chosen)
    if matched.empty:
        parts = zip(simulator.statistics, matched.missed, strict=True)
        raise NothingFitsError(matched, [part for part, miss in parts if miss])
    sets = _sets(looked_at.sampling, simulator)
    near = simulated(simulator, chosen, sets, matched.box)
    drawn = posterior(simulator, chosen, matched.box, projection(near), looked_at.sampling, advance)
    before = looked_at.reference.places[: len(drawn.places)]
    courses = Courses(
        simulator.measures,
        before=simulator.courses(chosen, before),
        after=simulator.courses(chosen, drawn.places),
    )
    return Fit(**vars(looked_at), matched=matched, posterior=drawn, courses=courses)


def _sets(sampling: Sampling, simulator: Simulator) -> int:
    """Data sets to simulate where each takes so many towns."""
    return max(FEWEST_SETS, min(sampling.sets, WORLDS_FOR_SETS // simulator.towns))


def needs_extra() -> None:
    """Raise ArgumentError where the extra ``fit`` is not installed."""
    if find_spec("pyabc") is None:
        raise ArgumentError("fitting needs pyABC: pip install 'collab-sim[fit]'")
