"""Addressed random numbers."""

from __future__ import annotations

from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from collab_sim.draws import Purpose, philox, standard_normal, uniform

# Known-answer vectors of Philox4x32-10, published with Random123 (Salmon et al. 2011).
VECTORS = [
    (
        (0x00000000, 0x00000000, 0x00000000, 0x00000000),
        (0x00000000, 0x00000000),
        (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8),
    ),
    (
        (0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF),
        (0xFFFFFFFF, 0xFFFFFFFF),
        (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD),
    ),
    (
        (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
        (0xA4093822, 0x299F31D0),
        (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
    ),
]
WORDS = st.integers(0, 2**32 - 1)
SHORT = st.integers(0, 2**16 - 1)
ADDRESS = st.tuples(WORDS, WORDS, SHORT, st.integers(0, 2**63 - 1), WORDS, SHORT)


@pytest.mark.parametrize(("counter", "key", "words"), VECTORS)
def test_philox_gives_the_published_vectors(
    counter: tuple[int, int, int, int], key: tuple[int, int], words: tuple[int, ...]
) -> None:
    assert philox(counter, key) == words


@given(ADDRESS)
def test_a_draw_lies_strictly_inside_the_unit_interval(address: tuple[int, ...]) -> None:
    assert 0.0 < uniform(*address) < 1.0


@given(ADDRESS, st.integers(0, 5), st.integers(1, 2**16 - 1))
def test_changing_any_part_of_an_address_changes_the_draw(
    address: tuple[int, ...], part: int, by: int
) -> None:
    other = list(address)
    other[part] = other[part] ^ by
    assert uniform(*address) != uniform(*other)


def test_draws_are_uniform_and_unrelated_across_neighbouring_addresses() -> None:
    draws = [uniform(1, 0, month, actor, 0, 1) for month in range(100) for actor in range(100)]
    # False-alarm rate 1e-4; the draws are fixed, so this never flickers.
    assert stats.kstest(draws, "uniform").pvalue > 1e-4
    neighbours = stats.spearmanr(draws[:-1], draws[1:])
    assert neighbours.pvalue > 1e-4


@given(st.floats(1e-300, 1.0, exclude_max=True))
def test_normal_quantile_agrees_with_the_standard_library(chance: float) -> None:
    # Both follow AS 241 (Wichura 1988).
    assert standard_normal(chance) == pytest.approx(
        NormalDist().inv_cdf(chance), rel=1e-12, abs=1e-15
    )


@given(st.floats(1e-12, 1 - 1e-12), st.floats(1e-12, 1 - 1e-12))
def test_normal_quantile_is_monotone(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert standard_normal(low) <= standard_normal(high)


def test_no_two_purposes_share_an_address() -> None:
    assert len({int(purpose) for purpose in Purpose}) == len(Purpose)
