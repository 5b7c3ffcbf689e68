"""Bad files: each mistake is told at its place, in plain words, with a way out."""

from __future__ import annotations

import pytest

from tests.config.bad import Bad
from tests.config.bad_content import BAD_CONTENT
from tests.config.bad_form import BAD_FORM
from tests.config.reading import LABEL, WORLD, problems_of

BAD = [*BAD_FORM, *BAD_CONTENT]


@pytest.mark.parametrize("bad", BAD, ids=[bad.name for bad in BAD])
def test_bad_file(bad: Bad) -> None:
    (problem,) = problems_of(bad.text)
    assert problem.position.location == LABEL + bad.at
    assert problem.path == bad.path
    assert bad.message in f"{problem.message} {problem.hint}"
    assert bad.hint in problem.hint


def test_there_are_at_least_forty() -> None:
    assert len({bad.text for bad in BAD}) >= 40


def test_every_problem_of_a_file_at_once() -> None:
    text = (
        "extends: defualt\n"
        "months: 0\n"
        "collaboration:\n  form: continous\n  gap: 1,5\n"
        "months: 3\n"
        "barriers: [weak_policy]\n"
    )
    told = [(problem.position.location, problem.path) for problem in problems_of(text)]
    assert told == [
        ("bad.yaml:1:1", "extends"),
        ("bad.yaml:2:1", "months"),
        ("bad.yaml:4:3", "collaboration.form"),
        ("bad.yaml:5:3", "collaboration.gap"),
        ("bad.yaml:6:1", "months"),
        ("bad.yaml:7:12", "barriers.0"),
    ]


def test_wrong_references_are_told_beside_wrong_values() -> None:
    text = WORLD + "    goals: [18]\n" + "months: x\n"
    assert [problem.path for problem in problems_of(text)] == ["arenas.0.goals", "months"]


def test_references_to_actors_in_doubt_are_not_judged() -> None:
    text = WORLD.replace("count: 3", "count: three") + "    members: [A 2]\n"
    assert [problem.path for problem in problems_of(text)] == ["actors.groups.0.count"]


@pytest.mark.parametrize("missing", ["actors", "arenas"])
def test_a_file_that_stands_alone_says_what_it_needs(missing: str) -> None:
    (found,) = (problem for problem in problems_of("months: 3\n") if problem.path == missing)
    assert "is missing" in found.message
    assert "extends: default" in found.hint


def test_aliases_that_multiply_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    (problem,) = problems_of("\n".join(lines))
    assert "aliases" in problem.message
