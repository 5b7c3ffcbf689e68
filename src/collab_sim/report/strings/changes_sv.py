"""Svenska texter om vad ett alternativ ändrar, och vilken ändring som gjorde vad."""

TEXTS = {
    "changes": "Vad gjorde skillnaden?",
    "changes_actors": "aktörerna",
    "changes_alone": "ensam",
    "changes_and": " tillsammans med ",
    "changes_arenas": "arenorna",
    "changes_barriers": "hindret ”{name}”",
    "changes_barriers_gone": "att ”{name}” undanröjs",
    "changes_cell": "{mean} ({low} till {high})",
    "changes_change": "ändring",
    "changes_details": "Varje andel med intervall, och varje ändring ensam och som den sista",
    "changes_enablers": "möjliggöraren ”{name}”",
    "changes_enablers_gone": "att ”{name}” tas bort",
    "changes_event": "händelsen ”{name}”",
    "changes_event_gone": "att händelsen ”{name}” uteblir",
    "changes_form": "samverkansformen",
    "changes_interactions": "hur målen hjälper och stör varandra",
    "changes_joint_less": "{first} och {second} ger {more} mindre tillsammans än var för sig.",
    "changes_joint_more": "{first} och {second} ger {more} mer tillsammans än var för sig.",
    "changes_last": "som sista ändring",
    "changes_note": (
        "En andel är vad ändringen tillför i medeltal över alla ordningar som ändringarna kan "
        "göras i, med samma slump ({pairs} par världar; 95 %-intervall). Andelarna blir "
        "tillsammans hela skillnaden."
    ),
    "changes_note_drawn": (
        "En andel är vad ändringen tillför i medeltal över ordningar som ändringarna kan göras i, "
        "med samma slump ({pairs} par världar). {orders} ordningar drogs, och 95 %-intervallen "
        "täcker även det. Andelarna blir tillsammans hela skillnaden."
    ),
    "changes_of": "{measure}: av {total} kommer {parts}.",
    "changes_of_nothing": "{measure}: {total}, där ingen ändrings andel är säker.",
    "changes_others": "{count} andra ändringar tillsammans",
    "changes_part": "{share} från {change}",
    "changes_setting": "”{name}” ({before} → {after})",
    "changes_staff_time": "arbetstid, personmånader",
    "changes_title": "Vad gjorde skillnaden? ”{one}” mot ”{other}”",
    "changes_unclear": "Går inte att skilja från noll: {changes}.",
    "happening_falls": (
        "{measure} blir som mest {size} lägre ({low} till {high}; månad {worst}) än utan händelsen."
    ),
    "happening_head": "”{event}” i ”{name}” (månad {month}):",
    "happening_no_sums": "Resultat och arbetstid totalt går inte att skilja åt.",
    "happening_not_over": "Inte tillbaka inom de {months} månaderna.",
    "happening_note": (
        "Samma världar med och utan händelsen ({pairs} par, samma slump). Tillbaka: "
        "95 %-intervallet för medelskillnaden rymmer 0 tolv månader i rad."
    ),
    "happening_over": "Tillbaka efter {months} månader (månad {month}).",
    "happening_rises": (
        "{measure} blir som mest {size} högre ({low} till {high}; månad {worst}) än utan händelsen."
    ),
    "happening_sums": ("Totalt {results} personmånader resultat och {staff} arbetstid."),
    "happening_unfelt": (
        "{measure} går inte i någon månad att skilja från samma världar utan händelsen."
    ),
    "happenings": "Om det händer, och hur lång tid det tar att återhämta sig",
    "decision_costs": "kostar",
    "decision_costs_money": "{cost} och {amount} personmånaders arbete på {years} år",
    "decision_costs_staff": "{amount} personmånaders arbete på {years} år",
    "decision_equal": "lika i alla par världar",
    "decision_gives": (
        "{amount} personmånader resultat; mot ”{base}” är resultatet {results} och engagemanget "
        "{engagement}."
    ),
    "decision_gives_base": (
        "{amount} personmånader resultat, med engagemanget {engagement} hos medlemmarna."
    ),
    "decision_gives_name": "ger",
    "decision_higher": "högre i {ahead} av {pairs} par världar",
    "decision_less": ", {size} mindre än ”{base}”",
    "decision_lower": "lägre i {behind} av {pairs} par världar",
    "decision_more": ", {size} mer än ”{base}”",
    "decision_open": (
        "inte möjligt att skilja åt (högre i {ahead}, lägre i {behind} av {pairs} par)"
    ),
    "decision_options": "Alternativen i ord",
    "decision_undefined": "utan värde",
    "decision_wrong": (
        "i en värld av tio blir resultatet inte bättre än {worst} personmånader, och engagemanget "
        "sviktar i {share} av världarna."
    ),
    "decision_wrong_event": "”{event}” tar {loss} personmånader resultat.",
    "decision_wrong_name": "kan gå fel",
}
