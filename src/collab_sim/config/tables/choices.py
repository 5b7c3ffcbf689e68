"""Rows of the municipality, of options and of events: settings, and when they hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from collab_sim.config.positions import Node, plain
from collab_sim.config.problems import shown
from collab_sim.config.tables.cells import Cell
from collab_sim.config.tables.changes import (
    Setting,
    of_changes,
    of_events,
    of_municipality,
    setting_in,
)
from collab_sim.config.tables.rows import Row
from collab_sim.config.tables.settings import Growing
from collab_sim.world.declarations import SWITCHES
from collab_sim.world.nearest import did_you_mean

NOT_IN_NAMES = re.compile(r"[\s.]+")
LABELS = ("title", "question")
HAPPENS = ("coordinators_leave", "opens", "closes")
"""Columns of an event that happens without a change."""


def add_municipality(rows: Iterable[Row], growing: Growing) -> None:
    """Add the values of the municipality; what is left blank keeps its default."""
    first: dict[str, Cell] = {}
    for row in rows:
        setting = _setting(row, "setting", of_municipality())
        if setting is None or "value" not in row.cells:
            continue
        earlier = first.setdefault(setting.path, row.cells["setting"])
        if earlier is not row.cells["setting"]:
            message = f"{shown(setting.path)} is given twice, first in {earlier.position.cell}"
            row.problems.append(row.cells["setting"].problem(message))
            continue
        node = row.read("value", setting.value)
        if node is not None:
            growing.put(setting.path, node)
            if setting.path not in LABELS:
                name = setting.path.rpartition(".")[2]
                growing.remember(setting.path, row, {name: row.cells["value"]})


def add_options(rows: Iterable[Row]) -> dict[str, Growing]:
    """Return what each option changes, by its name in the order of the rows."""
    options: dict[str, Growing] = {}
    named: dict[str, Cell] = {}
    first: dict[tuple[str, str, str], Cell] = {}
    for row in rows:
        name = str(row.value("option"))
        if _spelt_otherwise(row, "option", name, named):
            continue
        growing = options.setdefault(name, Growing(Node({}, row.cells["option"].position)))
        growing.put("title", row.cells["option"].node(name))
        setting = _setting(row, "change", of_changes())
        if setting is None or not _fits(row, setting):
            continue
        about = str(row.value("group")) if setting.of_one else ""
        earlier = first.setdefault((name, about, setting.path), row.cells["change"])
        if earlier is not row.cells["change"]:
            message = f"{shown(setting.path)} is given twice, first in {earlier.position.cell}"
            row.problems.append(row.cells["change"].problem(message))
            continue
        node = _value(row, setting)
        if node is None:
            continue
        heading, _, below = setting.path.partition(".")
        if setting.of_one:
            key = setting.path.rpartition(".")[2]
            growing.put_by_name(heading, row.cells["group"].node(about), key, node)
            growing.remember(f"{heading}.{about}", row, {key: row.cells["value"]})
            continue
        if heading in SWITCHES:
            growing.add(heading, row.cells["change"].node(below))
        else:
            growing.put(setting.path, node)
        growing.remember(setting.path, row, {below or heading: row.cells["value"]})
    return options


def add_events(rows: Iterable[Row], growing: Growing, options: Mapping[str, Growing]) -> None:
    """Add every event to the municipality, or to the option in which alone it happens."""
    named: dict[str, Cell] = {}
    for row in rows:
        if _spelt_otherwise(row, "event", str(row.value("event")), named):
            continue
        target = growing
        if "option" in row.cells:
            name = str(row.value("option"))
            if name not in options:
                cell = row.cells["option"]
                message = f"there is no option {shown(name)}"
                row.problems.append(cell.problem(message, did_you_mean(name, options)))
                continue
            target = options[name]
        _add_event(row, target)


def _spelt_otherwise(row: Row, key: str, name: str, named: dict[str, Cell]) -> bool:
    """Tell a name that an earlier row has with other capitals: it was meant as one."""
    cell = row.cells[key]
    earlier = named.setdefault(name.casefold(), cell)
    if earlier.text == cell.text:
        return False
    at = earlier.position.cell
    message = f"{shown(name)} differs from {shown(earlier.text)} in {at} only in capitals"
    row.problems.append(cell.problem(message))
    return True


def _add_event(row: Row, growing: Growing) -> None:
    title = str(row.value("event"))
    name = NOT_IN_NAMES.sub("_", title)
    above = growing.entries.get("events")
    earlier = above.child(name) if above else None
    entries = dict(earlier.entries) if earlier else {"title": row.cells["event"].node(title)}
    cells = {}
    for key in ("month", "until", *HAPPENS):
        node = row.node(key)
        if node is None and key == "month" and key in row.cells:
            node = row.cells[key].node(1)  # told to be wrong; all else can be checked
        if node is None:
            continue
        if key in entries and plain(entries[key]) != plain(node):
            message = f"{shown(title)} has another {key} in an earlier row"
            row.problems.append(row.cells[key].problem(message))
        entries[key], cells[key] = node, row.cells[key]
    setting = _setting(row, "change", of_events()) if "change" in row.cells else None
    value = _value(row, setting) if setting else None
    if setting and value is not None:
        said = entries.get("set")
        settings = dict(said.entries) if said else {}
        if setting.path in settings:
            message = f"{shown(setting.path)} is given twice in one event"
            row.problems.append(row.cells["change"].problem(message))
        entries["set"] = Node({**settings, setting.path: value}, value.position)
        cells[setting.path] = row.cells["value"]
    if "change" not in row.cells and not entries.keys() & {*HAPPENS}:
        message = "nothing happens: name a change or a group, or let the coordinators leave"
        row.problems.append(row.cells["event"].problem(message))
    if "change" in row.cells and not entries.keys() & {"set", *HAPPENS}:
        return  # what it should do has been told to be wrong
    growing.put(f"events.{name}", Node(entries, row.cells["event"].position))
    growing.remember(f"events.{name}", row, cells)


def _setting(row: Row, key: str, settings: Mapping[str, Setting]) -> Setting | None:
    found: list[Setting] = []

    def read(cell: Cell) -> str:
        found.append(setting_in(cell, settings))
        return found[0].path

    if key not in row.cells:
        blank = row.cells.get("option") or row.start
        row.problems.append(blank.problem("no change is named in this row"))
        return None
    row.read(key, read)
    return found[0] if found else None


def _fits(row: Row, setting: Setting) -> bool:
    """Tell a change of a single group that names none, and a group beside any other change."""
    if setting.of_one == ("group" in row.cells):
        return True
    if setting.of_one:
        message = "name the actor or the collaboration group that it is about"
        row.problems.append(row.cells["change"].problem(message))
    else:
        message = "this change is about no single actor or group; leave the cell blank"
        row.problems.append(row.cells["group"].problem(message))
    return False


def _value(row: Row, setting: Setting) -> Node | None:
    if "value" in row.cells:
        return row.read("value", setting.value)
    row.problems.append(row.cells["change"].problem("the value beside it is missing"))
    return None
