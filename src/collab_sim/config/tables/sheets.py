"""The sheets of a workbook: actors, collaboration groups, ties, municipality, options, events."""

from __future__ import annotations

from collab_sim.config.tables.cells import YES_NO, Choice, Takes
from collab_sim.config.tables.columns import Column, Sheet

KINDS = (
    Choice("department", "department", "förvaltning"),
    Choice("external", "external", "extern"),
)
SECTORS = (
    Choice("municipality", "municipality", "kommun"),
    Choice("business", "business", "näringsliv"),
    Choice("civil_society", "civil society", "civilsamhälle"),
    Choice("academia", "academia", "akademi"),
    Choice("public_agency", "public agency", "myndighet"),
)
FORMS = (
    Choice("project", "project", "projekt"),
    Choice("programme", "programme", "program"),
    Choice("continuous", "continuous", "löpande"),
)
SPHERES = (
    Choice(0, "own organisation", "egna organisationen"),
    Choice(1, "own services", "egna tjänster"),
    Choice(2, "whole community", "hela samhället"),
)
EVIDENCE = (
    Choice("measured", "measured", "mätt"),
    Choice("judged", "judged", "bedömt"),
    Choice("guessed", "guessed", "gissat"),
)
CONTACTS = (
    Choice(0.0, "know each other", "känner varandra"),
    Choice(0.25, "a few times a year", "några gånger om året"),
    Choice(0.5, "monthly", "varje månad"),
    Choice(0.75, "weekly", "varje vecka"),
    Choice(1.0, "daily", "dagligen"),
)
"""How often two meet, as the strength of their tie from 0 to 1."""
WAYS = (Choice("both", "both", "båda"), Choice("one", "one", "en"))
EVERYBODY = (
    Choice("departments", "departments", "förvaltningar"),
    Choice("external", "external actors", "externa"),
)
"""Words that stand for many actors where names do."""

_EVIDENCE = (
    Column(
        "evidence", "evidence", "underlag",
        "how firmly the row stands: measured, judged or guessed; blank: guessed",
        "hur säker raden är: mätt, bedömt eller gissat; tomt: gissat",
        Takes.CHOICE, EVIDENCE,
    ),
    Column(
        "source", "source", "källa",
        "where the values come from, in words", "var värdena kommer från, i ord", width=28,
    ),
    Column(
        "n", "n", "n",
        "number of answers or observations behind the values",
        "antal svar eller observationer bakom värdena", Takes.WHOLE, width=7,
    ),
    Column(
        "comment", "comment", "kommentar",
        "for yourself; it is not read", "för egen del; läses inte", width=28,
    ),
)  # fmt: skip

ACTORS = Sheet(
    "actors", "Actors", "Aktörer",
    "One row per department or external actor.", "En rad per förvaltning eller extern aktör.",
    (
        Column(
            "name", "name", "namn", "name of the actor, as in the other sheets",
            "aktörens namn, som i de andra bladen", required=True, width=30,
        ),
        Column(
            "id", "short name", "kortnamn",
            "a shorter name or number that the other sheets may use instead; may be blank",
            "ett kortare namn eller nummer som de andra bladen får använda i stället; får vara "
            "tomt",
        ),
        Column(
            "kind", "kind", "slag", "department of the municipality, or external; blank: by sector",
            "förvaltning i kommunen, eller extern; tomt: följer av sektorn", Takes.CHOICE, KINDS,
        ),
        Column(
            "sector", "sector", "sektor",
            "sector of an external actor; departments belong to the municipality",
            "en extern aktörs sektor; förvaltningar hör till kommunen", Takes.CHOICE, SECTORS,
        ),
        Column(
            "profile", "typical of its sector", "typisk för sin sektor",
            "yes: incentives typical of the sector (our assumption); blank: the common ones",
            "ja: drivkrafter som är typiska för sektorn (vårt antagande); tomt: de gemensamma",
            Takes.YES_NO, YES_NO,
        ),
        Column(
            "count", "representatives", "representanter",
            "people who speak for it in collaboration; each is an actor of its own; blank: 1",
            "personer som för dess talan i samverkan; var och en är en egen aktör; tomt: 1",
            Takes.WHOLE, width=16,
        ),
        Column(
            "priorities", "priorities", "prioriteringar",
            "numbers of the global goals it cares more about, with semicolons: 3; 4; 10",
            "nummer på de globala mål den bryr sig mer om, med semikolon: 3; 4; 10", Takes.GOALS,
        ),
        Column(
            "mandate", "mandate", "mandat",
            "share of what is asked that its representative may promise without approval, 0 to 1",
            "hur stor del av det begärda som representanten får lova utan att fråga chefen, 0 till "
            "1", Takes.SHARE,
        ),
        Column(
            "workload", "workload", "arbetsbelastning",
            "share of working time that its own operations take, 0 to 1",
            "hur stor del av arbetstiden den egna verksamheten tar, 0 till 1", Takes.SHARE,
            width=18,
        ),
        Column(
            "engagement", "engagement", "engagemang",
            "willingness at the start to put effort into collaboration, 0 to 1; job satisfaction "
            "is something else",
            "viljan vid starten att lägga kraft på samverkan, 0 till 1; trivsel på jobbet är något "
            "annat", Takes.SHARE,
        ),
        Column(
            "sphere", "sphere of influence", "påverkanssfär",
            "how far its influence reaches; blank: drawn", "hur långt den når; tomt: dras",
            Takes.CHOICE, SPHERES, width=20,
        ),
        *_EVIDENCE,
    ),
    above="actors.groups",
)  # fmt: skip

