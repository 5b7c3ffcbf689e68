"""How engagement moves: conditional cooperation, appraisal, coming and going."""

from __future__ import annotations

from collab_sim.world.parameters.declaration import Mark, Section, parameter

LAB = "Fischbacher & Gächter 2010, AER 100:541-556"


class Engagement(Section):
    """Willingness to put effort into collaboration and what changes it."""

    start: float = parameter(
        0.5,
        swept=(0.2, 0.8),
        mark=Mark.ASSUMED,
    )
    start_sd: float = parameter(
        0.1,
        within=(0.0, 0.5),
        swept=None,
        mark=Mark.ASSUMED,
    )
    reciprocity: float = parameter(
        0.74,
        swept=(0.65, 0.8),
        source=f"{LAB}; mean slope of conditional cooperators in the strategy method",
        mark=Mark.DATA,
    )
    reciprocity_duty_bound: float = parameter(
        0.2,
        swept=(0.0, 0.7),
        source=f"{LAB}; weakly identified",
        mark=Mark.DATA,
    )
    pace: float = parameter(
        1 / 6,
        "rounds per month",
        swept=(0.1, 0.35),
        mark=Mark.ASSUMED,
    )
    decision_noise: float = parameter(
        0.05,
        "standard deviation",
        swept=(0.0, 0.25),
        source="laboratory value .25, calibrated on Fischbacher & Gächter 2010",
        mark=Mark.CALIBRATED,
    )
    idle: float = parameter(
        0.10,
        swept=(0.0, 0.3),
        mark=Mark.ASSUMED,
    )
    idle_rate: float = parameter(
        0.05,
        "per month",
        swept=(0.01, 0.15),
        mark=Mark.ASSUMED,
    )
    patience: float = parameter(
        0.8,
        "per round",
        swept=(0.5, 0.95),
        mark=Mark.ASSUMED,
    )
    renewal_belief: float = parameter(
        0.7,
        swept=(0.2, 1.0),
        mark=Mark.ASSUMED,
    )
    belief_rate: float = parameter(
        0.3,
        "per event",
        swept=(0.0, 0.6),
        mark=Mark.ASSUMED,
    )


class Membership(Section):
    """Joining and leaving arenas."""

    exit_below: float = parameter(
        0.10,
        swept=(0.0, 0.2),
        mark=Mark.ASSUMED,
    )
    exit_rate: float = parameter(
        0.1,
        "per month",
        swept=(0.0, 0.2),
        mark=Mark.ASSUMED,
    )
    join_rate: float = parameter(
        0.05,
        "per month",
        swept=(0.0, 0.1),
        mark=Mark.ASSUMED,
    )
    reluctance: float = parameter(
        0.6,
        swept=(0.2, 1.0),
        mark=Mark.ASSUMED,
    )
    visibility: float = parameter(
        1.0,
        "person-months per goal",
        within=(0.01, 100.0),
        swept=(0.25, 4.0),
        mark=Mark.ASSUMED,
    )
