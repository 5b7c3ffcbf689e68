"""A laboratory's rounds on the terminal: the model beside published series."""

from __future__ import annotations

import math

import pandas as pd
from rich.console import Console
from rich.markup import escape

from collab_sim.analysis.laboratory import observed_shares, root_mean_square_error
from collab_sim.report.strings import number, signed, text
from collab_sim.report.terminal import print_table
from collab_sim.world.scenario import Scenario


def with_observed(rounds: pd.DataFrame, scenario: Scenario) -> pd.DataFrame:
    """Add one column ``observed_<n>`` per published series of the scenario, as shares."""
    if scenario.laboratory is None:
        return rounds
    endowment = scenario.laboratory.endowment
    columns = {
        f"observed_{number}": observed_shares(series.shares(endowment), len(rounds))
        for number, series in enumerate(scenario.observed or (), start=1)
    }
    return rounds.assign(**columns)


def show_laboratory(
    rounds: pd.DataFrame,
    scenario: Scenario,
    *,
    sessions: int,
    seed: int,
    lang: str,
    console: Console | None = None,
) -> None:
    """Print contributions round by round, beside the first published series, and every error."""
    console = console or Console(highlight=False)
    laboratory = scenario.laboratory
    if laboratory is None:
        return
    people = {"participants": len(scenario.actor_names), "size": laboratory.group_size}
    console.print(text(lang, "lab_intro", sessions=sessions, seed=seed, **people))
    print_table(console, *_table(rounds, lang))
    for index, series in enumerate(scenario.observed or (), start=1):
        seen = rounds[f"observed_{index}"].to_numpy()
        error = 100 * root_mean_square_error(rounds["contribution"].to_numpy(), seen)
        published = {"rounds": rounds[f"observed_{index}"].count(), "source": series.source}
        console.print(escape(text(lang, "lab_error", error=number(lang, error, 1), **published)))


def _table(rounds: pd.DataFrame, lang: str) -> tuple[list[str], list[list[str]]]:
    beside = "observed_1" in rounds
    keys = ["lab_round", "lab_contribution", "lab_sessions", "lab_between", "lab_nothing"]
    keys += ["lab_observed_column", "lab_differs"] if beside else []
    lines = []
    for row in rounds.to_dict("records"):
        contribution = 100 * row["contribution"]
        cells = [number(lang, contribution, 1)]
        cells.append(f"{number(lang, 100 * row['low'], 0)}–{number(lang, 100 * row['high'], 0)}")
        cells += [number(lang, 100 * row[key], 0) for key in ("between", "nothing")]
        if beside:
            seen = 100 * row["observed_1"]
            defined = not math.isnan(seen)
            cells.append(number(lang, seen, 1) if defined else "–")
            cells.append(signed(lang, contribution - seen, 1) if defined else "–")
        lines.append([str(row["round"]), *cells])
    return [text(lang, key) for key in keys], lines
