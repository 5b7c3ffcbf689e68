"""What a person sees where things are narrow: encodings, disks, terminals, names, Ctrl-C."""

from __future__ import annotations

import codecs
import gettext
import inspect
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest
from click import Option
from click.exceptions import UsageError
from click.testing import CliRunner

from collab_sim import load_scenario, play
from collab_sim.cli.compare import write_tables
from collab_sim.cli.options import language_asked_for
from collab_sim.cli.outputs import clear, file_names, writable_folder
from collab_sim.cli.report import report
from collab_sim.cli.streams import plainly, reason
from collab_sim.cli.verbs import VERBS, commands
from collab_sim.report.findings import chosen_findings
from collab_sim.report.reproduce import write_findings
from collab_sim.study.results import open_results
from collab_sim.texts import HERE as TEXTS

MAIN = (sys.executable, "-c", "from collab_sim.__main__ import main; main()")
BEGUN = "begun"
BEGINNING = (
    sys.executable,
    "-c",
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from pathlib import Path; from collab_sim.__main__ import main; "
    f"Path('{BEGUN}').touch(); main()",
)
"""Leaves a file when Python's own start is over: an interruption before it is not ours to tell.

Heeds interruptions also where tests run in the background, which ignores them.
"""
SHORT = ("compare", "project", "continuous", "-n", "4", "--set", "months=6")
CHEAP = ("--assumption-pairs", "6", "--lang", "sv")


def call(
    *words: str | bytes, where: Path, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*MAIN, *words], cwd=where, capture_output=True, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "ascii"])
    def test_a_number_keeps_its_sign_in_every_encoding(self, encoding: str) -> None:
        told = "−0,026…+0,101 ”å” • → ≤ ─ \udce4"
        codecs.register_error("plainly", plainly)
        written = told.encode(encoding, errors="plainly")
        assert written.startswith(b"-0,026")
        assert b"?0" not in written
        assert b"<=" in written

    def test_a_comparison_into_a_narrow_file_is_whole(self, tmp_path: Path) -> None:
        done = call(*SHORT, *CHEAP, "-o", "out", where=tmp_path, PYTHONIOENCODING="cp1252",
                    PYTHONUTF8="0", HOME="/proc/nowhere", XDG_CACHE_HOME="",
                    MPLCONFIGDIR="")  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert done.stderr == b""  # not even of a home that cannot be written
        told = done.stdout.decode("cp1252")
        assert "Rapport: out" in told
        assert (tmp_path / "out" / "report.html").is_file()

    def test_names_that_are_no_text_are_shown_and_kept_as_text(self, tmp_path: Path) -> None:
        name = os.fsencode(tmp_path) + b"/V\xe4xj\xf6.yaml"
        Path(os.fsdecode(name)).write_text("extends: project\n", encoding="utf-8")
        done = call("run", name, "--set", "months=3", "--lang", "sv", where=tmp_path)
        assert done.returncode == 0, done.stderr
        [folder] = (tmp_path / "results").iterdir()
        folder.name.encode("utf-8")
        assert pd.read_parquet(folder / "runs.parquet")["scenario"][0] == "V\ufffdxj\ufffd"

    def test_a_folder_whose_name_is_no_text_is_refused_before_anything_is_played(
        self, tmp_path: Path
    ) -> None:
        done = call("run", "project", "-o", b"ut\xe4", "--lang", "sv", where=tmp_path)
        assert done.returncode == 2
        assert "är inte text i UTF-8" in done.stderr.decode()
        assert list(tmp_path.iterdir()) == []


