"""Rows of actors and of collaboration groups as a scenario names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from collab_sim.config.positions import Node
from collab_sim.config.problems import shown
from collab_sim.config.tables.cells import Cell
from collab_sim.config.tables.rows import Row
from collab_sim.config.tables.settings import Growing
from collab_sim.config.tables.sheets import EVERYBODY, SECTOR_CHOICES
from collab_sim.texts import LANGUAGES
from collab_sim.world.parameters.collaboration import Collaboration

OF_AN_ACTOR = "kind sector count priorities mandate workload engagement sphere".split()
OF_A_GROUP = (
    "members open_to goals seats mandated form opens closes meetings hours duration gap".split()
)
RHYTHM = {"meetings", "hours"}
SEATS = Collaboration().seats
LEAST_SEATS = 2
OWN_SECTOR = "municipality"
NamesMeant = Mapping[str, str]
"""Names of actors by every word that means them: the name itself, and the short name."""


def add_actors(rows: Iterable[Row], growing: Growing) -> tuple[NamesMeant, dict[str, int]]:
    """Add every actor; returns names by every word for them, and how many speak for each."""
    names: dict[str, str] = {}
    people: dict[str, int] = {}
    first: dict[str, Cell] = {}
    for row in rows:
        named = row.node("name")
        if named is None:
            continue
        name = str(named.value)
        entries = {"name": named, **_values(row, OF_AN_ACTOR)}
        if _taken(row, "name", name, first):
            continue
        short = row.value("id")
        if short is not None and not _taken(row, "id", str(short), first):
            names[str(short)] = name
        names[name] = name
        _settle_sector(row, entries)
        growing.add("actors.groups", Node(entries, named.position))
        growing.remember(f"actors.{name}", row, _cells_of(row, entries))
        count = entries.get("count")
        people[name] = count.value if count and isinstance(count.value, int) else 1
    return names, people


def add_groups(
    rows: Iterable[Row], names: NamesMeant, people: Mapping[str, int], growing: Growing
) -> None:
    """Add every collaboration group; seats follow from the members where the row has none."""
    first: dict[str, Cell] = {}
    for row in rows:
        named = row.node("name")
        if named is None:
            continue
        entries = {"name": named, **_values(row, OF_A_GROUP)}
        if _taken(row, "name", str(named.value), first):
            continue
        for key in ("members", "open_to"):
            if key in entries:
                entries[key] = _translated(entries[key], names)
        _settle_rhythm(row, entries)
        members = entries.get("members")
        if members and "seats" not in entries:
            seated = sum(people.get(str(each.value), 1) for each in members.items)
            if seated > SEATS:
                entries["seats"] = Node(max(seated, LEAST_SEATS), members.position)
        growing.add("arenas", Node(entries, named.position))
        _remember_group(str(named.value), row, _cells_of(row, entries), growing)


def _remember_group(name: str, row: Row, cells: Mapping[str, Cell], growing: Growing) -> None:
    """Note a group's own cells with its evidence, and what a list filled in with the list's."""
    lists = row.filled_from
    filled = [key for key, cell in cells.items() if lists and lists.cells.get(key) is cell]
    own = {key: cell for key, cell in cells.items() if key not in filled}
    growing.remember(f"arenas.{name}", row, own)
    for key in filled:
        assert lists is not None
        growing.remember(f"arenas.{name}.{key}", lists, {key: cells[key]})


def _settle_rhythm(row: Row, entries: dict[str, Node]) -> None:
    """Meetings and hours go together; where one is missing, it is called what its sheet calls it.

    The other is taken out, so that everything else can be checked.
    """
    if len(RHYTHM & row.cells.keys()) == 1:
        [said], [missing] = RHYTHM & row.cells.keys(), RHYTHM - row.cells.keys()
        cell, column = row.cells[said], row.sheet.by_key[missing]
        heard, title = cell.position.heading.casefold(), row.sheet.by_key[said].title
        spoken = (lang for lang in LANGUAGES if title.said(lang).casefold() == heard)
        heading = column.title.said(next(spoken, "en"))
        message = f"'{heading}' must be given too; only both tell what the arena asks"
        row.problems.append(cell.problem(message))
    if len(RHYTHM & entries.keys()) == 1:
        for key in RHYTHM & entries.keys():
            del entries[key]


def _values(row: Row, keys: Iterable[str]) -> dict[str, Node]:
    nodes = {key: row.node(key) for key in keys if key in row.cells}
    return {key: node for key, node in nodes.items() if node is not None}


def _cells_of(row: Row, entries: Mapping[str, Node]) -> dict[str, Cell]:
    return {key: row.cells[key] for key in entries if key in row.cells and key != "name"}


def _taken(row: Row, key: str, name: str, first: dict[str, Cell]) -> bool:
    """Tell a name that an earlier row has, or one like it but for capitals."""
    cell = row.cells[key]
    earlier = first.setdefault(name.casefold(), cell)
    own_name = earlier is row.cells["name"] and earlier.text != cell.text
    if earlier is cell or own_name:
        return False
    at = earlier.position.cell
    message = f"{shown(name)} is given twice, first in {at}"
    if earlier.text != cell.text:
        message = f"{shown(name)} differs from {shown(earlier.text)} in {at} only in capitals"
    row.problems.append(cell.problem(message))
    return True


def _settle_sector(row: Row, entries: dict[str, Node]) -> None:
    """Kind and sector follow from each other; an external actor must say its sector.

    What is told to be wrong is filled in, so that everything else can be checked.
    """
    sector, kind = entries.get("sector"), entries.get("kind")
    if kind is None and "kind" not in row.cells and sector is not None:
        side = "department" if sector.value == OWN_SECTOR else "external"
        kind = entries["kind"] = row.cells["sector"].node(side)
    if kind is None:
        if not {"kind", "sector"} & row.cells.keys():
            message = "needs a kind: department or external"
            row.problems.append(row.cells["name"].problem(message))
        entries.pop("sector", None)
        entries["kind"] = row.cells["name"].node("department")
        return
    if kind.value == "external" and sector is None:
        if "sector" not in row.cells:
            words = ", ".join(choice.words[0] for choice in SECTOR_CHOICES[1:])
            message = f"an external actor needs a sector, one of: {words}"
            row.problems.append(row.cells["kind"].problem(message))
        sector = entries["sector"] = row.cells["name"].node(SECTOR_CHOICES[1].value)
    if row.value("profile") is True:
        entries["profile"] = row.cells["profile"].node(sector.value if sector else OWN_SECTOR)


def _translated(node: Node, names: NamesMeant) -> Node:
    """Put full names in the place of short ones, and words for everybody into their keys."""
    words = {word.casefold(): choice.value for choice in EVERYBODY for word in choice.words}
    items = [
        Node(
            names.get(str(item.value)) or str(words.get(str(item.value).casefold(), item.value)),
            item.position,
        )
        for item in node.items
    ]
    return Node(list(items), node.position)
