"""Svenska texter om åtgärder."""

TEXTS = {
    "levers": "Åtgärder i ”{title}”",
    "levers_a_coordinator": "en samordnartjänst till",
    "levers_alone": "Åtgärder var för sig",
    "levers_and": "{first} + {second}",
    "levers_best": (
        "Mest för samma kostnad, var för sig: {name}. {gain} personmånader resultat utöver det "
        "som samma kostnad ger i dag ({low} till {high})."
    ),
    "levers_best_pair": (
        "Mest för samma kostnad, i par: {name}. {gain} personmånader resultat ({low} till {high})."
    ),
    "levers_barrier": "”{name}” undanröjs",
    "levers_column_cost_money": "mer kostnad, {currency}",
    "levers_column_cost_staff": "mer arbetstid",
    "levers_column_engagement": "mer engagemang",
    "levers_column_gain": "vinst vid samma kostnad",
    "levers_column_lever": "åtgärd",
    "levers_column_results": "mer resultat",
    "levers_column_verdict": "hur säkert",
    "levers_cell": "{mean} ({low} till {high})",
    "levers_clashing": "Par som sätter samma sak till olika värden spelades inte: {count}.",
    "levers_dominated": "{name} överträffas: {other} ger säkert mer resultat utan att kosta mer.",
    "levers_engagement_falls": "engagemanget sjunker",
    "levers_from": "{name}, från månad {month}",
    "levers_half_a_coordinator": "en halv samordnartjänst till",
    "levers_in_time": "En åtgärd i taget",
    "levers_laboratory": "åtgärder gäller kommuner; det här scenariot är ett laboratorium",
    "levers_late": "månad {month} är efter slutet, det här scenariot har {months} månader",
    "levers_left_out": (
        "Par som inte spelades, då åtgärderna i dem ger minst var för sig: {count}."
    ),
    "levers_no_file": "--only-file behöver en lista med åtgärder, angiven med --file",
    "levers_none": "ingen åtgärd ändrar något i scenariot; ange egna med --file",
    "levers_note": (
        "Resultat och arbetstid i personmånader, medel av {worlds} världar med samma slump mot "
        "scenariot som det är. Vinst vid samma kostnad: resultat utöver det som samma kostnad ger "
        "i scenariot som det är, nämligen {rate} personmånader resultat per {unit}. Intervallen "
        "för vinsterna gäller alla {tried} åtgärder och par på en gång (i 95 fall av 100); "
        "”säkert” är de som inte rymmer 0. Inget här är en prognos."
    ),
    "levers_not_apart": "Går inte att skilja från den bästa: {names}.",
    "levers_alone_ahead": "Före alla andra som prövades.",
    "levers_of_first": "{shown} av {all} par",
    "levers_pairs": "Åtgärder i par",
    "levers_picture": "Mer resultat mot mer arbetstid, personmånader",
    "levers_picture_axis_x": "mer arbetstid än i dag, personmånader",
    "levers_picture_axis_x_money": "mer kostnad än i dag, {currency}",
    "levers_picture_axis_y": "mer resultat än i dag, personmånader",
    "levers_picture_note": (
        "Punkt: medel. Linjer genom den: nio av tio världar. Streckad linje: vad "
        "samma kostnad ger i dag."
    ),
    "levers_picture_better": "säkert bättre vid samma kostnad",
    "levers_picture_dominated": "överträffas: en annan ger mer utan att kosta mer",
    "levers_picture_title": "{title}: vad åtgärder ger och kräver",
    "levers_picture_unsure": "osäkert",
    "levers_picture_worse": "säkert sämre vid samma kostnad",
    "levers_step": (
        "Om den ena måste vänta till månad {month}: först {first}, sedan {second}; {gain}. Omvänd "
        "ordning ger {ahead} mindre ({low} till {high})."
    ),
    "levers_step_open": (
        "Om den ena måste vänta till månad {month}: världarna visar inte vilken som bör komma "
        "först."
    ),
    "levers_table": "Tabell: {file}",
    "levers_together": "{pair}, båda från start: {gain}.",
    "levers_unit_money": "{currency}",
    "levers_unit_staff": "personmånads arbete",
    "levers_verdict_better": "säkert bättre",
    "levers_verdict_dominated": "överträffas",
    "levers_verdict_unsure": "osäkert",
    "levers_verdict_worse": "säkert sämre",
    "levers_waiting_better": "Att vänta ger {more} mer än båda från start ({low} till {high}).",
}
