"""Svenska texter om anpassningar."""

TEXTS = {
    "fitting": "anpassar",
    "fit_can_tell": (
        "Vad data av det här slaget kan säga, prövat på simulerade data med kända värden:"
    ),
    "fit_recovered": (
        "{name} ({path}): {verdict}; de tar bort {told} av intervallets varians, och "
        "90-procentsintervallen rymmer det kända värdet i {covered} av fallen"
    ),
    "fit_verdict_well": "går bra att avläsa",
    "fit_verdict_somewhat": "går i någon mån att avläsa",
    "fit_verdict_hardly": "går knappt att avläsa",
    "fit_nothing_told": (
        "Data av det här slaget säger inget om någon antagen parameter: ingen flyttar dem "
        "{least} standardavvikelser mellan intervallets båda ändar. Det skulle fler månader, fler "
        "mått eller fler kommuner göra. De tydligaste spåren:"
    ),
    "fit_mark": "{name}: {mark} standardavvikelser",
    "fit_nothing_fits": (
        "Ingen punkt i intervallen ger sådana data. Det här kommer ingen punkt i närheten av "
        "(längre bort än tre standardavvikelser av slump och mätfel tillsammans):"
    ),
    "fit_missed": "{measure}, månad {months}: {value} observerat",
    "fit_ruled_out": "Data lämnar kvar {left} av {points} punkter i intervallen.",
    "fit_ranges": "Värden som ger sådana data (90 % av dragningarna):",
    "fit_range": "{name} ({path}): {low} till {high}, median {middle}; före {before}",
    "fit_within": (
        "{within} av {rows} observerade värden ligger i det band som rymmer 90 % av de simulerade."
    ),
    "fit_rest_stays": (
        "Alla andra parametrar är som i {title}: är någon av dem fel, så får de fria parametrarna "
        "väga upp det."
    ),
    "fit_key_observed": "observerat, ± 1,96 medelfel",
    "fit_key_after": "simulerat, anpassade värden",
    "fit_key_before": "simulerat, hela intervallen",
    "fit_per_arena": "{measure}, andel av de planerade",
    "fit_range_axis": "{path} (grått: 90 % av dragningarna; streckat: före)",
    "fit_draws": "dragningar",
    "fit_true": "känt värde i simulerade data",
    "fit_came_back": "värde som kom tillbaka",
    "fit_written": "Skrivet till {folder}: {files}",
    "fit_next": "Nästa steg: collab-sim run {study} --lang sv",
}
