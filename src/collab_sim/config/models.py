"""What people write themselves, found by ``module:NAME``: an extension, or a class of model."""

from __future__ import annotations

import importlib
import inspect
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from pickle import PicklingError
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any

from collab_sim.config.dump import dump_scenario
from collab_sim.world.extension import Extension, LoadedFrom, put_in_force
from collab_sim.world.named_fields import NAMED, put_titles_in_force
from collab_sim.world.nearest import did_you_mean
from collab_sim.world.refusal import ArgumentError, with_hint

if TYPE_CHECKING:
    from collab_sim.config.study_values import StudyValues
    from collab_sim.world.scenario import Scenario

LOADING = RLock()
PRIVATE = "collab_sim_own_"
"""How packages that stand for folders begin."""


class ModelError(Exception):
    """A named model that cannot be used; nothing was run."""


@dataclass(frozen=True)
class _Loaded:
    """A module as it was read, and the files that it was read from, its own first."""

    module: ModuleType
    files: tuple[Path, ...]
    digest: str
    extensions: dict[str, Extension] = field(default_factory=dict)


_LOADED: dict[tuple[Path, str], _Loaded] = {}


def load_extension(reference: str, folder: Path) -> Extension | None:
    """Return what ``module:NAME`` means; the module may lie in ``folder``. None without reference.

    NAME is an `Extension`, or a subclass of `CollaborationModel`. A module there is that folder's
    own: it stands in for no library and for no module of another folder, and is read anew where its
    text, or that of a module beside it that it imports, has changed. What it imports from beside
    it, it imports while it is loaded. Raises `ModelError`.
    """
    if not reference:
        return None
    module_name, _, name = reference.partition(":")
    if not module_name or not name or ":" in name:
        raise ModelError(f"model: write module:NAME, not '{reference}'")
    try:
        loaded = _module(module_name, folder)
        named = getattr(loaded.module, name)
    except ModuleNotFoundError as error:
        raise ModelError(f"model: there is no module '{error.name}' in '{folder}'") from error
    except AttributeError as error:
        hint = did_you_mean(name, _nameable(module_name, folder))
        message = with_hint(f"model: there is no '{name}' in '{module_name}'", hint)
        raise ModelError(message) from error
    except ArgumentError as error:
        raise ModelError(f"model: '{module_name}': {error}") from error
    except Exception as error:
        message = f"{type(error).__name__}: {error}"
        raise ModelError(f"model: '{module_name}' cannot be imported: {message}") from error
    if name not in loaded.extensions:
        origin = LoadedFrom(reference, folder.resolve(), loaded.files)
        loaded.extensions[name] = _as_extension(named, origin)
    return loaded.extensions[name]


def _as_extension(named: object, origin: LoadedFrom) -> Extension:
    if isinstance(named, Extension):
        return replace(named, origin=origin)
    if isinstance(named, type) and "CollaborationModel" in [each.__name__ for each in named.mro()]:
        return Extension(model=named, origin=origin)
    message = "is no Extension and not a subclass of CollaborationModel"
    raise ModelError(f"model: '{origin.reference}' {message}")


@contextmanager
def in_force_of(study: StudyValues) -> Iterator[None]:
    """Let a study's extension, and the titles of its arenas and groups, hold in a ``with`` block.

    Where scenarios call an arena differently, the first one's title holds.
    """
    titles = {
        (heading, each.name): each.title
        for scenario in reversed([*study.scenarios.values()])
        for heading in NAMED
        for each in scenario.listed(heading)
        if each.title
    }
    with put_in_force(load_extension(study.model, study.folder)), put_titles_in_force(titles):
        yield


def reference_of(written: str) -> tuple[str, Path]:
    """Return ``module:NAME`` and the folder that a path such as ``folder/mine.py:NAME`` means."""
    file, colon, name = written.rpartition(":")
    if not colon:
        return written, Path()
    path = Path(re.sub(r"\.py$", "", file))
    return f"{path.name}:{name}", path.parent


