"""What collaboration asks, costs and produces."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from collab_sim.world.parameters.declaration import TALK, Evidence, Mark, Section, parameter

Interaction = Annotated[float, Field(ge=-3.0, le=3.0)]
InteractionRow = Annotated[tuple[Interaction, ...], Field(strict=False)]


class Work(Section):
    """Asked effort, interdependence and what results are worth."""

    ask_per_goal: float = parameter(0.04, "share of working time", swept=(0.02, 0.08))
    interdependence: float = parameter(
        0.3,
        swept=(0.0, 0.9),
        evidence=Evidence(Mark.ASSUMED, "Hirshleifer 1983 for the two ends; the size is assumed"),
    )
    leverage: float = parameter(2.0, "ratio", within=(0.0, 20.0), swept=(1.0, 4.0))
    cost: float = parameter(0.8, "weight", within=(0.0, 2.0), swept=(0.4, 1.1))
    cost_unloaded: float = parameter(0.5, "ratio", within=(0.0, 2.0), swept=(0.2, 1.0))
    relief_by_policy: float = parameter(0.5, swept=(0.2, 0.8))
    relief_by_coordination: float = parameter(0.5, swept=(0.2, 0.8))
    alone: float = parameter(0.35, "results per hour", swept=(0.2, 0.6))
    exposure: float = parameter(1.4, "weight", within=(0.0, 3.0), swept=(0.7, 2.0))
    unaided: float = parameter(0.1, swept=(0.0, 0.3))
    by_routine: float = parameter(0.3, swept=(0.1, 0.5))
    by_competence: float = parameter(0.2, swept=(0.1, 0.4))
    by_coordination: float = parameter(0.4, swept=(0.1, 0.6))
    adaptation: float = parameter(0.7, swept=(0.3, 1.0), evidence=Evidence(Mark.ASSUMED, TALK))


class Goals(Section):
    """The goals (by default the 17 global ones) and what actors want of them."""

    agenda_focus: float = parameter(1.0, "exponent", within=(0.0, 10.0), swept=(1.0, 5.0))
    priority_weight: float = parameter(3.0, "ratio", within=(1.0, 100.0), swept=(1.0, 10.0))
    responsibility_lost: float = parameter(
        0.25,
        "share per circle",
        within=(0.0, 0.5),
        swept=(0.0, 0.4),
        evidence=Evidence(
            Mark.ASSUMED, "Fenton et al. 2012 for the direction; the size is assumed"
        ),
    )
    count: Annotated[int, Field(ge=1, le=100)] = Field(
        default=17, description="number of goals; 17 for Agenda 2030"
    )
    interactions: tuple[InteractionRow, ...] = Field(
        default=(),
        strict=False,
        description="goal-by-goal interactions on Nilsson's scale -3..+3; empty means none",
    )

    @model_validator(mode="after")
    def _interactions_are_square(self) -> Self:
        rows = [len(row) for row in self.interactions]
        if rows and rows != [self.count] * self.count:
            raise ValueError(f"interactions must be a {self.count} by {self.count} table")
        return self


class Learning(Section):
    """Shared understanding, routine and competence."""

    framing_spread: float = parameter(
        0.2, "standard deviation", within=(0.0, 0.5), swept=(0.05, 0.35)
    )
    framing_pull: float = parameter(0.08, "per month", swept=(0.0, 0.2))
    pull_unaided: float = parameter(0.5, "ratio", swept=(0.2, 1.0))
    framing_home: float = parameter(0.03, "per month", swept=(0.0, 0.1))
    routine_start: float = parameter(0.0, swept=None)
    routine_growth_per_goal: float = parameter(0.18, "per month", swept=(0.03, 0.45))
    routine_decay: float = parameter(0.03, "per month", swept=(0.0, 0.1))
    competence_start: float = parameter(0.1, swept=None)
    competence_growth: float = parameter(0.03, "per month", swept=(0.0, 0.08))


class Fatigue(Section):
    """Partnership fatigue (Huxham & Vangen)."""

    gain: float = parameter(
        0.03,
        "per month",
        swept=(0.0, 0.06),
        evidence=Evidence(
            Mark.LITERATURE, "Huxham & Vangen, partnership fatigue; the size is assumed"
        ),
    )
    recovery: float = parameter(0.1, "per month", swept=(0.02, 0.2))
    cost: float = parameter(0.3, "weight", within=(0.0, 2.0), swept=(0.0, 0.6))
