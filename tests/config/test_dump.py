"""Scenarios written out in full load back to equal ones."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collab_sim.config import dump_scenario, load_scenario, scenario_names
from collab_sim.world.declarations import PARAMETERS, SWITCHES
from collab_sim.world.events import NOT_MOVED
from collab_sim.world.parameters import Parameter
from collab_sim.world.scenario import Scenario
from tests.config.reading import problems_of, read

TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
TRICKY = st.sampled_from(
    ["no", "1e-3", "0x1F", "~", "a: b", "# x", " a ", "'", '"', "-", "…", "\x85"]
)
NAMES = st.one_of(TEXT, TRICKY)
TYPES = ("reciprocal", "own_results")
MOVABLE = [
    path for path in PARAMETERS if path not in NOT_MOVED and path.partition(".")[2] not in TYPES
]
TITLES = st.fixed_dictionaries({"en": NAMES, "sv": NAMES})


def values_of(parameter: Parameter) -> st.SearchStrategy[float]:
    low, high = parameter.within
    if parameter.whole:
        return st.integers(int(low), int(high))
    return st.floats(low, high, allow_nan=False)


@st.composite
def events(draw: st.DrawFn, earliest: int) -> dict[str, Any]:
    paths = draw(st.sets(st.sampled_from(MOVABLE), min_size=1, max_size=4))
    settings = {path: draw(values_of(PARAMETERS[path])) for path in paths}
    month = draw(st.integers(earliest, earliest + 39))
    optional: dict[str, st.SearchStrategy[Any]] = {
        "until": st.integers(month, 1200),
        "title": TITLES,
        "coordinators_leave": st.booleans(),
    }
    known = st.fixed_dictionaries({"month": st.just(month)}, optional=optional)
    return {**draw(known), "set": settings}


EMPTIED: dict[str, Any] = {"barriers": (), "enablers": ()}

EVENTS = st.fixed_dictionaries(
    {}, optional={"no": events(81), "cut": events(1), "Ny_majoritet": events(41)}
)


def keyword(name: str) -> bool:
    return name not in ("departments", "external")


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    sections: dict[str, Any] = {}
    for path in draw(st.sets(st.sampled_from(sorted(PARAMETERS)), max_size=12)):
        heading, name = path.split(".")
        most = 0.3 if name in TYPES else PARAMETERS[path].within[1]
        value = draw(values_of(PARAMETERS[path]))
        sections.setdefault(heading, {})[name] = min(value, most)
    names = draw(st.lists(NAMES.filter(keyword), min_size=3, max_size=5, unique=True))
    shares = st.floats(0.0, 1.0)
    groups = [
        {"name": name, "kind": "department", "mandate": draw(shares), "title": draw(TITLES)}
        for name in names
    ]
    size = sections.setdefault("goals", {}).setdefault("count", draw(st.integers(1, 20)))
    optional: dict[str, st.SearchStrategy[Any]] = {
        "continuity": shares,
        "goals": st.lists(st.integers(1, size), max_size=4),
        "members": st.one_of(st.integers(0, 2), st.lists(st.sampled_from(names), max_size=2)),
        "mandated": st.booleans(),
    }
    arena = st.fixed_dictionaries({"name": NAMES}, optional=optional)
    arenas = draw(st.lists(arena, min_size=1, max_size=3, unique_by=lambda each: each["name"]))
    if size < 5:
        row = st.lists(st.floats(-3.0, 3.0), min_size=size, max_size=size)
        sections["goals"]["interactions"] = draw(st.lists(row, min_size=size, max_size=size))
    stated = Scenario.model_validate(
        {
            **sections,
            "name": draw(NAMES),
            "title": draw(TITLES),
            "question": draw(TITLES),
            "months": 120,
            "events": draw(EVENTS),
            "actors": {"groups": groups},
            "arenas": arenas,
        }
    )
    kind = draw(st.sampled_from(sorted(SWITCHES)))
    listed = stated.changed({kind: draw(st.lists(st.sampled_from(sorted(SWITCHES[kind]))))})
    return listed.changed(draw(st.sampled_from([{}, {"hidden_agendas.share": 0.15}])))


@given(scenarios())
def test_round_trip(scenario: Scenario) -> None:
    again = read(dump_scenario(scenario))
    assert again == scenario
    assert again.changed(EMPTIED) == scenario.changed(EMPTIED)


@pytest.mark.parametrize("name", scenario_names())
def test_shipped_scenarios_survive_the_round_trip(name: str) -> None:
    scenario = load_scenario(name, ["hidden_agendas.share=.1", "collaboration.gap=3"])
    text = dump_scenario(scenario)
    assert read(text) == scenario
    assert read(text, ["barriers=[]", "enablers=[]"]) == scenario.changed(EMPTIED)


def test_every_parameter_is_written_with_its_unit() -> None:
    text = dump_scenario(load_scenario("default"))
    for path, parameter in PARAMETERS.items():
        lines = [line for line in text.splitlines() if f" {path.split('.')[1]}: " in line]
        assert any(line.endswith(f"# {parameter.unit}") for line in lines), path


def test_a_resolved_file_can_be_extended() -> None:
    text = dump_scenario(load_scenario("barrier_hidden_agendas", ["hidden_agendas.share=.2"]))
    scenario = read(text, ["hidden_agendas.share=.3"])
    assert (scenario.hidden_agendas.share, scenario.barriers) == (0.3, ("hidden_agendas",))
    assert read(text).hidden_agendas.share == 0.2


LISTED = "extends: default\nhidden_agendas: {share: .12}\n"


def test_without_a_barrier_holds_what_stood_before_it_wherever_it_is_dropped() -> None:
    scenario = read(LISTED).changed({"barriers": ("hidden_agendas",)})
    text = dump_scenario(scenario)
    assert scenario.hidden_agendas.share == 0.4
    dropped = text.replace("barriers: [hidden_agendas]", "barriers: []")
    assert dropped != text
    for without in (
        scenario.changed({"barriers": ()}),
        read(text).changed({"barriers": ()}),
        read(text, ["barriers=[]"]),
        read(dropped),
    ):
        assert without.hidden_agendas.share == 0.12
        assert without.hidden_agendas.detection == load_scenario("default").hidden_agendas.detection


def test_a_value_that_was_edited_in_a_resolved_file_holds() -> None:
    text = dump_scenario(read(LISTED).changed({"barriers": ("hidden_agendas",)}))
    edited = text.replace("  share: 0.4  #", "  share: 0.3  #")
    assert edited != text
    assert read(edited).hidden_agendas.share == 0.3
    assert read(edited, ["barriers=[]"]).hidden_agendas.share == 0.3


def test_a_barrier_that_a_resolved_file_says_too_little_of_is_refused() -> None:
    text = dump_scenario(load_scenario("default"))
    (problem,) = problems_of(text.replace("barriers: []", "barriers: [hidden_agendas]"))
    assert problem.path == "barriers.0"
    assert problem.message == "this file does not say what holds without 'hidden_agendas'"
    problems = problems_of(text.replace("barriers: []", "barriers: [{a: 1}]"))
    assert "barriers.0" in {each.path for each in problems}
    (problem,) = problems_of("extends: default\nwithout_switches: {hidden_agendas.share: .1}\n")
    assert problem.message == "is read beside 'resolved: true' alone"
    assert problem.position.location == "bad.yaml:2:1"
    (problem,) = problems_of(text + "without_switches: {hidden_agendas.shar: .1}\n")
    assert "hidden_agendas.share" in problem.hint