GROUPS = Sheet(
    "arenas", "Collaboration groups", "Samverkansgrupper",
    "One row per group, network, board or project where actors meet.",
    "En rad per grupp, nätverk, styrgrupp eller projekt där aktörer möts.",
    (
        Column("name", "name", "namn", "name of the group", "gruppens namn", required=True,
               width=30),
        Column(
            "members", "members", "medlemmar",
            "names of actors, with semicolons; blank: seats are filled by how well goals fit",
            "aktörers namn, med semikolon; tomt: platserna fylls efter hur väl målen passar",
            Takes.NAMES, width=40,
        ),
        Column(
            "open_to", "open to", "öppen för",
            "who may join later: names, departments, external actors; blank: everybody",
            "vilka som får gå med senare: namn, förvaltningar, externa; tomt: alla", Takes.NAMES,
            width=20,
        ),
        Column(
            "goals", "goals", "mål",
            "numbers of the global goals it works on, the most important first: 13; 7; 11",
            "nummer på de globala mål den arbetar med, det viktigaste först: 13; 7; 11",
            Takes.GOALS,
        ),
        Column("seats", "seats", "platser", "seats; blank: 8, or as many as are members",
               "platser; tomt: 8, eller så många som är medlemmar", Takes.WHOLE, width=10),
        Column(
            "mandated", "by decision", "genom beslut",
            "yes: members sit there by decision and cannot leave",
            "ja: medlemmarna sitter där genom beslut och kan inte lämna", Takes.YES_NO, YES_NO,
        ),
        Column("form", "form", "form", "project, programme or continuous; blank: as everywhere",
               "projekt, program eller löpande; tomt: som överallt", Takes.CHOICE, FORMS),
        Column("opens", "opens", "öppnar", "month in which it opens; blank: 1",
               "månad då den öppnar; tomt: 1", Takes.WHOLE, width=9),
        Column("closes", "closes", "stänger", "last month in which it is open; blank: to the end",
               "sista månaden då den är öppen; tomt: till slutet", Takes.WHOLE, width=9),
        Column(
            "meetings", "meetings per month", "möten per månad",
            "meetings in a normal month; with hours they set what the group asks of a member",
            "möten en vanlig månad; med timmarna bestämmer de hur mycket gruppen begär av en "
            "medlem", Takes.NUMBER, width=18,
        ),
        Column(
            "hours", "hours per meeting", "timmar per möte",
            "hours that a meeting takes of a member, preparation and tasks included",
            "timmar som ett möte tar av en medlem, med förberedelser och uppgifter", Takes.NUMBER,
            width=17,
        ),
        Column("duration", "project months", "projektmånader", "length of its projects in months",
               "projektens längd i månader", Takes.WHOLE, width=15),
        Column("gap", "gap", "uppehåll", "months between its projects",
               "månader mellan dess projekt", Takes.WHOLE, width=10),
        *_EVIDENCE,
    ),
    above="arenas",
)  # fmt: skip

TIES = Sheet(
    "ties", "Ties", "Relationer",
    "One row per pair of actors who know each other before the start. May be empty.",
    "En rad per par av aktörer som känner varandra före starten. Får vara tomt.",
    (
        Column("actor", "actor", "aktör", "name of an actor", "en aktörs namn", required=True,
               width=30),
        Column("partner", "partner", "partner", "name of the other", "den andras namn",
               required=True, width=30),
        Column(
            "contact", "contact", "kontakt",
            "how often they are in contact; trust at the start follows from it",
            "hur ofta de har kontakt; tilliten vid starten följer av det", Takes.CHOICE, CONTACTS,
            width=22,
        ),
        Column(
            "strength", "strength", "styrka",
            "instead of contact, from other tables: strength of the tie, 0 to 1",
            "i stället för kontakt, från andra tabeller: hur stark relationen är, 0 till 1",
            Takes.SHARE,
        ),
        Column(
            "trust", "trust", "tillit",
            "how far the actor counts on the partner to do what was agreed, 0 to 1; it goes before "
            "contact",
            "hur mycket aktören räknar med att partnern gör det man kommit överens om, 0 till 1; "
            "går före kontakt", Takes.SHARE,
        ),
        Column("ways", "ways", "riktning", "both (blank) or one: from the actor to the partner",
               "båda (tomt) eller en: från aktören till partnern", Takes.CHOICE, WAYS),
        *_EVIDENCE,
    ),
    may_be_empty=True,
    above="ties",
)  # fmt: skip

