"""What would run: points, runs, time, disk, memory, and the precision it will reach."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.parquet as pq

from collab_sim.config.models import in_force_of
from collab_sim.config.study import Study
from collab_sim.config.study_design import Difference
from collab_sim.config.study_values import CONFIDENCE, MOST_REPLICATES
from collab_sim.study.blocks import WORLDS_AT_A_TIME, Block, Played
from collab_sim.study.executors import workers
from collab_sim.study.job import Job, Shard
from collab_sim.study.pilot import Scatter, idle_factors, scatters, timed
from collab_sim.study.sizes import LARGEST_BLOCK, MOST_IN_A_BLOCK
from collab_sim.study.stability import Stability, stability
from collab_sim.study.store import COMPRESSION
from collab_sim.study.tables import runs_table, series_table


@dataclass(frozen=True)
class Precision:
    """Half-width of the 95 % interval that a mean will have, at the study's replicates.

    Of a difference between two points, or of a point where ``difference`` is None. ``needed`` is
    the number of replicates that would halve it; ``half_width`` is None for a single replicate.
    """

    measure: str
    difference: Difference | None
    half_width: float | None
    needed: int


@dataclass(frozen=True)
class StudyPlan:
    """What a study would do, found by a pilot of ``pilot_runs`` worlds that were not kept.

    ``seconds`` on ``workers`` workers, ``disk`` and ``memory`` in bytes are estimates; memory is
    what comes on top of the program itself. ``idle`` names factors that changed nothing in the
    pilot, ``repeated`` counts points that are the same world as an earlier one, ``left_out`` those
    that constraints leave out, ``stability`` says from how many runs on the spread of an outcome is
    known.
    """

    study: Study
    points: int
    runs: int
    pilot_runs: int
    seconds: float
    workers: int
    disk: int
    memory: int
    precisions: tuple[Precision, ...]
    idle: tuple[str, ...]
    repeated: int
    left_out: int
    stability: Stability | None


def plan_study(study: Study, *, jobs: int | None = None, shard: Shard | None = None) -> StudyPlan:
    """Plan a study; plays a few worlds to do so and writes nothing."""
    with in_force_of(study):
        job = Job(study, shard)
        width = workers(jobs)
        block, played = timed(job)
        scattering, spreads = scatters(job)
        tried, idle = idle_factors(job)
        steady = stability(job)
        looked = steady.looked_at if steady else 0
        seconds = played.seconds / len(block.seeds)
        disk = _bytes_kept(block, played) * job.runs
        return StudyPlan(
            study=study,
            points=job.points,
            runs=job.runs,
            pilot_runs=1 + len(block.seeds) + scattering + tried + looked,
            seconds=seconds * job.runs / width,
            workers=width,
            disk=round(disk),
            memory=_memory(job, width),
            precisions=tuple(_precision(each, study.replicates) for each in spreads),
            idle=tuple(factor.path for factor in idle),
            left_out=job.left_out,
            repeated=job.points - len(Counter(job.digests)),
            stability=steady,
        )


def points_of(study: Study) -> Iterator[tuple[int, str, dict[str, float]]]:
    """Yield number, scenario and factor values of every point."""
    with in_force_of(study):
        job = Job(study)
    paths = [factor.path for factor in study.factors]
    for point, row in enumerate(job.values.tolist()):
        name = job.names[int(job.scenario_of[point])]
        yield point, name, dict(zip(paths, row, strict=True))


def _bytes_kept(block: Block, played: Played) -> float:
    """Bytes of one run in both tables, the frame of the files left out."""
    tables = (runs_table(block, played), series_table(block, played))
    return sum((_size(each) - _size(each.slice(0, 0))) / len(block.seeds) for each in tables)


def _size(table: pa.Table) -> int:
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression=COMPRESSION)
    return int(sink.getvalue().size)


def _memory(job: Job, width: int) -> int:
    study, largest = job.study, min(LARGEST_BLOCK, job.runs)
    months = max(scenario.months + 1 for scenario in study.scenarios.values())
    kept = max(len(study.kept_months(scenario)) for scenario in study.scenarios.values())
    measures = len(study.measures)
    block = min(largest * kept * measures, MOST_IN_A_BLOCK) + largest * (measures * 2 + 8)
    playing = min(WORLDS_AT_A_TIME, largest) * months * measures * 2
    return 8 * ((2 * width + 2) * 2 * block + width * playing)


def _precision(scatter: Scatter, replicates: int) -> Precision:
    spread = scatter.spread
    if replicates < 2:
        return Precision(scatter.measure, scatter.difference, None, 0)
    now = half_width(spread, replicates)
    return Precision(scatter.measure, scatter.difference, now, needed(spread, now / 2.0))


def half_width(spread: float, replicates: int) -> float:
    """Half-width of the interval of a mean over replicates (Student 1908)."""
    from scipy.special import stdtrit

    quantile = float(stdtrit(replicates - 1, (1.0 + CONFIDENCE) / 2.0))
    return quantile * spread / math.sqrt(replicates)


def needed(spread: float, wanted: float) -> int:
    """Smallest number of replicates whose half-width is at most ``wanted``; 2 without spread."""
    low, high = 1, 2
    while high < MOST_REPLICATES and half_width(spread, high) > wanted:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        if half_width(spread, middle) > wanted:
            low = middle
        else:
            high = middle
    return high
