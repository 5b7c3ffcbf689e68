"""A laboratory's rounds: what participants give, beside what others published."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from collab_sim.analysis.inside import looked_into
from collab_sim.analysis.uncertainty import Values
from collab_sim.world.in_force import extension_in_force
from collab_sim.world.luck import LARGEST_SEED
from collab_sim.world.refusal import whole
from collab_sim.world.scenario import Scenario

if TYPE_CHECKING:
    from collab_sim.world.laboratory import Laboratory

Engine = Literal["ensemble", "mesa"]
HALF_A_TOKEN = 0.5


def contributions(
    scenario: Scenario,
    *,
    sessions: int,
    first: int = 0,
    seed: int = 1,
    engine: Engine = "ensemble",
    advance: Callable[[int, int], None] = lambda done, total: None,
) -> Values:
    """What every participant gives, as a share of the endowment.

    Shape [sessions, rounds, participants]. Sessions are the replicates from ``first``. Raises
    ValueError where the scenario has no laboratory.
    """
    if scenario.laboratory is None:
        raise ValueError(f"'{scenario.name}' has no laboratory")
    seed = whole("seed", seed, 0, LARGEST_SEED)
    given = np.empty((sessions, scenario.months, len(scenario.actor_names)))
    numbers = range(first, first + sessions)
    rounds = _on_mesa if engine == "mesa" else _compiled
    for number, round_, delivered in rounds(scenario, seed, numbers):
        given[number - first, round_ - 1] = delivered
        if round_ == scenario.months:
            advance(number - first + 1, sessions)
    return given


def _compiled(scenario: Scenario, seed: int, numbers: range) -> Iterator[tuple[int, int, Values]]:
    every = range(1, scenario.months + 1)
    for world in looked_into(scenario, every, numbers, seed):
        yield world.replicate, world.month, world.actors["delivered"]


def _on_mesa(scenario: Scenario, seed: int, numbers: range) -> Iterator[tuple[int, int, Values]]:
    from collab_sim.engines.extended import model_of

    for number in numbers:
        model = model_of(extension_in_force())(scenario, replicate=number, rng=seed)
        for round_ in range(1, scenario.months + 1):
            model.step()
            yield number, round_, np.array([actor.delivered for actor in model.actors])


def by_round(given: Values, laboratory: Laboratory) -> pd.DataFrame:
    """Tell contributions [sessions, rounds, participants] round by round.

    Columns, as shares of the endowment or of participants: round, contribution (mean), low and high
    (middle 95 % of session means), between (standard deviation between participants, mean over
    sessions), nothing (share who give less than half a token).
    """
    means = given.mean(axis=2)
    low, high = np.quantile(means, [0.025, 0.975], axis=0)
    nothing = given * laboratory.endowment < HALF_A_TOKEN
    return pd.DataFrame(
        {
            "round": np.arange(1, given.shape[1] + 1),
            "contribution": means.mean(axis=0),
            "low": low,
            "high": high,
            "between": given.std(axis=2, ddof=1).mean(axis=0),
            "nothing": nothing.mean(axis=(0, 2)),
        }
    )


def observed_shares(series: Sequence[float | None], rounds: int) -> Values:
    """A published series as one value per round, NaN where none was published."""
    known = [np.nan if value is None else value for value in series[:rounds]]
    return np.array(known + [np.nan] * (rounds - len(known)))


def root_mean_square_error(model: Values, observed: Values) -> float:
    """Root mean square difference over the rounds that were observed; NaN where none was.

    >>> root_mean_square_error(np.array([0.5, 0.5]), np.array([0.4, np.nan])).__round__(3)
    0.1
    """
    apart = (model - observed)[~np.isnan(observed)]
    return float(np.sqrt(np.mean(apart * apart))) if apart.size else float("nan")
