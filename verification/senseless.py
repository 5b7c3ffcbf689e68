"""Senseless calls of the public API: what does a person get who confuses two arguments?

``python -m verification.senseless`` makes every call and counts how they end: with a clear error
(it names the argument and says what it takes), with a result, with an internal error, with a text
of the validation library, or with something vague. What is right in the pool for an argument is
left out; seeds of Mesa models are Mesa's to judge.
"""

from __future__ import annotations

import atexit
import math
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import collab_sim
from collab_sim import ConfigError, load_scenario
from collab_sim.config import Laboratory, experiment
from collab_sim.config.study import Study
from collab_sim.study.results import open_results
from collab_sim.study.runner import run_study
from collab_sim.world.refusal import ValuesError

CLEAR, RESULT, RAW, LIBRARY, VAGUE = "clear", "result", "internal", "library's text", "vague"
SAYING = (
    " takes ",
    " take ",
    "not between",
    " is not ",
    "not one of",
    "did you mean",
    " must ",
    " needs ",
    "cannot be set",
    "there is no ",
    "there are no ",
    "is missing",
    " has no ",
    "unexpected keyword argument",
    "positional argument",
    "required keyword-only",
    "at most",
    "at least",
    "is empty",
    "follows from",
    "belongs elsewhere",
    "cannot ",
    "write it as",
    ", not a ",
    "does nothing",
    "together",
    "no event can",
    "ascend",
    "of them",
)
"""Parts of sentences that say what is taken: the package's own, and Python's on signatures."""

POOL: dict[str, Any] = {
    "None": None,
    "True": True,
    "-5": -5,
    "0": 0,
    "1.5": 1.5,
    "nan": math.nan,
    "2**32": 2**32,
    "2**70": 2**70,
    "''": "",
    "'bogus'": "bogus",
    "b'bytes'": b"bytes",
    "[]": [],
    "{}": {},
    "[[1]]": [[1]],
    "{1: 2}": {1: 2},
    "object()": object(),
    "a type": int,
    "np.int64(-3)": np.int64(-3),
    "an array": np.array([1.0, 2.0]),
    "a function": print,
}


@dataclass(frozen=True)
class Call:
    """One senseless call: what it is, which argument is wrong, and what makes it."""

    what: str
    argument: str
    value: str
    make: Callable[[], object]

    def __str__(self) -> str:
        return f"{self.what}({self.argument}={self.value})"


class Function(NamedTuple):
    """A function, arguments that are right, which of the pool are, and further wrong ones."""

    what: str
    function: Callable[..., object]
    sensible: dict[str, Any]
    right: dict[str, set[str]]
    wrong: list[tuple[str, object]]


def calls() -> Iterator[Call]:
    """Every call, in a fixed order."""
    for each in surface():
        for argument, right in each.right.items():
            for literal, value in POOL.items():
                if literal not in right:
                    yield _call(each, argument, literal, value)
        for argument, value in each.wrong:
            yield _call(each, argument, repr(value), value)
    yield from _of_mappings()


def _call(each: Function, argument: str, literal: str, value: object) -> Call:
    arguments = {**each.sensible, argument: value}
    return Call(each.what, argument, literal, lambda: each.function(**arguments))


@cache
def small() -> collab_sim.Scenario:
    return load_scenario("project", ["months=3"])


@cache
def folder() -> Path:
    path = Path(tempfile.mkdtemp(prefix="senseless-"))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


@cache
def results() -> Any:
    study = Study({"project": small()}, replicates=2, series="none")
    run_study(study, folder() / "results")
    return open_results(folder() / "results")


def surface() -> Iterator[Function]:
    """Yield the public functions, classes and methods."""
    yield from _playing()
    yield from _scenarios()
    yield from _models()
    yield from _studies()


