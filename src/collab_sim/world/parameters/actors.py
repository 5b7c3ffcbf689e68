"""What departments and external actors are like, before a scenario says otherwise."""

from __future__ import annotations

from typing import Any

from collab_sim.world.parameters.declaration import (
    FROM_THE_TALK,
    Evidence,
    Mark,
    Section,
    parameter,
)
from collab_sim.world.parameters.engagement import LAB


def _mandate(default: float) -> Any:
    return parameter(default, swept=(0.2, 0.95), evidence=FROM_THE_TALK)


def _side_payment(default: float) -> Any:
    return parameter(default, "weight", within=(0.0, 2.0), swept=(0.0, 0.6))


def _backfill(default: float) -> Any:
    return parameter(default, swept=(0.0, 0.6))


def _backing(default: float) -> Any:
    return parameter(default, swept=None)


class Organisations(Section):
    """Defaults for actors on both sides of the municipal boundary, where a side says nothing."""

    mandate: float = _mandate(0.5)
    mandate_sd: float = parameter(0.15, within=(0.0, 0.5), swept=None)
    workload: float = parameter(0.6, swept=(0.3, 0.8), evidence=FROM_THE_TALK)
    workload_sd: float = parameter(0.15, within=(0.0, 0.5), swept=None)
    reciprocal: float = parameter(0.67, swept=(0.55, 0.75), evidence=Evidence(Mark.DATA, LAB))
    own_results: float = parameter(0.23, swept=(0.1, 0.25), evidence=Evidence(Mark.DATA, LAB))
    own: float = parameter(
        0.5, "weight", within=(0.0, 2.0), swept=(0.2, 1.0), evidence=FROM_THE_TALK
    )
    shared: float = parameter(
        1.0, "weight", within=(0.0, 2.0), swept=(0.5, 1.2), evidence=FROM_THE_TALK
    )
    money: float = _side_payment(0.1)
    legitimacy: float = _side_payment(0.3)
    incentive_spread: float = parameter(
        0.5, "relative standard deviation", within=(0.0, 2.0), swept=(0.1, 0.8)
    )
    backfill: float = _backfill(0.1)
    backing: float = _backing(0.5)


class Departments(Organisations):
    """Defaults for the municipality's own departments."""


class External(Organisations):
    """Defaults for actors outside the municipality."""

    mandate: float = _mandate(0.7)
    money: float = _side_payment(0.3)
    legitimacy: float = _side_payment(0.0)
    backfill: float = _backfill(0.3)
    backing: float = _backing(0.0)
