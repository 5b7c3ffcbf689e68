"""A study as a numbered sequence of runs: run number = replicate x points + point."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from collab_sim.config.study import Study
from collab_sim.study.design import crossed, design_points
from collab_sim.world.layout import Floats, Integers, Layout, Records, lay_out
from collab_sim.world.parameters import SECTIONS
from collab_sim.world.scenario import Scenario

DIGEST_BYTES = 16
LABELS = {"name", "title", "question", "barriers", "enablers"}
Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Shard:
    """Every ``of``-th run, beginning with the one numbered ``number - 1``."""

    number: int = 1
    of: int = 1


class Job:
    """The runs of a study, or of one shard of it.

    ``values`` [points, factors] are the factors' values as played, ``scenario_of`` [points] places
    among the scenarios. Runs go replicate by replicate, so a stopped study is balanced.
    """

    def __init__(self, study: Study, shard: Shard | None = None) -> None:
        self.study = study
        self.shard = shard or Shard()
        self.names = tuple(study.scenarios)
        self.layouts = [lay_out(scenario) for scenario in study.scenarios.values()]
        rows = design_points(study)
        row_of, self.scenario_of = crossed(len(rows), len(self.names))
        self.values = self._as_played(rows[row_of])

    def _as_played(self, values: Floats) -> Floats:
        for column, factor in enumerate(self.study.factors):
            heading, name = factor.path.split(".")
            own = np.array([each.parameters[heading][name][0] for each in self.layouts])
            left_out = np.isnan(values[:, column])
            values[left_out, column] = own[self.scenario_of[left_out]]
        return values

    @property
    def points(self) -> int:
        """Number of points, scenarios included."""
        return len(self.values)

    @property
    def runs(self) -> int:
        """Number of runs of this shard."""
        return len(range(self.shard.number - 1, self.points * self.study.replicates, self.shard.of))

    def numbers(self, first: int, last: int) -> Numbers:
        """Run numbers at places ``first`` to ``last`` (exclusive) of this shard."""
        return (np.arange(first, last) * self.shard.of + self.shard.number - 1).astype(np.int64)

    def records(self, points: Integers) -> Records:
        """Parameters of points as records of `Layout.parameters`."""
        base = np.concatenate([layout.parameters for layout in self.layouts])
        records = base[self.scenario_of[points]]
        for column, factor in enumerate(self.study.factors):
            heading, name = factor.path.split(".")
            records[heading][name] = self.values[points, column]
        return records

    @cached_property
    def digests(self) -> list[str]:
        """One digest per point of everything that determines its worlds but luck and code."""
        scenarios = self.study.scenarios.values()
        contents = [
            _content(scenario, layout)
            for scenario, layout in zip(scenarios, self.layouts, strict=True)
        ]
        records = self.records(np.arange(self.points))
        return [
            blake2b(contents[place] + record.tobytes(), digest_size=DIGEST_BYTES).hexdigest()
            for place, record in zip(self.scenario_of.tolist(), records, strict=True)
        ]

    def seeds(self, points: Integers) -> Integers:
        """Seed of the luck at points: the study's, or with independent luck one of each point."""
        seed = self.study.seed
        if self.study.luck == "paired":
            return np.full(len(points), seed, dtype=np.int64)
        own = [_own_seed(seed, self.digests[point]) for point in points.tolist()]
        return np.array(own, dtype=np.int64)

    def locate(self, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """Points and replicates of runs."""
        return numbers % self.points, numbers // self.points


def _content(scenario: Scenario, layout: Layout) -> bytes:
    told = scenario.model_dump(mode="json", exclude=LABELS | set(SECTIONS))
    arrays = (layout.profiles, layout.plans, layout.ranking, layout.weights, layout.interactions)
    digest = blake2b(json.dumps(told, sort_keys=True).encode(), digest_size=DIGEST_BYTES)
    for array in (*arrays, layout.first, layout.candidates, layout.listed):
        digest.update(repr((array.shape, array.dtype.descr)).encode() + array.tobytes())
    return digest.digest()


def _own_seed(seed: int, digest: str) -> int:
    named = blake2b(f"{seed} {digest}".encode(), digest_size=8).digest()
    return int.from_bytes(named, "big") >> 1