class TestFullDisk:
    def test_what_cannot_be_told_is_said_in_one_line(self, tmp_path: Path) -> None:
        with open("/dev/full", "wb") as full:  # noqa: PTH123
            done = subprocess.run(
                [*MAIN, "explain", "--lang", "sv"], cwd=tmp_path, stdout=full,
                stderr=subprocess.PIPE, check=False,
            )  # fmt: skip
        assert done.returncode == 3
        assert done.stderr.decode() == "svaret gick inte att skriva ut: disken är full\n"

    def test_tables_of_a_comparison_stand_before_anything_is_told(self, tmp_path: Path) -> None:
        with open("/dev/full", "wb") as full:  # noqa: PTH123
            done = subprocess.run(
                [*MAIN, *SHORT, *CHEAP, "-o", "out"], cwd=tmp_path, stdout=full,
                stderr=subprocess.PIPE, check=False,
            )  # fmt: skip
        assert done.returncode == 3
        assert {"runs.parquet", "series.parquet", "findings.json"} <= {
            file.name for file in (tmp_path / "out").iterdir()
        }

    def test_a_comparison_goes_on_when_its_reader_leaves(self, tmp_path: Path) -> None:
        with subprocess.Popen([*MAIN, *SHORT, *CHEAP, "-o", "out"], cwd=tmp_path,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as done:  # fmt: skip
            assert done.stdout
            assert done.stderr
            assert done.stdout.readline()
            done.stdout.close()
            assert done.stderr.read() == b""
            assert done.wait() == 0
        assert {"findings.json", "compare.png", "summary.html", "report.html"} <= {
            file.name for file in (tmp_path / "out").iterdir()
        }

    def test_a_reader_that_has_seen_enough_is_no_error(self, tmp_path: Path) -> None:
        with subprocess.Popen([*MAIN, "odd"], cwd=tmp_path, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as done:  # fmt: skip
            assert done.stdout
            assert done.stderr
            done.stdout.close()
            assert done.stderr.read() == b""
            assert done.wait() == 0

    def test_reasons_speak_the_language(self) -> None:
        error = OSError(28, "No space left on device")
        assert reason(error, "sv") == "disken är full"
        assert reason(error, "en") == "No space left on device"


def test_a_plan_ends_in_the_command_that_runs_what_it_planned(tmp_path: Path) -> None:
    said = ("hidden_agendas", "--set", "replicates=2", "--set", "months=6", "--lang", "sv")
    done = call("plan", *said, where=tmp_path)
    told = done.stdout.decode()
    assert told.rstrip().endswith(f"collab-sim run {' '.join(said)}")
    again = call("run", *said, where=tmp_path)
    assert again.returncode == 0, again.stderr
    assert open_results(tmp_path / "results" / "hidden_agendas").study.replicates == 2


class TestNamesAndFolders:
    NAMES = (
        "../up",
        "..",
        ".",
        "a/b",
        "a\\b",
        "CON",
        "nul",
        "Växjö",
        "växjö",
        "x" * 300,
        "a_b",
        "",
    )

    def test_every_name_gets_a_file_of_its_own_inside_the_folder(self, tmp_path: Path) -> None:
        files = file_names(self.NAMES)
        assert list(files) == list(self.NAMES)
        assert len({name.casefold() for name in files.values()}) == len(self.NAMES)
        for file in files.values():
            assert (tmp_path / f"{file}.yaml").resolve().parent == tmp_path.resolve()
            (tmp_path / f"{file}.yaml").touch()
            assert file.casefold() not in {"con", "nul"}
        assert files["Växjö"] == "Växjö"

    def test_what_is_written_under_hostile_names_is_found_again(self, tmp_path: Path) -> None:
        project, continuous = (
            load_scenario(name).changed({"months": 2}) for name in ("project", "continuous")
        )
        worlds = play({"../../evil": project, "Same": continuous, "same": project}, replicates=3)
        folder = tmp_path / "deep" / "results"
        folder.mkdir(parents=True)
        write_tables(folder, worlds.runs, worlds.series, worlds.scenarios)
        write_findings(worlds, chosen_findings(worlds.runs), folder, command_line="")
        assert [each.name for each in tmp_path.iterdir()] == ["deep"]
        assert len(list(folder.glob("*.resolved.yaml"))) == 3
        again = CliRunner().invoke(report, [str(folder), "--reproduce", "F1", "--lang", "en"])
        assert again.output == "F1: equal. The same numbers came out again.\n"

    def test_a_folder_with_other_files_is_refused_and_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "thesis.docx").write_text("precious", encoding="utf-8")
        leaves = ("runs.parquet", "*.resolved.yaml")
        with pytest.raises(UsageError, match=r"thesis\.docx"):
            writable_folder(tmp_path, "sv", leaves)
        assert [each.name for each in tmp_path.iterdir()] == ["thesis.docx"]

    def test_what_an_earlier_run_left_is_replaced_as_a_whole(self, tmp_path: Path) -> None:
        leaves = ("runs.parquet", "*.resolved.yaml")
        (tmp_path / "old.resolved.yaml").touch()
        clear(writable_folder(tmp_path, "en", leaves), leaves)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("words", [SHORT, ("run", "project"), ("run", "study.yaml")])
    def test_every_verb_with_a_folder_refuses_a_strange_one(
        self, words: tuple[str, ...], tmp_path: Path
    ) -> None:
        (tmp_path / "study.yaml").write_text("replicates: 2\n", encoding="utf-8")
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "notes.txt").touch()
        done = call(*words, "-o", "out", "--lang", "sv", where=tmp_path)
        assert done.returncode == 2
        assert "innehåller andra filer (notes.txt)" in done.stderr.decode()
        assert [each.name for each in (tmp_path / "out").iterdir()] == ["notes.txt"]


