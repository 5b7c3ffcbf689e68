"""English texts on levers."""

TEXTS = {
    "levers": "Levers of “{title}”",
    "levers_a_coordinator": "a post of coordinator more",
    "levers_alone": "Levers alone",
    "levers_and": "{first} + {second}",
    "levers_best": (
        "Most at equal cost, alone: {name}. {gain} person-months of results beyond what the same "
        "cost gives today ({low} to {high})."
    ),
    "levers_best_pair": (
        "Most at equal cost, in pairs: {name}. {gain} person-months of results ({low} to {high})."
    ),
    "levers_barrier": "“{name}” removed",
    "levers_column_cost_money": "cost more, {currency}",
    "levers_column_cost_staff": "staff time more",
    "levers_column_engagement": "engagement more",
    "levers_column_gain": "gain at equal cost",
    "levers_column_lever": "lever",
    "levers_column_results": "results more",
    "levers_column_verdict": "how sure",
    "levers_cell": "{mean} ({low} to {high})",
    "levers_clashing": ("Pairs that set the same to different values were not played: {count}."),
    "levers_dominated": "{name}, outdone: {other} surely gives more results for no more.",
    "levers_engagement_falls": "engagement falls",
    "levers_from": "{name}, from month {month}",
    "levers_half_a_coordinator": "half a post of coordinator more",
    "levers_in_time": "One after the other",
    "levers_laboratory": "levers are for municipalities; this scenario is a laboratory",
    "levers_late": "month {month} is after the end, this scenario has {months} months",
    "levers_left_out": (
        "Pairs that were not played, since their levers give least alone: {count}."
    ),
    "levers_no_file": "--only-file needs a list of levers, given with --file",
    "levers_none": "no lever moves anything in this scenario; list your own with --file",
    "levers_note": (
        "Results and staff time in person-months, means over {worlds} worlds on the same luck "
        "against the scenario as it is. Gain at equal cost: results beyond what the same cost "
        "gives in the scenario as it is, which is {rate} person-months of results per {unit}. "
        "Intervals of gains hold for all {tried} levers and pairs at once (95 of 100 cases); "
        "“surely” are those that leave 0 out. Nothing here is a forecast."
    ),
    "levers_not_apart": "Not told apart from the best: {names}.",
    "levers_alone_ahead": "Ahead of all others tried.",
    "levers_of_first": "{shown} of {all} pairs",
    "levers_pairs": "Levers in pairs",
    "levers_picture": "More results against more staff time, person-months",
    "levers_picture_axis_x": "more staff time than today, person-months",
    "levers_picture_axis_x_money": "more cost than today, {currency}",
    "levers_picture_axis_y": "more results than today, person-months",
    "levers_picture_note": (
        "Point: mean. Lines through it: nine of ten worlds. Dashed line: what the same "
        "cost gives today."
    ),
    "levers_picture_better": "surely better at equal cost",
    "levers_picture_dominated": "outdone: another gives more for no more",
    "levers_picture_title": "{title}: what levers give and take",
    "levers_picture_unsure": "unsure",
    "levers_picture_worse": "surely worse at equal cost",
    "levers_step": (
        "If one must wait until month {month}: first {first}, then {second}; {gain}. The other way "
        "round gives {ahead} less ({low} to {high})."
    ),
    "levers_step_open": (
        "If one must wait until month {month}: the worlds do not tell which should come first."
    ),
    "levers_table": "Table: {file}",
    "levers_together": "{pair}, both from the start: {gain}.",
    "levers_unit_money": "{currency}",
    "levers_unit_staff": "person-month of staff time",
    "levers_verdict_better": "surely better",
    "levers_verdict_dominated": "outdone",
    "levers_verdict_unsure": "unsure",
    "levers_verdict_worse": "surely worse",
    "levers_waiting_better": (
        "Waiting gives {more} more than both from the start ({low} to {high})."
    ),
}
