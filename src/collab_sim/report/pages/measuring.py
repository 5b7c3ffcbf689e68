"""What a page says of measures and of pairs, and the tables by which it judges them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scipy.special import stdtrit

from collab_sim.analysis.pairs import EVEN
from collab_sim.analysis.uncertainty import TAIL, exact_limit
from collab_sim.report.findings import EQUAL_SPENDING, HEADLINES, STAFF_TIMES
from collab_sim.report.medians import ENOUGH
from collab_sim.report.naming import (
    amount,
    better_told,
    digits_of,
    measure_name,
    measure_over,
    unit_name,
    whom_told,
)
from collab_sim.report.strings import text
from collab_sim.texts import LANGUAGES
from collab_sim.world.declarations import MEASURES

SHOWN_MEASURES = (
    "engagement", "engagement_per_seat", "action", "results_cumulative", "trust_across",
    "trust_own_side", "silo_index", "participation",
)  # fmt: skip
"""Measures that a page compares scenarios by."""
PAGE_MEASURES = (
    *SHOWN_MEASURES, *(name for name in HEADLINES if name not in SHOWN_MEASURES), *STAFF_TIMES,
    "activity", "engagement_members",
)  # fmt: skip
JUDGED_WORLDS = 200
"""Worlds that a page plays of a scenario at most; a quick picture shows the first 60."""
QUICK = 60


def measures_of(names: Sequence[str] = SHOWN_MEASURES) -> list[dict[str, Any]]:
    """Describe measures in every language, ready for JSON."""
    return [_measure(name) for name in names]


def judging() -> dict[str, Any]:
    """By the number of pairs: when they separate two scenarios, and Student's factor for a mean.

    ``separates`` is the least number of unequal pairs, among so many, that have to point one way;
    one more than there are where even all would not do.
    """
    return {
        "separates": [_least(pairs) for pairs in range(JUDGED_WORLDS + 1)],
        "student": [None, None, *(float(stdtrit(pairs - 1, 1.0 - TAIL))
                                  for pairs in range(2, JUDGED_WORLDS + 1))],
        "enough": ENOUGH,
        "equal_spending": EQUAL_SPENDING,
        "worlds": JUDGED_WORLDS,
        "quick": QUICK,
    }  # fmt: skip


def _least(pairs: int) -> int:
    return next((ahead for ahead in range(1, pairs + 1) if exact_limit(ahead, pairs) > EVEN),
                pairs + 1)  # fmt: skip


def _measure(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "title": {lang: measure_name(name, lang) for lang in LANGUAGES},
        "over": {lang: measure_over(name, lang) for lang in LANGUAGES},
        "amount": {lang: amount(name, "{value}", lang) for lang in LANGUAGES},
        "note": {lang: _note(name, lang) for lang in LANGUAGES},
        "digits": digits_of(name),
        "share": MEASURES[name].unit == "share",
        "last": MEASURES[name].summary == "last",
    }


def _note(name: str, lang: str) -> str:
    return text(
        lang,
        "compare_measure_note",
        unit=unit_name(name, lang),
        over=whom_told(name, lang),
        better=better_told(name, lang),
    )
