"""The atlas of a lesson: every setting of its dials, played beforehand."""

from __future__ import annotations

import base64
import itertools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from collab_sim.analysis.pairs import Paired, compared
from collab_sim.report.lesson.registry import Lesson
from collab_sim.world.layout import Floats, lay_out
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import summaries

MEASURES = ("engagement", "participation")
"""Measures that are shares and defined in every month."""
WORLDS = 20
Advance = Callable[[int, int], None]


@dataclass(frozen=True)
class Atlas:
    """Worlds of both towns at every setting.

    ``settings`` are values of the dials in their order, the last dial turning fastest; ``series``
    [settings, worlds, 2 towns, measures, months + 1]; ``means`` [settings, 2 towns, worlds], mean
    engagement over the months, unrounded.
    """

    lesson: Lesson
    settings: tuple[tuple[float, ...], ...]
    series: Floats
    means: Floats

    @property
    def given(self) -> int:
        """Place of the setting at which both scenarios stand as they are."""
        values = tuple(self.lesson.left.value(dial.path) for dial in self.lesson.dials)
        return self.settings.index(values)

    def result(self, setting: int) -> Paired:
        """How the right town compares with the left one at a setting."""
        left, right = self.means[setting]
        return compared("engagement", "right", "left", right, left)

    @property
    def encoded(self) -> str:
        """Series in eight bits each, base64; off by at most 1/510."""
        return base64.b64encode(np.round(255 * self.series).astype(np.uint8).tobytes()).decode()


def play_atlas(
    lesson: Lesson, seed: int, advance: Advance = lambda done, total: None, worlds: int = WORLDS
) -> Atlas:
    """Play both towns at every setting, on the same luck throughout."""
    settings = tuple(itertools.product(*(dial.levels for dial in lesson.dials)))
    total = 2 * len(settings) * worlds
    towns = []
    for number, scenario in enumerate((lesson.left, lesson.right)):
        before = number * len(settings) * worlds

        def on(done: int, before: int = before) -> None:
            advance(before + done, total)

        towns.append(_town(scenario, lesson, settings, seed, worlds, on))
    months = towns[0].shape[1]
    both = np.stack(towns).reshape(2, len(settings), worlds, months, len(MEASURES))
    return Atlas(
        lesson=lesson,
        settings=settings,
        series=np.ascontiguousarray(both.transpose(1, 2, 0, 4, 3)),
        means=np.stack([_means(town, len(settings), worlds) for town in towns], axis=1),
    )


def _town(
    scenario: Scenario,
    lesson: Lesson,
    settings: tuple[tuple[float, ...], ...],
    seed: int,
    worlds: int,
    advance: Callable[[int], None],
) -> Floats:
    from collab_sim.engines.ensemble import Ensemble, batches

    layout = lay_out(scenario)
    paths = [dial.path for dial in lesson.dials]
    records = [
        layout.with_parameters(dict(zip(paths, values, strict=True))).parameters
        for values in settings
    ]
    parameters = np.repeat(np.stack(records), worlds, axis=0)
    replicates = np.tile(np.arange(worlds, dtype=np.int64), len(settings))
    seeds = np.full(len(parameters), seed, dtype=np.int64)
    series = np.empty((len(parameters), layout.months + 1, len(MEASURES)))
    for first, part in batches(Ensemble(layout, MEASURES), parameters, seeds, replicates):
        series[first : first + len(part)] = part
        advance(first + len(part))
    return series


def _means(town: Floats, settings: int, worlds: int) -> Floats:
    return summaries(town, MEASURES)["engagement"].reshape(settings, worlds)
