"""Which parameters data of this shape can tell, before the data are looked at.

Each parameter is moved to both ends of its range on the same luck. Its mark on the statistics is
measured in standard deviations of the data. Of marks that look alike only one parameter is chosen:
pivoted QR takes the strongest, then the strongest of what the first does not explain (Burth,
Verghese & Velez-Reyes 1999, IEEE Trans Power Syst 14:271-279, do so with sensitivities).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from collab_sim.analysis.defined import mean_of_defined
from collab_sim.analysis.uncertainty import Values
from collab_sim.fitting.free import Free
from collab_sim.fitting.simulator import Simulator
from collab_sim.fitting.statistics import errors, towns

WORLDS_TO_TELL = 48
MOST_CHOSEN = 3
LEAST_MARK = 2.0
"""Standard deviations of the data by which the ends of a range must stand apart."""
RIDGE = 0.05
"""Share of the variance of each statistic that is taken as noise of its own."""


@dataclass(frozen=True)
class Telling:
    """A parameter and its mark on data of this shape.

    ``mark`` is by how many standard deviations of the data both ends of the range stand apart,
    ``own`` what of that is left beside the parameters chosen before it; NaN where it was not
    chosen.
    """

    free: Free
    mark: float
    own: float = float("nan")

    @property
    def chosen(self) -> bool:
        """Whether the parameter is among those that the data can tell apart."""
        return not np.isnan(self.own)


def telling(
    simulator: Simulator, free: Sequence[Free], worlds: int = WORLDS_TO_TELL
) -> list[Telling]:
    """Marks of parameters, those that are chosen first, then by their size."""
    from scipy.linalg import qr

    marks = _marks(simulator, free, worlds)
    sizes = np.linalg.norm(marks, axis=0)
    _, upper, order = qr(marks, mode="economic", pivoting=True)
    own = np.abs(np.diag(upper))[:MOST_CHOSEN]
    left = {int(order[row]): float(size) for row, size in enumerate(own) if size >= LEAST_MARK}
    tellings = [
        Telling(parameter, float(sizes[column]), left.get(column, float("nan")))
        for column, parameter in enumerate(free)
    ]
    return sorted(tellings, key=lambda each: (not each.chosen, -each.mark))


def _marks(simulator: Simulator, free: Sequence[Free], worlds: int) -> Values:
    """How far both ends of each range stand apart, [statistics, parameters], in whitened units."""
    middle = np.zeros((1, 0))
    centre = simulator.on_shared_luck((), middle, worlds)[0]
    shifts = []
    ends = np.array([[0.0], [1.0]])
    for parameter in free:
        low, high = simulator.on_shared_luck((parameter,), ends, worlds)
        shifts.append(_mean_or_zero(high) - _mean_or_zero(low))
    shift = np.nan_to_num(np.array(shifts).T)
    return _whitened(simulator, centre, shift)


def _mean_or_zero(values: Values) -> Values:
    """Mean over worlds; 0 for a statistic that is undefined in all of them."""
    return np.nan_to_num(mean_of_defined(values, axis=0))


def _whitened(simulator: Simulator, worlds: Values, shift: Values) -> Values:
    """Shifts in units in which the noise of the data has variance 1 and no correlation."""
    parts = simulator.statistics
    filled = np.where(np.isnan(worlds), _mean_or_zero(worlds), worlds)
    each = np.sqrt(towns(parts))
    spread: Values = np.atleast_2d(np.cov(filled, rowvar=False)) / np.outer(each, each)
    noise = RIDGE * np.diag(spread) + errors(parts) ** 2
    spread[np.diag_indices(len(parts))] += np.where(noise > 0.0, noise, 1.0)
    whitened: Values = np.linalg.solve(np.linalg.cholesky(spread), shift)
    return whitened
