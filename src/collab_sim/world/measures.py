"""What is measured every month: name, unit, meaning, and which direction is better and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from collab_sim.world.refusal import named
from collab_sim.world.words import Meaning, Wording, Words


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One monthly measure.

    ``summary`` says how a run is summed up: the mean over its months (undefined months left out)
    or the value of the last month, for counts that only grow. ``of`` takes a measure of a user's
    own from a `CollaborationModel` at the end of a month, NaN for undefined.

    What the model's own are called stands in the catalogues of meanings, by their names. One of a
    user's own says it itself, in ``en`` and ``sv``: ``whom`` a month's value is taken over, and
    ``why`` that direction is the better one, or neither is. Swedish that is left out is the
    English.
    """

    name: str
    unit: str = "share"
    better: Literal["higher", "lower", "nearer 0", "neither"] = "neither"
    summary: Literal["mean", "last"] = "mean"
    en: str = ""
    sv: str = ""
    definition: str = ""
    whom: Words | None = None
    why: Words | None = None
    of: Callable[[Any], float] | None = None

    @property
    def title(self) -> Wording:
        """What it is called."""
        return Words(self.en, self.sv) if self.en else Meaning(f"measure.{self.name}")

    @property
    def taken_over(self) -> Wording:
        """Whom a month's value is taken over."""
        return self.whom or self._meaning("whom")

    @property
    def reason(self) -> Wording:
        """Why its better direction is the better one, or why neither is."""
        return self.why or self._meaning("why")

    @property
    def defined(self) -> Wording:
        """How it is computed, and when it is undefined."""
        if self.en:
            return Words(self.definition or self.en)
        return Meaning(f"measure.{self.name}.definition")

    def _meaning(self, what: str) -> Meaning:
        return Meaning(f"own_measure.{what}" if self.en else f"measure.{self.name}.{what}")


_DECLARED = (
    Measure(name="engagement", better="higher"),
    Measure(name="engagement_departments", better="higher"),
    Measure(name="engagement_external", better="higher"),
    Measure(name="engagement_members", better="higher"),
    Measure(name="engagement_per_seat", better="higher"),
    Measure(name="engagement_founders", better="higher"),
    Measure(name="action", better="higher"),
    Measure(name="words_action_gap", better="nearer 0"),
    Measure(name="trust_own_side", better="higher"),
    Measure(name="trust_across", better="higher"),
    Measure(name="understanding", better="higher"),
    Measure(name="routine", better="higher"),
    Measure(name="competence", better="higher"),
    Measure(name="fatigue", better="lower"),
    Measure(name="results", unit="person-months per month", better="higher"),
    Measure(name="results_cumulative", unit="person-months", better="higher", summary="last"),
    Measure(name="net_results", unit="person-months per month", better="higher"),
    Measure(name="participation", better="higher"),
    Measure(name="arenas_alive", unit="arenas", better="higher"),
    Measure(name="arenas_active", unit="arenas"),
    Measure(name="arenas_institutionalised", unit="arenas", better="higher", summary="last"),
    Measure(name="arenas_respawned", unit="arenas", summary="last"),
    Measure(name="arenas_ended", unit="arenas", better="lower", summary="last"),
    Measure(name="arenas_dissolved", unit="arenas", better="lower", summary="last"),
    Measure(name="exposures", unit="events"),
    Measure(name="person_months_asked", unit="person-months per month"),
    Measure(name="person_months_delivered", unit="person-months per month"),
    Measure(name="results_per_person_month", unit="ratio", better="higher"),
    Measure(name="coordinator_months", unit="person-months per month"),
    Measure(name="results_per_staff_month", unit="ratio", better="higher"),
    Measure(name="effort_top5_share", better="lower"),
    Measure(name="effort_gini", better="lower"),
    Measure(name="silo_index", better="lower"),
    Measure(name="activity", unit="ratio"),
    Measure(name="engagement_open", better="higher"),
)

OUR_MEASURES: Mapping[str, Measure] = named(
    "measure", ((measure.name, measure) for measure in _DECLARED)
)
"""The measures that both engines take."""
