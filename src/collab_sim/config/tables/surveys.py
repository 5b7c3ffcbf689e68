"""Answers to the questionnaire: means with their number and spread, small groups never alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from statistics import fmean, stdev

from collab_sim.config.positions import Node
from collab_sim.config.problems import Problem, shown
from collab_sim.config.tables.actors import NamesMeant
from collab_sim.config.tables.cells import Cell, UnreadableCellError, number_in
from collab_sim.config.tables.grids import Grid
from collab_sim.config.tables.questions import (
    HIGHEST,
    LOWEST,
    STATEMENTS,
    Statement,
    as_share,
)
from collab_sim.config.tables.settings import Growing
from collab_sim.world.nearest import did_you_mean

FEWEST = 10
"""Answers below which a group is never shown by itself."""
WIDEST = 0.5
"""Largest standard deviation that an actor's trait may have."""
SURVEY_DIGITS = 3
ACTOR_WORDS = frozenset({"organisation", "organization", "actor", "aktör"})
_BY_NAME = {name.casefold(): statement for statement in STATEMENTS for name in statement.names}


@dataclass(frozen=True)
class Note:
    """Something to be told beside the results: the key of a text, and its values."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Answers:
    """Answers of some people to a statement, as shares; ``cell`` is the heading above them."""

    statement: Statement
    cell: Cell
    shares: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Their mean."""
        return round(fmean(self.shares), SURVEY_DIGITS)

    @property
    def spread(self) -> float:
        """Standard deviation between people."""
        return round(stdev(self.shares), SURVEY_DIGITS) if len(self.shares) > 1 else 0.0


@dataclass
class Survey:
    """Answers of a table: by statement, then by actor."""

    answers: dict[str, dict[str, list[float]]] = field(default_factory=dict)
    headings: dict[str, Cell] = field(default_factory=dict)


def survey_of(grids: Iterable[Grid], names: NamesMeant, problems: list[Problem]) -> Survey | None:
    """Return the answers in the first table that has some; problems are added.

    Columns that are no statement (times, comments, names) are not read.
    """
    for grid in grids:
        actors = [n for n, cell in grid.headings if cell.text.casefold() in ACTOR_WORDS]
        asked = {n: cell for n, cell in grid.headings if cell.text.casefold() in _BY_NAME}
        if actors and asked:
            return _read(grid, actors[0], asked, names, problems)
    return None


def _read(
    grid: Grid, actors: int, asked: dict[int, Cell], names: NamesMeant, problems: list[Problem]
) -> Survey:
    survey = Survey()
    for cell in asked.values():
        key = _BY_NAME[cell.text.casefold()].key
        survey.headings[key] = cell
        survey.answers[key] = defaultdict(list)
    by_name = {name.casefold(): full for name, full in names.items()}
    for number in grid.filled:
        who = grid.cell(number, actors, grid.cell(grid.first, actors).text)
        name = by_name.get(who.text.casefold())
        if who.blank or name is None:
            message = "is missing" if who.blank else f"{shown(who.text)} is not an actor"
            problems.append(who.problem(message, did_you_mean(who.text, names)))
        for column, heading in asked.items():
            cell = grid.cell(number, column, heading.text)
            if cell.blank:
                continue
            share = _share(cell, problems)
            if share is not None and name is not None:
                survey.answers[_BY_NAME[heading.text.casefold()].key][name].append(share)
    return survey


def _share(cell: Cell, problems: list[Problem]) -> float | None:
    try:
        answer = number_in(cell)
    except UnreadableCellError as error:
        problems.append(cell.problem(str(error), error.hint))
        return None
    if answer not in range(LOWEST, HIGHEST + 1):
        message = f"{answer:g} is not one of: 1, 2, 3, 4, 5"
        problems.append(cell.problem(message))
        return None
    return as_share(answer)


def add_survey(survey: Survey, growing: Growing, people: Mapping[str, str]) -> list[Note]:
    """Put the results into a scenario; returns what should be told.

    ``people`` are the kinds of actors by name. What the tables say themselves holds. Actors with
    fewer than `FEWEST` answers get the mean of all such actors of their kind together; where these
    are too few too, or for a parameter, nothing is put in.
    """
    notes = []
    for statement in STATEMENTS:
        by_actor = survey.answers.get(statement.key)
        if by_actor is None:
            continue
        cell = survey.headings[statement.key]
        if statement.of_actor:
            groups = list(_groups(by_actor, people))
            for actors, shares in groups:
                answers = Answers(statement, cell, tuple(shares))
                for actor in actors:
                    _put_trait(actor, answers, growing)
                if any(len(by_actor[actor]) < FEWEST for actor in actors):
                    together = {"heading": cell.text, "actors": ", ".join(actors)}
                    notes.append(Note("survey_together", together))
            answered = {name for actors, _ in groups for name in actors}
        else:
            shares = [share for each in by_actor.values() for share in each]
            answered = set(by_actor) if len(shares) >= FEWEST else set()
            if answered:
                _put_parameter(Answers(statement, cell, tuple(shares)), growing)
        silent = sum(len(each) for name, each in by_actor.items() if name not in answered)
        if silent:
            notes.append(
                Note(
                    "survey_too_few",
                    {"heading": cell.text, "answers": silent, "fewest": FEWEST},
                )
            )
    return notes


def _groups(
    by_actor: Mapping[str, list[float]], people: Mapping[str, str]
) -> Iterator[tuple[list[str], list[float]]]:
    """Yield actors and the answers they are told by, none of them fewer than `FEWEST`."""
    small: dict[str, list[str]] = defaultdict(list)
    for actor, shares in by_actor.items():
        if len(shares) >= FEWEST:
            yield [actor], shares
        elif shares:
            small[people.get(actor, "")].append(actor)
    for actors in small.values():
        together = [share for actor in actors for share in by_actor[actor]]
        if len(together) >= FEWEST:
            yield actors, together


def _put_trait(actor: str, answers: Answers, growing: Growing) -> None:
    key, cell = answers.statement.sets, answers.cell
    listed = growing.lists.get("actors.groups", [])
    for number, node in enumerate(listed):
        if node.entries["name"].value != actor or key in node.entries:
            continue
        spread = min(answers.spread, WIDEST)
        said = {key: cell.node(answers.mean), f"{key}_sd": cell.node(spread)}
        listed[number] = Node({**node.entries, **said}, node.position)
        _remember(f"actors.{actor}.{key}", key, answers, growing)


def _put_parameter(answers: Answers, growing: Growing) -> None:
    heading, _, name = answers.statement.sets.partition(".")
    above = growing.entries.get(heading)
    if above is not None and name in above.entries:
        return
    growing.put(answers.statement.sets, answers.cell.node(answers.mean))
    _remember(answers.statement.sets, name, answers, growing)


def _remember(name: str, key: str, answers: Answers, growing: Growing) -> None:
    position = answers.cell.position
    growing.origins[name] = Node(
        {
            "evidence": Node("measured", position),
            "source": Node(answers.cell.text, position),
            "n": Node(len(answers.shares), position),
            "spread": Node(answers.spread, position),
            "proxy": Node(True, position),
            "cells": Node({key: Node(position.location, position)}, position),
        },
        position,
    )
