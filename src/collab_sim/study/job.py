"""A study as a numbered sequence of runs: run number = replicate x points + point."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

import numpy as np
from numpy.lib.recfunctions import drop_fields
from numpy.typing import NDArray

from collab_sim.config.study import Study
from collab_sim.config.study_design import MOST_POINTS
from collab_sim.study.courses import parameters_of
from collab_sim.study.design import crossed, design_points
from collab_sim.study.ledger import DIGEST_BYTES
from collab_sim.study.variants import variants
from collab_sim.world.declarations import SECTIONS
from collab_sim.world.layout import Floats, Integers, WorldPlan, lay_out
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.refusal import ArgumentError
from collab_sim.world.scenario import Scenario

UNPLAYED_KEYS = {"name", "title", "question", "barriers", "enablers", "provenance"}
TOLD_BY_THE_PLAN = ("closes", "asks", "acquainted", "known")
"""Arrays of a plan that a digest takes in only where they say something: seeds hang on it."""
PLANNED_END = "planned_end"
"""Field of a plan that is left out of a digest where no event closes an arena."""
POINTS_AT_A_TIME = 10_000
"""Points whose parameters, some 2 kB each, are held in memory together."""
Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Shard:
    """Every ``of``-th run, beginning with the one numbered ``number - 1``."""

    number: int = 1
    of: int = 1


class Job:
    """The runs of a study, or of one shard of it.

    ``values`` [points, factors] are the factors' values as played, ``scenario_of`` [points] the
    positions of scenarios. Runs go replicate by replicate, so a stopped study is balanced.
    """

    def __init__(self, study: Study, shard: Shard | None = None) -> None:
        self.study = study
        self.shard = shard or Shard()
        self.names = tuple(study.scenarios)
        if study.points > MOST_POINTS:
            message = f"{study.points:,} points; at most {MOST_POINTS:,} can be played"
            raise ArgumentError(f"study: {message}")
        rows = design_points(study)
        row_of, self.scenario_of = crossed(len(rows), len(self.names))
        self.values = self._as_played(rows[row_of])

    def _as_played(self, values: Floats) -> Floats:
        for column, factor in enumerate(self.study.factors):
            left_out = np.isnan(values[:, column])
            if left_out.any():
                own = np.array([each.value(factor.path) for each in self.study.scenarios.values()])
                values[left_out, column] = own[self.scenario_of[left_out]]
        return values

    @property
    def points(self) -> int:
        """Number of points, scenarios included."""
        return len(self.values)

    @property
    def left_out(self) -> int:
        """Number of points, scenarios included, that the study's constraints leave out."""
        return self.study.points - self.points

    @property
    def runs(self) -> int:
        """Number of runs of this shard."""
        return len(range(self.shard.number - 1, self.points * self.study.replicates, self.shard.of))

    def numbers(self, first: int, last: int) -> Numbers:
        """Run numbers at positions ``first`` to ``last`` (exclusive) of this shard."""
        return (np.arange(first, last) * self.shard.of + self.shard.number - 1).astype(np.int64)

    @cached_property
    def digests(self) -> list[str]:
        """One digest per point of everything that determines its worlds but luck and code."""
        digests = [""] * self.points
        for number, scenario in enumerate(self.study.scenarios.values()):
            of_scenario = np.flatnonzero(self.scenario_of == number)
            for variant in variants(self.study.factors, self.values[of_scenario]):
                own = variant.of(scenario)
                for point, digest in self._digests_of(own, of_scenario[variant.runs]):
                    digests[point] = digest
        return digests

    def _digests_of(self, scenario: Scenario, every: Integers) -> Iterator[tuple[int, str]]:
        content = _content(scenario, lay_out(scenario).plan)
        for first in range(0, len(every), POINTS_AT_A_TIME):
            points = every[first : first + POINTS_AT_A_TIME]
            parameters = parameters_of(scenario, self.study.factors, self.values[points])
            for run, point in enumerate(points.tolist()):
                described = content + parameters.content(run)
                yield point, blake2b(described, digest_size=DIGEST_BYTES).hexdigest()

    def seeds(self, points: Integers) -> Integers:
        """Seed of the luck at points: the study's, or with independent luck one of each point."""
        seed = self.study.seed
        if self.study.luck == "paired":
            return np.full(len(points), seed, dtype=np.int64)
        own = [self._own_seeds[self.digests[point]] for point in points.tolist()]
        return np.array(own, dtype=np.int64)

    @cached_property
    def _own_seeds(self) -> dict[str, int]:
        """A seed for every digest, no two alike: of two that meet, the later takes the next one."""
        own: dict[int, str] = {}
        for digest in dict.fromkeys(self.digests):
            seed = _own_seed(self.study.seed, digest)
            while seed in own:
                seed = (seed + 1) & LARGEST_SEED
            own[seed] = digest
        return {digest: seed for seed, digest in own.items()}

    def locate(self, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """Points and replicates of runs."""
        return numbers % self.points, numbers // self.points


def _content(scenario: Scenario, plan: WorldPlan) -> bytes:
    described = scenario.model_dump(
        mode="json", exclude=UNPLAYED_KEYS | {"events", "ties"} | set(SECTIONS)
    )
    for arena in described["arenas"]:
        for key in ("closes", "meetings", "hours"):
            del arena[key]
    digest = blake2b(json.dumps(described, sort_keys=True).encode(), digest_size=DIGEST_BYTES)
    plans = plan.plans
    if np.array_equal(plans[PLANNED_END], plan.closes):
        plans = drop_fields(plans, PLANNED_END, usemask=False, asrecarray=True)
    for name, array in plan._replace(plans=plans)._asdict().items():
        if name in TOLD_BY_THE_PLAN and not np.any(np.nan_to_num(array)):
            continue
        digest.update(repr((array.shape, array.dtype.descr)).encode() + array.tobytes())
    return digest.digest()


def _own_seed(seed: int, digest: str) -> int:
    named = blake2b(f"{seed} {digest}".encode(), digest_size=8).digest()
    return int.from_bytes(named, "big") >> 1 & LARGEST_SEED
