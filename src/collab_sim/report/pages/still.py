"""The picture of a page that can't play: two scenarios over the years, and what they carry."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import shorten
from typing import Any

import numpy as np
from markupsafe import Markup, escape

from collab_sim.analysis.pairs import compared
from collab_sim.report.findings import sentence
from collab_sim.report.naming import measure_name, short_titles
from collab_sim.report.strings import text
from collab_sim.texts import LANGUAGES
from collab_sim.world.layout import Floats
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import summaries

STILL_WORLDS = 60
SEED = 1
WIDTH, HEIGHT, LEFT, RIGHT, FLOOR = 720, 260, 40, 250, 230
LONGEST_TITLE = 30
"""Letters of a title that stand beside the picture; the sentence has all of it."""
TONES = (("#b84a00", "9 5"), ("#0068a3", "none"))
APART = 18.0


def still_of(scenarios: Mapping[str, Scenario], measure: str, lang: str) -> dict[str, Any]:
    """Play the first two scenarios and return a picture of their medians and a sentence.

    Keys: ``picture``, and ``told`` with language, what a page needs to play, and the sentence. The
    picture is written in ``lang``.
    """
    from collab_sim.study.playing import played_series

    pair = dict([*scenarios.items()][:2])
    series = {
        name: played_series(one, range(STILL_WORLDS), SEED, (measure,))
        for name, one in pair.items()
    }
    medians = {name: _medians(played[:, :, 0]) for name, played in series.items()}
    said = {one: _sentence(series, pair, measure, one) for one in LANGUAGES}
    return {
        "picture": _picture(medians, short_titles(pair, lang), measure_name(measure, lang), lang),
        "told": [
            {"lang": one, "needs": text(one, "live_needs"), "sentence": said[one]}
            for one in sorted(LANGUAGES, key=lambda one: one != lang)
        ],
    }


def _medians(courses: Floats) -> Floats:
    """Median of the worlds that define a measure, month by month; undefined where none does."""
    medians = np.full(courses.shape[1], np.nan)
    defined = ~np.isnan(courses).all(axis=0)
    medians[defined] = np.nanmedian(courses[:, defined], axis=0)
    return medians


def _sentence(
    series: Mapping[str, Floats], scenarios: Mapping[str, Scenario], measure: str, lang: str
) -> str:
    if len(series) == 1:
        return ""
    first, second = series
    runs = {name: summaries(played, (measure,))[measure] for name, played in series.items()}
    both = ~(np.isnan(runs[first]) | np.isnan(runs[second]))
    if not both.any():
        return ""
    result = compared(measure, second, first, runs[second][both], runs[first][both])
    return sentence(result, lang, short_titles(scenarios, lang))


def _picture(
    medians: Mapping[str, Floats], titles: Mapping[str, str], measure: str, lang: str
) -> Markup:
    months = max(len(course) for course in medians.values()) - 1
    ends = _apart([_y(np.nan_to_num(course[-1])) for course in medians.values()])
    parts = [_line(course, months, tone) for course, tone in
             zip(medians.values(), TONES, strict=False)]  # fmt: skip
    parts += [
        Markup('<text x="{}" y="{:.0f}" fill="{}" font-size="13">{}</text>').format(
            _x(months, months) + 6, end, tone, shorten(titles[name], LONGEST_TITLE, placeholder="…")
        )
        for name, end, (tone, _) in zip(medians, ends, TONES, strict=False)
    ]
    last = text(lang, "axis_months_at", month=months)
    return Markup(
        '<svg viewBox="0 0 {} {}" role="img" aria-label="{}"><text x="{}" y="14" font-size="13">{}'
        '</text><path d="M{} {}V{}H{}" fill="none" stroke="#595959"/><text x="{}" y="{}" '
        'font-size="12">{}</text>{}</svg>'
    ).format(
        WIDTH, HEIGHT, measure, LEFT, measure, LEFT, _y(1.0), FLOOR, _x(months, months),
        _x(months, months) - 40, FLOOR + 18, last, Markup("").join(parts),
    )  # fmt: skip


def _line(course: Floats, months: int, tone: tuple[str, str]) -> Markup:
    points = " ".join(
        f"{_x(month, months):.1f},{_y(value):.1f}" for month, value in enumerate(course)
        if not np.isnan(value)
    )  # fmt: skip
    return Markup(
        '<polyline points="{}" fill="none" stroke="{}" stroke-width="3" stroke-dasharray="{}"/>'
    ).format(escape(points), *tone)


def _x(month: float, months: int) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * month / months


def _y(value: float) -> float:
    return FLOOR - (FLOOR - 24) * float(value)


def _apart(ends: list[float]) -> list[float]:
    if len(ends) < len(TONES) or abs(ends[0] - ends[1]) >= APART:
        return ends
    middle, upper = sum(ends) / 2, ends[0] > ends[1]
    return [middle + APART / 2 * (1 if upper else -1), middle - APART / 2 * (1 if upper else -1)]
