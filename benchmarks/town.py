"""A made-up town of 300 actors and 60 groups, from tables to twin worlds.

Run it with: python -m benchmarks.town
"""

from __future__ import annotations

import csv
import tempfile
import time
from pathlib import Path

from collab_sim import load_scenario, play
from collab_sim.config.tables.reading import Asked, read
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
                "; ".join(names[(number * 5 + 7 * place) % ACTORS] for place in range(MEMBERS)),
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


def played(files: list[Path]) -> float:
    """Play the town and its options as twin worlds on two threads; returns the seconds."""
    scenarios = {file.stem: load_scenario(file) for file in files}
    begun = time.perf_counter()
    play(scenarios, replicates=WORLDS, seed=1, threads=2)
    return time.perf_counter() - begun


def main() -> None:
    """Print what each step takes."""
    with tempfile.TemporaryDirectory() as name:
        tables, file = Path(name) / "town", Path(name) / "mine.yaml"
        tables.mkdir()
        write_town(tables)
        begun = time.perf_counter()
        organisation = read(Asked(tables, file.stem)).organisation
        texts = files_of(organisation, file, tables.name)
        for path, text in texts.items():
            path.write_text(text, encoding="utf-8")
        print(f"tables to scenario files           {time.perf_counter() - begun:6.1f} s")
        begun = time.perf_counter()
        scenarios = [load_scenario(path) for path in texts]
        print(
            f"{len(scenarios)} scenario files read            {time.perf_counter() - begun:6.1f} s"
        )
        print(f"{len(scenarios)} x {WORLDS} worlds, two threads     {played([*texts]):6.1f} s")


if __name__ == "__main__":
    main()
