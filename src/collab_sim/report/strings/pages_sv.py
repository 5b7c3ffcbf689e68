"""Svenska texter i rapporter och bilder."""

TEXTS = {
    "as_given": "som angivet",
    "barrier_alone": "◆ bara detta hinder, mot inget",
    "barrier_axis": "ändring i {measure} på samma slump",
    "barrier_pairs_axis": (
        "{measure}: två hinder tillsammans, minus summan av vart och ett (– går inte att skilja "
        "från 0)"
    ),
    "barrier_removed": "● detta hinder borttaget, de andra kvar",
    "dots_axis": "skillnad mot {other} i {measure}",
    "dots_axis_short": "Skillnad mot {other} i {measure}",
    "dots_count": "{one}: högre i {ahead}, lägre i {behind}",
    "dots_count_alone": "högre i {ahead}, lägre i {behind}",
    "dots_many": "Varje prick är {each} par tvillingvärldar",
    "dots_title": "Varje prick är ett tvillingpar",
    "election": "▲ val",
    "flips_by": "{count} vänder på det: {labels}.",
    "flips_nearest": (
        "Längst åt andra hållet i medeltal, men inte avgjort: {label}, skillnad {difference} i "
        "{pairs} par."
    ),
    "flips_none_to_flip": (
        "Här finns ingen riktning att vända. Vid {count} av {tested} ändrade antaganden, "
        "prövade ett i taget med {pairs} par vardera, skiljer modellen scenarierna åt."
    ),
    "flips_nothing": "Inget har visat sig vända på det.",
    "flips_open": "Inte avgjorda med så få par: {unclear}.",
    "flips_stands": (
        "Svaret står sig vid {same} av {tested} ändrade antaganden, prövade ett i taget med "
        "{pairs} par vardera."
    ),
    "grey_dashes": "streckad grå linje i övriga rader",
    "heading_departments": "förvaltningar",
    "heading_external": "externa aktörer",
    "index_first": "◆ ensam (första ordningen)",
    "index_mu_star": "● medelstyrka över hela spannet (μ*)",
    "index_total": "● med allt samspel (total)",
    "map_ahead": "högre: {name}",
    "map_open": "går inte att skilja åt",
    "map_title": "{one} minus {other}: {measure}",
    "months_axis": "månader sedan start",
    "network_month": "Månad {month}",
    "network_note": (
        "Varje linje är ett medlemskap; ju bredare, desto större tillit till de andra i arenan. "
        "Streckad ruta: arenan finns inte."
    ),
    "onepager_made": "Så gjordes körningarna",
    "onepager_not": "Vad den inte visar",
    "onepager_shows": "Vad modellen visar",
    "onepager_summary": "Sammanfattning",
    "onepager_sure": "Hur säkert",
    "onepager_title": "Sammanfattning för beslutsfattare",
    "project_running": "projekt pågår",
    "report_alt_dots": "Prickdiagram: {sentence}",
    "report_alt_drivers": (
        "Diagram över hur medelskillnaden flyttas av de starkaste antagandena. Värdena finns i "
        "tabellen under bilden."
    ),
    "report_alt_time": (
        "Linjediagram över {months} månader för {measures}. Medianvärden finns i tabellen under "
        "bilden."
    ),
    "report_best": "bäst i",
    "report_best_cell": "{best} av {sets} ({share} %); säkert i {clear}",
    "report_compared": "Scenarierna",
    "report_data": "Siffrorna bakom bilden",
    "report_differs": "Det enda som skiljer scenarierna åt",
    "report_direction": "bättre är",
    "report_drivers_intro": (
        "Medelskillnaden ”{one}” minus ”{other}” när ett antagande i taget flyttas mellan sina "
        "ändar. Ju längre streck, desto mer hänger svaret på det antagandet. Den streckade linjen "
        "är resultatet självt, från {given} par; prickarna vilar på {pairs} par vardera, och de "
        "svaga strecken är deras 95 %-intervall."
    ),
    "report_end_cell": "{difference} ({low} till {high}; {pairs} par)",
    "report_flips": "Vad som vänder på det",
    "report_high_end": "höga änden",
    "report_higher": "högre–lägre",
    "report_letters": "scenariernas bokstäver",
    "report_limit_choice": (
        "Bara det som står under Frågan ändras. Allt annat hålls lika, också sådant som skulle "
        "ändras i verkligheten."
    ),
    "report_limit_fixed": (
        "{count} av {all} parametrar varieras aldrig i modellens studier; de är märkta {mark} "
        "bland antagandena."
    ),
    "report_limit_guess": (
        "{assumed} av {all} parametrar är antagna av oss, {talk} bygger på föredraget utan "
        "siffror, {firm} vilar på data, litteratur eller kalibrering."
    ),
    "report_limit_lab": (
        "Kärnregeln kommer från laboratorieförsök med enskilda personer (Fischbacher och Gächter "
        "2010). Att den gäller organisationer är ett antagande."
    ),
    "report_limit_one": (
        "Antagandena ändras ett i taget. Vad som händer när flera ändras samtidigt visas inte här."
    ),
    "report_limit_pairs": (
        "Intervallen säger hur säkert körningarna skiljer scenarierna åt i modellen, inte hur "
        "säkert det är utanför den."
    ),
    "report_limit_place": (
        "Ingenting om en namngiven kommun. Modellen bygger på få data; den visar vad som "
        "följer av dess antaganden."
    ),
    "report_low_end": "låga änden",
    "report_made_command": "Kommandot",
    "report_made_tables": (
        "Alla körningar ligger i runs.parquet och series.parquet i samma mapp, scenarierna i sina "
        ".resolved.yaml."
    ),
    "report_made_text": (
        "collab-sim {version}, Python {python}, motor {engine}, slumpfrö {seed}, världarna "
        "{first}–{last}. Samma scenarier, slumpfrö och version ger samma siffror på "
        "kommandoraden, i Python och här."
    ),
    "report_many": "{number} scenarier",
    "report_not_tested": "Antagandena prövades inte i denna rapport.",
    "report_of_worlds": "{value} ({defined} av {worlds} världar)",
    "report_part_assumptions": "Antagandena",
    "report_part_drivers": "Vad skillnaden hänger på",
    "report_part_findings": "Resultat",
    "report_part_limits": "Vad detta inte visar",
    "report_part_made": "Så gjordes det",
    "report_part_question": "Frågan",
    "report_part_robust": "Hur väl det håller",
    "report_part_table": "Sida vid sida",
    "report_part_time": "Över tid",
    "report_printed": "Skapad med collab-sim, en öppen modell för undervisning och forskning.",
    "report_regret": "största förlust",
    "report_regret_note": (
        "Bäst: i medeltal; säkert: paren skiljer det från alla andra scenarier. Förlust: hur långt "
        "ett scenario i medeltal ligger efter det bästa, på samma slump och under samma antaganden."
    ),
    "report_reproduce": "Räkna om",
    "report_robust_intro": (
        "Scenarierna spelades om under {sets} uppsättningar antaganden: som angivet ({given} par, "
        "samma som i resultaten), och varje gemensamt antagande flyttat till endera änden av sitt "
        "spann, ett i taget ({pairs} par vardera; fler där få inte räckte, åt vilket håll det än "
        "lutade)."
    ),
    "report_untried": (
        "{tried} av {changes} sådana ändringar prövades, jämnt spridda över listan: så stora "
        "världar tar för lång tid för alla. Med --assumption-pairs prövas varenda en."
    ),
    "report_own_people": "inte samma aktörer i alla",
    "report_same_parameters": "Inget som läses i en värld skiljer scenarierna åt.",
    "report_same_people": "samma människor",
    "report_setup": (
        "{pairs} par tvillingvärldar per jämförelse: {people}, samma slump, {months} "
        "månader. Allt jämförs med ”{baseline}”."
    ),
    "report_sure": "Hur säkert",
    "report_table_note": (
        "Under skillnaden står 95 %-intervallet för medelskillnaden, inte för enskilda världar. "
        "Högre–lägre: antal par åt vardera hållet; par där måttet saknar värde räknas inte, "
        "och då står det av hur många."
    ),
    "report_table_note_many": (
        "Medelskillnad mot {base} och därunder antalet par åt vardera håll (högre–lägre); par"
        " där måttet saknar värde räknas inte. Kolumn {base}: dess eget medelvärde."
    ),
    "report_time_note": (
        "Tunna linjer: {shown} enskilda världar per scenario. Tjocka linjer: medianen av "
        "{replicates}, dragen där minst hälften har ett värde. Skuggat: planerade projektmånader i "
        "{shaded}."
    ),
    "report_time_note_plain": (
        "Tunna linjer: {shown} enskilda världar per scenario. Tjocka linjer: medianen av "
        "{replicates}, dragen där minst hälften har ett värde."
    ),
    "report_time_note_rows": (
        "Tunna linjer: {shown} enskilda världar. Tjocka linjer: medianen av {replicates}. "
        "Skuggat: varje scenarios planerade projektmånader. Trianglar: val."
    ),
    "report_title": "Tvillingvärldar: {names}",
    "report_value": "värde",
    "report_varies": "skiljer",
    "report_worst": "den inträffar under",
    "report_worst_cell": "{label} ({pairs} par)",
    "report_written": "Rapport: {file}",
    "short_mark_assumed": "antagen",
    "short_mark_calibrated": "kalibrerad",
    "short_mark_data": "data",
    "short_mark_literature": "litteratur",
    "short_mark_source_talk": "föredraget",
    "side_department": "Förvaltningar",
    "side_external": "Externa aktörer",
    "source_Fenton et al. 2012 for the direction; the size is assumed": (
        "Fenton m.fl. 2012 för riktningen; storleken är antagen"
    ),
    "source_Hirshleifer 1983 for the two ends; the size is assumed": (
        "Hirshleifer 1983 för de två ändarna; storleken är antagen"
    ),
    "source_Huxham & Vangen, partnership fatigue; the size is assumed": (
        "Huxham & Vangen, samverkanströtthet; storleken är antagen"
    ),
    "source_Swedish local elections are held every fourth year": "kommunalval hålls vart fjärde år",
    "source_assumption of this project": "–",
    "source_laboratory value .25, calibrated on Fischbacher & Gächter 2010": (
        "laboratorievärdet 0,25, kalibrerat på Fischbacher & Gächter 2010"
    ),
    "source_calibrated in start_grant alone, Feinberg et al. 2008": (
        "kalibrerad enbart i scenariot start_grant (Feinberg m.fl. 2008)"
    ),
    "source_range of staff turnover rates reported for public organisations": (
        "spann för personalomsättning som rapporteras för offentliga organisationer"
    ),
    "source_trust asymmetry; disputed in the literature": (
        "tillitens asymmetri; omtvistad i litteraturen"
    ),
    "source_work on temporary organisations; the size is assumed": (
        "forskning om tillfälliga organisationer; storleken är antagen"
    ),
    "sure_even": "Paren delar sig jämnt: fler par skulle inte skilja dem åt.",
    "sure_gain": "Gemensam slump gav {gain} gånger mindre varians än oberoende körningar.",
    "sure_more": "Om andelen står sig behövs omkring {more} par till för att skilja dem åt.",
    "sure_share": "Andelen par åt detta håll: {low}–{high} % (exakt 95 %-intervall).",
    "sure_share_open": "Andelen par där måttet är högre: {low}–{high} % (exakt 95 %-intervall).",
    "sure_spread": "Enskilda världar: nio av tio skillnader ligger mellan {low} och {high}.",
    "swing_axis": "{one} minus {other}: {measure}",
    "swing_high": "○ antagandets höga ände",
    "swing_low": "● antagandets låga ände",
    "swing_title": (
        "Så långt flyttar ett antagande skillnaden (streckat: som angivet; svagt: 95 %-intervall)"
    ),
    "unit_full-time posts": "heltidstjänster",
    "unit_memberships per full-time post": "medlemskap per heltidstjänst",
    "unit_relative standard deviation": "relativ standardavvikelse",
    "unit_results per hour": "resultat per timme",
    "unit_share per circle": "andel per krets",
    "unit_arenas": "arenor",
    "unit_events": "händelser",
    "unit_exponent": "exponent",
    "unit_goals": "mål",
    "unit_members": "medlemmar",
    "unit_months": "månader",
    "unit_per event": "per händelse",
    "unit_per month": "per månad",
    "unit_per round": "per runda",
    "unit_per year": "per år",
    "unit_person-months": "personmånader",
    "unit_person-months per goal": "personmånader per mål",
    "unit_person-months per month": "personmånader per månad",
    "unit_ratio": "kvot",
    "unit_rounds per month": "rundor per månad",
    "unit_share": "andel",
    "unit_share of working time": "andel av arbetstiden",
    "unit_standard deviation": "standardavvikelse",
    "unit_weight": "vikt",
    "worlds_note": "tunna: enskilda världar; tjock: median av {replicates}",
}
