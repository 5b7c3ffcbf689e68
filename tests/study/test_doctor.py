"""The doctor says yes where all is sound, and elsewhere what is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from collab_sim.engines import ensemble
from collab_sim.engines.kernel.batch import STEPS
from collab_sim.study import doctor
from collab_sim.world.layout import Floats
from collab_sim.world.schedule import PHASES


def test_a_sound_installation() -> None:
    told: list[tuple[int, int]] = []
    result = doctor.examine(seconds=0.0, progress=lambda done, total: told.append((done, total)))
    assert result.ok, result
    assert [check.name for check in result.checks] == ["draws", "engines", "threads"]
    assert told == [(1, 3), (2, 3), (3, 3)]
    # In no time at all a single world is played, in every phase of its first months.
    assert result.checks[1].facts == {"worlds": 1, "phases": doctor.MOST_MONTHS * len(PHASES)}
    assert result.software["wasmtime"] != "absent"


def test_engines_that_part_are_told_with_month_phase_and_quantity(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    play = ensemble.KernelWorld.play

    def astray(world: ensemble.KernelWorld, phase: str) -> None:
        play(world, phase)
        if ((world.step - 1) // STEPS, phase) == (3, "work"):
            world.world.actors["fatigue"][2] += 2**-40

    monkeypatch.setattr(ensemble.KernelWorld, "play", astray)
    found = doctor.check_engines(seconds=0.0)
    assert not found.ok
    assert "month 3, after work: fatigue of" in str(found.facts["where"])


def test_threads_that_disturb_each_other_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    play = ensemble.ensemble_series

    def disturbed(*arguments: Any) -> Floats:
        series = play(*arguments)
        series[-1, -1, 0] += arguments[-1] == 1
        return series

    monkeypatch.setattr(ensemble, "ensemble_series", disturbed)
    assert not doctor.check_threads().ok


def test_a_wrong_generator_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("collab_sim.draws.philox", lambda counter, key: (0, 0, 0, 0))
    assert not doctor.check_draws().ok
