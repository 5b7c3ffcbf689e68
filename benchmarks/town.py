"""A made-up town of 300 actors and 60 groups: ``python -m benchmarks.town``."""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.clock import Spent, spending, spent_by
from benchmarks.programs import PROGRAM
from collab_sim import load_scenario
from collab_sim.config.tables.reading import Asked, read_organisation
from collab_sim.config.tables.writing import files_of

ACTORS, GROUPS, MEMBERS, NEIGHBOURS = 300, 60, 10, 5
SECTORS = ("municipality", "business", "civil_society", "academia", "public_agency")
WORLDS = 200


def write_town(folder: Path) -> None:
    """Write the tables of a town: sectors in turn, groups of ten, ties between neighbours."""
    names = [f"Actor {number}" for number in range(1, ACTORS + 1)]
    write(
        folder / "actors.csv",
        ["name", "sector", "mandate", "workload", "priorities", "evidence"],
        [
            [
                name,
                SECTORS[number % 5],
                f"{30 + number % 50} %",
                f"0,{40 + number % 40}",
                f"{1 + number % 17}; {1 + (number + 5) % 17}",
                "guessed",
            ]
            for number, name in enumerate(names)
        ],
    )
    write(
        folder / "arenas.csv",
        ["name", "members", "goals", "seats", "meetings", "hours", "closes"],
        [
            [
                f"Group {number}",
                "; ".join(names[(number * 5 + 7 * step) % ACTORS] for step in range(MEMBERS)),
                f"{1 + number % 17}; {1 + (number + 3) % 17}; {1 + (number + 8) % 17}",
                MEMBERS + 2,
                1 + number % 3,
                4,
                96 if number % 10 == 0 else "",
            ]
            for number in range(1, GROUPS + 1)
        ],
    )
    write(
        folder / "ties.csv",
        ["actor", "partner", "contact"],
        [
            [name, names[(number + step) % ACTORS], "monthly"]
            for number, name in enumerate(names)
            for step in range(1, NEIGHBOURS + 1)
        ],
    )
    write(
        folder / "options.csv",
        ["option", "change", "value"],
        [
            ["More coordinators", "coordinators.full_time", 6],
            ["Permanent", "collaboration.form", "continuous"],
            ["Projects", "collaboration.form", "project"],
        ],
    )


def write(file: Path, headings: list[str], rows: list[list[object]]) -> None:
    """Write a table with semicolons."""
    with file.open("w", newline="", encoding="utf-8") as target:
        csv.writer(target, delimiter=";").writerows([headings, *rows])


@dataclass(frozen=True)
class Comparison:
    """What it takes to read a town's tables, to read its scenarios, and to compare them."""

    importing: float
    loading: float
    scenarios: int
    spent: Spent


def measured() -> Comparison:
    """Compare a town as it is with its options, with everything that the command writes."""
    with TemporaryDirectory() as name:
        tables, file = Path(name) / "town", Path(name) / "mine.yaml"
        tables.mkdir()
        write_town(tables)
        with spending() as importing:
            organisation = read_organisation(Asked(tables, file.stem)).organisation
            texts = files_of(organisation, file, tables.name)
            for path, text in texts.items():
                path.write_text(text, encoding="utf-8")
        with spending() as loading:
            for path in texts:
                load_scenario(path)
        options = ("-n", str(WORLDS), "-o", str(Path(name) / "results"))
        spent = spent_by((*PROGRAM, "compare", *map(str, texts), *options))
        return Comparison(importing.wall, loading.wall, len(texts), spent)


def main() -> None:
    """Write the measurements as they stand in the docs."""
    from benchmarks import page

    sys.stdout.write("\n".join(page.town(measured())) + "\n")


if __name__ == "__main__":
    main()