def _playing() -> Iterator[Function]:
    sensible: dict[str, Any] = {"scenarios": {"a": small()}, "replicates": 1}

    yield Function(
        "play",
        collab_sim.play,
        sensible,
        {
            "scenarios": set(),
            "replicates": set(),
            "seed": {"0"},
            "measures": {"None"},
            "engine": set(),
            "model": {"None"},
            "threads": {"None"},
            "progress": {"None", "a function"},
        },
        [
            ("measures", ["engagment"]),
            ("measures", "engagement"),
            ("engine", "messa"),
            ("replicate", 3),
            ("scenario", small()),
            ("scenarios", small()),
            ("scenarios", {"a": "project"}),
            ("seeds", 3),
            ("model", collab_sim.Department),
            ("engine", collab_sim.CollaborationModel),
        ],
    )
    yield Function(
        "load_scenario",
        load_scenario,
        {"reference": "project"},
        {"reference": set(), "overrides": {"[]"}},
        [
            ("reference", "projekt"),
            ("reference", "nowhere.yaml"),
            ("reference", Path("nowhere.yaml")),
            ("overrides", "months=3"),
            ("overrides", ["month=3"]),
            ("overrides", ["trust.lerning=1"]),
            ("overrides", ["months"]),
            ("overrides", [3]),
            ("changes", {}),
            ("reference", Path("/")),
        ],
    )
    yield Function("scenario_names", collab_sim.scenario_names, {}, {}, [("kind", "studies")])


def _scenarios() -> Iterator[Function]:
    laboratory = Laboratory(mpcr=0.4, matching="partner", participants=4, rounds=2)
    yield Function(
        "experiment",
        experiment,
        {"laboratory": laboratory},
        {
            "laboratory": set(),
            "months": set(),
            "arenas": set(),
            "title": set(),
            "collaboration": {"{}", "None"},
        },
        [
            ("months", 7),
            ("arenas", [{"name": "another"}]),
            ("labratory", laboratory),
            ("barriers", ["lack_of_mandat"]),
            ("actors", {"groups": [{"name": "a", "kind": "department"}]}),
            ("laboratory", {"mpcr": 0.4, "matching": "partners"}),
            ("laboratory", {"mpcr": 0.4}),
        ],
    )
    yield Function(
        "Laboratory",
        Laboratory,
        {"mpcr": 0.4, "matching": "partner"},
        {
            "mpcr": {"0", "1.5"},
            "matching": set(),
            "group_size": set(),
            "participants": {"None"},
            "rounds": set(),
            "restarts": {"[]"},
            "continuation": {"None", "0"},
            "types": {"{}"},
        },
        [("matching", "partners"), ("group_sise", 4), ("restarts", (12,)), ("participants", 7)],
    )
    values = {
        "actors": {"groups": [{"name": "a", "kind": "department"}]},
        "arenas": [{"name": "b"}],
    }
    yield Function(
        "Scenario",
        collab_sim.Scenario,
        values,
        {
            "actors": set(),
            "arenas": set(),
            "months": set(),
            "title": set(),
            "trust": {"{}"},
            "events": {"{}"},
            "barriers": {"[]"},
            "laboratory": {"None"},
        },
        [
            ("trust", {"lerning": 0.1}),
            ("trust", {"learning": 3.0}),
            ("month", 12),
            ("barriers", ["lack_of_mandat"]),
            ("arenas", [{"name": "b", "open_to": ["c"]}]),
            ("collaboration", {"form": "projekt"}),
            ("laboratory", laboratory),
            ("name", 5),
        ],
    )
    yield Function(
        "Scenario.model_validate",
        collab_sim.Scenario.model_validate,
        {"obj": values},
        {"obj": set()},
        [("obj", {**values, "months": "many"}), ("obj", {"extends": "project"})],
    )
    yield Function(
        "Scenario.changed",
        small().changed,
        {"changes": {}},
        {"changes": {"{}"}},
        [
            ("changes", {path: value})
            for path, value in (
                ("trust.lerning", 0.1),
                ("trust.learning", 3.0),
                ("trust.learning", "much"),
                ("learning", 1),
                ("months.x", 3),
                ("months", 0),
                ("events.x", 3),
                ("events.x.month", 3),
                ("events.x.set.y", 3),
                ("", 1),
                ("actors.groups.0.count", 3),
                ("collaboration.form", "projekt"),
                ("collaboration.gap", 1.5),
                ("collaboration.gap", True),
                ("arenas", "one"),
                ("barriers", 1),
                ("barriers", [["a"]]),
            )
        ],
    )
    yield Function(
        "Scenario.value",
        small().value,
        {"path": "trust.learning"},
        {"path": set()},
        [
            ("path", "trust.lerning"),
            ("path", "learning"),
            ("path", "events.x.month"),
            ("path", "months"),
        ],
    )


