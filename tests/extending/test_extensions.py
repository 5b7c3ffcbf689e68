"""One object for everything: its words hold where it is in force, and nowhere else."""

from __future__ import annotations

import io
import pickle
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from click.testing import CliRunner
from rich.console import Console

from collab_sim import (
    MEASURES,
    PARAMETERS,
    CollaborationModel,
    Extension,
    compare,
    flips,
    load_scenario,
    play,
)
from collab_sim.cli.verbs import commands
from collab_sim.config import ConfigError, dump_scenario, scenario_from_text
from collab_sim.config.models import load_extension
from collab_sim.config.study import load_study
from collab_sim.engines.ensemble import ensemble_series
from collab_sim.engines.extended import model_of
from collab_sim.extending import Measure, OwnPhase, Section, Words, parameter
from collab_sim.report.odd import build as odd
from collab_sim.report.odd.extension import described
from collab_sim.report.terminal import show_comparison
from collab_sim.study import playing
from collab_sim.study.folder import ResumeError
from collab_sim.study.repeat import verify_results
from collab_sim.study.results import open_results
from collab_sim.study.runner import run_study
from collab_sim.world.refusal import ArgumentError
from collab_sim.world.scenario import Scenario
from tests.extending.own import SPREAD, STUBBORN, WHOLE, Climate, Popular, Steadfast, rest
from tests.study.small import world


@pytest.fixture(scope="module")
def loaded() -> Extension:
    extension = load_extension("own:WHOLE", Path(__file__).parent)
    assert extension is not None
    return extension


def engagement(extension: Extension, scenario: Scenario) -> list[float]:
    model = model_of(extension)(scenario, rng=1)
    model.run()
    return [float(value) for value in model.datacollector.model_vars["engagement_departments"]]


def own_world(**says: object) -> Scenario:
    with WHOLE.in_force():
        values = world().model_dump(exclude_unset=True)
        return scenario_from_text(dump_scenario(world())).changed({**values, **says})


class TestWords:
    """Parameters, measures and switches of an extension."""

    def test_its_words_are_the_models_while_it_is_in_force(self) -> None:
        with WHOLE.in_force():
            assert PARAMETERS["climate.steadfastness"].default == 0.0
            assert MEASURES["spread"] is SPREAD
            assert [*PARAMETERS][-1] == "climate.steadfastness"
        assert "climate.steadfastness" not in PARAMETERS
        with pytest.raises(KeyError, match="there is no measure 'spread'"):
            MEASURES["spread"]

    def test_files_are_checked_with_the_nearest_name(self) -> None:
        text = "extends: project\nbarriers: [stuborn]\nclimate: {steadfastnes: 2}\n"
        with WHOLE.in_force(), pytest.raises(ConfigError) as caught:
            scenario_from_text(text)
        told = str(caught.value)
        assert "did you mean 'stubborn'?" in told
        assert "did you mean 'steadfastness'?" in told
        with pytest.raises(ConfigError, match="there is no key 'climate' here"):
            scenario_from_text("extends: project\nclimate: {steadfastness: 1}\n")

    def test_a_value_out_of_range_is_refused_from_python_too(self) -> None:
        scenario = own_world()
        with pytest.raises(ArgumentError, match=r"climate\.steadfastness: 2\.0 is not between"):
            scenario.changed({"climate.steadfastness": 2.0})

    def test_a_switch_of_ones_own_sets_an_own_parameter_and_gives_way(self) -> None:
        with WHOLE.in_force():
            held = own_world(barriers=["stubborn"])
            assert held.value("climate.steadfastness") == 1.0
            assert held.changed({"barriers": []}).value("climate.steadfastness") == 0.0

    def test_a_scenario_keeps_its_own_parameters_on_the_way(self, loaded: Extension) -> None:
        with loaded.in_force():
            text = "extends: project\nclimate: {steadfastness: 0.25}\n"
            scenario = scenario_from_text(text)
            assert scenario_from_text(dump_scenario(scenario)) == scenario
        again = pickle.loads(pickle.dumps(scenario))
        with loaded.in_force():
            assert again.value("climate.steadfastness") == 0.25


