"""Det som sägs om laboratorier, på svenska."""

TEXTS = {
    "axis_contribution": "skillnad i bidrag, andel av det man fått",
    "axis_given": "bidrag, andel av det man fått",
    "axis_rounds": "runda",
    "check_between_first": "spridning mellan deltagare, första rundan",
    "check_between_last": "spridning mellan deltagare, sista rundan",
    "check_chance_half": "chans 0,5 till en runda till mot ingen",
    "check_chance_three_quarters": "chans 0,75 till en runda till mot 0,5",
    "check_curve_error": "kvadratiskt medelfel för de tio rundorna",
    "check_end_drop": "känt slut: sista rundan mot fyra rundor tidigare",
    "check_end_drop_more": "samma fall, känt slut mot öppet slut",
    "check_end_mean": "medel över alla rundor, känt slut mot chans 0,75",
    "check_nothing_first": "ger inget, första rundan",
    "check_nothing_last": "ger inget, sista rundan",
    "check_restart_lower_partners": "partner: andra omstarten mot den första",
    "check_restart_lower_strangers": "främlingar: andra omstarten mot den första",
    "check_restart_partners": "partner: första rundan efter omstarten mot den sista före",
    "check_restart_partners_more": "den ökningen, partner mot främlingar",
    "check_restart_strangers": "främlingar: första rundan efter omstarten mot den sista före",
    "curve_chance_0": "ingen mer runda väntas",
    "curve_chance_75": "chans 0,75",
    "curve_known_end": "känt slut",
    "curve_partners": "partner",
    "curve_strangers": "främlingar",
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
        "i grupper om {size}, slumpfrö {seed}. Reglerna och deras vikter är desamma som i alla "
        "andra scenarier; bara villkoren är andra."
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
    "pattern_end_of_horizon": (
        "Ju troligare en runda till är, desto mer ges; där slutet är känt faller givandet när det "
        "närmar sig."
    ),
    "pattern_restart_effect": (
        "En överraskande omstart höjer det som ges, bland partner minst lika mycket som bland "
        "främlingar, och varje omstart når lägre än den förra."
    ),
    "pattern_stranger_decay": (
        "Bland främlingar faller bidragen till en kollektiv nyttighet runda för runda, från "
        "omkring 40 till omkring 11 procent av det man fått."
    ),
    "reading_end_of_horizon": (
        "Par med avkastningen 0,75, tio rundor. Chansen till en runda till är det som medlemmar i "
        "ett projekt tror om dess förlängning; ett känt slut är ett projekt som inte förlängs. "
        "Riktningarna följer av framtidens skugga i värderingen; att medelvärdena skiljer sig så "
        "lite gör det inte."
    ),
    "reading_restart_effect": (
        "Grupper om fem, avkastningen 0,5, tre gånger tio rundor. Vad en omstart gör med "
        "förväntningar är vad den gör med tillit i organisationer: collaboration.memory (0,5, "
        "antaget) av erfarenheten finns kvar. Ökningen bland främlingar kommer bara av det, bland "
        "partner mest av de rundor som åter ligger framför dem. Bland partner sjunker nivån knappt "
        "från omstart till omstart; i experiment sjunker den."
    ),
    "reading_stranger_decay": (
        "Regelns vikter är experimentets egna skattningar, från andra uppgifter än denna kurva; "
        "bruset i besluten (0,15) valdes på den, spridningen i de första förväntningarna är "
        "antagen. Modellen faller långsammare: det en runda visar når tilliten i samma runda och "
        "engagemanget först rundan efter nästa, som i en organisations månad. Kända missar: "
        "alldeles för få ger ingenting alls och människor skiljer sig för lite: båda våra typer "
        "återgäldar, och ingen avstår av princip."
    ),
}
