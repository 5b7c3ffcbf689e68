"""Models that people write themselves, found by ``module:Class``."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collab_sim.engines.model import CollaborationModel


class ModelError(Exception):
    """A named model that cannot be used; nothing was run."""


def load_model(reference: str, folder: Path) -> type[CollaborationModel]:
    """Return the class that ``module:Class`` means; the module may lie in ``folder``.

    Without a reference the project's own model. Raises `ModelError`.
    """
    from collab_sim.engines.model import CollaborationModel

    if not reference:
        return CollaborationModel
    module_name, _, class_name = reference.partition(":")
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    try:
        found = getattr(importlib.import_module(module_name), class_name)
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
    defined_in = sys.modules[load_model(reference, folder).__module__].__file__
    return Path(defined_in) if defined_in else None
