"""A made-up town of 300 actors and 60 groups, from tables to a report: python -m benchmarks.town."""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ACTORS, GROUPS, MEMBERS, NEIGHBOURS = 300, 60, 10, 5
SECTORS = ("municipality", "business", "civil_society", "academia", "public_agency")
WORLDS = 200


def write_town(folder: Path) -> None:
    """Write the tables of a town: every fifth actor of each sector, groups of ten, a ring of ties."""
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


def timed(*command: str, folder: Path) -> float:
    """Run a command of ours; returns its seconds."""
    begun = time.perf_counter()
    line = [sys.executable, "-m", "collab_sim", *command]
    subprocess.run(line, check=True, cwd=folder, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def main() -> None:
    """Print what each step takes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "town").mkdir()
        write_town(folder / "town")
        print(f"import   {timed('import', 'town', '-o', 'mine.yaml', folder=folder):6.1f} s")
        files = ["mine.yaml", *sorted(file.name for file in folder.glob("mine-*.yaml"))]
        print(f"check    {timed('check', 'mine.yaml', folder=folder):6.1f} s")
        worlds = ("-n", f"{WORLDS}", "-j", "2", "-o", "out")
        print(f"compare  {timed('compare', *files, *worlds, folder=folder):6.1f} s")


if __name__ == "__main__":
    main()
