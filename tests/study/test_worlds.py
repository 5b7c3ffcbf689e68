"""Worlds in memory: how every actor ended, where asked for."""

from __future__ import annotations

import pandas as pd
import pytest

from collab_sim import play
from tests.worlds import default_world

SCENARIOS = {form: default_world(collaboration={"form": form}, months=30)
             for form in ("project", "continuous")}  # fmt: skip


def test_final_states_are_equal_on_both_engines() -> None:
    tables = [
        play(SCENARIOS, replicates=2, engine=engine, final_state=True).final
        for engine in ("mesa", "ensemble")
    ]
    assert tables[0] is not None
    assert tables[1] is not None
    pd.testing.assert_frame_equal(tables[0], tables[1], check_exact=True)


def test_final_states_are_those_of_the_last_month() -> None:
    worlds = play(SCENARIOS, replicates=3, first=4, final_state=True)
    assert worlds.final is not None
    ended = worlds.final.groupby(["scenario", "replicate"])["engagement"].mean()
    last = worlds.series[worlds.series["month"] == 30].set_index(["scenario", "replicate"])
    assert ended.to_dict() == pytest.approx(last["engagement"].to_dict(), rel=1e-12)
    assert len(worlds.final) == 2 * 3 * len(SCENARIOS["project"].actor_names)


def test_they_are_kept_only_when_asked_for() -> None:
    assert play(SCENARIOS, replicates=1, measures=["engagement"]).final is None
