"""Rows of ties: who knows whom, and the trust that follows from how often they meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from collab_sim.config.positions import Node
from collab_sim.config.problems import shown
from collab_sim.config.tables.actors import NamesMeant
from collab_sim.config.tables.cells import Cell
from collab_sim.config.tables.rows import Row
from collab_sim.config.tables.settings import Growing
from collab_sim.world.nearest import did_you_mean

HALFWAY = 0.5
TRUST_DIGITS = 4
OWN_SIDE, ACROSS = "prior_own_side", "prior_across"

TRUST = "trust"
CLOSENESS = ("contact", "strength")
"""What trust follows from where it is not said: how often two meet, or how strong a tie is."""


def trust_by_contact(prior: float, strength: float) -> float:
    """Return trust at the start by how often two have been in contact: a proxy.

    Formula: prior + strength / 2 * (1 - prior), with ``prior`` what strangers are trusted and
    ``strength`` from 0 (they know each other) to 1 (daily contact): contact takes trust up to
    halfway from a stranger's to full trust. That contact goes with trust is assumed, and so is how
    far.

    >>> trust_by_contact(0.5, 0.0), trust_by_contact(0.5, 1.0)
    (0.5, 0.75)
    """
    return prior + HALFWAY * strength * (1.0 - prior)


def add_ties(
    rows: Iterable[Row],
    names: NamesMeant,
    kinds: Mapping[str, str],
    priors: Mapping[str, float],
    growing: Growing,
) -> None:
    """Add every tie; ``kinds`` are department or external by name, ``priors`` trust in strangers.

    Ties of nobody, with oneself and those given twice are told.
    """
    first: dict[tuple[str, str], Cell] = {}
    for row in rows:
        ends = [_end(row, key, names) for key in ("actor", "partner")]
        said = {key: row.node(key) for key in (TRUST, *CLOSENESS, "ways")}
        actor, partner = (end.value if end else None for end in ends)
        if not isinstance(actor, str) or not isinstance(partner, str):
            continue
        if actor == partner:
            cell = row.cells["partner"]
            row.problems.append(cell.problem(f"{shown(partner)} is tied to itself"))
            continue
        own_side = kinds.get(actor) == kinds.get(partner)
        trust, cells = _trust(row, said, priors[OWN_SIDE if own_side else ACROSS])
        both = said["ways"] is None or said["ways"].value != "one"
        for one_way in [(actor, partner), (partner, actor)][: 2 if both else 1]:
            earlier = first.setdefault(one_way, row.cells["actor"])
            if earlier is not row.cells["actor"]:
                message = (
                    f"the tie from {shown(one_way[0])} to {shown(one_way[1])} is given twice, "
                    f"first in {earlier.position.cell}"
                )
                row.problems.append(row.cells["actor"].problem(message))
                break
            position = row.cells["actor"].position
            entries = {"actor": Node(one_way[0], position), "partner": Node(one_way[1], position)}
            if trust is not None:
                entries["trust"] = trust
            growing.add("ties", Node(entries, position))
        name = f"ties.{actor} > {partner}"
        growing.remember(name, row, cells or {"actor": row.cells["actor"]})


def _end(row: Row, key: str, names: NamesMeant) -> Node | None:
    node = row.node(key)
    if node is None:
        return None
    name = names.get(str(node.value))
    if name is None:
        cell = row.cells[key]
        hint = did_you_mean(cell.text, names)
        row.problems.append(cell.problem(f"{shown(cell.text)} is not an actor", hint))
        return None
    return Node(name, node.position)


def _trust(
    row: Row, said: Mapping[str, Node | None], prior: float
) -> tuple[Node | None, dict[str, Cell]]:
    """Return the trust of a tie and its cell: as it is said, or as it follows from closeness."""
    if all(key in row.cells for key in CLOSENESS):
        message = "contact says it already; leave one of the two blank"
        row.problems.append(row.cells["strength"].problem(message))
    for key in (TRUST, *CLOSENESS):
        node = said[key]
        if node is None:
            continue
        cell = row.cells[key]
        if key == TRUST:
            return node, {TRUST: cell}
        if isinstance(node.value, float):
            trust = trust_by_contact(prior, node.value)
            return cell.node(round(trust, TRUST_DIGITS)), {TRUST: cell}
    return None, {}
