"""Svenska texter om mönster."""

TEXTS = {
    "axis_action": "andel av det begärda som blir gjort",
    "axis_action_apart": "skillnad i hur stor andel av det begärda som blir gjort",
    "axis_alive": "andel samverkansgrupper som lever",
    "axis_arenas": "forum i kommunen",
    "axis_difference": "skillnad i andel samverkansgrupper",
    "axis_engagement": "skillnad i engagemang",
    "axis_engagement_per_seat": "engagemang per planerad plats",
    "axis_life": "andel av den observerade tiden",
    "axis_monthly_results": "skillnad i resultat, personmånader per månad",
    "axis_monthly_work": "skillnad i utfört arbete, personmånader per månad",
    "axis_net_results": "skillnad i nettoresultat, personmånader per månad",
    "axis_per_month": "skillnad i resultat per arbetad månad",
    "axis_per_round": "ändring av given andel per runda",
    "axis_person_months": "skillnad i samlat resultat, personmånader",
    "axis_ratio": "kvot",
    "axis_relative": "i förhållande till sitt högsta medelvärde",
    "axis_share": "andel",
    "axis_share_rise": "sista rundan minus första, i andelar",
    "axis_survival": "skillnad i andel levande, sju år efter starten",
    "axis_trust": "skillnad i tillit",
    "axis_years": "år sedan starten",
    "check_active_members": "den mest engagerade tredjedelen mot den minst engagerade",
    "check_activity_over_alive": "någon aktivitet pågår, utöver att gruppen lever",
    "check_alive_at_grant_end": "lever när bidraget tar slut",
    "check_alive_four_years_after": "lever fyra år senare",
    "check_alive_over_all_goals": "samverkar fortfarande, utöver arbete med alla mål",
    "check_all_goals": "arbetar med alla ursprungliga mål",
    "check_apart_groups": "större spridning mellan grupper",
    "check_apart_people": "större spridning mellan deltagare",
    "check_apart_zeros": "fler deltagare som inte ger något",
    "check_bottleneck": "vad för liten kapacitet tar av försprånget med uppdrag",
    "check_budget_integration": "budgetintegrering 0,8 mot 0",
    "check_cells_error": "fel i de fyra medelvärdena",
    "check_continuation_ratio": (
        "givet när chansen till en runda till är 0,75, delat med givet när den är noll"
    ),
    "check_coordination": "en samordnare på heltid mot ingen",
    "check_dependence_distrusted_members": "beroende av andra, låg tillit från start: medlemmar",
    "check_dependence_distrusted_seat": "beroende av andra, låg tillit från start: per plats",
    "check_dependence_trusted_members": "beroende av andra, hög tillit från start: medlemmar",
    "check_dependence_trusted_seat": "beroende av andra, hög tillit från start: per plats",
    "check_directly": "en samordnare på heltid, med tilliten som den är utan en",
    "check_eight_arenas": "andel som blir gjord, åtta forum mot fyra",
    "check_fewer_results_members": "tre tiondelar går dit: medlemmar",
    "check_fewer_results_seat": "tre tiondelar går dit: per plats",
    "check_founding_trust_fades": "hur mycket av det som är borta det tionde året",
    "check_founding_trust_first_year": "hög tillit från start mot låg: tilliten första året",
    "check_founding_trust_last_year": "detsamma det tionde året",
    "check_four_arenas": "andel som blir gjord, fyra forum mot två",
    "check_full_open_first": "deltagare som ger allt, första rundan",
    "check_full_open_last": "deltagare som ger allt, sista rundan",
    "check_groups_of_10_return_30": "grupper om tio, avkastning 0,3",
    "check_groups_of_10_return_75": "grupper om tio, avkastning 0,75",
    "check_groups_of_4_return_30": "grupper om fyra, avkastning 0,3",
    "check_groups_of_4_return_75": "grupper om fyra, avkastning 0,75",
    "check_groups_open_first": "spridning mellan grupper, första rundan",
    "check_groups_open_last": "spridning mellan grupper, sista rundan",
    "check_hidden_members": "dolda agendor: medlemmarnas engagemang",
    "check_hidden_results": "dolda agendor: resultat",
    "check_hidden_trust_across": "dolda agendor: tillit mellan kommunen och externa parter",
    "check_hidden_trust_own_side": "dolda agendor: tillit inom den egna sidan",
    "check_in_a_forum": "aktörer som sitter i ett forum",
    "check_in_all": "en samordnare på heltid, sammanlagt",
    "check_jump_first_partners": "partner: hopp vid första omstarten",
    "check_jump_first_strangers": "främlingar: hopp vid första omstarten",
    "check_jump_second_partners": "partner: hopp vid andra omstarten",
    "check_jump_second_strangers": "främlingar: hopp vid andra omstarten",
    "check_lead_equal_members": "det försprånget när alla är lika: medlemmar",
    "check_lead_members": "det försprånget med folk som de är: medlemmar",
    "check_lead_moves_members": "hur långt det löpandes försprång flyttar sig: medlemmar",
    "check_lead_moves_seat": "hur långt det löpandes försprång flyttar sig: per plats",
    "check_leadership": "ledarskap 0,9 mot 0,1",
    "check_left_members": "medlemmarnas engagemang: förlorat första året",
    "check_left_results": "resultat: förlorat första året",
    "check_left_seat": "engagemang per plats: förlorat första året",
    "check_loss_first_year": "förlorade första året efter bidraget",
    "check_loss_fourth_year": "förlorade fjärde året efter bidraget",
    "check_mandate_and_workload": "varav mandat och arbetsbelastning ensamma",
    "check_mandate_with_capacity": "uppdrag framför frivillighet, samordningen räcker till alla",
    "check_mandate_with_more_seats": "uppdrag framför frivillighet, tio platser i stället för åtta",
    "check_mandate_without_capacity": "uppdrag framför frivillighet, samordningen räcker till få",
    "check_no_results_members": "nästan allt arbete går till möten: medlemmar",
    "check_no_results_seat": "nästan allt arbete går till möten: per plats",
    "check_one_activity": "minst en aktivitet pågår",
    "check_one_goal_late_members": "ett mål mot fem, från femte året: medlemmar",
    "check_one_goal_late_seat": "ett mål mot fem, från femte året: per plats",
    "check_one_goal_members": "ett mål i taget mot fem: medlemmar",
    "check_one_goal_seat": "ett mål i taget mot fem: per plats",
    "check_open_slope": "ändring per runda, runda 1 till 18",
    "check_own_traits": "andel av slutligt engagemang som egna egenskaper förklarar",
    "check_partners_begin_higher": "första rundan, partner mot främlingar",
    "check_partners_drop": "partner: nedgång under de fyra sista rundorna",
    "check_partners_fall": "hur långt givandet faller från första rundan till sista",
    "check_partners_last": "givet i sista rundan",
    "check_peak_of_engagement": "var engagemanget är som högst",
    "check_peak_of_results": "var resultaten är som högst",
    "check_people_open_first": "spridning mellan deltagare, första rundan",
    "check_people_open_last": "spridning mellan deltagare, sista rundan",
    "check_programme_equal_ask": "programmet, när lika mycket begärs varje aktiv månad",
    "check_programme_equal_volume": (
        "världar där programmet är lika med det löpande, på biten (lika volym)"
    ),
    "check_projects_equal_ask": "detsamma, när lika mycket begärs varje aktiv månad",
    "check_projects_equal_volume": (
        "världar där projekten är lika med det löpande, på biten (lika volym)"
    ),
    "check_recovered_members": "medlemmarnas engagemang: återvunnet till fjärde året",
    "check_recovered_results": "resultat: återvunnet till fjärde året",
    "check_recovered_seat": "engagemang per plats: återvunnet till fjärde året",
    "check_return_little_trust": "vad en samordnare tillför, låg tillit från start mot hög",
    "check_return_little_trust_engagement": "det räknat i engagemang per plats",
    "check_return_many_seats": "vad en samordnare tillför, tolv platser per forum mot fyra",
    "check_return_many_seats_covered": "detsamma där en samordnare räcker till varje plats",
    "check_return_many_seats_engagement": "detsamma i engagemang per plats",
    "check_sectors": "fem sektorer mot två",
    "check_still_collaborating": "samverkar fortfarande",
    "check_through_trust": "det som går genom tillit",
    "check_top_five_percent": "andel av arbetet som de 5 % mest aktiva gör",
    "check_top_with_many_seats": "detsamma med tjugo platser per forum i stället för åtta",
    "check_trust_alike_members": "mer tillit, partnerna vill samma sak: medlemmar",
    "check_trust_alike_seat": "mer tillit, partnerna vill samma sak: per plats",
    "check_trust_interaction_members": (
        "den vinsten jämförd med vinsten när de inte vill det: medlemmar"
    ),
    "check_trust_interaction_seat": (
        "den vinsten jämförd med vinsten när de inte vill det: per plats"
    ),
    "check_trust_unlike_members": "mer tillit, partnerna vill olika saker: medlemmar",
    "check_trust_unlike_seat": "mer tillit, partnerna vill olika saker: per plats",
    "check_turnover": "personalomsättning 0,35 per år mot 0,04",
    "check_turnover_continuous_default": "löpande, förvalt läge: per plats",
    "check_turnover_continuous_default_members": "löpande, förvalt läge: medlemmar",
    "check_turnover_continuous_hidden": "löpande, många dolda agendor: per plats",
    "check_turnover_continuous_low_trust": "löpande, låg tillit från start: per plats",
    "check_turnover_continuous_many_goals": "löpande, fem mål i taget: per plats",
    "check_turnover_programme_default": "program, förvalt läge: per plats",
    "check_turnover_programme_default_members": "program, förvalt läge: medlemmar",
    "check_turnover_programme_hidden": "program, många dolda agendor: per plats",
    "check_turnover_programme_low_trust": "program, låg tillit från start: per plats",
    "check_turnover_programme_many_goals": "program, fem mål i taget: per plats",
    "check_turnover_project_default": "projekt, förvalt läge: per plats",
    "check_turnover_project_default_members": "projekt, förvalt läge: medlemmar",
    "check_turnover_project_hidden": "projekt, många dolda agendor: per plats",
    "check_turnover_project_low_trust": "projekt, låg tillit från start: per plats",
    "check_turnover_project_many_goals": "projekt, fem mål i taget: per plats",
    "check_two_goals_members": "två mål i taget mot fem: medlemmar",
    "check_two_goals_seat": "två mål i taget mot fem: per plats",
    "check_with_coordinator": "mer delat incitament, en samordnare på heltid",
    "check_without_coordinator": "mer delat incitament, ingen samordnare",
    "check_work_in_all": "utfört arbete sammanlagt, åtta forum mot två",
    "check_yearly_loss": "förlorade per år efter bidraget, under fyra år",
    "check_zeros_open_first": "deltagare som inte ger något, första rundan",
    "check_zeros_open_last": "deltagare som inte ger något, sista rundan",
    "curve_action": "andel gjord",
    "curve_engagement": "engagemang",
    "curve_gone": "samordnarna slutar",
    "curve_measured": "uppmätt",
    "curve_model": "modell",
    "curve_results": "resultat",
    "curve_stayed": "ingen måste sluta",
    "pattern_continuation_ratio": (
        "Där en runda till är sannolik samarbetar par flera gånger så mycket som där det inte blir "
        "någon."
    ),
    "pattern_coordinator_through_trust": (
        "En samordnare höjer resultaten; en del går genom tillit, och resten ligger kvar över noll."
    ),
    "pattern_coordinators_leave": (
        "När samordnarna slutar faller engagemang och resultat, och till det fjärde året har en "
        "del kommit tillbaka."
    ),
    "pattern_distrust_without_exposure": (
        "Dolda agendor föder misstro även om ingen någonsin avslöjas."
    ),
    "pattern_drifting_apart": (
        "Med öppet slut blir människor och grupper mer olika, medan medelvärdet knappt faller."
    ),
    "pattern_founding_trust_fades": (
        "Tillit från före första mötet märks det första året, och mindre det tionde."
    ),
    "pattern_group_size_and_return": (
        "Större avkastning höjer givandet, mest i små grupper; stora grupper ger inte mindre."
    ),
    "pattern_heterogeneity_matters": (
        "Människors egna egenskaper förklarar mycket av deras engagemang, och svaret ändras när "
        "alla görs lika."
    ),
    "pattern_incentives_without_coordination": (
        "Starkare incitament för den gemensamma nyttan sänker nettoresultatet där ingen samordnar, "
        "och höjer det där någon gör det på heltid."
    ),
    "pattern_interdependence_and_trust": (
        "Att vara beroende av andra höjer engagemanget där partnerna litar på varandra, och sänker "
        "det där de inte gör det."
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
        "När inget går förlorat vid omstart och ingen väntar sig ett slut är projekt och löpande "
        "samverkan lika på biten, hur man än läser lika mycket pengar."
    ),
    "pattern_overload_by_arenas": (
        "Ju fler forum samma människor sitter i, desto mindre blir gjort av det som vart och ett "
        "begär."
    ),
    "pattern_participation_skew": (
        "Några få aktörer gör mycket av arbetet, och de flesta tänkbara sitter inte i något forum."
    ),
    "pattern_partners_and_strangers": (
        "Partner ger mer än främlingar från första rundan, och mindre när ett känt slut kommer "
        "nära."
    ),
    "pattern_partners_known_end": (
        "Bland partner som vet vilken runda som är den sista faller givandet långt tills den "
        "kommer."
    ),
    "pattern_restart_jumps": (
        "Vid en överraskande omstart ger partner 6 till 18 procentenheter mer."
    ),
    "pattern_results_feed_commitment": (
        "Engagemanget är lägre där arbetet knappt ger några resultat."
    ),
    "pattern_return_to_coordination": (
        "En samordnare är mer värd där forumen har många medlemmar, och där medlemmarna litar "
        "mindre på varandra."
    ),
    "pattern_sectors_no_association": (
        "Antalet sektorer spelar knappt någon roll för överlevnaden; det gör ledarskapet."
    ),
    "pattern_small_wins": (
        "Ett eller två mål i taget håller engagemanget högre än fem, när lika mycket begärs "
        "sammanlagt."
    ),
    "pattern_survival_after_grant": (
        "Efter ett startbidrag på tre år lever nio av tio samverkansgrupper, och varje år därefter "
        "kostar några av hundra."
    ),
    "pattern_trust_and_congruence": (
        "Tillit höjer engagemanget bland partner som vill samma sak, och mer än bland partner som "
        "inte vill det."
    ),
    "pattern_turnover_never_helps": (
        "Personalomsättning hjälper inte i någon form och inte under några omständigheter som har "
        "prövats."
    ),
    "pattern_who_survives": (
        "Ledarskap, aktiva medlemmar, samordning och budgetintegrering höjer överlevnaden efter "
        "bidraget; omsättning och antal sektorer spelar knappt någon roll."
    ),
    "patterns_could_not": "gick inte att köra: {reason}",
    "patterns_figure": "publicerat värde",
    "patterns_intro": (
        "Regelbundenheter som andra har publicerat eller som den andra modellen skulle visa, var "
        "och en spelad av modellen och ställd mot sitt värde. Ett påstående håller när modellens "
        "hela 95 %-intervall ligger där källan (eller vår tolerans, där den bara ger en riktning) "
        "lägger talet, håller inte när ingen del gör det, och går annars inte att avgöra. "
        "Kalibreringar användes för att välja ett värde. De som är märkta ”i sikte under valet” "
        "fanns i sikte när den andra modellen valdes bland flera: de beskriver hur väl den passar "
        "och förutsäger ingenting. Övriga riktningar och mönster fick inte påverka något. Skriven "
        "av `{line}`."
    ),
    "patterns_limits": "ska ligga",
    "patterns_marks": (
        "prick: modellen med 95 %-intervall · band: där påståendet lägger talet · romb: publicerat"
    ),
    "patterns_model": "modellen (95 %-intervall)",
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
    "reading_continuation_ratio": (
        "Par med avkastning 0,75, bara den första omgången. Experimenten var dilemman med två val "
        "och många omgångar, där man hann lära sig; modellen lär sig inget från omgång till omgång."
    ),
    "reading_coordinator_through_trust": (
        "Tilliten hålls fast genom att inlärningen stängs av och det man väntar sig av främlingar "
        "sätts till medeltilliten i armen utan samordnare. Att samordning gör mer av samma insats "
        "är inlagt, så den direkta delen ligger nära det. Att tilliten bär en egen del gör det "
        "inte."
    ),
    "reading_coordinators_leave": (
        "Alla samordnare slutar i månad 60; tjänsterna står tomma ett tag och efterträdarna är "
        "mindre skickliga i början. Båda armarna har samma slump fram till dess. Korta vakanser "
        "och lärande är inlagda; om folk stannar under tiden är det inte."
    ),
    "reading_distrust_without_exposure": (
        "Fyra av tio representanter med en dold agenda mot ingen, och inget upptäcks någonsin. "
        "Partnerna ser att arbetet lyckas sämre och tillskriver varandra det; att en del av "
        "intrycket är framgång är inlagt."
    ),
    "reading_drifting_apart": (
        "Trettio grupper om fyra, tjugo rundor. Avkastningen och chansen till en runda till är "
        "antagna, så lutningen är ett löst mål. Grupper går isär där givande föder mer givande; "
        "att människor också inom grupper blir mer olika är inte inlagt."
    ),
    "reading_founding_trust_fades": (
        "Tillit före första mötet 0,8 mot 0,4, för alla. Det som får den att blekna är vad "
        "partnerna ser av varandra; nykomlingar med samma tillit från start håller den uppe."
    ),
    "reading_group_size_and_return": (
        "Fyra celler av storlek och avkastning. I regeln räknas den gemensamma nyttan upp till vad "
        "en pollett är värd, och det är vad som hindrar stora grupper med stor avkastning från att "
        "skena."
    ),
    "reading_heterogeneity_matters": (
        "Egna egenskaper är typ, plikt, incitament, hur väl forumens mål passar, mandat och "
        "arbetsbelastning; andelen är av variansen mellan medlemmar i samma värld den sista "
        "månaden. Alla lika betyder en enda typ med den genomsnittliga ömsesidigheten, och ingen "
        "spridning i incitament, mandat, arbetsbelastning eller första engagemang."
    ),
    "reading_incentives_without_coordination": (
        "Vikten på gemensam nytta i båda ändarna av det intervall som studier varierar, utan "
        "samordnare och med en på heltid. Där en personmånads insats ger mindre än den hade gett "
        "på annat håll sänker allt som lockar fram mer insats nettot; även rutin och kunnande "
        "samordnar, inte bara människor."
    ),
    "reading_interdependence_and_trust": (
        "Beroende 0,6 mot 0, tillit före första mötet 0,8 och 0,2. Två saker är inlagda: det blir "
        "svårare att nå resultat på egen hand, och det som hänger på partner man misstror är "
        "mindre värt. Vilken av dem som väger tyngst visar körningarna. För misstro går "
        "litteraturen isär."
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
        "de har plats för. En samordnare på heltid räcker till femtio medlemskap, eller tio. Sista "
        "raden frågar vad fler platser gör: arenor på uppdrag begär tid som folk kanske inte har."
    ),
    "reading_mid_life_peak": (
        "Här missar modellen. Rutin, kompetens och tillit växer så länge en samverkan lever, och "
        "det som avslutar den är oftast pengar, som tar slut utan förvarning. Inget slits med "
        "åldern. Vi provade ett problem som går att lösa, så att det finns allt mindre att vinna: "
        "toppen i engagemanget hoppar från 0,95 av den observerade tiden förbi mitten och till den "
        "första femtedelen (python -m verification.mid_life). Då krymper vinsten från första "
        "månaden, snabbare än rutin och tillit växer. En topp däremellan skulle behöva något som "
        "nöter på partnerna senare än de första resultaten gör, till exempel grundare som tar med "
        "sig mer än någon efterträdare kan ta upp."
    ),
    "reading_null_guard": (
        "Ett skydd för modellen och inget om världen: det som skiljer formerna åt på andra ställen "
        "kommer från uppehåll, glömska, utbyte, förnyelse och slutdatum, och inte från något annat."
    ),
    "reading_overload_by_arenas": (
        "Två, fyra och åtta forum där den som sitter måste sitta, bland samma tjugo aktörer. Att "
        "en människas tid är begränsad är inlagt, men inte hur mycket av den folk är beredda att "
        "ge."
    ),
    "reading_participation_skew": (
        "Trehundra aktörer, tio forum med de förvalda åtta platserna. Med högst åttio platser till "
        "trehundra aktörer kommer mycket av snedheten från antalet platser, som raden med tjugo "
        "platser visar."
    ),
    "reading_partners_and_strangers": (
        "Grupper om fem, avkastning 0,5, de tio rundorna före en överraskning. Partner väntar sig "
        "från början att andra ser samma framtid, så den högre starten är inlagd; nedgången följer "
        "av att framtiden krymper."
    ),
    "reading_partners_known_end": (
        "Grupper om fyra, tio rundor, avkastning 0,4. Att ett känt slut tar bort något ligger i "
        "regeln: framtiden väger i den gemensamma nyttan, och det blir allt mindre av den. Hur "
        "långt givandet faller ligger inte där."
    ),
    "reading_restart_jumps": (
        "Samma uppläggning som för omstarterna ovan, här med hoppets storlek. Hur stor del av det "
        "lärda som en omstart lämnar kvar (collaboration.memory) avgör storleken; det antogs med "
        "detta värde i sikte."
    ),
    "reading_results_feed_commitment": (
        "Möten och uppstart tar 0,95 av en normal månads arbete mot ingenting, långt utanför det "
        "studier varierar; de nedre raderna visar vad 0,3 gör. Att värdet växer med vad arbetet "
        "ger ligger i regeln."
    ),
    "reading_return_to_coordination": (
        "En samordnare på heltid mot ingen, i resultat per arbetad månad med samordnarens egen tid "
        "inräknad. En tjänst räcker till ett begränsat antal medlemskap och blir tunnare bland "
        "många; raden där den räcker till varje plats visar vad som är kvar utan det."
    ),
    "reading_sectors_no_association": (
        "Sektorerna finns i modellen bara genom lärande mellan olika partner, och inte i något som "
        "direkt avgör överlevnaden. Det lärandet kan inte höja värdet längre än till där arbetet "
        "redan ger så mycket som räknas, så den första halvan av påståendet kan hålla för att det "
        "inte finns någon väg. Ledarskapet avgör enligt antagande: pengar hittas med dess hjälp."
    ),
    "reading_small_wins": (
        "Med färre mål begär vart och ett mer arbetstid, så att det som begärs sammanlagt är lika. "
        "Rutin övas per mål och växer fortare när målen är färre; det är inlagt."
    ),
    "reading_survival_after_grant": (
        "Chansen att en finansiär fortsätter (collaboration.renewal_rate) valdes efter detta "
        "värde, i scenariot start_grant och ingen annanstans; upplösningen har sitt förval. I "
        "övrigt avgör om den politiska ledningen hittar pengar till villiga medlemmar, om deras "
        "egna budgetar gör arbetet permanent och om medlemmarna ger upp dessförinnan."
    ),
    "reading_trust_and_congruence": (
        "Tillit före första mötet 0,8 mot 0,4, agendor helt lika mot vikt på få mål. Att tillit "
        "räknas i proportion till gemensamma mål ligger i regeln; att det slår igenom i "
        "engagemanget under tio år gör det inte."
    ),
    "reading_turnover_never_helps": (
        "Personalomsättning 0,35 per år mot 0,04, i tre former och fyra lägen. Efterträdare "
        "förlorar en del av det företrädarna kunde; inget som kunde göra omsättning nyttig, som "
        "nya idéer, finns i modellen. Påståendet skyddar därför mot artefakter mer än det "
        "bekräftar en teori."
    ),
    "reading_who_survives": (
        "Varje parameter i ändarna av det intervall som studier varierar, värld för värld med "
        "samma tur, bland grupper som når bidragets slut i båda ändarna. Källans ledarskap är en "
        "gruppledares erfarenhet (förutsagd överlevnad 0,48 till 0,84); vårt är politiskt och "
        "avgör här om pengar. Att ledarskap, engagemang och budgetintegrering höjer överlevnaden "
        "är inlagt: chanserna vid ett projekts slut växer med dem. Att samordning gör det är inte "
        "inlagt, och inte heller hur långt vart och ett räcker. ”Knappt någon roll” läses som "
        "mindre än tio av hundra grupper."
    ),
    "role_calibration": "kalibrering",
    "role_looked_at": "{role}, i sikte under valet",
    "role_pattern": "mönster",
    "role_sign": "riktning",
    "verdict_holds": "håller",
    "verdict_misses": "håller inte",
    "verdict_open": "modellen skiljer inte",
}
