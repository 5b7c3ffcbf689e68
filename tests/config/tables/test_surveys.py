"""Surveys and attendance: known answers, and no small group by itself."""

from __future__ import annotations

from pathlib import Path
from statistics import stdev

import pytest

from collab_sim.config.keys import known_keys
from collab_sim.config.tables.surveys import FEWEST
from tests.config.tables.folders import ACTORS, GROUPS, Rows, folder, imported, told
from tests.tolerances import ROUNDOFF


def survey(path: Path, heading: str, **answers: list[object]) -> Path:
    """Write answers of people by their organisation."""
    rows: list[list[object]] = [["organisation", heading, "e-mail"]]
    rows += [[name, answer, "somebody"] for name, each in answers.items() for answer in each]
    position = path / "survey"
    position.mkdir()
    return folder(position, answers=rows)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    position = tmp_path / "town"
    position.mkdir()
    return folder(position, actors=ACTORS, arenas=GROUPS)


def test_mean_number_and_spread_are_those_of_the_answers(town: Path, tmp_path: Path) -> None:
    answers: list[object] = [1, 5, 3, 3, 4, 2, 5, 1, 3, 3, "", 3]
    file = survey(tmp_path, "arbetsbelastning", Care=answers)
    scenario = imported(town, surveys=[file]).organisation.scenarios[0]
    care = scenario.actors.groups[1]
    origin = scenario.provenance["actors.Care.workload"]
    shares = [(answer - 1) / 4 for answer in answers if isinstance(answer, int)]
    assert care.workload == 0.5
    assert (origin.n, origin.evidence, origin.proxy) == (11, "measured", True)
    assert origin.spread == pytest.approx(stdev(shares), abs=0.0005, rel=ROUNDOFF)
    assert care.workload_sd == origin.spread
    assert scenario.actors.groups[0].workload is None


def test_fewer_than_ten_are_never_shown_by_themselves(town: Path, tmp_path: Path) -> None:
    few: list[object] = [5] * (FEWEST - 1)
    file = survey(tmp_path, "mandate", School=few, Care=[1] * 3, Club=[1] * 9)
    found = imported(town, surveys=[file])
    school, care, club = found.organisation.scenarios[0].actors.groups
    assert school.mandate == 0.25  # what the table says holds
    assert care.mandate == 0.75  # nine of 1 and three of 0, together
    assert club.mandate is None
    assert {note.key for note in found.notes} == {"survey_too_few", "survey_together"}
    origins = found.organisation.scenarios[0].provenance
    assert all(origin.n is None or origin.n >= FEWEST for origin in origins.values())


def test_trust_of_all_is_a_parameter(town: Path, tmp_path: Path) -> None:
    file = survey(tmp_path, "tillit, andra sidan", School=[4] * 6, Club=[2] * 6)
    scenario = imported(town, surveys=[file]).organisation.scenarios[0]
    assert scenario.trust.prior_across == 0.5
    assert scenario.provenance["trust.prior_across"].n == 12


def test_wrong_answers_are_told_at_their_cells(town: Path, tmp_path: Path) -> None:
    file = survey(tmp_path, "mandat", School=[6, "much"], Schol=[3])
    found = told(town, surveys=[file])
    assert {position.rpartition("!")[2] for position in found} == {"B2", "B3", "A4"}
    nothing = tmp_path / "none"
    nothing.mkdir()
    told_of_none = told(town, surveys=[folder(nothing, answers=(("a", "b"), (1, 2)))])
    assert next(iter(told_of_none.values())).startswith("no answers here")


MEETINGS: Rows = (
    ("datum", "grupp", "aktör", "närvarande", "timmar"),
    *(
        (date, "Health", actor, present, 2)
        for date, there in (
            ("2026-01-01", {"Care", "Club"}), ("2026-03-02", {"Care", "Club", "School"}),
            ("2026-05-01", {"Care"}),
        )
        for actor in ("Care", "Club", "School")
        for present in ("ja" if actor in there else "nej",)
    ),
)  # fmt: skip


