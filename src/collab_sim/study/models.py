"""Models that people write themselves, found by ``module:Class``."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collab_sim.engines.model import CollaborationModel

LOADING = RLock()
PRIVATE = "collab_sim_own_"
"""How packages that stand for folders begin."""


class ModelError(Exception):
    """A named model that cannot be used; nothing was run."""


def load_model(reference: str, folder: Path) -> type[CollaborationModel]:
    """Return the class that ``module:Class`` means; the module may lie in ``folder``.

    A module there is that folder's own: it stands in for no library and for no module of another
    folder, and is read anew where its text has changed. What it imports from beside it, it imports
    while it is loaded. Without a reference the project's own model. Raises `ModelError`.
    """
    from collab_sim.engines.model import CollaborationModel

    if not reference:
        return CollaborationModel
    module_name, _, class_name = reference.partition(":")
    try:
        found = getattr(_module(module_name, folder), class_name)
    except ModuleNotFoundError as error:
        raise ModelError(f"model: there is no module '{error.name}' in {folder}") from error
    except AttributeError as error:
        raise ModelError(f"model: there is no '{class_name}' in '{module_name}'") from error
    except Exception as error:
        told = f"{type(error).__name__}: {error}"
        raise ModelError(f"model: '{module_name}' cannot be imported: {told}") from error
    if not (isinstance(found, type) and issubclass(found, CollaborationModel)):
        raise ModelError(f"model: '{reference}' is not a subclass of CollaborationModel")
    return found


def model_file(reference: str, folder: Path) -> Path | None:
    """Return the file that defines a model of one's own; None where there is none."""
    if not reference:
        return None
    beside = _file_beside(reference.partition(":")[0], folder)
    return beside or Path(inspect.getfile(load_model(reference, folder)))


def _file_beside(module_name: str, folder: Path) -> Path | None:
    path = folder.joinpath(*module_name.split("."))
    files = (path.with_name(f"{path.name}.py"), path / "__init__.py")
    return next((file for file in files if file.is_file()), None)


def _module(name: str, folder: Path) -> ModuleType:
    file = _file_beside(name, folder)
    if file is None:
        return importlib.import_module(name)
    whole = folder.resolve()
    digest = blake2b(bytes(whole) + b"\0" + file.read_bytes(), digest_size=8).hexdigest()
    package = f"{PRIVATE}{digest}"
    with LOADING:
        if package not in sys.modules:
            sys.modules[package] = ModuleType(package)
            sys.modules[package].__path__ = [str(whole)]
        if f"{package}.{name}" in sys.modules:
            return sys.modules[f"{package}.{name}"]
        with _importable(whole):
            return importlib.import_module(f"{package}.{name}")


@contextmanager
def _importable(folder: Path) -> Iterator[None]:
    """Let modules in a folder be imported, after every library, and forget them again."""
    before, paths = set(sys.modules), list(sys.path)
    if str(folder) not in sys.path:
        sys.path.append(str(folder))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path[:] = paths
        for name in set(sys.modules) - before:
            file = getattr(sys.modules[name], "__file__", None)
            if file and not name.startswith(PRIVATE) and folder in Path(file).parents:
                del sys.modules[name]
