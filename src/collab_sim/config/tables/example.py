"""The made-up town that a new workbook shows: every name and every number of it is invented."""

from __future__ import annotations

from typing import NamedTuple


class Both(NamedTuple):
    """A text in both languages."""

    en: str
    sv: str


Value = Both | str | int | float | None
Row = dict[str, Value]

MADE_UP = Both("made-up example", "påhittat exempel")
GUESSED = Both("guessed", "gissat")
JUDGED = Both("judged", "bedömt")
DEPARTMENT, EXTERNAL = Both("department", "förvaltning"), Both("external", "extern")
YES = Both("yes", "ja")


def _department(en: str, sv: str, goals: str, mandate: float, workload: float) -> Row:
    return {
        "name": Both(en, sv), "kind": DEPARTMENT, "priorities": goals, "mandate": mandate,
        "workload": workload, "evidence": JUDGED, "source": MADE_UP,
    }  # fmt: skip


def _external(en: str, sv: str, sector: Both, goals: str) -> Row:
    return {
        "name": Both(en, sv), "kind": EXTERNAL, "sector": sector, "profile": YES,
        "priorities": goals, "evidence": GUESSED, "source": MADE_UP,
    }  # fmt: skip


BUSINESS = Both("business", "näringsliv")
CIVIL = Both("civil society", "civilsamhälle")
ACADEMIA = Both("academia", "akademi")
AGENCY = Both("public agency", "myndighet")

ACTORS: list[Row] = [
    _department("Executive office", "Kommunledning", "16; 17", 0.7, 0.6),
    {**_department("School", "Skola", "4; 10", 0.4, 0.75), "count": 2},
    {**_department("Elderly care", "Äldreomsorg", "3; 10", 0.3, 0.8), "count": 2},
    _department("Social services", "Socialtjänst", "1; 3; 5", 0.4, 0.8),
    _department("Culture and leisure", "Kultur och fritid", "3; 11", 0.6, 0.5),
    _department("Environment", "Miljö", "13; 15", 0.5, 0.6),
    _department("Planning", "Samhällsbyggnad", "11; 9", 0.5, 0.7),
    _department("Employment", "Arbetsmarknad", "8; 4", 0.5, 0.6),
    _department("Technical services", "Teknik och service", "6; 12", 0.4, 0.7),
    _external("Housing company", "Bostadsbolaget", BUSINESS, "11; 7"),
    _external("Business association", "Företagarföreningen", BUSINESS, "8; 9"),
    _external("Sports federation", "Idrottsalliansen", CIVIL, "3; 10"),
    _external("Women's shelter", "Kvinnojouren", CIVIL, "5; 16"),
    _external("University college", "Högskolan", ACADEMIA, "4; 9"),
    _external("Police", "Polisen", AGENCY, "16; 3"),
]
GROUPS: list[Row] = [
    {
        "name": Both("Growing up safely", "Trygg uppväxt"),
        "members": Both(
            "School; Social services; Culture and leisure; Sports federation; Police",
            "Skola; Socialtjänst; Kultur och fritid; Idrottsalliansen; Polisen",
        ),
        "goals": "3; 4; 16", "form": Both("continuous", "löpande"), "meetings": 2, "hours": 8,
        "evidence": JUDGED, "source": MADE_UP,
    },
    {
        "name": Both("Climate and building", "Klimat och byggande"),
        "members": Both(
            "Environment; Planning; Technical services; Housing company; University college",
            "Miljö; Samhällsbyggnad; Teknik och service; Bostadsbolaget; Högskolan",
        ),
        "goals": "13; 11; 7", "duration": 24, "gap": 6,
        "evidence": JUDGED, "source": MADE_UP,
    },
    {
        "name": Both("Work and skills", "Arbete och kompetens"),
        "members": Both(
            "Employment; School; Business association; University college",
            "Arbetsmarknad; Skola; Företagarföreningen; Högskolan",
        ),
        "open_to": Both("departments; external actors", "förvaltningar; externa"),
        "goals": "8; 4", "seats": 8, "opens": 7, "evidence": JUDGED, "source": MADE_UP,
    },
]  # fmt: skip
TIES: list[Row] = [
    {
        "actor": Both("School", "Skola"), "partner": Both("Social services", "Socialtjänst"),
        "contact": Both("weekly", "varje vecka"), "evidence": JUDGED, "source": MADE_UP,
    },
    {
        "actor": Both("Social services", "Socialtjänst"), "partner": Both("Police", "Polisen"),
        "contact": Both("monthly", "varje månad"), "evidence": JUDGED, "source": MADE_UP,
    },
    {
        "actor": Both("Planning", "Samhällsbyggnad"),
        "partner": Both("Housing company", "Bostadsbolaget"), "trust": 0.4,
        "ways": Both("one", "en"), "evidence": GUESSED, "source": MADE_UP,
    },
]  # fmt: skip
MUNICIPALITY: dict[str, Value] = {
    "title": Both("Example town (made up)", "Exempelstad (påhittad)"),
    "question": Both(
        "What should the town do about its collaboration?",
        "Vad bör kommunen göra åt sin samverkan?",
    ),
    "months": 96,
    "prices.currency": Both("EUR", "kr"),
    "prices.person_month": 60000,
    "collaboration.form": Both("project", "projekt"),
    "coordinators.full_time": 0.5,
    "municipality.turnover": 0.15,
    "municipality.budget_integration": 0.2,
}
OPTIONS: list[Row] = [
    {"option": Both("A coordinator more", "En samordnare till"),
     "change": "coordinators.full_time", "value": 1.5, "evidence": GUESSED, "source": MADE_UP},
    {"option": Both("Everything permanent", "Allt blir löpande"),
     "change": "collaboration.form", "value": Both("continuous", "löpande"),
     "evidence": GUESSED, "source": MADE_UP},
    {"option": Both("Everything permanent", "Allt blir löpande"),
     "change": "municipality.budget_integration", "value": 0.5, "evidence": GUESSED,
     "source": MADE_UP},
    {"option": Both("Training for all", "Utbildning för alla"),
     "change": "enablers.knowledge_and_training", "value": YES, "evidence": GUESSED,
     "source": MADE_UP},
    {"option": Both("Training for all", "Utbildning för alla"),
     "change": "prices.own_costs", "value": 400000, "evidence": GUESSED, "source": MADE_UP},
]  # fmt: skip
EVENTS: list[Row] = [
    {"event": Both("Smaller budget", "Mindre budget"), "month": 25,
     "change": "collaboration.budget", "value": 0.8, "evidence": GUESSED, "source": MADE_UP},
]  # fmt: skip


def rows_of_example() -> dict[str, list[Row]]:
    """Return the rows of every sheet but the municipality's, by the sheet's key."""
    return {
        "actors": ACTORS,
        "arenas": GROUPS,
        "ties": TIES,
        "options": OPTIONS,
        "events": EVENTS,
    }


def in_language(value: Value, lang: str) -> str | int | float | None:
    """Return a value as a cell in a language holds it."""
    if isinstance(value, Both):
        return value.sv if lang == "sv" else value.en
    return value
