"""The municipality as a setting: leadership, policy, budget, staff turnover."""

from __future__ import annotations

from collab_sim.world.parameters.declaration import TALK, Mark, Section, parameter


class Municipality(Section):
    """What the municipality brings to every collaboration."""

    leadership: float = parameter(
        0.5,
        swept=(0.1, 0.9),
        en="political leadership: courage to decide across boundaries, and follow-up",
        sv="politiskt ledarskap: mod att besluta över gränser, och uppföljning",
        source=TALK,
        mark=Mark.LITERATURE,
    )
    election_period: int = parameter(
        48,
        "months",
        within=(0, 1200),
        swept=None,
        en="months between elections; 0 means no elections",
        sv="månader mellan val; 0 betyder inga val",
        source="Swedish local elections are held every fourth year",
        mark=Mark.LITERATURE,
    )
    election_shock: float = parameter(
        0.3,
        swept=(0.0, 0.6),
        en="how far an election can move leadership from its mean, either way",
        sv="hur långt ett val kan flytta ledarskapet från sitt medel, åt båda håll",
        mark=Mark.ASSUMED,
    )
    policy_support: float = parameter(
        0.4,
        swept=(0.0, 1.0),
        en="support that policies, guidelines and practice give to collaboration",
        sv="stöd som policyer, riktlinjer och praxis ger samverkan",
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )
    budget_integration: float = parameter(
        0.2,
        swept=(0.0, 0.8),
        en="share of collaborative work that the departments' own budgets and plans carry",
        sv="andel av samverkansarbetet som ryms i förvaltningarnas egna budgetar och planer",
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )
    turnover: float = parameter(
        0.12,
        "per year",
        within=(0.0, 0.99),
        swept=(0.04, 0.35),
        en="chance that a representative is replaced within a year",
        sv="risken att en representant byts ut inom ett år",
        source="range of staff turnover rates reported for public organisations",
        mark=Mark.LITERATURE,
    )
    handover: float = parameter(
        0.2,
        swept=(0.0, 0.5),
        en="share of relations and skill that a successor takes over without a coordinator",
        sv="andel av relationer och kunnande som en efterträdare tar över utan samordnare",
        mark=Mark.ASSUMED,
    )
