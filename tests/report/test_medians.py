"""Medians over worlds, and how many worlds they rest on."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from collab_sim.report import figures
from collab_sim.report.build import write_report
from collab_sim.report.contents import side_by_side
from collab_sim.report.medians import by_month, median_of
from collab_sim.study.worlds import Worlds, play
from tests.report.tables import played, three_forms

GAP = float("nan")
ACTION = {0: [GAP, GAP, GAP, GAP], 1: [0.2, 0.4, GAP, GAP], 2: [0.9, GAP, GAP, GAP],
          3: [0.1, 0.2, 0.3, 0.8]}  # fmt: skip


def series() -> pd.DataFrame:
    """Four worlds of projects over three months, in an order of their own."""
    rows = [
        {"scenario": "project", "replicate": replicate, "month": month, "action": value,
         "engagement": 0.5}
        for month, values in ACTION.items()
        for replicate, value in enumerate(values)
    ]  # fmt: skip
    return pd.DataFrame(rows[::-1])


def test_a_median_is_told_where_at_least_half_of_the_worlds_have_a_value() -> None:
    median = median_of(by_month(series(), "project", "action"))
    assert median.tolist() == pytest.approx([GAP, 0.3, GAP, 0.25], nan_ok=True)


def test_scenarios_of_different_lengths_have_medians_as_far_as_they_go(tmp_path: Path) -> None:
    project = three_forms()["project"]
    both = {"long": project.changed({"months": 26}), "short": project.changed({"months": 23})}
    page = write_report(play(both, replicates=2), tmp_path, "en", command_line="")
    html = page.read_text(encoding="utf-8")
    rows = re.findall(r'<th scope="row">(long|short)</th><td class="n">(\d+)</td>', html)
    assert rows == [("long", "0"), ("long", "24"), ("short", "0")]
    assert "same luck, 23–26 months" in html


def test_gaps_stay_gaps_in_pictures() -> None:
    scenarios = {"project": three_forms()["project"]}
    picture = figures.over_time(series(), scenarios, "en", measures=("action",))
    lines = [np.asarray(line.get_ydata(), dtype=float) for line in picture.axes[0].get_lines()]
    assert any(
        len(line) == 4 and line == pytest.approx([GAP, 0.3, GAP, 0.25], nan_ok=True)
        for line in lines
    )
    words = figures.words_action_gap(series(), scenarios, "en")
    [_, action] = words.axes[0].get_lines()[:2]
    assert np.asarray(action.get_ydata(), dtype=float) == pytest.approx(
        [GAP, 0.3, GAP, 0.25], nan_ok=True
    )


def test_the_table_of_medians_says_how_many_worlds_they_rest_on_where_not_all(
    tmp_path: Path,
) -> None:
    series = played().series.copy()
    few, most = series["replicate"] < 16, series["replicate"] < 29
    series.loc[(series["month"] == 24) & most, "action"] = GAP
    series.loc[(series["month"] == 48) & few, "action"] = GAP
    worlds = replace(played(), series=series)
    html = write_report(worlds, tmp_path, "en", command_line="").read_text("utf-8")
    [rows] = re.findall(r"months since the start.*?<tbody>(.*?)</tbody>", html, re.DOTALL)
    cells = [re.findall(r">([^<>]+)</t[hd]>", row) for row in rows.split("</tr>")]
    action = {(row[0], row[1]): row[3] for row in cells if row}
    assert action["Projects", "24"] == "–"
    assert action["Projects", "48"] == "–"
    series.loc[(series["month"] == 48) & (series["replicate"] == 15), "action"] = 0.5
    html = write_report(worlds, tmp_path, "en", command_line="").read_text("utf-8")
    assert html.count("(15 of 30 worlds)") == 3


def test_a_comparison_says_how_many_pairs_it_rests_on_where_not_all() -> None:
    runs = pd.DataFrame(
        {
            "scenario": ["project"] * 3 + ["continuous"] * 3,
            "replicate": [0, 1, 2] * 2,
            "engagement": [0.1, 0.2, 0.3, 0.2, 0.3, 0.1],
            "action": [0.1, GAP, 0.3, 0.2, 0.3, 0.1],
        }
    )
    forms = {name: three_forms()[name] for name in ("project", "continuous")}
    worlds = Worlds(forms, range(3), 1, "ensemble", runs, pd.DataFrame())
    engagement, action = side_by_side(worlds, ["engagement", "action"], "en")
    assert engagement[5] == "2–1"
    assert action[5] == "1–1 of 2"