def _models() -> Iterator[Function]:
    yield Function(
        "CollaborationModel",
        collab_sim.CollaborationModel,
        {"description": small(), "rng": 1},
        {
            "description": set(),
            "changes": {"None", "{}"},
            "replicate": {"0"},
            "rng": {"None", "0"},
            "layout": {"None"},
        },
        [
            ("changes", {"trust.lerning": 1}),
            ("scenario", small()),
            ("replicates", 3),
            ("seed", 3),
            ("description", "project"),
        ],
    )
    yield Function(
        "CollaborationModel.play",
        collab_sim.CollaborationModel(small(), rng=1).play,
        {"phase": "context"},
        {"phase": set()},
        [("phase", "measurment"), ("phase", "run")],
    )
    row = collab_sim.CollaborationModel(small(), rng=1).state.actors[0]
    yield Function(
        "Department",
        collab_sim.Department,
        {
            "model": collab_sim.CollaborationModel(small(), rng=1),
            "index": 0,
            "name": "a",
            "start": row,
        },
        {"model": set(), "start": set()},
        [("title", "a")],
    )
    yield Function(
        "ExternalActor",
        collab_sim.ExternalActor,
        {
            "model": collab_sim.CollaborationModel(small(), rng=1),
            "index": 0,
            "name": "a",
            "start": row,
        },
        {"model": set(), "start": set()},
        [("title", "a")],
    )


def _studies() -> Iterator[Function]:
    study = Study({"project": small()}, replicates=1, series="none")
    yield Function(
        "Study",
        Study,
        {"scenarios": {"project": small()}},
        {
            "scenarios": set(),
            "factors": {"[]"},
            "design": set(),
            "replicates": set(),
            "seed": {"0"},
            "luck": set(),
            "measures": set(),
            "series": {"[]"},
            "engine": set(),
            "differences": {"[]"},
            "name": {"''", "'bogus'"},
            "title": set(),
            "model": {"''", "'bogus'"},
            "folder": set(),
        },
        [
            ("factors", [collab_sim.Factor("work.cost", [0.4, 9])]),
            ("factors", [collab_sim.Factor("work.cost", bounds=(0.4, 0.6))]),
            ("design", collab_sim.Design("sobol", points=3)),
            ("differences", [collab_sim.Difference("engagment", "project", "project")]),
            ("measures", ["engagment"]),
            ("luck", "pared"),
            ("engine", "messa"),
            ("series", "year"),
            ("replicate", 3),
        ],
    )
    yield from _designs()
    yield Function(
        "run_study",
        run_study,
        {"study": study, "folder": folder() / "again"},
        {
            "study": set(),
            "folder": {"'bogus'"},
            "resume": {"True"},
            "jobs": {"None"},
            "shard": {"None"},
            "executor": {"None"},
            "progress": {"None", "a function", "a type"},
        },
        [("study", "first"), ("study", {"project": small()}), ("threads", 2), ("shard", (1, 2))],
    )
    yield Function(
        "open_results",
        open_results,
        {"folder": folder()},
        {"folder": set()},
        [("folder", folder()), ("folder", "nowhere"), ("path", "x")],
    )
    yield Function(
        "Results.pairs",
        results().pairs,
        {"measure": "engagement", "versus": "project"},
        {"measure": set(), "versus": set(), "by": set()},
        [("measure", "engagment"), ("versus", "projct"), ("by", "trust.lerning"), ("of", "x")],
    )
    yield Function(
        "Results.by_design",
        results().by_design,
        {"measure": "engagement"},
        {"measure": set(), "scenario": {"None"}},
        [("measure", "engagment"), ("scenario", "projct")],
    )


