"""Events become epochs: which month has which parameters."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collab_sim.engines.ensemble import ensemble_series
from collab_sim.report.happenings import without_event
from collab_sim.world.declarations import MEASURES, PARAMETERS
from collab_sim.world.events import NOT_MOVED, Event, course_of
from collab_sim.world.layout import lay_out
from collab_sim.world.openings import arenas_in_time
from collab_sim.world.refusal import ValuesError
from collab_sim.world.scenario import Scenario
from collab_sim.world.variables import is_variable, variable
from tests.worlds import default_world

MONTHS = 24
BUDGET, TURNOVER = "collaboration.budget", "municipality.turnover"
SOME = st.dictionaries(
    st.sampled_from("abcd"),
    st.builds(
        Event,
        month=st.integers(1, 30),
        until=st.none() | st.integers(1, 40),
        set=st.dictionaries(st.sampled_from([BUDGET, TURNOVER]), st.floats(0.0, 0.9)),
        coordinators_leave=st.booleans(),
    ).filter(lambda event: event.until is None or event.until >= event.month),
)


def world(**events: dict[str, Any]) -> Scenario:
    return default_world(months=MONTHS, events=events)


def series(scenario: Scenario) -> np.ndarray:
    return ensemble_series(scenario, range(3), 1, tuple(MEASURES))


@given(SOME)
def test_an_epoch_is_a_stretch_between_changes(events: dict[str, Event]) -> None:
    course = course_of(events, MONTHS)
    assert course.epochs[0] == 0
    assert course.setters[0] == {}
    assert set(np.diff(course.epochs)) <= {0, 1}
    assert course.epochs[-1] == len(course.setters) - 1 == len(course.leaving) - 1
    for month in range(1, MONTHS + 1):
        epoch = course.epochs[month]
        holding = {name for name, event in events.items() if event.holds(month)}
        assert set(course.setters[epoch]) == {path for name in holding for path in events[name].set}
        for path, name in course.setters[epoch].items():
            rivals = [events[one].month for one in holding if path in events[one].set]
            assert events[name].month == max(rivals)
        leaving = [each for each in events.values() if each.coordinators_leave]
        assert course.leaving[epoch] == any(each.month == month for each in leaving)


def test_a_later_event_lies_over_an_earlier_one_until_it_ends() -> None:
    layout = lay_out(
        world(
            raise_={"month": 9, "until": 12, "set": {BUDGET: 1.2}},
            cut={"month": 5, "set": {BUDGET: 0.8}},
            gone={"month": 10, "coordinators_leave": True},
        )
    )
    by_month = layout.parameters[layout.epochs]
    budgets = by_month["collaboration"]["budget"].tolist()
    assert budgets == [1.0] * 5 + [0.8] * 4 + [1.2] * 4 + [0.8] * 12
    leaves = by_month["event"]["coordinators_leave"]
    assert np.flatnonzero(leaves).tolist() == [10]
    assert [BUDGET in paths for paths in layout.moved] == [False, *[True] * 5]


def test_a_swept_parameter_moves_where_no_event_sets_it() -> None:
    layout = lay_out(world(cut={"month": 5, "until": 8, "set": {BUDGET: 0.8}}))
    moved = layout.with_parameters({BUDGET: 1.5, TURNOVER: 0.3}).parameters
    assert moved["collaboration"]["budget"].tolist() == [1.5, 0.8, 1.5]
    assert moved["municipality"]["turnover"].tolist() == [0.3] * 3


@pytest.mark.parametrize(
    ("path", "value"),
    [(BUDGET, 0.5), ("trust.learning", 0.02), ("work.cost", 0.9), ("engagement.idle_rate", 0.15)],
)
def test_an_event_in_month_one_is_a_value_from_the_start(path: str, value: float) -> None:
    begun = series(world(first={"month": 1, "set": {path: value}}))
    np.testing.assert_array_equal(begun, series(world().changed({path: value})))


def test_a_world_is_as_without_the_event_until_it_happens() -> None:
    event = {"month": 13, "set": {BUDGET: 0.3}, "coordinators_leave": True}
    with_event, without = series(world(cut=event)), series(world())
    np.testing.assert_array_equal(with_event[:, :13], without[:, :13])
    assert (with_event[:, 13:] != without[:, 13:]).any()


def test_an_event_that_sets_what_holds_anyway_changes_nothing() -> None:
    settings = {path: world().value(path) for path in PARAMETERS if path not in NOT_MOVED}
    event = {"month": 7, "until": 12, "set": settings}
    np.testing.assert_array_equal(series(world(nothing=event)), series(world()))


def test_coordinators_who_leave_leave_posts_empty() -> None:
    staffed = world().changed({"coordinators.full_time": 2.0, TURNOVER: 0.0})
    left = staffed.changed({"events.all_go": {"month": 6, "coordinators_leave": True}})
    place = [*MEASURES].index("coordinator_months")
    assert (series(left)[:, 6, place] == 0.0).all()
    assert (series(left)[:, 5, place] > 0.0).all()
    assert (series(left)[:, -1, place] > 0.0).all()


@pytest.mark.parametrize("path", NOT_MOVED)
def test_what_an_epoch_does_not_move_is_refused(path: str) -> None:
    with pytest.raises(ValuesError, match="no event can move it"):
        world(x={"month": 2, "set": {path: 1}})


def test_no_event_moves_the_rules_of_a_laboratory() -> None:
    event = {"month": 2, "set": {"laboratory.mpcr": 0.4}}
    with pytest.raises(ValuesError, match=r"laboratory\.mpcr: no event can move it: "):
        world(x=event)


def test_a_condition_of_a_laboratory_is_refused() -> None:
    laboratory = {"matching": "partner", "mpcr": 0.4}
    event = {"month": 2, "set": {"work.cost": 0.5}}
    with pytest.raises(ValuesError, match="from the first round to the last"):
        Scenario.model_validate({"laboratory": laboratory, "events": {"x": event}})


def test_changed_reaches_into_events() -> None:
    scenario = world(cut={"month": 5, "set": {BUDGET: 0.8, TURNOVER: 0.3}})
    changed = scenario.changed({"events.cut.month": 7, f"events.cut.set.{BUDGET}": 0.5})
    assert changed.events == {"cut": Event(month=7, set={BUDGET: 0.5, TURNOVER: 0.3})}
    assert changed.value("events.cut.month") == 7.0
    assert changed.value(f"events.cut.set.{BUDGET}") == 0.5
    assert scenario.changed({"events": {}}).events == {}
    with pytest.raises(ValuesError, match="after the end"):
        scenario.changed({"events.cut.month": MONTHS + 1})


def test_what_a_study_can_vary() -> None:
    assert variable(f"events.cut.set.{BUDGET}").within == PARAMETERS[BUDGET].within
    assert variable("events.cut.month").whole
    assert variable(BUDGET) is PARAMETERS[BUDGET]
    for path in ("events.cut", "events.cut.until", "events.cut.set.no.parameter", "events"):
        assert not is_variable(path)


def project_world(**events: dict[str, Any]) -> Scenario:
    return world(**events).changed({"collaboration.continuity": 0.0, "collaboration.duration": 6})


def test_an_event_closes_and_opens_as_an_arena_with_that_month_does() -> None:
    scenario = project_world()
    name = scenario.arenas[0].name
    arenas = [arena.model_dump(exclude_unset=True) for arena in scenario.arenas]
    opened = {**arenas[0], "opens": 9}
    late = scenario.changed({"arenas": [opened, *arenas[1:]]})
    event = {"month": 9, "opens": [name]}
    np.testing.assert_array_equal(series(project_world(opening=event)), series(late))
    closing = project_world(closing={"month": 9, "closes": [name]})
    [first, *_] = arenas_in_time(closing.arenas, closing.events)
    assert (first.opens, first.closes) == (1, 8)


def test_nobody_plans_for_an_arena_that_an_event_will_close() -> None:
    scenario = project_world().changed({"collaboration.gap": 5})
    name = scenario.arenas[0].name
    closed = scenario.changed({"events.closing": {"month": 13, "closes": [name]}})
    np.testing.assert_array_equal(series(closed)[:, :13], series(scenario)[:, :13])
    assert (series(closed)[:, 13:] != series(scenario)[:, 13:]).any()


def test_without_the_event_an_arena_that_it_opens_stays_closed() -> None:
    scenario = world(opening={"month": 9, "opens": [world().arenas[0].name]})
    without = without_event(scenario, "opening")
    assert without.events == {}
    np.testing.assert_array_equal(series(scenario)[:, :9], series(without)[:, :9])
    assert (series(scenario)[:, 9:] != series(without)[:, 9:]).any()
