"""The municipality as a setting: leadership, policy, budget, staff turnover."""

from __future__ import annotations

from collab_sim.world.parameters.declaration import TALK, Mark, Section, parameter


class Municipality(Section):
    """What the municipality brings to every collaboration."""

    leadership: float = parameter(
        0.5,
        swept=(0.1, 0.9),
        source=TALK,
        mark=Mark.LITERATURE,
    )
    election_period: int = parameter(
        48,
        "months",
        within=(0, 1200),
        swept=None,
        source="Swedish local elections are held every fourth year",
        mark=Mark.LITERATURE,
    )
    election_shock: float = parameter(
        0.3,
        swept=(0.0, 0.6),
        mark=Mark.ASSUMED,
    )
    policy_support: float = parameter(
        0.4,
        swept=(0.0, 1.0),
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )
    budget_integration: float = parameter(
        0.2,
        swept=(0.0, 0.8),
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )
    turnover: float = parameter(
        0.12,
        "per year",
        within=(0.0, 0.99),
        swept=(0.04, 0.35),
        source="range of staff turnover rates reported for public organisations",
        mark=Mark.LITERATURE,
    )
    handover: float = parameter(
        0.2,
        swept=(0.0, 0.5),
        mark=Mark.ASSUMED,
    )
