"""A study runs, leaves tidy tables behind, and does not depend on how it was run."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import polars
import pytest

from collab_sim.analysis.sensitivity import morris_indices, sobol_indices
from collab_sim.config.study import load_study
from collab_sim.config.study_design import Design, Factor
from collab_sim.config.study_dump import dump_points, dump_study
from collab_sim.study.folder import ResumeError, begin_results
from collab_sim.study.job import Job
from collab_sim.study.ledger import StorageError, read_ledger
from collab_sim.study.results import IncompleteError, Results, open_results
from collab_sim.study.runner import StudyProgress, run_study
from collab_sim.study.worlds import play
from tests.study.small import assert_same_tables, run_in, small_study


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    return run_in(tmp_path_factory.mktemp("results") / "small", small_study())


def test_runs_are_the_worlds_of_their_scenario(results: Results) -> None:
    scenarios = {
        name: scenario.changed({"municipality.turnover": 0.3})
        for name, scenario in small_study().scenarios.items()
    }
    worlds = play(scenarios, replicates=4, measures=("engagement", "results_cumulative"))
    runs = results.runs[results.runs["factor.municipality.turnover"] == 0.3]
    columns = ["engagement", "engagement_late", "results_cumulative"]
    ordered = worlds.runs.sort_values(["replicate", "scenario"], ascending=[True, False])
    np.testing.assert_array_equal(runs[columns], ordered[columns])


def test_tables_are_tidy(results: Results) -> None:
    assert len(results.runs) == 24
    assert len(results.series) == 24 * 7
    assert results.complete
    assert list(results.runs.columns[:6]) == [
        "study", "point", "replicate", "seed", "scenario", "factor.municipality.turnover",
    ]  # fmt: skip
    assert not results.runs.isna().any(axis=None)
    assert (results.runs["status"] == "ok").all()
    assert results.units["engagement"] == "share"
    assert results.units["factor.municipality.turnover"] == "per year"
    assert results.runs[["replicate", "point"]].apply(tuple, axis=1).is_monotonic_increasing


def test_folder_holds_what_is_promised(results: Results) -> None:
    there = {file.name for file in results.folder.iterdir()}
    assert there == {"config.yaml", "resolved.yaml", "manifest.json", "points.parquet",
                     "runs.parquet", "series.parquet", "status", ".lock"}  # fmt: skip
    assert results.study == small_study()
    assert {"software", "code", "sources", "commit", "dirty", "counts"} <= set(results.manifest)


def test_duckdb_reads_the_same(results: Results) -> None:
    file = results.folder / "runs.parquet"
    [row] = duckdb.sql(f"select count(*), avg(engagement) from '{file}'").fetchall()
    assert row == (24, pytest.approx(results.runs["engagement"].mean()))


def test_polars_reads_the_same(results: Results) -> None:
    table = polars.read_parquet(results.folder / "runs.parquet")
    assert table.columns == list(results.runs.columns)
    assert table["engagement"].to_list() == results.runs["engagement"].to_list()


def test_pairs_share_their_luck(results: Results) -> None:
    pairs = results.pairs("engagement", versus="project")
    assert len(pairs) == 12
    runs = results.runs.set_index(["scenario", "factor.municipality.turnover", "replicate"])
    some = pairs.iloc[5]
    key = (some["factor.municipality.turnover"], some["replicate"])
    expected = runs.loc[("continuous", *key), "engagement"]
    assert some["difference"] == expected - runs.loc[("project", *key), "engagement"]
    by_factor = results.pairs("engagement", by="municipality.turnover", versus=0.05)
    assert len(by_factor) == 16
    with pytest.raises(ValueError, match="no run has scenario 'programme'"):
        results.pairs("engagement", versus="programme")


def test_a_repeated_point_is_paired_once(tmp_path: Path) -> None:
    factors = (Factor("municipality.turnover"),)
    study = small_study(factors=factors, design=Design("list", rows=((0.05,), (0.3,), (0.05,))))
    repeated = run_in(tmp_path / "twice", study)
    pairs = repeated.pairs("engagement", versus="project")
    assert len(pairs) == len(repeated.runs) / 2
    assert pairs.groupby(["factor.municipality.turnover", "replicate"]).size().max() == 2


def test_independent_luck_has_no_pairs(tmp_path: Path) -> None:
    results = run_in(tmp_path / "r", small_study(luck="independent"))
    with pytest.raises(ValueError, match="independent"):
        results.pairs("engagement", versus="project")


def test_workers_and_executors_do_not_matter(tmp_path: Path, results: Results) -> None:
    assert_same_tables(results, run_in(tmp_path / "one", small_study(), jobs=1))
    with ThreadPoolExecutor(3) as pool:
        assert_same_tables(results, run_in(tmp_path / "pool", small_study(), executor=pool))


def test_mesa_gives_the_same_tables(tmp_path: Path, results: Results) -> None:
    on_mesa = run_in(tmp_path / "mesa", small_study(engine="mesa"), jobs=2)
    assert_same_tables(results, on_mesa)


def test_what_stays_is_what_was_asked_for(tmp_path: Path) -> None:
    kept = run_in(tmp_path / "months", small_study(series=(0, 3)))
    assert set(kept.series["month"]) == {0, 3}
    none = run_in(tmp_path / "none", small_study(series="none"))
    assert none.series.empty
    assert len(none.runs) == 24


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[StudyProgress] = []
    run_study(small_study(), tmp_path / "r", progress=told.append)
    assert [told[0].done, told[-1].done, told[-1].total] == [0, 24, 24]
    assert all(earlier.done < later.done for earlier, later in pairwise(told))


def test_a_folder_in_use_is_not_overwritten(results: Results) -> None:
    with pytest.raises(StorageError, match="already holds results"):
        run_study(small_study(), results.folder)


def test_more_replicates_reuse_what_is_done(tmp_path: Path, results: Results) -> None:
    folder = tmp_path / "r"
    run_study(small_study(replicates=2), folder)
    outcome = run_study(small_study(), folder, resume=True)
    assert outcome.reused == 12
    assert_same_tables(results, open_results(folder))


def test_resume_of_finished_results_changes_nothing(tmp_path: Path) -> None:
    run_study(small_study(), tmp_path / "r")
    before = {f.name: f.read_bytes() for f in (tmp_path / "r").iterdir()}
    assert run_study(small_study(), tmp_path / "r", resume=True).reused == 24
    assert before == {f.name: f.read_bytes() for f in (tmp_path / "r").iterdir()}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"seed": 2}, "seed: 2"),
        ({"replicates": 3}, "fewer"),
        ({"measures": ("engagement",)}, r"measures: \[engagement\]"),
        ({"factors": (Factor("municipality.turnover", (0.05, 0.3)),)}, r"\[0.05, 0.3\]"),
    ],
)
def test_resume_refuses_another_study(
    results: Results, change: dict[str, object], told: str
) -> None:
    with pytest.raises(ResumeError, match=told):
        run_study(small_study(**change), results.folder, resume=True)


def test_resume_refuses_other_code(results: Results, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = results.folder / "manifest.json"
    whole = manifest.read_text(encoding="utf-8")
    digest = results.manifest["sources"]["rules/trust.py"]
    manifest.write_text(whole.replace(digest, "0" * len(digest)), encoding="utf-8")
    try:
        with pytest.raises(ResumeError, match=r"changed since: rules/trust\.py"):
            run_study(small_study(), results.folder, resume=True)
    finally:
        manifest.write_text(whole, encoding="utf-8")


def test_unfinished_results_open_and_say_so(tmp_path: Path) -> None:
    begin_results(tmp_path / "r", Job(small_study()), ())
    opened = open_results(tmp_path / "r")
    assert (opened.complete, opened.runs_done, opened.runs_planned) == (False, 0, 24)
    assert opened.runs.empty


def test_an_incomplete_design_is_refused_with_its_gaps(tmp_path: Path) -> None:
    factors = (Factor("municipality.turnover", bounds=(0.0, 0.5)),)
    design = Design("sobol", points=2)
    study = small_study(factors=factors, design=design, replicates=1)
    complete = run_in(tmp_path / "complete", study)
    table = complete.by_design("engagement", "continuous")
    assert table["matrix"].tolist() == ["A"] * 2 + ["B"] * 2 + ["municipality.turnover"] * 2
    stored = complete.runs[complete.runs["scenario"] == "continuous"]
    assert table["engagement"].tolist() == stored["engagement"].tolist()
    begin_results(tmp_path / "empty", Job(study), ())
    with pytest.raises(IncompleteError, match="6 of 6 runs have no engagement") as caught:
        open_results(tmp_path / "empty").by_design("engagement", "continuous")
    assert caught.value.rows["point"].tolist() == [1, 3, 5, 7, 9, 11]


@pytest.mark.parametrize(
    "design",
    [
        Design("grid"),
        Design("latin_hypercube", points=3, seed=4),
        Design("sobol", points=4),
        Design("morris", trajectories=2, levels=6),
        Design("list", rows=((0.1,), (1e-05,))),
    ],
    ids=lambda design: design.kind,
)
def test_resolved_studies_load_back_to_themselves(tmp_path: Path, design: Design) -> None:
    listed = design.kind in ("grid", "list")
    values = tuple(row[0] for row in design.rows) or (0.1, 1e-05)
    bounds = None if listed else (1e-05, 0.5)
    factor = Factor("municipality.turnover", values if listed else (), bounds)
    engine = "mesa" if design.kind == "morris" else "ensemble"
    study = small_study(factors=(factor,), design=design, engine=engine)
    (tmp_path / "resolved.yaml").write_text(dump_study(study), encoding="utf-8")
    (tmp_path / "design.csv").write_text(dump_points(study), encoding="utf-8")
    assert load_study(tmp_path / "resolved.yaml") == study


def test_ledger_has_the_times_and_tables_have_none(results: Results) -> None:
    [part] = read_ledger(results.folder / "status")
    assert part.final
    assert part.at.endswith("Z")
    kinds = {str(kind) for kind in pd.concat([results.runs, results.series]).dtypes}
    assert not any("time" in kind for kind in kinds)


def test_designs_go_straight_into_sensitivity_analysis(tmp_path: Path) -> None:
    ranges = {"municipality.turnover": (0.0, 0.5), "collaboration.gap": (0.0, 3.0)}
    factors = tuple(Factor(path, bounds=bounds) for path, bounds in ranges.items())
    one = {"continuous": small_study().scenarios["continuous"]}
    morris = small_study(
        scenarios=one, factors=factors, design=Design("morris", trajectories=6), replicates=3
    )
    table = run_in(tmp_path / "m", morris).by_design("engagement")
    effects = morris_indices(table, ranges, "engagement")
    assert effects["mu_star"][0] > 0.0
    assert effects["mu_star"][1] == 0.0
    sobol = small_study(scenarios=one, factors=factors, design=Design("sobol", points=32))
    table = run_in(tmp_path / "s", sobol).by_design("engagement")
    indices = sobol_indices(table, list(ranges), "engagement")
    assert indices["total"][0] > 0.5
    assert indices["total"][1] == 0.0
