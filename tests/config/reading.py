"""Reading scenario texts in tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from collab_sim.config import ConfigError, Problem, load_scenario, scenario_from_text
from collab_sim.world.scenario import Scenario

WORLD = """\
actors:
  groups:
    - {name: A, kind: department, count: 3}
arenas:
  - name: X
"""
LABEL = "bad.yaml"


def read(text: str, overrides: Sequence[str] = ()) -> Scenario:
    return scenario_from_text(text, label=LABEL, overrides=overrides)


def problems_of(text: str, overrides: Sequence[str] = ()) -> tuple[Problem, ...]:
    with pytest.raises(ConfigError) as caught:
        read(text, overrides)
    return caught.value.problems


def problems_in(reference: str | Path, overrides: Sequence[str] = ()) -> tuple[Problem, ...]:
    with pytest.raises(ConfigError) as caught:
        load_scenario(reference, overrides)
    return caught.value.problems
