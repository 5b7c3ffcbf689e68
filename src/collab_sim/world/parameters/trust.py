"""Trust between partners, and what hidden agendas do to it."""

from __future__ import annotations

from collab_sim.world.parameters.declaration import TALK, Mark, Section, parameter
from collab_sim.world.parameters.engagement import LAB


class Trust(Section):
    """Expected follow-through of a partner and how it is learned."""

    prior_own_side: float = parameter(
        0.70,
        swept=(0.4, 0.8),
        mark=Mark.ASSUMED,
    )
    prior_across: float = parameter(
        0.55,
        swept=(0.2, 0.7),
        mark=Mark.ASSUMED,
    )
    learning: float = parameter(
        0.415,
        "per round",
        swept=None,
        source=LAB,
        mark=Mark.DATA,
    )
    asymmetry: float = parameter(
        1.0,
        "ratio",
        within=(1.0, 10.0),
        swept=(1.0, 3.0),
        source="trust asymmetry; disputed in the literature",
        mark=Mark.LITERATURE,
    )
    congruence_weight: float = parameter(
        0.4,
        swept=(0.2, 0.9),
        source="Lundin 2007, JPART 17(4):651-672, for the direction; the size is assumed",
        mark=Mark.LITERATURE,
    )
    judged_by_results: float = parameter(
        0.2,
        swept=(0.0, 0.4),
        mark=Mark.ASSUMED,
    )


class HiddenAgendas(Section):
    """Representatives whose true agenda differs from the declared one."""

    share: float = parameter(
        0.15,
        swept=(0.0, 0.4),
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )
    diversion: float = parameter(
        0.6,
        swept=(0.2, 0.9),
        mark=Mark.ASSUMED,
    )
    detection: float = parameter(
        0.08,
        "per month",
        swept=(0.0, 0.3),
        mark=Mark.ASSUMED,
    )
    betrayal: float = parameter(
        0.4,
        swept=(0.1, 0.7),
        mark=Mark.ASSUMED,
    )
    contagion: float = parameter(
        0.05,
        swept=(0.0, 0.15),
        source=TALK,
        mark=Mark.ASSUMED,
    )
    private_gain: float = parameter(
        0.3,
        swept=(0.0, 0.6),
        mark=Mark.ASSUMED,
    )
