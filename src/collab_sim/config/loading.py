"""Scenarios as a user's own script loads them: what nothing reads is warned of."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

from collab_sim.config.find import find, shipped
from collab_sim.config.scenario_files import KIND, read_scenario
from collab_sim.world.scenario import Scenario


class UnreadSettingWarning(UserWarning):
    """A file, or an override, sets a value that no actor or arena of its scenario reads."""


_told: dict[str, dict[str | tuple[str, type[Warning], int], int]] = {}
"""What Python keeps of the warnings told already, by file."""


def load_scenario(reference: str | Path, overrides: Sequence[str] = ()) -> Scenario:
    """Return the scenario in a file, or the shipped one of that name.

    ``overrides`` are texts like ``collaboration.gap=3``, laid over the file. Raises `ConfigError`
    with every problem of the file, of those it extends, and of the overrides. A setting that
    nothing in the scenario reads gives an `UnreadSettingWarning` at its line, once per file.
    """
    scenario = read_scenario(reference, overrides)
    if overrides or find(reference, KIND, Path.cwd()) not in shipped(KIND).values():
        _warn(scenario, reference, overrides)
    return scenario


def _warn(scenario: Scenario, reference: str | Path, overrides: Sequence[str]) -> None:
    from collab_sim.config.idle import idle_settings  # loads what lays worlds out

    for problem in idle_settings(scenario, reference, overrides):
        source, at = problem.place.source, problem.place.at
        file = source.label if source.is_file else f"--set {source.label}"
        hint = f" ({problem.hint})" if problem.hint else ""
        warnings.warn_explicit(
            f"{problem.path}: {problem.message}{hint}",
            UnreadSettingWarning,
            filename=file,
            lineno=at.line + 1 if at else 1,
            registry=_told.setdefault(file, {}),
        )
