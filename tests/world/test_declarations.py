"""Every declared number can be had: defaults and swept ranges lie within what is accepted."""

from __future__ import annotations

import pytest

from collab_sim.world.declarations import PARAMETERS, SWITCHES


@pytest.mark.parametrize("path", PARAMETERS)
def test_default_and_swept_range_lie_within_what_is_accepted(path: str) -> None:
    one = PARAMETERS[path]
    low, high = one.within
    assert low < high
    assert low <= one.default <= high
    if one.swept:
        assert low <= one.swept[0] < one.swept[1] <= high
        assert one.swept[0] <= one.default <= one.swept[1]


def test_switches_set_values_that_are_accepted() -> None:
    for switch in (one for kind in SWITCHES.values() for one in kind.values()):
        for path, value in switch.changes.items():
            low, high = PARAMETERS[path].within
            assert low <= float(value) <= high, (switch, path)
