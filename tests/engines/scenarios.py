"""Small scenarios of every kind, drawn by hypothesis."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import strategies as st

from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.laboratory import Laboratory, Types
from collab_sim.world.layout import Layout, lay_out
from collab_sim.world.scenario import Scenario, experiment

SECTORS = ("business", "civil_society", "academia", "public_agency")
MOST_OF_A_TYPE = {"reciprocal": 0.7, "own_results": 0.3}
"""Shares that never are more than everybody, whatever is left out."""
LIVELY = {
    "collaboration.duration": st.integers(1, 5),
    "collaboration.gap": st.integers(0, 3),
    "collaboration.continuity": st.sampled_from([0.0, 0.0, 0.0, 0.5, 1.0]),
    "collaboration.seats": st.integers(3, 7),
    "collaboration.renewal_rate": st.sampled_from([0.0, 1.0]),
    "collaboration.respawn": st.sampled_from([0.0, 1.0]),
    "collaboration.institutionalisation": st.sampled_from([0.0, 1.0, 1.0]),
    "collaboration.membership_renewal": st.sampled_from([0.0, 0.5, 1.0]),
    "municipality.budget_integration": st.sampled_from([0.0, 1.0, 1.0]),
    "departments.mandate": st.sampled_from([0.5, 1.0]),
    "external.mandate": st.sampled_from([0.5, 1.0]),
    "municipality.election_period": st.integers(0, 5),
    "membership.join_rate": st.sampled_from([0.0, 0.5, 1.0]),
    "membership.visibility": st.sampled_from([0.01, 0.01, 1.0]),
    "membership.reluctance": st.sampled_from([0.0, 1.0]),
    "membership.exit_below": st.sampled_from([0.0, 0.0, 0.4, 1.0]),
    "engagement.start": st.sampled_from([0.5, 0.5, 0.9, 0.0]),
    "engagement.pace": st.floats(0.1, 1.0),
    "coordinators.full_time": st.sampled_from([0.0, 0.4, 1.0, 2.6, 10.0]),
    "coordinators.vacancy": st.integers(0, 3),
    "coordinators.span": st.sampled_from([1.0, 25.0]),
    "collaboration.budget": st.sampled_from([1.0, 1.0, 0.5, 1.5, 0.0]),
    "departments.incentive_spread": st.sampled_from([0.0, 0.5, 2.0]),
    "external.incentive_spread": st.sampled_from([0.0, 0.5, 2.0]),
    **{
        f"{side}.{kind}": st.floats(0.0, most)
        for side in ("departments", "external")
        for kind, most in MOST_OF_A_TYPE.items()
    },
    "work.alone": st.sampled_from([0.0, 0.4, 1.0]),
    "hidden_agendas.share": st.sampled_from([0.0, 0.0, 0.5, 1.0]),
    "hidden_agendas.detection": st.sampled_from([0.0, 0.3, 1.0]),
    "trust.asymmetry": st.floats(1.0, 10.0),
    "work.ask_per_goal": st.sampled_from([0.02, 0.02, 0.1, 0.0]),
    "municipality.turnover": st.sampled_from([0.0, 0.2, 0.99]),
}
"""Values under which much happens within a few months."""

SHARES = sorted(
    path
    for path, one in PARAMETERS.items()
    if one.within == (0.0, 1.0) and not one.whole and path not in LIVELY
)
WEIGHTS = sorted(path for path, one in PARAMETERS.items() if one.within == (0.0, 2.0))
EVENTS = {
    "collaboration.scope": st.integers(1, 5),
    "collaboration.seats": st.integers(2, 7),
    "collaboration.budget": st.floats(0.0, 2.0),
    "municipality.leadership": st.floats(0.0, 1.0),
    "municipality.turnover": st.sampled_from([0.0, 0.5]),
    "departments.mandate": st.floats(0.0, 1.0),
    "external.workload": st.floats(0.0, 1.0),
    "external.reciprocal": st.floats(0.0, 0.7),
    "departments.incentive_spread": st.floats(0.0, 2.0),
    "coordinators.full_time": st.sampled_from([0.0, 1.0, 3.5]),
    "hidden_agendas.diversion": st.floats(0.0, 1.0),
    "trust.congruence_weight": st.floats(0.0, 1.0),
    "trust.prior_across": st.floats(0.0, 1.0),
    "work.adaptation": st.floats(0.0, 1.0),
    "event.coordinators_leave": st.sampled_from([0.0, 1.0]),
}
"""What events may change in the midst of a world."""


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Any small world: every form and life cycle, one to nine actors of any kind."""
    groups = draw(st.lists(group(), min_size=draw(st.integers(1, 3)), max_size=4))
    for number, one in enumerate(groups):
        one["name"] = f"group {number}"
    names = [one["name"] for one in groups]
    world = {
        "months": draw(st.integers(3, 15)),
        "goals": draw(goals()),
        "actors": {"groups": groups},
        "arenas": [
            {"name": f"arena {number}", **draw(arena(names))}
            for number in range(draw(st.integers(1, 4)))
        ],
    }
    world["ties"] = draw(ties(names)) if draw(st.booleans()) else []
    lively = draw(st.fixed_dictionaries(LIVELY))
    shares = draw(st.dictionaries(st.sampled_from(SHARES), st.floats(0.0, 1.0), max_size=5))
    weights = draw(st.dictionaries(st.sampled_from(WEIGHTS), st.floats(0.0, 2.0), max_size=3))
    return Scenario.model_validate(world).changed({**shares, **weights, **lively})


