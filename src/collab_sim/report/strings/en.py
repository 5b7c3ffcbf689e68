"""English texts."""

TEXTS = {
    "accepted": "accepted",
    "already_there": "{file} is already there; nothing was written",
    "bad_only": "'{only}' is not a run of the form POINT:REPLICATE, like 3:7",
    "bad_shard": "'{shard}' is not a part of the form 2/5",
    "barrier": "barrier",
    "better": "better",
    "better_higher": "higher",
    "better_is_higher": "Higher is better",
    "better_is_lower": "Lower is better",
    "better_is_nearer 0": "Nearer 0 is better",
    "better_is_neither": "Neither way is better",
    "better_lower": "lower",
    "better_nearer 0": "nearer 0",
    "better_neither": "neither",
    "better_told": "{better}: {why}",
    "cannot_tell": "what is told could not be written: {reason}",
    "cannot_write": "{file} cannot be written: {reason}",
    "check_ok": "{file}: all right ({actors}, {arenas}, {months})",
    "check_nobody_may_join": (
        "  warning: {name}: nobody may join the arena “{arena}”: "
        "none of those in open_to exists, so it stays empty"
    ),
    "check_study_ok": ("{file}: all right (study: {scenarios}, {factors}, {replicates})"),
    "compare_needs_two": "a comparison needs two scenarios; try 'collab-sim run {name}'",
    "damaged": (
        "{folder} cannot be read as it was written ({reason}); make it again with "
        "'collab-sim compare'"
    ),
    "default": "default",
    "definition": "definition",
    "difference": "difference",
    "directions": "{better}: {names}.",
    "doctor_asks": "Asking this machine",
    "doctor_commit": "commit {commit}",
    "doctor_draws_right": "random numbers are the published ones ({right} of {vectors} vectors)",
    "doctor_draws_wrong": "only {right} of {vectors} published random numbers come out",
    "doctor_engines_right": (
        "both engines are equal in every bit after every phase ({worlds} worlds, {phases} phases)"
    ),
    "doctor_engines_wrong": "the engines part in '{scenario}', seed {seed}: {where}",
    "doctor_sound": "Yes: this machine gives the numbers it should.",
    "doctor_threads_right": "one thread and {threads} give equal numbers ({worlds} worlds)",
    "doctor_threads_wrong": "one thread and {threads} give different numbers ({worlds} worlds)",
    "doctor_unsound": (
        "No: do not rely on numbers from here. Please report the lines above with an issue."
    ),
    "enabler": "enabler",
    "equal_money": (
        "{verdict} Same volume over the years (a running project asks its members for more): "
        "{volume} Same monthly ask: {ask}"
    ),
    "equal_money_agrees": "Both meanings of equal money give the same direction.",
    "equal_money_neither": "Neither meaning of equal money gives a direction.",
    "equal_money_one": "Only one meaning of equal money gives a clear direction.",
    "equal_money_turns": "The answer depends on what equal money means.",
    "evidence": "evidence",
    "explain_lists": "'collab-sim explain' lists all names",
    "explain_unknown": "nothing is called '{key}'; {hint}",
    "failed_again": "run {only} fails: {cause}",
    "finding_ahead": (
        "In the model, {measure} is {often} higher with “{one}” than with “{other}”: in {ahead} "
        "of {pairs} pairs of twin worlds. The mean difference is {difference} (95 % interval "
        "{low} to {high})."
    ),
    "finding_behind": (
        "In the model, {measure} is {often} lower with “{one}” than with “{other}”: in {behind} "
        "of {pairs} pairs of twin worlds. The mean difference is {difference} (95 % interval "
        "{low} to {high})."
    ),
    "finding_conflict": (
        "In the model, measures point different ways for “{one}” against “{other}”. Higher: "
        "{higher}. Lower: {lower}. Which one is better depends on what counts."
    ),
    "finding_fails": (
        "In the model, mean engagement over the second half is under 0.25 in every scenario "
        "compared in {count} of {pairs} sets of twin worlds."
    ),
    "finding_mean_open": (
        "The mean difference does not clearly go the same way: a few pairs weigh heavily on the "
        "other side."
    ),
    "finding_open": (
        "The model does not separate “{one}” and “{other}” in {measure}: higher in {ahead}, lower "
        "in {behind} of {pairs} pairs of twin worlds."
    ),
    "finding_same": (
        "“{one}” and “{other}” give exactly the same {measure} in all {pairs} pairs of twin worlds."
    ),
    "findings": "Findings",
    "group_cooperation": "Cooperation and trust",
    "group_engagement": "Engagement",
    "group_own": "Your own measures",
    "group_results": "Results and staff time",
    "holds_other_files": (
        "{folder} holds other files ({files}); results are not mixed with "
        "them. Choose a new folder with -o"
    ),
    "interrupted": "Interrupted; nothing was kept.",
    "interval": "95 % interval",
    "kept_nothing": "Interrupted; nothing was kept. The same command starts again.",
    "kept_runs": "Interrupted. Finished runs are kept in {folder}; go on with: {command}",
    "kept_tables": (
        "Interrupted. The tables are kept; 'collab-sim report {folder}' writes the report."
    ),
    "key": "key",
    "late": "{measure}, second half",
    "mark_assumed": "assumed: ours, sweep it",
    "mark_calibrated": "calibrated on a published figure",
    "mark_data": "estimated from published data",
    "mark_literature": "reported in the literature",
    "mark_source_talk": "named in the source talk, without a number",
    "mean": "mean",
    "mean_of_months": "mean of all months",
    "measure": "measure",
    "made_again": "lost or not as written, and made again: {files}",
    "merged": "{runs} runs joined in {folder}",
    "name_no_text": "the name of the folder {folder} is not UTF-8 text; choose another with -o",
    "nearest": "did you mean '{name}'?",
    "next_check": "Next: collab-sim check {file}",
    "no": "no",
    "no_comparison": (
        "{folder} holds neither a comparison nor a study; 'collab-sim compare' leaves the one, "
        "'collab-sim run STUDY' the other"
    ),
    "often_almost_always": "almost always",
    "often_more": "more often than not",
    "often_usually": "usually",
    "only_for_studies": "--resume, --shard and --cluster are for studies; this is a scenario",
    "pairs_defined": "{counts} of {pairs}",
    "pairs_higher": "higher–lower",
    "parameter": "parameter",
    "picture": "Picture: {file}",
    "plan_as_they_are": "the scenarios as they are",
    "plan_estimate": (
        "{pilot} runs   estimate {time} on {workers} cores   disk {disk}   memory {memory}"
    ),
    "plan_half_width": (
        "{what}: about ±{now} at {replicates} replicates; ±{half} needs about {needed}"
    ),
    "plan_idle": "changed nothing that is kept in the pilot: {factors}",
    "plan_independent": "each point with luck of its own",
    "plan_levels": "{n} values",
    "plan_many": "{n} parameters",
    "plan_next": "next",
    "plan_not_stable": (
        "the coefficient of variation of {measure} at one point still moves by more than {within} "
        "after {looked_at} runs (Lee et al. 2015)"
    ),
    "plan_note": "note",
    "plan_one_point": "{measure} at one point",
    "plan_paired": "paired across points",
    "plan_pilot": "pilot",
    "plan_points": "{what}  = {points}",
    "plan_power": "power",
    "plan_power_told": (
        "for an analysis of variance over {n} points (Seri & Secchi 2017; alpha .01, power .95; "
        "assumes independent runs of equal spread, paired ones need fewer): f = {small} needs "
        "{many} runs per point, f = {medium} needs {few}; {replicates} find f from {found}"
    ),
    "plan_precision": "precision",
    "plan_repeated": "{n} points are the same world as an earlier one",
    "plan_replicates": "replicates",
    "plan_runs": "{replicates} per point, {luck}  = {runs}",
    "plan_scenarios": "scenarios",
    "plan_single": "{what}: a single replicate tells nothing about precision",
    "plan_stability": "stability",
    "plan_stable": (
        "the coefficient of variation of {measure} at one point stays within {within} from {runs} "
        "runs on ({looked_at} looked at; Lee et al. 2015)"
    ),
    "planned_arena_months": "arena-months",
    "planned_asked": "effort asked of members",
    "planned_coordinators": "time of coordinators",
    "planned_members": "members from the start",
    "planned_seats": "seats",
    "playing": "Playing twin worlds",
    "own_class": "class of your own",
    "own_event": "event of your own",
    "own_model_no_page": "a page plays worlds with the compiled engine, which takes over your own "
    "rules, and nothing else of an extension",
    "own_phase": "phase of your own",
    "own_rule": "rule of your own",
    "own_model_cost": "Your own model plays on Mesa, in {processes} processes: a world takes "
    "{mesa} s here, {ratio} times as long as in the compiled engine without it.",
    "playing_again": "Playing variants of the scenarios",
    "playing_assumptions": "Trying other assumptions",
    "profile": "profile",
    "reproduce_differs": "{label}: NOT equal. These numbers differ: {fields}.",
    "reproduce_equal": "{label}: equal. The same numbers came out again.",
    "reproduce_unknown": "there is no finding {label}; choose among {labels}",
    "run_failed": (
        "run failed at point {point}, replicate {replicate}: {cause}\n  repeat it with: {repeat}"
    ),
    "same_luck": (
        "{replicates} sets of twin worlds on the same luck (seed {seed}), {months} months."
    ),
    "sets": "sets",
    "should_not_happen": "This should not happen; 'collab-sim --debug …' shows where it did.",
    "source": "source",
    "span_and_whom": "{span}; {whom}",
    "span_last": "after the last month",
    "span_late": "mean of the second half",
    "span_mean": "mean of all months",
    "spans_note": (
        "Values are means of all months unless a name says otherwise; 'collab-sim explain "
        "NAME' tells what each is taken over, and why a direction is better."
    ),
    "staff_time": (
        "Staff time with “{name}” in all: {asked} person-months asked, {given} given, "
        "{coordinators} of coordinators; {months} of {planned} planned arena-months."
    ),
    "staff_time_designs": "The designs are not equal: they plan different {what}.",
    "staff_time_outcome": (
        "The designs plan the same; what differs is an outcome: arenas that end early spend less."
    ),
    "start": "start",
    "study_done": "{runs} runs in {folder} ({reused} from before, {failed} failed)",
    "swept": "studies sweep",
    "tables_written": "Tables: {folder}",
    "taken_over": "taken over",
    "takes": "takes",
    "unit": "unit",
    "verify_altered": "{file} is not as it was written",
    "verify_departs": "{column}: {runs} runs differ, by {far} at most (relative)",
    "verify_differs": "NOT equal: {checked} of {total} runs played again.",
    "verify_equal": "Equal bit for bit: {checked} of {total} runs played again.",
    "what_this_is": (
        "One world: '{name}', seed {seed}, replicate {replicate}. A single world proves nothing."
    ),
    "written": "{file} written",
    "year_last": "last 12 months",
    "yes": "yes",
}
