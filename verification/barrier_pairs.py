"""Every two barriers together, against the sum of each alone.

``python -m verification.barrier_pairs`` plays 200 pairs of worlds each and writes
``experiments/04_barriers/pairs.md`` with its picture.
"""

from __future__ import annotations

from collab_sim import load_scenario, play
from collab_sim.analysis.barriers import barrier_sets
from collab_sim.report.answers.barriers import barrier_parts
from collab_sim.report.answers.parts import sentence_case
from collab_sim.report.style import save
from verification.experiments import CHECKOUT, markdown

HOME = CHECKOUT / "experiments" / "04_barriers"
REPLICATES = 200
COLUMN = "engagement_per_seat"
HEAD = """\
# Barriers two by two

What two barriers do to engagement per planned seat together, less what each does alone, in the
default municipality on the same luck ({replicates} worlds for each of {sets} sets). Above 0 they
overlap: together they cost less than the sum. Below 0 they make each other worse. Written by
`python -m verification.barrier_pairs`.
"""


def main() -> None:
    sets = barrier_sets(load_scenario("default"), pairs=True)
    worlds = play(sets, replicates=REPLICATES, measures=(COLUMN,))
    *_, pairs = barrier_parts(worlds.runs, (COLUMN,), "en")
    picture = save(pairs.pictures[0].figure, HOME / "pairs.png")
    head = HEAD.format(replicates=REPLICATES, sets=len(sets))
    tables = f"{sentence_case(pairs.sentences[0])}\n\n{markdown(pairs.tables[0])}"
    page = f"{head}\n{tables}\n\n![Barriers two by two]({picture.name})\n"
    (HOME / "pairs.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
