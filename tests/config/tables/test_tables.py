"""Tables of text: however they were saved, the same is read, and blanks take defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from collab_sim.config import dump_scenario, scenario_from_text
from collab_sim.config.tables.acquaintances import trust_by_contact
from collab_sim.config.tables.reading import Asked, read_organisation
from collab_sim.config.tables.writing import files_of
from tests.config.tables.folders import ACTORS, GROUPS, folder, imported, told
from tests.tolerances import ROUNDOFF

SWEDISH = (
    "namn;slag;sektor;mandat;engagemang\r\n"
    "Skola;förvaltning;;25 %;\r\n"
    "Vård;förvaltning;;;\r\n"
    "Förening;extern;civilsamhälle;;0,75\r\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_way_of_saving_reads_the_same(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "Aktörer.csv").write_bytes(SWEDISH.encode(encoding))
    groups = imported(tmp_path).organisation.scenarios[0].actors.groups
    assert [group.name for group in groups] == ["Skola", "Vård", "Förening"]
    assert [group.mandate for group in groups] == [0.25, None, None]
    assert [group.engagement for group in groups] == [None, None, 0.75]
    assert [group.kind for group in groups] == ["department", "department", "external"]


def test_every_value_remembers_its_cell(tmp_path: Path) -> None:
    scenario = imported(folder(tmp_path, actors=ACTORS)).organisation.scenarios[0]
    assert scenario.provenance["actors.School"].cells["mandate"] == "actors.csv!D2"
    assert scenario.provenance["actors.Club"].cells["engagement"] == "actors.csv!E4"
    assert scenario.provenance["actors.School"].evidence == "guessed"


def test_an_actor_with_more_representatives_is_more_actors_and_needs_seats(tmp_path: Path) -> None:
    actors = (
        ("name", "kind", "representatives"),
        ("School", "department", 9),
        ("Care", "department", 1),
    )
    found = imported(
        folder(tmp_path, actors=actors, arenas=(("name", "members"), ("Safety", "School; Care")))
    )
    scenario = found.organisation.scenarios[0]
    assert len(scenario.actor_names) == 10
    assert scenario.arenas[0].seats == 10


def test_rhythm_and_closing_reach_the_scenario(tmp_path: Path) -> None:
    arenas = (
        ("name", "members", "opens", "closes", "meetings", "hours"),
        ("Safety", "School; Club", 3, 40, "1,5", 4),
    )
    arena = (
        imported(folder(tmp_path, actors=ACTORS, arenas=arenas)).organisation.scenarios[0].arenas[0]
    )
    assert (arena.opens, arena.closes, arena.asks) == (3, 40, 1.5 * 4 / 160)


def test_trust_follows_contact_and_what_is_said_of_trust_goes_before(tmp_path: Path) -> None:
    ties = (
        ("actor", "partner", "contact", "trust", "ways"),
        ("School", "Care", "daily", "", ""),
        ("School", "Club", "daily", 0.1, "one"),
    )
    scenario = imported(folder(tmp_path, actors=ACTORS, ties=ties)).organisation.scenarios[0]
    trust = {(tie.actor, tie.partner): tie.trust for tie in scenario.ties}
    daily = trust_by_contact(scenario.trust.prior_own_side, 1.0)
    assert trust == {("School", "Care"): daily, ("Care", "School"): daily, ("School", "Club"): 0.1}


@pytest.mark.parametrize("prior", [0.0, 0.3, 1.0])
def test_more_contact_never_means_less_trust_and_never_full_trust(prior: float) -> None:
    rising = [trust_by_contact(prior, step / 4) for step in range(5)]
    assert rising == sorted(rising)
    assert rising[0] == prior
    assert rising[-1] == pytest.approx((1.0 + prior) / 2, rel=ROUNDOFF)


def test_options_and_events_change_what_they_name_and_nothing_else(tmp_path: Path) -> None:
    options = (
        ("option", "change", "value"),
        ("More time", "coordinators.full_time", 2),
        ("More time", "prices.own_costs", 5000),
        ("Trained", "enablers.knowledge_and_training", "yes"),
    )
    events = (
        ("event", "only in option", "month", "until", "change", "value", "coordinators leave"),
        ("Less money", "", 13, 24, "collaboration.budget", 0.5, ""),
        ("Less money", "", 13, 24, "municipality.turnover", "30 %", ""),
        ("Gone", "More time", 30, "", "", "", "yes"),
    )
    municipality = (
        ("setting", "your value"),
        ("title", "Town"), ("prices.currency", "kr"), ("prices.person_month", 100), ("months", 60),
        ("municipality.handover", ""),
    )  # fmt: skip
    tables = {"options": options, "events": events, "municipality": municipality}
    found = imported(folder(tmp_path, actors=ACTORS, arenas=GROUPS, **tables)).organisation
    today, more, trained = found.scenarios
    assert [one.title.sv for one in found.scenarios] == ["Town", "More time", "Trained"]
    assert (today.coordinators.full_time, more.coordinators.full_time) == (0.4, 2.0)
    assert today.prices
    assert more.prices
    assert (today.prices.own_costs, more.prices.own_costs) == (0.0, 5000.0)
    assert trained.enablers == ("knowledge_and_training",)
    settings = {"collaboration.budget": 0.5, "municipality.turnover": 0.3}
    assert today.events["Less_money"].set == settings
    assert [*more.events] == ["Less_money", "Gone"]
    assert "Gone" not in today.events
    assert today.municipality.handover == 0.2


def test_an_option_changes_one_group_or_actor_and_an_event_closes_one(tmp_path: Path) -> None:
    options = (
        ("option", "only for", "change", "value"),
        ("Fewer", "Safety", "seats [arenas.seats]", 4),
        ("Fewer", "Safety", "arenas.closes", 40),
        ("Fewer", "School", "arbetsbelastning hos en aktör", "25 %"),
        ("More", "", "coordinators.full_time", 2),
    )
    events = (
        ("event", "only in option", "month", "opens", "closes"),
        ("Begins", "", 7, "Safety", ""),
        ("Ends", "More", 30, "", "Safety"),
    )
    tables = {"options": options, "events": events}
    groups = (*GROUPS, ("Youth", "Care; Club"))
    found = imported(folder(tmp_path, actors=ACTORS, arenas=groups, **tables)).organisation
    today, fewer, more = found.scenarios
    assert (fewer.arenas[0].seats, fewer.arenas[0].closes) == (4, 40)
    assert fewer.arenas[1] == today.arenas[1] == more.arenas[1]
    assert [group.workload for group in fewer.actors.groups] == [0.25, None, None]
    assert (today.events["Begins"].opens, more.events["Ends"].closes) == (("Safety",),) * 2
    assert "Ends" not in today.events
    origins = fewer.provenance
    assert origins["arenas.Safety"].cells["seats"] == "options.csv!D2"
    assert origins["arenas.Youth"].cells["members"] == "arenas.csv!B3"


def test_what_is_wrong_in_changes_of_one_group_is_told_at_its_cell(tmp_path: Path) -> None:
    options = (
        ("option", "only for", "change", "value"),
        ("A", "Safty", "arenas.seats", 4),
        ("B", "", "arenas.seats", 4),
        ("C", "Safety", "coordinators.full_time", 2),
        ("D", "Safety", "arenas.seats", 1),
    )
    problems = told(folder(tmp_path, actors=ACTORS, arenas=GROUPS, options=options))
    assert {position: problems[position][:24] for position in problems} == {
        "options.csv!B2": "there is no entry 'Safty",
        "options.csv!C3": "name the actor or the co",
        "options.csv!B4": "this change is about no ",
        "options.csv!D5": "1 is not between 2 and 1",
    }


def test_names_of_any_kind_survive_the_file_in_full(tmp_path: Path) -> None:
    names = ("Women's: shelter # 1", "no", "null", "12:30", "{a}", "Å 'ö' \"ä\"", "true", "- x")
    actors = (
        ("name", "kind", "mandate", "source"),
        *((one, "department", 0.5, one) for one in names),
    )
    ties = (("actor", "partner", "trust"), (names[0], names[1], 0.5))
    scenario = imported(folder(tmp_path, actors=actors, ties=ties)).organisation.scenarios[0]
    assert [group.name for group in scenario.actors.groups] == [*names]
    again = scenario_from_text(dump_scenario(scenario))
    assert again.model_dump() == scenario.model_dump()
    found = read_organisation(Asked(tmp_path, "mine")).organisation
    written = files_of(found, tmp_path / "mine.yaml", "tables")[tmp_path / "mine.yaml"]
    assert scenario_from_text(written).actors == scenario.actors
    assert scenario_from_text(written).provenance == scenario.provenance
