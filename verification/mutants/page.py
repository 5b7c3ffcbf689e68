"""The table of what was killed and what survived."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from verification.mutants.judging import Verdict
from verification.mutants.sampling import Mutant

PAGE = Path("docs", "reference", "mutants.md")
REASONS = Path("verification", "mutants", "survivors.yaml")
BEGIN = "<!-- numbers: written by python -m verification.mutants -->"
END = "<!-- end of numbers -->"
COLUMNS = ("room", "places", "judged", "killed", "a test failed", "its tests are gone",
           "did not end", "survived", "of these equivalent")  # fmt: skip
EQUIVALENT = "equivalent: "


@dataclass(frozen=True)
class Judged:
    """A mutant with the text it changes and how its tests ended."""

    mutant: Mutant
    source: str
    verdict: Verdict


@dataclass(frozen=True)
class RoomTable:
    """What was judged of a room, and how many places of it can be changed."""

    name: str
    places: int
    judged: list[Judged]

    def count(self, *verdicts: Verdict) -> int:
        """How many ended in one of these ways."""
        return sum(each.verdict in verdicts for each in self.judged)

    @property
    def survivors(self) -> list[Judged]:
        """Mutants that no test noticed."""
        return [each for each in self.judged if each.verdict is Verdict.SURVIVED]


def write_page(root: Path, samples: Mapping[int, Sequence[RoomTable]]) -> None:
    """Put the numbers of samples, by their seed, between the marks of the page."""
    page = root / PAGE
    content = page.read_text(encoding="utf-8")
    head, foot = content.partition(BEGIN)[0], content.partition(END)[2]
    why = reasons(root)
    numbers = "\n\n".join(told(tables, why, seed) for seed, tables in samples.items())
    page.write_text(f"{head}{BEGIN}\n\n{numbers}\n{END}{foot}", encoding="utf-8")


def reasons(root: Path) -> dict[str, str]:
    """Why survivors are left, by what `named` calls them."""
    content = yaml.safe_load((root / REASONS).read_text(encoding="utf-8"))
    return {f"{file}: {change}": str(reason)
            for file, changes in content.items() for change, reason in changes.items()}  # fmt: skip


def named(judged: Judged) -> str:
    """Call a mutant by its file and what it makes of what."""
    was, now = judged.mutant.told(judged.source)
    return f"{judged.mutant.module.as_posix().removeprefix('src/collab_sim/')}: {was} → {now}"


def told(tables: Sequence[RoomTable], why: Mapping[str, str], seed: int) -> str:
    """Write the tables of rooms and of survivors."""
    rows = [_row(table, why) for table in tables]
    judged = [table for table in tables if table.judged]
    total = RoomTable("all", sum(each.places for each in tables),
                      [each for table in tables for each in table.judged])  # fmt: skip
    if not judged:
        return f"## Seed {seed}\n\nNothing is judged yet."
    weight = sum(table.places for table in judged)
    share = sum(table.places * _killed(table) / len(table.judged) for table in judged) / weight
    lines = [f"## Seed {seed}", "", f"Weighted by places, {100 * share:.0f} % are killed.", ""]
    lines += [_cells(COLUMNS), _cells(["---", *["--:"] * 8]), *rows, _row(total, why)]
    lines += ["", "| survivor | why |", "|---|---|"]
    for each in total.survivors:
        lines.append(f"| {_cell(named(each))} | {why.get(named(each), 'not looked into')} |")
    return "\n".join(lines)


def _killed(table: RoomTable) -> int:
    return len(table.judged) - len(table.survivors)


def _row(table: RoomTable, why: Mapping[str, str]) -> str:
    kinds = (Verdict.FAILED, Verdict.BROKEN, Verdict.HANGING)
    equivalent = sum(why.get(named(each), "").startswith(EQUIVALENT) for each in table.survivors)
    share = f"{100 * _killed(table) / len(table.judged):.0f} %" if table.judged else "–"
    counts = [table.places, len(table.judged), share, *(table.count(kind) for kind in kinds)]
    cells = [table.name, *counts, len(table.survivors), equivalent]
    return _cells(cells)


def _cells(cells: Iterable[object]) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


def _cell(change: str) -> str:
    file, _, rest = change.partition(": ")
    was, _, now = rest.partition(" → ")
    return f"{file}: `{was}` → `{now}`".replace("|", "\\|")
