"""Scenario files that extend one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from collab_sim.config import load_scenario
from collab_sim.world.refusal import ArgumentError
from collab_sim.world.scenario import Scenario
from tests.config.reading import problems_in, problems_of, read


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_mappings_merge_and_lists_are_replaced() -> None:
    text = (
        "extends: default\n"
        "municipality: {turnover: .2}\n"
        "arenas: [{name: Only, goals: [1]}]\n"
        "work:\n"
    )
    scenario, default = read(text), load_scenario("default")
    assert scenario.municipality.turnover == 0.2
    assert scenario.municipality.leadership == default.municipality.leadership
    assert [arena.name for arena in scenario.arenas] == ["Only"]
    assert scenario.actors == default.actors
    assert scenario.work == default.work


def test_a_chain_of_files_is_read_from_root_to_leaf(tmp_path: Path) -> None:
    write(tmp_path, "root.yaml", "extends: default\nmonths: 12\nwork: {cost: .3, leverage: 3}\n")
    write(tmp_path, "sub/middle.yml", "extends: ../root.yaml\nwork: {cost: .4}\n")
    leaf = write(tmp_path, "leaf.yaml", "extends: sub/middle.yml\nwork: {adaptation: .9}\n")
    scenario = load_scenario(leaf)
    assert (scenario.months, scenario.work.cost) == (12, 0.4)
    assert (scenario.work.leverage, scenario.work.adaptation) == (3.0, 0.9)


def test_a_heading_with_nothing_under_it_takes_nothing_away(tmp_path: Path) -> None:
    write(tmp_path, "root.yaml", "extends: default\nwork: {cost: .4, leverage: 3}\ntrust:\n")
    scenario = load_scenario(write(tmp_path, "leaf.yaml", "extends: root.yaml\nwork:\n"))
    assert (scenario.work.cost, scenario.work.leverage) == (0.4, 3.0)
    filled = write(tmp_path, "filled.yaml", "extends: leaf.yaml\ntrust: {learning: .2}\n")
    assert load_scenario(filled).trust.learning == 0.2
    assert load_scenario(filled).work == scenario.work


def test_name_is_the_file_and_title_is_not_inherited(tmp_path: Path) -> None:
    scenario = load_scenario(write(tmp_path, "my town.yaml", "extends: default\n"))
    assert (scenario.name, scenario.title.en, scenario.title.sv) == ("my town",) * 3
    assert scenario.question == load_scenario("default").question
    named = load_scenario("default", ["name=other", "title.sv=Annan"])
    assert (named.name, named.title.sv) == ("other", "Annan")
    assert named.title.en == load_scenario("default").title.en


def test_the_later_of_form_and_continuity_wins() -> None:
    base = "extends: project\ncollaboration: {%s}\n"
    assert read(base % "continuity: .3").collaboration.continuity == 0.3
    assert read(base % "continuity: .3").collaboration.form is None
    assert read(base % "form: programme").collaboration.continuity == 0.5
    assert read(base % "gap: 3").collaboration.continuity == 0.0
    assert read(base % "form: programme, continuity: .5").collaboration.continuity == 0.5
    arena = "extends: default\narenas: [{name: X, continuity: .3}]\n"
    assert read(arena, ["arenas.0.form=project"]).arenas[0].continuity == 0.0
    project = load_scenario("project")
    assert project.changed({"collaboration.continuity": 0.3}).collaboration.form is None
    assert project.changed({"collaboration.form": "programme"}).collaboration.continuity == 0.5
    with pytest.raises(ArgumentError, match="give one of the two"):
        project.changed({"collaboration.form": "project", "collaboration.continuity": 1.0})


def test_problems_are_told_in_the_file_that_has_them(tmp_path: Path) -> None:
    write(tmp_path, "root.yaml", "extends: default\n\nmonths: 0\nwork: {cst: 1}\n")
    leaf = write(tmp_path, "leaf.yaml", "extends: root.yaml\ntrust: {asymmetry: 0}\n")
    found = problems_in(leaf, ["collaboration.gap=x"])
    places = [problem.position.location.removeprefix(f"{tmp_path}/") for problem in found]
    assert sorted(places) == ["--set 1:", "leaf.yaml:2:9", "root.yaml:3:1", "root.yaml:4:8"]


def test_a_parent_that_cannot_be_read_hides_no_other_problem(tmp_path: Path) -> None:
    write(tmp_path, "root.yaml", "extends: default\nmonths: [\n")
    leaf = write(tmp_path, "leaf.yaml", "extends: root.yaml\nwork: {cost: x}\n")
    root, own = problems_in(leaf)
    assert (root.position.source.label, own.path) == (str(tmp_path / "root.yaml"), "work.cost")


def test_a_circle_is_told_with_its_files(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "extends: b.yaml\n")
    write(tmp_path, "b.yaml", "extends: c.yaml\n")
    write(tmp_path, "c.yaml", "extends: a.yaml\n")
    (problem,) = problems_in(tmp_path / "a.yaml")
    assert problem.message == "goes round in a circle: a.yaml -> b.yaml -> c.yaml -> a.yaml"
    assert problem.position.location == f"{tmp_path / 'c.yaml'}:1:1"


def test_a_missing_parent_names_the_nearest_file(tmp_path: Path) -> None:
    write(tmp_path, "village.yaml", "extends: default\n")
    (problem,) = problems_in(write(tmp_path, "leaf.yaml", "extends: vilage.yaml\n"))
    assert problem.hint == "did you mean 'village.yaml'?"
    (problem,) = problems_in(write(tmp_path, "leaf.yaml", "extends: village\n"))
    assert problem.hint == "did you mean 'village.yaml'?"


@pytest.mark.parametrize(
    ("override", "message"),
    [
        ("nothing", "write it as path=value"),
        ("=3", "write it as path=value"),
        ("work..cost=3", "write it as path=value"),
        ("extends=project", "write it as path=value"),
        ("work.cost=", "has no value; it takes a number"),
        ("work.cost=[", "missing"),
        ("work.cost=1e-1", "is read as text by YAML"),
        ("work.cst=1", "there is no key 'cst' here"),
        ("arenas.9.gap=1", "there is no entry 9 in this list; the last is 3"),
        ("arenas.0.gap=-1", "-1 is not between 0 and 1200"),
        ("arenas.x=1", "a mapping is not a list"),
    ],
)
def test_bad_overrides(override: str, message: str) -> None:
    (problem,) = problems_of("extends: default\n", ["months=24", override])
    assert message in problem.message
    assert problem.position.location == "--set 2:"


def test_overrides_reach_into_lists_and_the_last_one_wins() -> None:
    overrides = ["arenas.1.gap=9", "months=24", "months=36", "arenas.1.goals=[1, 2]"]
    scenario = load_scenario("default", overrides)
    assert (scenario.months, scenario.arenas[1].gap, scenario.arenas[1].goals) == (36, 9, (1, 2))
    assert scenario.arenas[0] == load_scenario("default").arenas[0]


def test_a_file_changes_a_single_arena_or_group_by_name() -> None:
    default = load_scenario("default")
    first, second, *_ = (arena.name for arena in default.arenas)
    group = default.actors.groups[1].name
    scenario = read(
        f"extends: default\narenas:\n  {second}: {{seats: 4, opens: 3, closes: 40}}\n"
        f"actors:\n  {group}: {{workload: .9}}\n",
        [f"arenas.{first}.seats=6", f"arenas.{second}.opens=5"],
    )
    arenas = [arena.model_dump() for arena in default.arenas]
    arenas[0] |= {"seats": 6}
    arenas[1] |= {"seats": 4, "opens": 5, "closes": 40}
    assert [arena.model_dump() for arena in scenario.arenas] == arenas
    groups = [each.model_dump() for each in default.actors.groups]
    groups[1] |= {"workload": 0.9}
    assert [each.model_dump() for each in scenario.actors.groups] == groups


def test_what_is_wrong_in_changes_by_name_is_told_at_its_line() -> None:
    first, second, *_ = (arena.name for arena in load_scenario("default").arenas)
    unknown, seats, key = problems_of(
        f"extends: default\narenas:\n  {first}x: {{seats: 4}}\n  {first}: {{seats: 1}}\n"
        f"  {second}: {{seat: 5}}\n"
    )
    spots = [problem.position.at for problem in (unknown, seats, key)]
    assert [spot and spot.line for spot in spots] == [2, 3, 4]  # counted from zero
    assert spots[0]
    assert spots[0].start == 2
    assert f"'{first}x'" in unknown.message
    assert first in unknown.hint
    assert "seat" in key.message


def test_python_changes_a_single_arena_or_group_by_name() -> None:
    default = load_scenario("default")
    first, group = default.arenas[0].name, default.actors.groups[9].name
    changes = {f"arenas.{first}.seats": 6, f"arenas.{first}.goals": (2,), f"actors.{group}.own": 1}
    scenario = default.changed(changes)
    by_file = read(
        f"extends: default\narenas: {{{first}: {{seats: 6, goals: [2]}}}}\n"
        f"actors: {{{group}: {{own: 1}}}}\n"
    )
    assert (scenario.arenas, scenario.actors) == (by_file.arenas, by_file.actors)
    assert scenario.value(f"arenas.{first}.seats") == 6.0
    project = default.changed({f"arenas.{first}.form": "project"})
    assert project.changed({f"arenas.{first}.continuity": 0.3}).arenas[0].form is None
    with pytest.raises(ArgumentError, match=f"did you mean '{first}'") as caught:
        default.changed({f"arenas.{first}x.seats": 6, "actors.nobody.own": 1})
    assert "no group 'nobody'" in str(caught.value)
    with pytest.raises(ArgumentError, match=r"arenas\.0\.seats: 1 is not between 2 and 1000"):
        default.changed({f"arenas.{first}.seats": 1})


def test_an_origin_goes_with_the_arena_or_group_that_is_changed() -> None:
    said = {"actors.A": {"evidence": "measured"}, "actors.B": {"evidence": "judged"}}
    groups = [{"name": name, "kind": "department"} for name in "AB"]
    scenario = Scenario.model_validate(
        {"actors": {"groups": groups}, "arenas": [{"name": "X"}], "provenance": said}
    )
    assert [*scenario.changed({"actors.A.mandate": 0.5}).provenance] == ["actors.B"]
