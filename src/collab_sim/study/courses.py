"""Parameters of the runs of a study: for each its records, and which of them holds in a month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from collab_sim.config.study_design import Factor
from collab_sim.world.events import Course, Events, course_of
from collab_sim.world.layout import Floats, Integers, Records, epoch_records, parameter_dtype
from collab_sim.world.scenario import Scenario
from collab_sim.world.variables import EventPath, event_path, number_path


class Parameters(NamedTuple):
    """Parameters of some runs of one scenario.

    ``records`` [runs, epochs], the last one repeated where a run has fewer epochs than others;
    ``epochs`` [runs, months + 1] says which of them holds in a month.
    """

    records: Records
    epochs: Integers

    def content(self, run: int) -> bytes:
        """Everything that determines a run, whatever the others beside it are."""
        epochs = self.epochs[run]
        records: bytes = self.records[run, : epochs[-1] + 1].tobytes()
        dates: bytes = epochs.tobytes()
        return records + dates


def parameters_of(scenario: Scenario, factors: Sequence[Factor], values: Floats) -> Parameters:
    """Return the parameters of runs of a scenario whose factors have ``values`` [runs, factors].

    A factor that is a parameter holds where no event sets it; one that an event sets, where that
    event is the one which counts. What belongs to an arena or a group is in the scenario already.
    """
    dates, course_of_run = _dates(factors, values)
    events = [_dated(scenario.events, factors, date) for date in dates]
    courses = [course_of(each, scenario.months) for each in events]
    width = max(len(course.setters) for course in courses)
    records = np.empty((len(values), width), dtype=parameter_dtype())
    for number, course in enumerate(courses):
        runs = np.flatnonzero(course_of_run == number)
        records[runs] = _records(scenario, course, factors, values[runs], width)
    epochs = np.array([course.epochs for course in courses], dtype=np.int64)[course_of_run]
    return Parameters(records, epochs)


def _dates(factors: Sequence[Factor], values: Floats) -> tuple[Floats, Integers]:
    """Months of events that occur, one row each, and which of the rows every run has."""
    months = values.copy()
    for column, factor in enumerate(factors):
        below = event_path(factor.path)
        if below is None or not below.is_month:
            months[:, column] = 0.0
    if not months.any():
        return months[:1], np.zeros(len(values), dtype=np.int64)
    dates, course_of_run = np.unique(months, axis=0, return_inverse=True)
    return dates, course_of_run.reshape(-1)


def _dated(events: Events, factors: Sequence[Factor], date: Floats) -> Events:
    moved = dict(events)
    for factor, month in zip(factors, date.tolist(), strict=True):
        below = event_path(factor.path)
        if below is not None and below.is_month:
            event = moved[below.event]
            moved[below.event] = event.model_copy(update={"month": int(month)})
    return moved


def _records(
    scenario: Scenario, course: Course, factors: Sequence[Factor], values: Floats, width: int
) -> Records:
    """Records of runs with the same course, shape [runs, width]."""
    last = len(course.setters) - 1
    epochs = np.minimum(np.arange(width), last)
    records = np.repeat(epoch_records(scenario, course)[epochs][np.newaxis], len(values), axis=0)
    for column, factor in enumerate(factors):
        below = event_path(factor.path) or EventPath("", factor.path)
        if below.is_month or number_path(factor.path):
            continue
        heading, name = below.parameter.split(".")
        for position, epoch in enumerate(epochs.tolist()):
            if course.setters[epoch].get(below.parameter, "") == below.event:
                records[heading][name][:, position] = values[:, column]
    return records
