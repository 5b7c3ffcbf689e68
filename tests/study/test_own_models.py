"""A study may name a user's own model, and survives it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from collab_sim.config.models import ModelError, load_extension
from collab_sim.study.results import Results, open_results
from collab_sim.study.runner import Failure, NothingPlayedError, run_study
from collab_sim.world.extension import Extension
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
    assert "model own_models.py" in results.manifest["sources"]


@pytest.fixture(scope="module")
def told() -> list[Failure]:
    return []


@pytest.fixture(scope="module")
def survived(tmp_path_factory: pytest.TempPathFactory, told: list[Failure]) -> Results:
    folder = tmp_path_factory.mktemp("fragile") / "r"
    study = small_study(model="own_models:FragileModel", engine="mesa", folder=HERE, factors=())
    outcome = run_study(study, folder, jobs=2, progress=lambda now: told.extend(now.failures))
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


MINE = """\
from collab_sim import CollaborationModel
{imports}
class Mine(CollaborationModel):
    told = {told}
"""


def own(folder: Path, told: str, imports: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "mine.py").write_text(MINE.format(told=told, imports=imports), encoding="utf-8")
    return folder


def loaded(reference: str, folder: Path) -> Extension:
    extension = load_extension(reference, folder)
    assert extension is not None
    return extension


def told_by(folder: Path) -> object:
    return vars(loaded("mine:Mine", folder).model)["told"]


def test_every_folder_has_its_own_model_of_a_name(tmp_path: Path) -> None:
    folders = [own(tmp_path / name, "beside.NAME", "import beside") for name in ("a", "b")]
    for folder in folders:
        (folder / "beside.py").write_text(f"NAME = {folder.name!r}\n", encoding="utf-8")
    assert [told_by(folder) for folder in (*folders, *folders)] == ["a", "b", "a", "b"]
    assert loaded("mine:Mine", folders[0]) is loaded("mine:Mine", folders[0])


def test_a_model_that_was_edited_is_read_anew(tmp_path: Path) -> None:
    assert told_by(own(tmp_path, "1")) == 1
    assert told_by(own(tmp_path, "'edited'")) == "edited"


def test_a_file_beside_a_study_stands_in_for_no_library(tmp_path: Path) -> None:
    own(tmp_path, "colorsys.__file__", "import colorsys")
    for library in ("colorsys", "yaml"):
        (tmp_path / f"{library}.py").write_text("raise RuntimeError\n", encoding="utf-8")
    sys.modules.pop("colorsys", None)
    assert Path(str(told_by(tmp_path))).parent != tmp_path
    assert str(tmp_path) not in sys.path
    assert sys.modules["yaml"] is yaml


def test_modules_of_a_package_find_one_another(tmp_path: Path) -> None:
    package = own(
        tmp_path / "parts", "NAME + EVEN", "from .near import NAME\nfrom parts.far import EVEN"
    )
    (package / "__init__.py").touch()
    (package / "near.py").write_text("NAME = 'near'\n", encoding="utf-8")
    (package / "far.py").write_text("EVEN = ' and far'\n", encoding="utf-8")
    assert vars(loaded("parts.mine:Mine", tmp_path).model)["told"] == "near and far"
    assert "parts" not in sys.modules


def test_a_study_of_which_every_run_failed_is_an_error(tmp_path: Path) -> None:
    fails = "1\n    def step(self): raise OSError('never')"
    study = small_study(model="mine:Mine", engine="mesa", folder=own(tmp_path, fails), factors=())
    for resume in (False, True):
        with pytest.raises(
            NothingPlayedError, match=r"all 8 runs failed.*OSError: never"
        ) as caught:
            run_study(study, tmp_path / "r", jobs=1, resume=resume)
    assert caught.value.outcome.failed == 8
    assert (open_results(tmp_path / "r").runs["status"] == "failed").all()


SCRIPT = """\
from collab_sim.config.study import load_study
from collab_sim.study.runner import run_study
run_study(load_study("s.yaml"), "r", jobs=2)
"""


def test_a_script_whose_workers_would_begin_it_again_is_told_so(tmp_path: Path) -> None:
    own(tmp_path, "1")
    (tmp_path / "s.yaml").write_text("model: mine:Mine\nset: {months: 2}\nreplicates: 2\n")
    (tmp_path / "script.py").write_text(SCRIPT)
    done = subprocess.run(
        [sys.executable, "script.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "WorkerError: worker processes cannot start" in done.stderr
    assert "if __name__ == '__main__':" in done.stderr
    assert not (tmp_path / "r").exists()
