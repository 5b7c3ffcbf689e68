"""What is said about laboratories, in English."""

TEXTS = {
    "lab_between": "Spread between people",
    "lab_contribution": "Given",
    "lab_contribution_axis": "contribution, % of the endowment",
    "lab_differs": "Difference",
    "lab_error": (
        "Root mean square error against the published series: {error} percentage points "
        "({rounds} rounds; {source})."
    ),
    "lab_intro": (
        "Contributions in % of the endowment. {sessions} sessions of {participants} participants "
        "in groups of {size}, seed {seed}. The rules and their weights are those of every other "
        "scenario; only the conditions differ."
    ),
    "lab_model": "model",
    "lab_nothing": "Give nothing",
    "lab_observed": "published",
    "lab_observed_column": "Published",
    "lab_only_for_laboratories": "--sessions is for laboratories; {name} has none",
    "lab_playing": "Playing sessions",
    "lab_restart": "surprise restart",
    "lab_round": "Round",
    "lab_rounds_axis": "round",
    "lab_sessions": "95 % of sessions",
    "lab_written": "Table: {file}",
}
