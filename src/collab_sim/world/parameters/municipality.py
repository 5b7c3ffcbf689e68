"""The municipality as a setting: leadership, policy, budget, staff turnover."""

from __future__ import annotations

from collab_sim.world.parameters.declaration import (
    FROM_THE_TALK,
    TALK,
    Evidence,
    Mark,
    Section,
    parameter,
)


class Municipality(Section):
    """What the municipality brings to every collaboration."""

    leadership: float = parameter(0.5, swept=(0.1, 0.9), evidence=Evidence(Mark.LITERATURE, TALK))
    election_period: int = parameter(
        48,
        "months",
        within=(0, 1200),
        swept=None,
        evidence=Evidence(Mark.LITERATURE, "Swedish local elections are held every fourth year"),
    )
    election_shock: float = parameter(0.3, swept=(0.0, 0.6))
    policy_support: float = parameter(0.4, swept=(0.0, 1.0), evidence=FROM_THE_TALK)
    budget_integration: float = parameter(0.2, swept=(0.0, 0.8), evidence=FROM_THE_TALK)
    turnover: float = parameter(
        0.12,
        "per year",
        within=(0.0, 0.99),
        swept=(0.04, 0.35),
        evidence=Evidence(
            Mark.LITERATURE, "range of staff turnover rates reported for public organisations"
        ),
    )
    handover: float = parameter(0.2, swept=(0.0, 0.5))
