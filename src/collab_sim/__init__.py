"""How project-based and continuous collaboration change engagement over time.

``load_scenario`` reads a world, ``play`` plays scenarios as twin worlds on the same luck and
returns tidy tables. Everything is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as in typing, which takes long to load: an interruption would be told badly
if TYPE_CHECKING:
    from typing import Any

    from collab_sim.config import ConfigError as ConfigError
    from collab_sim.config import load_scenario as load_scenario
    from collab_sim.config import scenario_names as scenario_names
    from collab_sim.engines.agents import Department as Department
    from collab_sim.engines.agents import ExternalActor as ExternalActor
    from collab_sim.engines.model import CollaborationModel as CollaborationModel
    from collab_sim.study.worlds import Worlds as Worlds
    from collab_sim.study.worlds import play as play
    from collab_sim.world.extension import Extension as Extension
    from collab_sim.world.laboratory import Laboratory as Laboratory
    from collab_sim.world.measures import MEASURES as MEASURES
    from collab_sim.world.parameters import PARAMETERS as PARAMETERS
    from collab_sim.world.scenario import Scenario as Scenario
    from collab_sim.world.scenario import experiment as experiment

__version__ = "0.1.0"

_HOME = {
    "ConfigError": "config",
    "load_scenario": "config",
    "scenario_names": "config",
    "Department": "engines.agents",
    "ExternalActor": "engines.agents",
    "CollaborationModel": "engines.model",
    "Worlds": "study.worlds",
    "play": "study.worlds",
    "Extension": "world.extension",
    "MEASURES": "world.measures",
    "PARAMETERS": "world.parameters",
    "Laboratory": "config",
    "Scenario": "config",
    "experiment": "config",
}

__all__ = [
    "MEASURES",
    "PARAMETERS",
    "CollaborationModel",
    "ConfigError",
    "Department",
    "Extension",
    "ExternalActor",
    "Laboratory",
    "Scenario",
    "Worlds",
    "__version__",
    "experiment",
    "load_scenario",
    "play",
    "scenario_names",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'collab_sim' has no attribute '{name}'")
    return getattr(import_module(f"collab_sim.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
