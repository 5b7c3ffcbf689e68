"""English texts of a study's answers."""

TEXTS = {
    "answers_ahead_told": (
        "In the model, {measure} is higher with “{one}” than with “{other}” at {higher} of "
        "{sets} points of the sample, lower at {lower}, and not separated at {open}. Each point"
        " is judged by its own {replicates} pairs at most."
    ),
    "answers_alone": "alone",
    "answers_alone_meaning": (
        "mean change when only this barrier is there, against none, on the same luck"
    ),
    "answers_altered": (
        "{folder}: not as it was written, or not there: {files}. 'collab-sim run' with --resume"
        " makes it again"
    ),
    "answers_as_it_is": "as it is",
    "answers_averaged": (
        "Averaged, luck by luck, over {sets} combinations of everything else that varies: "
        "{sentence}"
    ),
    "answers_barrier_alone": (
        "Alone: {lower} of {all} barriers lower it, {higher} raise it, {open} not separated "
        "from 0. Largest: {named}."
    ),
    "answers_barrier_caption": (
        "Change in {measure} with each barrier alone (against none) and with each removed "
        "(against all); dots are means over {worlds} worlds on the same luck, bars 95 % "
        "intervals. Better is {better}."
    ),
    "answers_barrier_ends": "Mean {measure}: {none} without any barrier, {all} with all.",
    "answers_barrier_none": "Mean {measure} without any barrier: {none}.",
    "answers_barrier_removed": (
        "Removed from all the others: {higher} of {all} raise it, {lower} lower it, {open} not "
        "separated from 0. Largest: {named}."
    ),
    "answers_carried": "yes",
    "answers_column": "column",
    "answers_column_meaning": "heading of the column",
    "answers_constant": "{outcome} is the same everywhere: there is nothing to explain.",
    "answers_contrast": "compared",
    "answers_contrast_meaning": "what is compared: the first minus the second",
    "answers_damaged": (
        "{folder} cannot be read as it was written ({reason}); play the study again, or "
        "'collab-sim run' it with --resume"
    ),
    "answers_definition": "what it means",
    "answers_definition_meaning": "meaning of the column",
    "answers_difference_axis": "{measure}: {contrast}",
    "answers_difference_of": "{measure}, {contrast}",
    "answers_dots_averaged": "Dots: averages over the points, luck by luck",
    "answers_dots_caption": (
        "{measure}, {contrast}: every dot is a pair of worlds on the same luck ({pairs} pairs),"
        " on the side of its sign. Diamond and bar: the mean difference and its 95 % interval. "
        "Better is {better}."
    ),
    "answers_dots_caption_averaged": (
        "{measure}, {contrast}: every dot is one luck ({pairs} of them), its difference "
        "averaged over {sets} combinations of everything else. Diamond and bar: the mean "
        "difference and its 95 % interval. Better is {better}."
    ),
    "answers_dots_each": "• {each} pairs at most; [ ] 95 % interval of the mean, {low} to {high}",
    "answers_each_dot": "• one pair; [ ] 95 % interval of the mean, {low} to {high}",
    "answers_factor_meaning": "value of {path}",
    "answers_failed": "{failed} of {runs} runs failed and are left out.",
    "answers_few": (
        "Pairs: {pairs}. That is too few to carry a direction, whatever they show: it takes at "
        "least {least}. Raise “replicates” and go on with --resume."
    ),
    "answers_few_each": (
        "Pairs at a point: {pairs}. That is too few to tell at any point which is ahead, whatever "
        "they show: it takes at least {least}. “Not told apart” says nothing here. Raise "
        "“replicates” and go on with --resume."
    ),
    "answers_files_written": "Tables for spreadsheets: {files}",
    "answers_first": "alone",
    "answers_first_meaning": (
        "first-order Sobol’ index: the share of the variance over the sample that this "
        "parameter takes by itself"
    ),
    "answers_flip_above": "level above",
    "answers_flip_above_meaning": "the neighbouring level after the change of sign",
    "answers_flip_at": "changes sign at",
    "answers_flip_at_meaning": (
        "value at which the mean difference changes its sign, interpolated between neighbouring"
        " levels"
    ),
    "answers_flip_below": "level below",
    "answers_flip_below_meaning": "the neighbouring level before the change of sign",
    "answers_flip_carried": "separated on both sides",
    "answers_flip_carried_meaning": (
        "whether the pairs separate the two at some level on either side, in opposite directions"
    ),
    "answers_flip_found": "resamples that change sign (%)",
    "answers_flip_found_meaning": (
        "share of bootstrap resamples of the worlds with any change of sign"
    ),
    "answers_flip_high": "interval to",
    "answers_flip_high_meaning": "upper end of the 95 % bootstrap interval",
    "answers_flip_low": "interval from",
    "answers_flip_low_meaning": "lower end of the 95 % bootstrap interval",
    "answers_flip_told": (
        "{where}the difference ({contrast}) changes sign at {name} = {at} (95 % interval {low} "
        "to {high}), separated on both sides."
    ),
    "answers_flips_counted": (
        "Changes of sign of the mean difference along {name}: {total} (series of levels looked "
        "at: {places}). Separated by their pairs on both sides: {carried}."
    ),
    "answers_flips_none": (
        "Along {name}, the mean difference changes its sign nowhere (series of levels looked "
        "at: {places})."
    ),
    "answers_gaps": (
        "{outcome}: {missing} runs have no value (failed, or undefined there); with gaps the "
        "indices of this design cannot be computed. Choose a measure that is defined "
        "everywhere, such as engagement_per_seat."
    ),
    "answers_high": "to",
    "answers_high_meaning": "upper end of the 95 % interval",
    "answers_higher": "higher",
    "answers_higher_meaning": "number of pairs in which the first is higher",
    "answers_independent": (
        "The luck of this study is independent: there are no pairs, and nothing is said of its "
        "differences. With “luck: paired” they are told."
    ),
    "answers_interaction": "together with the rest",
    "answers_interaction_meaning": (
        "removed plus alone: 0 where the barrier weighs the same in both places"
    ),
    "answers_is_higher": "higher",
    "answers_is_lower": "lower",
    "answers_is_open": "not separated",
    "answers_label": "label",
    "answers_label_meaning": "the answer’s label on the page and in the names of pictures",
    "answers_limit_many": (
        "Intervals and directions are each told by itself; of many, about one in twenty leaves "
        "out 0 by luck alone."
    ),
    "answers_limit_paired": (
        "Intervals say how firmly the runs separate what is compared in the model, not how sure"
        " it is outside it."
    ),
    "answers_limit_points": (
        "Pairs that share their luck at different points are not independent of each other. "
        "Averages over points therefore count each luck once, and hold at these points."
    ),
    "answers_lines_are": "Lines: {name}.",
    "answers_lines_caption": (
        "Mean difference in {measure}, {contrast}, at every level; bars are 95 % intervals from"
        " {pairs} pairs each.{more} Better is {better}."
    ),
    "answers_low": "from",
    "answers_low_meaning": "lower end of the 95 % interval",
    "answers_lower": "lower",
    "answers_lower_meaning": "number of pairs in which the first is lower",
    "answers_made_tables": (
        "All runs are in runs.parquet and series.parquet in the same folder, the study with all"
        " its values in resolved.yaml. Tables for spreadsheets: --csv and --xlsx."
    ),
    "answers_map_caption": (
        "{measure}, {contrast}: mean difference in each cell from {pairs} pairs; grey hatched "
        "cells are not separated by their pairs.{where} Better is {better}."
    ),
    "answers_mean_one": "mean, first",
    "answers_mean_one_meaning": "mean of the first over the pairs, in the unit of the measure",
    "answers_mean_other": "mean, second",
    "answers_mean_other_meaning": "mean of the second over the pairs, in the unit of the measure",
    "answers_means_caption": (
        "Mean {measure} at every level; bars are 95 % intervals over {runs} runs each.{more} "
        "Better is {better}."
    ),
    "answers_measure_in": "{measure} in “{title}”",
    "answers_measure_meaning": "{name}: {whom}. Better is {better}",
    "answers_minus": "{one} minus {other}",
    "answers_mixed_meaning": "in the unit of the measure of the row",
    "answers_morris_caption": (
        "How far {outcome} moves on average when one parameter crosses its whole range (μ*), "
        "from {samples} starting points, {replicates} worlds each; bars are 95 % intervals. The"
        " {shown} strongest of {factors}. Better is {better}."
    ),
    "answers_morris_told": (
        "{outcome}: {strongest} For {tangled} of {factors} parameters the effect varies as much"
        " as it weighs (σ at least μ*): it hangs on the other parameters."
    ),
    "answers_moved": "moved",
    "answers_moved_none": (
        "The direction found as it is turns around under none of {tested} single changes."
    ),
    "answers_moved_open": (
        "As it is, the pairs separate nothing: there is no direction that {tested} single "
        "changes could turn around."
    ),
    "answers_moved_turned": (
        "The direction found as it is turns around under {count} of {tested} single changes: "
        "{moves}."
    ),
    "answers_mu": "mean, with sign (μ)",
    "answers_mu_meaning": "mean elementary effect over the whole range of the parameter",
    "answers_mu_star": "mean size (μ*)",
    "answers_mu_star_meaning": (
        "mean size of the elementary effect over the whole range of the parameter, with its 95 "
        "% bootstrap interval"
    ),
    "answers_next": "Everything else it tells: collab-sim report {folder}",
    "answers_no_openpyxl": (
        "XLSX needs openpyxl: pip install 'collab-sim[tables]'. CSV needs nothing: --csv"
    ),
    "answers_no_pairs": (
        "{measure}, “{one}” minus “{other}”: no pair of runs has a value on both sides."
    ),
    "answers_not_carried": "no",
    "answers_not_of_studies": (
        "--reproduce, --assumption-pairs and --threads are for comparisons; {folder} holds a "
        "study: its report plays nothing"
    ),
    "answers_nothing": (
        "Nothing in this study can be compared: it has one scenario and varies nothing."
    ),
    "answers_one_barrier": "one barrier",
    "answers_one_barrier_meaning": "the first of two barriers",
    "answers_one_by_one": (
        "Within the {sets} combinations, each by its own pairs: higher in {higher}, lower in "
        "{lower}, not separated in {open}."
    ),
    "answers_other_barrier": "other barrier",
    "answers_other_barrier_meaning": "the second of two barriers",
    "answers_overlap": "overlap",
    "answers_pair_verdict": "the runs say",
    "answers_pair_verdict_meaning": (
        "overlap: together less than the sum of each alone; worse together: more; by the 95 % "
        "interval"
    ),
    "answers_pairs": "pairs",
    "answers_pairs_caption": (
        "{measure}: what two barriers do together less the sum of each alone, from {worlds} "
        "worlds on the same luck. Plus: they overlap; minus: worse together; dash: the 95 % "
        "interval holds 0. Better is {better}."
    ),
    "answers_pairs_meaning": (
        "number of pairs of worlds on the same luck with the measure defined in both"
    ),
    "answers_pairs_told": (
        "{measure}: of {all} pairs of barriers, {over} overlap, {worse} worse together, {open} "
        "not separated from the sum of each alone."
    ),
    "answers_panels": "{shown} of {panels} panels are shown.",
    "answers_part_ahead": "Where each is ahead: {measure}, {contrast}",
    "answers_part_barriers": "Barriers: {measure}",
    "answers_part_declared": "The answers",
    "answers_part_indices": "What it hangs on: {outcome}",
    "answers_part_levels": "Level by level: {measure}, {contrast}",
    "answers_part_means": "The levels themselves",
    "answers_part_moved": "One change at a time: {measure}, {contrast}",
    "answers_part_moved_base": "One change at a time: {measure}",
    "answers_part_pairs": "Barriers two by two: {measure}",
    "answers_part_scenarios": "Every measure against “{title}”",
    "answers_part_space": "What goes along with it: {outcome}",
    "answers_path": "name in files",
    "answers_path_meaning": "dotted path of the parameter in scenario and study files",
    "answers_picture_written": "Pictures: {files}",
    "answers_points": "points",
    "answers_points_meaning": "number of points of the sample",
    "answers_rank": "rank correlation",
    "answers_rank_axis": "rank correlation with {outcome}",
    "answers_rank_caption": (
        "Spearman’s rank correlation of each parameter with {outcome}, over {points} of {all} "
        "points, each a mean over {replicates} worlds at most; bars are 95 % intervals, rings "
        "hold 0. The {shown} strongest of {factors}. Better is {better}."
    ),
    "answers_rank_meaning": "Spearman’s rank correlation over the points of the sample",
    "answers_rank_none": (
        "{outcome}: none of {factors} parameters goes along with it beyond doubt."
    ),
    "answers_rank_told": (
        "{outcome}: {clear} of {factors} intervals leave out 0, where luck alone would give "
        "about {chance}. Strongest: {strongest}."
    ),
    "answers_removed": "removed",
    "answers_removed_meaning": (
        "mean change when this barrier is removed from all, on the same luck"
    ),
    "answers_rows_caption": (
        "Mean difference in {measure}, {contrast}, in the rows of the design ({shown} of "
        "{rows}), from {pairs} pairs each; bars are 95 % intervals, rings hold 0. Better is "
        "{better}."
    ),
    "answers_rows_left_out": "{rows} more rows are in the files that --csv and --xlsx write.",
    "answers_run_cause": "why a run failed",
    "answers_run_point": "number of the point of the design",
    "answers_run_replicate": (
        "number of the luck; the same number has the same luck at every point where luck is paired"
    ),
    "answers_run_scenario": "name of the scenario",
    "answers_run_seed": "seed of the random numbers",
    "answers_run_status": "ok, or failed",
    "answers_run_study": "name of the study",
    "answers_runs": "runs",
    "answers_runs_meaning": "number of runs in which the measure is defined",
    "answers_scenario": "scenario",
    "answers_scenario_meaning": "title of the scenario",
    "answers_sets": "combinations",
    "answers_sets_meaning": (
        "number of combinations of everything else over which the difference is averaged"
    ),
    "answers_setup": (
        "{runs} runs: {points} points, {replicates} worlds each, {luck}. Scenarios: {scenarios}"
    ),
    "answers_shard": (
        "{folder} holds part {number} of {of} of a study; join the parts with 'collab-sim "
        "merge' first"
    ),
    "answers_share_meaning": "end of the exact 95 % interval of the share of points",
    "answers_sheet": "sheet",
    "answers_sheet_contents": "contents",
    "answers_sheet_definitions": "definitions",
    "answers_sheet_holds": "holds",
    "answers_sheet_holds_meaning": "what the sheet or file holds",
    "answers_sheet_meaning": "name of the sheet or file",
    "answers_sigma": "spread (σ)",
    "answers_sigma_meaning": (
        "standard deviation of the elementary effects: large where the effect hangs on other "
        "parameters"
    ),
    "answers_slice": "value in the slice",
    "answers_slice_meaning": "mean of the parameter over the points of the slice",
    "answers_slices_caption": (
        "Partial dependence: mean {outcome} in slices of one parameter, everything else as it "
        "was drawn, over {points} of {all} points; bars are 95 % intervals. Better is {better}."
    ),
    "answers_sobol_apart": (
        "First-order indices add up to {total}; what is missing to 1 is interaction, and the "
        "error of the estimates."
    ),
    "answers_sobol_caption": (
        "Shares of the variance of {outcome} over the sample: alone (first order) and with all "
        "interactions (total), from a base sample of {samples}, {replicates} worlds at each "
        "point; bars are 95 % intervals. The {shown} strongest of {factors}. Better is "
        "{better}."
    ),
    "answers_sobol_full": (
        "First-order indices add up to {total}: within the error of the estimates they leave "
        "nothing to interaction."
    ),
    "answers_sobol_told": (
        "{outcome}: {strongest} {sums} The interval of the total index lies below {least} for "
        "{zero} of {factors} parameters."
    ),
    "answers_space_few": (
        "{points} of {all} points have a value: too few for correlations, or the same everywhere."
    ),
    "answers_strongest_alike": (
        "The strongest is {name}; the intervals do not tell {others} others from it."
    ),
    "answers_strongest_alone": (
        "The strongest is {name}, told apart from all others by its interval."
    ),
    "answers_swing_base_caption": (
        "“{title}”: how far {measure} moves from the scenario as it is when one parameter takes"
        " its lowest (dot) or highest listed value (ring), {pairs} pairs on the same luck each;"
        " faint bars are 95 % intervals. Better is {better}."
    ),
    "answers_swing_caption": (
        "{measure}, {contrast}: the mean difference when one parameter takes its lowest (dot) "
        "or highest listed value (ring), {pairs} pairs each; dashed: as it is; faint bars are "
        "95 % intervals. Better is {better}."
    ),
    "answers_table_flips": "Changes of sign along {name}: {measure}, {contrast}",
    "answers_table_levels": "{measure}, {contrast}, level by level",
    "answers_table_means": "Means: {measure}",
    "answers_table_morris": "Elementary effects: {outcome}",
    "answers_table_ranks": "Rank correlations: {outcome}",
    "answers_table_runs": "All runs",
    "answers_table_slices": "Partial dependence: {outcome}",
    "answers_table_sobol": "Sobol’ indices: {outcome}",
    "answers_table_thirds": (
        "Points with “{other}” ahead, where a parameter is low and where it is high: {measure}"
    ),
    "answers_third_high": "in the highest third",
    "answers_third_high_meaning": (
        "number of points in the highest third of the parameter at which the second is "
        "separated as higher"
    ),
    "answers_third_low": "in the lowest third",
    "answers_third_low_meaning": (
        "number of points in the lowest third of the parameter at which the second is separated"
        " as higher"
    ),
    "answers_time_caption": (
        "{measures}, month by month: thin lines are single worlds, thick lines the median of "
        "{runs}. {better}"
    ),
    "answers_title": "Study: {name}",
    "answers_together": "together",
    "answers_together_meaning": (
        "what two barriers do together, less the sum of what each does alone"
    ),
    "answers_too_long": (
        "{rows} runs are more than a sheet takes ({most}); they are left out of the workbook "
        "and stand in runs.parquet"
    ),
    "answers_total": "with interactions",
    "answers_total_meaning": (
        "total Sobol’ index: the share of the variance over the sample in which this parameter "
        "has a part"
    ),
    "answers_unfinished": (
        "{folder} is not finished: {done} of {planned} runs are there; go on with 'collab-sim "
        "run' and --resume"
    ),
    "answers_value": "value",
    "answers_value_meaning": "value that the parameter takes",
    "answers_values": "values",
    "answers_varies": "What is varied",
    "answers_verdict": "the pairs say",
    "answers_verdict_meaning": (
        "direction of the first against the second, where the exact 95 % interval of the share "
        "of pairs leaves one half out"
    ),
    "answers_within": "With “{title}”: {sentence}",
    "answers_worse": "worse together",
    "barrier_meaning": "title of the barrier",
    "measure_meaning": "name of the measure",
    "parameter_meaning": "meaning of the parameter",
    "unit_meaning": "unit of the measure",
}