class TestPlaying:
    """What an extension does to worlds."""

    def test_parameters_are_read_month_by_month(self) -> None:
        free, kept = own_world(), own_world(**{"climate.steadfastness": 1.0})
        frees, keeps = (engagement(WHOLE, each) for each in (free, kept))
        assert len({*keeps}) == 1
        assert len({*frees}) > 1
        event = {"thaw": {"month": 4, "set": {"climate.steadfastness": 0.0}}}
        thawed = engagement(WHOLE, own_world(**{"climate.steadfastness": 1.0, "events": event}))
        assert len({*thawed[:4]}) == 1
        assert thawed[4] != thawed[3]

    def test_events_happen_and_phases_are_played_where_they_belong(self) -> None:
        event = {"leak": {"month": 3, "happens": "scandal"}}
        model = model_of(WHOLE)(own_world(**{"climate.steadfastness": 1.0, "events": event}), rng=1)
        assert model.phases.index("rest") == model.phases.index("dialogue") + 1
        model.run()
        told = model.datacollector.model_vars
        assert told["engagement_departments"][2] > 0.0
        assert told["engagement_departments"][3] == 0.0
        assert {*told["fatigue"]} == {0.0}
        assert {type(arena) for arena in model.arenas} == {Popular}

    def test_its_measures_are_columns_like_the_models(self) -> None:
        played = play({"own": own_world()}, replicates=2, model=WHOLE)
        assert played.engine == "mesa"
        model = model_of(WHOLE)(own_world(), rng=1)
        values = [actor.engagement for actor in model.actors]
        assert played.series["spread"][0] == max(values) - min(values)
        assert played.runs["spread"].notna().all()
        assert "spread" not in play({"own": world()}, replicates=1).runs

    def test_its_measures_are_compared_like_the_models(self) -> None:
        kept = own_world(**{"climate.steadfastness": 1.0})
        said = io.StringIO()
        with WHOLE.in_force():
            told = play({"a": own_world(), "b": kept}, replicates=6)
            show_comparison(told, "en", console=Console(file=said, width=100))
        assert "Your own measures" in said.getvalue()
        assert "spread of engagement" in said.getvalue()

    def test_a_scenario_that_knows_nothing_of_it_is_played_with_defaults(self) -> None:
        here, there = (
            play({"a": each}, replicates=1, model=WHOLE) for each in (world(), own_world())
        )
        np.testing.assert_array_equal(here.series["engagement"], there.series["engagement"])

    def test_processes_play_what_one_process_plays(
        self, loaded: Extension, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        alone = play({"a": world()}, replicates=3, model=loaded)
        started = []

        def pool(processes: int, **_: object) -> ThreadPoolExecutor:
            started.append(processes)
            return ThreadPoolExecutor(processes)

        monkeypatch.setattr(playing, "ProcessPoolExecutor", pool)
        apart = play({"a": world()}, replicates=3, model=loaded, threads=2)
        pd.testing.assert_frame_equal(apart.series, alone.series, check_exact=True)
        play({"a": world()}, replicates=1, model=loaded, threads=2)
        play({"a": world()}, replicates=2, model=loaded, threads=1)
        assert started == [2]

    def test_the_compiled_engine_refuses_what_it_cannot_play(self) -> None:
        with WHOLE.in_force(), pytest.raises(ArgumentError, match="plays on Mesa alone"):
            ensemble_series(world(), range(1), 1, ["engagement"])

    def test_nothing_of_it_stays_behind(self) -> None:
        before = play({"a": world()}, replicates=2, engine="mesa")
        play({"a": world()}, replicates=1, model=WHOLE)
        after = play({"a": world()}, replicates=2, engine="mesa")
        np.testing.assert_array_equal(before.series["engagement"], after.series["engagement"])


class Undeclared(Section):
    """A section with something that is no parameter."""

    bare: float = 1.0


class Wordless(Section):
    """A parameter that nobody would know what it means."""

    still: float = parameter(0.0, swept=None)


@pytest.mark.parametrize("key", [*Scenario.model_fields])
def test_no_heading_of_ones_own_hides_a_key_of_scenarios(key: str) -> None:
    with pytest.raises(ArgumentError, match=f"'{key}' is already taken"):
        Extension(parameters={key: Climate})


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"measures": (Measure(name="engagement", en="mine", of=len),)}, "'engagement' is already"),
        ({"measures": (Measure(name="mine", en="mine"),)}, "mine needs of="),
        ({"measures": (Measure(name="mine", of=len),)}, "mine needs en="),
        ({"barriers": (replace(STUBBORN, meaning=Words("")),)}, "stubborn needs meaning="),
        ({"parameters": {"climate": Wordless}}, "climate.still needs meaning="),
        (
            {"measures": (Measure(name="mine", unit="shere", en="m", of=len),)},
            "did you mean 'share'",
        ),
        ({"parameters": {"trust": Climate}}, "'trust' is already taken"),
        ({"parameters": {"climate": Undeclared}}, r"climate.bare is no parameter"),
        ({"phases": {"rest": OwnPhase(after="dialog", play=rest)}}, "did you mean 'dialogue'"),
        (
            {"barriers": (replace(STUBBORN, changes={"trust.lerning": 1.0}),)},
            "trust.learning",
        ),
        (
            {"barriers": (replace(STUBBORN, changes={"trust.learning": 9.0}),)},
            "0 to 1, not 9",
        ),
        ({"events": {"scandal": 3}}, "scandal takes a function"),
    ],
)
def test_what_cannot_be_an_extension_is_refused(parts: dict[str, object], message: str) -> None:
    with pytest.raises(ArgumentError, match=message):
        Extension(**parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "parts", [{"department": Popular}, {"arena": Steadfast}, {"model": Steadfast}]
)
def test_classes_that_the_model_cannot_have_are_refused_before_anything_is_played(
    parts: dict[str, type],
) -> None:
    with pytest.raises(ArgumentError, match="takes a subclass of"):
        play({"a": world()}, replicates=1, model=Extension(**parts))  # type: ignore[arg-type]


