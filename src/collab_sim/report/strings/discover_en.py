"""English texts about scenario discovery."""

TEXTS = {
    "discover_side_ahead": "{one} ahead of {other}",
    "discover_side_open": "{one} and {other} not told apart",
    "discover_side_behind": "{one} behind {other}",
    "discover_counts": (
        "{measure}, at {points} points: {one} ahead of {other} at {ahead}, behind at {behind}, not "
        "told apart at {open}."
    ),
    "discover_no_box": (
        "No box holds more of what was asked for ({what}) than its share, or there are too few "
        "such points to look for one."
    ),
    "discover_box": (
        "Box {number}: {what} at {inside} of its {points} points; {all_inside} such points in all"
    ),
    "discover_box_told": (
        "Box {number}, found on one half of the points and counted on the other: {what} at "
        "{inside} of {points} points in it (density, 95 % interval {low} to {high}); of all "
        "{all_inside} such points it holds {inside} (coverage)."
    ),
    "discover_limit": "{name} ({path}): {ends}",
    "discover_at_most": "at most {high}",
    "discover_at_least": "at least {low}",
    "discover_between": "{low} to {high}",
    "discover_all_drivers": "All factors, the highest feature score first, and which looks place "
    "them above luck:",
    "discover_drivers": "The {most} factors with the highest feature scores, and which looks "
    "place them above luck:",
    "discover_driver": "{name} ({path}): {looks}",
    "discover_none": "none",
    "discover_score": "feature score",
    "discover_score_axis": "share of what trees explain of the difference",
    "discover_pawn": "PAWN",
    "discover_pawn_axis": "how much the distribution of the difference moves with the factor",
    "discover_regional": "regional sensitivity",
    "discover_regional_axis": "how far apart the factor lies where the answer is so and elsewhere",
    "discover_luck": "luck",
    "discover_written": "Written to {folder}: {files}",
    "discover_needs_two": "name two scenarios with --of and --versus: {names}",
    "discover_needs_extra": "this needs further libraries: pip install 'collab-sim[discover]'",
}
