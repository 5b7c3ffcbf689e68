"""Study files: what they mean, and every mistake told where it stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from collab_sim.config import ConfigError, config_folder, starter
from collab_sim.config.find import shipped
from collab_sim.config.study import Study, load_study
from collab_sim.config.study_design import Difference, Factor
from collab_sim.config.study_dump import dump_points, dump_study
from collab_sim.config.study_schema import STUDY_SCHEMA_FILE, study_json_schema, study_schema_text
from collab_sim.world.declarations import MEASURES, PARAMETERS
from collab_sim.world.refusal import ArgumentError

VALIDATOR = Draft202012Validator(study_json_schema())
STUDIES = tuple(shipped("studies"))
GRID = "factors:\n  municipality.turnover: [0.1, 0.2]\n"


def study(tmp_path: Path, text: str, *overrides: str) -> Study:
    file = tmp_path / "mine.yaml"
    file.write_text(text, encoding="utf-8")
    return load_study(file, overrides)


def refused(tmp_path: Path, text: str, *overrides: str) -> str:
    with pytest.raises(ConfigError) as caught:
        study(tmp_path, text, *overrides)
    return str(caught.value)


def test_little_is_needed(tmp_path: Path) -> None:
    read = study(tmp_path, GRID)
    assert list(read.scenarios) == ["default"]
    assert read.factors == (Factor("municipality.turnover", (0.1, 0.2)),)
    assert (read.name, read.replicates, read.luck, read.engine) == (
        "mine",
        20,
        "paired",
        "ensemble",
    )
    assert read.measures == tuple(MEASURES)


def test_factors_may_stand_under_their_headings(tmp_path: Path) -> None:
    nested = "factors:\n  municipality:\n    turnover: [0.1, 0.2]\n"
    assert study(tmp_path, nested) == study(tmp_path, GRID)


def test_ranges_steps_and_swept(tmp_path: Path) -> None:
    text = "factors: {collaboration.gap: {from: 0, to: 18, steps: 4}}"
    assert study(tmp_path, text).factors[0].values == (0, 6, 12, 18)
    sampled = "design: {kind: latin_hypercube, points: 5}\nfactors: "
    one = study(tmp_path, sampled + "{trust.learning: {from: 0, to: 1}, work.cost: swept}")
    assert [factor.bounds for factor in one.factors] == [(0, 1), PARAMETERS["work.cost"].swept]
    every = study(tmp_path, sampled + "swept")
    assert len(every.factors) == sum(1 for each in PARAMETERS.values() if each.swept)


@pytest.mark.parametrize(("low", "high", "steps"), [(0, 0.3, 4), (0.1, 0.9, 9), (0, 0.7, 8)])
def test_steps_give_the_values_that_people_write(
    tmp_path: Path, low: float, high: float, steps: int
) -> None:
    text = f"factors: {{municipality.turnover: {{from: {low}, to: {high}, steps: {steps}}}}}\n"
    values = study(tmp_path, text).factors[0].values
    assert [str(value) for value in values] == [f"{low + step / 10:.1f}" for step in range(steps)]
    text += "differences: [{measure: action, by: municipality.turnover, of: 0.3, versus: 0.2}]"
    assert study(tmp_path, text).differences[0].of == 0.3


def test_steps_on_a_log_scale_have_equal_ratios(tmp_path: Path) -> None:
    text = "factors: {municipality.turnover: {from: 0.0001, to: 0.1, steps: 4, scale: log}}"
    assert study(tmp_path, text).factors[0] == Factor(
        "municipality.turnover", (0.0001, 0.001, 0.01, 0.1)
    )
    text = "factors: {collaboration.gap: {from: 1, to: 8, steps: 4, scale: log}}"
    assert study(tmp_path, text).factors[0].values == (1, 2, 4, 8)
    text = "factors: {collaboration.gap: {from: 1, to: 8, steps: 3, scale: log}}"
    assert "3 steps do not fall on whole numbers" in refused(tmp_path, text)


def test_a_range_on_a_log_scale_is_written_out_and_read_again(tmp_path: Path) -> None:
    text = "design: {kind: latin_hypercube, points: 8}\n"
    text += "factors: {municipality.turnover: {from: 0.01, to: 0.3, scale: log}}\n"
    read = study(tmp_path, text)
    assert read.factors == (Factor("municipality.turnover", bounds=(0.01, 0.3), scale="log"),)
    assert study(tmp_path, dump_study(read)).factors == read.factors
    assert VALIDATOR.is_valid(yaml.safe_load(text))
    assert VALIDATOR.is_valid(yaml.safe_load(dump_study(read)))


def test_mistakes_with_scales_stand_where_they_are(tmp_path: Path) -> None:
    text = """factors:
  municipality.turnover: {from: 0, to: 0.3, scale: log}
  work.cost: {from: 0.1, to: 0.3, scale: lgo}
