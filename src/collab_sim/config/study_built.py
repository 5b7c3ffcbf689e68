"""A study built in Python is checked as one from a file is, and refused in the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np

from collab_sim.config.positions import Node
from collab_sim.config.problems import Problem
from collab_sim.config.scalars import number_written
from collab_sim.config.study_checks import check_study, repeated_months
from collab_sim.config.study_design import Design, Factor
from collab_sim.config.study_factors import read_factors
from collab_sim.config.study_schema import StudyFile
from collab_sim.config.study_values import StudyValues
from collab_sim.config.validation import validated
from collab_sim.config.values import NOWHERE
from collab_sim.world.refusal import ArgumentError, with_hint
from collab_sim.world.variables import variable


def check_values(study: StudyValues) -> None:
    """Refuse values of factors, and sizes of a design; raises `ArgumentError` with every problem.

    What is no factor and no design is for others to refuse.
    """
    if not isinstance(study.design, Design) or not isinstance(study.factors, list | tuple):
        return
    if not all(isinstance(factor, Factor) for factor in study.factors):
        return
    problems = [*_repeated(study)]
    tree = _written(study)
    if study.design.kind == "list":
        problems.extend(_listed(study))
    else:
        if study.factors:
            read_factors(tree.nearest(("factors",)), problems)
        validated(StudyFile, Node({"design": tree.nearest(("design",))}, NOWHERE), problems)
    _refuse(problems)


def check_together(study: StudyValues) -> None:
    """Refuse what no single value shows; raises `ArgumentError` with every problem."""
    tree = _written(study)
    problems = [*repeated_months(tree)]
    if not problems:
        says = {**tree.entries, "differences": _node([vars(each) for each in study.differences]),
                "constraints": _node(study.constraints)}  # fmt: skip
        check_study(study, Node(says, NOWHERE), [], problems)
    _refuse(problems)


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise ArgumentError("; ".join(dict.fromkeys(map(_told, problems))))


def _told(problem: Problem) -> str:
    return with_hint(f"{problem.path}: {problem.message}", problem.hint)


def _repeated(study: StudyValues) -> Iterator[Problem]:
    for path, times in Counter(factor.path for factor in study.factors).items():
        if times > 1:
            yield Problem("factors", f"{path} is given twice", NOWHERE)


def _listed(study: StudyValues) -> Iterator[Problem]:
    """Yield what is wrong with points that are listed one by one."""
    rows, paths = study.design.rows, [factor.path for factor in study.factors]
    if not rows or not paths:
        yield Problem("design", "a list needs factors, and points in rows", NOWHERE)
        return
    if any(len(row) != len(paths) for row in rows):
        message = f"every point needs exactly these values: {', '.join(paths)}"
        yield Problem("design.rows", message, NOWHERE)
        return
    values = np.array(rows, dtype=np.float64)
    for index, path in enumerate(paths):
        (low, high), column = variable(path).within, values[:, index]
        unit = variable(path).unit
        for value in column[(column < low) | (column > high)][:1]:
            message = f"{number_written(float(value))} is not between {low:g} and {high:g} ({unit})"
            yield Problem(f"design.rows: {path}", message, NOWHERE)
        for value in column[column != np.floor(column)][:1] if variable(path).whole else ():
            message = f"{number_written(float(value))} is not a whole number"
            yield Problem(f"design.rows: {path}", message, NOWHERE)


def _written(study: StudyValues) -> Node:
    """Return what a file would say of a study, as read from one; it stands nowhere."""
    design: dict[str, Any] = {"kind": study.design.kind}
    design |= {key: size for key in ("points", "trajectories") if (size := _size(study, key))}
    if study.design.levels != type(study.design).levels:
        design["levels"] = study.design.levels
    if study.design.rows:
        design["rows"] = []
    says: dict[str, Any] = {"design": design}
    if study.factors:
        says["factors"] = {
            factor.path: {"from": factor.bounds[0], "to": factor.bounds[1]}
            if factor.bounds
            else factor.values
            for factor in study.factors
        }
    if isinstance(study.series, tuple):
        says["series"] = study.series
    return _node(says)


def _size(study: StudyValues, key: str) -> int:
    return int(getattr(study.design, key))


def _node(value: Any) -> Node:
    if isinstance(value, dict):
        return Node({key: _node(below) for key, below in value.items()}, NOWHERE)
    if isinstance(value, list | tuple):
        return Node([_node(each) for each in value], NOWHERE)
    raw = value if isinstance(value, str) else number_written(value)
    return Node(value, NOWHERE, raw=raw)
