"""Which code plays a study: the module, native code for long ones, and nothing that can't."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from collab_sim.config.study_design import Factor
from collab_sim.engines import instance
from collab_sim.engines.module import ModuleError
from collab_sim.study import native
from collab_sim.study.job import Job
from collab_sim.study.native import seat_months_of_runs
from collab_sim.study.plan import plan_study
from collab_sim.study.runner import run_study
from tests.study.small import small_study, world


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Calls of `use_native`; without native code the module plays."""
    calls: list[str] = []

    def use_native(rules: object) -> bool:
        calls.append("use_native")
        return False

    monkeypatch.setattr(native, "use_native", use_native)
    return calls


def limit_at(runs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let studies of so many of our runs be the shortest long ones."""
    monkeypatch.setattr(native, "LONG", seat_months_of_runs(Job(small_study()), runs))


def test_a_long_study_asks_for_native_code_once(
    calls: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    limit_at(24, monkeypatch)
    assert run_study(small_study(), tmp_path / "r").runs == 24
    assert calls == ["use_native"]


def test_a_short_study_does_not(
    calls: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    limit_at(25, monkeypatch)
    run_study(small_study(), tmp_path / "r")
    assert calls == []


def test_only_what_is_left_to_play_counts(
    calls: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    limit_at(25, monkeypatch)
    run_study(small_study(), tmp_path / "r")
    run_study(small_study(replicates=8), tmp_path / "r", resume=True)
    assert calls == []
    run_study(small_study(replicates=13), tmp_path / "r", resume=True)
    assert calls == ["use_native"]


@pytest.mark.parametrize("elsewhere", ["mesa", "executor"])
def test_a_study_played_elsewhere_does_not(
    elsewhere: str, calls: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    limit_at(1, monkeypatch)
    study = small_study(replicates=1, engine="mesa" if elsewhere == "mesa" else "ensemble")
    with ThreadPoolExecutor(1) as executor:
        options: dict[str, Any] = {"executor": executor} if elsewhere == "executor" else {}
        run_study(study, tmp_path / "r", jobs=1, **options)
    assert calls == []


def test_seat_months_are_those_of_the_mean_run() -> None:
    arenas = [{"name": "climate"}, {"name": "energy", "seats": 3}]
    scenarios = {"one": world("one", arenas=arenas), "other": world("other", months=12)}
    factors = (Factor("collaboration.seats", (2.0, 4.0)),)
    job = Job(small_study(scenarios=scenarios, factors=factors))
    runs = 6 * (2 + 3), 6 * (4 + 3), 12 * 2, 12 * 4
    assert seat_months_of_runs(job, 8) == 2 * sum(runs)


def test_an_engine_that_cannot_play_is_told_before_anything_is_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def stale(rules: object) -> bytes:
        raise ModuleError("the compiled engine is stale")

    monkeypatch.setattr(instance, "module", stale)
    instance._loaded.cache_clear()
    with pytest.raises(ModuleError, match="stale"):
        run_study(small_study(), tmp_path / "r")
    assert not (tmp_path / "r").exists()
    with pytest.raises(ModuleError, match="stale"):
        plan_study(small_study())
