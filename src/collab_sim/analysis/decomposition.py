"""A difference between two forms taken apart: who is in, how engaged they are, and who they are.

Every split is an identity of accounting: its parts add up to the difference exactly, world by world
and month by month. A difference of products is shared between its factors at the mean of the other
factor (Kitagawa 1955, Journal of the American Statistical Association 50(272):1168-1194), so that
neither form is the standard. The parts say where a difference lies, not what would be left of it
if a factor were held.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from collab_sim.analysis.uncertainty import Estimate, Values, estimated
from collab_sim.world.layout import lay_out
from collab_sim.world.scenario import Scenario

KEY = ["replicate", "month"]
SPLIT_PARTS = {
    "per_seat": ("occupied", "engaged"),
    "members": ("same_people", "stayers", "newcomers"),
    "everybody": ("participation", "members_engaged", "others_engaged"),
}
"""By the difference that is taken apart: its parts, in their order."""


def planned_seats(scenario: Scenario) -> int:
    """Seats of all arenas that a scenario plans."""
    layout = lay_out(scenario)
    own = layout.plan.plans["seats"]
    common = layout.parameters["collaboration"]["seats"][0]
    return int(np.where(np.isnan(own), common, own).sum())


def common_seats(first: Scenario, second: Scenario) -> int:
    """Seats that both forms plan; ValueError where they plan different numbers."""
    planned = planned_seats(first)
    if planned != planned_seats(second):
        raise ValueError("the forms plan different numbers of seats")
    return planned


def decomposed(
    first: pd.DataFrame, second: pd.DataFrame, planned: int
) -> dict[str, dict[str, Estimate]]:
    """Take the differences between two forms apart, by the names in `SPLIT_PARTS`.

    Both tables tell for the same worlds and months who sits where, one row per world, month and
    actor: replicate, month, seats taken, founder, engagement.
    """
    sums, others = sums_of(first), sums_of(second)
    return {
        "per_seat": estimates_of(per_seat_split(sums, others, planned)),
        "members": estimates_of(members_split(sums, others)),
        "everybody": estimates_of(everybody_split(sums, others)),
    }


def sums_of(people: pd.DataFrame) -> pd.DataFrame:
    """What the splits need of the table of people: counts and sums by world and month.

    Seats and engagement over seats; numbers and engagement of everybody, members, founders,
    founders who are members (stayers), and members who are no founders (newcomers).
    """
    member = people["seats"] > 0
    groups = {
        "everybody": pd.Series(data=True, index=people.index),
        "members": member,
        "others": ~member,
        "founders": people["founder"],
        "stayers": member & people["founder"],
        "newcomers": member & ~people["founder"],
    }
    columns = {"taken": people["seats"], "on_seats": people["seats"] * people["engagement"]}
    for name, chosen in groups.items():
        columns[f"n_{name}"] = chosen.astype(np.float64)
        columns[f"sum_{name}"] = people["engagement"].where(chosen, 0.0)
    sums = pd.DataFrame(columns).groupby([people[key] for key in KEY]).sum()
    return sums.astype(np.float64)


def per_seat_split(first: pd.DataFrame, second: pd.DataFrame, planned: int) -> pd.DataFrame:
    """Take the difference in engagement per planned seat apart, first minus second form.

    It is the share of seats taken, times mean engagement on seats taken. Where a form has nobody
    in an arena the other's mean stands for its own: all of the difference is that nobody sits.
    """
    shares = tuple(sums["taken"].to_numpy() / planned for sums in _aligned(first, second))
    means = _each_filled(*(_mean(sums, "on_seats", "taken") for sums in _aligned(first, second)))
    occupied, engaged = _product_parts(shares, means)
    total = shares[0] * means[0] - shares[1] * means[1]
    return _in_columns(first, second, total, {"occupied": occupied, "engaged": engaged})


def members_split(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """Take the difference in members' mean engagement apart, first minus second form.

    A members' mean is the mean of all founders, wherever they are (*same_people*: equal luck seats
    the same ones in both forms), plus what it gains as less engaged founders leave (*stayers*)
    and as others come in (*newcomers*), each weighted with its share among members. The last two
    are composition: sorting. Undefined where a form has no members or founders.
    """
    columns: dict[str, list[Values]] = {
        name: [] for name in ("difference", *SPLIT_PARTS["members"])
    }
    for sums in _aligned(first, second):
        founders = _mean(sums, "sum_founders", "n_founders")
        members = _mean(sums, "sum_members", "n_members")
        with np.errstate(invalid="ignore", divide="ignore"):
            stayers, newcomers = (
                (sums[f"sum_{who}"] - sums[f"n_{who}"] * founders) / sums["n_members"]
                for who in ("stayers", "newcomers")
            )
        values = (members, founders, stayers.to_numpy(), newcomers.to_numpy())
        for column, each in zip(columns.values(), values, strict=True):
            column.append(each)
    apart = {name: pair[0] - pair[1] for name, pair in columns.items()}
    nobody = np.isnan(apart["difference"]) | np.isnan(apart["same_people"])
    parts = {name: np.where(nobody, np.nan, each) for name, each in apart.items()}
    return _in_columns(first, second, parts.pop("difference"), parts)


def everybody_split(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """Take the difference in mean engagement of all actors apart, first minus second form.

    It is the share who are members, times members' mean, plus the others' share times theirs.
    Where nobody is in one of the two groups in one form, the other form's mean stands for it.
    """
    both = _aligned(first, second)
    shares = tuple((sums["n_members"] / sums["n_everybody"]).to_numpy() for sums in both)
    inside = _each_filled(*(_mean(sums, "sum_members", "n_members") for sums in both))
    outside = _each_filled(*(_mean(sums, "sum_others", "n_others") for sums in both))
    coming, members = _product_parts(shares, inside)
    leaving, others = _product_parts(tuple(1.0 - share for share in shares), outside)
    levels = [_mean(sums, "sum_everybody", "n_everybody") for sums in both]
    parts = {"participation": coming + leaving, "members_engaged": members,
             "others_engaged": others}  # fmt: skip
    return _in_columns(first, second, levels[0] - levels[1], parts)


def estimates_of(split: pd.DataFrame) -> dict[str, Estimate]:
    """Mean over months world by world, then over worlds: the difference first, then its parts.

    Months in which the difference is undefined are left out for all parts, so that they still add
    up to it.
    """
    worlds = split.dropna().groupby("replicate").mean().drop(columns="month")
    return {str(name): estimated(values.to_numpy()) for name, values in worlds.items()}


def _aligned(first: pd.DataFrame, second: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Both tables of sums; ValueError where they are not the same worlds and months."""
    if not first.index.equals(second.index):
        raise ValueError("the two forms must be told for the same worlds and months")
    return first, second


