"""What is measured every month: name, unit, meaning, and which direction is better."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from collab_sim.world.refusal import named


@dataclass(frozen=True)
class Measure:
    """One monthly measure.

    ``summary`` says how a run is summed up: the mean over its months (undefined months left out)
    or the value of the last month, for counts that only grow.
    """

    name: str
    unit: str
    better: Literal["higher", "lower", "neither"]
    summary: Literal["mean", "last"]
    en: str
    sv: str
    definition: str


def _measure(
    name: str, unit: str, better: str, en: str, sv: str, definition: str, *, last: bool = False
) -> Measure:
    direction: Literal["higher", "lower", "neither"] = "neither"
    if better == "+":
        direction = "higher"
    if better == "-":
        direction = "lower"
    return Measure(name, unit, direction, "last" if last else "mean", en, sv, definition)


_DECLARED = (
    _measure(
        "engagement",
        "share",
        "+",
        "engagement",
        "engagemang",
        "mean engagement of all actors",
    ),
    _measure(
        "engagement_departments",
        "share",
        "+",
        "engagement, departments",
        "engagemang, förvaltningar",
        "mean engagement of departments; undefined without any",
    ),
    _measure(
        "engagement_external",
        "share",
        "+",
        "engagement, external actors",
        "engagemang, externa aktörer",
        "mean engagement of external actors; undefined without any",
    ),
    _measure(
        "engagement_members",
        "share",
        "+",
        "engagement, members",
        "engagemang, medlemmar",
        "mean engagement of actors with a seat in an alive arena; undefined without any",
    ),
    _measure(
        "engagement_per_seat",
        "share",
        "+",
        "engagement per planned seat",
        "engagemang per planerad plats",
        "sum over alive arenas and their members of engagement / seats of all planned arenas; "
        "undefined before the first arena opens",
    ),
    _measure(
        "engagement_founders",
        "share",
        "+",
        "engagement, founders",
        "engagemang, de som var med från början",
        "mean engagement of actors with a seat at the start, wherever they are; undefined without",
    ),
    _measure(
        "action",
        "share",
        "+",
        "action",
        "handling",
        "mean of effort delivered / asked over seats asked this month; undefined without any",
    ),
    _measure(
        "words_action_gap",
        "share",
        "-",
        "gap between words and action",
        "glapp mellan ord och handling",
        "engagement - action; undefined where action is",
    ),
    _measure(
        "trust_own_side",
        "share",
        "+",
        "trust within the own side",
        "tillit inom egna sidan",
        "mean trust over acquainted ordered pairs of the same side; undefined without any",
    ),
    _measure(
        "trust_across",
        "share",
        "+",
        "trust across the boundary",
        "tillit över gränsen",
        "mean trust over acquainted ordered pairs across the boundary; undefined without any",
    ),
    _measure(
        "understanding",
        "share",
        "+",
        "shared understanding",
        "samsyn",
        "mean over alive arenas with members of shared understanding; undefined without any",
    ),
    _measure(
        "routine",
        "share",
        "+",
        "working routine",
        "arbetsrutin",
        "mean routine over alive arenas; undefined without any",
    ),
    _measure(
        "competence",
        "share",
        "+",
        "collaborative competence",
        "samverkanskompetens",
        "mean competence of all actors",
    ),
    _measure(
        "fatigue",
        "share",
        "-",
        "partnership fatigue",
        "samverkanströtthet",
        "mean fatigue of all actors",
    ),
    _measure(
        "results",
        "person-months per month",
        "+",
        "results per month",
        "resultat per månad",
        "effective person-months achieved this month, all arenas",
    ),
    _measure(
        "results_cumulative",
        "person-months",
        "+",
        "total result",
        "samlat resultat",
        "sum of results since the start",
        last=True,
    ),
    _measure(
        "net_results",
        "person-months per month",
        "+",
        "net results",
        "nettoresultat",
        "leverage * results - person-months delivered this month",
    ),
    _measure(
        "participation",
        "share",
        "+",
        "participation",
        "deltagande",
        "share of actors with an active arena",
    ),
    _measure(
        "arenas_alive",
        "arenas",
        "+",
        "arenas alive",
        "levande arenor",
        "arenas opened and neither ended nor dissolved",
    ),
    _measure(
        "arenas_active",
        "arenas",
        "neither",
        "arenas active",
        "aktiva arenor",
        "alive arenas with activity above 0",
    ),
    _measure(
        "arenas_institutionalised",
        "arenas",
        "+",
        "arenas made permanent",
        "permanentade arenor",
        "arenas institutionalised and still alive",
        last=True,
    ),
    _measure(
        "arenas_respawned",
        "arenas",
        "neither",
        "projects started anew",
        "nystartade projekt",
        "times an ended project's money started a new one, so far",
        last=True,
    ),
    _measure(
        "arenas_ended",
        "arenas",
        "-",
        "arenas ended",
        "avslutade arenor",
        "arenas whose money ended, so far",
        last=True,
    ),
    _measure(
        "arenas_dissolved",
        "arenas",
        "-",
        "arenas dissolved",
        "upplösta arenor",
        "arenas dissolved by their members, so far",
        last=True,
    ),
    _measure(
        "exposures",
        "events",
        "neither",
        "hidden agendas exposed",
        "avslöjade dolda agendor",
        "hidden agendas exposed this month",
    ),
    _measure(
        "person_months_asked",
        "person-months per month",
        "neither",
        "effort asked",
        "begärd insats",
        "effort asked of all members this month",
    ),
    _measure(
        "person_months_delivered",
        "person-months per month",
        "neither",
        "effort delivered",
        "utförd insats",
        "effort delivered by all members this month",
    ),
    _measure(
        "results_per_person_month",
        "ratio",
        "+",
        "results per person-month",
        "resultat per personmånad",
        "results / effort delivered; undefined without effort",
    ),
    _measure(
        "coordinator_months",
        "person-months per month",
        "neither",
        "coordinators' time",
        "samordnarnas tid",
        "working time of coordinators in post this month",
    ),
    _measure(
        "results_per_staff_month",
        "ratio",
        "+",
        "results per staff month",
        "resultat per arbetad månad",
        "results / (effort delivered + coordinators' time); undefined without either",
    ),
    _measure(
        "effort_top5_share",
        "share",
        "-",
        "share of effort by the top 5 %",
        "andel av insatsen från de 5 % mest aktiva",
        "share of effort so far by the 5 % (rounded up) who delivered most; undefined without",
    ),
    _measure(
        "effort_gini",
        "share",
        "-",
        "inequality of effort",
        "ojämnhet i insats",
        "Gini coefficient of effort so far over all actors; undefined without effort",
    ),
    _measure(
        "silo_index",
        "share",
        "-",
        "silo index",
        "stuprörsindex",
        "free capacity that stays in the own organisation: 1 - delivered / slack",
    ),
    _measure(
        "activity",
        "ratio",
        "neither",
        "activity spent",
        "använd aktivitet",
        "mean activity over all planned arenas; 1 on average while nothing ends early",
    ),
)

MEASURES = named("measure", ((measure.name, measure) for measure in _DECLARED))
