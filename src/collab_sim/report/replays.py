"""Scenarios of a comparison played again, for what its own worlds cannot answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from collab_sim.analysis.attribution import Attribution
from collab_sim.report.attribution import attributions_of
from collab_sim.report.equal_money import play_readings
from collab_sim.report.happenings import Happening, happenings_of
from collab_sim.report.undefined import undefined_as_null
from collab_sim.world.extension import plays_on_mesa

if TYPE_CHECKING:
    import pandas as pd

    from collab_sim.study.worlds import Worlds


@dataclass(frozen=True)
class Replays:
    """What was played beside a comparison.

    ``readings`` are the runs under both meanings of equal money, where forms are compared;
    ``attributions`` take options apart that change several things; ``happenings`` tell what each
    event does.
    """

    readings: Mapping[str, pd.DataFrame] | None = None
    attributions: tuple[Attribution, ...] = ()
    happenings: tuple[Happening, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """Return for JSON what is told of them."""
        replays = {
            "changes": [asdict(each) for each in self.attributions],
            "happenings": [each.as_data() for each in self.happenings],
        }
        return {key: undefined_as_null(each) for key, each in replays.items()}


NO_REPLAYS = Replays()
"""Nothing but the comparison's own worlds."""


def play_replays(
    worlds: Worlds,
    threads: int | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Replays:
    """Play what the scenarios of a comparison call for, on the same luck.

    ``progress`` is called with the number of steps done and of all so far. Options are not taken
    apart where an extension plays on Mesa: that takes thousands of worlds.
    """
    return Replays(
        readings=play_readings(worlds, threads),
        attributions=() if plays_on_mesa() else attributions_of(worlds, threads, progress),
        happenings=happenings_of(worlds, threads),
    )
