"""Trust between partners, and what hidden agendas do to it."""

from __future__ import annotations

from collab_sim.world.parameters.declaration import (
    FROM_THE_TALK,
    TALK,
    Evidence,
    Mark,
    Section,
    parameter,
)
from collab_sim.world.parameters.engagement import LAB


class Trust(Section):
    """Expected follow-through of a partner and how it is learned."""

    prior_own_side: float = parameter(0.70, swept=(0.4, 0.8))
    prior_across: float = parameter(0.55, swept=(0.2, 0.7))
    learning: float = parameter(0.415, "per round", swept=None, evidence=Evidence(Mark.DATA, LAB))
    asymmetry: float = parameter(
        1.0,
        "ratio",
        within=(1.0, 10.0),
        swept=(1.0, 3.0),
        evidence=Evidence(Mark.LITERATURE, "trust asymmetry; disputed in the literature"),
    )
    congruence_weight: float = parameter(
        0.4,
        swept=(0.2, 0.9),
        evidence=Evidence(
            Mark.LITERATURE,
            "Lundin 2007, JPART 17(4):651-672, for the direction; the size is assumed",
        ),
    )
    judged_by_results: float = parameter(0.2, swept=(0.0, 0.4))


class HiddenAgendas(Section):
    """Representatives whose true agenda differs from the declared one."""

    share: float = parameter(0.15, swept=(0.0, 0.4), evidence=FROM_THE_TALK)
    diversion: float = parameter(0.6, swept=(0.2, 0.9))
    detection: float = parameter(0.08, "per month", swept=(0.0, 0.3))
    betrayal: float = parameter(0.4, swept=(0.1, 0.7))
    contagion: float = parameter(0.05, swept=(0.0, 0.15), evidence=Evidence(Mark.ASSUMED, TALK))
    private_gain: float = parameter(0.3, swept=(0.0, 0.6))