def interrupted(*words: str, where: Path, once: Path | None = None) -> tuple[int, str]:
    """Exit code and standard error of a command stopped by Ctrl-C, when a file is there."""
    once = once or where / BEGUN
    with subprocess.Popen([*BEGINNING, *words], cwd=where, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE) as running:  # fmt: skip
        late = time.monotonic() + 60.0
        while not once.exists() and time.monotonic() < late:
            time.sleep(0.05)
        time.sleep(0.3)
        running.send_signal(signal.SIGINT)
        began = time.monotonic()
        _, told = running.communicate(timeout=60)
        assert time.monotonic() - began < 20.0
        return running.returncode, told.decode()


class TestInterrupted:
    def test_a_comparison_keeps_its_tables_and_says_how_to_get_the_report(
        self, tmp_path: Path
    ) -> None:
        code, told = interrupted(
            *SHORT, "-o", "out", "--assumption-pairs", "5000", "--lang", "sv", where=tmp_path,
            once=tmp_path / "out" / "findings.json",
        )  # fmt: skip
        assert code == 130
        assert "Tabellerna är sparade; 'collab-sim report out --lang sv' skriver rapporten." in told
        assert "Traceback" not in told

    def test_at_any_moment_of_the_start_there_is_no_traceback(self, tmp_path: Path) -> None:
        code, told = interrupted("compare", "--lang", "en", where=tmp_path)
        assert code == 130
        assert "Traceback" not in told


class TestSwedish:
    def test_every_help_has_its_swedish(self) -> None:
        swedish = gettext.translation("messages", TEXTS, ["sv"]).gettext
        for command in (commands, *VERBS):
            options = [one.help for one in command.params if isinstance(one, Option)]
            for told in (command.help, *options):
                assert not told or swedish(inspect.cleandoc(told)) != inspect.cleandoc(told)

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (("compar",), "Det finns inget kommando 'compar'"),
            (("run",), "Det saknas ett argument 'FILE'"),
            (("compare", "-n", "0"), "0 ligger inte i spannet"),
            (("verify", "."), "innehåller inga resultat"),
            (("check", "nowhere.yaml"), "det finns ingen fil 'nowhere.yaml'"),
            (("explain", "engagement.start"), "0.5 (andel)"),
            (("explain", "words_action_gap"), "engagemang minus handling"),
            (("explain", "arenas.seats"), "mellan 2 och 1000"),
        ],
    )
    def test_nothing_is_told_in_english(
        self, words: tuple[str, ...], told: str, tmp_path: Path
    ) -> None:
        done = call(*words, where=tmp_path, LC_ALL="", LANG="sv_SE.UTF-8", PYTHONUTF8="1")
        shown = (done.stdout + done.stderr).decode()
        assert told in shown
        for english in ("Usage", "Error", "Try ", "nothing was run", " is not ", "share"):
            assert english not in shown

    def test_the_language_asked_for_beats_that_of_the_desk(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
        assert language_asked_for(["compare", "x"]) == "sv"
        assert language_asked_for(["compare", "--lang", "en"]) == "en"
        assert language_asked_for(["compare", "--lang=en"]) == "en"
        assert language_asked_for(["compare", "--lang"]) == "sv"
