"""What an event does to worlds, and how long until they recover: with it minus without it."""

from __future__ import annotations

from dataclasses import dataclass

from collab_sim.analysis.defined import defined
from collab_sim.analysis.uncertainty import Estimate, Values, estimated

QUIET_MONTHS = 12
"""So many months in a row without a difference that is told apart count as recovery."""


@dataclass(frozen=True)
class Recovery:
    """How a measure fares by the month where something happens in ``month``.

    ``felt`` is the first month in which the mean difference is told apart from 0, also among all
    months from the event on; None where there is no such month. ``worst`` is the month of the
    greatest difference and ``size`` the difference then. ``over`` is the first month
    from which it is told apart in none of twelve, and beyond doubt in none of all that follow; None
    where there is no such month within the horizon.
    """

    month: int
    felt: int | None
    worst: int
    size: Estimate
    over: int | None

    @property
    def months(self) -> int | None:
        """Months from the event until recovery; None where it is not within the horizon."""
        return None if self.over is None else self.over - self.month


def recovery(differences: Values, month: int) -> Recovery:
    """Tell how paired differences [worlds, months + 1] fare from a month on.

    Months in which a world does not define the measure are left out.
    """
    months = range(month, differences.shape[1])
    columns = {each: defined(differences[:, each]) for each in months}
    sizes = {each: float(values.mean()) if len(values) else 0.0
             for each, values in columns.items()}  # fmt: skip
    sure = [each for each in months if _apart(columns[each], among=len(months))]
    felt = sure[0] if sure else None
    worst = max(months, key=lambda each: abs(sizes[each]))
    size = estimated(columns[worst]) if len(columns[worst]) else Estimate(0.0, 0.0, 0.0)
    over = None
    if sure:
        apart = [_apart(columns[each]) for each in months]
        over = next(
            (
                month + start
                for start in range(sure[-1] - month + 1, len(apart) - QUIET_MONTHS + 1)
                if not any(apart[start : start + QUIET_MONTHS])
            ),
            None,
        )
    return Recovery(month, felt, worst, size, over)


def _apart(values: Values, among: int = 1) -> bool:
    return len(values) > 1 and estimated(values, among).separated
