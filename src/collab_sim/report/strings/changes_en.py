"""English texts on what an option changes, and which of it did what."""

TEXTS = {
    "changes": "What did it",
    "changes_actors": "the actors",
    "changes_alone": "alone",
    "changes_and": " together with ",
    "changes_arenas": "the arenas",
    "changes_barriers": "the barrier “{name}”",
    "changes_barriers_gone": "“{name}” removed",
    "changes_cell": "{mean} ({low} to {high})",
    "changes_change": "change",
    "changes_details": "Every share with its interval, and each change alone and as the last one",
    "changes_enablers": "the enabler “{name}”",
    "changes_enablers_gone": "“{name}” taken away",
    "changes_event": "the event “{name}”",
    "changes_event_gone": "no event “{name}”",
    "changes_form": "the form",
    "changes_interactions": "how goals help and hinder each other",
    "changes_joint_less": "{first} and {second} give {more} less together than one by one.",
    "changes_joint_more": "{first} and {second} give {more} more together than one by one.",
    "changes_last": "as the last change",
    "changes_note": (
        "A share is what a change adds on average over all orders in which the changes can be "
        "made, on the same luck ({pairs} pairs of worlds; 95 % intervals). Shares add up to the "
        "whole difference."
    ),
    "changes_note_drawn": (
        "A share is what a change adds on average over orders in which the changes can be made, on "
        "the same luck ({pairs} pairs of worlds). {orders} orders were drawn; the 95 % intervals "
        "cover that too. Shares add up to the whole difference."
    ),
    "changes_of": "{measure}: of the {total}, {parts}.",
    "changes_of_nothing": "{measure}: {total}, of which no change’s share is clear.",
    "changes_others": "{count} other changes together",
    "changes_part": "{share} comes from {change}",
    "changes_setting": "“{name}” ({before} → {after})",
    "changes_staff_time": "staff time, person-months",
    "changes_title": "What did it: “{one}” against “{other}”",
    "changes_unclear": "Not told apart from nothing: {changes}.",
    "happening_falls": (
        "{measure} is {size} lower at most ({low} to {high}; month {worst}) than without it."
    ),
    "happening_head": "“{event}” in “{name}” (month {month}):",
    "happening_no_sums": "Results and staff time in all are not told apart.",
    "happening_not_over": "It is not back within the {months} months.",
    "happening_note": (
        "The same worlds with and without the event ({pairs} pairs, same luck). Back: the 95 % "
        "interval of the mean difference holds 0 in twelve months in a row."
    ),
    "happening_over": "It is back after {months} months (month {month}).",
    "happening_rises": (
        "{measure} is {size} higher at most ({low} to {high}; month {worst}) than without it."
    ),
    "happening_sums": ("In all {results} person-months of results and {staff} of staff time."),
    "happening_unfelt": "{measure} is not told apart from the same worlds without it in any month.",
    "happenings": "What if it happens, and how long until it recovers",
    "decision_costs": "costs",
    "decision_costs_money": "{cost} and {amount} person-months of staff time over {years} years",
    "decision_costs_staff": "{amount} person-months of staff time over {years} years",
    "decision_equal": "the same in every pair of worlds",
    "decision_gives": (
        "{amount} person-months of results; against “{base}” results are {results}, and engagement "
        "is {engagement}."
    ),
    "decision_gives_base": (
        "{amount} person-months of results, with an engagement of {engagement} among members."
    ),
    "decision_gives_name": "gives",
    "decision_higher": "higher in {ahead} of {pairs} pairs of worlds",
    "decision_less": ", {size} less than “{base}”",
    "decision_lower": "lower in {behind} of {pairs} pairs of worlds",
    "decision_more": ", {size} more than “{base}”",
    "decision_open": "not told apart (higher in {ahead}, lower in {behind} of {pairs} pairs)",
    "decision_options": "The options in words",
    "decision_undefined": "not defined",
    "decision_wrong": (
        "in one world of ten results are no better than {worst} person-months, and engagement "
        "fails in {share} of worlds."
    ),
    "decision_wrong_event": "“{event}” takes {loss} person-months of results.",
    "decision_wrong_name": "could go wrong",
}
