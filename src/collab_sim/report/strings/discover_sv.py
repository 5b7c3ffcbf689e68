"""Svenska texter om att leta i ett parameterrum."""

TEXTS = {
    "discover_side_ahead": "{one} före {other}",
    "discover_side_open": "{one} och {other} går inte att skilja åt",
    "discover_side_behind": "{one} efter {other}",
    "discover_counts": (
        "{measure}, i {points} punkter: {one} före {other} i {ahead}, efter i {behind}, och i "
        "{open} går de inte att skilja åt."
    ),
    "discover_no_box": (
        "Ingen låda rymmer mer än sin andel av det som söktes ({what}), eller så är sådana "
        "punkter för få att leta efter en."
    ),
    "discover_box": (
        "Låda {number}: {what} i {inside} av dess {points} punkter; {all_inside} sådana punkter "
        "totalt"
    ),
    "discover_box_told": (
        "Låda {number}, hittad på ena halvan av punkterna och räknad på den andra: {what} i "
        "{inside} av {points} punkter i den (täthet, 95-procentsintervall {low} till {high}); av "
        "alla {all_inside} sådana punkter rymmer den {inside} (täckning)."
    ),
    "discover_limit": "{name} ({path}): {ends}",
    "discover_at_most": "högst {high}",
    "discover_at_least": "minst {low}",
    "discover_between": "{low} till {high}",
    "discover_all_drivers": "Alla faktorer, den med högst faktorvikt först, och enligt vilka mått "
    "de ligger över slumpen:",
    "discover_drivers": "De {most} faktorerna med högst faktorvikt, och enligt vilka mått de "
    "ligger över slumpen:",
    "discover_driver": "{name} ({path}): {looks}",
    "discover_none": "inget",
    "discover_score": "faktorvikt",
    "discover_score_axis": "andel av det som träd förklarar av skillnaden",
    "discover_pawn": "PAWN",
    "discover_pawn_axis": "hur mycket skillnadens fördelning flyttas med faktorn",
    "discover_regional": "regional känslighet",
    "discover_regional_axis": "hur långt isär faktorn ligger där svaret är sådant och annars",
    "discover_luck": "slump",
    "discover_written": "Skrivet till {folder}: {files}",
    "discover_needs_two": "ange två scenarier med --of och --versus: {names}",
    "discover_needs_extra": "det här behöver fler bibliotek: pip install 'collab-sim[discover]'",
}
