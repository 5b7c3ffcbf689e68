"""Rounds of a laboratory told from contributions made by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from collab_sim.analysis.laboratory import by_round, observed_shares, root_mean_square_error
from collab_sim.config import load_scenario


def test_rounds_by_hand() -> None:
    laboratory = load_scenario("strangers").laboratory
    assert laboratory is not None
    assert laboratory.endowment == 20
    # Two sessions, two rounds, two participants; .02 of 20 tokens is less than half a token.
    contributions = np.array([[[0.5, 0.7], [0.0, 0.02]], [[0.2, 0.2], [0.4, 0.03]]])
    table = by_round(contributions, laboratory)
    assert table["round"].tolist() == [1, 2]
    assert table["contribution"].tolist() == pytest.approx([0.4, 0.1125])
    # Between two session means the middle 95 % leaves a fortieth of the way at either end.
    assert table["low"].tolist() == pytest.approx([0.2 + 0.4 / 40, 0.01 + 0.205 / 40])
    assert table["high"].tolist() == pytest.approx([0.6 - 0.4 / 40, 0.215 - 0.205 / 40])
    spread = [0.2 / math.sqrt(2.0) / 2.0, (0.02 + 0.37) / math.sqrt(2.0) / 2.0]
    assert table["between"].tolist() == pytest.approx(spread)
    assert table["nothing"].tolist() == [0.0, 0.5]


def test_a_published_series_is_cut_or_filled_to_the_rounds() -> None:
    assert observed_shares([0.4, None, 0.2], 2)[0] == 0.4
    filled = observed_shares([0.4, None, 0.2], 5)
    assert np.isnan(filled).tolist() == [False, True, False, True, True]
    assert math.isnan(root_mean_square_error(filled[3:], filled[3:]))
    assert root_mean_square_error(np.array([0.1, 0.9, 0.6, 0.0, 0.0]), filled) == pytest.approx(
        math.sqrt((0.09 + 0.16) / 2.0)
    )
