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
    "options_note_prices": ("Money is left out: the options have different prices for the same."),
    "options_table_asked": "asked of members",
    "options_table_asked_meaning": "staff time asked of members, mean over worlds",
    "options_table_given": "given by members",
    "options_table_given_meaning": "staff time that members give, mean over worlds",
    "options_table_coordinators": "coordinators’ time",
    "options_table_coordinators_meaning": "staff time that coordinators work, mean over worlds",
    "options_table_results": "results",
    "options_table_results_meaning": "all results, mean over worlds",
    "options_table_results_per_person_month": "results per person-month",
    "options_table_results_per_person_month_meaning": (
        "all results by all staff time: time given and coordinators’ time"
    ),
    "options_table_engagement_members": "engagement of members",
    "options_table_engagement_members_meaning": "mean over the worlds that have members",
    "options_table_participation": "participation",
    "options_table_participation_meaning": "mean over worlds",
    "options_table_worst_tenth": "results, worst tenth",
    "options_table_worst_tenth_meaning": "in one world of ten, all results together are no better",
    "options_table_failing": "worlds that fail",
    "options_table_failing_meaning": (
        "share of worlds whose engagement is below 0.25 on average over the second half"
    ),
    "options_table_cost": "cost",
    "options_table_cost_meaning": (
        "time given and coordinators’ time at the price of a person-month, and own costs"
    ),
    "options_table_own_cost": "own costs",
    "options_table_own_cost_meaning": (
        "costs beside staff time, paid at the start; part of the cost"
    ),
    "options_table_one": "option",
    "options_table_one_meaning": "the option that is compared",
    "options_table_other": "against",
    "options_table_other_meaning": "the option that it is compared with",
    "options_table_more_cost": "takes more",
    "options_table_more_cost_meaning": "mean difference in cost between twin worlds",
    "options_table_more_results": "gives more",
    "options_table_more_results_meaning": "mean difference in results between twin worlds",
    "options_table_pays": "pays",
    "options_table_pays_meaning": "whether it pays, by the mean differences",
    "options_table_worth": "break-even",
    "options_table_worth_meaning": (
        "worth of a person-month of results from which, or below which, it pays; empty where "
        "there is none"
    ),
    "options_table_low": "unsure from",
    "options_table_low_meaning": (
        "lowest worth of results at which the worlds do not tell gain from loss (95 %)"
    ),
    "options_table_high": "unsure to",
    "options_table_high_meaning": (
        "highest worth of results at which the worlds do not tell gain from loss (95 %); "
        "empty where there is no end"
    ),
    "options_table_month_paid": "has paid back in month",
    "options_table_month_paid_meaning": (
        "first month from which the mean gain stays at 0 or above; 0 from the start, empty "
        "where it does not pay back"
    ),
    "options_table_pairs_paid": "pairs paid back",
    "options_table_pairs_paid_meaning": "share of twin worlds that have paid back at the end",
    "options_table_kind_at_least": "from the break-even up",
    "options_table_kind_below": "below the break-even",
    "options_table_kind_any": "at any worth",
    "options_table_kind_never": "never",
    "options_table_kind_same": "no difference",
    "options_table_kind_open": "cannot be told",
}
