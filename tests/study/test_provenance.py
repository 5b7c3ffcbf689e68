"""Everything that determines a number counts as a source, and nothing else does."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import numpy as np
import pytest

import collab_sim
from collab_sim.config.study_design import Design, Factor
from collab_sim.engines import module
from collab_sim.study import design, job
from collab_sim.study.folder import ResumeError
from collab_sim.study.provenance import changes, commit, provenance, source_digests
from collab_sim.study.runner import run_study
from tests.study.small import small_study


def test_every_file_of_the_engines_is_a_source() -> None:
    package = Path(collab_sim.__file__).parent
    sources = set(source_digests(small_study()))
    assert {"elementary.py", "engines/kernel.wasm", "engines/model.py"} <= sources
    for source in module.SOURCES:
        path = package / source
        for file in path.glob("*.py") if path.is_dir() else [path]:
            assert file.relative_to(package).as_posix() in sources


def test_versions_are_told_and_change_nothing() -> None:
    before = provenance(small_study())
    assert before["software"]["numpy"]
    after = before | {"software": {"numpy": "0.1"}, "commit": "another"}
    assert list(changes(before, after)) == []
    after = before | {"sources": before["sources"] | {"draws.py": "another"}}
    assert list(changes(before, after)) == ["changed since: draws.py"]


def test_the_commit_is_read_without_touching_the_index(tmp_path: Path) -> None:
    file = tmp_path / "__init__.py"
    file.write_text("", encoding="utf-8")
    author = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    for arguments in (("init", "-q"), ("add", "."), (*author, "commit", "-q", "-m", "First")):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    index = tmp_path / ".git" / "index"
    before = index.read_bytes()
    os.utime(file, (1, 1))
    assert commit(tmp_path)["dirty"] is False
    assert index.read_bytes() == before
    file.write_text("changed = True", encoding="utf-8")
    assert commit(tmp_path)["dirty"] is True
    assert commit(tmp_path / "..") == {"commit": None, "dirty": None}


def test_another_sample_under_the_same_study_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    factors = (Factor("municipality.turnover", bounds=(0.1, 0.4)),)
    study = small_study(design=Design("latin_hypercube", points=3), factors=factors, replicates=1)
    run_study(study, tmp_path / "r")
    draw = design.design_points
    monkeypatch.setattr(job, "design_points", lambda study: np.nextafter(draw(study), 1.0))
    with pytest.raises(ResumeError, match="the points of the design differ"):
        run_study(study, tmp_path / "r", resume=True)
