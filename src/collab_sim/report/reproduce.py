"""Findings as data beside the report, and computing one of them again."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from collab_sim.analysis.pairs import Paired, paired
from collab_sim.config.models import written_reference
from collab_sim.report.findings import Finding, conflicts
from collab_sim.report.options import played_options
from collab_sim.report.replays import NO_REPLAYS, Replays
from collab_sim.report.undefined import undefined_as_null
from collab_sim.study.worlds import Worlds, play
from collab_sim.version import VERSION
from collab_sim.world.extension import extension_in_force
from collab_sim.world.scenario import Scenario

FINDINGS_FILE = "findings.json"


class UnknownFindingError(KeyError):
    """There is no finding of that label; ``labels`` are those there are."""

    def __init__(self, label: str, labels: Sequence[str]) -> None:
        super().__init__(label)
        self.label, self.labels = label, tuple(labels)


@dataclass(frozen=True)
class Reproduction:
    """A finding as stored and as computed again; ``differing`` names the fields that differ."""

    label: str
    stored: Paired
    again: Paired
    differing: tuple[str, ...]

    @property
    def equal(self) -> bool:
        """Whether every number came out the same, bit for bit."""
        return not self.differing


def write_findings(
    worlds: Worlds,
    findings: Sequence[Finding],
    folder: Path,
    *,
    command_line: str,
    replays: Replays = NO_REPLAYS,
) -> Path:
    """Write findings with everything that determines them but the scenarios themselves.

    JSON has no undefined and no infinite numbers: they are null.
    """
    record = {
        "version": VERSION,
        "command": command_line,
        "seed": worlds.seed,
        "first": worlds.numbers.start,
        "replicates": worlds.replicates,
        "engine": worlds.engine,
        "model": written_reference(extension_in_force()),
        "findings": {finding.label: asdict(finding.result) for finding in findings},
        "options": played_options(worlds).as_data(),
        "conflicts": [asdict(conflict) for conflict in conflicts(worlds.runs)],
        **replays.as_data(),
    }
    file = folder / FINDINGS_FILE
    written = json.dumps(undefined_as_null(record), indent=1, ensure_ascii=False, allow_nan=False)
    file.write_text(written + "\n", encoding="utf-8")
    return file


def reproduce(folder: Path, label: str, scenario_of: Callable[[str], Scenario]) -> Reproduction:
    """Play a finding's two scenarios again and compare every number.

    ``scenario_of`` gives the scenario of a name, as it was played. Raises UnknownFindingError, and
    OSError where the folder holds no findings.
    """
    record: Mapping[str, Any] = json.loads((folder / FINDINGS_FILE).read_text(encoding="utf-8"))
    if label not in record["findings"]:
        raise UnknownFindingError(label, list(record["findings"]))
    before = record["findings"][label]
    values: dict[str, Any] = {
        name: math.nan if each is None else each for name, each in before.items()
    }
    stored = Paired(**values)
    first = record["first"]
    worlds = play(
        {name: scenario_of(name) for name in (stored.other, stored.one)},
        replicates=range(first, first + record["replicates"]),
        seed=record["seed"],
        measures=(stored.column.removesuffix("_late"),),
        engine=record["engine"],
    )
    again = paired(worlds.runs, stored.column, stored.one, stored.other)
    now = undefined_as_null(asdict(again))
    differing = tuple(name for name in before if before[name] != now[name])
    return Reproduction(label, stored, again, differing)