def _designs() -> Iterator[Function]:
    yield Function(
        "Factor",
        collab_sim.Factor,
        {"path": "work.cost"},
        {"path": set(), "values": {"[]", "an array"}, "bounds": {"None", "an array"}},
        [("path", "work.cots"), ("bounds", (1,)), ("values", ["much"]), ("range", (0, 1))],
    )
    yield Function(
        "Factor.swept", collab_sim.Factor.swept, {}, {"path": set()}, [("path", "work.cots")]
    )
    yield Function(
        "Design",
        collab_sim.Design,
        {},
        {
            "kind": set(),
            "points": {"0"},
            "trajectories": {"0"},
            "levels": set(),
            "seed": {"0"},
            "rows": {"[]", "[[1]]"},
        },
        [("kind", "soboll"), ("rows", [["much"]]), ("size", 3)],
    )
    for name in ("latin_hypercube", "sobol", "morris"):
        sizes = "trajectories" if name == "morris" else "points"
        yield Function(
            f"Design.{name}",
            getattr(collab_sim.Design, name),
            {sizes: 4},
            {sizes: set(), "seed": {"0"}},
            [("replicates", 3)],
        )
    yield Function(
        "Design.listed", collab_sim.Design.listed, {}, {"rows": {"[]", "[[1]]"}}, [("rows", "x")]
    )
    yield Function(
        "Difference",
        collab_sim.Difference,
        {"measure": "engagement", "of": "a", "versus": "b"},
        {
            "measure": {"''", "'bogus'"},
            "of": {"''", "'bogus'", "-5", "0", "1.5", "2**32", "2**70", "np.int64(-3)"},
            "versus": {"''", "'bogus'", "-5", "0", "1.5", "2**32", "2**70", "np.int64(-3)"},
            "by": {"''", "'bogus'"},
        },
        [("than", "b")],
    )
    yield Function(
        "barrier_sets",
        collab_sim.barrier_sets,
        {"scenario": small()},
        {"scenario": set(), "names": set(), "pairs": {"True"}},
        [("names", ["lack_of_mandat"]), ("names", "lack_of_mandate"), ("barriers", [])],
    )
    yield Function("Study.load", Study.load, {}, {"reference": set()}, [("reference", "barrier")])
    yield from _analyses()


@cache
def found(kind: str) -> Any:
    """Return results of a small study of two scenarios, over a design of a kind."""
    forms = {"project": small(), "continuous": load_scenario("continuous", ["months=3"])}
    sampled = collab_sim.Factor.swept("work.cost")
    listed = collab_sim.Factor("work.cost", [0.5, 0.9])
    design = collab_sim.Design.sobol(4) if kind == "sobol" else collab_sim.Design.grid()
    factors = [sampled if kind == "sobol" else listed]
    study = Study(forms, factors, design, replicates=2, measures=["engagement"], series="none")
    return run_study(study, folder() / kind).results


