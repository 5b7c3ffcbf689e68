"""Sequential approximate Bayesian computation: which values give data like those observed.

pyABC draws the points, weighs them and narrows its tolerance from population to population (Toni et
al. 2009, J R Soc Interface 6:187-202). Every simulated data set has luck of its own: nobody knows
the luck of the town that was observed, and with luck that points share the ranges would come out
too narrow, as if it were known.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from collab_sim.analysis.uncertainty import Values
from collab_sim.fitting.free import Free
from collab_sim.fitting.recovery import Projection
from collab_sim.fitting.simulator import Simulator
from collab_sim.fitting.statistics import errors, observed
from collab_sim.study.progress_bars import Progress

DRAWS = 200
"""Draws from the posterior, each of equal weight."""
MOST_SIMULATED = 60_000
"""Worlds that a fit may take in its last step, about a minute; more only for the first three
populations."""
FEWEST_POPULATIONS = 3
FAR = 1e6
"""Prediction for a data set in which a statistic is undefined: it is never near."""


@dataclass(frozen=True)
class Sampling:
    """How long to go on.

    ``sets`` data sets are simulated to see what can be told; ``particles`` make a population, and
    ``populations`` follow each other until fewer than ``least_accepted`` of the data sets are near
    enough, or ``most`` data sets are simulated.
    """

    sets: int = 2000
    particles: int = 200
    populations: int = 6
    least_accepted: float = 0.05
    most: int = 8000

    def data_sets(self, towns: int) -> int:
        """How many data sets may be simulated where each takes so many towns."""
        return max(FEWEST_POPULATIONS * self.particles, min(self.most, MOST_SIMULATED // towns))


USUAL_SAMPLING = Sampling()


@dataclass(frozen=True)
class Posterior:
    """Draws [draws, free] as places from 0 to 1 in the ranges, and how they were found.

    ``tolerances`` has the tolerance of each population, ``simulated`` counts data sets.
    """

    places: Values
    tolerances: tuple[float, ...]
    simulated: int


def posterior(
    simulator: Simulator,
    free: Sequence[Free],
    box: Values,
    predict: Projection,
    sampling: Sampling = USUAL_SAMPLING,
    advance: Progress = lambda done, most: None,
) -> Posterior:
    """Fit by sequential Monte Carlo within ``box`` [free, 2], from 0 to 1 in the ranges.

    Needs the extra ``fit``.
    """
    import pyabc

    scale = _spread(simulator, free, box, predict)
    target = _named(predict(observed(simulator.statistics)[np.newaxis])[0] / scale)
    noise = np.random.Generator(np.random.Philox([simulator.seed, 3]))
    done = 0

    def simulate(point: Any) -> dict[str, float]:
        nonlocal done
        done += 1
        advance(done, sampling.data_sets(simulator.towns))
        places = np.array([[point[_key(at)] for at in range(len(free))]])
        values = simulator.data_sets(free, places)
        values += noise.normal(size=values.shape) * errors(simulator.statistics)
        return _named(np.nan_to_num(predict(values)[0] / scale, nan=FAR))

    prior = pyabc.Distribution(
        **{
            _key(at): pyabc.RV("uniform", float(low), float(high - low))
            for at, (low, high) in enumerate(box)
        }
    )
    with _quiet(simulator.seed), TemporaryDirectory() as folder:
        run = pyabc.ABCSMC(
            simulate, prior, pyabc.PNormDistance(p=2),
            population_size=sampling.particles, sampler=pyabc.SingleCoreSampler(),
        )  # fmt: skip
        run.new(f"sqlite:///{Path(folder) / 'fit.db'}", target)
        history = run.run(
            max_nr_populations=sampling.populations,
            min_acceptance_rate=sampling.least_accepted,
            max_total_nr_simulations=sampling.data_sets(simulator.towns),
        )
        points, weights = history.get_distribution(m=0, t=history.max_t)
        tolerances = history.get_all_populations().query("t >= 0")["epsilon"]
    names = [_key(at) for at in range(len(free))]
    drawn = _drawn(np.asarray(weights, dtype=np.float64), simulator.seed)
    places = points[names].to_numpy(dtype=np.float64)[drawn]
    return Posterior(places, tuple(map(float, tolerances)), done)


def _key(at: int) -> str:
    return f"free_{at}"


def _named(values: Values) -> dict[str, float]:
    return {_key(at): float(value) for at, value in enumerate(values)}


def _spread(simulator: Simulator, free: Sequence[Free], box: Values, predict: Projection) -> Values:
    """How far predictions of the same point scatter: distances are told in this unit."""
    middle = np.tile(box.mean(axis=1), (DRAWS, 1))
    values = simulator.data_sets(free, middle)
    spread = np.nanstd(predict(values), axis=0)
    scale: Values = np.where(spread > 0.0, spread, 1.0)
    return scale


def _drawn(weights: Values, seed: int) -> NDArray[np.intp]:
    """Rows of equally weighted draws, by systematic resampling."""
    start = np.random.Generator(np.random.Philox([seed, 4])).random()
    marks = (start + np.arange(DRAWS)) / DRAWS
    rows = np.searchsorted(np.cumsum(weights / weights.sum()), marks)
    return np.minimum(rows, len(weights) - 1)


@contextmanager
def _quiet(seed: int) -> Iterator[None]:
    """Have the library draw from a seed, say nothing, and leave NumPy's own generator as it was."""
    logger, state = logging.getLogger("ABC"), np.random.get_state()
    level = logger.level
    logger.setLevel(logging.ERROR)
    np.random.seed(seed)
    try:
        yield
    finally:
        np.random.set_state(state)
        logger.setLevel(level)
