"""Events in a scenario file: what they set, by dotted path, whichever way it was written."""

from __future__ import annotations

from collab_sim.config.positions import Node, Path
from collab_sim.config.problems import Problem
from collab_sim.world.declarations import SECTIONS
from collab_sim.world.named_fields import NAMED
from collab_sim.world.variables import EVENTS_HEADING, MONTH, SET, event_path, number_path


def with_settings_by_path(tree: Node, problems: list[Problem]) -> Node:
    """Return what a file or ``--set`` says, with what its events set at dotted paths.

    ``--set events.NAME.set.collaboration.budget=1`` and headings below ``set`` mean the same as
    ``collaboration.budget`` there.
    """
    events = tree.child(EVENTS_HEADING)
    if events is None or not events.entries:
        return tree
    named = {name: _event(name, event, problems) for name, event in events.entries.items()}
    dated = Node(named, events.position, key=events.key)
    return Node({**tree.entries, EVENTS_HEADING: dated}, tree.position)


def _event(name: str, event: Node, problems: list[Problem]) -> Node:
    settings = event.child(SET)
    if settings is None or not settings.entries:
        return event
    where = f"{EVENTS_HEADING}.{name}.{SET}"
    entries = {**event.entries, SET: by_path(settings, where, problems)}
    return Node(entries, event.position, key=event.key)


def by_path(settings: Node, where: str, problems: list[Problem]) -> Node:
    """Return a mapping of parameters by dotted path, whether written so or under headings."""
    entries: dict[str, Node] = {}
    for key, node in settings.entries.items():
        below = {key: node}
        if key in SECTIONS and isinstance(node.value, dict):
            below = {f"{key}.{name}": each for name, each in node.entries.items()}
        elif key in NAMED and isinstance(node.value, dict):
            below = {
                f"{key}.{name}.{field}": each
                for name, entry in node.entries.items()
                for field, each in (entry.entries or {"": entry}).items()
            }
        for path, each in below.items():
            if path in entries and each.position.source.is_file:
                message = "is given twice, once under its heading"
                problems.append(Problem(f"{where}.{path}", message, each.key_position))
            entries[path] = each
    return Node(entries, settings.position, key=settings.key)


def steps_of(path: str) -> Path:
    """Return the way to what a study varies, step by step, in a tree with settings by path."""
    below = event_path(path)
    if below is None and (field := number_path(path)):
        return tuple(field)
    if below is None:
        return tuple(path.split("."))
    if below.is_month:
        return EVENTS_HEADING, below.event, MONTH
    return EVENTS_HEADING, below.event, SET, below.parameter
