"""How problems are shown."""

from __future__ import annotations

import pickle

import pytest

from collab_sim.config import ConfigError, known_keys, load_scenario, scenario_from_text
from tests.config.bad import Bad
from tests.config.reading import problems_of
from tests.config.test_bad_files import BAD


def message_of(text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        scenario_from_text(text, label="studies/mine.yaml")
    return str(caught.value)


def test_as_the_documentation_shows_it() -> None:
    text = "extends: default\n\ncollaboration:\n  form: continous\nmonths: 0\n"
    assert message_of(text) == (
        "studies/mine.yaml:4:3  collaboration.form: "
        "'continous' is not one of: project, programme, continuous\n"
        "   4 |   form: continous\n"
        "     |         ^^^^^^^^^ did you mean 'continuous'?\n"
        "studies/mine.yaml:5:1  months: 0 is not between 1 and 1200\n"
        "   5 | months: 0\n"
        "     |         ^\n"
        "2 problems, nothing was run.     help: collab-sim explain collaboration.form"
    )


def test_one_problem_is_not_problems() -> None:
    assert message_of("").endswith("\n1 problem, nothing was run.")


def test_overrides_point_into_the_command_line() -> None:
    with pytest.raises(ConfigError) as caught:
        load_scenario("default", ["collaboration.gap=3", "collaboration.form=continous"])
    assert str(caught.value).splitlines()[:3] == [
        "--set 2:  collaboration.form: 'continous' is not one of: project, programme, continuous",
        "   --set collaboration.form=continous",
        "                            ^^^^^^^^^ did you mean 'continuous'?",
    ]


def test_long_lines_are_cut_around_the_mark() -> None:
    padding = "x" * 300
    lines = message_of(f"extends: default\nname: {padding}\nmonths: 0 # {padding}\n").splitlines()
    assert max(map(len, lines)) < 130
    text = f"extends: default\ntitle: {{en: {padding}, sv: [1]}}\n"
    _, shown, mark, *_ = message_of(text).splitlines()
    assert shown[mark.index("^") :].startswith("[1]")


def test_nothing_in_a_file_reaches_the_terminal_as_a_control_code() -> None:
    message = message_of('extends: default\nname: "\\e[31m"\n"\\e[1m": 3\nmonths: "\\ud800"\n')
    assert "\x1b" not in message
    message.encode("utf-8")


def test_errors_travel_between_processes() -> None:
    with pytest.raises(ConfigError) as caught:
        load_scenario("nowhere")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize("bad", BAD, ids=[bad.name for bad in BAD])
def test_help_names_something_that_can_be_explained(bad: Bad) -> None:
    for problem in problems_of(bad.text):
        assert problem.topic == "" or problem.topic in known_keys()
