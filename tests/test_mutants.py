"""The mutation run itself, on a toy: what it draws, how it judges, and what it tells."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from verification.mutants.judging import Verdict, judge
from verification.mutants.page import Judged, RoomTable, told
from verification.mutants.recording import Lines, Recorded, Recording, affordable, concerning
from verification.mutants.sampling import Mutant, mutants, sample, statement

MODULE = Path("src", "collab_sim", "rules", "toy.py")
TOY = '''\
"""A toy."""


def larger(one: float | None, *, other: float) -> float:
    """The larger of two."""
    if one > other:
        return one
    return other


def doubled(numbers: list[float]) -> list[float]:
    """Twice each."""
    return [2 * one for one, _ in zip(numbers, numbers, strict=True)]
'''
TESTS = """\
import sys
sys.path.insert(0, "src/collab_sim/rules")
import toy

def test_larger():
    assert toy.larger(2.0, other=1.0) == 2.0
    assert toy.larger(1.0, other=1.0) == 1.0

def test_doubled():
    assert toy.doubled([0.0]) == [0.0]
"""
TEST = "tests/rules/test_toy.py"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for path, content in ((MODULE, TOY), (TEST, TESTS), ("pytest.ini", "[pytest]\n")):
        file = tmp_path / "checkout" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return tmp_path / "checkout"


def change(checkout: Path, now: str) -> Mutant:
    """The mutant that makes this line."""
    [mutant] = [
        mutant
        for place in mutants(checkout, MODULE)
        for mutant in place
        if mutant.told(TOY)[1] == now
    ]
    return mutant


def verdict(checkout: Path, now: str) -> Verdict:
    mutant = change(checkout, now)
    return judge(checkout, MODULE, mutant.text(TOY), [TEST], 20.0)


def test_a_mutant_is_killed_by_a_test_that_fails_and_the_text_is_put_back(checkout: Path) -> None:
    assert verdict(checkout, "if one < other:") is Verdict.FAILED
    assert (checkout / MODULE).read_text(encoding="utf-8") == TOY


def test_a_mutant_survives_tests_that_pass(checkout: Path) -> None:
    # 2 * 0 is 3 * 0: the toy's test of `doubled` is too weak to tell.
    assert verdict(
        checkout, "return [ 3 * one for one, _ in zip(numbers, numbers, strict=True)]"
    ) is (Verdict.SURVIVED)


def test_types_stars_and_checks_are_no_places_and_bits_no_replacement(checkout: Path) -> None:
    places = mutants(checkout, MODULE)
    changed = {mutant.told(TOY)[0] for place in places for mutant in place}
    assert changed == {
        "if one > other:",
        "return [2 * one for one, _ in zip(numbers, numbers, strict=True)]",
    }
    now = {mutant.told(TOY)[1] for place in places for mutant in place}
    assert "if one >= other:" in now
    assert not any("strict=False" in text or "<<" in text or " is " in text for text in now)


def test_a_sample_is_spread_over_all_places_and_the_same_for_a_seed() -> None:
    places = [[Mutant(MODULE, name, line, (line, 0), (line, 1)) for name in "ab"]
              for line in range(100)]  # fmt: skip
    drawn = sample(places, 10, Random(3))
    assert drawn == sample(places, 10, Random(3)) != sample(places, 10, Random(4))
    assert [mutant.first[0] // 10 for mutant in drawn] == [*range(10)]
    assert {mutant.operator for mutant in drawn} == {"a", "b"}
    assert len(sample(places[:3], 10, Random(3))) == 3
    assert sample([], 10, Random(3)) == []


def test_a_statement_is_the_whole_of_a_call_and_only_the_head_of_a_block() -> None:
    text = "if (a and\n    b):\n    f(\n        1,\n    )\nelse:\n    c = 2\n"
    assert [[*statement(text, line)] for line in (1, 4, 7)] == [[1, 2], [3, 4, 5], [7]]


def chosen(recording: Recording, at_import: Lines, checkout: Path, line: int) -> list[str]:
    tests = concerning(recording, at_import, checkout, MODULE, line)
    return [test.rpartition("::")[2] for test in tests]


def test_what_runs_at_import_is_judged_by_more_than_the_test_that_caused_it(
    checkout: Path,
) -> None:
    file = MODULE.as_posix()
    recording = {
        "tests/config/test_c.py::caused": Recorded(0.1, {file: [4, 6]}),
        "tests/config/test_d.py::user": Recorded(0.1, {file: [13]}),
        "tests/config/test_d.py::apart": Recorded(0.1, {}),
        "tests/rules/test_a.py::beside": Recorded(2.0, {}),
        "tests/rules/test_toy.py::of_the_file": Recorded(3.0, {}),
        "tests/docs/test_reference.py::stored": Recorded(9.0, {}),
    }
    everything = ["stored", "caused", "of_the_file", "beside", "user"]
    assert chosen(recording, {file: [4]}, checkout, 4) == everything
    assert chosen(recording, {file: [4]}, checkout, 6) == ["caused"]


def test_a_mutant_survives_where_its_tests_are_only_gone(checkout: Path) -> None:
    gone = [f"{TEST}::test_that_is_no_longer_there"]
    assert judge(checkout, MODULE, TOY, gone, 20.0) is Verdict.SURVIVED
    assert judge(checkout, MODULE, "import nothing_of_this_name", [TEST], 20.0) is Verdict.BROKEN


def test_the_tests_that_run_a_line_judge_it_and_the_quickest_run_first(checkout: Path) -> None:
    file = MODULE.as_posix()
    recording = {
        "tests/rules/test_a.py::slow": Recorded(3.0, {file: [4, 6]}),
        "tests/rules/test_a.py::quick": Recorded(1.0, {file: [6]}),
        "tests/rules/test_a.py::other": Recorded(0.5, {file: [13]}),
        "tests/rules/test_a.py::far": Recorded(0.1, {"src/collab_sim/rules/far.py": [6]}),
        "tests/study/test_b.py::by_the_module": Recorded(0.1, {file: [6]}),
    }
    names = [chosen(recording, {}, checkout, line) for line in (6, 13, 1)]
    assert names == [["quick", "slow"], ["other"], ["far", "other", "quick", "slow"]]
    ran_by_none = {"tests/rules/test_a.py::far": recording["tests/rules/test_a.py::far"]}
    assert chosen(ran_by_none, {}, checkout, 6) == ["far"]
    tests = ["tests/rules/test_a.py::quick", "tests/rules/test_a.py::slow"]
    assert affordable(recording, tests, 3.9) == tests[:1]
    assert affordable(recording, tests, 4.0) == tests
    assert affordable(recording, tests, 0.0) == tests[:1]


def test_the_page_weighs_rooms_by_their_places_and_tells_why_survivors_are_left(
    checkout: Path,
) -> None:
    killed, left = (change(checkout, now) for now in ("if one < other:", "if one >= other:"))
    all_killed = RoomTable("rules", 300, [Judged(killed, TOY, Verdict.FAILED)] * 2)
    half = RoomTable("world", 100, [Judged(killed, TOY, Verdict.HANGING),
                                    Judged(left, TOY, Verdict.SURVIVED)])  # fmt: skip
    name = "rules/toy.py: if one > other: → if one >= other:"
    page = told([all_killed, half], {name: "equivalent: the two are the same there"}, 1)
    assert "Weighted by places, 88 % are killed" in page  # (300 * 1 + 100 * 1/2) / 400
    assert "| rules | 300 | 2 | 100 % | 2 | 0 | 0 | 0 | 0 |" in page
    assert "| world | 100 | 2 | 50 % | 0 | 0 | 1 | 1 | 1 |" in page
    assert "| rules/toy.py: `if one > other:` → `if one >= other:` | equivalent: " in page
    assert told([RoomTable("rules", 300, [])], {}, 1) == "## Seed 1\n\nNothing is judged yet."
    assert "not looked into" in told([all_killed, half], {}, 1)
