"""Taking up results again: only what is the same study, whole and nobody else's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from collab_sim.config.study_design import Factor
from collab_sim.config.translating import translated
from collab_sim.study.folder import MANIFEST, POINTS, RESOLVED_FILE, ResumeError
from collab_sim.study.ledger import StorageError
from collab_sim.study.locking import locked
from collab_sim.study.repeat import verify_results
from collab_sim.study.results import open_results
from collab_sim.study.runner import run_study
from collab_sim.world.actors import Title
from tests.config.swedish_words import english_in
from tests.study.small import run_in, small_study

MENDED = Title(en="Mended", sv="Lagad")


def test_mended_titles_stop_nothing_and_are_kept(tmp_path: Path) -> None:
    study = small_study()
    before = run_in(tmp_path / "r", study)
    scenarios = {name: each.changed({"title": "Ours"}) for name, each in study.scenarios.items()}
    mended = replace(study, title=MENDED, question=MENDED, scenarios=scenarios)
    outcome = run_study(mended, tmp_path / "r", resume=True)
    assert (outcome.reused, outcome.damaged) == (24, ())
    after = open_results(tmp_path / "r")
    assert after.study == mended
    assert after.manifest["identity"] == before.manifest["identity"]
    assert verify_results(after, sample=1).ok


@pytest.mark.parametrize("name", [RESOLVED_FILE, POINTS])
@pytest.mark.parametrize("lost", [True, False], ids=["lost", "altered"])
def test_what_describes_results_is_checked_told_and_made_again(
    tmp_path: Path, name: str, lost: bool
) -> None:
    results = run_in(tmp_path / "r", small_study())
    file = tmp_path / "r" / name
    whole = file.read_bytes()
    if lost:
        file.unlink()
    else:
        file.write_bytes(whole + b"\n# by hand\n")
    assert verify_results(results, sample=1).altered == (name,)
    outcome = run_study(small_study(), tmp_path / "r", resume=True)
    assert (outcome.reused, outcome.damaged) == (24, (name,))
    assert file.read_bytes() == whole


def test_another_study_is_refused_even_where_nothing_tells_how_it_differs(tmp_path: Path) -> None:
    run_study(small_study(), tmp_path / "r")
    other = small_study(factors=(Factor("municipality.turnover", (0.05, 0.3)),))
    with pytest.raises(ResumeError, match=r"\+  municipality.turnover: \[0.05, 0.3\]"):
        run_study(other, tmp_path / "r", resume=True)
    (tmp_path / "r" / RESOLVED_FILE).unlink()
    with pytest.raises(ResumeError, match="which would tell how, cannot be read"):
        run_study(other, tmp_path / "r", resume=True)
    assert not (tmp_path / "r" / RESOLVED_FILE).exists()


def test_parts_without_a_manifest_are_nobodys(tmp_path: Path) -> None:
    run_study(small_study(), tmp_path / "r")
    (tmp_path / "r" / MANIFEST).unlink()
    with pytest.raises(StorageError, match=r"no manifest.json to tell of which study") as caught:
        run_study(small_study(seed=9), tmp_path / "r", resume=True)
    assert english_in(translated(str(caught.value).replace(str(tmp_path), ""), "sv")) == []


def test_two_commands_do_not_write_into_one_folder(tmp_path: Path) -> None:
    with (
        locked(tmp_path / "r"),
        pytest.raises(StorageError, match=r"another command is writing into .*; wait") as caught,
    ):
        run_study(small_study(), tmp_path / "r")
    assert english_in(translated(str(caught.value).replace(str(tmp_path), ""), "sv")) == []
    assert run_study(small_study(), tmp_path / "r").runs == 24
