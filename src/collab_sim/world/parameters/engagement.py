"""How engagement moves: conditional cooperation, appraisal, coming and going."""

from __future__ import annotations

from collab_sim.world.parameters.declaration import Mark, Section, parameter

LAB = "Fischbacher & Gächter 2010, AER 100:541-556"


class Engagement(Section):
    """Willingness to put effort into collaboration and what changes it."""

    start: float = parameter(
        0.5,
        swept=(0.2, 0.8),
        en="mean engagement at the start",
        sv="medelengagemang vid start",
        mark=Mark.ASSUMED,
    )
    start_sd: float = parameter(
        0.1,
        within=(0.0, 0.5),
        swept=None,
        en="standard deviation of starting engagement",
        sv="standardavvikelse för engagemang vid start",
        mark=Mark.ASSUMED,
    )
    reciprocity: float = parameter(
        0.74,
        swept=(0.65, 0.8),
        en="weight that reciprocal actors give to what partners are expected to do",
        sv="vikt som ömsesidiga aktörer ger vad partnerna väntas göra",
        source=f"{LAB}; mean slope of conditional cooperators in the strategy method",
        mark=Mark.DATA,
    )
    reciprocity_duty_bound: float = parameter(
        0.2,
        swept=(0.0, 0.7),
        en="weight that duty-bound actors give to what partners are expected to do",
        sv="vikt som pliktstyrda aktörer ger vad partnerna väntas göra",
        source=f"{LAB}; weakly identified",
        mark=Mark.DATA,
    )
    pace: float = parameter(
        1 / 6,
        "rounds per month",
        swept=(0.1, 0.35),
        en="rounds of mutual adjustment in a month (1/6 is twice a year; 1 in the laboratory)",
        sv="rundor av ömsesidig anpassning per månad (1/6 är två gånger om året; 1 i laboratoriet)",
        mark=Mark.ASSUMED,
    )
    decision_noise: float = parameter(
        0.05,
        "standard deviation",
        swept=(0.0, 0.25),
        en="month-to-month noise between engagement and commitment, where engagement is half",
        sv="brus från månad till månad mellan engagemang och åtagande, där engagemanget är halvt",
        source="laboratory value .25, calibrated on Fischbacher & Gächter 2010",
        mark=Mark.CALIBRATED,
    )
    idle: float = parameter(
        0.10,
        swept=(0.0, 0.3),
        en="engagement that remains without any active arena",
        sv="engagemang som finns kvar utan någon aktiv arena",
        mark=Mark.ASSUMED,
    )
    idle_rate: float = parameter(
        0.05,
        "per month",
        swept=(0.01, 0.15),
        en="speed at which engagement falls to the idle level without an active arena",
        sv="hur fort engagemanget sjunker till vilonivån utan aktiv arena",
        mark=Mark.ASSUMED,
    )
    patience: float = parameter(
        0.8,
        "per round",
        swept=(0.5, 0.95),
        en="weight of the next round against this one (shadow of the future)",
        sv="nästa rundas vikt mot denna (framtidens skugga)",
        mark=Mark.ASSUMED,
    )
    renewal_belief: float = parameter(
        0.7,
        swept=(0.2, 1.0),
        en="chance of continuation that members expect at first",
        sv="chans till fortsättning som medlemmarna väntar sig från början",
        mark=Mark.ASSUMED,
    )
    belief_rate: float = parameter(
        0.3,
        "per event",
        swept=(0.0, 0.6),
        en="how strongly a renewal or an ending moves that expectation",
        sv="hur mycket en förnyelse eller ett slut flyttar den förväntan",
        mark=Mark.ASSUMED,
    )


class Membership(Section):
    """Joining and leaving arenas."""

    exit_below: float = parameter(
        0.10,
        swept=(0.0, 0.2),
        en="voluntary members below this engagement consider leaving",
        sv="frivilliga medlemmar under detta engagemang överväger att lämna",
        mark=Mark.ASSUMED,
    )
    exit_rate: float = parameter(
        0.1,
        "per month",
        swept=(0.0, 0.2),
        en="chance that such a member leaves",
        sv="chansen att en sådan medlem lämnar",
        mark=Mark.ASSUMED,
    )
    join_rate: float = parameter(
        0.05,
        "per month",
        swept=(0.0, 0.1),
        en="chance that a convinced outsider with free capacity takes a free seat",
        sv="chansen att en övertygad utomstående med ledig tid tar en ledig plats",
        mark=Mark.ASSUMED,
    )
    reluctance: float = parameter(
        0.6,
        swept=(0.2, 1.0),
        en="upper end of the visible results that outsiders want to see before joining",
        sv="övre gräns för de synliga resultat utomstående vill se innan de går med",
        mark=Mark.ASSUMED,
    )
    visibility: float = parameter(
        1.0,
        "person-months per goal",
        within=(0.01, 100.0),
        swept=(0.25, 4.0),
        en="results per goal at which an arena's work is half visible to outsiders",
        sv="resultat per mål då en arenas arbete är till hälften synligt utåt",
        mark=Mark.ASSUMED,
    )
