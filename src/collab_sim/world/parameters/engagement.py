"""How engagement moves: conditional cooperation, appraisal, coming and going."""

from __future__ import annotations

from collab_sim.world.parameters.declaration import Evidence, Mark, Section, parameter

LAB = "Fischbacher & Gächter 2010, AER 100:541-556"


class Engagement(Section):
    """Willingness to put effort into collaboration and what changes it."""

    start: float = parameter(0.5, swept=(0.2, 0.8))
    start_sd: float = parameter(0.1, within=(0.0, 0.5), swept=None)
    reciprocity: float = parameter(
        0.74,
        swept=(0.65, 0.8),
        evidence=Evidence(
            Mark.DATA, f"{LAB}; mean slope of conditional cooperators in the strategy method"
        ),
    )
    reciprocity_duty_bound: float = parameter(
        0.2, swept=(0.0, 0.7), evidence=Evidence(Mark.DATA, f"{LAB}; weakly identified")
    )
    pace: float = parameter(1 / 6, "rounds per month", swept=(0.1, 0.35))
    decision_noise: float = parameter(
        0.05,
        "standard deviation",
        swept=(0.0, 0.25),
        evidence=Evidence(
            Mark.CALIBRATED, "laboratory value .25, calibrated on Fischbacher & Gächter 2010"
        ),
    )
    idle: float = parameter(0.10, swept=(0.0, 0.3))
    idle_rate: float = parameter(0.05, "per month", swept=(0.01, 0.15))
    patience: float = parameter(0.8, "per round", swept=(0.5, 0.95))
    renewal_belief: float = parameter(0.7, swept=(0.2, 1.0))
    belief_rate: float = parameter(0.3, "per event", swept=(0.0, 0.6))


class Membership(Section):
    """Joining and leaving arenas."""

    exit_below: float = parameter(0.10, swept=(0.0, 0.2))
    exit_rate: float = parameter(0.1, "per month", swept=(0.0, 0.2))
    join_rate: float = parameter(0.05, "per month", swept=(0.0, 0.1))
    reluctance: float = parameter(0.6, swept=(0.2, 1.0))
    visibility: float = parameter(
        1.0, "person-months per goal", within=(0.01, 100.0), swept=(0.25, 4.0)
    )
