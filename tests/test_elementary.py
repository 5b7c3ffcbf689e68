"""Our exponential and logarithm against a reference that is rounded correctly."""

from __future__ import annotations

import math
from decimal import Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collab_sim.elementary import exp, log

EXACTLY = Context(prec=60, Emin=-999999, Emax=999999)
"""Decimal's own exponential and logarithm are rounded correctly at any precision."""
SMALLEST_NORMAL = 2.0**-1022
SMALLEST = 5e-324
FINITE_EXPONENTIAL = st.floats(-745.13, 709.78)
POSITIVE = st.floats(SMALLEST, math.inf, exclude_max=True, allow_subnormal=True)


def units_off(result: float, true: Decimal) -> Decimal:
    """Distance from the true value in units of the result's last place."""
    return abs(Decimal(result) - true) / Decimal(math.ulp(result))


@given(FINITE_EXPONENTIAL)
def test_the_exponential_is_within_a_unit_in_the_last_place(x: float) -> None:
    assert units_off(exp(x), EXACTLY.exp(Decimal(x))) <= 1


@given(POSITIVE)
def test_the_logarithm_is_within_a_unit_in_the_last_place(x: float) -> None:
    assert units_off(log(x), EXACTLY.ln(Decimal(x))) <= 1


def test_the_logarithm_of_neighbours_of_every_power_of_two() -> None:
    for exponent in range(-1074, 1024):
        power = math.ldexp(1.0, exponent)
        for x in (math.nextafter(power, 0.0), power, math.nextafter(power, math.inf)):
            if 0.0 < x < math.inf:
                assert units_off(log(x), EXACTLY.ln(Decimal(x))) <= 1, x


def test_the_exponential_around_every_whole_number_and_half_of_log_2() -> None:
    for whole in range(-745, 710):
        for x in (float(whole), whole + 0.5, (whole + 0.5) * math.log(2.0)):
            if -745.13 < x < 709.78:
                assert units_off(exp(x), EXACTLY.exp(Decimal(x))) <= 1, x


@pytest.mark.parametrize(
    ("x", "result"),
    [
        (0.0, 1.0),
        (-0.0, 1.0),
        (math.inf, math.inf),
        (-math.inf, 0.0),
        (709.8, math.inf),
        (-746.0, 0.0),
        (-745.2, 0.0),
    ],
)
def test_the_exponential_at_the_edges(x: float, result: float) -> None:
    assert exp(x) == result


@pytest.mark.parametrize(
    ("x", "result"), [(0.0, -math.inf), (-0.0, -math.inf), (1.0, 0.0), (math.inf, math.inf)]
)
def test_the_logarithm_at_the_edges(x: float, result: float) -> None:
    assert log(x) == result


def test_what_has_no_value_is_undefined() -> None:
    assert math.isnan(exp(math.nan))
    assert math.isnan(log(math.nan))
    assert math.isnan(log(-1.0))
    assert math.isnan(log(-math.inf))


@given(st.floats(-SMALLEST_NORMAL, SMALLEST_NORMAL))
def test_the_exponential_of_next_to_nothing_is_one(x: float) -> None:
    assert exp(x) == 1.0
