"""What is measured every month: name, unit, meaning, and which direction is better and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from collab_sim.world.in_force import Declared
from collab_sim.world.refusal import named


class Words(NamedTuple):
    """The same words in both languages."""

    en: str
    sv: str


EVERYBODY = Words("all actors", "alla aktörer")
OWN_REASON = Words("it is a measure of your own", "det är ett eget mått")


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One monthly measure.

    ``summary`` says how a run is summed up: the mean over its months (undefined months left out)
    or the value of the last month, for counts that only grow. ``whom`` is what a month's value is
    taken over, ``why`` why that direction is the better one, or why neither is. ``of`` takes a
    measure of a user's own from a `CollaborationModel` at the end of a month, NaN for undefined.
    Swedish that is left out is the English.
    """

    name: str
    unit: str = "share"
    better: Literal["higher", "lower", "nearer 0", "neither"] = "neither"
    summary: Literal["mean", "last"] = "mean"
    en: str
    sv: str = ""
    definition: str = ""
    whom: Words = EVERYBODY
    why: Words = OWN_REASON
    of: Callable[[Any], float] | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "sv", self.sv or self.en)
        object.__setattr__(self, "definition", self.definition or self.en)


_DECLARED = (
    Measure(
        name="engagement",
        unit="share",
        better="higher",
        summary="mean",
        en="engagement",
        sv="engagemang",
        definition="mean engagement of all actors",
        whom=Words("all actors", "alla aktörer"),
        why=Words("more people want to take part", "fler vill vara med"),
    ),
    Measure(
        name="engagement_departments",
        unit="share",
        better="higher",
        summary="mean",
        en="engagement, departments",
        sv="engagemang, förvaltningar",
        definition="mean engagement of departments; undefined without any",
        whom=Words("departments", "förvaltningar"),
        why=Words("more people want to take part", "fler vill vara med"),
    ),
    Measure(
        name="engagement_external",
        unit="share",
        better="higher",
        summary="mean",
        en="engagement, external actors",
        sv="engagemang, externa aktörer",
        definition="mean engagement of external actors; undefined without any",
        whom=Words("external actors", "externa aktörer"),
        why=Words("more people want to take part", "fler vill vara med"),
    ),
    Measure(
        name="engagement_members",
        unit="share",
        better="higher",
        summary="mean",
        en="engagement, members",
        sv="engagemang, medlemmar",
        definition="mean engagement of actors with a seat in an alive arena; undefined without any",
        whom=Words(
            "actors with a seat in an arena that is alive", "aktörer med plats i en levande arena"
        ),
        why=Words("more people want to take part", "fler vill vara med"),
    ),
    Measure(
        name="engagement_per_seat",
        unit="share",
        better="higher",
        summary="mean",
        en="engagement per planned seat",
        sv="engagemang per planerad plats",
        definition=(
            "sum over alive arenas and their members of engagement / seats of all planned "
            "arenas; undefined before the first arena opens"
        ),
        whom=Words(
            "seats of all planned arenas, empty ones as 0",
            "platserna i alla planerade arenor, tomma som 0",
        ),
        why=Words(
            "more of the planned seats are held by people who want to",
            "fler av de planerade platserna innehas av människor som vill",
        ),
    ),
    Measure(
        name="engagement_founders",
        unit="share",
        better="higher",
        summary="mean",
        en="engagement, founders",
        sv="engagemang, de som var med från början",
        definition=(
            "mean engagement of actors with a seat at the start, wherever they are; "
            "undefined without"
        ),
        whom=Words("actors with a seat at the start", "aktörer med plats från början"),
        why=Words("more people want to take part", "fler vill vara med"),
    ),
    Measure(
        name="action",
        unit="share",
        better="higher",
        summary="mean",
        en="action",
        sv="handling",
        definition=(
            "mean of effort delivered / asked over seats asked this month; undefined without any"
        ),
        whom=Words(
            "seats that were asked for effort that month",
            "platser som ombads om en insats den månaden",
        ),
        why=Words("more of what is asked for gets done", "mer av det som begärs blir gjort"),
    ),
    Measure(
        name="words_action_gap",
        unit="share",
        better="nearer 0",
        summary="mean",
        en="gap between words and action",
        sv="glapp mellan ord och handling",
        definition="engagement - action; undefined where action is",
        whom=Words(
            "all actors, against seats that were asked for effort",
            "alla aktörer, mot platser som ombads om en insats",
        ),
        why=Words(
            "what is said and what is done agree", "det som sägs och det som görs stämmer överens"
        ),
    ),
    Measure(
        name="trust_own_side",
        unit="share",
        better="higher",
        summary="mean",
        en="trust within the own side",
        sv="tillit inom den egna sidan",
        definition=(
            "mean trust over acquainted ordered pairs of the same side; undefined without any"
        ),
        whom=Words("acquainted pairs on the same side", "par av bekanta på samma sida"),
        why=Words("partners dare to give first", "partner vågar ge först"),
    ),
    Measure(
        name="trust_across",
        unit="share",
        better="higher",
        summary="mean",
        en="trust across the boundary",
        sv="tillit mellan kommunen och externa",
        definition=(
            "mean trust over acquainted ordered pairs across the boundary; undefined without any"
        ),
        whom=Words("acquainted pairs across the boundary", "bekanta i kommunen och bland externa"),
        why=Words("partners dare to give first", "partner vågar ge först"),
    ),
    Measure(
        name="understanding",
        unit="share",
        better="higher",
        summary="mean",
        en="shared understanding",
        sv="samsyn",
        definition=(
            "mean over alive arenas with members of shared understanding; undefined without any"
        ),
        whom=Words("arenas that are alive, with members", "levande arenor med medlemmar"),
        why=Words("members see the task alike", "medlemmarna ser lika på uppgiften"),
    ),
    Measure(
        name="routine",
        unit="share",
        better="higher",
        summary="mean",
        en="working routine",
        sv="arbetsrutin",
        definition="mean routine over alive arenas; undefined without any",
        whom=Words("arenas that are alive", "levande arenor"),
        why=Words(
            "less time goes to finding out how to work",
            "mindre tid går åt till att finna arbetsformer",
        ),
    ),
    Measure(
        name="competence",
        unit="share",
        better="higher",
        summary="mean",
        en="collaborative competence",
        sv="samverkanskompetens",
        definition="mean competence of all actors",
        whom=Words("all actors", "alla aktörer"),
        why=Words("people know how to collaborate", "man vet hur man samverkar"),
    ),
    Measure(
        name="fatigue",
        unit="share",
        better="lower",
        summary="mean",
        en="partnership fatigue",
        sv="samverkanströtthet",
        definition="mean fatigue of all actors",
        whom=Words("all actors", "alla aktörer"),
        why=Words("fewer are tired of collaborating", "färre är trötta på att samverka"),
    ),
    Measure(
        name="results",
        unit="person-months per month",
        better="higher",
        summary="mean",
        en="results per month",
        sv="resultat per månad",
        definition="effective person-months achieved this month, all arenas",
        whom=Words("all arenas", "alla arenor"),
        why=Words("more is achieved", "mer blir uträttat"),
    ),
    Measure(
        name="results_cumulative",
        unit="person-months",
        better="higher",
        summary="last",
        en="total result",
        sv="samlat resultat",
        definition="sum of results since the start",
        whom=Words("all arenas", "alla arenor"),
        why=Words("more is achieved", "mer blir uträttat"),
    ),
    Measure(
        name="net_results",
        unit="person-months per month",
        better="higher",
        summary="mean",
        en="net results",
        sv="nettoresultat",
        definition="leverage * results - person-months delivered this month",
        whom=Words("all arenas", "alla arenor"),
        why=Words("more is achieved than it takes", "mer blir uträttat än det kräver"),
    ),
    Measure(
        name="participation",
        unit="share",
        better="higher",
        summary="mean",
        en="participation",
        sv="deltagande",
        definition="share of actors with an active arena",
        whom=Words("all actors", "alla aktörer"),
        why=Words("more have somewhere to meet", "fler har någonstans att mötas"),
    ),
    Measure(
        name="arenas_alive",
        unit="arenas",
        better="higher",
        summary="mean",
        en="arenas alive",
        sv="levande arenor",
        definition="arenas opened and neither ended nor dissolved",
        whom=Words("all planned arenas", "alla planerade arenor"),
        why=Words("places to meet remain", "mötesplatserna finns kvar"),
    ),
    Measure(
        name="arenas_active",
        unit="arenas",
        better="neither",
        summary="mean",
        en="arenas active",
        sv="aktiva arenor",
        definition="alive arenas with activity above 0",
        whom=Words("all planned arenas", "alla planerade arenor"),
        why=Words(
            "rest between projects is part of the form", "vila mellan projekt hör till formen"
        ),
    ),
    Measure(
        name="arenas_institutionalised",
        unit="arenas",
        better="higher",
        summary="last",
        en="arenas made permanent",
        sv="permanentade arenor",
        definition="arenas institutionalised and still alive",
        whom=Words("all planned arenas", "alla planerade arenor"),
        why=Words(
            "they no longer hang on a project’s money", "de hänger inte längre på projektpengar"
        ),
    ),
    Measure(
        name="arenas_respawned",
        unit="arenas",
        better="neither",
        summary="last",
        en="projects started anew",
        sv="nystartade projekt",
        definition="times an ended project's money started a new one, so far",
        whom=Words("all planned arenas", "alla planerade arenor"),
        why=Words(
            "a new start is neither gain nor loss", "en nystart är varken vinst eller förlust"
        ),
    ),
    Measure(
        name="arenas_ended",
        unit="arenas",
        better="lower",
        summary="last",
        en="arenas ended",
        sv="avslutade arenor",
        definition="arenas whose money ended, so far",
        whom=Words("all planned arenas", "alla planerade arenor"),
        why=Words("places to meet remain", "mötesplatserna finns kvar"),
    ),
    Measure(
        name="arenas_dissolved",
        unit="arenas",
        better="lower",
        summary="last",
        en="arenas dissolved",
        sv="upplösta arenor",
        definition="arenas dissolved by their members, so far",
        whom=Words("all planned arenas", "alla planerade arenor"),
        why=Words("places to meet remain", "mötesplatserna finns kvar"),
    ),
    Measure(
        name="exposures",
        unit="events",
        better="neither",
        summary="mean",
        en="hidden agendas exposed",
        sv="avslöjade dolda agendor",
        definition="hidden agendas exposed this month",
        whom=Words("all representatives", "alla representanter"),
        why=Words(
            "it hurts trust and ends a diversion",
            "det skadar tilliten och gör slut på en avledning",
        ),
    ),
    Measure(
        name="person_months_asked",
        unit="person-months per month",
        better="neither",
        summary="mean",
        en="effort asked",
        sv="begärd insats",
        definition="effort asked of all members this month",
        whom=Words("members of all arenas", "medlemmarna i alla arenor"),
        why=Words(
            "it is what the form takes, not what it gives",
            "det är vad formen kräver, inte vad den ger",
        ),
    ),
    Measure(
        name="person_months_delivered",
        unit="person-months per month",
        better="neither",
        summary="mean",
        en="effort delivered",
        sv="utförd insats",
        definition="effort delivered by all members this month",
        whom=Words("members of all arenas", "medlemmarna i alla arenor"),
        why=Words(
            "it is both a cost and the work itself", "det är både en kostnad och själva arbetet"
        ),
    ),
    Measure(
        name="results_per_person_month",
        unit="ratio",
        better="higher",
        summary="mean",
        en="results per person-month",
        sv="resultat per personmånad",
        definition="results / effort delivered; undefined without effort",
        whom=Words("all arenas", "alla arenor"),
        why=Words("the same time achieves more", "samma tid uträttar mer"),
    ),
    Measure(
        name="coordinator_months",
        unit="person-months per month",
        better="neither",
        summary="mean",
        en="coordinators' time",
        sv="samordnarnas tid",
        definition="working time of coordinators in post this month",
        whom=Words("coordinators in post", "samordnare i tjänst"),
        why=Words(
            "it is what support takes, not what it gives",
            "det är vad stödet kräver, inte vad det ger",
        ),
    ),
    Measure(
        name="results_per_staff_month",
        unit="ratio",
        better="higher",
        summary="mean",
        en="results per staff month",
        sv="resultat per arbetad månad",
        definition="results / (effort delivered + coordinators' time); undefined without either",
        whom=Words("all arenas and coordinators", "alla arenor och samordnare"),
        why=Words("the same time achieves more", "samma tid uträttar mer"),
    ),
    Measure(
        name="effort_top5_share",
        unit="share",
        better="lower",
        summary="mean",
        en="share of effort by the top 5 %",
        sv="andel av insatsen från de 5\N{NO-BREAK SPACE}% mest aktiva",
        definition=(
            "share of effort so far by the 5 % (rounded up) who delivered most; undefined without"
        ),
        whom=Words("all actors", "alla aktörer"),
        why=Words("the work does not rest on a few", "arbetet vilar inte på några få"),
    ),
    Measure(
        name="effort_gini",
        unit="share",
        better="lower",
        summary="mean",
        en="inequality of effort",
        sv="ojämnhet i insats",
        definition="Gini coefficient of effort so far over all actors; undefined without effort",
        whom=Words("all actors", "alla aktörer"),
        why=Words("the work does not rest on a few", "arbetet vilar inte på några få"),
    ),
    Measure(
        name="silo_index",
        unit="share",
        better="lower",
        summary="mean",
        en="silo index",
        sv="stuprörsindex",
        definition="free capacity that stays in the own organisation: 1 - delivered / slack",
        whom=Words("all actors", "alla aktörer"),
        why=Words(
            "free time is used across organisations", "ledig tid används över organisationsgränser"
        ),
    ),
    Measure(
        name="activity",
        unit="ratio",
        better="neither",
        summary="mean",
        en="activity spent",
        sv="använd aktivitet",
        definition="mean activity over all planned arenas; 1 on average while nothing ends early",
        whom=Words("all planned arenas", "alla planerade arenor"),
        why=Words("it is what the form spends", "det är vad formen gör av med"),
    ),
    Measure(
        name="engagement_open",
        unit="share",
        better="higher",
        summary="mean",
        en="engagement, without a hidden agenda",
        sv="engagemang, utan dold agenda",
        definition=(
            "mean engagement of actors whose declared agenda is their true one and who divert "
            "nothing; undefined without any"
        ),
        whom=Words("actors without a hidden agenda", "aktörer utan dold agenda"),
        why=Words("more people want to take part", "fler vill vara med"),
    ),
)

OUR_MEASURES: Mapping[str, Measure] = named(
    "measure", ((measure.name, measure) for measure in _DECLARED)
)
"""The measures that both engines take."""
MEASURES = Declared("measure", OUR_MEASURES, lambda extension: extension.own_measures)
