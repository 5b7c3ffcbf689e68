"""The table of a comparison that goes into spreadsheets."""

from __future__ import annotations

import pandas as pd

from collab_sim.report.answers.scenarios import scenario_table


def test_every_other_scenario_stands_against_the_first_in_every_measure() -> None:
    runs = pd.DataFrame(
        {"scenario": ["a", "b", "c"] * 8, "replicate": [n for n in range(8) for _ in "abc"],
         "engagement": [0.1, 0.3, 0.1] * 8, "results_cumulative": [5.0, 2.0, 5.0] * 8}
    )  # fmt: skip
    titles = {"a": "A", "b": "B", "c": "C"}
    table = scenario_table(runs, titles, ("engagement", "results_cumulative"), "en")
    told = [(row[0], row[2], round(float(row[6]), 9), row[-1]) for row in table.rows]
    assert told == [
        ("engagement", "B", 0.2, "higher"),
        ("engagement", "C", 0.0, "not separated"),
        ("total result", "B", -3.0, "lower"),
        ("total result", "C", 0.0, "not separated"),
    ]
    assert {len(row) for row in table.rows} == {len(table.columns)}
