"""A finding computed again is equal, and a changed world is noticed."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from collab_sim import Scenario, play
from collab_sim.analysis.pairs import paired
from collab_sim.report.build import write_report
from collab_sim.report.findings import HEADLINES, Finding
from collab_sim.report.reproduce import (
    FINDINGS_FILE,
    UnknownFindingError,
    reproduce,
    write_findings,
)
from tests.report.tables import played, three_forms


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("results")
    write_report(played(), folder, "en", command_line="collab-sim compare")
    return folder


@pytest.mark.parametrize("label", ["F1", "F4"])
def test_every_number_comes_out_again(folder: Path, label: str) -> None:
    found = reproduce(folder, label, three_forms().__getitem__)
    assert found.equal
    assert found.again.column in set(HEADLINES)


def test_another_world_is_noticed_field_by_field(folder: Path) -> None:
    def other(name: str) -> Scenario:
        return three_forms()[name].changed({"collaboration.gap": 1})

    found = reproduce(folder, "F1", other)
    assert not found.equal
    assert "mean_other" in found.differing


def test_unknown_findings_are_refused_with_those_there_are(folder: Path) -> None:
    with pytest.raises(UnknownFindingError) as caught:
        reproduce(folder, "F9", three_forms().__getitem__)
    assert caught.value.labels == ("F1", "F2", "F3", "F4", "F5", "F6")


def test_the_file_holds_everything_but_the_scenarios(folder: Path) -> None:
    told = json.loads((folder / FINDINGS_FILE).read_text(encoding="utf-8"))
    assert (told["seed"], told["first"], told["replicates"], told["engine"]) == (
        1, 0, 30, "ensemble",
    )  # fmt: skip


@pytest.mark.parametrize("replicates", [1, 3], ids=["undefined", "infinite"])
def test_undefined_and_infinite_numbers_are_null_and_come_out_again(
    tmp_path: Path, replicates: int
) -> None:
    """Two worlds that never differ: the gain of pairing is infinite, with one pair undefined."""
    project = three_forms()["project"].changed({"months": 12})
    alike = {"project": project, "twin": project.changed({"name": "twin"})}
    worlds = play(alike, replicates=replicates)
    finding = Finding("F1", paired(worlds.runs, "engagement", "twin", "project"))
    assert not math.isfinite(finding.result.gain)
    file = write_findings(worlds, [finding], tmp_path, command_line="")

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    told = json.loads(file.read_text(encoding="utf-8"), parse_constant=refuse)
    assert told["findings"]["F1"]["gain"] is None
    assert reproduce(tmp_path, "F1", alike.__getitem__).equal
