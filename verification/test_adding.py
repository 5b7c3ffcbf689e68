"""Adding a parameter or a measure touches the files that CONTRIBUTING names, and no other.

Each is added to a copy of the checkout, with the rule that reads it. The one command writes the
rest, and what must hold for everything that is declared holds for it too.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COPIED = ("src", "tests", "verification", "configs", "docs")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.png", "*.svg", ".hypothesis")
CONTRACTS = (
    "tests/rules/test_rule_contract.py",
    "tests/world/test_declarations.py",
    "tests/report/test_odd.py",
    "tests/docs/test_reference.py",
    "tests/texts/test_catalogues.py",
)
SECTION = re.compile(r"^## Add a (\w+)\n(.*?)(?=^## )", flags=re.MULTILINE | re.DOTALL)
BY_HAND = re.compile(r"^By hand: (.*?)\.$", flags=re.MULTILINE | re.DOTALL)

Edits = dict[str, tuple[str, str]]
"""By file: a text that stands in it once, and what takes its place."""

PARAMETER: Edits = {
    "src/collab_sim/world/parameters/trust.py": (
        "    prior_across: float = parameter(",
        """    doubt: float = parameter(0.0, swept=(0.0, 0.5))
    prior_across: float = parameter(""",
    ),
    "src/collab_sim/texts/en/LC_MESSAGES/meanings.po": (
        'msgid "parameter.trust.prior_across"\n',
        """msgid "parameter.trust.doubt"
msgstr "share of what is seen of partners that is not believed"

msgid "parameter.trust.prior_across"
""",
    ),
    "src/collab_sim/texts/sv/LC_MESSAGES/meanings.po": (
        'msgid "parameter.trust.prior_across"\n',
        """msgid "parameter.trust.doubt"
msgstr "andel av det som syns av andra som inte blir trodd"

msgid "parameter.trust.prior_across"
""",
    ),
    "src/collab_sim/rules/trust.py": (
        "@rule\ndef alignment(",
        '''@rule
def believed(seen: Share, doubt: Share) -> Share:
    """What is believed of what was seen of a partner.

    Formula: seen * (1 - doubt)
    Assumption: doubt takes the same share of everything.

    >>> believed(0.5, 0.5)
    0.25
    """
    return seen * (1.0 - doubt)


@rule
def alignment(''',
    ),
    "src/collab_sim/engines/agents.py": (
        "        expected = self.trust[other.index]\n        rate = ",
        """        seen = believed(seen, p.trust.doubt)
        expected = self.trust[other.index]
        rate = """,
    ),
    "src/collab_sim/engines/kernel/trust.py": (
        """        seen, elsewhere = w.seats[partner].seen, w.seats[partner].elsewhere
""",
        """        elsewhere = w.seats[partner].elsewhere
        seen = believed(w.seats[partner].seen, p.trust.doubt)
""",
    ),
    "docs/explanation/month.md": (
        "For each ordered pair (j sees i;",
        "What is seen counts as `believed(seen, doubt)`. For each ordered pair (j sees i;",
    ),
}
MEASURE: Edits = {
    "src/collab_sim/world/measures.py": (
        ")\n\nOUR_MEASURES",
        """    Measure(name="arenas_idle", unit="arenas"),
)

OUR_MEASURES""",
    ),
    "src/collab_sim/texts/en/LC_MESSAGES/meanings.po": (
        'msgid "own_measure.whom"\n',
        """msgid "measure.arenas_idle"
msgstr "arenas that rest"

msgid "measure.arenas_idle.whom"
msgstr "all planned arenas"

msgid "measure.arenas_idle.why"
msgstr "rest is neither gain nor loss"

msgid "measure.arenas_idle.definition"
msgstr "arenas alive in which nothing is going on"

msgid "own_measure.whom"
""",
    ),
    "src/collab_sim/texts/sv/LC_MESSAGES/meanings.po": (
        'msgid "own_measure.whom"\n',
        """msgid "measure.arenas_idle"
msgstr "arenor som vilar"

msgid "measure.arenas_idle.whom"
msgstr "alla planerade arenor"

