"""Compiled code is kept between runs and never outlives the sources it was made from."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import collab_sim
from collab_sim import cache

PACKAGE = Path(collab_sim.__file__).parent
ASK = """
import os
{first}
import numpy as np
from collab_sim.world.agendas import agenda_fit
goals = np.array([1, 0])
print(agenda_fit(np.array([0.5, 0.5]), goals, 1.0, 2.0, 0.0, 1.0))
"""
USE = "from collab_sim.cache import use_cache; print(use_cache())"
NO_DIGEST = "os.environ['COLLAB_SIM_CACHE'] = os.environ['XDG_CACHE_HOME']"
RULE = "return 1.0 - 0.25 * (reach - sphere)"


def answers(tree: Path, home: Path, first: str = USE) -> list[str]:
    """Let a fresh interpreter evaluate a rule through compiled code in another file."""
    variables = {**os.environ, "PYTHONPATH": str(tree), "XDG_CACHE_HOME": str(home)}
    variables.pop("COLLAB_SIM_CACHE", None)
    code = [sys.executable, "-c", ASK.format(first=first)]
    run = subprocess.run(code, env=variables, capture_output=True, text=True, check=True)
    return run.stdout.split()


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Copy of the package whose sources may be edited."""
    shutil.copytree(PACKAGE, tmp_path / "src" / "collab_sim")
    return tmp_path / "src"


def edit(tree: Path) -> None:
    file = tree / "collab_sim" / "rules" / "appraisal.py"
    before = file.read_text(encoding="utf-8")
    assert RULE in before
    file.write_text(before.replace("0.25 * (reach", "0.125 * (reach"), encoding="utf-8")


def test_an_edited_rule_never_meets_a_stale_kernel(tree: Path, tmp_path: Path) -> None:
    assert answers(tree, tmp_path)[-1] == "0.5"
    edit(tree)
    assert answers(tree, tmp_path)[-1] == "0.75"


def test_without_the_digest_it_would(tree: Path, tmp_path: Path) -> None:
    assert answers(tree, tmp_path, NO_DIGEST)[-1] == "0.5"
    edit(tree)
    assert answers(tree, tmp_path, NO_DIGEST)[-1] == "0.5"


def test_the_second_run_loads_what_the_first_compiled(tree: Path, tmp_path: Path) -> None:
    answers(tree, tmp_path)
    files = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*.nbc")}
    assert any("agenda_fit" in file.name for file in files)
    answers(tree, tmp_path)
    assert {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*.nbc")} == files


def test_every_source_counts(tree: Path) -> None:
    package = tree / "collab_sim"
    before = cache.digest(package)
    for source in ("draws.py", "rules/trust.py", "world/start.py", "engines/kernel/batch.py"):
        file = package / source
        file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        assert cache.digest(package) != before
        before = cache.digest(package)


def test_old_versions_are_removed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    for age in range(5):
        folder = tmp_path / f"{age:032x}"
        folder.mkdir()
        used = time.time() - age * 100
        os.utime(folder, (used, used))
    cache.prune(tmp_path, kept=2)
    assert sorted(place.name for place in tmp_path.iterdir()) == [
        *(f"{n:032x}" for n in (0, 1)),
        "notes",
    ]


def test_a_folder_that_cannot_be_made_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    home = cache.cache_home()
    assert home is not None
    assert home.parent == tmp_path
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "file"))
    assert cache.cache_home() is None
