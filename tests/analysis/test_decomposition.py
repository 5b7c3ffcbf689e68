"""Differences taken apart: known answers on tables made by hand, and identities on real worlds."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collab_sim.analysis.decomposition import (
    KEY,
    SPLIT_PARTS,
    common_seats,
    decomposed,
    estimates_of,
    everybody_split,
    members_split,
    per_seat_split,
    planned_seats,
    sums_of,
)
from collab_sim.config import load_scenario
from collab_sim.patterns.playing import played
from collab_sim.study.inside import who_is_in
from collab_sim.world.scenario import Scenario

PERSON = tuple[int, bool, float]
"""Seats taken, founder or not, engagement."""


def people(*persons: PERSON) -> pd.DataFrame:
    """One world in one month."""
    seats, founder, engagement = zip(*persons, strict=True)
    told = {"replicate": 0, "month": 1, "actor": range(len(persons))}
    return pd.DataFrame({**told, "seats": seats, "founder": founder, "engagement": engagement})


def only(split: pd.DataFrame) -> dict[str, float]:
    """The only row of a split."""
    (row,) = split.drop(columns=KEY).to_dict("records")
    return {str(name): float(value) for name, value in row.items()}


def test_fewer_seats_taken_and_warmer_people_are_told_apart() -> None:
    full = sums_of(people((1, True, 0.4), (1, True, 0.6), (0, False, 0.1)))
    half = sums_of(people((1, True, 0.8), (0, True, 0.1), (0, False, 0.1)))
    split = only(per_seat_split(half, full, planned=2))
    assert split["difference"] == pytest.approx(0.4 - 0.5)
    assert split["occupied"] == pytest.approx(-0.5 * (0.8 + 0.5) / 2)
    assert split["engaged"] == pytest.approx(0.3 * (0.5 + 1.0) / 2)


def test_who_sits_twice_counts_twice_per_seat_and_once_among_members() -> None:
    sums = sums_of(people((2, True, 0.9), (1, True, 0.3)))
    nobody = sums_of(people((0, True, 0.9), (0, True, 0.3)))
    assert only(per_seat_split(sums, nobody, planned=4))["difference"] == pytest.approx(2.1 / 4)
    assert sums["sum_members"].tolist() == pytest.approx([1.2])


def test_an_empty_form_differs_by_nobody_sitting_there() -> None:
    sums = sums_of(people((1, True, 0.7), (0, True, 0.2)))
    nobody = sums_of(people((0, True, 0.1), (0, True, 0.2)))
    split = only(per_seat_split(sums, nobody, planned=2))
    assert split == pytest.approx({"difference": 0.35, "occupied": 0.35, "engaged": 0.0})
    assert np.isnan(only(members_split(sums, nobody))["difference"])
    assert estimates_of(per_seat_split(nobody, nobody, planned=2))["difference"].mean == 0.0


def test_leaving_of_the_lukewarm_is_sorting_and_no_change_in_people() -> None:
    stayed = sums_of(people((1, True, 0.8), (1, True, 0.2)))
    sorted_out = sums_of(people((1, True, 0.8), (0, True, 0.2)))
    split = only(members_split(sorted_out, stayed))
    assert split == pytest.approx(
        {"difference": 0.3, "same_people": 0.0, "stayers": 0.3, "newcomers": 0.0}
    )


def test_the_same_members_who_care_more_are_no_sorting() -> None:
    split = only(
        members_split(
            sums_of(people((1, True, 0.9), (1, True, 0.5))),
            sums_of(people((1, True, 0.7), (1, True, 0.3))),
        )
    )
    assert split == pytest.approx(
        {"difference": 0.2, "same_people": 0.2, "stayers": 0.0, "newcomers": 0.0}
    )


def test_a_keen_newcomer_counts_by_its_share_among_members() -> None:
    alone = sums_of(people((1, True, 0.4), (0, False, 0.1)))
    joined = sums_of(people((1, True, 0.4), (1, False, 0.8)))
    split = only(members_split(joined, alone))
    assert split == pytest.approx(
        {"difference": 0.2, "same_people": 0.0, "stayers": 0.0, "newcomers": 0.2}
    )


def test_everybody_differs_by_how_many_are_in_and_by_how_both_sides_feel() -> None:
    many = sums_of(people((1, True, 0.6), (1, True, 0.6), (0, False, 0.2), (0, False, 0.2)))
    few = sums_of(people((1, True, 0.6), (0, True, 0.2), (0, False, 0.2), (0, False, 0.2)))
    split = only(everybody_split(many, few))
    assert split == pytest.approx(
        {"difference": 0.1, "participation": 0.1, "members_engaged": 0.0, "others_engaged": 0.0}
    )
    warmer = sums_of(people((1, True, 0.6), (0, True, 0.5), (0, False, 0.5), (0, False, 0.5)))
    assert only(everybody_split(warmer, few))["others_engaged"] == pytest.approx(0.75 * 0.3)


PEOPLE = st.lists(
    st.tuples(st.integers(0, 3), st.booleans(), st.floats(0.0, 1.0)), min_size=5, max_size=5
)


@given(PEOPLE, PEOPLE)
def test_parts_add_up_and_turn_their_sign_with_the_forms(
    one: list[PERSON], other: list[PERSON]
) -> None:
    first, second = sums_of(people(*one)), sums_of(people(*other))
    for split, parts in (
        (lambda a, b: per_seat_split(a, b, planned=20), SPLIT_PARTS["per_seat"]),
        (members_split, SPLIT_PARTS["members"]),
        (everybody_split, SPLIT_PARTS["everybody"]),
    ):
        there, back = only(split(first, second)), only(split(second, first))
        assert tuple(there) == ("difference", *parts)
        total = sum(there[name] for name in parts)
        assert total == pytest.approx(there["difference"], abs=1e-12, nan_ok=True)
        for name, value in there.items():
            assert back[name] == pytest.approx(-value, abs=1e-12, nan_ok=True)


def test_other_worlds_or_months_are_refused() -> None:
    sums = sums_of(people((1, True, 0.5)))
    later = sums_of(people((1, True, 0.5)).assign(month=2))
    with pytest.raises(ValueError, match="same worlds and months"):
        per_seat_split(sums, later, planned=1)


WORLDS, MONTHS = 6, (12, 60, 119)


@cache
def form(name: str) -> Scenario:
    return load_scenario("default").changed({"collaboration.form": name})


def test_the_table_of_people_says_what_the_measures_say() -> None:
    sums = sums_of(who_is_in(form("project"), MONTHS, range(WORLDS)))
    measures = ("engagement", "engagement_members", "engagement_per_seat", "engagement_founders")
    series = played(form("project"), measures, WORLDS, 1)
    seats = planned_seats(form("project"))
    assert seats == 32
    tables = {
        "engagement": sums["sum_everybody"] / sums["n_everybody"],
        "engagement_members": sums["sum_members"] / sums["n_members"],
        "engagement_per_seat": sums["on_seats"] / seats,
        "engagement_founders": sums["sum_founders"] / sums["n_founders"],
    }
    for name, values in tables.items():
        measured = series[name][:, list(MONTHS)].ravel()
        assert values.to_numpy() == pytest.approx(measured, abs=1e-12, nan_ok=True)


def test_both_forms_seat_the_same_founders_and_parts_of_means_add_up() -> None:
    forms = [form(name) for name in ("continuous", "project")]
    at_start = [who_is_in(each, (1,), range(WORLDS))["founder"] for each in forms]
    assert at_start[0].equals(at_start[1])
    first, second = (who_is_in(each, MONTHS, range(WORLDS)) for each in forms)
    apart = decomposed(first, second, common_seats(*forms))
    assert list(apart) == list(SPLIT_PARTS)
    for total, *parts in (estimates.values() for estimates in apart.values()):
        assert sum(part.mean for part in parts) == pytest.approx(total.mean, abs=1e-12)
        assert all(part.low <= part.mean <= part.high for part in parts)


def test_forms_with_other_numbers_of_seats_are_refused() -> None:
    wider = form("project").changed({"collaboration.seats": 9})
    with pytest.raises(ValueError, match="different numbers of seats"):
        common_seats(form("continuous"), wider)
