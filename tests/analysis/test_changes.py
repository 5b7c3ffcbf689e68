"""An option's changes, one by one: mixtures stand between two scenarios, and hold both ends."""

from __future__ import annotations

import numpy as np
import pytest

from collab_sim.analysis.changes import changes_between, mixture
from collab_sim.config import load_scenario
from collab_sim.world.layout import lay_out
from collab_sim.world.scenario import Scenario
from tests.worlds import default_world

MANY = (
    ("vaxjo", "aarhus"),
    ("barriers_all", "enablers_all"),
    ("default", "start_grant"),
    ("internal_first", "project"),
)
LEAVES = {"month": 30, "coordinators_leave": True}


def laid_alike(one: Scenario, other: Scenario) -> bool:
    """Whether two scenarios are the same to an engine."""
    first, second = lay_out(one), lay_out(other)
    return (
        first.parameters.tobytes() == second.parameters.tobytes()
        and np.array_equal(first.epochs, second.epochs)
        and all(a.tobytes() == b.tobytes() for a, b in zip(first.plan, second.plan, strict=True))
    )


@pytest.mark.parametrize("names", MANY)
def test_none_of_the_changes_is_the_base_and_all_are_the_option(names: tuple[str, str]) -> None:
    base, option = map(load_scenario, names)
    bundles = changes_between(base, option)
    assert laid_alike(mixture(base, option, []), base)
    assert laid_alike(mixture(base, option, bundles), option)
    assert len(bundles) > 1
    for bundle in bundles:
        assert not laid_alike(mixture(base, option, [bundle]), base)


def test_a_form_is_one_change_with_its_length_and_pause() -> None:
    base = default_world()
    option = base.changed({"collaboration.form": "project", "collaboration.gap": 9})
    [[change]] = changes_between(base, option)
    assert change.kind == "form"
    assert set(change.paths) == {"collaboration.continuity", "collaboration.gap"}


def test_a_pause_alone_is_a_setting() -> None:
    base = default_world(collaboration={"form": "project"})
    [[change]] = changes_between(base, base.changed({"collaboration.gap": 9}))
    assert (change.kind, change.name) == ("setting", "collaboration.gap")


def test_switches_and_events_are_named_whichever_has_them() -> None:
    base = default_world(barriers=["lack_of_mandate"], events={"leaves": LEAVES})
    option = base.changed({"barriers": [], "enablers": ["leadership"], "events": {}})
    told = {(one.kind, one.name, one.gone) for [one] in changes_between(base, option)}
    assert told == {
        ("barriers", "lack_of_mandate", True),
        ("enablers", "leadership", False),
        ("event", "leaves", True),
    }


def test_what_contradicts_itself_alone_changes_together() -> None:
    base = default_world(departments={"reciprocal": 0.6, "own_results": 0.1})
    option = base.changed(
        {"departments.reciprocal": 0.1, "departments.own_results": 0.8, "trust.learning": 0.02}
    )
    bundles = changes_between(base, option)
    together = [{one.name for one in bundle} for bundle in bundles]
    assert {"departments.reciprocal", "departments.own_results"} in together
    assert {"trust.learning"} in together
    for bundle in bundles:
        mixture(base, option, [bundle])


def test_lengths_that_differ_are_not_taken_apart() -> None:
    base = default_world()
    assert changes_between(base, base.changed({"months": 60, "trust.learning": 0.02})) == []


def test_a_switch_that_moves_nothing_is_no_change() -> None:
    base = default_world(municipality={"budget_integration": 0.6})
    assert changes_between(base, base.changed({"enablers": ["budget_integration"]})) == []