@st.composite
def eventful(draw: st.DrawFn, worlds: st.SearchStrategy[Scenario]) -> tuple[Scenario, Layout]:
    """Any small world in which other parameters hold from some months on, and back again."""
    scenario = draw(worlds)
    layout, epochs = lay_out(scenario), draw(st.integers(2, 4))
    parameters = np.repeat(layout.parameters, epochs)
    for epoch in range(1, epochs):
        events = draw(st.lists(st.sampled_from(sorted(EVENTS)), unique=True, min_size=1))
        for path in events:
            heading, name = path.split(".")
            parameters[heading][name][epoch] = draw(EVENTS[path])
    months = scenario.months
    held = draw(st.lists(st.integers(0, epochs - 1), min_size=months, max_size=months))
    moved = (frozenset(EVENTS),) * epochs
    return scenario, replace(
        layout, parameters=parameters, epochs=np.array([0, *held], dtype=np.int64), moved=moved
    )


@st.composite
def laboratories(draw: st.DrawFn) -> Scenario:
    """Any small experiment: both matchings, restarts, known and open ends."""
    size, rounds = draw(st.integers(2, 5)), draw(st.integers(2, 9))
    reciprocal = draw(st.floats(0.0, 1.0))
    laboratory = Laboratory(
        matching=draw(st.sampled_from(["partner", "stranger"])),
        group_size=size,
        participants=size * draw(st.integers(1, 4)),
        mpcr=draw(st.floats(0.0, 1.0)),
        rounds=rounds,
        restarts=tuple(sorted(draw(st.sets(st.integers(1, rounds - 1), max_size=3)))),
        continuation=draw(st.one_of(st.none(), st.floats(0.0, 1.0))),
        belief=draw(st.floats(0.0, 1.0)),
        belief_sd=draw(st.floats(0.0, 0.5)),
        types=Types(reciprocal=reciprocal, own_results=draw(st.floats(0.0, 1.0 - reciprocal))),
        taste_spread=draw(st.sampled_from([0.0, 0.7, 2.0])),
    )
    memory = draw(st.sampled_from([0.0, 0.5, 1.0]))
    return experiment(laboratory).changed({"collaboration.memory": memory})


@st.composite
def goals(draw: st.DrawFn) -> dict[str, Any]:
    """Five to seventeen goals that may help or hinder each other."""
    count = draw(st.integers(5, 17))
    if not draw(st.booleans()):
        return {"count": count}
    rows = draw(st.lists(st.integers(-3, 3), min_size=count, max_size=count))
    return {
        "count": count,
        "interactions": [[rows[(one + other) % count] for other in range(count)] for one in rows],
    }


@st.composite
def group(draw: st.DrawFn) -> dict[str, Any]:
    """A group of one to three departments or external actors."""
    department = draw(st.booleans())
    one: dict[str, Any] = {
        "kind": "department" if department else "external",
        "sector": "municipality" if department else draw(st.sampled_from(SECTORS)),
        "count": draw(st.integers(1, 3)),
        "priorities": draw(st.lists(st.integers(1, 5), unique=True, max_size=3)),
    }
    for key in "mandate workload engagement hidden_share backing".split():
        if draw(st.booleans()):
            one[key] = draw(st.floats(0.0, 1.0))
    for key, most in MOST_OF_A_TYPE.items():
        if draw(st.booleans()):
            one[key] = draw(st.floats(0.0, most))
    for key in "own shared money legitimacy incentive_spread".split():
        if draw(st.booleans()):
            one[key] = draw(st.floats(0.0, 2.0))
    return one


@st.composite
def ties(draw: st.DrawFn, groups: list[str]) -> list[dict[str, Any]]:
    """Some who know each other at the start: groups, each pair of which is named once."""
    pairs = st.tuples(st.sampled_from(groups), st.sampled_from(groups)).filter(
        lambda both: both[0] != both[1]
    )
    trust = st.one_of(st.none(), st.floats(0.0, 1.0))
    return [
        {"actor": actor, "partner": partner, "trust": draw(trust)}
        for actor, partner in draw(st.lists(pairs, unique=True, max_size=6))
    ]


@st.composite
def arena(draw: st.DrawFn, groups: list[str]) -> dict[str, Any]:
    """An arena with drawn or listed members, perhaps later, perhaps mandated."""
    some = st.lists(st.sampled_from(groups), unique=True, min_size=1, max_size=3)
    one: dict[str, Any] = {
        "goals": draw(st.lists(st.integers(1, 5), unique=True, max_size=3)),
        "reach": draw(st.integers(0, 2)),
        "opens": draw(st.sampled_from([1, 1, 1, 1, 2, 4, 30])),
        "closes": None,
        "mandated": draw(st.sampled_from([False, False, True])),
        "open_to": draw(st.one_of(st.just([]), st.just([]), some)),
    }
    if one["opens"] < 5 and draw(st.booleans()):
        one["closes"] = draw(st.integers(one["opens"], 6))
    if draw(st.booleans()):
        one["meetings"], one["hours"] = draw(st.floats(0.1, 5.0)), draw(st.floats(0.1, 8.0))
    seated = draw(st.sampled_from(["all", "number", "number", "listed"]))
    if seated == "number":
        one["members"] = draw(st.sampled_from([0, 2, 2, 3]))
    if seated == "listed":
        one["members"], one["seats"] = draw(some), 9
    if draw(st.booleans()):
        one["continuity"] = draw(st.sampled_from([0.0, 0.5, 1.0]))
        one["duration"], one["gap"] = draw(st.integers(1, 4)), draw(st.integers(0, 2))
        one["first_duration"] = draw(st.sampled_from([None, 1, 3, 6]))
    return one
