"""Swedish texts on what differs between scenarios, and on settings that nobody reads."""

TEXTS = {
    "differing_own_costs": "egna kostnader",
    "differing_actors": "aktörer",
    "differing_alone": "{count}, varav inte överallt: {names}",
    "differing_arena_continuity": "stående andel av arenornas budgetar",
    "differing_arena_duration": "längd på arenornas projekt, månader",
    "differing_arena_asks": "timmar i månaden som arenorna begär av en medlem",
    "differing_arena_closes": "sista månaden då arenorna är öppna",
    "differing_ties": "relationer vid starten",
    "differing_tied": "{count} (lista {kind})",
    "differing_arena_first_duration": "längd på arenornas första projekt, månader",
    "differing_arena_gap": "månader mellan arenornas projekt",
    "differing_arena_goals": "arenornas mål",
    "differing_arena_mandated": "medlemmarna sitter där genom beslut",
    "differing_arena_members": "vilka som sitter i arenorna från början",
    "differing_arena_open_to": "vilka som får gå med i arenorna",
    "differing_arena_opens": "månad då arenorna öppnar",
    "differing_arena_reach": "arenornas räckvidd",
    "differing_arena_scope": "antal mål som arenorna tar sig an",
    "differing_arena_seats": "platser i arenorna",
    "differing_arenas": "arenor",
    "differing_baseline": "det som de andra jämförs med",
    "differing_coordinators_leave": "samordnarna slutar",
    "differing_drawn": "{count} dras",
    "differing_events": "händelser",
    "differing_goal_count": "{count}, samspel nr {kind}",
    "differing_goals": "mål",
    "differing_idle": (
        "Utelämnat: {count} av inställningarna som skiljer sig, då ingen aktör och ingen "
        "arena läser dem."
    ),
    "differing_laboratory": "laboratorium",
    "differing_month": "månad {month}",
    "differing_months": "månader",
    "differing_none_named": "inga angivna",
    "differing_over_arenas": "{low} till {high}, olika för arenorna",
    "differing_over_groups": "{low} till {high}, olika för grupperna",
    "differing_traits": "egenskaper som aktörernas grupper själva anger",
    "differing_unlike": "{count} av {all} aktörer är annorlunda",
    "idle_assumptions": (
        "{count} antaganden är utelämnade: här har varje aktör eller arena ett eget värde."
    ),
    "unread_warning": "varning",
}
