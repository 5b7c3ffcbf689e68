"""What if it happens: every event of a comparison, against the same worlds without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from collab_sim.analysis.options import STAFF
from collab_sim.analysis.recovery import Recovery, recovery
from collab_sim.analysis.uncertainty import Estimate, Values, estimated
from collab_sim.report.attribution import STAFF_TIME, column_digits
from collab_sim.report.naming import measure_name
from collab_sim.report.sizes import worlds_beside
from collab_sim.report.strings import number, plural, signed, text
from collab_sim.study.playing import played_series
from collab_sim.study.worlds import Worlds
from collab_sim.world.events import Event
from collab_sim.world.openings import never_opened
from collab_sim.world.scenario import Scenario

WATCHED = "engagement_per_seat"
PLAYED = (WATCHED, "results_cumulative", *STAFF)
MOST = 12
"""Events, each of one scenario, that are looked at; the first event counts whole in any case."""


@dataclass(frozen=True)
class Happening:
    """What an event does in a scenario: engagement by the month, results and staff time in all."""

    scenario: str
    event: str
    pairs: int
    engagement: Recovery
    results: Estimate
    staff: Estimate

    def as_data(self) -> dict[str, Any]:
        """Return everything for JSON."""
        return asdict(self) | {"months_to_recover": self.engagement.months}


def happenings_of(worlds: Worlds, threads: int | None = None) -> tuple[Happening, ...]:
    """Play each scenario that has events without one of them, on the same luck.

    In as many of the first pairs as the size of the scenarios allows.
    """
    looked_at = _events_looked_at(worlds.scenarios)
    events = sum(map(len, looked_at.values()))
    if not events:
        return ()
    most = worlds_beside(worlds.scenarios.values(), events * worlds.replicates)
    return tuple(_happenings(worlds, looked_at, max(2, most // events), threads))


def _events_looked_at(scenarios: Mapping[str, Scenario]) -> dict[str, list[str]]:
    """Return names of events by scenario: each in all scenarios that have it, or in none.

    Otherwise an option whose event was left out would seem safer than the others.
    """
    names = dict.fromkeys(event for scenario in scenarios.values() for event in scenario.events)
    chosen: list[str] = []
    room = MOST
    for event in names:
        room -= sum(event in scenario.events for scenario in scenarios.values())
        if room < 0 and chosen:
            break
        chosen.append(event)
    return {
        name: [event for event in scenario.events if event in chosen]
        for name, scenario in scenarios.items()
    }


def _happenings(
    worlds: Worlds, looked_at: Mapping[str, Sequence[str]], pairs: int, threads: int | None
) -> Iterator[Happening]:
    for name, events in looked_at.items():
        scenario = worlds.scenarios[name]
        for event in events:
            without = without_event(scenario, event)
            numbers = worlds.numbers[:pairs]
            played = played_series(without, numbers, worlds.seed, PLAYED, threads)
            stored = {column: _stored(worlds, name, column)[:pairs] for column in PLAYED}
            more = {column: stored[column] - played[:, :, place]
                    for place, column in enumerate(PLAYED)}  # fmt: skip
            staff = sum(more[column][:, 1:].sum(axis=1) for column in STAFF)
            yield Happening(
                scenario=name,
                event=event,
                pairs=pairs,
                engagement=recovery(more[WATCHED], scenario.events[event].month),
                results=estimated(more["results_cumulative"][:, -1]),
                staff=estimated(staff),
            )


def without_event(scenario: Scenario, event: str) -> Scenario:
    """Return a scenario in which an event does not happen, and opens no arena."""
    left = {name: one for name, one in scenario.events.items() if name != event}
    changes: dict[str, Any] = {"events": left}
    if scenario.events[event].opens:
        arenas = never_opened(scenario.arenas, scenario.events[event])
        changes["arenas"] = [arena.model_dump(exclude_unset=True) for arena in arenas]
    return scenario.changed(changes)


def _stored(worlds: Worlds, name: str, column: str) -> Values:
    rows = worlds.series[worlds.series["scenario"] == name]
    table: pd.DataFrame = rows.pivot(index="replicate", columns="month", values=column)
    return table.sort_index().to_numpy()


def event_title(name: str, event: Event, lang: str) -> str:
    """Return what an event is called: its title, or its name."""
    return (event.title.said(lang) if event.title else "") or name


def told_happenings(
    happenings: Sequence[Happening],
    scenarios: Mapping[str, Scenario],
    titles: Mapping[str, str],
    lang: str,
) -> list[str]:
    """Say what each event does, and how long until worlds recover from it."""
    told = [_told(each, scenarios[each.scenario], titles[each.scenario], lang)
            for each in happenings]  # fmt: skip
    played = {each.event for each in happenings}
    left_out = {
        name: text(lang, "happening_event", event=event_title(name, event, lang))
        for scenario in scenarios.values()
        for name, event in scenario.events.items()
        if name not in played
    }
    if left_out:
        told.append(text(lang, "happening_left_out", events=", ".join(left_out.values())))
    return told


def _told(each: Happening, scenario: Scenario, title: str, lang: str) -> str:
    found = each.engagement
    measure = measure_name(WATCHED, lang)
    parts = [_felt(found, measure, scenario.months, lang)]
    if each.results.separated or each.staff.separated:
        ends = {"results": _ends(each.results, "results_cumulative", lang),
                "staff": _ends(each.staff, STAFF_TIME, lang)}  # fmt: skip
        parts.append(text(lang, "happening_sums", **ends))
    else:
        parts.append(text(lang, "happening_no_sums"))
    event = event_title(each.event, scenario.events[each.event], lang)
    head = text(lang, "happening_head", event=event, name=title, month=found.month)
    return f"{head} {' '.join(parts)}"


def _felt(found: Recovery, measure: str, months: int, lang: str) -> str:
    if found.felt is None:
        return text(lang, "happening_unfelt", measure=measure)
    size, low, high = (number(lang, abs(value), 3)
                       for value in (found.size.mean, *_inner_first(found.size)))  # fmt: skip
    key = "happening_falls" if found.size.mean < 0.0 else "happening_rises"
    told = text(lang, key, measure=measure, size=size, low=low, high=high, worst=found.worst)
    if found.months is None:
        return f"{told} {text(lang, 'happening_not_over', months=months)}"
    values = {"months": found.months, "month": found.over}
    return f"{told} {plural(lang, 'happening_over', found.months, **values)}"


def _inner_first(found: Estimate) -> tuple[float, float]:
    """Return the ends of an interval, the one nearer to 0 first."""
    return (found.low, found.high) if abs(found.low) <= abs(found.high) else (found.high, found.low)


def _ends(found: Estimate, column: str, lang: str) -> str:
    mean, low, high = (signed(lang, value, column_digits(column))
                       for value in (found.mean, found.low, found.high))  # fmt: skip
    return text(lang, "changes_cell", mean=mean, low=low, high=high)
