"""From tables to scenario files: the municipality as it is, and one file for each option."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from collab_sim.config.idle import idle_in_tree
from collab_sim.config.layers import Layer
from collab_sim.config.positions import Node, plain
from collab_sim.config.problems import ConfigError, Position, Problem, Source, in_reading_order
from collab_sim.config.scenario_files import scenario_at
from collab_sim.config.tables.acquaintances import ACROSS, OWN_SIDE, add_ties
from collab_sim.config.tables.actors import add_actors, add_groups
from collab_sim.config.tables.cells import CellPosition
from collab_sim.config.tables.choices import add_events, add_municipality, add_options
from collab_sim.config.tables.grids import Grid
from collab_sim.config.tables.rows import Row
from collab_sim.config.tables.settings import Growing
from collab_sim.config.tables.surveys import Note, add_survey, survey_of
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.scenario import Scenario

BASE = "default"
NO_ANSWERS = "no answers here: it needs a column 'organisation' and one for each statement"


@dataclass(frozen=True)
class Organisation:
    """What was read: the values of the scenario as it is, and of each option by its title.

    ``scenarios`` are the same, complete: the municipality first, then the options. ``idle`` tells
    of cells that nothing reads there.
    """

    base: dict[str, object]
    options: dict[str, dict[str, object]] = field(default_factory=dict)
    scenarios: tuple[Scenario, ...] = ()
    idle: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Material:
    """What an organisation is made of: rows by sheet, tables of each survey, and a title."""

    rows: Mapping[str, Sequence[Row]]
    surveys: Sequence[Sequence[Grid]]
    source: Source
    title: str


def organisation_of(material: Material, problems: list[Problem]) -> tuple[Organisation, list[Note]]:
    """Make scenarios of rows; raises `ConfigError` with every problem.

    Returns what should be told beside them too.
    """
    source = material.source
    root = Node({}, Position(source))
    growing, options, notes = _grown(material, root, problems)
    scenarios = [scenario_at(growing.tree, source, (), problems)]
    for option in options.values():
        over = [Layer(option.tree)]
        scenarios.append(scenario_at(growing.tree, source, over, problems))
    if problems:
        raise ConfigError(in_reading_order(_in_words_of_sheets(problems)))
    complete = tuple(scenario for scenario in scenarios if scenario is not None)
    idle = [
        problem
        for scenario, said in zip(complete, (growing, *options.values()), strict=True)
        for problem in idle_in_tree(scenario, said.tree)
    ]
    organisation = Organisation(
        _values(growing.tree),
        {name: _values(option.tree) for name, option in options.items()},
        complete,
        tuple(_in_words_of_sheets(idle)),
    )
    return organisation, notes


def _grown(
    material: Material, root: Node, problems: list[Problem]
) -> tuple[Growing, dict[str, Growing], list[Note]]:
    rows, title = material.rows, Node(material.title, root.position)
    growing = Growing(root, {"extends": Node(BASE, root.position), "title": title})
    add_municipality(rows.get("municipality", ()), growing)
    names, people = add_actors(rows.get("actors", ()), growing)
    notes: list[Note] = []
    for grids in material.surveys:
        survey = survey_of(grids, names, problems)
        if survey is None:
            position = grids[0].position if grids else root.position
            problems.append(Problem("", NO_ANSWERS, position))
        else:
            notes += add_survey(survey, growing, _kinds(growing))
    add_groups(rows.get("arenas", ()), names, people, growing)
    add_ties(rows.get("ties", ()), names, _kinds(growing), _priors(growing), growing)
    options = add_options(rows.get("options", ()))
    add_events(rows.get("events", ()), growing, options)
    return growing, options, notes


def _kinds(growing: Growing) -> dict[str, str]:
    return {
        str(group.entries["name"].value): str(group.entries["kind"].value)
        for group in growing.lists.get("actors.groups", ())
        if "kind" in group.entries
    }


def _priors(growing: Growing) -> dict[str, float]:
    """Trust in strangers, as the tables say or as we do."""
    trust = growing.entries.get("trust")
    said = {name: trust.child(name) if trust else None for name in (OWN_SIDE, ACROSS)}
    return {
        name: node.value if node and isinstance(node.value, float) else _default(name)
        for name, node in said.items()
    }


def _default(name: str) -> float:
    return PARAMETERS[f"trust.{name}"].default


def _values(tree: Node) -> dict[str, object]:
    values = plain(tree)
    assert isinstance(values, dict)
    return values


def _in_words_of_sheets(problems: Sequence[Problem]) -> list[Problem]:
    """Name the column where a problem names the path that its value has in a scenario file."""
    return [
        Problem(each.position.heading, each.message, each.position, each.way_out, each.topic)
        if isinstance(each.position, CellPosition) and each.position.heading
        else each
        for each in problems
    ]
