"""Svenska texter."""

TEXTS = {
    "accepted": "godtas",
    "already_there": "{file} finns redan; inget skrevs",
    "bad_only": "'{only}' är ingen körning av formen PUNKT:REPLIKAT, som 3:7",
    "bad_shard": "'{shard}' är ingen del av formen 2/5",
    "barrier": "hinder",
    "better": "bättre är",
    "better_higher": "högre",
    "better_is_higher": "Högre är bättre",
    "better_is_lower": "Lägre är bättre",
    "better_is_nearer 0": "Närmare 0 är bättre",
    "better_is_neither": "Inget håll är bättre",
    "better_lower": "lägre",
    "better_nearer 0": "närmare 0",
    "better_neither": "varken högre eller lägre",
    "better_told": "{better}: {why}",
    "cannot_tell": "svaret gick inte att skriva ut: {reason}",
    "cannot_write": "{file} går inte att skriva: {reason}",
    "check_ok": "{file}: inga fel ({actors}, {arenas}, {months})",
    "check_nobody_may_join": (
        "  varning: {name}: ingen får vara med i arenan ”{arena}”: "
        "ingen av dem i open_to finns, så den förblir tom"
    ),
    "check_study_ok": ("{file}: inga fel (studie: {scenarios}, {factors}, {replicates})"),
    "compare_needs_two": (
        "en jämförelse behöver två scenarier; prova 'collab-sim run {name} --lang sv'"
    ),
    "damaged": (
        "{folder} går inte att läsa som den skrevs ({reason}); gör om den med 'collab-sim compare'"
    ),
    "default": "förval",
    "definition": "definition",
    "difference": "skillnad",
    "directions": "{better}: {names}.",
    "doctor_asks": "Frågar den här datorn",
    "doctor_commit": "incheckning {commit}",
    "doctor_draws_right": "slumptalen är de publicerade ({right} av {vectors} vektorer)",
    "doctor_draws_wrong": "bara {right} av {vectors} publicerade slumptal kommer fram",
    "doctor_engines_right": (
        "båda motorerna är lika i varje bit efter varje fas ({worlds} världar, {phases} faser)"
    ),
    "doctor_engines_wrong": "motorerna går isär i '{scenario}', slumpfrö {seed}: {where}",
    "doctor_sound": "Ja: den här datorn ger de tal den ska.",
    "doctor_threads_right": "en tråd och {threads} ger lika tal ({worlds} världar)",
    "doctor_threads_wrong": "en tråd och {threads} ger olika tal ({worlds} världar)",
    "doctor_unsound": (
        "Nej: lita inte på tal härifrån. Rapportera gärna raderna ovan i ett ärende."
    ),
    "enabler": "möjliggörare",
    "equal_money": (
        "{verdict} Lika stor volym över åren (ett pågående projekt begär mer av sina medlemmar): "
        "{volume} Lika mycket begärt per månad: {ask}"
    ),
    "equal_money_agrees": "Båda sätten att räkna lika mycket pengar ger samma riktning.",
    "equal_money_neither": "Inget av sätten att räkna lika mycket pengar ger en riktning.",
    "equal_money_one": "Bara det ena sättet att räkna lika mycket pengar ger en klar riktning.",
    "equal_money_turns": "Svaret hänger på vad lika mycket pengar betyder.",
    "evidence": "underlag",
    "explain_lists": "'collab-sim explain' visar alla namn",
    "explain_unknown": "inget heter '{key}'; {hint}",
    "failed_again": "körning {only} misslyckas: {cause}",
    "finding_ahead": (
        "I modellen blir {measure} {often} högre med ”{one}” än med ”{other}”: i {ahead} "
        "av {pairs} par tvillingvärldar. Skillnaden är i medeltal {difference} (95 %-intervall "
        "{low} till {high})."
    ),
    "finding_behind": (
        "I modellen blir {measure} {often} lägre med ”{one}” än med ”{other}”: i "
        "{behind} av {pairs} par tvillingvärldar. Skillnaden är i medeltal {difference} (95 "
        "%-intervall {low} till {high})."
    ),
    "finding_conflict": (
        "I modellen pekar måtten åt olika håll för ”{one}” mot ”{other}”. Högre: {higher}. "
        "Lägre: {lower}. Vilket som är bättre hänger på vad man värderar."
    ),
    "finding_fails": (
        "I modellen ligger engagemanget under 0,25 i medeltal under den andra halvan i alla "
        "jämförda scenarier i {count} av {pairs} uppsättningar tvillingvärldar."
    ),
    "finding_mean_open": (
        "Medelskillnaden går inte säkert åt samma håll: några få par väger tungt åt andra hållet."
    ),
    "finding_open": (
        "Modellen skiljer inte ”{one}” och ”{other}” åt i {measure}: högre i {ahead}, "
        "lägre i {behind} av {pairs} par tvillingvärldar."
    ),
    "finding_same": (
        "”{one}” och ”{other}” ger exakt samma värde på {measure} i alla {pairs} par "
        "tvillingvärldar."
    ),
    "findings": "Resultat",
    "group_cooperation": "Samarbete och tillit",
    "group_engagement": "Engagemang",
    "group_own": "Egna mått",
    "group_results": "Resultat och arbetstid",
    "holds_other_files": (
        "{folder} innehåller andra filer ({files}) och resultat blandas inte med "
        "dem. Välj en ny mapp med -o"
    ),
    "interrupted": "Avbrutet; inget sparades.",
    "interval": "95 %-intervall",
    "kept_nothing": "Avbrutet; inget sparades. Samma kommando börjar om från början.",
    "kept_runs": "Avbrutet. Färdiga körningar är sparade i {folder}; fortsätt med: {command}",
    "kept_tables": (
        "Avbrutet. Tabellerna är sparade; 'collab-sim report {folder} --lang sv' skriver rapporten."
    ),
    "key": "nyckel",
    "late": "{measure}, andra halvan",
    "mark_assumed": "antaget av oss: variera det",
    "mark_calibrated": "kalibrerat mot en publicerad siffra",
    "mark_data": "skattat ur publicerade data",
    "mark_literature": "rapporterat i litteraturen",
    "mark_source_talk": "nämnt i föredraget, utan siffra",
    "mean": "medel",
    "mean_of_months": "medel av alla månader",
    "measure": "mått",
    "made_again": "saknades eller var inte som de skrevs, och gjordes om: {files}",
    "merged": "{runs} körningar sammanfogade i {folder}",
    "name_no_text": "namnet på mappen {folder} är inte text i UTF-8; välj ett annat med -o",
    "nearest": "menade du '{name}'?",
    "next_check": "Nästa steg: collab-sim check {file} --lang sv",
    "no": "nej",
    "no_comparison": (
        "{folder} innehåller varken en jämförelse eller en studie; 'collab-sim compare' lämnar "
        "den ena, 'collab-sim run STUDIE' den andra"
    ),
    "often_almost_always": "nästan alltid",
    "often_more": "i de flesta par",
    "often_usually": "oftast",
    "only_for_studies": (
        "--resume, --shard och --cluster är till för studier; detta är ett scenario"
    ),
    "pairs_defined": "{counts} av {pairs}",
    "pairs_higher": "högre–lägre",
    "parameter": "parameter",
    "picture": "Bild: {file}",
    "plan_as_they_are": "scenarierna som de är",
    "plan_estimate": (
        "{pilot} körningar   uppskattning {time} med {workers} kärnor   disk {disk}   minne "
        "{memory}"
    ),
    "plan_half_width": (
        "{what}: omkring ±{now} med {replicates} replikat; ±{half} kräver omkring {needed}"
    ),
    "plan_idle": "ändrade inget av det som sparas i piloten: {factors}",
    "plan_independent": "varje punkt med egen slump",
    "plan_levels": "{n} värden",
    "plan_many": "{n} parametrar",
    "plan_next": "nästa steg",
    "plan_not_stable": (
        "variationskoefficienten för {measure} i en punkt rör sig mer än {within} ännu efter "
        "{looked_at} körningar (Lee m.fl. 2015)"
    ),
    "plan_note": "obs",
    "plan_one_point": "{measure} i en punkt",
    "plan_paired": "parade mellan punkterna",
    "plan_pilot": "pilot",
    "plan_points": "{what}  = {points}",
    "plan_power": "styrka",
    "plan_power_told": (
        "för en variansanalys över {n} punkter (Seri & Secchi 2017; alfa 0,01, styrka 0,95; "
        "förutsätter oberoende körningar med lika spridning, parade behöver färre): f = {small} "
        "kräver {many} körningar per punkt, f = {medium} kräver {few}; {replicates} räcker för f "
        "från {found}"
    ),
    "plan_precision": "precision",
    "plan_repeated": "{n} punkter är samma värld som en tidigare",
    "plan_replicates": "replikat",
    "plan_runs": "{replicates} per punkt, {luck}  = {runs}",
    "plan_scenarios": "scenarier",
    "plan_single": "{what}: ett enda replikat säger inget om precisionen",
    "plan_stability": "stabilitet",
    "plan_stable": (
        "variationskoefficienten för {measure} i en punkt håller sig inom {within} från {runs} "
        "körningar ({looked_at} sedda; Lee m.fl. 2015)"
    ),
    "planned_arena_months": "arenamånader",
    "planned_asked": "insats som begärs av medlemmarna",
    "planned_coordinators": "samordnarnas tid",
    "planned_members": "medlemmar från början",
    "planned_seats": "platser",
    "playing": "Tvillingvärldar spelas",
    "own_class": "egen klass",
    "own_event": "egen händelse",
    "own_model_no_page": "en sida spelar världar med den kompilerade motorn, som tar över egna "
    "regler men inget annat ur en utvidgning",
    "own_phase": "egen fas",
    "own_rule": "egen regel",
    "own_model_cost": "Din egen modell spelas i Mesa, i {processes} processer: en värld tar "
    "{mesa} s här, {ratio} gånger så lång tid som i den kompilerade motorn utan den.",
    "playing_again": "Varianter av scenarierna spelas",
    "playing_assumptions": "Andra antaganden provas",
    "profile": "profil",
    "reproduce_differs": "{label}: INTE lika. Dessa tal skiljer sig: {fields}.",
    "reproduce_equal": "{label}: lika. Samma siffror kom ut igen.",
    "reproduce_unknown": "det finns inget resultat {label}; välj bland {labels}",
    "run_failed": (
        "körningen misslyckades i punkt {point}, replikat {replicate}: {cause}\n  upprepa den "
        "med: {repeat}"
    ),
    "same_luck": (
        "{replicates} uppsättningar tvillingvärldar med samma slump (slumpfrö {seed}), "
        "{months} månader."
    ),
    "sets": "sätter",
    "should_not_happen": "Det här borde inte hända; 'collab-sim --debug …' visar var det hände.",
    "source": "källa",
    "span_and_whom": "{span}; {whom}",
    "span_last": "efter sista månaden",
    "span_late": "medel av andra halvan",
    "span_mean": "medel av alla månader",
    "spans_note": (
        "Värdena är medel av alla månader om namnet inte säger annat; 'collab-sim explain "
        "NAMN' visar vad vart och ett räknas över och varför ett håll är bättre."
    ),
    "staff_time": (
        "Arbetstid med ”{name}” totalt: {asked} personmånader efterfrågade, {given} lagda och "
        "{coordinators} av samordnare; {months} av {planned} planerade arenamånader."
    ),
    "staff_time_designs": "Upplägget är inte lika: det som planeras skiljer sig i {what}.",
    "staff_time_outcome": (
        "Uppläggen planerar lika mycket; skillnaden är ett utfall: arenor som slutar i förtid "
        "använder mindre."
    ),
    "start": "start",
    "study_done": "{runs} körningar i {folder} ({reused} sedan tidigare, {failed} misslyckade)",
    "swept": "studier varierar",
    "tables_written": "Tabeller: {folder}",
    "taken_over": "räknat över",
    "takes": "tar",
    "unit": "enhet",
    "verify_altered": "{file} är inte som den skrevs",
    "verify_departs": "{column}: {runs} körningar skiljer sig, med högst {far} (relativt)",
    "verify_differs": "INTE lika: {checked} av {total} körningar spelade igen.",
    "verify_equal": "Lika in i minsta bit: {checked} av {total} körningar spelade igen.",
    "what_this_is": (
        "En värld: '{name}', slumpfrö {seed}, replikat {replicate}. En enda värld bevisar "
        "ingenting."
    ),
    "written": "{file} skriven",
    "year_last": "sista 12 månaderna",
    "yes": "ja",
}
