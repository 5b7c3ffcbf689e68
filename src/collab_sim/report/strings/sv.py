"""Svenska texter."""

TEXTS = {
    "accepted": "godtas",
    "already_there": "{file} finns redan; inget skrevs",
    "barrier": "hinder",
    "better": "bättre är",
    "better_higher": "högre",
    "better_lower": "lägre",
    "better_neither": "varken eller",
    "cannot_write": "{file} går inte att skriva: {reason}",
    "check_ok": "{file}: i sin ordning ({actors} aktörer, {arenas} arenor, {months} månader)",
    "compare_needs_two": "en jämförelse behöver två scenarier; prova 'collab-sim run {name}'",
    "compiling": (
        "Första gången på den här datorn: modellen kompileras, omkring {seconds} sekunder."
    ),
    "default": "förval",
    "definition": "definition",
    "difference": "skillnad",
    "dots_title": "En prick, ett par tvillingvärldar",
    "dots_axis": "skillnad mot {other} i {measure}",
    "enabler": "möjliggörare",
    "evidence": "underlag",
    "explain_lists": "'collab-sim explain' visar alla namn",
    "explain_unknown": "inget heter '{key}'; {hint}",
    "finding_ahead": (
        "I modellen är {measure} {often} högre med '{one}' än med '{other}': "
        "i {ahead} av {pairs} par tvillingvärldar. "
        "Skillnaden är i medeltal {difference} (95 %-intervall {low} till {high})."
    ),
    "finding_behind": (
        "I modellen är {measure} {often} lägre med '{one}' än med '{other}': "
        "i {behind} av {pairs} par tvillingvärldar. "
        "Skillnaden är i medeltal {difference} (95 %-intervall {low} till {high})."
    ),
    "finding_open": (
        "Modellen skiljer inte '{one}' och '{other}' åt i {measure}: "
        "högre i {ahead}, lägre i {behind} av {pairs} par."
    ),
    "finding_same": "'{one}' och '{other}' ger exakt samma {measure} i alla {pairs} par.",
    "finding_fails": (
        "I modellen slutar engagemanget under 0,25 med alla dessa scenarier i {count} av {pairs} "
        "uppsättningar tvillingvärldar."
    ),
    "findings": "Resultat",
    "interval": "95 %-intervall",
    "key": "nyckel",
    "late": "{measure}, andra halvan",
    "mark_assumed": "antaget av oss: variera det",
    "mark_calibrated": "kalibrerat mot en publicerad siffra",
    "mark_data": "skattat ur publicerade data",
    "mark_literature": "rapporterat i litteraturen",
    "mark_source_talk": "nämnt i föredraget, utan siffra",
    "mean_of_months": "medel av alla månader",
    "measure": "mått",
    "months_axis": "månader sedan start",
    "nearest": "menade du '{name}'?",
    "next_check": "Nästa steg: collab-sim check {file}",
    "often_almost_always": "nästan alltid",
    "often_more": "oftare än inte",
    "often_usually": "oftast",
    "pairs_higher": "högre/lägre",
    "parameter": "parameter",
    "picture": "Bild: {file}",
    "playing": "Tvillingvärldar spelas",
    "project_running": "projekt pågår",
    "same_luck": (
        "{replicates} uppsättningar tvillingvärldar med samma slump (frö {seed}), {months} månader."
    ),
    "sets": "sätter",
    "source": "källa",
    "spending": (
        "Inte lika mycket pengar: använd aktivitet är {one_value} med '{one}' och {other_value} "
        "med '{other}', eftersom arenor slutade i förtid eller öppnade vid andra tidpunkter."
    ),
    "start": "start",
    "swept": "studier varierar",
    "tables_written": "Tabeller: {folder}",
    "takes": "tar",
    "unit": "enhet",
    "unit_arenas": "arenor",
    "unit_events": "händelser",
    "unit_person-months": "personmånader",
    "unit_person-months per month": "personmånader",
    "unit_ratio": "kvot",
    "unit_share": "andel",
    "what_this_is": (
        "En värld: '{name}', frö {seed}, replikat {replicate}. En enda värld bevisar ingenting."
    ),
    "written": "{file} skriven",
    "worlds_note": "tunna: enskilda världar; tjock: median av {replicates}",
    "year_last": "sista 12 månaderna",
}
