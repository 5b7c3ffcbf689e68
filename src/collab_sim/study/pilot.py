"""A few runs of a study in memory: how long they take, how they scatter, what changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from collab_sim.config.study import Study
from collab_sim.config.study_design import Difference, Factor
from collab_sim.study.blocks import Block, Played, block_of, play_block
from collab_sim.study.job import Job
from collab_sim.world.layout import Integers

PILOT_REPLICATES = 8
PILOT_PAIRS = 3
BACKGROUNDS = 6


@dataclass(frozen=True)
class Scatter:
    """How a difference (or, without one, a single point) scatters between replicates.

    ``spread`` is the standard deviation within pairs of points, pooled over them.
    """

    measure: str
    difference: Difference | None
    spread: float


def timed(job: Job) -> tuple[Block, Played]:
    """Play points spread over the design once more after a warm-up; returns what was played."""
    play_block(block_of(job, 0, 1))
    points = spread_out(job.points, PILOT_PAIRS * 2)
    block = selected(job, np.tile(points, PILOT_PAIRS))
    return block, play_block(block)


def spread_out(points: int, wanted: int) -> Integers:
    """At most ``wanted`` of ``points`` numbers, evenly spread from the first to the last."""
    return np.unique(np.linspace(0, points - 1, min(points, wanted)).round().astype(np.int64))


def scatters(job: Job) -> tuple[int, list[Scatter]]:
    """Scatter of every difference that the study asks for; also the number of runs played."""
    played = 0
    spreads: list[Scatter] = []
    for difference in wanted_differences(job.study):
        pairs = pairs_of(job, difference)
        if len(pairs):
            runs, scatter = _scatter(job, pairs, difference.measure, difference)
            played += runs
            spreads.append(scatter)
    if not spreads:
        points = spread_out(job.points, PILOT_PAIRS)[:, None]
        runs, scatter = _scatter(job, points, job.study.measures[0], None)
        return runs, [scatter]
    return played, spreads


def wanted_differences(study: Study) -> Sequence[Difference]:
    """Differences that the file names, or the most obvious one."""
    if study.differences:
        return study.differences
    measure, names = study.measures[0], list(study.scenarios)
    if len(names) > 1:
        return (Difference(measure, names[1], names[0]),)
    for factor in study.factors:
        if len(factor.values) > 1:
            return (Difference(measure, factor.values[-1], factor.values[0], factor.path),)
    return ()


def pairs_of(job: Job, difference: Difference) -> Integers:
    """Some pairs of points that differ in nothing else, shape [pairs, 2]: of, versus."""
    if difference.by == "scenario":
        of, versus = (job.names.index(str(level)) for level in (difference.of, difference.versus))
        rows = spread_out(job.points // len(job.names), PILOT_PAIRS)
        return np.stack([rows * len(job.names) + of, rows * len(job.names) + versus], axis=1)
    column = [factor.path for factor in job.study.factors].index(difference.by)
    partners = {
        _but(job, point, column): point
        for point in np.flatnonzero(job.values[:, column] == difference.versus).tolist()
    }
    pairs = [
        (point, partners[_but(job, point, column)])
        for point in np.flatnonzero(job.values[:, column] == difference.of).tolist()
        if _but(job, point, column) in partners
    ]
    chosen = spread_out(len(pairs), PILOT_PAIRS) if pairs else np.empty(0, dtype=np.int64)
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)[chosen]


def _but(job: Job, point: int, column: int) -> tuple[float, ...]:
    others = np.delete(job.values[point], column)
    return (float(job.scenario_of[point]), *others.tolist())


def _scatter(
    job: Job, points: Integers, measure: str, difference: Difference | None
) -> tuple[int, Scatter]:
    """Play points [groups, 1 or 2] and pool the spread of values or of differences."""
    shape = (*points.shape, PILOT_REPLICATES)
    block = selected(
        job,
        np.repeat(points.ravel(), PILOT_REPLICATES),
        np.tile(range(PILOT_REPLICATES), points.size),
    )
    values = play_block(block).summaries[measure].reshape(shape)
    compared = values[:, 0] - values[:, 1] if difference else values[:, 0]
    variances = np.nanvar(compared, axis=1, ddof=1)
    return len(block.seeds), Scatter(measure, difference, float(np.sqrt(np.nanmean(variances))))


def selected(
    job: Job, points: Integers, replicates: Sequence[int] | Integers | None = None
) -> Block:
    """A block of runs at chosen points, of the first replicate unless others are given."""
    numbers = np.zeros(len(points), np.int64) if replicates is None else np.array(replicates)
    block = block_of(job, 0, 1)
    return replace(
        block,
        study=replace(job.study, text="", checked=True),
        last=len(points),
        scenario_of=job.scenario_of[points],
        values=job.values[points],
        points=points,
        seeds=job.seeds(points),
        replicates=numbers.astype(np.int64),
    )


def idle_factors(job: Job) -> tuple[int, list[Factor]]:
    """Factors that changed nothing that is kept, from one extreme to the other on the same luck.

    Tried at a few points of the design; also the number of runs played. The compiled engine stands
    for the Mesa engine; models of one's own that play on Mesa are not tried.
    """
    if job.study.model and job.study.engine == "mesa":
        return 0, []
    varying = [each for each in job.study.factors if each.extremes[0] < each.extremes[1]]
    still = [each for each in job.study.factors if each not in varying]
    if not varying:
        return 0, still
    points = spread_out(job.points, BACKGROUNDS)
    block = _extremes(job, varying, points)
    series = play_block(block)
    runs = iter(range(len(block.seeds)))
    moved = np.array([_moved(series, pair) for pair in zip(runs, runs, strict=True)])
    changing = [row.any() for row in moved.reshape(len(varying), len(points))]
    idle = [factor for factor, changed in zip(varying, changing, strict=True) if not changed]
    return len(block.seeds), still + idle


def _extremes(job: Job, factors: Sequence[Factor], points: Integers) -> Block:
    """Each factor at each point, low and high beside one another."""
    rows = np.tile(np.repeat(points, 2), len(factors))
    block = selected(job, rows)
    values = block.values.copy()
    paths = [factor.path for factor in job.study.factors]
    for number, factor in enumerate(factors):
        first = number * 2 * len(points)
        column = values[first : first + 2 * len(points), paths.index(factor.path)]
        column[0::2], column[1::2] = factor.extremes
    study = replace(block.study, engine="ensemble", series="months", checked=True)
    return replace(block, study=study, values=values, seeds=np.full(len(rows), job.study.seed))


def _moved(played: Played, pair: tuple[int, int]) -> bool:
    if any(played.causes[row] for row in pair):
        return True  # an extreme that contradicts another factor's value tells nothing
    low, high = (played.series[played.rows == row] for row in pair)
    return not np.array_equal(low, high, equal_nan=True)
