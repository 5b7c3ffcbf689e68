"""Measure everything in one run and write page and picture: ``python -m benchmarks``."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

PAGE = "benchmarks.md"
PICTURE = "benchmarks.svg"


def main() -> None:
    """Measure, telling what is being measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=Path("docs/reference"))
    folder: Path = parser.parse_args().output
    folder.mkdir(parents=True, exist_ok=True)

    from benchmarks import page, picture, playing, programs, ratios, scaling, town

    threads = max(2, os.cpu_count() or 2)
    ratios.batch_run(1)  # both engines are loaded before anything counts
    ratios.threaded(1)
    _tell("ratios")
    measured = ratios.against_mesa(), threads, ratios.against_one_thread(threads)
    _tell("one world")
    curves, largest = scaling.curves(), scaling.largest()
    _tell("starts")
    begun = programs.cold_start(), programs.warm_start(), programs.playing()
    loaded = programs.importing(), programs.translating()
    _tell("studies")
    studied = programs.studies()
    _tell("a large town")
    compared = town.measured()
    _tell("native code")
    native = ratios.natively_against_mesa()
    _tell("pages")
    played = playing.measured()
    parts = (
        page.heading(),
        page.ratios(*measured, native),
        page.growth(curves, largest),
        page.studies(studied),
        page.town(compared),
        page.starts(*begun),
        page.loading(*loaded),
        page.playing(played),
    )
    lines = [line for part in parts for line in part]
    (folder / PAGE).write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
    picture.draw(curves, folder / PICTURE)


def _tell(what: str) -> None:
    sys.stderr.write(f"measuring {what}\n")


if __name__ == "__main__":
    main()
