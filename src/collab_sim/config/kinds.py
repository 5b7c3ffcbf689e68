"""Whether a file is a scenario or a study, told by its keys."""

from __future__ import annotations

from pathlib import Path

from collab_sim.config.find import NotFoundError, find, read_source, shipped
from collab_sim.config.positions import Node, parse_mapping
from collab_sim.config.study_schema import OTHERWISE_READ, StudyFile
from collab_sim.world.scenario import Scenario

TRIED_ANYWHERE = {"seed", "engine"}
"""Keys of studies that people write into scenarios too."""
OF_STUDIES = {*StudyFile.model_fields, *OTHERWISE_READ} - {*Scenario.model_fields, *TRIED_ANYWHERE}


def is_study(reference: str) -> bool:
    """Whether a name or file is a study: shipped as one, with a key of studies, or extending one.

    A file that cannot be read is none; reading it as a scenario tells why.
    """
    path = Path(reference)
    return _is_study(path, ()) if path.is_file() else reference in shipped("studies")


def _is_study(path: Path, before: tuple[Path, ...]) -> bool:
    source = read_source(path, [])
    tree = parse_mapping(source, []) if source else None
    if tree is None:
        return False
    if not OF_STUDIES.isdisjoint(tree.entries):
        return True
    parent = _extended(tree, path.parent)
    return parent is not None and parent not in before and _is_study(parent, (*before, parent))


def _extended(tree: Node, folder: Path) -> Path | None:
    parent = tree.child("extends")
    if parent is None or not isinstance(parent.value, str):
        return None
    try:
        return find(parent.value, "studies", folder)
    except NotFoundError:
        return None
