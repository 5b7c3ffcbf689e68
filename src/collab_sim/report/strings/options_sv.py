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
    "options_note_prices": (
        "Pengar är utelämnade: alternativen har olika priser för samma sak."
    ),
}
