"""Det som sägs i lektioner, på svenska."""

TEXTS = {
    "lesson_answers": "{question} {first} {second} {dials} {link}",
    "lesson_back": "Tillbaka",
    "lesson_coordinator_leaves_asked": "Vilken kommun har mer engagemang, under tio år?",
    "lesson_coordinator_leaves_left": "Samordnare på heltid i fyra år, sedan ingen",
    "lesson_coordinator_leaves_question": (
        "Många samordnartimmar tills samordnaren slutar, eller få hela tiden?"
    ),
    "lesson_coordinator_leaves_right": "Samordnare två dagar i veckan i tio år",
    "lesson_coordinator_leaves_why": (
        "Båda kommunerna planerar för 48 månader på heltid. I modellen gör en samordnare att en"
        " efterträdare får ta över mer, att det kostar mindre att engagera sig och att "
        "insatserna drar åt samma håll; under tiden växer tillit och arbetsrutiner, och de "
        "finns kvar när samordnaren har slutat. Varje representant som byts ut tar en del av "
        "dem med sig. Ett reglage gäller från första månaden och ändrar alltså även de fyra "
        "åren med samordnare."
    ),
    "lesson_code": "Svarskod",
    "lesson_copied": "Kopierat; klistra in i ”Svarskod” så är de tillbaka, på valfri dator.",
    "lesson_copy": "Kopiera mina svar",
    "lesson_count": "I {ahead} av {worlds} världar mer i {right}, i {behind} mer i {left}.",
    "lesson_dial_stays": (
        "”{dial}” vänder det inte ensamt i något prövat steg från {low} till {high}."
    ),
    "lesson_dial_turns": "”{dial}” vänder på svaret: vid {value}, från {stands} där det står.",
    "lesson_differing": "Det här skiljer kommunerna åt",
    "lesson_even": "Ingen tydlig skillnad",
    "lesson_first_guess": "Första gissningen: {guess}.",
    "lesson_guess_again": "Det var en värld. Gissa igen: vad säger tvåhundra?",
    "lesson_guess_intro": (
        "Två kommuner med samma människor och samma slump. Bara detta skiljer dem åt:"
    ),
    "lesson_guess_right": "Rätt.",
    "lesson_guess_wrong": "Så säger inte världarna.",
    "lesson_guide_answer_title": "Vad världarna säger, och var det vänder",
    "lesson_guide_before": (
        "Innan: öppna filen en gång. Knappen Projektor ger stor text. Skriv ut arbetsbladet, "
        "ett för två elever. Lektionen tar omkring 40 minuter."
    ),
    "lesson_guide_bet": "Gissa (10 min): alla gissar och skriver varför, innan något visas.",
    "lesson_guide_dials": (
        "Leta (15 min): parvis, ett reglage i taget. Vad som gick att hitta är dolt tills ett "
        "reglage har vänt på svaret eller alla har prövats."
    ),
    "lesson_guide_end": (
        "Avslut (5 min): vad sade tvåhundra världar som en enda inte sade? Vad utelämnar modellen?"
    ),
    "lesson_guide_how": (
        "Så gjordes den: {worlds} världar vid varje inställning, {months} månader, slumpfrö "
        "{seed}; samma slump i båda kommunerna. Gjord med collab-sim."
    ),
    "lesson_guide_reveal": (
        "En värld, sedan tvåhundra (10 min): spela en värld, låt klassen gissa igen, låt sedan "
        "prickarna falla. Världen är vald, där det finns en sådan, så att den går åt andra "
        "hållet än de flesta."
    ),
    "lesson_guide_title": "Lärarhandledning",
    "lesson_guide_whom": "Måttet gäller {whom}.",
    "lesson_guide_why_title": "Vad i modellen som ligger bakom",
    "lesson_hidden_agendas_asked": "Vilken kommun har mer engagemang, under tio år?",
    "lesson_hidden_agendas_measure": (
        "De som har en dold agenda räknas alltså med. Modellen har inget mått på enbart de "
        "övrigas engagemang; en skillnad kan därför finnas hos båda."
    ),
    "lesson_hidden_agendas_question": (
        "Många dolda agendor, och ingen får veta: gör de någon skada?"
    ),
    "lesson_hidden_agendas_right": "Ingen med dold agenda",
    "lesson_hidden_agendas_why": (
        "I modellen drar en dold agenda undan arbete så länge den förblir dold, och skakar "
        "tilliten hos de närvarande när den kommer fram. Att avslöja den är alltså ingen bot; "
        "en samordnare arbetar med tilliten och med det som utlovas."
    ),
    "lesson_months": "{left} och {right} har olika många månader",
    "lesson_more_in": "Mer i {name}",
    "lesson_more_means": "”Mer” betyder här: högre {measure}.",
    "lesson_next": "Nästa",
    "lesson_now_open": "Nu går kommunerna inte att skilja åt.",
    "lesson_now_same": "Svaret står sig.",
    "lesson_now_turned": "Nu har svaret vänt.",
    "lesson_one_said": "I den här världen: {values}.",
    "lesson_one_value": "{name} {value}",
    "lesson_open": "Öppna den med dubbelklick; den behöver inget nätverk.",
    "lesson_pair_asked": "Vilken kommun har mer engagemang?",
    "lesson_pair_question": "Vilken av de två har mer engagemang under åren?",
    "lesson_pair_why": (
        "Ingen har skrivit en förklaring till det här paret. Vilken mekanism kan ligga bakom? "
        "”collab-sim explain” berättar vad varje inställning betyder."
    ),
    "lesson_playing": "Räknar fram lektionen {name}",
    "lesson_print_guide": "Skriv ut lärarhandledning",
    "lesson_print_sheet": "Skriv ut arbetsblad",
    "lesson_project_trap_asked": "Vilken kommun har mer engagemang, under tio år?",
    "lesson_project_trap_question": (
        "Vad finns kvar när ett projekt tar slut och nästa börjar ett år senare?"
    ),
    "lesson_project_trap_why": (
        "I modellen har ett projekt sina pengar på färre månader, och dess deadline skyddar "
        "projekttiden från vardagsarbetet; under uppehållet händer inget, och vid omstarten går"
        " en del tillit, rutin och medlemmar förlorade. Uppehållets längd väger det ena mot det"
        " andra."
    ),
    "lesson_refused": (
        "{name} skrivs inte: världarna svarar inte som den säger, eller så vänder inget reglage"
        " på svaret ({found})"
    ),
    "lesson_reset": "Återställ reglagen",
    "lesson_run": "Spela",
    "lesson_search_first": "Öppnas när ett reglage har vänt på svaret eller alla har prövats.",
    "lesson_searched": "Vad som gick att hitta",
    "lesson_second_guess": "Efter en värld: {guess}.",
    "lesson_sheet_axes": "{measure}, månad för månad",
    "lesson_sheet_date": "Datum",
    "lesson_sheet_explain": "3. Leta",
    "lesson_sheet_explain_task": (
        "Vilket reglage vänder på svaret, och vid vilket värde? Vilket trodde ni skulle göra "
        "det, och gjorde det så? Vad i modellen kan ligga bakom?"
    ),
    "lesson_sheet_limits": "4. Vad modellen inte vet",
    "lesson_sheet_limits_text": (
        "Modellen är ett tankeexperiment. Dess regler kommer från laboratorieförsök och från "
        "ett föredrag om kommuner; många av talen är antagna. Den säger inget om en verklig "
        "kommun, om namngivna människor eller om pengar och lagar. Vilket av detta skulle spela"
        " störst roll här?"
    ),
    "lesson_sheet_name": "Namn",
    "lesson_sheet_predict": "1. Gissa",
    "lesson_sheet_predict_task": "Vilken kommun, och varför? Rita båda linjerna innan ni tittar.",
    "lesson_sheet_see": "2. Titta",
    "lesson_sheet_see_task": (
        "Vad hände i en värld? I hur många av de tvåhundra? Gissade ni rätt, och hade en enda "
        "värld visat det?"
    ),
    "lesson_sheet_title": "Arbetsblad",
    "lesson_sheet_towns": "{left} och {right}: samma människor, samma slump.",
    "lesson_silos_asked": (
        "I vilken kommun stannar mer av den lediga arbetstiden i den egna organisationen, under"
        " tio år?"
    ),
    "lesson_silos_question": "Vad öppnar ett stuprör?",
    "lesson_silos_why": (
        "Stuprörsindex är den del av medlemmarnas lediga arbetstid som aldrig når det gemensamma "
        "arbetet. I modellen verkar det man får lova utan att fråga chefen, och samordnarens "
        "timmar, på vad som utlovas; den egna verksamheten avgör hur mycket tid som alls är "
        "ledig, och med mindre av den finns också mer tid som kan stanna hemma."
    ),
    "lesson_small_wins_asked": "Vilken kommun har mer engagemang, under tio år?",
    "lesson_small_wins_left": "Fem mål på en gång",
    "lesson_small_wins_question": "Samma arbetstid: fem mål på en gång, eller ett enda?",
    "lesson_small_wins_right": "Ett enda mål",
    "lesson_small_wins_why": (
        "Medlemmarna ombeds lägga lika mycket arbetstid i båda kommunerna. I modellen växer "
        "arbetsrutiner långsammare med många mål på en gång, då övningen delas på målen, och "
        "utomstående ser resultat per mål. Rutin får insatserna att dra åt samma håll, men det "
        "gör också samordning: en samordnare med tillräckligt många timmar kan väga upp rutin "
        "som saknas. Vilka mål en arena tar sig an avgör dessutom vems agendor den möter."
    ),
    "lesson_step_guess": "1. Gissa",
    "lesson_step_many": "3. Tvåhundra världar",
    "lesson_step_one": "2. En värld",
    "lesson_step_turn": "4. Vänd på svaret",
    "lesson_title": "Lektion",
    "lesson_town_left": "Vänsterby",
    "lesson_town_right": "Högerby",
    "lesson_turn_both": (
        "Vrid ett reglage i taget; det vrids i båda kommunerna. Vilket vänder på svaret?"
    ),
    "lesson_turn_left": (
        "Vrid ett reglage i taget; det vrids bara i {left}. Vilket vänder på svaret?"
    ),
    "lesson_unknown": "det finns ingen lektion '{name}'; menade du {hint}?",
    "lesson_which": "ange en av {known}, eller två scenarier, eller använd --all",
    "lesson_who": "{left} är ”{left_title}”, {right} är ”{right_title}”.",
}
