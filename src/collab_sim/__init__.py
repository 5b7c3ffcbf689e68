"""How project-based and continuous collaboration change engagement over time.

``load_scenario`` reads a world, ``play`` plays a few as twin worlds on the same luck, a ``Study``
varies them over a design and ``run_study`` keeps what comes out. ``compare``, ``flips``,
``indices`` and ``discover`` say what was found, as the reports do. Everything is loaded when it is
first used.
"""

from __future__ import annotations

from importlib import import_module

from collab_sim.version import VERSION

TYPE_CHECKING = False  # as in typing, which takes long to load: an interruption would be told badly
if TYPE_CHECKING:
    from typing import Any

    from collab_sim.analysis.barriers import barrier_sets as barrier_sets
    from collab_sim.config import ConfigError as ConfigError
    from collab_sim.config import load_scenario as load_scenario
    from collab_sim.config import scenario_names as scenario_names
    from collab_sim.config.study import Study as Study
    from collab_sim.config.study_design import Design as Design
    from collab_sim.config.study_design import Difference as Difference
    from collab_sim.config.study_design import Factor as Factor
    from collab_sim.engines.agents import Department as Department
    from collab_sim.engines.agents import ExternalActor as ExternalActor
    from collab_sim.engines.model import CollaborationModel as CollaborationModel
    from collab_sim.report import figures as figures
    from collab_sim.report.answers.indices import indices as indices
    from collab_sim.report.comparison import compare as compare
    from collab_sim.report.discovery import discover as discover
    from collab_sim.report.flipping import flips as flips
    from collab_sim.study.results import Results as Results
    from collab_sim.study.results import open_results as open_results
    from collab_sim.study.runner import run_study as run_study
    from collab_sim.study.worlds import Worlds as Worlds
    from collab_sim.study.worlds import play as play
    from collab_sim.world.declarations import MEASURES as MEASURES
    from collab_sim.world.declarations import PARAMETERS as PARAMETERS
    from collab_sim.world.extension import Extension as Extension
    from collab_sim.world.scenario import Scenario as Scenario

__version__ = VERSION

_HOME = {
    "barrier_sets": "analysis.barriers",
    "ConfigError": "config",
    "load_scenario": "config",
    "scenario_names": "config",
    "Design": "config.study_design",
    "Difference": "config.study_design",
    "Factor": "config.study_design",
    "Study": "config.study",
    "Department": "engines.agents",
    "ExternalActor": "engines.agents",
    "CollaborationModel": "engines.model",
    "indices": "report.answers.indices",
    "compare": "report.comparison",
    "discover": "report.discovery",
    "flips": "report.flipping",
    "Results": "study.results",
    "open_results": "study.results",
    "run_study": "study.runner",
    "Worlds": "study.worlds",
    "play": "study.worlds",
    "Extension": "world.extension",
    "MEASURES": "world.declarations",
    "PARAMETERS": "world.declarations",
    "Scenario": "config",
}

__all__ = [
    "MEASURES",
    "PARAMETERS",
    "CollaborationModel",
    "ConfigError",
    "Department",
    "Design",
    "Difference",
    "Extension",
    "ExternalActor",
    "Factor",
    "Results",
    "Scenario",
    "Study",
    "Worlds",
    "barrier_sets",
    "compare",
    "discover",
    "figures",
    "flips",
    "indices",
    "load_scenario",
    "open_results",
    "play",
    "run_study",
    "scenario_names",
]


def __getattr__(name: str) -> Any:
    if name == "figures":
        return import_module("collab_sim.report.figures")
    if name not in _HOME:
        raise AttributeError(f"module 'collab_sim' has no attribute '{name}'")
    return getattr(import_module(f"collab_sim.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
