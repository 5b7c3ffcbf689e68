"""Single values at dotted paths, laid into the tree of a scenario with the cell they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field

from collab_sim.config.positions import Node
from collab_sim.config.tables.cells import Cell
from collab_sim.config.tables.rows import EVIDENCE_KEYS, Row


@dataclass
class Growing:
    """The tree of a scenario file while rows are added to it.

    ``entries`` are its keys, ``lists`` the lists at dotted paths; ``origins`` becomes provenance.
    """

    root: Node
    entries: dict[str, Node] = field(default_factory=dict)
    lists: dict[str, list[Node]] = field(default_factory=dict)
    origins: dict[str, Node] = field(default_factory=dict)

    def put(self, path: str, node: Node) -> None:
        """Put a value at a dotted path of at most two steps."""
        heading, _, name = path.partition(".")
        if not name:
            self.entries[heading] = node
            return
        above = self.entries.get(heading)
        below = dict(above.entries) if above else {}
        below[name] = node
        self.entries[heading] = Node(below, node.position)

    def put_by_name(self, heading: str, named: Node, key: str, node: Node) -> None:
        """Put a value of one entry of a list, by the entry's name."""
        above = self.entries.get(heading)
        entries = dict(above.entries) if above else {}
        name = str(named.value)
        values = {**(entries[name].entries if name in entries else {}), key: node}
        self.put(heading, Node({**entries, name: Node(values, named.position)}, named.position))

    def add(self, path: str, node: Node) -> None:
        """Add an item to the list at a dotted path."""
        self.lists.setdefault(path, []).append(node)

    def remember(self, name: str, row: Row, cells: dict[str, Cell]) -> None:
        """Note the cells that values of a row stand in, and the row's evidence."""
        position = row.start.position
        origin = {
            key: node for key in EVIDENCE_KEYS if (node := row.node(key)) and node.value is not None
        }
        if "source" in origin:
            origin["source"] = Node(str(origin["source"].value), position)
        at = {key: Node(cell.position.location, cell.position) for key, cell in cells.items()}
        earlier = self.origins.get(name)
        earlier_cells = earlier.child("cells") if earlier else None
        origin["cells"] = Node({**(earlier_cells.entries if earlier_cells else {}), **at}, position)
        self.origins[name] = Node(origin, position)

    @property
    def tree(self) -> Node:
        """The tree as it stands now."""
        complete = Growing(self.root, dict(self.entries))
        for path, items in self.lists.items():
            complete.put(path, Node(list(items), items[0].position))
        if self.origins:
            complete.put("provenance", Node(dict(self.origins), self.root.position))
        return Node(complete.entries, self.root.position)
