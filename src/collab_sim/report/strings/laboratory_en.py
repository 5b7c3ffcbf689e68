"""What is said about laboratories, in English."""

TEXTS = {
    "axis_contribution": "difference in contribution, share of the endowment",
    "axis_given": "contribution, share of the endowment",
    "axis_rounds": "round",
    "check_between_first": "spread between participants, first round",
    "check_between_last": "spread between participants, last round",
    "check_chance_half": "a further round with chance .5 against none",
    "check_chance_three_quarters": "a further round with chance .75 against .5",
    "check_curve_error": "root mean square error of the ten rounds",
    "check_end_drop": "known end: last round against four rounds before",
    "check_end_drop_more": "the same drop, known end against open end",
    "check_end_mean": "mean of all rounds, known end against chance .75",
    "check_nothing_first": "give nothing, first round",
    "check_nothing_last": "give nothing, last round",
    "check_restart_lower_partners": "partners: second restart against the first",
    "check_restart_lower_strangers": "strangers: second restart against the first",
    "check_restart_partners": "partners: first round after the restart against the last before",
    "check_restart_partners_more": "that rise, partners against strangers",
    "check_restart_strangers": "strangers: first round after the restart against the last before",
    "curve_chance_0": "no further round expected",
    "curve_chance_75": "chance .75",
    "curve_known_end": "known end",
    "curve_partners": "partners",
    "curve_strangers": "strangers",
    "lab_between": "Spread between people",
    "lab_contribution": "Given",
    "lab_contribution_axis": "contribution, % of the endowment",
    "lab_differs": "Difference",
    "lab_error": (
        "Root mean square error against the published series: {error} percentage points "
        "({rounds} rounds; {source})."
    ),
    "lab_intro": (
        "Contributions in % of the endowment. {sessions} sessions of {participants} participants "
        "in groups of {size}, seed {seed}. The rules and their weights are those of every other "
        "scenario; only the conditions differ."
    ),
    "lab_model": "model",
    "lab_nothing": "Give nothing",
    "lab_observed": "published",
    "lab_observed_column": "Published",
    "lab_only_for_laboratories": "--sessions is for laboratories; {name} has none",
    "lab_playing": "Playing sessions",
    "lab_restart": "surprise restart",
    "lab_round": "Round",
    "lab_rounds_axis": "round",
    "lab_sessions": "95 % of sessions",
    "lab_written": "Table: {file}",
    "pattern_end_of_horizon": (
        "The likelier a further round, the more is given; where the end is known, giving drops "
        "as it comes near."
    ),
    "pattern_restart_effect": (
        "A surprise restart raises what is given, among partners at least as much as among "
        "strangers, and each restart reaches less than the one before."
    ),
    "pattern_stranger_decay": (
        "Among strangers contributions to a public good fall round by round, from about 40 to "
        "about 11 per cent of the endowment."
    ),
    "reading_end_of_horizon": (
        "Pairs with a return of .75, ten rounds. The chance of a further round enters as what "
        "members of a project believe about its renewal; a known end as a project that will not "
        "be renewed. The directions follow from the shadow of the future in the appraisal; how "
        "little the means differ does not."
    ),
    "reading_restart_effect": (
        "Groups of five, a return of .5, three times ten rounds. What a restart does to "
        "expectations is what it does to trust in organisations: collaboration.memory (.5, "
        "assumed) of the experience stays. The rise among strangers comes from that alone, among "
        "partners mostly from the rounds that are ahead again. Among partners the level reached "
        "hardly falls from restart to restart; experiments see it fall."
    ),
    "reading_stranger_decay": (
        "The weights of the rule are the experiment's own estimates, from tasks other than this "
        "curve; the noise of decisions (.15) was chosen on it, the spread of first beliefs is "
        "assumed. The model falls more slowly: what a round shows enters trust in that round and "
        "engagement in the next but one, as in a month of an organisation. Known misses: far too "
        "few give nothing at all and people differ too little: both our types reciprocate, and "
        "nobody gives nothing on principle."
    ),
}
