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
}
