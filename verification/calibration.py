"""The one value that was chosen on a figure: how often a funder goes on after a start grant.

``python -m verification.calibration`` plays the scenario start_grant over a grid of
``collaboration.renewal_rate`` and names the value that comes nearest to the shares alive that
Feinberg, Bontempo & Greenberg (2008) report, among those whose yearly losses lie in their range.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from collab_sim import load_scenario
from collab_sim.patterns import published
from collab_sim.patterns.coalitions import GRANT_END, MONTH_LATER, first_alive

GRID = tuple(round(float(rate), 2) for rate in np.arange(0.80, 0.951, 0.01))
WORLDS = 10_000


@dataclass(frozen=True)
class Tried:
    """One value: share alive at the grant's end and four years later, losses in between."""

    rate: float
    at_end: float
    later: float
    losses: tuple[float, ...]

    @property
    def distance(self) -> float:
        """Root mean squared distance from the two published shares."""
        off = (self.at_end - published.ALIVE_AT_GRANT_END,
               self.later - published.ALIVE_FOUR_YEARS_AFTER)  # fmt: skip
        return float(np.sqrt(np.mean(np.square(off))))

    @property
    def allowed(self) -> bool:
        """Whether every yearly loss lies in the published range."""
        low, high = published.YEARLY_LOSS_AFTER
        return all(low <= loss <= high for loss in self.losses)


def tried(rates: tuple[float, ...] = GRID, worlds: int = WORLDS) -> Iterator[Tried]:
    """Play every value on the same luck."""
    scenario = load_scenario("start_grant")
    for rate in rates:
        alive = first_alive(scenario.changed({"collaboration.renewal_rate": rate}), worlds, 1)
        share = alive.mean(axis=0)[GRANT_END : MONTH_LATER + 1 : 12]
        losses = tuple(float(loss) for loss in 1.0 - share[1:] / share[:-1])
        yield Tried(rate, float(share[0]), float(share[-1]), losses)


def chosen(values: list[Tried]) -> Tried:
    """The allowed value nearest to the published shares."""
    return min((each for each in values if each.allowed), key=lambda each: each.distance)


if __name__ == "__main__":
    every = list(tried())
    for each in every:
        losses = " ".join(f"{loss:.3f}" for loss in each.losses)
        mark = "  <- nearest" if each is chosen(every) else ""
        print(f"{each.rate:.2f}  {each.at_end:.3f} {each.later:.3f}  losses {losses}{mark}")
