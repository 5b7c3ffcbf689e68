"""From a scenario file to a `Scenario`, or to everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from collab_sim.config.dated import with_settings_by_path
from collab_sim.config.find import NotFoundError, decoded, find
from collab_sim.config.forms import of_one_form
from collab_sim.config.interactions import with_interactions
from collab_sim.config.keys import known_keys
from collab_sim.config.layers import Chain, Layer, MergeRules, merged
from collab_sim.config.origins import with_current_origins
from collab_sim.config.overrides import override_layer
from collab_sim.config.positions import Node
from collab_sim.config.problems import (
    ConfigError,
    Place,
    Problem,
    Source,
    in_reading_order,
    printable,
)
from collab_sim.config.resolved import RESOLVED, unfolded
from collab_sim.config.switching import switched
from collab_sim.config.validation import validated
from collab_sim.world.conditions import OWN_OF_A_LABORATORY
from collab_sim.world.refusal import all_of_type, check, of_type
from collab_sim.world.scenario import Scenario, scenario_class
from collab_sim.world.switches import Settled

KIND = "scenarios"
RULES = MergeRules(
    whole=frozenset({"title", "question"}),
    own=frozenset({"name", "title"}),
)


def read_scenario(reference: str | Path, overrides: Sequence[str] = ()) -> Scenario:
    """Return the scenario in a file, or the shipped one of that name.

    ``overrides`` are texts like ``collaboration.gap=3``, laid over the file. Raises `ConfigError`
    with every problem of the file, of those it extends, and of the overrides.
    """
    check_reference(reference, overrides)
    problems: list[Problem] = []
    chain = Chain(KIND, problems)
    try:
        path = find(reference, KIND, Path.cwd())
    except NotFoundError as error:
        nowhere = Place(Source(str(reference), "", Path.cwd()))
        raise ConfigError([Problem("", str(error), nowhere, error.hint)]) from None
    chain.read(path)
    return _scenario(chain, printable(path.stem), overrides)


def check_reference(reference: object, overrides: object) -> None:
    """Refuse what is neither a name nor a path, and overrides that are no list of texts."""
    texts = "texts such as 'collaboration.gap=3'"
    check(
        (
            lambda: of_type("reference", reference, str | Path, "a name or a path"),
            lambda: all_of_type("overrides", overrides, str, texts),
        )
    )


def scenario_from_text(
    text: str | bytes,
    *,
    label: str = "scenario",
    folder: Path | None = None,
    overrides: Sequence[str] = (),
) -> Scenario:
    """Return the scenario in a text; ``folder`` is where relative paths in it start.

    Raises `ConfigError` with every problem.
    """
    chain = Chain(KIND, [])
    content = text.encode("utf-8", errors="replace") if isinstance(text, str) else text
    chain.take(decoded(content, label, folder or Path.cwd(), chain.problems))
    return _scenario(chain, label, overrides)


def scenario_at(
    node: Node, source: Source, over: Sequence[Layer], problems: list[Problem]
) -> Scenario | None:
    """Return the scenario that a value in another file means: a name, a path, or keys of its own.

    ``source`` is the file in which it stands, ``over`` is laid over it. Problems are added, None
    where there are any.
    """
    chain = Chain(KIND, problems)
    before = len(problems)
    name = "scenario"
    if isinstance(node.value, dict):
        chain.take_tree(node, source)
    else:
        try:
            path = find(str(node.value), KIND, source.folder)
        except NotFoundError as error:
            problems.append(Problem("scenarios", str(error), node.place, error.hint))
            return None
        chain.read(path)
        name = printable(path.stem)
    scenario = _added_up(chain, name, over)
    return scenario if len(problems) == before else None


def _scenario(chain: Chain, name: str, overrides: Sequence[str]) -> Scenario:
    set_layer = override_layer(overrides, chain.problems)
    scenario = _added_up(chain, name, [set_layer] if set_layer else [])
    if scenario is None or chain.problems:
        raise ConfigError(in_reading_order(chain.problems))
    return scenario


def _added_up(chain: Chain, name: str, over: Sequence[Layer]) -> Scenario | None:
    layers = unfolded([*chain.layers, *over], chain.problems)
    layers = with_settings_by_path(layers, chain.problems)
    if not chain.layers:
        return None
    tree, settled = _tree(layers, name, chain.problems)
    complete = chain.complete
    return validated(scenario_class(), tree, chain.problems, complete=complete, context=settled)


def _tree(layers: list[Layer], name: str, problems: list[Problem]) -> tuple[Node, Settled]:
    tree = with_current_origins(layers, merged(layers, RULES, problems))
    _check_resolved(tree, problems)
    _check_laboratory(tree, problems)
    tree, switches = switched(layers, _without_empty_headings(tree), problems)
    tree = with_interactions(of_one_form(tree, problems), problems)
    return _named(tree, name), switches


def _check_resolved(tree: Node, problems: list[Problem]) -> None:
    said = tree.child(RESOLVED)
    if said is not None and said.value is not True:
        problems.append(Problem(RESOLVED, "can only be true, or left out", said.place))


def _check_laboratory(tree: Node, problems: list[Problem]) -> None:
    """Refuse what a laboratory brings along; a resolved file states it for the record."""
    if tree.child("laboratory") is None or tree.child(RESOLVED) is not None:
        return
    for key in OWN_OF_A_LABORATORY:
        said = tree.child(key)
        if said is not None:
            message = "follows from the laboratory and cannot stand beside it"
            hint = "drop this line" if key != "months" else "say laboratory.rounds instead"
            problems.append(Problem(key, message, said.key_place, hint, "laboratory"))


def _without_empty_headings(tree: Node) -> Node:
    """Drop headings with nothing below them: nothing is set there."""
    keys = known_keys()
    kept = {
        name: node
        for name, node in tree.entries.items()
        if node.value is not None or name not in keys or "object" not in keys[name].types
    }
    return Node(kept, tree.place)


def _named(tree: Node, name: str) -> Node:
    """Give a scenario the name of its file, and its name as title, where it says neither."""
    given = tree.child("name") or Node(name, tree.place, name)
    words = given if isinstance(given.value, str) else Node(name, tree.place, name)
    title = Node({"en": words, "sv": words}, tree.place)
    return Node({"name": given, "title": title, **tree.entries}, tree.place)
