"""A study may name a user's own model, and survives it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from collab_sim.study.models import ModelError
from collab_sim.study.results import Results, open_results
from collab_sim.study.runner import Failure, run_study
from tests.study.small import run_in, small_study

HERE = Path(__file__).parent


def test_own_models_run_with_the_same_machinery(tmp_path: Path) -> None:
    study = small_study(model="own_models:StubbornModel", engine="mesa", folder=HERE,
                        measures=("engagement_departments", "trust_across"))  # fmt: skip
    results = run_in(tmp_path / "r", study, jobs=2)
    spread = results.series.groupby(["point", "replicate"])["engagement_departments"].nunique()
    turnover = results.study.factors[0]
    assert turnover.path == "municipality.turnover"
    assert (results.runs["status"] == "ok").all()
    assert spread.min() == 1
    assert "model own_models:StubbornModel" in results.manifest["sources"]


@pytest.fixture(scope="module")
def told() -> list[Failure]:
    return []


@pytest.fixture(scope="module")
def survived(tmp_path_factory: pytest.TempPathFactory, told: list[Failure]) -> Results:
    folder = tmp_path_factory.mktemp("fragile") / "r"
    study = small_study(model="own_models:FragileModel", engine="mesa", folder=HERE, factors=())
    outcome = run_study(study, folder, jobs=2, on_failure=told.append)
    assert outcome.failed == 3
    return open_results(folder)


def test_failed_runs_are_rows_with_their_cause(survived: Results) -> None:
    failed = survived.runs[survived.runs["status"] == "failed"]
    raised, stopped, killed = map(str, failed["cause"])
    assert failed["replicate"].tolist() == [0, 1, 2]
    assert failed["scenario"].tolist() == ["project"] * 3
    assert raised == "ZeroDivisionError: no luck"
    assert "3 months were recorded" in stopped
    assert killed.startswith("BrokenProcessPool")
    assert failed["engagement"].isna().all()


def test_the_others_go_on(survived: Results) -> None:
    well = survived.runs[survived.runs["status"] == "ok"]
    assert len(well) == 5
    assert survived.complete
    assert len(survived.series) == 5 * 7


def test_failures_are_told_with_the_command_that_repeats_them(
    survived: Results, told: list[Failure]
) -> None:
    resolved = survived.folder / "resolved.yaml"
    assert sorted(failure.repeat for failure in told) == [
        f"collab-sim run {resolved} --only 0:{replicate}" for replicate in range(3)
    ]


def test_the_command_repeats_the_failure_from_the_results_alone(
    survived: Results, told: list[Failure], tmp_path: Path
) -> None:
    moved = tmp_path / "moved"
    shutil.copytree(survived.folder, moved)
    first = min(told, key=lambda failure: failure.replicate)
    words = first.repeat.replace(str(survived.folder), str(moved)).split()[1:]
    done = subprocess.run(
        [sys.executable, "-c", "from collab_sim.__main__ import main; main()", *words],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 3, done.stderr
    assert "run 0:0 fails: ZeroDivisionError: no luck" in done.stderr


@pytest.mark.parametrize(
    ("model", "message"),
    [
        ("nowhere:Model", "no module 'nowhere'"),
        ("own_models:Missing", "no 'Missing' in 'own_models'"),
        ("own_models:NOT_A_MODEL", "not a subclass of CollaborationModel"),
    ],
)
def test_models_that_cannot_be_used_stop_everything_first(
    tmp_path: Path, model: str, message: str
) -> None:
    study = small_study(model=model, engine="mesa", folder=HERE)
    with pytest.raises(ModelError, match=message):
        run_study(study, tmp_path / "r")
    assert not (tmp_path / "r").exists()
