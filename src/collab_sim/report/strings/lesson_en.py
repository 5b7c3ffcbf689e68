"""What is said in lessons, in English."""

TEXTS = {
    "lesson_back": "Back",
    "lesson_bet_ahead": "“{name}” has more",
    "lesson_bet_even": "No clear difference",
    "lesson_bet_intro": (
        "Two towns with the same people and the same luck. Which one has more engagement over ten "
        "years? Bet before you look."
    ),
    "lesson_choose_world": "World",
    "lesson_count": (
        "In {ahead} of {worlds} worlds engagement, as a mean of all months, is higher in “{right}”"
    ),
    "lesson_differing": "Set differently",
    "lesson_guide_answer_title": "What the worlds say",
    "lesson_guide_before": (
        "Before: open the file once, in class add #projector to its address for a large picture. "
        "Print the worksheet, one for two pupils. The lesson takes about 40 minutes."
    ),
    "lesson_guide_bet": (
        "Bet (10 min): everybody bets and writes down why, before anything is shown."
    ),
    "lesson_guide_dials": (
        "Dials (15 min): in pairs, look for a setting where the answer turns. One dial at a time."
    ),
    "lesson_guide_end": (
        "End (5 min): what did twenty worlds say that one did not? What does the model leave out?"
    ),
    "lesson_guide_how": (
        "How it was made: {worlds} worlds at each of {settings} settings, {months} months, seed "
        "{seed}; the same luck in both towns. Made with collab-sim."
    ),
    "lesson_guide_reveal": (
        "Reveal (10 min): one world and twenty worlds at once. Who would have won the bet on the "
        "strength of one world alone?"
    ),
    "lesson_guide_title": "Teacher guide",
    "lesson_hidden_agendas_question": (
        "Many hidden agendas, and nobody finds out: do they do any harm?"
    ),
    "lesson_hidden_agendas_right": "Nobody with a hidden agenda",
    "lesson_months": "{left} and {right} have different numbers of months",
    "lesson_next": "Next",
    "lesson_one_world": "World {world}: {measure}",
    "lesson_open": "Open it by double-click; it needs no network.",
    "lesson_pair_question": "Which of the two has more engagement over the years?",
    "lesson_playing": "Playing the atlas of {name}",
    "lesson_print": "Print worksheet and guide",
    "lesson_project_trap_question": (
        "What remains when a project ends and the next one starts a year later?"
    ),
    "lesson_refused": (
        "{name} is not written: its message does not hold in its atlas ({found} agree with it)"
    ),
    "lesson_run": "Play",
    "lesson_sheet_explain": "3. Explain",
    "lesson_sheet_explain_task": (
        "Find a setting of the dials where the answer changes, or say where you looked. What in "
        "the model could be behind it?"
    ),
    "lesson_sheet_limits": "4. What the model does not know",
    "lesson_sheet_limits_text": (
        "The model is a thought experiment. Its rules come from laboratory experiments and from a "
        "talk on municipalities; many of its numbers are assumed. It says nothing about a real "
        "town, about people by name, or about money and law. Which of these would matter most here?"
    ),
    "lesson_sheet_predict": "1. Predict",
    "lesson_sheet_predict_task": (
        "Which town will have more engagement over the years, and why? Draw the two lines."
    ),
    "lesson_sheet_see": "2. See",
    "lesson_sheet_see_task": (
        "What happened in one world? In how many of the twenty? Were you right?"
    ),
    "lesson_sheet_title": "Worksheet",
    "lesson_sheet_towns": "Left: {left}. Right: {right}. Same people, same luck.",
    "lesson_silos_question": "What becomes of good will when everybody has a full desk?",
    "lesson_step_bet": "1. Bet",
    "lesson_step_dials": "3. Does the answer hold?",
    "lesson_step_reveal": "2. One world and twenty",
    "lesson_step_sandbox": "4. Try for yourself",
    "lesson_takeaway": (
        "Of {settings} settings, engagement as a mean of all months is higher in “{right}” in "
        "{right_ahead} and in “{left}” in {left_ahead}; in {open} the worlds do not separate them."
    ),
    "lesson_title": "Lesson",
    "lesson_turn_intro": "Turn one dial at a time. Twenty worlds were played at every setting.",
    "lesson_unknown": "there is no lesson '{name}'; did you mean {hint}?",
    "lesson_which": "name one of {known}, or two scenarios, or use --all",
    "lesson_world": "world {world}",
    "lesson_your_bet": "Your bet: {bet}",
}
