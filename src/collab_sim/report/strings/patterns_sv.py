"""Svenska texter om mönster."""

TEXTS = {
    "axis_alive": "andel samverkansgrupper som lever",
    "axis_difference": "skillnad i andel samverkansgrupper",
    "axis_life": "andel av den observerade tiden",
    "axis_net_results": "skillnad i nettoresultat, personmånader per månad",
    "axis_person_months": "skillnad i samlat resultat, personmånader",
    "axis_relative": "i förhållande till sitt högsta medelvärde",
    "axis_share": "andel",
    "axis_survival": "skillnad i andel levande, sju år efter starten",
    "axis_years": "år sedan starten",
    "check_active_members": "den mest engagerade tredjedelen mot den minst engagerade",
    "check_activity_over_alive": "någon aktivitet pågår, utöver att gruppen lever",
    "check_alive_at_grant_end": "lever när bidraget tar slut",
    "check_alive_four_years_after": "lever fyra år senare",
    "check_alive_over_all_goals": "samverkar fortfarande, utöver arbete med alla mål",
    "check_all_goals": "arbetar med alla ursprungliga mål",
    "check_bottleneck": "vad för liten kapacitet tar av försprånget med uppdrag",
    "check_budget_integration": "budgetintegrering 0,8 mot 0",
    "check_coordination": "samordning 1 mot 0",
    "check_directly": "en samordnare, med tilliten som den är utan en",
    "check_in_a_forum": "aktörer som sitter i ett forum",
    "check_in_all": "en samordnare, sammanlagt",
    "check_leadership": "ledarskap 0,9 mot 0,1",
    "check_loss_first_year": "förlorade första året efter bidraget",
    "check_loss_fourth_year": "förlorade fjärde året efter bidraget",
    "check_mandate_with_capacity": "uppdrag framför frivillighet, samordningen räcker till alla",
    "check_mandate_with_more_seats": "uppdrag framför frivillighet, tio platser i stället för åtta",
    "check_mandate_without_capacity": "uppdrag framför frivillighet, samordningen räcker till få",
    "check_one_activity": "minst en aktivitet pågår",
    "check_peak_of_engagement": "var engagemanget är som högst",
    "check_peak_of_results": "var resultaten är som högst",
    "check_programme_equal": "världar där programmet är lika med det löpande, på biten",
    "check_projects_equal": "världar där projekten är lika med det löpande, på biten",
    "check_sectors": "fem sektorer mot två",
    "check_still_collaborating": "samverkar fortfarande",
    "check_through_trust": "det som går genom tillit",
    "check_top_five_percent": "andel av arbetet som de 5 % mest aktiva gör",
    "check_top_with_many_seats": "detsamma med tjugo platser per forum i stället för åtta",
    "check_turnover": "personalomsättning 0,35 per år mot 0,04",
    "check_with_coordination": "mer delat incitament, full samordning",
    "check_without_coordination": "mer delat incitament, ingen samordning",
    "check_yearly_loss": "förlorade per år efter bidraget, under fyra år",
    "curve_engagement": "engagemang",
    "curve_measured": "uppmätt",
    "curve_model": "modell",
    "curve_results": "resultat",
    "pattern_coordinator_through_trust": (
        "En samordnare höjer resultaten; en del går genom tillit, och resten ligger kvar över noll."
    ),
    "pattern_incentives_without_coordination": (
        "Starkare incitament för den gemensamma nyttan sänker nettoresultatet där ingen samordnar, "
        "och höjer det där samordningen är full."
    ),
    "pattern_layered_sustainability": (
        "Någon aktivitet lever oftare vidare än själva samverkansgruppen, och den lever oftare "
        "vidare än arbetet med alla ursprungliga mål."
    ),
    "pattern_mandate_needs_capacity": (
        "Forum på uppdrag ligger före frivilliga där samordningen räcker till alla; annars blir "
        "den en flaskhals."
    ),
    "pattern_mid_life_peak": "En samverkans engagemang och resultat är som högst mitt i dess liv.",
    "pattern_null_guard": (
        "Med lika mycket aktivitet och inget som går förlorat vid omstart är projekt och löpande "
        "samverkan lika på biten."
    ),
    "pattern_participation_skew": (
        "Några få aktörer gör mycket av arbetet, och de flesta tänkbara sitter inte i något forum."
    ),
    "pattern_sectors_no_association": (
        "Antalet sektorer spelar knappt någon roll för överlevnaden; det gör ledarskapet."
    ),
    "pattern_survival_after_grant": (
        "Efter ett startbidrag på tre år lever nio av tio samverkansgrupper, och varje år därefter "
        "kostar några av hundra."
    ),
    "pattern_who_survives": (
        "Ledarskap, aktiva medlemmar, samordning och budgetintegrering höjer överlevnaden efter "
        "bidraget; omsättning och antal sektorer spelar knappt någon roll."
    ),
    "patterns_could_not": "gick inte att köra: {reason}",
    "patterns_figure": "publicerat värde",
    "patterns_intro": (
        "Regelbundenheter som andra har publicerat, var och en spelad av modellen och ställd mot "
        "sitt värde. Ett påstående håller när modellens hela 95 %-intervall ligger där källan "
        "(eller vår tolerans, där den bara ger en riktning) lägger talet, håller inte när ingen "
        "del gör det, och går annars inte att avgöra. Kalibreringar fick påverka valet av ett "
        "värde; riktningar och mönster fick det inte. Skriven av `{line}`."
    ),
    "patterns_limits": "ska ligga",
    "patterns_marks": (
        "prick: modellen med 95 %-intervall · band: där påståendet lägger talet · romb: publicerat"
    ),
    "patterns_model": "modellen (95 %-intervall)",
    "patterns_name": "mönster",
    "patterns_page": "Mönster",
    "patterns_role": "roll",
    "patterns_says": "säger",
    "patterns_source": "Källa: {source} ({base}). Roll: {role}. {worlds} världar per arm.",
    "patterns_unknown": "inget mönster heter '{name}'; {hint}",
    "patterns_what": "tal",
    "patterns_within": "{low} till {high}",
    "patterns_within_above": "över 0",
    "patterns_within_at_least": "minst {low}",
    "patterns_within_at_most": "högst {high}",
    "patterns_within_below": "under 0",
    "patterns_within_exactly": "exakt {low}",
    "patterns_within_shown": "visas bara",
    "patterns_written": "Sida, bilder och tabeller: {folder}",
    "playing_patterns": "Spelar mönster",
    "reading_coordinator_through_trust": (
        "Tilliten hålls fast genom att inlärningen stängs av och det man väntar sig av främlingar "
        "sätts till medeltilliten i armen utan samordnare. Det mesta som en samordnare tillför "
        "går genom produktiviteten, som antas stiga med samordningen; den delen av påståendet "
        "ligger nära vad som lades in. Att tilliten bär en egen del gör det inte."
    ),
    "reading_incentives_without_coordination": (
        "Utan samordning ger en personmånads insats mindre än den hade gett på annat håll, så allt "
        "som lockar fram mer insats sänker nettot. Det följer av produktivitet och värdering; "
        "körningarna visar att det delade incitamentet verkligen lockar fram mer insats."
    ),
    "reading_layered_sustainability": (
        "Samverkansgruppen arbetar i tre arbetsgrupper med var sitt mål, och pengarna avgörs för "
        "en i taget; en aktivitet vars pengar började om med andra medlemmar räknas som aktivitet "
        "men inte som samma samverkan. Ordningen håller, och de två yttre nivåerna hamnar nära "
        "värdena utan att de har fått påverka något. Den mellersta gör det inte: samverkan lever "
        "vidare alldeles för ofta. Det som saknas är en aktivitet som fortsätter i en enda "
        "organisation när de andra har gått; i modellen slutar en grupp med sin näst sista medlem."
    ),
    "reading_mandate_needs_capacity": (
        "Frivilliga arenor börjar med tre medlemmar och lediga platser, arenor på uppdrag med alla "
        "de har plats för. Påståendet hänger på antalet platser: med tio i stället för åtta begär "
        "arenor på uppdrag mer än folk har tid till, och hamnar efter."
    ),
    "reading_mid_life_peak": (
        "Här missar modellen. Rutin, kompetens och tillit växer så länge en samverkan lever, och "
        "det som avslutar den är oftast pengar, som tar slut utan förvarning. Inget slits med "
        "åldern. Vi provade ett problem som går att lösa, så att det finns allt mindre att vinna: "
        "toppen i engagemanget flyttar från 0,95 till 0,80 av den observerade tiden och inte "
        "längre (python -m verification.mid_life). Engagemanget följer partnerna mer än vinsten, "
        "och partner som håller vad de lovar ger varandra ingen anledning att sluta. Det som "
        "saknas måste nöta på det partnerna gör: allt mindre som är värt att be om, eller "
        "grundare som tar med sig mer än någon efterträdare kan ta upp."
    ),
    "reading_null_guard": (
        "Ett skydd för modellen och inget om världen: det som skiljer formerna åt på andra ställen "
        "kommer från uppehåll, glömska, utbyte, förnyelse och slutdatum, och inte från något annat."
    ),
    "reading_participation_skew": (
        "Trehundra aktörer, tio forum med de förvalda åtta platserna. Med högst åttio platser till "
        "trehundra aktörer kommer mycket av snedheten från antalet platser, som raden med tjugo "
        "platser visar."
    ),
    "reading_sectors_no_association": (
        "Sektorerna finns i modellen bara genom lärande mellan olika partner, och inte i något som "
        "direkt avgör överlevnaden. Ledarskapet gör det enligt antagande: pengar hittas med dess "
        "hjälp. Den halvan av påståendet är inlagd."
    ),
    "reading_survival_after_grant": (
        "Chansen att en finansiär fortsätter (collaboration.renewal_rate) valdes efter detta "
        "värde, i scenariot start_grant och ingen annanstans; upplösningen har sitt förval. I "
        "övrigt avgör om den politiska ledningen hittar pengar till villiga medlemmar, om deras "
        "egna budgetar gör arbetet permanent och om medlemmarna ger upp dessförinnan."
    ),
    "reading_who_survives": (
        "Varje parameter i ändarna av det intervall som studier varierar, värld för värld med "
        "samma tur, bland grupper som når bidragets slut i båda ändarna. Källans ledarskap är en "
        "gruppledares erfarenhet (förutsagd överlevnad 0,48 till 0,84); vårt är politiskt och "
        "avgör här om pengar. Att ledarskap, engagemang och budgetintegrering höjer överlevnaden "
        "är inlagt: chanserna vid ett projekts slut växer med dem. Att samordning gör det är "
        "inte inlagt, och inte heller hur långt vart och ett räcker. ”Knappt någon roll” läses "
        "som mindre än tio av hundra grupper."
    ),
    "role_calibration": "kalibrering",
    "role_pattern": "mönster",
    "role_sign": "riktning",
    "verdict_holds": "håller",
    "verdict_misses": "håller inte",
    "verdict_open": "modellen skiljer inte",
}
