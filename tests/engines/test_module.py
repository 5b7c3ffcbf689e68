"""The module is made from these sources, and nothing else is ever played."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from collab_sim.config import load_scenario
from collab_sim.engines import instance, module, native
from collab_sim.engines.ensemble import ensemble_series
from collab_sim.engines.model import CollaborationModel
from collab_sim.engines.module import ModuleError
from collab_sim.engines.parity import first_difference
from collab_sim.rules.commitment import available_effort
from collab_sim.world.declarations import MEASURES
from collab_sim.world.extension import Extension
from collab_sim.world.layout import Floats

NAMES = ("project", "programme", "vaxjo", "barriers_all", "restart_partners")


def played() -> list[Floats]:
    """Series of some worlds by whatever engine is in use."""
    return [ensemble_series(load_scenario(name), range(3), 1, [*MEASURES]) for name in NAMES]


@pytest.fixture(autouse=True)
def _fresh_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A cache folder of its own, and no engine kept from or for other tests."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    monkeypatch.setattr(native, "_LOADED", {})
    _forget_module()
    yield
    _forget_module()


def _forget_module() -> None:
    instance._loaded.cache_clear()
    module.module.cache_clear()


def shipped(content: bytes, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another file stand for the shipped module."""
    file = folder / "kernel.wasm"
    file.write_bytes(content)
    monkeypatch.setattr(module, "SHIPPED", file)


def keep(file: Path) -> None:
    """Put a module with own rules where it is looked for."""
    folder = module.cache_folder()
    assert folder is not None
    shutil.copy(file, folder / f"{module.digest(rules=OWN.texts).hex()}.wasm")


def test_the_committed_module_is_made_from_these_sources() -> None:
    assert module.made_from(module.SHIPPED.read_bytes()) == module.digest(), (
        "the text of the engine was edited: run `python -m collab_sim.build`"
    )


def test_any_edit_of_the_text_changes_the_digest(tmp_path: Path) -> None:
    package = tmp_path / "collab_sim"
    shutil.copytree(module.PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    assert module.digest(package) == module.digest()
    for source in module.SOURCES:
        path = package / source
        for file in sorted(path.glob("*.py")) if path.is_dir() else [path]:
            text = file.read_bytes()
            file.write_bytes(text + b"\n# edited\n")
            assert module.digest(package) != module.digest(), file
            file.write_bytes(text.replace(b"\n", b"\r\n"))
            assert module.digest(package) == module.digest(), file
            file.write_bytes(text)


def offered(engagement: float, noise: float, luck: float, capacity: float) -> float:
    """As the model has it, but where decisions waver very much nobody offers anything."""
    if noise > WAVERING:
        return 0.0
    return available_effort(engagement, noise, luck, capacity)


WAVERING = 0.29
OWN = Extension(rules={"available_effort": offered})


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The module and an object for this machine, by the option of the build that writes them.

    With a rule of a user's own that is the model's in all but wavering worlds.
    """
    folder = tmp_path_factory.mktemp("built")
    files = {"--output": folder / "anew.wasm", "--native": folder / "anew.o"}
    options = (f"{option}={file}" for option, file in files.items())
    module.run_build(*options, rules=OWN.texts)
    return files


class TestBuiltAnew:
    """What the build makes of these sources plays the numbers of the shipped module."""

    def test_the_module(self, built: dict[str, Path]) -> None:
        committed = played()
        keep(built["--output"])
        with OWN.in_force():
            for here, there in zip(played(), committed, strict=True):
                np.testing.assert_array_equal(here, there)

    def test_a_rule_of_ones_own_is_played_where_the_extension_is_in_force(
        self, built: dict[str, Path]
    ) -> None:
        keep(built["--output"])
        scenario = load_scenario("project", ["engagement.decision_noise=0.3", "months=6"])
        usual = ensemble_series(scenario, range(2), 1, ["person_months_delivered"])
        with OWN.in_force():
            own = ensemble_series(scenario, range(2), 1, ["person_months_delivered"])
            assert first_difference(scenario, seed=1) is None
        assert (own[:, 1:] == 0.0).all()
        assert (usual[:, 1:] > 0.0).any()
        again = ensemble_series(scenario, range(2), 1, ["person_months_delivered"])
        np.testing.assert_array_equal(again, usual)

    def test_native_code_made_once_and_kept(
        self, built: dict[str, Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked = []

        def build(option: str, file: str, rules: module.Rules = ()) -> None:
            asked.append(option)
            shutil.copy(built[option], file)

        monkeypatch.setattr(module, "run_build", build)
        by_module = played()
        assert native.use_native()
        for here, there in zip(played(), by_module, strict=True):
            np.testing.assert_array_equal(here, there)
        native._LOADED.clear()
        assert native.use_native()
        assert asked == ["--native"]


class TestWhatCannotPlay:
    """Nothing wrong is played, and the message says what to do; Mesa plays all the same."""

    @pytest.fixture(autouse=True)
    def _without_the_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "can_build", lambda: False)

    @pytest.mark.parametrize(
        ("content", "state"),
        [
            (b"", "damaged"),
            (b"\0asm\x01\0\0\0", "damaged"),
            (b"something else", "damaged"),
            (b"\0asm\x01\0\0\0" + module.SECTION + bytes(module.DIGEST_SIZE), "stale"),
        ],
    )
    def test_a_damaged_or_stale_module(
        self, content: bytes, state: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shipped(content or b"x", tmp_path, monkeypatch)
        with pytest.raises(ModuleError, match=rf"{state}.*collab-sim\[build\]"):
            played()
        CollaborationModel(load_scenario("project"), rng=1).step()

    def test_a_rule_of_ones_own(self) -> None:
        with OWN.in_force(), pytest.raises(ModuleError, match=r"available_effort.*\[build\]"):
            played()

    def test_a_missing_module(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "SHIPPED", tmp_path / "kernel.wasm")
        with pytest.raises(ModuleError, match=r"missing.*collab-sim\[build\]"):
            played()

    def test_a_module_cut_short_behind_its_digest(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        whole = module.SHIPPED.read_bytes()
        shipped(whole[:5000] + whole[6000:], tmp_path, monkeypatch)
        with pytest.raises(ModuleError, match=r"wasmtime .* can't read"):
            played()

    def test_native_code_is_left_alone(self) -> None:
        assert not native.use_native()


def test_a_cache_that_cannot_be_written_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file" / "below"))
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    assert module.cache_folder() is None
    assert not native.use_native()
    played()


def test_a_failed_build_tells_its_last_words(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ModuleError, match=r"could not be built: .*--sideways"):
        module.run_build("--sideways")


def test_nothing_is_said_when_a_process_ends() -> None:
    code = (
        "from collab_sim.config import load_scenario\n"
        "from collab_sim.engines.ensemble import Ensemble, ensemble_series\n"
        "from collab_sim.world.layout import lay_out\n"
        "import numpy as np\n"
        "scenario = load_scenario('project', ['months=3'])\n"
        "kept = Ensemble(lay_out(scenario))\n"
        "kept.series(kept.layout.records(1), np.array([1]), np.array([0]))\n"
        "ensemble_series(scenario, range(70), 1, ['engagement'], 2)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
