"""Settings that nothing reads are told at their line."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from collab_sim import load_scenario
from collab_sim.config.find import shipped
from collab_sim.config.idle import idle_in_study, idle_settings
from collab_sim.config.study_files import load_study
from collab_sim.report.strings import text

SAY = partial(text, "en")
TOWN = """\
extends: default
departments:
  mandate: 0.9
  workload: 0.2
external: {backing: 0.2}
actors:
  groups:
    - {name: school, kind: department, count: 2, mandate: 0.3}
    - {name: care, kind: department, mandate: 0.6}
events:
  vote:
    month: 12
    set: {departments: {mandate: 0.1}}
"""


@pytest.fixture
def town(tmp_path: Path) -> Path:
    file = tmp_path / "town.yaml"
    file.write_text(TOWN, encoding="utf-8")
    return file


def test_each_is_told_where_it_stands_and_nothing_else_is(town: Path) -> None:
    overrides = ["departments.mandate=0.4", "departments.workload=0.3"]
    found = idle_settings(load_scenario(town, overrides), town, overrides, SAY)
    assert [(one.path, one.place.location.rpartition("town.yaml")[2]) for one in found] == [
        ("departments.mandate", ":3:3"),
        ("external.backing", ":5:12"),
        ("departments.mandate", ":13:25"),
        ("departments.mandate", "--set 1:"),
    ]
    assert found[0].message == text("en", "unread_own")
    assert found[1].message == text("en", "unread_nobody")


def test_what_a_file_extends_is_not_its_to_mend(town: Path) -> None:
    file = town.with_name("child.yaml")
    file.write_text("extends: town.yaml\nbarriers: [absorbed_in_operations]\n", encoding="utf-8")
    assert [one.path for one in idle_settings(load_scenario(file), file, [], SAY)] == [
        "barriers.absorbed_in_operations"
    ]


def test_a_study_is_told_of_a_factor_that_no_scenario_reads(town: Path) -> None:
    file = town.with_name("study.yaml")
    file.write_text(
        "scenarios: [town.yaml]\nset: {external: {workload: 0.3}}\n"
        "factors: {departments: {mandate: [0.1, 0.9], workload: [0.2, 0.4]}}\n",
        encoding="utf-8",
    )
    found = idle_in_study(load_study(file), file, [], SAY)
    assert [(one.path, one.place.at and one.place.at.line) for one in found] == [
        ("departments.mandate", 2),
        ("external.workload", 1),
    ]
    file.write_text(
        file.read_text(encoding="utf-8").replace("[town.yaml]", "[town.yaml, default]"),
        encoding="utf-8",
    )
    assert idle_in_study(load_study(file), file, [], SAY) == []


def test_no_shipped_scenario_says_what_nothing_reads() -> None:
    for file in shipped("scenarios").values():
        assert idle_settings(load_scenario(file), file, [], SAY) == [], file.name
