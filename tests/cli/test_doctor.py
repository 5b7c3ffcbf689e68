"""The doctor as a person calls it: yes where all is sound, no where something is off."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.cli.test_commands import call

WITH_A_WRONG_GENERATOR = """
import sys
from collab_sim.study import doctor
counter, key, words = doctor.PUBLISHED[0]
doctor.PUBLISHED = ((counter, key, (0, *words[1:])), *doctor.PUBLISHED[1:])
from collab_sim.__main__ import main
sys.argv = ["collab-sim", "doctor", "--seconds", "0", "--lang", "sv"]
main()
"""


def test_says_yes_with_what_it_asked(tmp_path: Path) -> None:
    done = call("doctor", "--seconds", "0", "--lang", "en", where=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    told = done.stdout.splitlines()
    assert "wasmtime" in told[0]
    assert [line.split()[0] for line in told if line.startswith("  ")] == ["yes"] * 3
    assert told[-1].startswith("Yes")


def test_says_no_names_what_differs_and_ends_with_3(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITH_A_WRONG_GENERATOR],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 3, done.stderr
    assert "  nej  bara 1 av 2 publicerade slumptal" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("Nej")


def test_a_negative_time_is_refused(tmp_path: Path) -> None:
    assert call("doctor", "--seconds", "-1", where=tmp_path).returncode == 2
