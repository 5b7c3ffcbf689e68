"""Det som sägs i lektioner, på svenska."""

TEXTS = {
    "lesson_back": "Tillbaka",
    "lesson_bet_ahead": "”{name}” har mer",
    "lesson_bet_even": "Ingen tydlig skillnad",
    "lesson_bet_intro": (
        "Två kommuner med samma människor och samma slump. Vilken har mer engagemang under tio år? "
        "Gissa innan du tittar."
    ),
    "lesson_choose_world": "Värld",
    "lesson_count": (
        "I {ahead} av {worlds} världar är engagemanget, i medel av alla månader, högre i ”{right}”"
    ),
    "lesson_differing": "Det här skiljer kommunerna åt",
    "lesson_guide_answer_title": "Vad världarna säger",
    "lesson_guide_before": (
        "Innan: öppna filen en gång; i klassen ger #projector efter adressen en stor bild. Skriv "
        "ut arbetsbladet, ett för två elever. Lektionen tar omkring 40 minuter."
    ),
    "lesson_guide_bet": "Gissa (10 min): alla gissar och skriver varför, innan något visas.",
    "lesson_guide_dials": (
        "Reglage (15 min): leta parvis efter en inställning där svaret vänder. Ett reglage i taget."
    ),
    "lesson_guide_end": (
        "Avslut (5 min): vad sade tjugo världar som en enda inte sade? Vad utelämnar modellen?"
    ),
    "lesson_guide_how": (
        "Så gjordes den: {worlds} världar vid var och en av {settings} inställningar, {months} "
        "månader, slumpfrö {seed}; samma slump i båda kommunerna. Gjord med collab-sim."
    ),
    "lesson_guide_reveal": (
        "Avslöja (10 min): en värld och tjugo världar på en gång. Vem hade gissat rätt på "
        "en enda värld?"
    ),
    "lesson_guide_title": "Lärarhandledning",
    "lesson_hidden_agendas_question": (
        "Många dolda agendor, och ingen får veta: gör de någon skada?"
    ),
    "lesson_hidden_agendas_right": "Ingen med dold agenda",
    "lesson_months": "{left} och {right} har olika många månader",
    "lesson_next": "Nästa",
    "lesson_one_world": "Värld {world}: {measure}",
    "lesson_open": "Öppna den med dubbelklick; den behöver inget nätverk.",
    "lesson_pair_question": "Vilken av de två har mer engagemang under åren?",
    "lesson_playing": "Atlasen till {name} spelas",
    "lesson_print": "Skriv ut arbetsblad och handledning",
    "lesson_project_trap_question": (
        "Vad finns kvar när ett projekt tar slut och nästa börjar ett år senare?"
    ),
    "lesson_refused": (
        "{name} skrivs inte: dess budskap håller inte i atlasen ({found} stämmer med det)"
    ),
    "lesson_run": "Spela",
    "lesson_sheet_explain": "3. Förklara",
    "lesson_sheet_explain_task": (
        "Hitta en inställning av reglagen där svaret ändras, eller skriv var du letade. Vad i "
        "modellen kan ligga bakom?"
    ),
    "lesson_sheet_limits": "4. Vad modellen inte vet",
    "lesson_sheet_limits_text": (
        "Modellen är ett tankeexperiment. Dess regler kommer från laboratorieförsök och från ett "
        "föredrag om kommuner; många av talen är antagna. Den säger inget om en verklig kommun, om "
        "namngivna människor eller om pengar och lagar. Vilket av detta skulle spela störst roll "
        "här?"
    ),
    "lesson_sheet_predict": "1. Gissa",
    "lesson_sheet_predict_task": (
        "Vilken kommun kommer att ha mer engagemang genom åren, och varför? Rita båda linjerna."
    ),
    "lesson_sheet_see": "2. Se",
    "lesson_sheet_see_task": "Vad hände i en värld? I hur många av de tjugo? Hade du rätt?",
    "lesson_sheet_title": "Arbetsblad",
    "lesson_sheet_towns": "Vänster: {left}. Höger: {right}. Samma människor, samma slump.",
    "lesson_silos_question": "Vad blir det av god vilja när alla har fullt upp?",
    "lesson_step_bet": "1. Gissa",
    "lesson_step_dials": "3. Håller svaret?",
    "lesson_step_reveal": "2. En värld och tjugo",
    "lesson_step_sandbox": "4. Pröva själv",
    "lesson_takeaway": (
        "Av {settings} inställningar är engagemanget, i medel av alla månader, högre i ”{right}” i "
        "{right_ahead} och i ”{left}” i {left_ahead}; i {open} skiljer världarna dem inte åt."
    ),
    "lesson_title": "Lektion",
    "lesson_turn_intro": (
        "Vrid ett reglage i taget. Tjugo världar spelades vid varje inställning."
    ),
    "lesson_unknown": "det finns ingen lektion '{name}'; menade du {hint}?",
    "lesson_which": "ange en av {known}, eller två scenarier, eller använd --all",
    "lesson_world": "värld {world}",
    "lesson_your_bet": "Din gissning: {bet}",
}
