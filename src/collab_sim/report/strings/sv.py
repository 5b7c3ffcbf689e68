"""Svenska texter."""

TEXTS = {
    "accepted": "godtas",
    "already_there": "{file} finns redan; inget skrevs",
    "as_given": "som angivet",
    "bad_shard": "'{shard}' är ingen del av formen 2/5",
    "barrier": "hinder",
    "barrier_alone": "◆ bara detta hinder, mot inget",
    "barrier_axis": "ändring i {measure} på samma slump",
    "barrier_removed": "● detta hinder borttaget, de andra kvar",
    "better": "bättre är",
    "better_higher": "högre",
    "better_lower": "lägre",
    "better_neither": "varken eller",
    "cannot_write": "{file} går inte att skriva: {reason}",
    "check_ok": "{file}: i sin ordning ({actors} aktörer, {arenas} arenor, {months} månader)",
    "compare_needs_two": "en jämförelse behöver två scenarier; prova 'collab-sim run {name}'",
    "compiling": (
        "Första gången på den här datorn: modellen kompileras, omkring {seconds} sekunder."
    ),
    "default": "förval",
    "definition": "definition",
    "difference": "skillnad",
    "dots_axis": "skillnad mot {other} i {measure}",
    "dots_count": "{one}: högre i {ahead}, lägre i {behind}",
    "dots_many": "Varje prick är {each} par tvillingvärldar",
    "dots_title": "En prick, ett par tvillingvärldar",
    "election": "▲ val",
    "enabler": "möjliggörare",
    "evidence": "underlag",
    "explain_lists": "'collab-sim explain' visar alla namn",
    "explain_unknown": "inget heter '{key}'; {hint}",
    "finding_ahead": (
        "I modellen ligger måttet {measure} {often} högre med ”{one}” än med ”{other}”: i {ahead} "
        "av {pairs} par tvillingvärldar. Skillnaden är i medeltal {difference} (95 %-intervall "
        "{low} till {high})."
    ),
    "finding_behind": (
        "I modellen ligger måttet {measure} {often} lägre med ”{one}” än med ”{other}”: i "
        "{behind} av {pairs} par tvillingvärldar. Skillnaden är i medeltal {difference} (95 "
        "%-intervall {low} till {high})."
    ),
    "finding_fails": (
        "I modellen ligger engagemanget under 0,25 i medeltal under den andra halvan i alla "
        "jämförda scenarier i {count} av {pairs} uppsättningar tvillingvärldar."
    ),
    "finding_mean_open": (
        "Medelskillnaden går inte säkert åt samma håll: några få par väger tungt åt andra hållet."
    ),
    "finding_open": (
        "Modellen skiljer inte ”{one}” och ”{other}” åt i måttet {measure}: högre i {ahead}, "
        "lägre i {behind} av {pairs} par tvillingvärldar."
    ),
    "finding_same": (
        "”{one}” och ”{other}” ger exakt samma värde på måttet {measure} i alla {pairs} par "
        "tvillingvärldar."
    ),
    "findings": "Resultat",
    "flips_by": (
        "Av {tested} prövade antaganden, ett i taget, vänder {count} på svaret ({labels}), och "
        "{unclear} gör det oklart."
    ),
    "flips_none_to_flip": (
        "Här finns ingen riktning att vända. Under {count} av {tested} prövade antaganden, ett i "
        "taget, skiljer modellen scenarierna åt."
    ),
    "flips_nothing": (
        "Inget av {tested} prövade antaganden, ett i taget, vänder på svaret; {unclear} gör det "
        "oklart."
    ),
    "heading_departments": "förvaltningar",
    "heading_external": "externa aktörer",
    "index_first": "◆ ensam (första ordningen)",
    "index_mu_star": "● medelstyrka över hela spannet (μ*)",
    "index_total": "● med allt samspel (total)",
    "interval": "95 %-intervall",
    "key": "nyckel",
    "late": "{measure}, andra halvan",
    "map_ahead": "{name} ligger före",
    "map_open": "går inte att skilja åt",
    "map_title": "{one} minus {other}: {measure}",
    "mark_assumed": "antaget av oss: variera det",
    "mark_calibrated": "kalibrerat mot en publicerad siffra",
    "mark_data": "skattat ur publicerade data",
    "mark_literature": "rapporterat i litteraturen",
    "mark_source_talk": "nämnt i föredraget, utan siffra",
    "mean_of_months": "medel av alla månader",
    "measure": "mått",
    "months_axis": "månader sedan start",
    "nearest": "menade du '{name}'?",
    "network_month": "Månad {month}",
    "network_note": (
        "Varje linje är ett medlemskap; ju bredare, desto större tillit till de andra i arenan. "
        "Streckad ruta: arenan finns inte."
    ),
    "next_check": "Nästa steg: collab-sim check {file}",
    "often_almost_always": "nästan alltid",
    "often_more": "oftare än inte",
    "often_usually": "oftast",
    "onepager_made": "Så gjordes körningarna",
    "onepager_not": "Vad den inte visar",
    "onepager_shows": "Vad modellen visar",
    "onepager_summary": "Sammanfattning",
    "onepager_sure": "Hur säkert",
    "onepager_title": "Sammanfattning för beslutsfattare",
    "only_for_studies": (
        "--resume, --shard och --cluster är till för studier; detta är ett scen"
        "ario"
    ),
    "pairs_higher": "högre/lägre",
    "parameter": "parameter",
    "picture": "Bild: {file}",
    "playing": "Tvillingvärldar spelas",
    "project_running": "projekt pågår",
    "report_also_layout": "Dessutom skiljer sig scenarierna i aktörer, arenor eller deras tider.",
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
    "report_best_cell": "{best} av {sets}",
    "report_breaks": "Svaret om {measure} för ”{one}” mot ”{other}”: {flips}",
    "report_compared": "Scenarierna",
    "report_data": "Siffrorna bakom bilden",
    "report_differs": "Det enda som skiljer scenarierna åt",
    "report_direction": "bättre är",
    "report_drivers_intro": (
        "Medelskillnaden ”{one}” minus ”{other}” när ett antagande i taget flyttas mellan sina "
        "ändar. Ju längre streck, desto mer hänger svaret på det antagandet."
    ),
    "report_flips": "Vad som vänder på det",
    "report_high_end": "höga änden",
    "report_higher": "par högre–lägre",
    "report_interval": "95 %-intervall för medelskillnaden",
    "report_limit_choice": (
        "Bara det som står under Frågan ändras. Allt annat hålls lika, också sådant som skulle "
        "ändras i verkligheten."
    ),
    "report_limit_fixed": "Aldrig varierade: {names}.",
    "report_limit_guess": (
        "{assumed} av {all} parametrar är antagna av oss, {talk} bygger på föredraget utan "
        "siffror, {firm} vilar på data, litteratur eller kalibrering."
    ),
    "report_limit_lab": (
        "Kärnregeln kommer från laboratorieförsök med enskilda personer (Fischbacher och Gächter "
        "2010). Att den gäller organisationer är ett antagande."
    ),
    "report_limit_one": (
        "Antagandena flyttas ett i taget. Vad som händer när flera flyttas samtidigt visas inte "
        "här."
    ),
    "report_limit_pairs": (
        "Intervallen säger hur säkert körningarna skiljer scenarierna åt i modellen, inte hur "
        "säkert det är utanför den."
    ),
    "report_limit_place": (
        "Ingenting om en namngiven kommun. Modellen är skattad på få data; den visar vad som "
        "följer av dess antaganden."
    ),
    "report_low_end": "låga änden",
    "report_made_command": "Kommandot",
    "report_made_tables": (
        "Alla körningar ligger i runs.parquet och series.parquet i samma mapp, scenarierna i sina "
        ".resolved.yaml."
    ),
    "report_made_text": (
        "collab-sim {version}, Python {python}, motor {engine}, frö {seed}, världarna "
        "{first}–{last}. Samma scenarier, frö och version ger samma siffror på kommandoraden, i "
        "Python och här."
    ),
    "report_not_tested": "Antagandena prövades inte i denna rapport.",
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
    "report_regret": "största ånger",
    "report_regret_note": (
        "Ånger: hur långt ett scenario i medeltal ligger efter det bästa, på samma slump och "
        "under samma antaganden."
    ),
    "report_reproduce": "Räkna om",
    "report_robust_intro": (
        "Scenarierna spelades om under {sets} uppsättningar antaganden: som angivet, och varje "
        "gemensamt antagande flyttat till endera änden av sitt spann, ett i taget, {pairs} par i "
        "varje."
    ),
    "report_same_parameters": (
        "Inga parametrar skiljer; scenarierna skiljer sig i aktörer, arenor eller deras tider."
    ),
    "report_setup": (
        "{pairs} par tvillingvärldar per jämförelse: samma människor, samma slump, {months} "
        "månader. Allt jämförs med ”{baseline}”."
    ),
    "report_sure": "Hur säkert",
    "report_table_note": (
        "Intervallen gäller medelskillnaden, inte enskilda världar. Par där måttet saknar värde "
        "räknas inte."
    ),
    "report_time_note": (
        "Tunna linjer: {shown} enskilda världar per scenario. Tjocka linjer: medianen av "
        "{replicates}. Skuggat: planerade projektmånader i {shaded}."
    ),
    "report_time_note_plain": (
        "Tunna linjer: {shown} enskilda världar per scenario. Tjocka linjer: medianen av "
        "{replicates}."
    ),
    "report_title": "Tvillingvärldar: {names}",
    "report_value": "värde",
    "report_varies": "skiljer",
    "report_worst": "den inträffar under",
    "report_written": "Rapport: {file}",
    "reproduce_differs": "{label}: INTE lika. Dessa tal skiljer sig: {fields}.",
    "reproduce_equal": "{label}: lika. Samma siffror kom ut igen.",
    "reproduce_unknown": "det finns inget resultat {label}; välj bland {labels}",
    "run_failed": (
        "körningen misslyckades i punkt {point}, replikat {replicate}: {cause}\n"
        "  upprepa den med: {repeat}"
    ),
    "same_luck": (
        "{replicates} uppsättningar tvillingvärldar med samma slump (frö {seed}), {months} "
        "månader."
    ),
    "sets": "sätter",
    "side_department": "Förvaltningar",
    "side_external": "Externa aktörer",
    "source": "källa",
    "spending": (
        "Inte lika mycket pengar: använd aktivitet är {one_value} med '{one}' och {other_value} "
        "med '{other}', eftersom arenor slutade i förtid eller öppnade vid andra tidpunkter."
    ),
    "start": "start",
    "study_done": "{runs} körningar i {folder} ({reused} sedan tidigare, {failed} misslyckade)",
    "sure_even": "Paren delar sig jämnt: fler par skulle inte skilja dem åt.",
    "sure_gain": "Gemensam slump gav {gain} gånger mindre varians än oberoende körningar.",
    "sure_more": "Om andelen står sig behövs omkring {more} par till för att skilja dem åt.",
    "sure_share": "Andelen par: 95 %-intervall {low}–{high} %.",
    "sure_spread": "Enskilda världar: nio av tio skillnader ligger mellan {low} och {high}.",
    "swept": "studier varierar",
    "swing_axis": "{one} minus {other}: {measure}",
    "swing_high": "○ antagandets höga ände",
    "swing_low": "● antagandets låga ände",
    "swing_title": (
        "Så långt flyttas skillnaden av ett antagande i taget (streckad linje: som angivet)"
    ),
    "tables_written": "Tabeller: {folder}",
    "takes": "tar",
    "unit": "enhet",
    "unit_arenas": "arenor",
    "unit_events": "händelser",
    "unit_months": "månader",
    "unit_person-months": "personmånader",
    "unit_person-months per month": "personmånader",
    "unit_ratio": "kvot",
    "unit_share": "andel",
    "what_this_is": (
        "En värld: '{name}', frö {seed}, replikat {replicate}. En enda värld bevisar ingenting."
    ),
    "worlds_note": "tunna: enskilda världar; tjock: median av {replicates}",
    "written": "{file} skriven",
    "year_last": "sista 12 månaderna",
}
