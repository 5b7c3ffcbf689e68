"""English texts of the options table."""

TEXTS = {
    "options": "Options (person-months of staff time and of results)",
    "options_option": "option",
    "options_asked": "asked of members",
    "options_given": "given by members",
    "options_coordinators": "coordinators’ time",
    "options_arena_months": "arena-months",
    "options_planned": "of {months} planned",
    "options_cost": "cost ({currency})",
    "options_results": "results",
    "options_results_per_person_month": "results per person-month",
    "options_engagement_members": "engagement of members",
    "options_participation": "participation",
    "options_worst_tenth": "results, worst tenth of worlds",
    "options_failing": "worlds that fail",
    "options_break_even": "pays if a person-month of results is worth",
    "options_pay_back": "has paid back, at {worth}",
    "options_per_year": "{value} per year",
    "options_own_costs": "{value} beside staff time",
    "options_of_worlds": "{count} of {worlds} worlds",
    "options_not_compared": "other length",
    "options_amount_staff": "{value} person-months",
    "options_amount_money": "{value}\N{NO-BREAK SPACE}{currency}",
    "options_at_least": "at least {worth}",
    "options_below": "less than {worth}",
    "options_any": "anything",
    "options_never": "never pays",
    "options_same": "no difference",
    "options_open": "cannot be told",
    "options_unsure": "unsure from {low} to {high}",
    "options_unsure_from": "unsure from {low} up",
    "options_month": "month {month}",
    "options_month_start": "from the start",
    "options_month_never": "not in {months} months",
    "options_paid": "in {paid} of {pairs} pairs at the end",
    "options_pair": "{one} against {other}",
    "options_pairs": "Every option against every other",
    "options_note": (
        "Means over {worlds} worlds, in all and per year. Staff time is what members give and "
        "coordinators work; results per person-month are all results by all staff time. In one "
        "world of ten, results are no better than in the column of the worst tenth. A world fails "
        "where engagement is below 0.25 on average over the second half."
    ),
    "options_note_break_even": (
        "An option pays when what it gives more than “{baseline}” is worth more than what it takes "
        "more in {cost}. Worked out from the mean differences between twin worlds. "
        "“Unsure” are the worths at which the worlds played do not tell gain from loss (95 %)."
    ),
    "options_cost_staff": "staff time",
    "options_cost_money": (
        "money: {person_month} for a person-month of staff time, and costs of its own, paid at the "
        "start"
    ),
    "options_note_pay_back": (
        "An option has paid back from the month in which its mean gain is no longer below 0."
    ),
    "options_note_lengths": (
        "Options over different numbers of months are not set against each other: their totals do "
        "not compare."
    ),
    "options_how": "How the table is worked out",
    "options_note_prices": (
        "Money is left out: the options have different prices for the same."
    ),
}
