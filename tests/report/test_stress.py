"""Scenarios under other assumptions: more pairs where few do not tell, whoever is ahead."""

from __future__ import annotations

from math import comb

import pandas as pd
import pytest

from collab_sim.analysis.assumptions import AS_GIVEN, AssumptionSet, assumption_sets
from collab_sim.analysis.pairs import paired
from collab_sim.analysis.robustness import comparisons
from collab_sim.analysis.uncertainty import share_interval
from collab_sim.report import stress
from collab_sim.report.contents import untried
from collab_sim.report.findings import HEADLINES
from collab_sim.report.sizes import seat_months_of_world
from collab_sim.report.stress import LOOKS, play_assumptions, spread, undecided
from collab_sim.study.worlds import play
from tests.report.tables import played, stressed, three_forms


def claims_for_even_scenarios() -> float:
    """Chance that any look tells a direction when either scenario wins half of the pairs."""
    going, before, claimed = {0: 1.0}, 0, 0.0
    for look in LOOKS:
        more = look - before
        reached: dict[int, float] = {}
        for ahead, chance in going.items():
            for gained in range(more + 1):
                step = chance * comb(more, gained) / 2**more
                reached[ahead + gained] = reached.get(ahead + gained, 0.0) + step
        limits = {ahead: share_interval(ahead, look) for ahead in reached}
        going = {ahead: chance for ahead, chance in reached.items()
                 if limits[ahead][0] <= 0.5 <= limits[ahead][1]}  # fmt: skip
        claimed += sum(reached.values()) - sum(going.values())
        before = look
    return claimed


def test_looking_again_claims_a_direction_for_even_scenarios_no_more_than_once_in_twenty() -> None:
    assert 0.02 < claims_for_even_scenarios() <= 0.05


def table(ahead: dict[str, int], pairs: int = 8) -> pd.DataFrame:
    """Sets in which the second scenario is ahead in so many of the pairs, else behind."""
    rows = [
        {"set": label, "scenario": name, "replicate": replicate, HEADLINES[0]: value}
        for label, wins in ahead.items()
        for replicate in range(pairs)
        for name, value in (("a", 0.5), ("b", 0.6 if replicate < wins else 0.4))
    ]
    return pd.DataFrame(rows)


def test_sets_that_tell_nothing_are_played_on_the_most_lopsided_first() -> None:
    outcomes = table({"clear": 8, "even": 4, "nearly": 7, "turned": 0, "leaning": 6})
    assert undecided(outcomes, 8) == ["nearly", "leaning", "even"]


def test_who_is_ahead_decides_nothing() -> None:
    wins = {"clear": 8, "even": 4, "nearly": 7, "turned": 0, "leaning": 6}
    losses = {label: 8 - count for label, count in wins.items()}
    assert undecided(table(wins), 8) == undecided(table(losses), 8)


def test_sets_that_were_given_up_before_stay_as_they_are() -> None:
    outcomes = pd.concat([table({"short": 4}), table({"long": 8}, pairs=16)])
    assert undecided(outcomes, 16) == ["long"]


FEW = assumption_sets(three_forms())[:13]


def sizes(outcomes: pd.DataFrame) -> dict[str, int]:
    counts = outcomes.groupby("set", sort=False)["replicate"].nunique().to_dict()
    return {str(label): int(count) for label, count in counts.items()}


def test_a_set_holds_the_pairs_of_the_look_that_decided_it_and_the_last_one_if_none_did() -> None:
    found = play_assumptions(played(), sets=FEW).outcomes
    counts = sizes(found)
    assert counts.pop(AS_GIVEN) == 30
    assert set(counts.values()) <= set(LOOKS)
    assert len(set(counts.values())) > 1
    for label, count in counts.items():
        for before in (look for look in LOOKS if look < count):
            first = found[(found["set"] == label) & (found["replicate"] < before)]
            assert undecided(first, before) == [label]
        if count < LOOKS[-1]:
            assert undecided(found[found["set"] == label], count) == []


def test_more_worlds_are_played_within_the_room_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stress, "MORE_WORLDS", 2 * 3 * 8 + 23)
    counts = sizes(play_assumptions(played(), sets=FEW).outcomes)
    del counts[AS_GIVEN]
    assert sorted(counts.values()) == [8] * 10 + [16] * 2