design: {kind: latin_hypercube, points: 8}
"""
    message = refused(tmp_path, text)
    assert (
        "mine.yaml:2:27  factors.municipality.turnover: a log scale needs from above 0" in message
    )
    assert "mine.yaml:3:35  factors.work.cost: " in message
    assert "is not a scale: linear or log" in message
    assert "did you mean 'log'" in message
    assert not VALIDATOR.is_valid(yaml.safe_load(text))


def test_a_level_can_be_written_as_it_is_told(tmp_path: Path) -> None:
    text = "factors: {municipality.turnover: {from: 0, to: 0.5, steps: 4}}\n"
    text += "differences: [{measure: action, by: municipality.turnover, of: LEVEL, versus: 0}]"
    told = refused(tmp_path, text.replace("LEVEL", "0.1"))
    second = told.partition("one of: 0, ")[2].partition(",")[0]
    read = study(tmp_path, text.replace("LEVEL", second))
    assert read.differences[0].of == read.factors[0].values[1]


def test_many_levels_are_told_by_a_few(tmp_path: Path) -> None:
    text = "factors: {municipality.turnover: {from: 0, to: 0.5, steps: 501}}\n"
    text += "differences: [{measure: action, by: municipality.turnover, of: 0.9, versus: 0}]"
    assert "0.008, 0.009, …, 0.5\n" in refused(tmp_path, text)


def test_months_are_kept_once_and_in_order(tmp_path: Path) -> None:
    read = study(tmp_path, "series: [12, 0, 36]")
    assert read.kept_months(read.scenarios["default"]) == (0, 12, 36)
    with pytest.raises(ArgumentError, match="series takes every month once"):
        replace(read, series=(12, 0, 12))


@pytest.mark.parametrize(
    ("design", "scenarios", "points"),
    [
        ("grid", 1, "1,000,000,000"),
        ("{kind: latin_hypercube, points: 4000000}", 2, "8,000,000"),
        ("{kind: sobol, points: 1048576}", 1, "5,242,880"),
        ("{kind: morris, trajectories: 100000}", 13, "5,200,000"),
    ],
)
def test_designs_are_counted_before_they_are_laid_out(
    tmp_path: Path, design: str, scenarios: int, points: str
) -> None:
    span = "{from: 0, to: 0.3, steps: 1000}" if design == "grid" else "{from: 0, to: 0.3}"
    paths = ("turnover", "leadership", "handover")
    factors = "".join(f"  municipality.{path}: {span}\n" for path in paths)
    named = ", ".join(f"{{name: s{number}, extends: default}}" for number in range(scenarios))
    text = f"factors:\n{factors}design: {design}\nscenarios: [{named}]\n"
    told = refused(tmp_path, text)
    assert f"{points} points; at most 5,000,000 can be played" in told


def test_scenarios_by_name_by_file_and_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("extends: default\nmonths: 60\n", encoding="utf-8")
    text = """\
scenarios:
  - project
  - ours.yaml
  - {name: short, extends: project, collaboration: {duration: 6}}
set:
  municipality: {turnover: 0.3}
