"""What departments and external actors are like, before a scenario says otherwise."""

from __future__ import annotations

from typing import Any

from collab_sim.world.parameters.declaration import OUR_ASSUMPTION, TALK, Mark, Section, parameter
from collab_sim.world.parameters.engagement import LAB


def _mandate(default: float) -> Any:
    return parameter(
        default,
        swept=(0.2, 0.95),
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )


def _spread() -> Any:
    return parameter(
        0.15,
        within=(0.0, 0.5),
        swept=None,
        mark=Mark.ASSUMED,
    )


def _workload() -> Any:
    return parameter(
        0.6,
        swept=(0.3, 0.8),
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )


def _incentive(
    default: float,
    swept: tuple[float, float],
    source: str = OUR_ASSUMPTION,
) -> Any:
    mark = Mark.SOURCE_TALK if source == TALK else Mark.ASSUMED
    within = (0.0, 2.0)
    return parameter(default, "weight", within=within, swept=swept, source=source, mark=mark)


def _own() -> Any:
    return _incentive(0.5, (0.2, 1.0), TALK)


def _shared() -> Any:
    return _incentive(1.0, (0.5, 1.2), TALK)


def _money(default: float) -> Any:
    return _incentive(default, (0.0, 0.6))


def _legitimacy(default: float) -> Any:
    return _incentive(default, (0.0, 0.6))


def _reciprocal() -> Any:
    return parameter(
        0.67,
        swept=(0.55, 0.75),
        source=LAB,
        mark=Mark.DATA,
    )


def _own_results() -> Any:
    return parameter(
        0.23,
        swept=(0.1, 0.25),
        source=LAB,
        mark=Mark.DATA,
    )


def _incentive_spread() -> Any:
    return parameter(
        0.5,
        "relative standard deviation",
        within=(0.0, 2.0),
        swept=(0.1, 0.8),
        mark=Mark.ASSUMED,
    )


def _backfill(default: float) -> Any:
    return parameter(
        default,
        swept=(0.0, 0.6),
        mark=Mark.ASSUMED,
    )


def _backing(default: float) -> Any:
    return parameter(
        default,
        swept=None,
        mark=Mark.ASSUMED,
    )


class Departments(Section):
    """Defaults for the municipality's own departments."""

    mandate: float = _mandate(0.5)
    mandate_sd: float = _spread()
    workload: float = _workload()
    workload_sd: float = _spread()
    reciprocal: float = _reciprocal()
    own_results: float = _own_results()
    own: float = _own()
    shared: float = _shared()
    money: float = _money(0.1)
    legitimacy: float = _legitimacy(0.3)
    incentive_spread: float = _incentive_spread()
    backfill: float = _backfill(0.1)
    backing: float = _backing(0.5)


class External(Section):
    """Defaults for actors outside the municipality."""

    mandate: float = _mandate(0.7)
    mandate_sd: float = _spread()
    workload: float = _workload()
    workload_sd: float = _spread()
    reciprocal: float = _reciprocal()
    own_results: float = _own_results()
    own: float = _own()
    shared: float = _shared()
    money: float = _money(0.3)
    legitimacy: float = _legitimacy(0.0)
    incentive_spread: float = _incentive_spread()
    backfill: float = _backfill(0.3)
    backing: float = _backing(0.0)
