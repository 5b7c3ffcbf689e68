"""The protocol says everything that the code declares, and the committed copies are up to date."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

from collab_sim._compile import RULES
from collab_sim.cli.verbs import commands
from collab_sim.draws import Purpose
from collab_sim.patterns.registry import PATTERNS
from collab_sim.report.odd import meanings
from collab_sim.report.odd.build import protocol_text
from collab_sim.report.odd.contents import published_patterns
from collab_sim.report.odd.equations import rules
from collab_sim.report.odd.schedule import month
from collab_sim.world.declarations import BARRIERS, ENABLERS, MEASURES, PARAMETERS
from collab_sim.world.schedule import PHASES
from collab_sim.world.state import ACTOR, ARENA
from tests.report.browser import printed_pages

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
COPIES = {"odd.md": False, "odd-short.md": True}
protocol = cache(protocol_text)
ELEMENTS = (
    "1 Purpose and patterns",
    "2 Entities, state variables, and scales",
    "3 Process overview and scheduling",
    "4 Design concepts",
    "5 Initialization",
    "6 Input data",
    "7 Submodels",
)


@pytest.mark.parametrize("name", sorted(COPIES))
def test_the_committed_copy_is_the_generated_one(name: str) -> None:
    # Write them anew with: python -m verification.refresh
    assert (REFERENCE / name).read_text(encoding="utf-8") == protocol(short=COPIES[name])


@pytest.mark.parametrize("short", [False, True])
def test_the_seven_elements_stand_in_their_order(short: bool) -> None:
    headings = re.findall(r"^## (.*)$", protocol(short=short), flags=re.MULTILINE)
    assert tuple(headings[:7]) == ELEMENTS


def test_the_short_one_cites_every_source_of_a_pattern() -> None:
    cited = protocol(short=True)
    named = [re.findall(r"\w+ (?:19|20)\d\d\b", one.reference) for one in published_patterns()]
    assert [source for sources in named for source in sources if source not in cited] == []


@pytest.mark.browser
def test_the_short_one_fits_four_pages_of_an_appendix(tmp_path: Path) -> None:
    page = tmp_path / "odd.html"
    look = "@page{size:A4;margin:25mm} body{font:10pt/1.3 serif} td,th{vertical-align:top}"
    told = MarkdownIt().enable("table").render(protocol(short=True))
    page.write_text(f"<meta charset=utf-8><style>{look}</style>{told}", encoding="utf-8")
    assert 2 <= printed_pages(page) <= 4


def test_every_question_on_human_decisions_is_answered() -> None:
    asked = {f"I.{part}" for part in ("i", "ii", "iii")}
    asked |= {f"II.{part}" for part in "i ii iii iv v vi vii viii ix x".split()}
    asked |= {f"III.{part}" for part in ("i", "ii", "iii", "iv")}
    answered = set(re.findall(r"\b(I{1,3}\.[ivx]+)\b(?=[^\[]*\])", protocol(short=False)))
    assert asked <= answered, sorted(asked - answered)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("rows", PARAMETERS),
        ("rows", MEASURES),
        ("rows", PATTERNS),
        ("rows", [*BARRIERS, *ENABLERS]),
        ("rows", [*(ACTOR.names or ()), *(ARENA.names or ())]),
        ("equations", RULES),
        ("draws", [purpose.name for purpose in Purpose]),
        ("phases", [f"Phase {number}: {name}" for number, name in enumerate(PHASES, 1)]),
    ],
    ids="parameters measures patterns switches variables equations draws phases".split(),
)
def test_everything_that_is_declared_is_said(kind: str, names: list[str]) -> None:
    beginning = {"rows": "| `{}` |", "equations": "**`{}(", "draws": "| {} |", "phases": "#### {}"}
    lines = protocol(short=False).splitlines()
    missing = [
        name
        for name in names
        if not any(line.startswith(beginning[kind].format(name)) for line in lines)
    ]
    assert missing == []


def test_what_the_code_names_without_words_has_its_meaning() -> None:
    # Say what it is in collab_sim/report/odd/meanings.py.
    assert set(meanings.ACTOR_MEANINGS) == set(ACTOR.names or ())
    assert set(meanings.ARENA_MEANINGS) == set(ARENA.names or ())
    assert set(meanings.DRAW_MEANINGS) == {purpose.name for purpose in Purpose}


def test_every_phase_is_described_exactly_and_every_equation_and_draw_has_its_time() -> None:
    played = month()
    assert all(phase.exactly and phase.summary for phase in played.phases)
    placed = (*played.phases, played.start)
    assert {rule.name for phase in placed for rule in phase.rules} == set(RULES)
    assert {name for phase in placed for name in phase.draws} == {one.name for one in Purpose}


def test_equations_are_said_with_what_they_rest_on() -> None:
    for rule in rules():
        assert rule.summary, rule
        assert rule.formula, rule
        assert rule.source or rule.assumption, rule


def test_the_exact_month_names_the_equations_that_each_phase_uses() -> None:
    for phase in month().phases:
        named = {rule.name for rule in rules() if f"`{rule.name}" in phase.exactly}
        assert named <= {rule.name for rule in phase.rules}, phase.name


def test_the_command_writes_a_file_and_needs_no_compiler(tmp_path: Path) -> None:
    file = tmp_path / "odd.md"
    code = (
        "import sys; from collab_sim.report.odd.build import protocol_text; protocol_text(); "
        "print(*{'numba', 'mesa', 'pandas', 'matplotlib', 'scipy'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []
    assert CliRunner().invoke(commands, ["odd", "--short", "-o", str(file)]).exit_code == 0
    assert file.read_text(encoding="utf-8") == protocol(short=True)
    nowhere = CliRunner().invoke(commands, ["odd", "-o", str(tmp_path / "no" / "odd.md")])
    assert nowhere.exit_code == 2
