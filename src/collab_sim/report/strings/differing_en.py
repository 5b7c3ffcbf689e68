"""English texts on what differs between scenarios, and on settings that nobody reads."""

TEXTS = {
    "differing_actors": "actors",
    "differing_alone": "{count}, of which not everywhere: {names}",
    "differing_arena_continuity": "standing share of the arenas’ budgets",
    "differing_arena_duration": "length of the arenas’ projects, months",
    "differing_arena_first_duration": "length of the arenas’ first projects, months",
    "differing_arena_gap": "months between the arenas’ projects",
    "differing_arena_goals": "goals of the arenas",
    "differing_arena_mandated": "members sit there by decision",
    "differing_arena_members": "who sits in the arenas from the start",
    "differing_arena_open_to": "who may join the arenas",
    "differing_arena_opens": "month in which the arenas open",
    "differing_arena_reach": "reach of the arenas",
    "differing_arena_scope": "goals that the arenas take on",
    "differing_arena_seats": "seats in the arenas",
    "differing_arenas": "arenas",
    "differing_baseline": "what the others are held to",
    "differing_coordinators_leave": "coordinators leave",
    "differing_drawn": "{count} drawn",
    "differing_events": "events",
    "differing_goal_count": "{count}, interactions no. {kind}",
    "differing_goals": "goals",
    "differing_idle": (
        "Left out, as no actor and no arena reads them: {count} of the settings that differ."
    ),
    "differing_laboratory": "laboratory",
    "differing_month": "month {month}",
    "differing_months": "months",
    "differing_none_named": "none named",
    "differing_over_arenas": "{low} to {high}, by arena",
    "differing_over_groups": "{low} to {high}, by group",
    "differing_traits": "traits that actors’ groups state themselves",
    "differing_unlike": "{count} of {all} actors unlike",
    "idle_assumptions": (
        "{count} assumptions are left out: here every actor or arena has a value of its own."
    ),
    "unread_hint": "change the values of their own, or drop this",
    "unread_nobody": "nothing reads this: there is no actor it is for",
    "unread_own": "nothing reads this: every actor or arena it is for has a value of its own",
    "unread_switch": "sets {paths}, which nothing reads here",
    "unread_warning": "warning",
}