"""
    read = study(tmp_path, text).scenarios
    assert list(read) == ["project", "ours", "short"]
    assert {one.municipality.turnover for one in read.values()} == {0.3}
    assert read["short"].collaboration.duration == 6
    assert (read["ours"].months, read["short"].months) == (60, 120)


def test_overrides_reach_the_study_or_all_its_worlds(tmp_path: Path) -> None:
    read = study(tmp_path, GRID, "replicates=7", "collaboration.gap=3",
                 "factors.municipality.turnover=[0.3]", "design=one_at_a_time")  # fmt: skip
    assert read.replicates == 7
    assert read.scenarios["default"].collaboration.gap == 3
    assert read.factors == (Factor("municipality.turnover", (0.3,)),)
    assert read.design.kind == "one_at_a_time"


def test_studies_extend_one_another(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(GRID + "replicates: 5\ntitle: {en: A, sv: B}\n", "utf-8")
    read = study(tmp_path, "extends: base.yaml\nfactors: {collaboration.gap: [1]}\n")
    assert [factor.path for factor in read.factors] == [
        "municipality.turnover",
        "collaboration.gap",
    ]
    assert (read.replicates, read.title.en) == (5, "")


@pytest.mark.parametrize(
    ("separator", "end"),
    [(",", "\n"), (";", "\r\n"), (", ", "\n")],
    ids=["comma", "semicolon", "space"],
)
def test_points_from_a_table(tmp_path: Path, separator: str, end: str) -> None:
    rows = (("municipality.turnover", "collaboration.gap"), ("0.1", "3"), ("0.2", "6"))
    text = "".join(separator.join(row) + end for row in rows)
    (tmp_path / "points.csv").write_bytes(text.encode())
    read = study(tmp_path, "design: {kind: list, file: points.csv}")
    assert list(read.design.rows) == [(0.1, 3.0), (0.2, 6.0)]
    listed = "design:\n  kind: list\n  rows:\n"
    listed += "  - {municipality.turnover: 0.1, collaboration.gap: 3}\n"
    listed += "  - {municipality.turnover: 0.2, collaboration.gap: 6}\n"
    assert study(tmp_path, listed) == read


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("replicats: 3", "1:1", "did you mean 'replicates'?"),
        ("replicates: 0", "1:1", "0 is not between 1 and"),
        ("seed: 4294967296", "1:1", "4294967296 is not between 0 and 4294967295"),
        ("seed: -1", "1:1", "-1 is not between 0 and 4294967295"),
        ("seed: 1.9", "1:1", "1.9 is not a whole number"),
        ("design: {seed: 4294967296}", "1:10", "4294967296 is not between 0 and 4294967295"),
        ("turnover: 1", "1:1", "there is no key 'turnover' here"),
        ("factors: {municipality.turnovr: [1]}", "1:11", "did you mean 'municipality.turnover'?"),
        ("factors: {turnover: [0.1]}", "1:11", "did you mean 'municipality.turnover'?"),
        ("factors: {municipality.turnover: [0.1, 2]}", "1:40", "2 is not between 0 and 0.99"),
        ("factors: {municipality.turnover: [1e-3]}", "1:35", "write 0.001"),
        ("factors: {municipality.turnover: ['0.1']}", "1:35", "stands in quotes"),
        ("factors: {municipality.turnover: [on]}", "1:35", "read as true"),
        ("factors: {municipality.turnover: [0.1, 0.1]}", "1:40", "given twice"),
        ("factors: {municipality.turnover: []}", "1:11", "needs at least one value"),
        ("factors: {municipality.turnover: 0.1}", "1:11", "0.1 is not a list"),
        ("factors: {collaboration.gap: [1.5]}", "1:31", "1.5 is not a whole number"),
        ("factors: {collaboration.form: [project]}", "1:11", "vary collaboration.continuity"),
        ("factors: {scenario: [project]}", "1:11", "list scenarios under 'scenarios'"),
        ("factors: {trust.learning: swept}", "1:11", "has no declared range"),
        ("factors: {work.cost: {from: 1, too: 2}}", "1:32", "did you mean 'to'?"),
        ("factors: {work.cost: {from: 1, to: 2, distribution: loguniform}}", "1:39",
         "a range takes from, to, steps, scale"),
        ("factors: {work.cost: {from: 1, to: 0}}", "1:11", "must be smaller"),
        ("factors: {work.cost: {from: 0, to: 1, steps: 1}}", "1:39", "whole number from 2"),
        ("factors: {work.cost: {from: 0, to: 1, steps: 1000000000}}", "1:39", "2 to 100000"),
        ("factors: {collaboration.gap: {from: 0, to: 3, steps: 3}}", "1:47", "whole numbers"),
        ("factors: all", "1:1", "or the word swept"),
        (GRID + "  municipality.turnover: [0.1]", "3:3", "given twice"),
        ("design: gird", "1:1", "did you mean 'grid'?"),
        ("design: {kind: grid, points: 3}", "1:22", "belongs to latin_hypercube or sobol"),
        (GRID + "design: sobol", "3:1", "a sobol design needs points"),
        (GRID + "design: {kind: morris, trajectories: 4}", "2:3", "samples a range"),
        ("factors: {work.cost: swept}", "1:11", "list them, or give steps"),
        ("design: {kind: sobol, points: 100}\nfactors: swept", "1:23", "write 64 or 128"),
        ("design: {kind: morris, trajectories: 4, levels: 5}", "1:41", "5 is not a multiple of 2"),
        ("design: {kind: latin_hypercube, points: 4}", "1:1", "needs factors"),
        (GRID + "  collaboration.gap: [1]\ndesign: zip", "1:1", "lists of one length"),
        ("design: {kind: list}", "1:1", "either rows or a CSV file"),
        ("design: {kind: list, file: nowhere.csv}", "nowhere.csv", "cannot be read"),
        ("design: {kind: list, rows: [{work.cost: 1}, {work.cot: 1}]}", "1:45", "exactly these"),
        ("scenarios: [projct]", "1:13", "did you mean 'project'?"),
        ("scenarios: [project, project]", "1:22", "two scenarios called 'project'"),
        ("scenarios: [{extends: project}]", "1:13", "needs a name"),
        ("scenarios: []", "1:1", "must be a list of scenarios"),
        ("scenarios: [3]", "1:13", "must be a scenario's name"),
        ("set: {month: 3}", "1:7", "did you mean 'months'?"),
        ("set: {months: 0}", "1:7", "0 is not between 1 and 1200"),
        ("set: 3", "1:1", "must be a mapping"),
        (GRID + "set: {municipality: {turnover: 0.1}}", "3:22", "is a factor of this study"),
        ("measures: [engagment]", "1:12", "did you mean 'engagement'?"),
        ("measures: [action, action]", "1:20", "given twice"),
        ("series: weekly", "1:1", "series: "),
        ("series: [12, 0, 12]", "1:17", "12 is given twice"),
        ("series: [0, 500]", "1:13", "no world has a month 500"),
        ("model: mine.MyModel", "1:1", "module:NAME"),
        ("model: 'collab_sim:CollaborationModel'\nengine: ensemble", "2:1", "runs on Mesa"),
        ("model: 'mine:MyModel'", "1:1", "there is no module 'mine'"),
        ("differences: [{measure: action, of: a, versus: default}]", "1:33", "'a' is not one of"),
        (GRID + "differences: [{measure: action, by: work.cost, of: 1, versus: 0}]", "3:33",
         "neither scenario nor a factor"),
        (GRID + "differences: [{measure: action, by: municipality.turnover, of: 0.1, versus: 0}]",
         "3:69", "'0' is not one of: 0.1, 0.2"),
        ("extends: nowhere", "1:1", "there is no study called 'nowhere'"),
    ],
)  # fmt: skip
def test_mistakes_are_told_where_they_stand(
    tmp_path: Path, text: str, where: str, message: str
) -> None:
    told = refused(tmp_path, text)
    located = f"mine.yaml:{where} " if ":" in where else where
    assert located in told
    assert message in told
    assert "nothing was run" in told


def test_mistakes_in_a_table_have_their_line_and_column(tmp_path: Path) -> None:
    text = "municipality.turnover,collaboration.gap\n0.1,3\n0.2,1.5\n0,3\n0.1\n"
    (tmp_path / "points.csv").write_text(text, encoding="utf-8")
    told = refused(tmp_path, "design: {kind: list, file: points.csv}")
    assert "points.csv:3:5  collaboration.gap: 1.5 is not a whole number" in told
    assert "points.csv:5:1  1 values where the header names 2" in told
    (tmp_path / "points.csv").write_text("work.cost;work.leverge\n0,5;1\n", encoding="utf-8")
    told = refused(tmp_path, "design: {kind: list, file: points.csv}")
    assert "points.csv:1:11  there is no parameter 'work.leverge'" in told


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = """\
scenarios: [projct]
set: {month: 60}
factors: {municipality.turnovr: [0.1]}
replicates: 0
measures: [engagment]
"""
    told = refused(tmp_path, text, "collaboration.gp=3")
    for word in ("projct", "month", "turnovr", "replicates", "engagment", "collaboration.gp"):
        assert word in told
    assert "6 problems" in told


def test_impossible_values_are_found_before_anything_runs(tmp_path: Path) -> None:
    text = """\
