"""The sheets of a workbook: actors, collaboration groups, ties, municipality, options, events."""

from __future__ import annotations

from collab_sim.config.tables.cells import YES_NO, Takes, word
from collab_sim.config.tables.columns import Column, Sheet

KINDS = (word("department"), word("external"))
SECTOR_CHOICES = (
    word("municipality"),
    word("business"),
    word("civil_society"),
    word("academia"),
    word("public_agency"),
)
FORMS = (word("project"), word("programme"), word("continuous"))
SPHERES = (word(0, "own_organisation"), word(1, "own_services"), word(2, "whole_community"))
EVIDENCE = (word("measured"), word("judged"), word("guessed"))
CONTACTS = (
    word(0.0, "know_each_other"),
    word(0.25, "a_few_times_a_year"),
    word(0.5, "monthly"),
    word(0.75, "weekly"),
    word(1.0, "daily"),
)
"""How often two meet, as the strength of their tie from 0 to 1."""
WAYS = (word("both"), word("one"))
EVERYBODY = (word("departments"), word("external", "external_actors"))
"""Words that stand for many actors where names do."""

_EVIDENCE = (
    Column("evidence", Takes.CHOICE, EVIDENCE),
    Column("source", width=28),
    Column("n", Takes.WHOLE, width=7),
    Column("comment", width=28),
)

ACTORS = Sheet(
    "actors",
    (
        Column("name", required=True, width=30, of="actors"),
        Column("id"),
        Column("kind", Takes.CHOICE, KINDS),
        Column("sector", Takes.CHOICE, SECTOR_CHOICES),
        Column("profile", Takes.YES_NO, YES_NO),
        Column("count", Takes.WHOLE, width=16),
        Column("priorities", Takes.GOALS),
        Column("mandate", Takes.SHARE),
        Column("workload", Takes.SHARE, width=18),
        Column("engagement", Takes.SHARE),
        Column("sphere", Takes.CHOICE, SPHERES, width=20),
        *_EVIDENCE,
    ),
    above="actors.groups",
)

GROUPS = Sheet(
    "arenas",
    (
        Column("name", required=True, width=30, of="arenas"),
        Column("members", Takes.NAMES, width=40),
        Column("open_to", Takes.NAMES, width=20),
        Column("goals", Takes.GOALS),
        Column("seats", Takes.WHOLE, width=10),
        Column("mandated", Takes.YES_NO, YES_NO),
        Column("form", Takes.CHOICE, FORMS),
        Column("opens", Takes.WHOLE, width=9),
        Column("closes", Takes.WHOLE, width=9),
        Column("meetings", Takes.NUMBER, width=18),
        Column("hours", Takes.NUMBER, width=17),
        Column("duration", Takes.WHOLE, width=15),
        Column("gap", Takes.WHOLE, width=10),
        *_EVIDENCE,
    ),
    above="arenas",
)

TIES = Sheet(
    "ties",
    (
        Column("actor", required=True, width=30),
        Column("partner", required=True, width=30),
        Column("contact", Takes.CHOICE, CONTACTS, width=22),
        Column("strength", Takes.SHARE),
        Column("trust", Takes.SHARE),
        Column("ways", Takes.CHOICE, WAYS),
        *_EVIDENCE,
    ),
    may_be_empty=True,
    above="ties",
)

MUNICIPALITY = Sheet(
    "municipality",
    (
        Column("setting", required=True, width=34),
        Column("meaning", width=60),
        Column("range", width=24),
        Column("ours", width=12),
        Column("value", width=20, of="municipality"),
        *_EVIDENCE,
    ),
    may_be_empty=True,
)

_CHANGE = Column("change", width=60)
_VALUE = Column("value")

OPTIONS = Sheet(
    "options",
    (
        Column("option", required=True, width=34, of="options"),
        Column("group", width=26),
        _CHANGE,
        _VALUE,
        *_EVIDENCE,
    ),
    may_be_empty=True,
)

EVENTS = Sheet(
    "events",
    (
        Column("event", required=True, width=30),
        Column("option", width=24, of="events"),
        Column("month", Takes.WHOLE, required=True, width=9),
        Column("until", Takes.WHOLE, width=12),
        _CHANGE,
        _VALUE,
        Column("coordinators_leave", Takes.YES_NO, YES_NO, width=18),
        Column("opens", Takes.NAMES, width=24, of="events"),
        Column("closes", Takes.NAMES, width=24, of="events"),
        *_EVIDENCE,
    ),
    may_be_empty=True,
    above="events.NAME",
)

SHEETS: dict[str, Sheet] = {
    sheet.key: sheet for sheet in (ACTORS, GROUPS, TIES, MUNICIPALITY, OPTIONS, EVENTS)
}
