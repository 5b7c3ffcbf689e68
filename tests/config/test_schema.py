"""The JSON Schema accepts what the loader accepts, and knows what editors need."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from collab_sim.config import (
    config_folder,
    dump_scenario,
    json_schema,
    load_scenario,
    scenario_names,
    schema_text,
    starter,
)
from collab_sim.world.declarations import PARAMETERS, SWITCHES

SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def accepts(text: str) -> bool:
    return bool(VALIDATOR.is_valid(yaml.safe_load(text)))


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_shipped_copy_is_up_to_date() -> None:
    path = config_folder() / "schema" / "scenario.schema.json"
    assert path.read_text(encoding="utf-8") == schema_text(), "collab-sim schema -o " + path.name


@pytest.mark.parametrize("name", scenario_names())
def test_shipped_scenarios_fit(name: str) -> None:
    path = config_folder() / "scenarios" / f"{name}.yaml"
    assert accepts(path.read_text(encoding="utf-8"))
    assert accepts(dump_scenario(load_scenario(name)))


def test_the_starter_fits() -> None:
    assert accepts(starter("scenario"))


@pytest.mark.parametrize(
    "text",
    [
        "extends: default\nmunicipality:\n",
        "extends: ../mine.yaml\n",
        "extends: default\ngoals: {interactions: table.csv}\n",
        "extends: default\nbarriers: [hidden_agendas]\n",
        "actors: {groups: [{name: A, kind: external, sector: academia}]}\narenas: [{name: X}]\n",
    ],
)
def test_good_files_fit(text: str) -> None:
    assert accepts(text)


@pytest.mark.parametrize(
    "text",
    [
        "months: 3\n",
        "extends: defualt\n",
        "extends: default\nmonths: 0\n",
        "extends: default\nmonths: yes\n",
        "extends: default\nname: 2020\n",
        "extends: default\nturnover: .1\n",
        "extends: default\nmunicipality: {turnovr: .1}\n",
        "extends: default\nmunicipality: {turnover: 1.5}\n",
        "extends: default\ncollaboration: {form: continous}\n",
        "extends: default\nbarriers: [leadership]\n",
        "extends: default\narenas: []\n",
        "extends: default\narenas: [{seats: 3}]\n",
        "extends: default\nactors: {groups: [{name: A, kind: firm}]}\n",
        "extends: default\nresolved: false\n",
    ],
)
def test_bad_files_do_not_fit(text: str) -> None:
    assert not accepts(text)


def test_every_parameter_and_switch_is_described() -> None:
    definitions: dict[str, Any] = SCHEMA["$defs"]
    for path, parameter in PARAMETERS.items():
        heading, name = path.split(".")
        reference = SCHEMA["properties"][heading]["anyOf"][0]["$ref"].rpartition("/")[2]
        described = definitions[reference]["properties"][name]
        assert described["description"] == parameter.meaning.said("en")
        assert (described["minimum"], described["maximum"]) == parameter.within
    for kind, switches in SWITCHES.items():
        offered = SCHEMA["properties"][kind]["items"]["oneOf"]
        assert [option["const"] for option in offered] == list(switches)
