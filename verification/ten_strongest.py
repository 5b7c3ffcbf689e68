"""Sobol' indices of the ten strongest parameters from about a million and a half worlds.

``python -m verification.ten_strongest [FOLDER]`` plays the study into a folder (or takes what lies
there) and writes ``experiments/10_ten_strongest/in_full.md`` with its picture: about a quarter of
an hour on two cores.
"""

from __future__ import annotations

import sys
from pathlib import Path

from collab_sim.report.style import save
from verification.experiments import CHECKOUT, studied, ten_strongest

STUDY = Path(__file__).with_name("ten_strongest_in_full.yaml")
HOME = CHECKOUT / "experiments" / "10_ten_strongest"
HEAD = """\
# The ten strongest, in full

The study of [this experiment](README.md) with eight times the points and three times the worlds
at each: {runs} worlds. Written by `python -m verification.ten_strongest`; what it takes stands in
[cost](../../docs/explanation/cost.md).
"""


def main(folder: Path) -> None:
    results = studied(str(STUDY), folder)
    numbers, figure = ten_strongest(results)
    picture = save(figure, HOME / "in_full.png")
    head = HEAD.format(runs=f"{len(results.runs):,}".replace(",", " "))
    page = f"{head}\n{numbers}\n\n![The ten strongest, in full]({picture.name})\n"
    (HOME / "in_full.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "results/ten_strongest_in_full"))