msgid "measure.arenas_idle.why"
msgstr "vila är varken vinst eller förlust"

msgid "measure.arenas_idle.definition"
msgstr "arenor som lever men där inget pågår"

msgid "own_measure.whom"
""",
    ),
    "src/collab_sim/engines/measuring.py": (
        '        "arenas_alive": float(len(alive)),\n',
        """        "arenas_alive": float(len(alive)),
        "arenas_idle": float(sum(not arena.active for arena in alive)),
""",
    ),
    "src/collab_sim/engines/kernel/measuring.py": (
        "    month[COLUMN.arenas_alive] = living\n",
        """    month[COLUMN.arenas_alive] = living
    month[COLUMN.arenas_idle] = living - busy
""",
    ),
}
IMPORT = "from collab_sim.rules.trust import (\n"
IMPORTING = ("src/collab_sim/engines/agents.py", "src/collab_sim/engines/kernel/trust.py")
"""Files of `PARAMETER` that import the new rule."""
AGREE = """
from collab_sim import load_scenario
from collab_sim.engines.ensemble import KernelWorld
from collab_sim.engines.parity import first_difference

scenario = load_scenario("project").changed({changes})
print(first_difference(scenario, seed=1, months=30))
print(KernelWorld(scenario, seed=1, replicate=0, played=30).snapshot().measures["{measure}"])
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Copy what the command and the contracts read."""
    for folder in COPIED:
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=LEFT_OUT)
    for file in ROOT.iterdir():
        if file.is_file():
            shutil.copy(file, tmp_path)
    return tmp_path


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1, file
    file.write_text(text.replace(before, after), encoding="utf-8")


def run(checkout: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(checkout / "src"), "CI": "true"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=checkout, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout


def by_hand(what: str) -> list[str]:
    """Patterns of the files that CONTRIBUTING lets a person touch for it."""
    sections = dict(SECTION.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    [listed] = BY_HAND.findall(sections[what])
    return [re.sub(r"<\w+>", "*", pattern) for pattern in re.findall(r"`([^`]+)`", listed)]


def assert_as_contributing_says(what: str, edits: Edits) -> None:
    patterns = by_hand(what)
    files = [file.removeprefix("src/collab_sim/") for file in edits]
    assert len(files) == len(patterns)
    assert all(any(fnmatch(file, pattern) for file in files) for pattern in patterns), patterns
    assert all(any(fnmatch(file, pattern) for pattern in patterns) for file in files), files


@pytest.mark.verification
def test_a_parameter_and_its_rule_touch_what_contributing_says(checkout: Path) -> None:
    for file, (before, after) in PARAMETER.items():
        edit(checkout / file, before, after)
    for file in IMPORTING:
        edit(checkout / file, IMPORT, f"{IMPORT}    believed,\n")
    output = run(checkout, "-m", "verification.refresh")
    assert "worlds differ" not in output  # at its default the parameter changes nothing
    for page in ("configs/schema/scenario.schema.json", "docs/reference/parameters.md"):
        assert f"written anew: {page}" in output
    run(checkout, "-m", "pytest", "-q", "-n", "0", *CONTRACTS)
    values = {}
    for doubt in (0.0, 0.5):
        code = AGREE.format(changes={"trust.doubt": doubt}, measure="trust_across")
        difference, value = run(checkout, "-c", code).split("\n")[:2]
        assert difference == "None"
        values[doubt] = float(value)
    assert values[0.5] < values[0.0]
    assert_as_contributing_says("parameter", PARAMETER)


@pytest.mark.verification
def test_a_measure_touches_what_contributing_says(checkout: Path) -> None:
    for file, (before, after) in MEASURE.items():
        edit(checkout / file, before, after)
    output = run(checkout, "-m", "verification.refresh")
    assert "written anew: docs/reference/measures.md" in output
    run(checkout, "-m", "pytest", "-q", "-n", "0", *CONTRACTS)
    code = AGREE.format(changes={"collaboration.gap": 12}, measure="arenas_idle")
    difference, value = run(checkout, "-c", code).split("\n")[:2]
    assert difference == "None"
    assert float(value) > 0.0
    assert_as_contributing_says("measure", MEASURE)
