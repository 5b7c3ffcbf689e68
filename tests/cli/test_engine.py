"""An engine that can't play is told in one message, without a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from collab_sim.study.runner import run_study
from tests.cli.test_commands import call
from tests.study.small import small_study

MESSAGE = "the compiled engine is missing: there is no kernel.wasm"
WITHOUT_AN_ENGINE = f"""
import sys
from collab_sim.engines import instance
from collab_sim.engines.module import ModuleError
def missing(rules):
    raise ModuleError("{MESSAGE}")
instance.module = missing
from collab_sim.__main__ import main
main()
"""


@pytest.mark.parametrize(
    "words",
    [
        ("run", "project"),
        ("verify", "results/small"),
    ],
    ids=lambda words: words[0],
)
def test_the_message_alone_and_exit_code_2(words: tuple[str, ...], tmp_path: Path) -> None:
    run_study(small_study(), tmp_path / "results" / "small")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_AN_ENGINE, *words],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert done.stderr.strip().splitlines()[-1] == MESSAGE
    assert "Traceback" not in done.stderr


def test_the_mesa_engine_plays_all_the_same(tmp_path: Path) -> None:
    words = ("run", "project", "--engine", "mesa", "--set", "months=6")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_AN_ENGINE, *words],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_verify_names_the_sources_that_changed(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    run_study(small_study(), folder)
    manifest = folder / "manifest.json"
    text = manifest.read_text(encoding="utf-8")
    assert '"rules/trust.py": "' in text
    manifest.write_text(text.replace('"rules/trust.py": "', '"rules/trust.py": "0'), "utf-8")
    done = call("verify", str(folder), "--lang", "en", where=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "  changed since: rules/trust.py",
        "Equal bit for bit: 24 of 24 runs played again.",
    ]
