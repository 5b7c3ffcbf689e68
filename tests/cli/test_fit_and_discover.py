"""What is refused before anything is played or looked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from collab_sim import load_scenario
from collab_sim.cli.verbs import run_commands
from collab_sim.config.study import Study
from collab_sim.config.study_design import Factor
from collab_sim.study.runner import run_study


def run(
    words: list[str],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> tuple[int, str]:
    """Exit code, and what was told."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", ["collab-sim", *words, "--lang", "en"])
    code = run_commands()
    told = capsys.readouterr()
    return code, told.out + told.err


def test_bad_data_and_bad_names_end_before_anything_is_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.csv").write_text("month,measure,value\n6,engagment,1\n7,action,2\n")
    names = ["--free", "engagement.strat", "--free", "engagement.start_sd"]
    code, told = run(["fit", "bad.csv", "project", *names], tmp_path, monkeypatch, capsys)
    assert code == 2
    assert "bad.csv:2:3" in told
    assert "did you mean 'engagement'?" in told
    assert "bad.csv:3:10" in told
    assert "4 problems" in told
    assert "engagement.start'" in told
    assert "engagement.start_sd has no declared range" in told
    assert not (tmp_path / "results").exists()


def test_discovery_says_what_it_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    town = load_scenario("project").changed({"months": 2})
    single = Study(scenarios={"project": town}, replicates=2, series="none")
    run_study(single, tmp_path / "single")
    code, told = run(["discover", "single"], tmp_path, monkeypatch, capsys)
    assert code == 2
    assert "--of and --versus: project" in told
    forms = {"project": town, "continuous": load_scenario("continuous").changed({"months": 2})}
    factors = (Factor("collaboration.gap", values=(0.0, 6.0)),)
    run_study(Study(scenarios=forms, factors=factors, replicates=2), tmp_path / "two")
    asked = ["discover", "two", "--measure", "engagment", "--of", "projct"]
    code, told = run(asked, tmp_path, monkeypatch, capsys)
    assert code == 2
    assert "engagment" in told
    assert "projct" in told
    assert not (tmp_path / "two" / "discovery").exists()
