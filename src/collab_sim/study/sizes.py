"""How many runs a block has: about two seconds of work that fit into memory."""

from __future__ import annotations

from collab_sim.config.study import Study
from collab_sim.config.study_values import Engine
from collab_sim.study.blocks import Block, Played

SECONDS_PER_BLOCK = 2.0
LARGEST_BLOCK = 4096
FIRST_BLOCK: dict[Engine, int] = {"ensemble": 64, "mesa": 4}
MOST_IN_A_BLOCK = 4_000_000
"""Values of the series in one block: 32 MB."""


def size_after(size: int, study: Study, block: Block, played: Played) -> int:
    """Return the size of the blocks to come, after one of some size was played."""
    months = max(len(study.kept_months(scenario)) for scenario in study.scenarios.values())
    fitting = MOST_IN_A_BLOCK // max(1, months * len(study.measures))
    each = max(played.seconds, 1e-6) / len(block.seeds)
    wanted = min(int(SECONDS_PER_BLOCK / each), 4 * size, LARGEST_BLOCK, fitting)
    return max(1, wanted)
