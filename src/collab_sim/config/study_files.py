"""From a study file to a `Study`, or to everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from collab_sim.config.dated import with_settings_by_path
from collab_sim.config.find import STUDIES
from collab_sim.config.layers import Layer, MergeRules, merged
from collab_sim.config.models import ModelError, load_extension
from collab_sim.config.positions import Node
from collab_sim.config.problems import ConfigError, Problem, in_reading_order
from collab_sim.config.reading import Chain, chain_of, override_layers
from collab_sim.config.scenario_files import scenario_at
from collab_sim.config.study_checks import check_study, misnamed_measures, repeated_months
from collab_sim.config.study_design import Design, Difference, Factor
from collab_sim.config.study_factors import flattened, read_factors
from collab_sim.config.study_rows import Rows, read_rows
from collab_sim.config.study_schema import OTHERWISE_READ, StudyFile
from collab_sim.config.study_values import StudyValues
from collab_sim.config.validation import validated
from collab_sim.world.declarations import MEASURES
from collab_sim.world.extension import Extension, extension_in_force, put_in_force
from collab_sim.world.scenario import Scenario

STUDY_RULES = MergeRules(
    replaced=frozenset({"title", "question", "design"}), own=frozenset({"name", "title"})
)
StudyKind = TypeVar("StudyKind", bound=StudyValues)
KEYS = frozenset({*StudyFile.model_fields, *OTHERWISE_READ})


def read_study(kind: type[StudyKind], reference: str | Path, overrides: Sequence[str]) -> StudyKind:
    """Return the study in a file as one of a kind; raises `ConfigError` with every problem."""
    chain = chain_of(STUDIES, reference, overrides)
    problems = chain.problems
    study = _study(kind, chain, overrides) if chain.layers else None
    if study is None or problems:
        raise ConfigError(in_reading_order(problems))
    return study


def _study(kind: type[StudyKind], chain: Chain, overrides: Sequence[str]) -> StudyKind | None:
    problems = chain.problems
    of_study, of_worlds = _sorted_overrides(overrides, problems)
    layers = [Layer(_flat(layer.tree)) for layer in chain.layers]
    tree = merged([*layers, *of_study], STUDY_RULES, problems)
    extension = extension_in_force() or _extension(tree, problems)
    with put_in_force(extension):
        return _read(kind, tree, of_worlds, chain.name, problems)


def _extension(tree: Node, problems: list[Problem]) -> Extension | None:
    """Return the extension that a study names; a problem is added where it can't be had."""
    node = tree.child("model")
    if node is None or not isinstance(node.value, str):
        return None
    try:
        return load_extension(node.value, node.position.source.folder)
    except ModelError as error:
        problems.append(Problem("model", str(error).removeprefix("model: "), node.position))
        return None


def _read(
    kind: type[StudyKind],
    tree: Node,
    of_worlds: Sequence[Layer],
    name: str,
    problems: list[Problem],
) -> StudyKind | None:
    rest = {key: node for key, node in tree.entries.items() if key not in OTHERWISE_READ}
    rest = {key: _unfolded(key, node) for key, node in rest.items()}
    file = validated(StudyFile, Node(rest, tree.position), problems)
    over = [*_fixed(tree, problems), *of_worlds]
    scenarios = _scenarios(tree, over, problems)
    factors, rows = _factors(tree, file, problems)
    problems.extend([*misnamed_measures(tree), *repeated_months(tree)])
    if file is None or problems:
        return None
    design = file.design
    sizes = {"points": design.points or 0, "trajectories": design.trajectories or 0}
    source = tree.position.source
    extension = extension_in_force()
    origin = extension.origin if extension else None
    if extension and origin is None:
        message = "an extension has to lie in a file, for workers to read it: name it FILE:NAME"
        problems.append(Problem("model", message, tree.position))
        return None
    study = kind(
        scenarios=scenarios,
        factors=factors,
        design=Design(design.kind, levels=design.levels or 4, seed=design.seed, rows=rows, **sizes),
        replicates=file.replicates,
        seed=file.seed,
        luck=file.luck,
        measures=file.measures or tuple(MEASURES),
        series=file.series,
        engine="mesa" if extension and not extension.compiles else file.engine,
        model=origin.reference if origin else "",
        constraints=file.constraints,
        differences=tuple(Difference(**each.model_dump()) for each in file.differences),
        name=file.name if "name" in file.model_fields_set else name,
        title=file.title,
        question=file.question,
        folder=origin.folder if origin else source.folder.resolve(),
        text=source.text,
        checked=True,
    )
    check_study(study, tree, over, problems)
    return study


def _sorted_overrides(
    overrides: Sequence[str], problems: list[Problem]
) -> tuple[list[Layer], list[Layer]]:
    """Divide overrides into those of the study and those of its worlds."""
    of_study: list[Layer] = []
    of_worlds: list[Layer] = []
    for layer in override_layers(overrides, problems):
        own = {key: node for key, node in layer.tree.entries.items() if key in KEYS}
        others = {key: node for key, node in layer.tree.entries.items() if key not in KEYS}
        for entries, layers in ((own, of_study), (others, of_worlds)):
            if entries:
                tree = _flat(Node(entries, layer.tree.position))
                layers.append(Layer(tree, is_file=False))
    return of_study, of_worlds


def _flat(tree: Node) -> Node:
    factors = tree.child("factors")
    if factors is None:
        return tree
    return Node({**tree.entries, "factors": flattened(factors)}, tree.position)


def _unfolded(key: str, node: Node) -> Node:
    """Read ``design: grid`` as ``design: {kind: grid}``."""
    if key == "design" and isinstance(node.value, str):
        return Node({"kind": node}, node.position, key=node.key)
    return node


def _fixed(tree: Node, problems: list[Problem]) -> list[Layer]:
    node = tree.child("set")
    if node is None or node.value is None:
        return []
    if not isinstance(node.value, dict):
        problems.append(Problem("set", "must be a mapping of keys to values", node.position))
        return []
    return [Layer(with_settings_by_path(node, problems), is_file=False)]


def _scenarios(tree: Node, over: Sequence[Layer], problems: list[Problem]) -> dict[str, Scenario]:
    default = Node([Node("default", tree.position)], tree.position)
    listed = tree.child("scenarios") or default
    if not listed.items:
        problems.append(Problem("scenarios", "must be a list of scenarios", listed.position))
    scenarios: dict[str, Scenario] = {}
    for index, node in enumerate(listed.items):
        where = f"scenarios.{index}"
        if node.entries and "name" not in node.entries:
            message = "a scenario of its own needs a name"
            problems.append(Problem(where, message, node.position))
        elif not node.entries and not isinstance(node.value, str):
            problems.append(
                Problem(where, "must be a scenario's name, path or keys", node.position)
            )
        elif scenario := scenario_at(node, node.position.source, over, problems):
            if scenario.name in scenarios:
                message = f"there are two scenarios called '{scenario.name}'"
                problems.append(Problem(where, message, node.position, "give one another name"))
            scenarios[scenario.name] = scenario
    if over and not scenarios:
        scenario_at(default.items[0], tree.position.source, over, problems)
    return scenarios


def _factors(
    tree: Node, file: StudyFile | None, problems: list[Problem]
) -> tuple[tuple[Factor, ...], Rows]:
    factors = tree.child("factors")
    if file is not None and file.design.kind == "list":
        if factors is not None:
            message = "a list names its factors in the points; leave this out"
            problems.append(Problem("factors", message, factors.key_position))
        return read_rows(tree.nearest(("design",)), problems)
    return (read_factors(factors, problems) if factors else ()), ()
