"""Det som sägs om laboratorier, på svenska."""

TEXTS = {
    "lab_between": "Spridning mellan personer",
    "lab_contribution": "Bidrag",
    "lab_contribution_axis": "bidrag, % av det man fått",
    "lab_differs": "Skillnad",
    "lab_error": (
        "Kvadratiskt medelfel mot den publicerade serien: {error} procentenheter "
        "({rounds} rundor; {source})."
    ),
    "lab_intro": (
        "Bidrag i % av det man fått att fördela. {sessions} sessioner med {participants} deltagare "
        "i grupper om {size}, frö {seed}. Reglerna och deras vikter är desamma som i alla andra "
        "scenarier; bara villkoren är andra."
    ),
    "lab_model": "modellen",
    "lab_nothing": "Ger inget",
    "lab_observed": "publicerat",
    "lab_observed_column": "Publicerat",
    "lab_only_for_laboratories": "--sessions gäller laboratorier; {name} har inget",
    "lab_playing": "Sessioner spelas",
    "lab_restart": "överraskande omstart",
    "lab_round": "Runda",
    "lab_rounds_axis": "runda",
    "lab_sessions": "95 % av sessionerna",
    "lab_written": "Tabell: {file}",
}
