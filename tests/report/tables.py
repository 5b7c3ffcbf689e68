"""Played worlds that tests of reports and pictures share."""

from __future__ import annotations

from functools import cache

from collab_sim import Scenario, load_scenario
from collab_sim.report.stress import Stress, play_assumptions
from collab_sim.study.worlds import Worlds, play

FORMS = ("project", "continuous", "programme")


@cache
def three_forms() -> dict[str, Scenario]:
    """Shipped forms of collaboration over four years."""
    return {name: load_scenario(name).changed({"months": 48}) for name in FORMS}


@cache
def played() -> Worlds:
    """Thirty sets of twin worlds of the three forms."""
    return play(three_forms(), replicates=30)


@cache
def stressed() -> Stress:
    """Three forms under every assumption set."""
    return play_assumptions(played(), pairs=4)


LONG_TITLES = (
    "Samordnad strategi med fast samverkan mellan alla förvaltningar",
    "Decentraliserat arbete där förvaltningarna själva driver omställningen",
    "Enbart tidsbegränsade projekt med nya deltagare vid varje utlysning",
    "Fast samverkan med egna samordnare i varje förvaltning",
    "Program på åtta år med politiskt tillsatt styrgrupp",
    "Näringslivsrådet leder klimatarbetet utan kommunal samordning",
    "Civilsamhällets plattform för social hållbarhet",
    "Akademin som neutral mellanhand i kunskapsutveckling",
    "Myndighetsstyrd samverkan med tvingande rapportering",
    "Delad budget mellan förvaltningarna för gemensamma mål",
    "Korta mandat och hög personalomsättning i hela organisationen",
    "Långsam uppbyggnad av tillit innan gemensamma åtaganden",
)


@cache
def many(number: int) -> Worlds:
    """Up to twelve scenarios with long Swedish titles over three years."""
    scenarios = {
        f"s{place}": three_forms()[FORMS[place % 3]].changed(
            {"months": 36, "title": title, "collaboration.gap": place}
        )
        for place, title in enumerate(LONG_TITLES[:number])
    }
    return play(scenarios, replicates=6)