def test_a_class_alone_is_played_as_it_is() -> None:
    assert model_of(Extension(model=CollaborationModel)) is CollaborationModel


STUDY = """\
model: own:WHOLE
set: {months: 3}
scenarios: [project]
factors: {climate.steadfastness: [0.0, 1.0]}
measures: [engagement, spread]
replicates: 1
"""


def test_a_study_varies_its_parameters_and_notices_what_changed_beside_it(tmp_path: Path) -> None:
    shutil.copy(Path(__file__).with_name("own.py"), tmp_path / "parts.py")
    (tmp_path / "own.py").write_text("from parts import WHOLE\n", encoding="utf-8")
    (tmp_path / "s.yaml").write_text(STUDY, encoding="utf-8")
    study = load_study(tmp_path / "s.yaml")
    run_study(study, tmp_path / "r", executor=ThreadPoolExecutor(1))
    results = open_results(tmp_path / "r")
    assert results.runs["spread"].notna().all()
    assert results.runs["engagement"].nunique() == 2
    assert {"model own.py", "model parts.py"} <= set(results.manifest["sources"])
    assert verify_results(results).ok
    with (tmp_path / "r" / "parts.py").open("a", encoding="utf-8") as copied:
        copied.write("\n# edited\n")
    assert verify_results(open_results(tmp_path / "r")).altered == ("parts.py",)
    with (tmp_path / "parts.py").open("a", encoding="utf-8") as beside:
        beside.write("\n# edited\n")
    with pytest.raises(ResumeError, match=r"changed since: model parts\.py"):
        run_study(load_study(tmp_path / "s.yaml"), tmp_path / "r", resume=True, jobs=1)


def test_what_was_played_is_compared_in_its_own_words(tmp_path: Path) -> None:
    shutil.copy(Path(__file__).with_name("own.py"), tmp_path)
    declared = "differences: [{measure: spread, of: continuous, versus: project}]\n"
    (tmp_path / "study.yaml").write_text(
        STUDY.replace("scenarios: [project]", "scenarios: [project, continuous]") + declared,
        encoding="utf-8",
    )
    results = run_study(load_study(tmp_path / "study.yaml"), tmp_path / "out").results
    with WHOLE.in_force():
        forms = {name: load_scenario(name, ["months=6"]) for name in ("project", "continuous")}
    worlds = play(forms, replicates=2, model=WHOLE)
    for found in (compare(worlds, ["spread"]), compare(open_results(results.folder))):
        assert "spread of engagement" in found.sentences()[0]
        assert found.table["measure"].tolist() == ["spread"]
        assert "spread" in found._repr_html_()
        assert found.figure().axes
    along = flips(results, "climate.steadfastness", measure="spread")
    assert MEASURES.get("spread") is None
    assert along.sentences()


class TestCommands:
    """``--model FILE:NAME``."""

    def told(self, *words: str) -> str:
        done = CliRunner().invoke(
            commands, [*words, "--model", f"{Path(__file__).with_name('own.py')}:WHOLE"]
        )
        assert done.exit_code == 0, done.output
        return done.output

    def test_explain_knows_it(self) -> None:
        assert "share of their engagement" in self.told(
            "explain", "climate.steadfastness", "--lang", "en"
        )
        assert "egen fas" in self.told("explain", "rest", "--lang", "sv")

    def test_pages_carry_rules_alone(self) -> None:
        path = Path(__file__).with_name("own.py")
        for command in ("demo", "page"):
            words = [command, "--model", f"{path}:WHOLE", "--lang", "en"]
            done = CliRunner().invoke(commands, words)
            assert done.exit_code == 2
            assert "nothing else of an extension" in done.output

    def test_a_name_that_is_not_there(self) -> None:
        path = Path(__file__).with_name("own.py")
        done = CliRunner().invoke(commands, ["explain", "--model", f"{path}:WHOLLE"])
        assert done.exit_code == 2
        assert "did you mean 'WHOLE'?" in done.output


def test_the_protocol_tells_what_it_changes() -> None:
    template = odd._environment().get_template("extension.md")
    told = template.render(extension=described(WHOLE))
    assert "- rule `available_effort`: A fifth at least, where one is able to." in told
    assert "- phase `rest`: after dialogue: Everybody forgets that they are tired." in told
    assert "least = clip(0.2, 0.0, capacity)" in told


def test_an_extension_in_no_file_cannot_be_sent_to_workers() -> None:
    with WHOLE.in_force(), pytest.raises(ConfigError, match="has to lie in a file"):
        load_study("hidden_agendas")


def test_load_scenario_reads_what_is_set_by_path() -> None:
    with WHOLE.in_force():
        scenario = load_scenario("project", ["climate.steadfastness=0.5"])
        assert scenario.value("climate.steadfastness") == 0.5