def reduced(extension: Extension, scenario: Scenario) -> Any:
    """Say to `pickle` how to make a scenario of an extension again in another process."""
    if extension.origin is None:
        message = "a scenario of an extension that lies in no file can't go to another process"
        raise PicklingError(message)
    with put_in_force(extension):
        return _restored, (
            extension.origin.reference,
            extension.origin.folder,
            dump_scenario(scenario),
        )


def _restored(reference: str, folder: Path, text: str) -> Scenario:
    from collab_sim.config.scenario_files import scenario_from_text

    with put_in_force(load_extension(reference, folder)):
        return scenario_from_text(text)


def written_reference(extension: Extension | None) -> str | None:
    """Return FILE:NAME of an extension that was loaded from a file; None for any other."""
    if extension is None or extension.origin is None:
        return None
    return f"{extension.origin.folder / extension.origin.reference}"


def _nameable(module_name: str, folder: Path) -> Sequence[str]:
    loaded = _LOADED.get((folder.resolve(), module_name))
    return [*vars(loaded.module)] if loaded else []


def _file_beside(module_name: str, folder: Path) -> Path | None:
    path = folder.joinpath(*module_name.split("."))
    files = (path.with_name(f"{path.name}.py"), path / "__init__.py")
    return next((file for file in files if file.is_file()), None)


def _module(name: str, folder: Path) -> _Loaded:
    file, resolved = _file_beside(name, folder.resolve()), folder.resolve()
    with LOADING:
        loaded = _LOADED.get((resolved, name))
        if file is None:
            module = importlib.import_module(name)
            if loaded is None or loaded.module is not module:
                loaded = _Loaded(module, (Path(inspect.getfile(module)),), "")
        elif loaded is None:
            loaded = _read(name, resolved, _digest(resolved, (file,)))
        elif loaded.digest != (digest := _digest(resolved, loaded.files)):
            loaded = _read(name, resolved, digest)
        _LOADED[resolved, name] = loaded
        return loaded


def _digest(folder: Path, files: Sequence[Path]) -> str:
    seal = blake2b(bytes(folder), digest_size=8)
    for file in files:
        seal.update(b"\0" + (file.read_bytes() if file.is_file() else b""))
    return seal.hexdigest()


def _read(name: str, folder: Path, digest: str) -> _Loaded:
    package = f"{PRIVATE}{digest}"
    for earlier in [each for each in sys.modules if each.partition(".")[0] == package]:
        del sys.modules[earlier]
    sys.modules[package] = ModuleType(package)
    sys.modules[package].__path__ = [str(folder)]
    with _importable(folder) as beside:
        module = importlib.import_module(f"{package}.{name}")
    main = Path(inspect.getfile(module))
    files = (main, *sorted({*beside} - {main}))
    return _Loaded(module, files, _digest(folder, files))


@contextmanager
def _importable(folder: Path) -> Iterator[list[Path]]:
    """Let modules in a folder be imported, after every library, and forget them again.

    Yields a list that holds their files in the end.
    """
    hidden = {name: sys.modules.pop(name) for name, _ in [*_beside(folder)]}
    before, paths = set(sys.modules), list(sys.path)
    if str(folder) not in sys.path:
        sys.path.append(str(folder))
    importlib.invalidate_caches()
    files: list[Path] = []
    try:
        yield files
    finally:
        sys.path[:] = paths
        files += [file for name, file in _beside(folder, private=True) if name not in before]
        for name, _ in [*_beside(folder)]:
            del sys.modules[name]
        sys.modules.update(hidden)


def _beside(folder: Path, *, private: bool = False) -> Iterator[tuple[str, Path]]:
    """Yield name and file of loaded modules that lie in a folder; also of private packages."""
    for name, module in list(sys.modules.items()):
        own = name.startswith(PRIVATE)
        file = getattr(module, "__file__", None)
        bare = name.partition(".")[2] if own else name
        if file and file.startswith(str(folder)) and bare and (private or not own):
            beside = _file_beside(bare, folder)
            if beside == Path(file) and bare.partition(".")[0] != "collab_sim":
                yield name, beside