def test_attendance_gives_members_rhythm_and_ties(town: Path, tmp_path: Path) -> None:
    position = tmp_path / "meetings"
    position.mkdir()
    found = imported(town, attendance=[folder(position, list=MEETINGS)]).organisation.scenarios[0]
    health = found.arenas[1]
    assert (health.name, health.members) == ("Health", ("Care", "Club", "School"))
    assert health.meetings == round(2 * 30.44 / 120, 2)
    assert health.hours == 2.0
    ties = {(tie.actor, tie.partner): tie.trust for tie in found.ties}
    assert len(ties) == 6
    assert ties["Care", "Club"] == round(0.55 + 0.5 * round(2 / 3, 4) * 0.45, 4)
    assert ties["Care", "School"] == round(0.7 + 0.5 * round(1 / 3, 4) * 0.3, 4)


def test_ties_of_the_town_go_before_attendance_which_fills_in_how_close(
    town: Path, tmp_path: Path
) -> None:
    position = tmp_path / "meetings"
    position.mkdir()
    rows = (("actor", "partner", "trust"), ("Club", "Care", 0.2), ("School", "Care", None))
    folder(town, ties=rows)
    found = imported(town, attendance=[folder(position, list=MEETINGS)]).organisation.scenarios[0]
    ties = {(tie.actor, tie.partner): tie.trust for tie in found.ties}
    assert len(ties) == 6
    assert ties["Care", "Club"] == ties["Club", "Care"] == 0.2
    assert ties["School", "Care"] == round(0.7 + 0.5 * round(1 / 3, 4) * 0.3, 4)


def test_bad_attendance_is_told(town: Path, tmp_path: Path) -> None:
    rows = (("date", "group", "actor"), ("14/3", "Health", "Care"), ("2026-01-01", "", "Care"))
    position = tmp_path / "meetings"
    position.mkdir()
    found = told(town, attendance=[folder(position, list=rows)])
    assert found == {"list.csv!A2": "'14/3' is not a date", "list.csv!B3": "is missing"}


def test_attendance_fills_in_what_tables_leave_out_and_nothing_else(tmp_path: Path) -> None:
    actors = (
        ("name", "kind", "id"), ("School", "department", "S"), ("Care", "department", ""),
        ("Club", "department", ""),
    )  # fmt: skip
    groups = (("name", "members", "evidence", "source"), ("Safety", "School; Care", "judged", "A"))
    ties = (("actor", "partner", "trust", "ways"), ("Care", "S", 0.25, "one"))
    meetings = (
        ("date", "group", "actor", "hours"), ("2026-01-01", "SAFETY", "s", 2),
        ("2026-01-01", "safety", "CARE", 2), ("2026-03-15", "Safety", "Club", 2),
    )  # fmt: skip
    tables, lists = tmp_path / "tables", tmp_path / "lists"
    for path in (tables, lists):
        path.mkdir()
    folder(tables, actors=actors, arenas=groups, ties=ties)
    found = imported(tables, attendance=[folder(lists, list=meetings)]).organisation.scenarios[0]
    [safety] = found.arenas
    assert (safety.name, safety.members, safety.hours) == ("Safety", ("School", "Care"), 2.0)
    trust = {(tie.actor, tie.partner): tie.trust for tie in found.ties}
    assert trust == {("Care", "School"): 0.25}
    members, hours = (found.provenance[f"arenas.Safety{key}"] for key in ("", ".hours"))
    assert (members.evidence, members.source, {*members.cells}) == ("judged", "A", {"members"})
    assert (hours.evidence, hours.n, {*hours.cells}) == ("measured", 2, {"hours"})


def test_who_is_unknown_to_the_tables_is_told_where_the_list_says_it(
    town: Path, tmp_path: Path
) -> None:
    rows = (
        ("date", "group", "actor", "hours"), ("2026-01-01", "Health", "Carre", 2),
        ("2026-01-01", "Health", "Care", -2), ("2026-02-01", "Health", "Carre", 2),
    )  # fmt: skip
    position = tmp_path / "meetings"
    position.mkdir()
    found = told(town, attendance=[folder(position, list=rows)])
    assert found == {
        "list.csv!C2": "'Carre' is not an actor",
        "list.csv!D3": f"-2 is not {known_keys()['arenas.hours'].range}",
    }