scenarios:
  - name: full
    extends: default
    arenas: [{name: A, members: 8}]
factors: {collaboration.seats: [4, 8]}
"""
    told = refused(tmp_path, text)
    assert "mine.yaml:5:11  factors.collaboration.seats: 4 is impossible in 'full'" in told


def test_the_shipped_schema_is_up_to_date() -> None:
    path = config_folder() / "schema" / STUDY_SCHEMA_FILE
    assert path.read_text(encoding="utf-8") == study_schema_text()
    Draft202012Validator.check_schema(study_json_schema())


@pytest.mark.parametrize("name", STUDIES)
def test_shipped_studies_load_fit_the_schema_and_resolve(name: str, tmp_path: Path) -> None:
    read = load_study(name)
    texts = (read.title.en, read.title.sv, read.question.en, read.question.sv)
    assert all(texts)
    assert all(text.endswith("?") for text in texts[2:])
    assert VALIDATOR.is_valid(yaml.safe_load(read.text))
    assert read.text.startswith(f"# yaml-language-server: $schema=../schema/{STUDY_SCHEMA_FILE}\n")
    resolved = tmp_path / "resolved.yaml"
    resolved.write_text(dump_study(read), encoding="utf-8")
    assert VALIDATOR.is_valid(yaml.safe_load(dump_study(read)))
    assert load_study(resolved) == read
    assert dump_points(read) == ""


def test_the_starter_is_a_study_with_its_schema(tmp_path: Path) -> None:
    text = starter("study")
    assert text.splitlines()[0] == f"# yaml-language-server: $schema={STUDY_SCHEMA_FILE}"
    assert VALIDATOR.is_valid(yaml.safe_load(text))
    assert study(tmp_path, text).differences == (Difference("engagement", "continuous", "project"),)


@pytest.mark.parametrize(
    "text", ["replicats: 3", "design: gird", "factors: {work.cots: [1]}", "measures: [x]"]
)
def test_the_schema_refuses_what_the_loader_refuses(text: str) -> None:
    assert not VALIDATOR.is_valid(yaml.safe_load(text))


@pytest.mark.parametrize("line", ["months: 36", "collaboration.gap: 3", "arenas: []"])
def test_what_belongs_to_scenarios_is_told_to_go_below_set(tmp_path: Path, line: str) -> None:
    key = line.partition(":")[0]
    assert f"it belongs elsewhere: set.{key}" in refused(tmp_path, f"{GRID}{line}\n")


def test_numbers_of_an_arena_or_a_group_are_read_however_they_are_written(tmp_path: Path) -> None:
    flat = study(
        tmp_path,
        "factors:\n  arenas.Levande stad.seats: [4, 6]\n"
        "  actors.Akademi.mandate: {from: .2, to: .8, steps: 3}\n",
    )
    nested = study(
        tmp_path,
        "factors:\n  arenas: {Levande stad: {seats: [4, 6]}}\n"
        "  actors: {Akademi: {mandate: {from: .2, to: .8, steps: 3}}}\n",
    )
    assert flat.factors == nested.factors
    assert flat.factors[0] == Factor("arenas.Levande stad.seats", (4.0, 6.0))
    for text in (flat.text, nested.text):
        assert VALIDATOR.is_valid(yaml.safe_load(text))
    for wrong in ("{arenas.X.seat: [4]}", "{arenas: {X: {members: [4]}}}", "{actors.X: [1]}"):
        assert not VALIDATOR.is_valid(yaml.safe_load(f"factors: {wrong}"))


def test_what_is_wrong_with_a_factor_of_an_arena_is_told_at_its_place(tmp_path: Path) -> None:
    said = refused(
        tmp_path,
        "factors:\n  arenas.Levande stad.seat: [4]\n  arenas: {Levande stad: {scope: [1.5]}}\n"
        "  actors.mandate: [.2]\n",
    )
    for line in (":2:3  factors.arenas.Levande stad.seat: an arena has no number 'seat'",
                 "did you mean 'seats'?", ":3:35  factors.arenas.Levande stad.scope: 1.5 is not",
                 ":4:3  factors.actors.mandate: write actors.NAME.KEY"):  # fmt: skip
        assert line in said
    nowhere = "factors:\n  arenas.Levande stat.seats: [4]\nscenarios: [project]\n"
    said = refused(tmp_path, nowhere)
    assert ":2:3  factors.arenas.Levande stat.seats: 'project' has no arena" in said
    assert "did you mean 'Levande stad'?" in said
    fixed = refused(tmp_path, nowhere.replace("stat", "stad"), "arenas.Levande stad.seats=5")
    assert "is a factor of this study and cannot be set as well" in fixed
