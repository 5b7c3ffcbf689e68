"""Rules of a user's own, on both engines before they are played on one."""

from __future__ import annotations

from collab_sim.engines.module import ModuleError, Rules
from collab_sim.world.extension import rules_in_force
from collab_sim.world.scenario import Scenario

MONTHS_COMPARED = 12
_AGREED: set[Rules] = set()


def check_agreement(scenario: Scenario) -> None:
    """Play the first months of a world on both engines in lockstep, once for a set of own rules.

    Raises `ModuleError` where they part; nothing else is played then.
    """
    rules = rules_in_force()
    if not rules or rules in _AGREED:
        return
    from collab_sim.engines.parity import first_difference

    parted = first_difference(scenario, seed=1, months=min(MONTHS_COMPARED, scenario.months))
    if parted:
        raise ModuleError(f"the engines do not play your own rules alike: {parted}")
    _AGREED.add(rules)
