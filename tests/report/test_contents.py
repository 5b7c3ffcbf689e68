"""What a report takes out of its tables, on outcomes made by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from collab_sim.analysis.assumptions import AS_GIVEN, AssumptionSet
from collab_sim.analysis.pairs import paired
from collab_sim.report import contents, figures
from collab_sim.report.contents import (
    SHOWN_SWINGS,
    limits,
    robust_rows,
    swing_rows,
    widest_swings,
)
from collab_sim.report.findings import Finding
from collab_sim.report.naming import parameter_name
from collab_sim.report.stress import Stress
from collab_sim.report.strings import plural
from collab_sim.world.declarations import PARAMETERS
from tests.report.tables import played

COLUMN = "engagement"
SWEPT = {path: one.swept for path, one in PARAMETERS.items() if one.swept}
PATHS = [*SWEPT][: SHOWN_SWINGS + 3]
WIDTHS = {path: 0.005 + 0.01 * (7 * place % len(PATHS)) for place, path in enumerate(PATHS)}
"""How far the difference moves at the low end of each, in no order."""


def stress() -> Stress:
    """Scenario a leads b by 0.1 as given, and by so much less at the low ends."""
    sets = [AssumptionSet(AS_GIVEN, None, float("nan"))]
    leads = {AS_GIVEN: 0.1}
    for path, width in WIDTHS.items():
        sets.append(AssumptionSet(f"{path} = low", path, SWEPT[path][0]))
        leads[sets[-1].label] = 0.1 - width
    rows = [
        {"set": label, "scenario": name, "replicate": replicate, COLUMN: value}
        for label, lead in leads.items()
        for replicate in range(4)
        for name, value in (("a", 0.3 + lead), ("b", 0.3))
    ]
    return Stress(sets, pd.DataFrame(rows))


def given() -> Finding:
    outcomes = stress().outcomes
    return Finding("F1", paired(outcomes[outcomes["set"] == AS_GIVEN], COLUMN, "a", "b"))


WIDEST_FIRST = sorted(PATHS, key=lambda path: -WIDTHS[path])


def test_the_assumptions_that_move_a_difference_most_are_shown_the_widest_first() -> None:
    found = widest_swings(stress(), given())
    assert [one.path for one in found] == WIDEST_FIRST[:SHOWN_SWINGS]
    assert [one.width for one in found] == pytest.approx(
        [WIDTHS[path] for path in WIDEST_FIRST[:SHOWN_SWINGS]]
    )


def test_a_row_of_a_swing_tells_its_low_end_before_its_high_end() -> None:
    [name, low, high, at_low, at_high] = swing_rows(widest_swings(stress(), given()), "en")[0]
    path = WIDEST_FIRST[0]
    assert name == parameter_name(path, "en")
    assert (float(low), float(high)) == SWEPT[path]
    assert at_low.startswith(f"{0.1 - WIDTHS[path]:+.3f}".replace("-", "−"))
    assert at_high.startswith("+0.100")


def test_the_picture_of_swings_shows_the_widest_at_the_top() -> None:
    found = widest_swings(stress(), given())
    picture = figures.swing_chart(found[::-1], 0.1, "en", one="A", other="B", most=2)
    labels = [label.get_text() for label in picture.axes[0].get_yticklabels()]
    told = [" ".join(label.split()) for label in labels]
    assert told == [parameter_name(path, "en") for path in WIDEST_FIRST[1::-1]]


def test_how_often_a_scenario_is_best_is_counted_over_all_sets() -> None:
    a, b = robust_rows(stress(), COLUMN, {"a": "First", "b": "Second"}, "en")
    behind = sum(width > 0.1 for width in WIDTHS.values())
    sets = len(PATHS) + 1
    assert a[0] == "First"
    assert f"{sets - behind} of {sets}" in a[1]
    assert f"{behind} of {sets}" in b[1]
    # b never leads by more than the widest swing takes from a; a always by 0.1 or more at best.
    assert float(a[2]) == pytest.approx(max(WIDTHS.values()) - 0.1)
    assert float(b[2]) == pytest.approx(0.1)
    assert parameter_name(WIDEST_FIRST[0], "en") in a[3]


def test_what_no_study_sweeps_is_counted() -> None:
    told = [*limits(played(), stress(), "en")]
    assert any(f"{len(PARAMETERS) - len(SWEPT)} of {len(PARAMETERS)}" in line for line in told)


@pytest.mark.parametrize(
    ("idle", "moved", "lines"), [(2, True, 1), (2, False, 0), (0, True, 0), (0, False, 0)]
)
def test_assumptions_that_nobody_reads_are_counted_where_assumptions_were_moved(
    idle: int, moved: bool, lines: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    unread = [*PARAMETERS.values()][:idle]
    monkeypatch.setattr(contents, "idle_assumptions", lambda scenarios: unread)
    line = plural("en", "idle_assumptions", idle, count=idle)
    assert [*limits(played(), stress() if moved else None, "en")].count(line) == lines


def test_a_measure_without_a_better_direction_is_not_ranked() -> None:
    outcomes = stress().outcomes.rename(columns={COLUMN: "words_action_gap"})
    with pytest.raises(ValueError, match="no better direction"):
        robust_rows(Stress(stress().sets, outcomes), "words_action_gap", {}, "en")
