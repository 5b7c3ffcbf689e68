"""What the page of twin worlds shows: two towns month by month, and twenty more pairs of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from collab_sim.analysis.pairs import compared
from collab_sim.app.presets import PRESETS, Preset
from collab_sim.config import load_scenario
from collab_sim.report.differing import differences_of_two
from collab_sim.report.findings import sentence
from collab_sim.report.pages.layout import layout_of
from collab_sim.report.strings import LANGUAGES
from collab_sim.study.scenes import (
    Event,
    Scenes,
    first_differing,
    look_the_same,
    numbers_part,
    scenes_of,
)
from collab_sim.world.extension import Extension
from collab_sim.world.in_force import extension_in_force
from collab_sim.world.layout import Floats, Integers
from collab_sim.world.scenario import Scenario

WORLDS = 20
GONE, OFF, ON = 0, 1, 2
Towns = tuple[Scenario, Scenario]


def twins(preset: str, seed: int, replicate: int) -> dict[str, Any]:
    """Return everything the page shows of a preset on one luck, ready for JSON.

    The twenty further pairs are the replicates from ``replicate`` on. Raises KeyError for an
    unknown preset.
    """
    return _twins(preset, seed, replicate, extension_in_force())


@lru_cache(maxsize=64)
def _twins(preset: str, seed: int, replicate: int, _: Extension | None) -> dict[str, Any]:
    chosen = PRESETS[preset]
    towns = (load_scenario(chosen.left), load_scenario(chosen.right))
    seen = [scenes_of(one, seed=seed, replicate=replicate) for one in towns]
    return {
        "question": chosen.told("question"),
        "months": towns[0].months,
        "layout": [layout_of(one) for one in towns],
        "worlds": [_world(*both) for both in zip(towns, seen, strict=True)],
        "differs": _differs(*seen),
        "numbers_part": numbers_part(*seen),
        "same": look_the_same(*seen),
        "settings": differences_of_two(*towns),
        "luck": _luck(chosen, towns, seed, replicate),
    }


def _world(scenario: Scenario, scenes: Scenes) -> dict[str, Any]:
    sides = [int(group.side) for group in scenario.actors.groups for _ in group.actor_names]
    return {
        "title": {lang: getattr(scenario.title, lang) for lang in LANGUAGES},
        "actors": [
            {"name": name, "side": side}
            for name, side in zip(scenario.actor_names, sides, strict=True)
        ],
        "arenas": [arena.name for arena in scenario.arenas],
        "memberships": scenes.memberships,
        "trust": _percent(scenes.trust),
        "will": _percent(scenes.engagement),
        "state": _states(scenes).tolist(),
        "engagement": np.round(scenes.engagement.mean(axis=1), 4).tolist(),
    }


def _percent(values: Floats) -> list[list[int | None]]:
    """Shares as whole per cent, undefined ones as None."""
    undefined = np.isnan(values)
    whole = np.round(100 * np.where(undefined, 0.0, values)).astype(int).astype(object)
    whole[undefined] = None
    table: list[list[int | None]] = whole.tolist()
    return table


def _states(scenes: Scenes) -> Integers:
    """Whether arenas are at work, rest, or do not exist, [months + 1, arenas]."""
    seated = np.zeros_like(scenes.activity, dtype=bool)
    for place, (arena, _) in enumerate(scenes.memberships):
        seated[:, arena] |= ~np.isnan(scenes.trust[:, place])
    states = np.where(scenes.activity > 0.0, ON, np.where(seated, OFF, GONE))
    return states.astype(np.int64)


def _differs(left: Scenes, right: Scenes) -> dict[str, Any] | None:
    found = first_differing(left, right)
    if found is None:
        return None
    return {"month": found.month, "left": _told(found.one), "right": _told(found.other)}


def _told(events: Sequence[Event]) -> dict[str, Any] | None:
    """The first of some events, and how many more there are."""
    if not events:
        return None
    first = events[0]
    return {
        "what": first.what,
        "arena": first.arena,
        "actor": first.actor,
        "more": len(events) - 1,
    }


def _luck(preset: Preset, towns: Towns, seed: int, first: int) -> dict[str, Any]:
    left, right = (mean_engagement(one, WORLDS, seed, first) for one in towns)
    result = compared("engagement", preset.right, preset.left, right, left)
    named = ((preset.left, towns[0]), (preset.right, towns[1]))
    titles = {lang: {name: getattr(one.title, lang) for name, one in named} for lang in LANGUAGES}
    return {
        "worlds": WORLDS,
        "ahead": result.ahead,
        "behind": result.behind,
        "separated": result.direction != 0,
        "differences": (right - left).tolist(),
        "sentence": {lang: sentence(result, lang, titles[lang]) for lang in LANGUAGES},
    }


def mean_engagement(scenario: Scenario, worlds: int, seed: int, first: int = 0) -> Floats:
    """Mean engagement over the months of each world, shape [worlds], as tables of runs have it."""
    from collab_sim.study.executors import workers
    from collab_sim.study.worlds import played_series
    from collab_sim.world.trajectory import summaries

    numbers = range(first, first + worlds)
    played = played_series(scenario, numbers, seed, ("engagement",), workers(None))
    return summaries(played, ("engagement",))["engagement"]
