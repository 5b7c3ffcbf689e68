"""Swedish texts of a study's answers."""

TEXTS = {
    "answers_ahead_told": (
        "I modellen är {measure} högre med ”{one}” än med ”{other}” i {higher} av urvalets "
        "{sets} punkter, lägre i {lower}, och i {open} går de inte att skilja åt. Varje punkt "
        "bedöms av högst {replicates} par."
    ),
    "answers_alone": "ensamt",
    "answers_alone_meaning": (
        "medelförändring när bara detta hinder finns, mot inget, med samma slump"
    ),
    "answers_altered": (
        "{folder}: inte som det skrevs, eller borta: {files}. 'collab-sim run' med --resume gör"
        " det på nytt"
    ),
    "answers_as_it_is": "som det är",
    "answers_averaged": (
        "I genomsnitt, slump för slump, över {sets} kombinationer av allt annat som varieras: "
        "{sentence}"
    ),
    "answers_barrier_alone": (
        "Ensamma: {lower} av {all} hinder sänker värdet, {higher} höjer det, {open} går inte "
        "att skilja från 0. Störst: {named}."
    ),
    "answers_barrier_caption": (
        "Förändring i {measure} med varje hinder ensamt (mot inget) och med varje hinder "
        "borttaget (mot alla); punkterna är medelvärden över {worlds} världar med samma slump, "
        "strecken 95 %-intervall. Bättre är {better}."
    ),
    "answers_barrier_ends": "Medelvärde, {measure}: {none} utan hinder, {all} med alla.",
    "answers_barrier_none": "Medelvärde, {measure}, utan hinder: {none}.",
    "answers_barrier_removed": (
        "Borttagna bland alla andra: {higher} av {all} höjer värdet, {lower} sänker det, {open}"
        " går inte att skilja från 0. Störst: {named}."
    ),
    "answers_carried": "ja",
    "answers_column": "kolumn",
    "answers_column_meaning": "kolumnens rubrik",
    "answers_constant": "{outcome} är lika överallt: det finns inget att förklara.",
    "answers_contrast": "jämförelse",
    "answers_contrast_meaning": "vad som jämförs: det första minus det andra",
    "answers_damaged": (
        "{folder} går inte att läsa som den skrevs ({reason}); spela studien på nytt, eller "
        "fortsätt med 'collab-sim run' och --resume"
    ),
    "answers_definition": "vad den betyder",
    "answers_definition_meaning": "kolumnens betydelse",
    "answers_difference_axis": "{measure}: {contrast}",
    "answers_difference_of": "{measure}, {contrast}",
    "answers_dots_averaged": "Prickar: genomsnitt över punkterna, slump för slump",
    "answers_dots_caption": (
        "{measure}, {contrast}: varje prick är ett par världar med samma slump ({pairs} par), "
        "på den sida dess tecken anger. Romb och streck: medelskillnaden och dess "
        "95 %-intervall. Bättre är {better}."
    ),
    "answers_dots_caption_averaged": (
        "{measure}, {contrast}: varje prick är en slump ({pairs} stycken), med skillnaden i "
        "genomsnitt över {sets} kombinationer av allt annat. Romb och streck: medelskillnaden "
        "och dess 95 %-intervall. Bättre är {better}."
    ),
    "answers_dots_each": (
        "• högst {each} par; [ ] medelskillnadens 95 %-intervall, {low} till {high}"
    ),
    "answers_each_dot": "• ett par; [ ] medelskillnadens 95 %-intervall, {low} till {high}",
    "answers_factor_meaning": "värde på {path}",
    "answers_failed": "{failed} av {runs} körningar misslyckades och är inte med.",
    "answers_few": (
        "Antal par: {pairs}. Det är för få för att bära en riktning, vad de än visar: det krävs"
        " minst {least}. Höj ”replicates” och fortsätt med --resume."
    ),
    "answers_few_each": (
        "Antal par i en punkt: {pairs}. Det är för få för att i någon punkt visa vilket som ligger "
        "före, vad de än visar: det krävs minst {least}. Att de inte går att skilja åt säger då "
        "ingenting. Höj ”replicates” och fortsätt med --resume."
    ),
    "answers_files_written": "Tabeller för kalkylprogram: {files}",
    "answers_first": "ensam",
    "answers_first_meaning": (
        "Sobol-index av första ordningen: den del av variansen över urvalet som parametern tar "
        "på egen hand"
    ),
    "answers_flip_above": "nivån över",
    "answers_flip_above_meaning": "närmaste nivå efter teckenbytet",
    "answers_flip_at": "byter tecken vid",
    "answers_flip_at_meaning": (
        "värde där medelskillnaden byter tecken, interpolerat mellan grannivåer"
    ),
    "answers_flip_below": "nivån under",
    "answers_flip_below_meaning": "närmaste nivå före teckenbytet",
    "answers_flip_carried": "skilda åt på båda sidor",
    "answers_flip_carried_meaning": (
        "om paren skiljer de två åt på någon nivå på var sida, åt motsatta håll"
    ),
    "answers_flip_found": "omsamplingar som byter tecken (%)",
    "answers_flip_found_meaning": (
        "andel av bootstrap-omsamplingarna av världarna med något teckenbyte"
    ),
    "answers_flip_high": "intervall till",
    "answers_flip_high_meaning": "övre gräns för 95 %-intervallet (bootstrap)",
    "answers_flip_low": "intervall från",
    "answers_flip_low_meaning": "nedre gräns för 95 %-intervallet (bootstrap)",
    "answers_flip_told": (
        "{where}skillnaden ({contrast}) byter tecken vid {name} = {at} (95 %-intervall {low} "
        "till {high}), åtskilda på båda sidor."
    ),
    "answers_flips_counted": (
        "Teckenbyten i medelskillnaden längs {name}: {total} (serier av nivåer: {places}). Med "
        "paren åtskilda på båda sidor: {carried}."
    ),
    "answers_flips_none": (
        "Längs {name} byter medelskillnaden inte tecken någonstans (serier av nivåer: {places})."
    ),
    "answers_gaps": (
        "{outcome}: {missing} körningar saknar värde (misslyckade, eller odefinierat där); med "
        "luckor går det inte att beräkna designens index. Välj ett mått som alltid är "
        "definierat, till exempel engagement_per_seat."
    ),
    "answers_high": "till",
    "answers_high_meaning": "övre gräns för 95 %-intervallet",
    "answers_higher": "högre",
    "answers_higher_meaning": "antal par där det första är högre",
    "answers_independent": (
        "Studiens slump är oberoende: det finns inga par, och inget sägs om skillnader. Med "
        "”luck: paired” kommer de med."
    ),
    "answers_interaction": "tillsammans med resten",
    "answers_interaction_meaning": "borttaget plus ensamt: 0 där hindret väger lika i båda fallen",
    "answers_is_higher": "högre",
    "answers_is_lower": "lägre",
    "answers_is_open": "inte skilda åt",
    "answers_label": "beteckning",
    "answers_label_meaning": "svarets beteckning på sidan och i bildernas namn",
    "answers_limit_many": (
        "Intervall och riktningar anges vart och ett för sig; av många utesluter ungefär ett av"
        " tjugo 0 av ren slump."
    ),
    "answers_limit_paired": (
        "Intervallen säger hur säkert körningarna skiljer det jämförda åt i modellen, inte hur "
        "säkert det är utanför den."
    ),
    "answers_limit_points": (
        "Par med samma slump i olika punkter är inte oberoende av varandra. Genomsnitt över "
        "punkter räknar därför varje slump en gång, och gäller i just dessa punkter."
    ),
    "answers_lines_are": "Linjer: {name}.",
    "answers_lines_caption": (
        "Medelskillnad i {measure}, {contrast}, på varje nivå; strecken är 95 %-intervall från "
        "{pairs} par vardera.{more} Bättre är {better}."
    ),
    "answers_low": "från",
    "answers_low_meaning": "nedre gräns för 95 %-intervallet",
    "answers_lower": "lägre",
    "answers_lower_meaning": "antal par där det första är lägre",
    "answers_made_tables": (
        "Alla körningar finns i runs.parquet och series.parquet i samma mapp, studien med alla "
        "värden i resolved.yaml. Tabeller för kalkylprogram: --csv och --xlsx."
    ),
    "answers_map_caption": (
        "{measure}, {contrast}: medelskillnaden i varje ruta från {pairs} par; i grå streckade "
        "rutor skiljer paren inte de två åt.{where} Bättre är {better}."
    ),
    "answers_mean_one": "medel, det första",
    "answers_mean_one_meaning": "medelvärde för det första över paren, i måttets enhet",
    "answers_mean_other": "medel, det andra",
    "answers_mean_other_meaning": "medelvärde för det andra över paren, i måttets enhet",
    "answers_means_caption": (
        "Medelvärde för {measure} på varje nivå; strecken är 95 %-intervall över {runs} "
        "körningar vardera.{more} Bättre är {better}."
    ),
    "answers_measure_in": "{measure} i ”{title}”",
    "answers_measure_meaning": "{name}: {whom}. Bättre är {better}",
    "answers_minus": "{one} minus {other}",
    "answers_mixed_meaning": "i enheten för radens mått",
    "answers_morris_caption": (
        "Hur långt {outcome} i medeltal flyttar sig när en parameter går genom hela sitt "
        "intervall (μ*), från {samples} startpunkter med {replicates} världar vardera; strecken"
        " är 95 %-intervall. De {shown} starkaste av {factors}. Bättre är {better}."
    ),
    "answers_morris_told": (
        "{outcome}: {strongest} För {tangled} av {factors} parametrar varierar effekten lika "
        "mycket som den väger (σ minst μ*): den hänger på de andra parametrarna."
    ),
    "answers_moved": "flyttat",
    "answers_moved_none": (
        "Riktningen som den är vänds inte av någon av {tested} enskilda ändringar."
    ),
    "answers_moved_open": (
        "Som det är skiljer paren inget åt: det finns ingen riktning som {tested} enskilda "
        "ändringar kunde vända."
    ),
    "answers_moved_turned": (
        "Riktningen som den är vänds av {count} av {tested} enskilda ändringar: {moves}."
    ),
    "answers_mu": "medel med tecken (μ)",
    "answers_mu_meaning": "medelvärde av de elementära effekterna över parameterns hela intervall",
    "answers_mu_star": "medelstorlek (μ*)",
    "answers_mu_star_meaning": (
        "de elementära effekternas medelstorlek över parameterns hela intervall, med "
        "95 %-intervall (bootstrap)"
    ),
    "answers_next": "Allt annat den säger: collab-sim report {folder} --lang sv",
    "answers_no_openpyxl": (
        "XLSX kräver openpyxl: pip install 'collab-sim[tables]'. CSV kräver inget: --csv"
    ),
    "answers_no_pairs": (
        "{measure}, ”{one}” minus ”{other}”: inget par av körningar har ett värde på båda sidor."
    ),
    "answers_not_carried": "nej",
    "answers_not_of_studies": (
        "--reproduce, --assumption-pairs och --threads är till för jämförelser; {folder} "
        "innehåller en studie, och för dess rapport spelas inget"
    ),
    "answers_nothing": "Inget i studien går att jämföra: den har ett scenario och varierar inget.",
    "answers_one_barrier": "ett hinder",
    "answers_one_barrier_meaning": "det ena av två hinder",
    "answers_one_by_one": (
        "Inom de {sets} kombinationerna, var och en för sig: högre i {higher}, lägre i {lower},"
        " inte skilda åt i {open}."
    ),
    "answers_other_barrier": "ett annat",
    "answers_other_barrier_meaning": "det andra av två hinder",
    "answers_overlap": "överlappar",
    "answers_pair_verdict": "körningarna säger",
    "answers_pair_verdict_meaning": (
        "överlappar: tillsammans mindre än summan av vart och ett; värre tillsammans: mer; "
        "enligt 95 %-intervallet"
    ),
    "answers_pairs": "par",
    "answers_pairs_caption": (
        "{measure}: vad två hinder gör tillsammans minus summan av vart och ett, från {worlds} "
        "världar med samma slump. Plus: de överlappar; minus: värre tillsammans; streck: "
        "95 %-intervallet innehåller 0. Bättre är {better}."
    ),
    "answers_pairs_meaning": (
        "antal par av världar med samma slump där måttet är definierat i båda"
    ),
    "answers_pairs_told": (
        "{measure}: av {all} par av hinder överlappar {over}, {worse} är värre tillsammans, "
        "{open} går inte att skilja från summan av vart och ett."
    ),
    "answers_panels": "{shown} av {panels} rutor visas.",
    "answers_part_ahead": "Var de ligger före: {measure}, {contrast}",
    "answers_part_barriers": "Hinder: {measure}",
    "answers_part_declared": "Svaren",
    "answers_part_indices": "Vad det hänger på: {outcome}",
    "answers_part_levels": "Nivå för nivå: {measure}, {contrast}",
    "answers_part_means": "Nivåerna i sig",
    "answers_part_moved": "En ändring i taget: {measure}, {contrast}",
    "answers_part_moved_base": "En ändring i taget: {measure}",
    "answers_part_pairs": "Hindren två och två: {measure}",
    "answers_part_scenarios": "Alla mått mot ”{title}”",
    "answers_part_space": "Vad det hänger ihop med: {outcome}",
    "answers_path": "namn i filer",
    "answers_path_meaning": "parameterns sökväg i scenario- och studiefiler",
    "answers_picture_written": "Bilder: {files}",
    "answers_points": "punkter",
    "answers_points_meaning": "antal punkter i urvalet",
    "answers_rank": "rangkorrelation",
    "answers_rank_axis": "rangkorrelation med {outcome}",
    "answers_rank_caption": (
        "Spearmans rangkorrelation mellan varje parameter och {outcome}, över {points} av {all}"
        " punkter, var och en medelvärde över högst {replicates} världar; strecken är "
        "95 %-intervall, ringar innehåller 0. De {shown} starkaste av {factors}. Bättre är "
        "{better}."
    ),
    "answers_rank_meaning": "Spearmans rangkorrelation över urvalets punkter",
    "answers_rank_none": "{outcome}: ingen av {factors} parametrar följer det säkert.",
    "answers_rank_told": (
        "{outcome}: {clear} av {factors} intervall utesluter 0, där slumpen ensam skulle ge "
        "ungefär {chance}. Starkast: {strongest}."
    ),
    "answers_removed": "borttaget",
    "answers_removed_meaning": (
        "medelförändring när detta hinder tas bort från alla, med samma slump"
    ),
    "answers_rows_caption": (
        "Medelskillnad i {measure}, {contrast}, i designens rader ({shown} av {rows}), från "
        "{pairs} par vardera; strecken är 95 %-intervall, ringar innehåller 0. Bättre är "
        "{better}."
    ),
    "answers_rows_left_out": "{rows} rader till finns i filerna som --csv och --xlsx skriver.",
    "answers_run_cause": "varför en körning misslyckades",
    "answers_run_point": "nummer på punkten i designen",
    "answers_run_replicate": (
        "slumpens nummer; samma nummer har samma slump i alla punkter där slumpen är parad"
    ),
    "answers_run_scenario": "scenariots namn",
    "answers_run_seed": "slumpfrö",
    "answers_run_status": "ok, eller failed (misslyckad)",
    "answers_run_study": "studiens namn",
    "answers_runs": "körningar",
    "answers_runs_meaning": "antal körningar där måttet är definierat",
    "answers_scenario": "scenario",
    "answers_scenario_meaning": "scenariots titel",
    "answers_sets": "kombinationer",
    "answers_sets_meaning": (
        "antal kombinationer av allt annat som skillnaden är ett genomsnitt över"
    ),
    "answers_setup": (
        "{runs} körningar: {points} punkter med {replicates} världar vardera, {luck}. "
        "Scenarier: {scenarios}"
    ),
    "answers_shard": (
        "{folder} innehåller del {number} av {of} av en studie; foga ihop delarna med "
        "'collab-sim merge' först"
    ),
    "answers_share_meaning": "gräns för det exakta 95 %-intervallet för andelen punkter",
    "answers_sheet": "blad",
    "answers_sheet_contents": "innehåll",
    "answers_sheet_definitions": "definitioner",
    "answers_sheet_holds": "innehåller",
    "answers_sheet_holds_meaning": "vad bladet eller filen innehåller",
    "answers_sheet_meaning": "namn på bladet eller filen",
    "answers_sigma": "spridning (σ)",
    "answers_sigma_meaning": (
        "de elementära effekternas standardavvikelse: stor där effekten hänger på andra parametrar"
    ),
    "answers_slice": "värde i skivan",
    "answers_slice_meaning": "parameterns medelvärde över skivans punkter",
    "answers_slices_caption": (
        "Partiellt beroende: medelvärde för {outcome} i skivor av en parameter, allt annat som "
        "det drogs, över {points} av {all} punkter; strecken är 95 %-intervall. Bättre är "
        "{better}."
    ),
    "answers_sobol_apart": (
        "Index av första ordningen blir tillsammans {total}; det som fattas till 1 är samspel "
        "mellan parametrar, och skattningarnas fel."
    ),
    "answers_sobol_caption": (
        "Andelar av variansen i {outcome} över urvalet: ensam (första ordningen) och med allt "
        "samspel (total), från ett grundurval på {samples} med {replicates} världar i varje "
        "punkt; strecken är 95 %-intervall. De {shown} starkaste av {factors}. Bättre är "
        "{better}."
    ),
    "answers_sobol_full": (
        "Index av första ordningen blir tillsammans {total}: inom skattningarnas fel lämnar de "
        "inget åt samspel."
    ),
    "answers_sobol_told": (
        "{outcome}: {strongest} {sums} För {zero} av {factors} parametrar ligger intervallet "
        "för det totala indexet under {least}."
    ),
    "answers_space_few": (
        "{points} av {all} punkter har ett värde: för få för korrelationer, eller lika överallt."
    ),
    "answers_strongest_alike": (
        "Starkast är {name}; intervallen skiljer inte {others} andra från den."
    ),
    "answers_strongest_alone": "Starkast är {name}, som intervallen skiljer från alla andra.",
    "answers_swing_base_caption": (
        "”{title}”: hur långt {measure} flyttar sig från scenariot som det är när en parameter "
        "får sitt lägsta (prick) eller högsta listade värde (ring), {pairs} par med samma slump"
        " vardera; de svaga strecken är 95 %-intervall. Bättre är {better}."
    ),
    "answers_swing_caption": (
        "{measure}, {contrast}: medelskillnaden när en parameter får sitt lägsta (prick) eller "
        "högsta listade värde (ring), {pairs} par vardera; streckat: som det är; de svaga "
        "strecken är 95 %-intervall. Bättre är {better}."
    ),
    "answers_table_flips": "Teckenbyten längs {name}: {measure}, {contrast}",
    "answers_table_levels": "{measure}, {contrast}, nivå för nivå",
    "answers_table_means": "Medelvärden: {measure}",
    "answers_table_morris": "Elementära effekter: {outcome}",
    "answers_table_ranks": "Rangkorrelationer: {outcome}",
    "answers_table_runs": "Alla körningar",
    "answers_table_slices": "Partiellt beroende: {outcome}",
    "answers_table_sobol": "Sobol-index: {outcome}",
    "answers_table_thirds": (
        "Punkter där ”{other}” ligger högre, där en parameter är låg och där den är hög: {measure}"
    ),
    "answers_third_high": "i högsta tredjedelen",
    "answers_third_high_meaning": (
        "antal punkter i parameterns högsta tredjedel där det andra skiljs ut som högre"
    ),
    "answers_third_low": "i lägsta tredjedelen",
    "answers_third_low_meaning": (
        "antal punkter i parameterns lägsta tredjedel där det andra skiljs ut som högre"
    ),
    "answers_time_caption": (
        "{measures}, månad för månad: tunna linjer är enskilda världar, tjocka linjer medianen "
        "av {runs}. {better}"
    ),
    "answers_title": "Studie: {name}",
    "answers_together": "tillsammans",
    "answers_together_meaning": (
        "vad två hinder gör tillsammans, minus summan av vad vart och ett gör ensamt"
    ),
    "answers_too_long": (
        "{rows} körningar är fler än ett blad rymmer ({most}); de är inte med i arbetsboken men"
        " finns i runs.parquet"
    ),
    "answers_total": "med samspel",
    "answers_total_meaning": (
        "totalt Sobol-index: den del av variansen över urvalet som parametern har del i"
    ),
    "answers_unfinished": (
        "{folder} är inte färdig: {done} av {planned} körningar finns; fortsätt med 'collab-sim"
        " run' och --resume"
    ),
    "answers_value": "värde",
    "answers_value_meaning": "värde som parametern får",
    "answers_values": "värden",
    "answers_varies": "Det som varieras",
    "answers_verdict": "paren säger",
    "answers_verdict_meaning": (
        "det förstas riktning mot det andra, där det exakta 95 %-intervallet för andelen par "
        "utesluter hälften"
    ),
    "answers_within": "Med ”{title}”: {sentence}",
    "answers_worse": "värre tillsammans",
    "barrier_meaning": "hindrets titel",
    "measure_meaning": "måttets namn",
    "parameter_meaning": "parameterns betydelse",
    "unit_meaning": "måttets enhet",
}