def _mean(sums: pd.DataFrame, total: str, number: str) -> Values:
    """Mean of each world and month, NaN over nobody."""
    count = sums[number].to_numpy()
    nobody = np.full(len(sums), np.nan)
    means: Values = np.divide(sums[total].to_numpy(), count, out=nobody, where=count > 0)
    return means


def _each_filled(first: Values, second: Values) -> tuple[Values, Values]:
    """Each mean, the other's where there is none, and 0 where there are neither."""
    return (
        np.nan_to_num(np.where(np.isnan(first), second, first)),
        np.nan_to_num(np.where(np.isnan(second), first, second)),
    )


def _product_parts(shares: tuple[Values, ...], means: tuple[Values, ...]) -> tuple[Values, Values]:
    """Difference of share * mean as what comes from the shares and what from the means."""
    by_shares: Values = (shares[0] - shares[1]) * (means[0] + means[1]) / 2.0
    by_means: Values = (means[0] - means[1]) * (shares[0] + shares[1]) / 2.0
    return by_shares, by_means


def _in_columns(
    first: pd.DataFrame, second: pd.DataFrame, total: Values, parts: dict[str, Values]
) -> pd.DataFrame:
    """Return difference and parts by world and month, as columns."""
    index = _aligned(first, second)[0].index
    return pd.DataFrame({"difference": total, **parts}, index=index).reset_index()