def test_what_one_look_takes_is_not_there_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    first = play_assumptions(played(), sets=FEW, pairs=8).outcomes
    more = len(undecided(first[first["set"] != AS_GIVEN], 8))
    monkeypatch.setattr(stress, "MORE_WORLDS", more * 3 * 8 + 3 * 16 - 1)
    found = play_assumptions(played(), sets=FEW).outcomes
    counts = sizes(found)
    del counts[AS_GIVEN]
    assert sorted(counts.values()) == [8] * (12 - more) + [16] * more
    assert undecided(found[found["set"] != AS_GIVEN], 16)


def test_pairs_asked_for_are_played_in_every_set() -> None:
    counts = sizes(stressed().outcomes)
    del counts[AS_GIVEN]
    assert set(counts.values()) == {4}
    assert stressed().pairs_each == "4"


def test_the_set_as_given_is_what_the_findings_are_about() -> None:
    for column in HEADLINES:
        given = comparisons(stressed().outcomes, column, "continuous", "project")[AS_GIVEN]
        assert given == paired(played().runs, column, "continuous", "project")


def test_a_set_is_the_scenario_so_changed_on_the_same_luck() -> None:
    found = stressed().outcomes
    moved = FEW[1]
    assert moved.path is not None
    scenario = three_forms()["project"].changed({moved.path: moved.value})
    again = play({"project": scenario}, replicates=4, measures=HEADLINES).runs
    rows = found[(found["set"] == moved.label) & (found["scenario"] == "project")]
    for column in HEADLINES:
        assert rows[column].tolist() == again[column].tolist()


def ends(*paths: str) -> list[AssumptionSet]:
    return [AssumptionSet(f"{path} = {end:g}", path, end) for path in paths for end in (0.0, 1.0)]


def test_fewer_sets_keep_both_ends_of_parameters_that_lie_evenly_in_the_list() -> None:
    every = ends(*"abcdef")
    assert spread(every, 12) == every
    assert spread(every, 7) == ends("a", "c", "e")
    assert spread(every, 5) == ends("a", "d")
    assert spread(every, 0) == ends("a")
    lone = [*ends("a"), *ends("b")[:1], *ends("c")]
    assert spread(lone, 4) == [*ends("a"), *ends("b")[:1]]


def test_large_scenarios_are_played_under_fewer_sets_and_the_report_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    in_a_pair = sum(map(seat_months_of_world, three_forms().values()))
    monkeypatch.setattr(stress, "MOST_SEAT_MONTHS", 12 * 8 * in_a_pair)
    found = play_assumptions(played(), sets=FEW)
    assert [one for one in found.sets if one.path] == spread(FEW[1:], 6)
    counts = sizes(found.outcomes)
    del counts[AS_GIVEN]
    assert 0 < len(counts) <= 6
    assert 8 * len(counts) < sum(counts.values()) <= 12 * 8
    assert found.untried == len(FEW) - 1 - len(counts)
    assert untried(found, "en").startswith(f"{len(counts)} of {len(FEW) - 1} such changes")
    asked = play_assumptions(played(), sets=FEW, pairs=4)
    assert (asked.untried, untried(asked, "sv")) == (0, "")


def test_worlds_of_our_size_are_played_under_every_set() -> None:
    forms = {name: one.changed({"months": 120}) for name, one in three_forms().items()}
    in_a_pair = sum(map(seat_months_of_world, forms.values()))
    first = len(assumption_sets(forms)) * LOOKS[0] * in_a_pair
    assert first <= stress.MOST_SEAT_MONTHS // 2
    assert first + stress.MORE_WORLDS * in_a_pair // 3 <= stress.MOST_SEAT_MONTHS


def test_progress_counts_every_world_that_is_asked_for() -> None:
    calls: list[tuple[int, int]] = []
    sets = assumption_sets(three_forms())[:4]
    play_assumptions(played(), sets=sets, pairs=3, progress=lambda *done: calls.append(done))
    moved = sum(each.path is not None for each in sets)
    assert moved > 1
    assert calls[-1] == (3 * moved * 3, 3 * moved * 3)
    assert {total for _, total in calls} == {3 * moved * 3}
    assert [done for done, _ in calls] == sorted({done for done, _ in calls})
