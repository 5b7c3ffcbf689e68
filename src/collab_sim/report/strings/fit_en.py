"""English texts about fits."""

TEXTS = {
    "fitting": "fitting",
    "fit_can_tell": "What data of this shape can tell, tried on simulated data with known values:",
    "fit_recovered": (
        "{name} ({path}): {verdict}; they take away {told} of the range's variance, and 90 % "
        "ranges hold the known value in {covered} of the cases"
    ),
    "fit_verdict_well": "told well",
    "fit_verdict_somewhat": "told somewhat",
    "fit_verdict_hardly": "hardly told",
    "fit_nothing_told": (
        "Data of this shape cannot tell any assumed parameter: between both ends of its range none "
        "moves them by {least} standard deviations of the data. More months, more measures or more "
        "towns would. The strongest marks:"
    ),
    "fit_mark": "{name}: {mark} standard deviations",
    "fit_nothing_fits": (
        "No point of the ranges gives data like these. What no point comes near (further off than "
        "three standard deviations of luck and measurement together):"
    ),
    "fit_missed": "{measure}, months {months}: {value} observed",
    "fit_ruled_out": "The data leave {left} of {points} points of the ranges.",
    "fit_ranges": "Values that give data like these (90 % of the draws):",
    "fit_range": "{name} ({path}): {low} to {high}, median {middle}; before {before}",
    "fit_within": (
        "{within} of {rows} observed values lie in the band that holds 90 % of the simulated ones."
    ),
    "fit_rest_stays": (
        "All other parameters stay as in {title}: if one of those is wrong, the free ones make up "
        "for it."
    ),
    "fit_key_observed": "observed, ± 1.96 standard errors",
    "fit_key_after": "simulated, values fitted",
    "fit_key_before": "simulated, all of the ranges",
    "fit_per_arena": "{measure}, share of the planned ones",
    "fit_range_axis": "{path} (grey: 90 % of the draws; dashed: before)",
    "fit_draws": "draws",
    "fit_true": "known value of simulated data",
    "fit_came_back": "value that came back",
    "fit_written": "Written to {folder}: {files}",
    "fit_next": "Next: collab-sim run {study}",
}
