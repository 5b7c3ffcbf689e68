"""English texts of reports and pictures."""

TEXTS = {
    "as_given": "as given",
    "barrier_alone": "◆ this barrier alone, against none",
    "barrier_axis": "change in {measure} on the same luck",
    "barrier_pairs_axis": (
        "{measure}: two barriers together, less the sum of each alone (– not separated from 0)"
    ),
    "barrier_removed": "● this barrier removed, the others in place",
    "dots_axis": "difference to {other} in {measure}",
    "dots_axis_short": "Difference to {other} in {measure}",
    "dots_count": "{one}: higher in {ahead}, lower in {behind}",
    "dots_count_alone": "higher in {ahead}, lower in {behind}",
    "dots_many": "Each dot is {each} pairs of twin worlds",
    "dots_title": "One dot, one pair of twin worlds",
    "election": "▲ election",
    "flips_by": "Turned around by {count}: {labels}.",
    "flips_nearest": (
        "Furthest to the other side on average, not decided: {label}, difference {difference} in "
        "{pairs} pairs."
    ),
    "flips_none_to_flip": (
        "There is no direction to turn around. Under {count} of {tested} changes of assumptions "
        "tested one at a time with {pairs} pairs each, the model separates the scenarios."
    ),
    "flips_nothing": "None is found to turn it around.",
    "flips_open": "Not decided by so few pairs: {unclear}.",
    "flips_stands": (
        "The answer stands under {same} of {tested} changes of assumptions, tested one at a time "
        "with {pairs} pairs each."
    ),
    "grey_dashes": "grey dashes in the other rows",
    "heading_departments": "departments",
    "heading_external": "external actors",
    "index_first": "◆ alone (first order)",
    "index_mu_star": "● mean strength over the whole range (μ*)",
    "index_total": "● with all interactions (total)",
    "map_ahead": "higher: {name}",
    "map_open": "not separated",
    "map_title": "{one} minus {other}: {measure}",
    "months_axis": "months since the start",
    "network_month": "Month {month}",
    "network_note": (
        "Each line is a membership; the wider, the greater the trust in the others of that arena. "
        "Dashed box: the arena does not exist."
    ),
    "onepager_made": "How the runs were made",
    "onepager_not": "What it does not show",
    "onepager_shows": "What the model shows",
    "onepager_summary": "Summary",
    "onepager_sure": "How sure",
    "onepager_title": "Summary for decision makers",
    "project_running": "project running",
    "report_alt_dots": "Dot plot: {sentence}",
    "report_alt_drivers": (
        "Chart of how far the strongest assumptions move the mean difference. The values are in "
        "the table below the picture."
    ),
    "report_alt_time": (
        "Line chart over {months} months for {measures}. Medians are in the table below the "
        "picture."
    ),
    "report_best": "best in",
    "report_best_cell": "{best} of {sets} ({share} %); clearly in {clear}",
    "report_compared": "The scenarios",
    "report_data": "The numbers behind the picture",
    "report_differs": "All that differs between the scenarios",
    "report_direction": "better is",
    "report_drivers_intro": (
        "Mean difference “{one}” minus “{other}” as one assumption at a time moves between its "
        "ends. The longer the line, the more the answer depends on that assumption. The dashed "
        "line is the finding itself, from {given} pairs; dots rest on {pairs} pairs each, and the "
        "faint bars are their 95 % intervals."
    ),
    "report_end_cell": "{difference} ({low} to {high}; {pairs} pairs)",
    "report_flips": "What turns it around",
    "report_high_end": "high end",
    "report_higher": "higher–lower",
    "report_letters": "letters of the scenarios",
    "report_limit_choice": (
        "Only what stands under The question is changed. Everything else is held equal, also what "
        "would change in reality."
    ),
    "report_limit_fixed": (
        "{count} of {all} parameters are never varied in the model’s studies; they are marked "
        "{mark} among the assumptions."
    ),
    "report_limit_guess": (
        "{assumed} of {all} parameters are our assumptions, {talk} build on the source talk "
        "without numbers, {firm} rest on data, literature or calibration."
    ),
    "report_limit_lab": (
        "The core rule comes from laboratory experiments with individuals (Fischbacher and "
        "Gächter 2010). That it holds for organisations is an assumption."
    ),
    "report_limit_one": (
        "Assumptions change one at a time. What happens when several change together is not shown "
        "here."
    ),
    "report_limit_pairs": (
        "Intervals say how firmly the runs separate the scenarios in the model, not how sure it "
        "is outside it."
    ),
    "report_limit_place": (
        "Nothing about a named municipality. The model is estimated from few data; it shows what "
        "follows from its assumptions."
    ),
    "report_low_end": "low end",
    "report_made_command": "The command",
    "report_made_tables": (
        "All runs are in runs.parquet and series.parquet in the same folder, the scenarios in "
        "their .resolved.yaml."
    ),
    "report_made_text": (
        "collab-sim {version}, Python {python}, engine {engine}, seed {seed}, worlds "
        "{first}–{last}. The same scenarios, seed and version give the same numbers on the "
        "command line, in Python and here."
    ),
    "report_many": "{number} scenarios",
    "report_not_tested": "The assumptions were not tested in this report.",
    "report_of_worlds": "{value} ({defined} of {worlds} worlds)",
    "report_part_assumptions": "The assumptions",
    "report_part_drivers": "What the difference depends on",
    "report_part_findings": "Findings",
    "report_part_limits": "What this does not show",
    "report_part_made": "How it was made",
    "report_part_question": "The question",
    "report_part_robust": "How well it holds",
    "report_part_table": "Side by side",
    "report_part_time": "Over time",
    "report_printed": "Made with collab-sim, an open model for teaching and research.",
    "report_regret": "worst regret",
    "report_regret_note": (
        "Best: by the mean; clearly: its pairs separate it from every other scenario. Regret: how "
        "far a scenario falls behind the best one on average, on the same luck and under the same "
        "assumptions."
    ),
    "report_reproduce": "Compute it again",
    "report_robust_intro": (
        "The scenarios were played again under {sets} sets of assumptions: as given ({given} "
        "pairs, those of the findings), and each shared assumption moved to either end of its "
        "range, one at a time ({pairs} pairs each; more where few did not tell, whichever way)."
    ),
    "report_untried": (
        "{tried} of {changes} such changes were tried, spread evenly over the list: worlds of this "
        "size take too long for all. --assumption-pairs tries every one."
    ),
    "report_own_people": "not the same actors in all",
    "report_same_parameters": "Nothing that is read in a world differs between the scenarios.",
    "report_same_people": "same people",
    "report_setup": (
        "{pairs} pairs of twin worlds per comparison: {people}, same luck, {months} months. "
        "Everything is compared with “{baseline}”."
    ),
    "report_sure": "How sure",
    "report_table_note": (
        "Below each difference stands the 95 % interval of the mean difference, not of single "
        "worlds. Higher–lower: pairs that go each way; pairs in which the measure is undefined "
        "are not counted, and then it says of how many."
    ),
    "report_table_note_many": (
        "Mean difference from {base}, and under it the number of pairs in each direction "
        "(higher–lower); pairs in which a measure is undefined do not count. Column {base}: "
        "its own mean."
    ),
    "report_time_note": (
        "Thin lines: {shown} single worlds per scenario. Thick lines: the median of {replicates}, "
        "drawn where at least half have a value. Shaded: planned project months of {shaded}."
    ),
    "report_time_note_plain": (
        "Thin lines: {shown} single worlds per scenario. Thick lines: the median of {replicates}, "
        "drawn where at least half have a value."
    ),
    "report_time_note_rows": (
        "Thin lines: {shown} single worlds. Thick lines: the median of {replicates}. Shaded: "
        "planned project months of each scenario. Triangles: elections."
    ),
    "report_title": "Twin worlds: {names}",
    "report_value": "value",
    "report_varies": "differs",
    "report_worst": "met under",
    "report_worst_cell": "{label} ({pairs} pairs)",
    "report_written": "Report: {file}",
    "short_mark_assumed": "assumed",
    "short_mark_calibrated": "calibrated",
    "short_mark_data": "data",
    "short_mark_literature": "literature",
    "short_mark_source_talk": "source talk",
    "side_department": "Departments",
    "side_external": "External actors",
    "source_Fenton et al. 2012 for the direction; the size is assumed": (
        "Fenton et al. 2012 for the direction; the size is assumed"
    ),
    "source_Hirshleifer 1983 for the two ends; the size is assumed": (
        "Hirshleifer 1983 for the two ends; the size is assumed"
    ),
    "source_Huxham & Vangen, partnership fatigue; the size is assumed": (
        "Huxham & Vangen, partnership fatigue; the size is assumed"
    ),
    "source_Swedish local elections are held every fourth year": (
        "Swedish local elections are held every fourth year"
    ),
    "source_assumption of this project": "–",
    "source_laboratory value .25, calibrated on Fischbacher & Gächter 2010": (
        "laboratory value .25, calibrated on Fischbacher & Gächter 2010"
    ),
    "source_calibrated in start_grant alone, Feinberg et al. 2008": (
        "calibrated in the scenario start_grant alone (Feinberg et al. 2008)"
    ),
    "source_range of staff turnover rates reported for public organisations": (
        "range of staff turnover rates reported for public organisations"
    ),
    "source_trust asymmetry; disputed in the literature": (
        "trust asymmetry; disputed in the literature"
    ),
    "source_work on temporary organisations; the size is assumed": (
        "work on temporary organisations; the size is assumed"
    ),
    "sure_even": "The pairs split evenly: more pairs would not separate them.",
    "sure_gain": "Shared luck gave {gain} times less variance than independent runs.",
    "sure_more": "If the share holds, about {more} more pairs are needed to separate them.",
    "sure_share": "Share of pairs that go this way: {low}–{high} % (exact 95 % interval).",
    "sure_share_open": (
        "Share of pairs in which it is higher: {low}–{high} % (exact 95 % interval)."
    ),
    "sure_spread": "Single worlds: nine of ten differences lie between {low} and {high}.",
    "swing_axis": "{one} minus {other}: {measure}",
    "swing_high": "○ high end of the assumption",
    "swing_low": "● low end of the assumption",
    "swing_title": (
        "How far one assumption moves the difference (dashed: as given; faint: 95 % intervals)"
    ),
    "unit_full-time posts": "full-time posts",
    "unit_memberships per full-time post": "memberships per full-time post",
    "unit_relative standard deviation": "relative standard deviation",
    "unit_results per hour": "results per hour",
    "unit_share per circle": "share per circle",
    "unit_arenas": "arenas",
    "unit_events": "events",
    "unit_exponent": "exponent",
    "unit_goals": "goals",
    "unit_members": "members",
    "unit_months": "months",
    "unit_per event": "per event",
    "unit_per month": "per month",
    "unit_per round": "per round",
    "unit_per year": "per year",
    "unit_person-months": "person-months",
    "unit_person-months per goal": "person-months per goal",
    "unit_person-months per month": "person-months per month",
    "unit_ratio": "ratio",
    "unit_rounds per month": "rounds per month",
    "unit_share": "share",
    "unit_share of working time": "share of working time",
    "unit_standard deviation": "standard deviation",
    "unit_weight": "weight",
    "worlds_note": "thin: single worlds; thick: median of {replicates}",
}
