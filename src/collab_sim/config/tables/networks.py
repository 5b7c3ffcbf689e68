"""Ties of a network as rows: GraphML and GEXF by networkx, and lists of edges."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from collab_sim.config.find import label_of
from collab_sim.config.problems import Position, Problem, Source, printable
from collab_sim.config.tables.csv_tables import TABLE_SUFFIXES, read_table
from collab_sim.config.tables.grids import MOST_ROWS, TOO_LONG, Grid
from collab_sim.config.tables.sheets import TIES

TIE_HEADINGS = ("actor", "partner", "strength", "trust", "ways", "evidence", "source", "n")
LARGEST_NETWORK = 20_000_000
ENTITIES = b"<!ENTITY"
EDGE_LIST = {
    "from": "actor", "source": "actor", "till": "partner", "to": "partner", "target": "partner",
    "från": "actor", "weight": "strength", "vikt": "strength",
}  # fmt: skip
"""Headings of lists of edges, as others write them."""


def read_network(file: Path, problems: list[Problem]) -> Grid | None:
    """Return the ties of a network as a table; problems are added, None where there is none.

    Of an edge its ``weight`` counts, against the greatest in the file, as the strength of the tie;
    an attribute ``trust`` is taken as it is. Nodes are called by their ``label`` or ``name``.
    """
    if file.suffix.casefold() in TABLE_SUFFIXES:
        grid = read_table(file, problems)
        return _edges_of(grid) if grid else None
    graph = _graph(file, problems)
    if graph is None:
        return None
    source = Source(printable(file.name), "", file.parent)
    if graph.number_of_edges() > MOST_ROWS:
        problems.append(Problem("", TOO_LONG, Position(source)))
        return None
    return Grid(source, TIES.key, [TIE_HEADINGS, *_rows(graph)], counted="edge")


def _edges_of(grid: Grid) -> Grid:
    """Name the columns of a list of edges as the sheet of ties does; weights become strengths."""
    rows = [list(row) for row in grid.rows]
    names = {name.casefold() for column in TIES.columns for name in column.names}
    if any(cell.text.casefold() == "target" for _, cell in grid.headings):
        names.discard("source")  # an end of the edge, then, and not where the row comes from
    for column, cell in grid.headings:
        word = cell.text.casefold()
        if word not in names and word in EDGE_LIST:
            rows[grid.first][column] = EDGE_LIST[word]
            if EDGE_LIST[word] == "strength":
                _make_shares(rows, grid.first, column)
    return Grid(grid.source, TIES.key, rows)


def _make_shares(rows: list[list[object]], first: int, column: int) -> None:
    """Divide numbers below a heading by the greatest of them; others are told later."""
    numbers: dict[int, float] = {}
    for number, row in enumerate(rows[first + 1 :], start=first + 1):
        try:
            numbers[number] = float(str(row[column]).replace(",", "."))
        except (ValueError, IndexError):
            continue
    greatest = max(numbers.values(), default=0.0)
    if greatest > 1.0:
        for number, value in numbers.items():
            rows[number][column] = value / greatest


def _graph(file: Path, problems: list[Problem]) -> Any:
    import networkx as nx

    nowhere = Position(Source(label_of(file), "", file.parent))
    readers = {".graphml": nx.read_graphml, ".gexf": nx.read_gexf}
    reader = readers.get(file.suffix.casefold())
    if reader is None:
        way_out = "give GraphML (.graphml), GEXF (.gexf) or a list of edges (.csv)"
        problems.append(Problem("", "is no network that is known here", nowhere, way_out))
        return None
    try:
        content = file.read_bytes()
        if len(content) > LARGEST_NETWORK or ENTITIES in content:
            problems.append(Problem("", "is no plain network file", nowhere))
            return None
        return reader(file)
    except OSError as error:
        problems.append(Problem("", f"cannot be read: {error.strerror or error}", nowhere))
    except (ParseError, nx.NetworkXError, KeyError, ValueError, TypeError, AttributeError) as error:
        reason = printable(" ".join(str(error).split()))[:100]
        problems.append(Problem("", f"is no network: {reason}", nowhere))
    return None


def _rows(graph: Any) -> Iterator[list[object]]:
    weights = [float(each.get("weight", 1.0)) for _, _, each in graph.edges(data=True)]
    greatest = max(weights, default=1.0)
    ways = "one" if graph.is_directed() else "both"
    for (tail, head, says), weight in zip(graph.edges(data=True), weights, strict=True):
        strength = weight / greatest if greatest > 0.0 else 0.0
        names = (_name(graph, tail), _name(graph, head))
        yield [*names, strength, says.get("trust"), ways, None, graph.graph.get("name") or None]


def _name(graph: Any, node: Any) -> str:
    says = graph.nodes[node]
    return str(says.get("label") or says.get("name") or node)
