"""The commands as a person calls them, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from collab_sim import load_scenario, play

CHEAP = ("--assumption-pairs", "6")
TABLES = ("--csv", "--xlsx")


def call(*words: str, where: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from collab_sim.__main__ import main; main()", *words]
    return subprocess.run(command, cwd=where, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    where = tmp_path_factory.mktemp("compare")
    words = ("compare", "project", "continuous", "-n", "12", *CHEAP, *TABLES, "--lang", "sv")
    done = call(*words, where=where)
    assert done.returncode == 0, done.stderr
    return where / "results" / "project-continuous", done.stdout


class TestCompare:
    def test_prints_findings_in_the_language_asked_for(self, compared: tuple[Path, str]) -> None:
        _, told = compared
        assert "I modellen" in told or "skiljer inte" in told
        assert "12 par" in " ".join(told.split())

    def test_leaves_tables_pictures_and_resolved_scenarios(
        self, compared: tuple[Path, str]
    ) -> None:
        folder, _ = compared
        left = {file.name for file in folder.iterdir()}
        assert {"compare.png", "runs.parquet", "series.parquet"} <= left
        assert load_scenario(folder / "project.resolved.yaml").collaboration.continuity == 0.0

    def test_leaves_options_and_their_pairs_for_spreadsheets(
        self, compared: tuple[Path, str]
    ) -> None:
        folder, _ = compared
        files = {file.stem: file for file in (folder / "tables").glob("*.csv")}
        assert {"options", "runs", "definitions"} <= files.keys()
        options = pd.read_csv(files["options"], sep=";", decimal=",", encoding="utf-8-sig")
        assert len(options) == 2
        book = openpyxl.load_workbook(folder / "tables.xlsx", read_only=True)
        assert set(book.sheetnames) == {"contents", *files}
        runs = pd.read_csv(files["runs"], sep=";", decimal=",", encoding="utf-8-sig")
        assert len(runs) == len(pd.read_parquet(folder / "runs.parquet"))

    def test_gives_the_numbers_that_python_gives(self, compared: tuple[Path, str]) -> None:
        folder, _ = compared
        scenarios = {name: load_scenario(name) for name in ("project", "continuous")}
        worlds = play(scenarios, replicates=12)
        pd.testing.assert_frame_equal(pd.read_parquet(folder / "runs.parquet"), worlds.runs)
        pd.testing.assert_frame_equal(pd.read_parquet(folder / "series.parquet"), worlds.series)

    def test_a_report_written_again_names_the_command_that_played(
        self, compared: tuple[Path, str]
    ) -> None:
        folder, _ = compared
        again = call("report", str(folder), *CHEAP, "--lang", "en", where=folder)
        assert again.returncode == 0, again.stderr
        page = (folder / "report.html").read_text(encoding="utf-8")
        assert (
            f"compare project continuous -n 12 {' '.join((*CHEAP, *TABLES))} --lang sv</code>"
            in page
        )


def test_run_shows_one_world_with_both_engines_alike(tmp_path: Path) -> None:
    told = [
        call("run", "programme", "--set", "months=6", "--engine", engine, "--lang", "en",
             "-o", engine, where=tmp_path)
        for engine in ("mesa", "ensemble")
    ]  # fmt: skip
    assert [one.returncode for one in told] == [0, 0], told[0].stderr + told[1].stderr
    readable = pd.read_parquet(tmp_path / "mesa" / "series.parquet")
    compiled = pd.read_parquet(tmp_path / "ensemble" / "series.parquet")
    pd.testing.assert_frame_equal(readable, compiled, check_exact=True)
    assert (tmp_path / "mesa" / "world.png").stat().st_size > 10_000


class TestBadInput:
    def test_every_problem_of_every_file_at_once_and_nothing_run(self, tmp_path: Path) -> None:
        (tmp_path / "one.yaml").write_text("extends: default\ncollaboration:\n  form: continous\n")
        (tmp_path / "two.yaml").write_text("extends: default\nmonths: 0\n")
        done = call("compare", "one.yaml", "two.yaml", where=tmp_path)
        assert done.returncode == 2
        assert "one.yaml:3:3" in done.stderr
        assert "did you mean 'continuous'?" in done.stderr
        assert "two.yaml:2:1" in done.stderr
        assert "2 problems, nothing was run." in done.stderr
        assert not (tmp_path / "results").exists()
        assert "Traceback" not in done.stderr

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (("compare", "project", "--lang", "en"), "needs two scenarios"),
            (("compare", "project", "projct"), "did you mean 'project'?"),
            (("run", "project", "--set", "collaboration.gap=-1"), "--set"),
            (("compare", "-n", "0"), "-n"),
            (("compare", "--seed", "-1"), "--seed"),
            (("explain", "municipality.turnver"), "did you mean 'municipality.turnover'?"),
            (("nonsense",), "No such command"),
            (("check", "nowhere.yaml"), "nowhere.yaml"),
        ],
    )
    def test_one_line_says_what_is_wrong(
        self, words: tuple[str, ...], told: str, tmp_path: Path
    ) -> None:
        done = call(*words, where=tmp_path)
        assert done.returncode == 2
        assert told in done.stderr
        assert "Traceback" not in done.stderr

    def test_a_folder_that_cannot_be_written_is_found_before_anything_is_played(
        self, tmp_path: Path
    ) -> None:
        (tmp_path / "results").write_text("in the way")
        done = call("run", "project", where=tmp_path)
        assert done.returncode == 2
        assert "cannot be written" in done.stderr or "går inte att skriva" in done.stderr


@pytest.mark.parametrize("library", ["click", "yaml", "pydantic"])
def test_an_interruption_while_the_command_loads_is_told_in_a_word(
    library: str, tmp_path: Path
) -> None:
    code = (
        "import signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # ignored in the background
        "from collab_sim.__main__ import main\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {library!r}: signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "main()\n"
    )
    command = [sys.executable, "-c", code, "check", "default"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr, done.stdout) == (130, "interrupted\n", "")


class TestFiles:
    @pytest.mark.parametrize("kind", ["scenario", "study"])
    def test_new_gives_a_file_that_checks_and_a_schema_beside_it(
        self, kind: str, tmp_path: Path
    ) -> None:
        made = call("new", kind, "mine.yaml", where=tmp_path)
        assert made.returncode == 0, made.stderr
        printed = call("schema", kind, where=tmp_path).stdout
        assert (tmp_path / f"{kind}.schema.json").read_text(encoding="utf-8") == printed
        checked = call("check", "mine.yaml", "--lang", "en", where=tmp_path)
        assert "all right" in checked.stdout

    def test_check_tells_the_problems_of_every_file_and_warns(self, tmp_path: Path) -> None:
        (tmp_path / "shape.yaml").write_text("extends: default\nbarriers: [[a]]\n")
        (tmp_path / "month.yaml").write_text("extends: default\nmonths: many\n")
        (tmp_path / "empty.yaml").write_text(
            "actors: {groups: [{name: a, kind: department, count: 2}]}\n"
            "arenas: [{name: b}, {name: c, open_to: [external]}]\n"
        )
        files = ("shape.yaml", "month.yaml", "empty.yaml")
        done = call("check", *files, "--lang", "en", where=tmp_path)
        assert done.returncode == 2
        assert "shape.yaml:2:12" in done.stderr
        assert "month.yaml:2:1" in done.stderr
        assert "empty.yaml: all right" in done.stdout
        assert "warning: empty.yaml:2:31  arenas.c.open_to: nobody may join" in done.stdout

    def test_new_never_overwrites(self, tmp_path: Path) -> None:
        (tmp_path / "mine.yaml").write_text("precious")
        assert call("new", "scenario", "mine.yaml", where=tmp_path).returncode == 2
        assert (tmp_path / "mine.yaml").read_text() == "precious"

    @pytest.mark.parametrize("lang", ["sv", "en"])
    @pytest.mark.parametrize(
        "key",
        [
            "municipality.turnover",
            "turnover",
            "trust",
            "engagement",
            "lack_of_mandate",
            "arenas.seats",
        ],
    )
    def test_explain_knows_parameters_headings_measures_and_switches(
        self, key: str, lang: str, tmp_path: Path
    ) -> None:
        done = call("explain", key, "--lang", lang, where=tmp_path)
        assert done.returncode == 0, done.stderr
        assert key in done.stdout

    def test_help_check_and_explain_load_nothing_heavy(self, tmp_path: Path) -> None:
        script = (
            "import sys\nfrom collab_sim.cli.verbs import commands\n"
            "for words in (['-h'], ['check', 'default'], ['explain', 'trust.learning']):\n"
            "    commands.main(words, standalone_mode=False)\n"
            "heavy = {'numba', 'mesa', 'pandas', 'matplotlib', 'scipy'} & set(sys.modules)\n"
            "sys.exit(str(heavy) if heavy else 0)"
        )
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True,
                              cwd=tmp_path, check=False)  # fmt: skip
        assert done.returncode == 0, done.stderr


class TestPatterns:
    def test_tells_a_miss_and_leaves_page_and_tables(self, tmp_path: Path) -> None:
        (tmp_path / "here").mkdir()
        (tmp_path / "here" / "index.md").write_text("a page of the docs")
        done = call("patterns", "MidLifePeakVsUlibarri", "--quick", "--lang", "sv", "-o", "here",
                    where=tmp_path)  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert "håller inte" in done.stdout
        assert "håller inte" in (tmp_path / "here" / "patterns.md").read_text(encoding="utf-8")
        assert len(pd.read_csv(tmp_path / "here" / "patterns" / "checks.csv")) == 2
        assert (tmp_path / "here" / "index.md").read_text() == "a page of the docs"

    def test_unknown_names_are_told_all_at_once(self, tmp_path: Path) -> None:
        done = call("patterns", "NulGuard", "Nonsense", "--lang", "en", where=tmp_path)
        assert done.returncode == 2
        assert "did you mean 'NullGuard'?" in done.stderr
        assert "'Nonsense'" in done.stderr
        assert not any(tmp_path.iterdir())
