"""English texts."""

TEXTS = {
    "accepted": "accepted",
    "already_there": "{file} is already there; nothing was written",
    "barrier": "barrier",
    "better": "better",
    "better_higher": "higher",
    "better_lower": "lower",
    "better_neither": "neither",
    "cannot_write": "{file} cannot be written: {reason}",
    "check_ok": "{file}: all right ({actors} actors, {arenas} arenas, {months} months)",
    "compare_needs_two": "a comparison needs two scenarios; try 'collab-sim run {name}'",
    "compiling": "First use on this machine: compiling the model, about {seconds} seconds.",
    "default": "default",
    "definition": "definition",
    "difference": "difference",
    "dots_title": "One dot, one pair of twin worlds",
    "dots_axis": "difference from {other} in {measure}",
    "enabler": "enabler",
    "evidence": "evidence",
    "explain_lists": "'collab-sim explain' lists all names",
    "explain_unknown": "nothing is called '{key}'; {hint}",
    "finding_ahead": (
        "In the model, {measure} is {often} higher with '{one}' than with '{other}': "
        "in {ahead} of {pairs} pairs of twin worlds. "
        "The mean difference is {difference} (95 % interval {low} to {high})."
    ),
    "finding_behind": (
        "In the model, {measure} is {often} lower with '{one}' than with '{other}': "
        "in {behind} of {pairs} pairs of twin worlds. "
        "The mean difference is {difference} (95 % interval {low} to {high})."
    ),
    "finding_open": (
        "The model does not separate '{one}' and '{other}' in {measure}: "
        "higher in {ahead}, lower in {behind} of {pairs} pairs."
    ),
    "finding_same": "'{one}' and '{other}' give exactly the same {measure} in all {pairs} pairs.",
    "finding_fails": (
        "In the model, engagement ends under 0.25 with every one of these scenarios in {count} of "
        "{pairs} sets of twin worlds."
    ),
    "findings": "Findings",
    "interval": "95 % interval",
    "key": "key",
    "late": "{measure}, second half",
    "mark_assumed": "assumed: ours, sweep it",
    "mark_calibrated": "calibrated on a published figure",
    "mark_data": "estimated from published data",
    "mark_literature": "reported in the literature",
    "mark_source_talk": "named in the source talk, without a number",
    "mean_of_months": "mean of all months",
    "measure": "measure",
    "months_axis": "months since the start",
    "nearest": "did you mean '{name}'?",
    "next_check": "Next: collab-sim check {file}",
    "often_almost_always": "almost always",
    "often_more": "more often than not",
    "often_usually": "usually",
    "pairs_higher": "higher/lower",
    "parameter": "parameter",
    "picture": "Picture: {file}",
    "playing": "Playing twin worlds",
    "project_running": "project running",
    "same_luck": (
        "{replicates} sets of twin worlds on the same luck (seed {seed}), {months} months."
    ),
    "sets": "sets",
    "source": "source",
    "spending": (
        "Not equal money: activity spent is {one_value} with '{one}' and {other_value} with "
        "'{other}', because arenas ended early or opened at other times."
    ),
    "start": "start",
    "swept": "studies sweep",
    "tables_written": "Tables: {folder}",
    "takes": "takes",
    "unit": "unit",
    "unit_arenas": "arenas",
    "unit_events": "events",
    "unit_person-months": "person-months",
    "unit_person-months per month": "person-months",
    "unit_ratio": "ratio",
    "unit_share": "share",
    "what_this_is": (
        "One world: '{name}', seed {seed}, replicate {replicate}. A single world proves nothing."
    ),
    "written": "{file} written",
    "worlds_note": "thin: single worlds; thick: median of {replicates}",
    "year_last": "last 12 months",
}
