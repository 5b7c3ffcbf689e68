"""Folders of tables to import, and what is told of them."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from collab_sim.config import ConfigError
from collab_sim.config.tables.reading import Asked, OrganisationRead, read_organisation

Rows = Sequence[Sequence[object]]
ACTORS: Rows = (
    ("name", "kind", "sector", "mandate", "engagement"),
    ("School", "department", "", 0.25, ""),
    ("Care", "department", "", "", ""),
    ("Club", "external", "civil_society", "", 0.75),
)
GROUPS: Rows = (("name", "members"), ("Safety", "School; Club"))


def folder(path: Path, **tables: Rows) -> Path:
    """Write tables with commas in UTF-8; returns their folder."""
    for name, rows in tables.items():
        with (path / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
    return path


def imported(path: Path, **further: Sequence[Path] | Sequence[str]) -> OrganisationRead:
    """Read a folder of tables."""
    return read_organisation(Asked(path, "mine", **further))  # type: ignore[arg-type]


def told(path: Path, **further: Sequence[Path] | Sequence[str]) -> Mapping[str, str]:
    """Return what is wrong with a folder of tables: message by the place told."""
    with pytest.raises(ConfigError) as caught:
        imported(path, **further)
    return {each.position.location: each.message for each in caught.value.problems}
