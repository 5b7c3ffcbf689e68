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
}
