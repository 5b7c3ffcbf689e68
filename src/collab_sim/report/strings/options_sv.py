"""Svenska texter till tabellen över alternativ."""

TEXTS = {
    "options": "Alternativ (arbetstid och resultat i personmånader)",
    "options_option": "alternativ",
    "options_asked": "begärs av medlemmar",
    "options_given": "läggs av medlemmar",
    "options_coordinators": "samordnarnas tid",
    "options_arena_months": "arenamånader",
    "options_planned": "av {months} planerade",
    "options_cost": "kostnad ({currency})",
    "options_results": "resultat",
    "options_results_per_person_month": "resultat per personmånad",
    "options_engagement_members": "medlemmarnas engagemang",
    "options_participation": "deltagande",
    "options_worst_tenth": "resultat i sämsta tiondelen av världarna",
    "options_failing": "världar som misslyckas",
    "options_break_even": "lönar sig om en personmånads resultat är värt",
    "options_pay_back": "har lönat sig, vid {worth}",
    "options_per_year": "{value} per år",
    "options_own_costs": "{value} utöver arbetstiden",
    "options_of_worlds": "{count} av {worlds} världar",
    "options_not_compared": "annan längd",
    "options_amount_staff": "{value} personmånader",
    "options_amount_money": "{value}\N{NO-BREAK SPACE}{currency}",
    "options_at_least": "minst {worth}",
    "options_below": "mindre än {worth}",
    "options_any": "vad som helst",
    "options_never": "lönar sig aldrig",
    "options_same": "ingen skillnad",
    "options_open": "går inte att säga",
    "options_unsure": "osäkert från {low} till {high}",
    "options_unsure_from": "osäkert från {low} och uppåt",
    "options_month": "månad {month}",
    "options_month_start": "från start",
    "options_month_never": "inte på {months} månader",
    "options_paid": "i {paid} av {pairs} par vid slutet",
    "options_pair": "{one} mot {other}",
    "options_pairs": "Varje alternativ mot varje annat",
    "options_note": (
        "Medeltal över {worlds} världar, totalt och per år. Arbetstid är det som medlemmarna "
        "lägger och samordnarna arbetar; resultat per personmånad är allt resultat delat med all "
        "arbetstid. I en värld av tio blir resultatet inte bättre än i kolumnen för den sämsta "
        "tiondelen. En värld misslyckas när engagemanget ligger under 0,25 i medeltal under den "
        "andra halvan."
    ),
    "options_note_break_even": (
        "Ett alternativ lönar sig när det som det ger mer än ”{baseline}” är värt mer än det som "
        "det kräver mer i {cost}. Uträknat ur medelskillnaderna mellan tvillingvärldar. ”Osäkert” "
        "är de värden där de spelade världarna inte skiljer vinst från förlust (95 %)."
    ),
    "options_cost_staff": "arbetstid",
    "options_cost_money": (
        "pengar: {person_month} för en personmånads arbete, och egna kostnader som betalas vid "
        "starten"
    ),
    "options_note_pay_back": (
        "Ett alternativ har lönat sig från den månad då vinsten i medeltal inte längre är under 0."
    ),
    "options_note_lengths": (
        "Alternativ som löper olika många månader ställs inte mot varandra: deras totalsummor går "
        "inte att jämföra."
    ),
    "options_how": "Så är tabellen uträknad",
    "options_note_prices": ("Pengar är utelämnade: alternativen har olika priser för samma sak."),
    "options_table_asked": "begärs av medlemmar",
    "options_table_asked_meaning": ("arbetstid som begärs av medlemmarna, medeltal över världarna"),
    "options_table_given": "läggs av medlemmar",
    "options_table_given_meaning": "arbetstid som medlemmarna lägger, medeltal över världarna",
    "options_table_coordinators": "samordnarnas tid",
    "options_table_coordinators_meaning": (
        "arbetstid som samordnarna arbetar, medeltal över världarna"
    ),
    "options_table_results": "resultat",
    "options_table_results_meaning": "allt resultat, medeltal över världarna",
    "options_table_results_per_person_month": "resultat per personmånad",
    "options_table_results_per_person_month_meaning": (
        "allt resultat delat med all arbetstid: medlemmarnas och samordnarnas"
    ),
    "options_table_engagement_members": "medlemmarnas engagemang",
    "options_table_engagement_members_meaning": "medeltal över de världar som har medlemmar",
    "options_table_participation": "deltagande",
    "options_table_participation_meaning": "medeltal över världarna",
    "options_table_worst_tenth": "resultat, sämsta tiondelen",
    "options_table_worst_tenth_meaning": ("i en värld av tio blir allt resultat inte bättre än så"),
    "options_table_failing": "världar som misslyckas",
    "options_table_failing_meaning": (
        "andel världar där engagemanget ligger under 0,25 i medeltal under den andra halvan"
    ),
    "options_table_cost": "kostnad",
    "options_table_cost_meaning": (
        "medlemmarnas och samordnarnas tid till priset för en personmånad, och egna kostnader"
    ),
    "options_table_own_cost": "egna kostnader",
    "options_table_own_cost_meaning": (
        "kostnader utöver arbetstiden, betalas vid starten; ingår i kostnaden"
    ),
    "options_table_one": "alternativ",
    "options_table_one_meaning": "alternativet som jämförs",
    "options_table_other": "mot",
    "options_table_other_meaning": "alternativet som det jämförs med",
    "options_table_more_cost": "kräver mer",
    "options_table_more_cost_meaning": "medelskillnad i kostnad mellan tvillingvärldar",
    "options_table_more_results": "ger mer",
    "options_table_more_results_meaning": "medelskillnad i resultat mellan tvillingvärldar",
    "options_table_pays": "lönar sig",
    "options_table_pays_meaning": "om det lönar sig, efter medelskillnaderna",
    "options_table_worth": "brytpunkt",
    "options_table_worth_meaning": (
        "värde av en personmånads resultat från vilket, eller under vilket, det lönar sig; "
        "tomt där det inte finns något"
    ),
    "options_table_low": "osäkert från",
    "options_table_low_meaning": (
        "lägsta värde av resultat där världarna inte skiljer vinst från förlust (95 %)"
    ),
    "options_table_high": "osäkert till",
    "options_table_high_meaning": (
        "högsta värde av resultat där världarna inte skiljer vinst från förlust (95 %); tomt "
        "där det inte tar slut"
    ),
    "options_table_month_paid": "har lönat sig i månad",
    "options_table_month_paid_meaning": (
        "första månad från vilken vinsten i medeltal ligger kvar på 0 eller över; 0 från "
        "start, tomt där det inte lönar sig"
    ),
    "options_table_pairs_paid": "par där det lönat sig",
    "options_table_pairs_paid_meaning": "andel tvillingvärldar där det har lönat sig vid slutet",
    "options_table_kind_at_least": "från brytpunkten och uppåt",
    "options_table_kind_below": "under brytpunkten",
    "options_table_kind_any": "vid vilket värde som helst",
    "options_table_kind_never": "aldrig",
    "options_table_kind_same": "ingen skillnad",
    "options_table_kind_open": "går inte att säga",
}
