"""Whatever a file holds: a scenario or a `ConfigError` that can be printed, never a traceback."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from collab_sim.config import ConfigError, config_folder, scenario_from_text
from tests.config.reading import WORLD

DEFAULT = (config_folder() / "scenarios" / "default.yaml").read_text(encoding="utf-8")
MARKS = ["", "~", "[", "]", "{", "}", ": ", "- ", "&a ", "*a", "!!x ", "'", '"', "\t", "\n", "\0"]
VALUES = ["no", "1e3", ".nan", "-1", "0x1", "[1]", "{a: 1}", "<<: ", "? ", "| ", "> ", "---\n", "#"]
PIECES = st.sampled_from(MARKS + VALUES)


def verdict(content: str | bytes, overrides: tuple[str, ...] = ()) -> str:
    try:
        scenario_from_text(content, overrides=overrides)
    except ConfigError as error:
        return str(error)
    return "fine"


def survives(content: str | bytes, overrides: tuple[str, ...] = ()) -> None:
    told = verdict(content, overrides)
    assert told == "fine" or "nothing was run" in told
    assert told.encode("utf-8")


@given(st.binary(max_size=80))
def test_any_bytes(content: bytes) -> None:
    survives(content)


@given(st.text(max_size=60))
def test_any_text_after_a_good_beginning(text: str) -> None:
    survives(f"extends: default\nmonths: {text}\n")


@given(st.integers(0, len(WORLD)), st.integers(0, 12), PIECES)
def test_a_scenario_with_a_piece_replaced(start: int, length: int, piece: str) -> None:
    survives(WORLD[:start] + piece + WORLD[start + length :])


@given(st.integers(0, len(DEFAULT)), st.integers(0, 30), PIECES)
def test_the_default_scenario_with_a_piece_replaced(start: int, length: int, piece: str) -> None:
    survives(DEFAULT[:start] + piece + DEFAULT[start + length :])


@given(st.lists(st.one_of(st.text(max_size=20), PIECES.map("months={}".format)), max_size=3))
def test_any_overrides(overrides: list[str]) -> None:
    survives("extends: default\n", tuple(overrides))


def test_checking_a_file_loads_nothing_heavy() -> None:
    code = (
        "import sys; from collab_sim.config import load_scenario, starter, schema_text;"
        "load_scenario('default'); starter('scenario'); schema_text();"
        "heavy = {'numba', 'mesa', 'pandas', 'matplotlib', 'scipy', 'numpy', 'networkx'};"
        "sys.exit(repr(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