MUNICIPALITY = Sheet(
    "municipality", "Municipality", "Kommun",
    "Values of your municipality. Leave blank what you do not know: our value holds then.",
    "Värden för er kommun. Lämna tomt det ni inte vet: då gäller vårt värde.",
    (
        Column("setting", "setting", "uppgift", "what the value is", "vad värdet är",
               required=True, width=34),
        Column("meaning", "meaning", "betydelse", "what it means; it is not read",
               "vad det betyder; läses inte", width=60),
        Column("range", "range", "gränser", "what is allowed; it is not read",
               "vad som är tillåtet; läses inte", width=24),
        Column("ours", "our value", "vårt värde", "our value; it is not read",
               "vårt värde; läses inte", width=12),
        Column("value", "your value", "ert värde", "your value; blank: ours holds",
               "ert värde; tomt: vårt gäller", width=20),
        *_EVIDENCE,
    ),
    may_be_empty=True,
)  # fmt: skip

_CHANGE = Column(
    "change", "change", "ändring", "what changes; pick from the list", "vad som ändras; välj i "
    "listan", width=60,
)  # fmt: skip
_VALUE = Column("value", "value", "värde", "the new value; yes for a barrier or an enabler",
                "det nya värdet; ja för ett hinder eller en möjliggörare")  # fmt: skip

OPTIONS = Sheet(
    "options", "Options", "Alternativ",
    "What you could do instead of going on as today: one row per change, the name on each.",
    "Vad ni kan göra i stället för att fortsätta som i dag: en rad per ändring, namnet på varje.",
    (
        Column("option", "option", "alternativ", "name of the option", "alternativets namn",
               required=True, width=34),
        Column("group", "only for", "bara för",
               "name of the actor or collaboration group that a change 'of an actor' or 'of a "
               "collaboration group' is about; blank for all other changes",
               "namnet på den aktör eller samverkansgrupp som en ändring 'hos en aktör' eller "
               "'i en samverkansgrupp' gäller; tomt för alla andra ändringar", width=26),
        _CHANGE,
        _VALUE,
        *_EVIDENCE,
    ),
    may_be_empty=True,
)  # fmt: skip

EVENTS = Sheet(
    "events", "Events", "Händelser",
    "What happens at a date: one row per change, the name on each. May be empty.",
    "Vad som händer vid en tidpunkt: en rad per ändring, namnet på varje. Får vara tomt.",
    (
        Column("event", "event", "händelse", "name of the event", "händelsens namn",
               required=True, width=30),
        Column("option", "only in option", "bara i alternativ",
               "option in which it happens; blank: in all of them, and as today",
               "alternativ där den händer; tomt: i alla, och som i dag", width=24),
        Column("month", "month", "månad", "first month in which it holds",
               "första månaden då den gäller", Takes.WHOLE, required=True, width=9),
        Column("until", "until", "till och med", "last month; blank: to the end",
               "sista månaden; tomt: till slutet", Takes.WHOLE, width=12),
        _CHANGE,
        _VALUE,
        Column("coordinators_leave", "coordinators leave", "samordnare slutar",
               "yes: all coordinators leave in its first month",
               "ja: alla samordnare slutar i dess första månad", Takes.YES_NO, YES_NO, width=18),
        Column("opens", "opens", "öppnar", "collaboration groups that open in its first month",
               "samverkansgrupper som öppnar i dess första månad", Takes.NAMES, width=24),
        Column("closes", "closes", "stänger",
               "collaboration groups that close for good as its first month begins",
               "samverkansgrupper som stänger för gott när dess första månad börjar",
               Takes.NAMES, width=24),
        *_EVIDENCE,
    ),
    may_be_empty=True,
    above="events.NAME",
)  # fmt: skip

SHEETS: dict[str, Sheet] = {
    sheet.key: sheet for sheet in (ACTORS, GROUPS, TIES, MUNICIPALITY, OPTIONS, EVENTS)
}
