"""Every two barriers together, against the sum of each alone.

``python -m verification.barrier_pairs`` plays 200 pairs of worlds each and writes
``experiments/04_barriers/pairs.md`` with its picture.
"""

from __future__ import annotations

from collab_sim import load_scenario, play
from collab_sim.analysis.barriers import Effect, barrier_sets, pair_interactions
from collab_sim.report.figures import barrier_interactions
from collab_sim.report.style import save
from verification.experiments import CHECKOUT, table

HOME = CHECKOUT / "experiments" / "04_barriers"
REPLICATES = 200
COLUMN = "engagement_per_seat"
HEAD = """\
# Barriers two by two

What two barriers do to engagement per planned seat together, less what each does alone, in the
default municipality on the same luck ({replicates} worlds for each of {sets} sets). Above 0 they
overlap: together they cost less than the sum. Below 0 they make each other worse. {open} of {all}
pairs are not separated from 0. Written by `python -m verification.barrier_pairs`.
"""


def verdict(effect: Effect) -> str:
    if effect.low > 0.0:
        return "overlap"
    return "worse together" if effect.high < 0.0 else "not separated"


def main() -> None:
    sets = barrier_sets(load_scenario("default"), pairs=True)
    worlds = play(sets, replicates=REPLICATES, measures=(COLUMN,))
    found = pair_interactions(worlds.runs, COLUMN)
    ordered = sorted(found.items(), key=lambda item: -abs(item[1].mean))
    rows = [
        [one, other, f"{each.mean:+.4f} ({each.low:.4f} to {each.high:.4f})", verdict(each)]
        for (one, other), each in ordered
    ]
    still = sum(verdict(each) == "not separated" for each in found.values())
    numbers = {"replicates": REPLICATES, "sets": len(sets), "open": still, "all": len(found)}
    picture = save(barrier_interactions(found, COLUMN, "en"), HOME / "pairs.png")
    told = table(["one", "other", "together, less the sum of each alone", "runs say"], rows)
    page = f"{HEAD.format(**numbers)}\n{told}\n\n![Barriers two by two]({picture.name})\n"
    (HOME / "pairs.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
