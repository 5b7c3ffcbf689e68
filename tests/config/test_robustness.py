"""Whatever a file holds: a scenario or a `ConfigError` that can be printed, never a traceback."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collab_sim.config import ConfigError, config_folder, scenario_from_text
from collab_sim.config.study import load_study
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


@pytest.mark.parametrize("wrong", ["1", "1.5", "true", "a", "[[a]]", "[{a: [b]}]", "{a: 1}"])
@pytest.mark.parametrize("key", ["barriers", "enablers", "arenas", "events"])
def test_a_value_of_another_shape(key: str, wrong: str) -> None:
    assert f"{key}" in verdict(f"extends: default\n{key}: {wrong}\n")


@pytest.mark.parametrize("wrong", ["1", "1.5", "true", "[[a]]", "[{a: [b]}]", "{a: 1}"])
def test_a_title_that_is_no_text(wrong: str) -> None:
    assert "title" in verdict(f"extends: default\ntitle: {wrong}\n")


@pytest.mark.parametrize("wrong", ["1", "true", "a", "[[a]]", "[{a: [b]}]", "{a: 1}"])
@pytest.mark.parametrize("key", ["measures", "scenarios", "factors", "design", "set"])
def test_a_value_of_another_shape_in_a_study(key: str, wrong: str, tmp_path: Path) -> None:
    study = tmp_path / "study.yaml"
    scenarios = "" if key == "scenarios" else "scenarios: [project]\n"
    study.write_text(f"{scenarios}{key}: {wrong}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=key):
        load_study(study)


@pytest.mark.parametrize("written", ["", "collaboration:\n", "actors:\n groups:\n"])
def test_very_many_wrong_keys_are_counted_and_the_first_are_told(written: str) -> None:
    depth = " " * (2 * written.count("\n"))
    many = "".join(f"{depth}- turnover_{key}\n" for key in range(3000))
    if "groups" not in written:
        many = "".join(f"{depth}turnover_{key}: 1\n" for key in range(3000))
    began = time.process_time()
    told = verdict(f"extends: default\n{written}{many}").splitlines()
    assert time.process_time() - began < 3.0, "quadratic in the number of keys"
    assert told[-1].startswith("3000 problems")
    assert told[-2] == "… and 2,800 more"


def test_checking_a_file_loads_nothing_heavy() -> None:
    code = (
        "import sys; from collab_sim.config import load_scenario, starter, schema_text;"
        "load_scenario('default'); starter('scenario'); schema_text();"
        "heavy = {'numba', 'mesa', 'pandas', 'matplotlib', 'scipy', 'numpy', 'networkx'};"
        "sys.exit(repr(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
