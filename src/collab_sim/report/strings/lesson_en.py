"""What is said in lessons, in English."""

TEXTS = {
    "lesson_answers": "{question} {first} {second} {dials} {link}",
    "lesson_back": "Back",
    "lesson_coordinator_leaves_asked": "Which town has more engagement, over ten years?",
    "lesson_coordinator_leaves_left": "A full-time coordinator for four years, then none",
    "lesson_coordinator_leaves_question": (
        "Many coordinator hours until the coordinator leaves, or few for good?"
    ),
    "lesson_coordinator_leaves_right": "A coordinator two days a week for ten years",
    "lesson_coordinator_leaves_why": (
        "Both towns plan 48 months of a full-time post. In the model a coordinator keeps more "
        "of what a successor takes over, softens what engaging costs and makes efforts pull the"
        " same way; meanwhile trust and working routines grow, and these stay behind when the "
        "coordinator has left. Every representative who is replaced takes some of them away. A "
        "dial holds from the first month, so it also changes the four years with a coordinator."
    ),
    "lesson_code": "Answer code",
    "lesson_copied": "Copied; pasted into “Answer code” they are back, on any computer.",
    "lesson_copy": "Copy my answers",
    "lesson_count": "In {ahead} of {worlds} worlds more in {right}, in {behind} more in {left}.",
    "lesson_dial_stays": "“{dial}” alone does not turn it in any step tried from {low} to {high}.",
    "lesson_dial_turns": "“{dial}” turns the answer: at {value}, from {stands} where it stands.",
    "lesson_differing": "Set differently",
    "lesson_even": "No clear difference",
    "lesson_first_guess": "First guess: {guess}.",
    "lesson_guess_again": "That was one world. Guess again: what will two hundred say?",
    "lesson_guess_intro": (
        "Two towns with the same people and the same luck. Only this is set differently:"
    ),
    "lesson_guess_right": "Right.",
    "lesson_guess_wrong": "Not what the worlds say.",
    "lesson_guide_answer_title": "What the worlds say, and where it turns",
    "lesson_guide_before": (
        "Before: open the file once. The projector button gives large type. Print the "
        "worksheet, one for two pupils. The lesson takes about 40 minutes."
    ),
    "lesson_guide_bet": (
        "Guess (10 min): everybody guesses and writes down why, before anything is shown."
    ),
    "lesson_guide_dials": (
        "Search (15 min): in pairs, one dial at a time. What could be found stays covered until"
        " a dial has turned the answer or all have been tried."
    ),
    "lesson_guide_end": (
        "End (5 min): what did two hundred worlds say that one did not? What does the model "
        "leave out?"
    ),
    "lesson_guide_how": (
        "How it was made: {worlds} worlds at each setting, {months} months, seed {seed}; the "
        "same luck in both towns. Made with collab-sim."
    ),
    "lesson_guide_reveal": (
        "One world, then two hundred (10 min): play one world, let the class guess again, then "
        "let the dots fall. This world was chosen, where there is such a one, since it goes the"
        " other way than most."
    ),
    "lesson_guide_title": "Teacher guide",
    "lesson_guide_whom": "It is taken over {whom}.",
    "lesson_guide_why_title": "What in the model is behind it",
    "lesson_hidden_agendas_asked": "Which town has more engagement, over ten years?",
    "lesson_hidden_agendas_measure": (
        "Those with a hidden agenda are among them. The model has no measure of the engagement "
        "of the others alone, so a difference may lie with either."
    ),
    "lesson_hidden_agendas_question": (
        "Many hidden agendas, and nobody finds out: do they do any harm?"
    ),
    "lesson_hidden_agendas_right": "Nobody with a hidden agenda",
    "lesson_hidden_agendas_why": (
        "In the model a hidden agenda diverts effort as long as it stays hidden, and shakes the"
        " trust of those present when it comes to light. Exposing it is therefore no cure; a "
        "coordinator works on trust and on what is promised."
    ),
    "lesson_months": "{left} and {right} have different numbers of months",
    "lesson_more_in": "More in {name}",
    "lesson_more_means": "“More” means here: higher {measure}.",
    "lesson_next": "Next",
    "lesson_now_open": "Now the worlds do not separate the towns.",
    "lesson_now_same": "The answer stands.",
    "lesson_now_turned": "Turned.",
    "lesson_one_said": "In this world: {values}.",
    "lesson_one_value": "{name} {value}",
    "lesson_open": "Open it by double-click; it needs no network.",
    "lesson_pair_asked": "Which town has more engagement?",
    "lesson_pair_question": "Which of the two has more engagement over the years?",
    "lesson_pair_why": (
        "Nobody has written an explanation for this pair. Which mechanism could be behind it? "
        "“collab-sim explain” tells what each setting means."
    ),
    "lesson_playing": "Playing the lesson {name}",
    "lesson_print_guide": "Print teacher guide",
    "lesson_print_sheet": "Print worksheet",
    "lesson_project_trap_asked": "Which town has more engagement, over ten years?",
    "lesson_project_trap_question": (
        "What remains when a project ends and the next one starts a year later?"
    ),
    "lesson_project_trap_why": (
        "In the model a project has its money in fewer months, and its deadline keeps own "
        "operations at bay; when it pauses nothing happens, and at a restart some trust, "
        "routine and members are lost. The length of the pause weighs these against each other."
    ),
    "lesson_refused": (
        "{name} is not written: its worlds do not answer as it says, or no dial turns the "
        "answer ({found})"
    ),
    "lesson_reset": "All dials back",
    "lesson_run": "Play",
    "lesson_search_first": (
        "This opens when a dial has turned the answer, or every dial has been tried."
    ),
    "lesson_searched": "What could be found",
    "lesson_second_guess": "After one world: {guess}.",
    "lesson_sheet_axes": "{measure}, month by month",
    "lesson_sheet_date": "Date",
    "lesson_sheet_explain": "3. Search",
    "lesson_sheet_explain_task": (
        "Which dial turns the answer, and at which value? Which dial did you expect to, and did"
        " it? What in the model could be behind it?"
    ),
    "lesson_sheet_limits": "4. What the model does not know",
    "lesson_sheet_limits_text": (
        "The model is a thought experiment. Its rules come from laboratory experiments and from"
        " a talk on municipalities; many of its numbers are assumed. It says nothing about a "
        "real town, about people by name, or about money and law. Which of these would matter "
        "most here?"
    ),
    "lesson_sheet_name": "Name",
    "lesson_sheet_predict": "1. Guess",
    "lesson_sheet_predict_task": "Which town, and why? Draw both lines before you look.",
    "lesson_sheet_see": "2. See",
    "lesson_sheet_see_task": (
        "What happened in one world? In how many of the two hundred? Were you right, and would "
        "one world have told you?"
    ),
    "lesson_sheet_title": "Worksheet",
    "lesson_sheet_towns": "{left} and {right}: same people, same luck.",
    "lesson_silos_asked": (
        "In which town does more of the free working time stay in the own organisation, over "
        "ten years?"
    ),
    "lesson_silos_question": "What opens a silo?",
    "lesson_silos_why": (
        "The silo index is the part of members' free working time that never reaches joint "
        "work. In the model, how much a member may promise without asking at home, and how many"
        " hours a coordinator has, act on what is promised; own operations decide how much time"
        " is free at all, and with less of them there is also more time that can stay at home."
    ),
    "lesson_small_wins_asked": "Which town has more engagement, over ten years?",
    "lesson_small_wins_left": "Five goals at once",
    "lesson_small_wins_question": "The same working time: five goals at once, or a single goal?",
    "lesson_small_wins_right": "A single goal",
    "lesson_small_wins_why": (
        "Members are asked for the same working time in both towns. In the model working "
        "routines grow more slowly with many goals at once, where practice is shared among "
        "them, and outsiders see results per goal. Efforts pull the same way through routine, "
        "but also through coordination: a coordinator with enough hours can make up for routine"
        " that is missing. Which goals an arena takes on decides, besides, whose agendas it "
        "meets."
    ),
    "lesson_step_guess": "1. Guess",
    "lesson_step_many": "3. Two hundred worlds",
    "lesson_step_one": "2. One world",
    "lesson_step_turn": "4. Turn the answer",
    "lesson_title": "Lesson",
    "lesson_town_left": "Lefton",
    "lesson_town_right": "Righton",
    "lesson_turn_both": (
        "Turn one dial at a time; it turns in both towns. Which one turns the answer?"
    ),
    "lesson_turn_left": (
        "Turn one dial at a time; it turns in {left} alone. Which one turns the answer?"
    ),
    "lesson_unknown": "there is no lesson '{name}'; did you mean {hint}?",
    "lesson_which": "name one of {known}, or two scenarios, or use --all",
    "lesson_who": "{left} is “{left_title}”, {right} is “{right_title}”.",
}
