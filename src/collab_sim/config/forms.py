"""``form`` and ``continuity`` name one thing: the later file wins, one file may not disagree."""

from __future__ import annotations

from collab_sim.config.keys import topic_of
from collab_sim.config.positions import Node, Path, dotted
from collab_sim.config.problems import Problem
from collab_sim.world.parameters.collaboration import CONTINUITY, FORM, implied


def of_one_form(tree: Node, problems: list[Problem]) -> Node:
    """Return a tree in which no ``form`` disagrees with a ``continuity``."""
    entries = dict(tree.entries)
    if "collaboration" in entries:
        entries["collaboration"] = _of_one(entries["collaboration"], ("collaboration",), problems)
    if "arenas" in entries and isinstance(entries["arenas"].value, list):
        arenas = [
            _of_one(arena, ("arenas", place), problems)
            for place, arena in enumerate(entries["arenas"].items)
        ]
        entries["arenas"] = Node(arenas, entries["arenas"].place)
    return Node(entries, tree.place)


def _of_one(section: Node, path: Path, problems: list[Problem]) -> Node:
    form, continuity = section.child(FORM), section.child(CONTINUITY)
    meant = implied(form.value) if form else None
    if form is None or continuity is None or meant is None or continuity.value == meant:
        return section
    problems.extend(_disagreement(form, continuity, meant, (*path, CONTINUITY)))
    kept = {key: node for key, node in section.entries.items() if key != FORM}
    return Node(kept, section.place)


def _disagreement(form: Node, continuity: Node, meant: float, path: Path) -> list[Problem]:
    given = continuity.value
    if isinstance(given, bool) or not isinstance(given, int | float):
        return []
    message = f"{given:g} contradicts form '{form.value}', which means {meant:g}"
    return [Problem(dotted(path), message, continuity.place, "give one of the two", topic_of(path))]