def _analyses() -> Iterator[Function]:
    sides: list[tuple[str, object]] = [
        ("measure", "engagment"),
        ("of", "projct"),
        ("versus", "projct"),
        ("scenario", "project"),
    ]
    yield Function(
        "compare",
        collab_sim.compare,
        {"played": found("grid")},
        {
            "played": set(),
            "measures": {"None"},
            "of": {"None"},
            "versus": {"None"},
            "by": set(),
        },
        [("measures", ["engagment"]), ("of", "projct"), ("by", "work.cots"), ("of", "project"),
         ("played", small()), ("played", results().runs)],
    )  # fmt: skip
    yield Function(
        "Comparison.figure",
        collab_sim.compare(found("grid"), ["engagement"]).figure,
        {},
        {"label": {"None"}, "lang": set()},
        [("label", "F1"), ("lang", "swedish")],
    )
    yield Function(
        "flips",
        collab_sim.flips,
        {"results": found("grid"), "along": "work.cost"},
        {
            "results": set(),
            "along": set(),
            "measure": {"None"},
            "of": {"None"},
            "versus": {"None"},
        },
        [*sides, ("results", found("sobol")), ("results", results()), ("along", "work.cots")],
    )
    yield Function(
        "indices",
        collab_sim.indices,
        {"results": found("sobol"), "measure": "engagement"},
        {"results": set(), "measure": set(), "of": {"None"}, "versus": {"None"}},
        [*sides, ("results", found("grid"))],
    )
    yield Function(
        "discover",
        collab_sim.discover,
        {"results": found("sobol"), "measure": "engagement"},
        {
            "results": set(),
            "measure": set(),
            "of": {"None"},
            "versus": {"None"},
            "where": set(),
        },
        [*sides, ("results", results()), ("where", "ahed")],
    )


def _of_mappings() -> Iterator[Call]:
    """Looking up what is not there, and writing where only reading makes sense."""
    for what, mapping in (
        ("MEASURES", collab_sim.MEASURES),
        ("PARAMETERS", collab_sim.PARAMETERS),
    ):
        wrong: Any = mapping
        name = next(iter(mapping))
        yield Call(what, "key", "misspelt", lambda m=wrong, n=name: m[n[:-1]])  # type: ignore[misc]
        yield Call(what, "key", "None", lambda m=wrong: m[None])  # type: ignore[misc]
        yield Call(what, "item", "set", lambda m=wrong, n=name: _set(m, n))  # type: ignore[misc]
        yield Call(what, "item", "deleted", lambda m=wrong: _delete(m))  # type: ignore[misc]
    yield Call("collab_sim", "name", "plai", lambda: collab_sim.plai)
    yield Call("Scenario", "months", "assigned", lambda: setattr(small(), "months", 7))
    yield Call(
        "Measure",
        "unit",
        "assigned",
        lambda: setattr(collab_sim.MEASURES["engagement"], "unit", "x"),
    )


def _set(mapping: Any, name: str) -> None:
    mapping[name] = mapping[name]


def _delete(mapping: Any) -> None:
    name, value = "of no use", next(iter(mapping.values()))
    mapping[name] = value
    del mapping[name]


def ending(call: Call) -> tuple[str, str]:
    """How a call ends, and what it told."""
    try:
        value = call.make()
    except Exception as error:
        return judged(call, error), f"{type(error).__name__}: {error}"
    return RESULT, type(value).__name__


def judged(call: Call, error: Exception) -> str:
    """Whether an error helps whoever made the call."""
    message = str(error)
    own = isinstance(error, ConfigError | ValuesError | KeyError)
    if "pydantic.dev" in message or "validation error" in message:
        return LIBRARY
    signature = isinstance(error, TypeError) and "argument" in message
    frozen = isinstance(error, TypeError | AttributeError) and call.argument in ("item", "unit")
    if frozen or (call.what == "collab_sim" and "plai" in message):
        return CLEAR
    says = any(words in f" {message} " for words in SAYING)
    if not own and not signature and not isinstance(error, ValueError) and not says:
        return RAW
    names = call.argument in message or call.value.strip("'") in message or own
    return CLEAR if names and says else VAGUE


def main() -> None:
    """Make every call; tell how many end how, and each that doesn't end clearly."""
    counts: Counter[str] = Counter()
    for call in calls():
        verdict, message = ending(call)
        counts[verdict] += 1
        if verdict != CLEAR:
            print(f"{verdict:15} {call}: {message[:150]}")
    total = counts.total()
    print(total, "calls:", ", ".join(f"{n} {verdict}" for verdict, n in counts.most_common()))
    print(f"{100 * (total - counts[CLEAR]) / total:.1f} % end other than in a clear error")


if __name__ == "__main__":
    main()
