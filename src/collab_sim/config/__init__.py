"""Files people write: scenario files with positions, all problems at once, nearest names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from collab_sim.config.dump import dump_scenario
from collab_sim.config.find import config_folder, scenario_names
from collab_sim.config.keys import Key, known_keys
from collab_sim.config.problems import ConfigError, Problem
from collab_sim.config.scenario_files import (
    UnreadSettingWarning,
    load_scenario,
    scenario_from_text,
)
from collab_sim.config.schema import json_schema, schema_text
from collab_sim.config.starter import STARTERS, starter
from collab_sim.config.values import tell
from collab_sim.world.laboratory import Laboratory
from collab_sim.world.refusal import ValuesError
from collab_sim.world.scenario import Scenario, experiment

if TYPE_CHECKING:
    from collab_sim.world.extension import Extension


def _reduced(extension: Extension, scenario: Scenario) -> Any:
    from collab_sim.config.models import reduced  # heavier than checking a file is

    return reduced(extension, scenario)


ValuesError.telling = staticmethod(tell)
Scenario.reducing = staticmethod(_reduced)

__all__ = [
    "STARTERS",
    "ConfigError",
    "Key",
    "Laboratory",
    "Problem",
    "Scenario",
    "UnreadSettingWarning",
    "config_folder",
    "dump_scenario",
    "experiment",
    "json_schema",
    "known_keys",
    "load_scenario",
    "scenario_from_text",
    "scenario_names",
    "schema_text",
    "starter",
]
