"""The made-up town that a new workbook shows: every name and every number of it is invented."""

from __future__ import annotations

from collab_sim.world.words import Meaning

ExampleValue = Meaning | str | int | float | None
ExampleRow = dict[str, ExampleValue]

MADE_UP = Meaning("example.made_up_example")
GUESSED = Meaning("word.guessed")
JUDGED = Meaning("word.judged")
DEPARTMENT, EXTERNAL = Meaning("word.department"), Meaning("word.external")
YES_WORD = Meaning("word.yes")


def _department(key: str, goals: str, mandate: float, workload: float) -> ExampleRow:
    return {
        "name": Meaning(f"example.{key}"), "kind": DEPARTMENT, "priorities": goals,
        "mandate": mandate, "workload": workload, "evidence": JUDGED, "source": MADE_UP,
    }  # fmt: skip


def _external(key: str, sector: Meaning, goals: str) -> ExampleRow:
    return {
        "name": Meaning(f"example.{key}"), "kind": EXTERNAL, "sector": sector, "profile": YES_WORD,
        "priorities": goals, "evidence": GUESSED, "source": MADE_UP,
    }  # fmt: skip


BUSINESS = Meaning("word.business")
CIVIL = Meaning("word.civil_society")
ACADEMIA = Meaning("word.academia")
AGENCY = Meaning("word.public_agency")

EXAMPLE_ACTORS: list[ExampleRow] = [
    _department("executive_office", "16; 17", 0.7, 0.6),
    {**_department("school", "4; 10", 0.4, 0.75), "count": 2},
    {**_department("elderly_care", "3; 10", 0.3, 0.8), "count": 2},
    _department("social_services", "1; 3; 5", 0.4, 0.8),
    _department("culture_and_leisure", "3; 11", 0.6, 0.5),
    _department("environment", "13; 15", 0.5, 0.6),
    _department("planning", "11; 9", 0.5, 0.7),
    _department("employment", "8; 4", 0.5, 0.6),
    _department("technical_services", "6; 12", 0.4, 0.7),
    _external("housing_company", BUSINESS, "11; 7"),
    _external("business_association", BUSINESS, "8; 9"),
    _external("sports_federation", CIVIL, "3; 10"),
    _external("women_s_shelter", CIVIL, "5; 16"),
    _external("university_college", ACADEMIA, "4; 9"),
    _external("police", AGENCY, "16; 3"),
]
EXAMPLE_GROUPS: list[ExampleRow] = [
    {
        "name": Meaning("example.growing_up_safely"),
        "members": Meaning("example.school_social_services_culture_and_leisure_sport"),
        "goals": "3; 4; 16", "form": Meaning("word.continuous"), "meetings": 2, "hours": 8,
        "evidence": JUDGED, "source": MADE_UP,
    },
    {
        "name": Meaning("example.climate_and_building"),
        "members": Meaning("example.environment_planning_technical_services_housing"),
        "goals": "13; 11; 7", "duration": 24, "gap": 6,
        "evidence": JUDGED, "source": MADE_UP,
    },
    {
        "name": Meaning("example.work_and_skills"),
        "members": Meaning("example.employment_school_business_association_universit"),
        "open_to": Meaning("example.departments_external_actors"),
        "goals": "8; 4", "seats": 8, "opens": 7, "evidence": JUDGED, "source": MADE_UP,
    },
]  # fmt: skip
EXAMPLE_TIES: list[ExampleRow] = [
    {
        "actor": Meaning("example.school"), "partner": Meaning("example.social_services"),
        "contact": Meaning("word.weekly"), "evidence": JUDGED, "source": MADE_UP,
    },
    {
        "actor": Meaning("example.social_services"), "partner": Meaning("example.police"),
        "contact": Meaning("word.monthly"), "evidence": JUDGED, "source": MADE_UP,
    },
    {
        "actor": Meaning("example.planning"),
        "partner": Meaning("example.housing_company"), "trust": 0.4,
        "ways": Meaning("word.one"), "evidence": GUESSED, "source": MADE_UP,
    },
]  # fmt: skip
EXAMPLE_MUNICIPALITY: dict[str, ExampleValue] = {
    "title": Meaning("example.example_town_made_up"),
    "question": Meaning("example.what_should_the_town_do_about_its_collaboration"),
    "months": 96,
    "prices.currency": Meaning("example.eur"),
    "prices.person_month": 60000,
    "collaboration.form": Meaning("word.project"),
    "coordinators.full_time": 0.5,
    "municipality.turnover": 0.15,
    "municipality.budget_integration": 0.2,
}
EXAMPLE_OPTIONS: list[ExampleRow] = [
    {"option": Meaning("example.a_coordinator_more"),
     "change": "coordinators.full_time", "value": 1.5, "evidence": GUESSED, "source": MADE_UP},
    {"option": Meaning("example.everything_permanent"),
     "change": "collaboration.form", "value": Meaning("word.continuous"),
     "evidence": GUESSED, "source": MADE_UP},
    {"option": Meaning("example.everything_permanent"),
     "change": "municipality.budget_integration", "value": 0.5, "evidence": GUESSED,
     "source": MADE_UP},
    {"option": Meaning("example.training_for_all"),
     "change": "enablers.knowledge_and_training", "value": YES_WORD, "evidence": GUESSED,
     "source": MADE_UP},
    {"option": Meaning("example.training_for_all"),
     "change": "prices.own_costs", "value": 400000, "evidence": GUESSED, "source": MADE_UP},
]  # fmt: skip
EXAMPLE_EVENTS: list[ExampleRow] = [
    {"event": Meaning("example.smaller_budget"), "month": 25,
     "change": "collaboration.budget", "value": 0.8, "evidence": GUESSED, "source": MADE_UP},
]  # fmt: skip


def rows_of_example() -> dict[str, list[ExampleRow]]:
    """Return the rows of every sheet but the municipality's, by the sheet's key."""
    return {
        "actors": EXAMPLE_ACTORS,
        "arenas": EXAMPLE_GROUPS,
        "ties": EXAMPLE_TIES,
        "options": EXAMPLE_OPTIONS,
        "events": EXAMPLE_EVENTS,
    }


def in_language(value: ExampleValue, lang: str) -> str | int | float | None:
    """Return a value as a cell in a language holds it."""
    return value.said(lang) if isinstance(value, Meaning) else value
