"""Trust between partners, and what hidden agendas do to it."""

from __future__ import annotations

from collab_sim.world.parameters.declaration import TALK, Mark, Section, parameter
from collab_sim.world.parameters.engagement import LAB


class Trust(Section):
    """Expected follow-through of a partner and how it is learned."""

    prior_own_side: float = parameter(
        0.70,
        swept=(0.4, 0.8),
        en="trust in somebody of the own side (both departments, or both external) before meeting",
        sv="tillit till någon på egna sidan (båda förvaltningar, eller båda externa) före mötet",
        mark=Mark.ASSUMED,
    )
    prior_across: float = parameter(
        0.55,
        swept=(0.2, 0.7),
        en="trust across the municipal boundary before meeting",
        sv="tillit mellan kommunen och externa parter före mötet",
        mark=Mark.ASSUMED,
    )
    learning: float = parameter(
        0.415,
        "per round",
        swept=None,
        en="weight of what was just seen when trust is updated",
        sv="vikten av det nyss sedda när tilliten uppdateras",
        source=LAB,
        mark=Mark.DATA,
    )
    asymmetry: float = parameter(
        1.0,
        "ratio",
        within=(1.0, 10.0),
        swept=(1.0, 3.0),
        en="how much faster trust is lost than won (1: as fast)",
        sv="hur mycket fortare tillit förloras än vinns (1: lika fort)",
        source="trust asymmetry; disputed in the literature",
        mark=Mark.LITERATURE,
    )
    congruence_weight: float = parameter(
        0.4,
        swept=(0.2, 0.9),
        en="part of the trust in a partner that is of no use where the partner wants other goals",
        sv="del av tilliten till en partner som inte är till nytta där partnern vill nå andra mål",
        source="Lundin 2007, JPART 17(4):651-672, for the direction; the size is assumed",
        mark=Mark.LITERATURE,
    )
    judged_by_results: float = parameter(
        0.2,
        swept=(0.0, 0.4),
        en="share of the view one takes of a partner that is the arena's success",
        sv="andel av bilden av en partner som är arenans framgång",
        mark=Mark.ASSUMED,
    )


class HiddenAgendas(Section):
    """Representatives whose true agenda differs from the declared one."""

    share: float = parameter(
        0.15,
        swept=(0.0, 0.4),
        en="share of representatives with a hidden agenda",
        sv="andel representanter med en dold agenda",
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )
    diversion: float = parameter(
        0.6,
        swept=(0.2, 0.9),
        en="share of its effort that such a representative diverts to the true agenda",
        sv="andel av insatsen som en sådan representant styr till sin egentliga agenda",
        mark=Mark.ASSUMED,
    )
    detection: float = parameter(
        0.08,
        "per month",
        swept=(0.0, 0.3),
        en="monthly chance that a full diversion is noticed",
        sv="månatlig chans att en fullständig avledning upptäcks",
        mark=Mark.ASSUMED,
    )
    betrayal: float = parameter(
        0.4,
        swept=(0.1, 0.7),
        en="share of trust in the detected that is lost at once",
        sv="andel av tilliten till den avslöjade som går förlorad direkt",
        mark=Mark.ASSUMED,
    )
    contagion: float = parameter(
        0.05,
        swept=(0.0, 0.15),
        en="share of trust among everybody in the arena that is lost with it",
        sv="andel av tilliten mellan alla i arenan som följer med",
        source=TALK,
        mark=Mark.ASSUMED,
    )
    private_gain: float = parameter(
        0.3,
        swept=(0.0, 0.6),
        en="what full diversion is worth to the one who diverts",
        sv="vad fullständig avledning är värd för den som avleder",
        mark=Mark.ASSUMED,
    )
