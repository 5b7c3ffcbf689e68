"""English texts about patterns."""

TEXTS = {
    "axis_alive": "share of coalitions alive",
    "axis_difference": "difference in share of coalitions",
    "axis_life": "share of the observed time",
    "axis_net_results": "difference in net results, person-months per month",
    "axis_person_months": "difference in total result, person-months",
    "axis_relative": "relative to its highest mean",
    "axis_share": "share",
    "axis_survival": "difference in share alive, seven years after the start",
    "axis_years": "years since the start",
    "check_active_members": "most engaged third of coalitions against the least engaged third",
    "check_activity_over_alive": "some activity goes on, over still collaborating",
    "check_alive_at_grant_end": "alive when the grant ends",
    "check_alive_four_years_after": "alive four years after",
    "check_alive_over_all_goals": "still collaborating, over working on all original goals",
    "check_all_goals": "working on all original goals",
    "check_bottleneck": "what narrow capacity takes from the lead of mandated forums",
    "check_budget_integration": "budget integration .8 against 0",
    "check_coordination": "coordination 1 against 0",
    "check_directly": "a coordinator, with trust held as it is without one",
    "check_in_a_forum": "actors who sit in a forum",
    "check_in_all": "a coordinator, in all",
    "check_leadership": "leadership .9 against .1",
    "check_loss_first_year": "lost in the first year after the grant",
    "check_loss_fourth_year": "lost in the fourth year after the grant",
    "check_mandate_with_capacity": "mandated over voluntary, coordination covers everybody",
    "check_mandate_with_more_seats": "mandated over voluntary, ten seats instead of eight",
    "check_mandate_without_capacity": "mandated over voluntary, coordination covers few",
    "check_one_activity": "at least one activity goes on",
    "check_peak_of_engagement": "where engagement peaks",
    "check_peak_of_results": "where results peak",
    "check_programme_equal": "worlds in which the programme equals the continuous form, every bit",
    "check_projects_equal": "worlds in which projects equal the continuous form, every bit",
    "check_sectors": "five sectors against two",
    "check_still_collaborating": "still collaborating",
    "check_through_trust": "what goes by way of trust",
    "check_top_five_percent": "share of the work done by the 5 % who do most",
    "check_top_with_many_seats": "the same with twenty seats a forum instead of eight",
    "check_turnover": "turnover .35 a year against .04",
    "check_with_coordination": "more shared incentive, full coordination",
    "check_without_coordination": "more shared incentive, no coordination",
    "check_yearly_loss": "lost per year after the grant, over four years",
    "curve_engagement": "engagement",
    "curve_measured": "measured",
    "curve_model": "model",
    "curve_results": "results",
    "pattern_coordinator_through_trust": (
        "A coordinator raises results; part of it goes by way of trust, and the rest stays above "
        "zero."
    ),
    "pattern_incentives_without_coordination": (
        "More incentive for the common benefit lowers net results where nobody coordinates, and "
        "raises them where coordination is full."
    ),
    "pattern_layered_sustainability": (
        "Some activity outlives the coalition more often than the coalition itself lives on, and "
        "that more often than work on all original goals."
    ),
    "pattern_mandate_needs_capacity": (
        "Mandated forums are ahead of voluntary ones where coordination can serve everybody; "
        "otherwise it becomes a bottleneck."
    ),
    "pattern_mid_life_peak": "Engagement and results of a collaboration peak in mid-life.",
    "pattern_null_guard": (
        "With equal activity and nothing lost at restarts, projects equal the continuous form in "
        "every bit."
    ),
    "pattern_participation_skew": (
        "A few actors do much of the work, and most potential actors sit in no forum."
    ),
    "pattern_sectors_no_association": (
        "The number of sectors hardly matters for survival; leadership does."
    ),
    "pattern_survival_after_grant": (
        "After a start grant of three years nine of ten coalitions are alive, and each following "
        "year costs a few of a hundred."
    ),
    "pattern_who_survives": (
        "Leadership, active members, coordination and budget integration raise survival after the "
        "grant; turnover and the number of sectors hardly matter."
    ),
    "patterns_could_not": "could not run: {reason}",
    "patterns_figure": "published figure",
    "patterns_intro": (
        "Regularities that others have published, each played by the model and held against its "
        "figure. A claim holds when the whole 95 % interval of the model lies where the source (or "
        "our tolerance, where it gives a direction only) puts the number, does not hold when none "
        "of it does, and is not separated otherwise. Calibration entries were looked at while "
        "choosing a value; signs and patterns were not. Written by `{line}`."
    ),
    "patterns_limits": "must lie",
    "patterns_marks": (
        "dot: model, with its 95 % interval · band: where the claim puts it · diamond: published"
    ),
    "patterns_model": "model (95 % interval)",
    "patterns_name": "pattern",
    "patterns_page": "Patterns",
    "patterns_role": "role",
    "patterns_says": "says",
    "patterns_source": "Source: {source} ({base}). Role: {role}. {worlds} worlds per arm.",
    "patterns_unknown": "no pattern is called '{name}'; {hint}",
    "patterns_what": "number",
    "patterns_within": "{low} to {high}",
    "patterns_within_above": "above 0",
    "patterns_within_at_least": "{low} at least",
    "patterns_within_at_most": "{high} at most",
    "patterns_within_below": "below 0",
    "patterns_within_exactly": "exactly {low}",
    "patterns_within_shown": "only shown",
    "patterns_written": "Page, pictures and tables: {folder}",
    "playing_patterns": "Playing patterns",
    "reading_coordinator_through_trust": (
        "Trust is held by switching learning off and setting what strangers expect to the mean "
        "trust that the arm without a coordinator had. Most of what a coordinator adds comes by "
        "way of productivity, which is assumed to rise with coordination; that part of the claim "
        "is close to what was put in. That trust carries a share of its own is not."
    ),
    "reading_incentives_without_coordination": (
        "Without coordination a person-month of effort yields less than it would elsewhere, so "
        "whatever brings out more effort lowers the net. That follows from productivity and "
        "leverage; the runs show that the shared incentive does bring out more effort."
    ),
    "reading_layered_sustainability": (
        "The coalition works in three groups with a goal each, and every group's money is decided "
        "by itself; an activity whose money started anew with other members counts as activity, "
        "not as the coalition. The order holds, and the two outer levels come near the figures "
        "without having been looked at. The middle one does not: coalitions live on far too often. "
        "What is missing is an activity that goes on in a single organisation after "
        "the others have left; in the model a group ends with its second last member."
    ),
    "reading_mandate_needs_capacity": (
        "Voluntary arenas begin with three members and free seats, mandated ones with everybody "
        "they have seats for. The claim hangs on the number of seats: with ten instead of eight, "
        "mandated arenas ask more of people than they have time for and fall behind."
    ),
    "reading_mid_life_peak": (
        "The model misses this. Routine, skill and trust grow as long as a coalition lives, and "
        "what ends it is mostly money, which gives no warning. Nothing wears out with age. We "
        "tried a problem that can be solved, so that there is less and less to gain: the peak of "
        "engagement moves from .95 to .80 of the observed time and no further (python -m "
        "verification.mid_life). Engagement follows partners more than gain, and partners who "
        "keep what they promise give each other no reason to stop. What is missing must wear on "
        "what partners do: less and less that is worth asking for, or founders who take with them "
        "more than any successor can pick up."
    ),
    "reading_null_guard": (
        "A guard of the model and not of the world: whatever separates the forms elsewhere comes "
        "from pauses, forgetting, replacement, renewal and deadlines, and from nothing else."
    ),
    "reading_participation_skew": (
        "Three hundred actors, ten forums of the default eight seats. With at most eighty seats "
        "for three hundred actors much of the skew comes from the number of seats, as the row with "
        "twenty seats shows."
    ),
    "reading_sectors_no_association": (
        "Sectors enter the model through learning among unlike partners alone, and through "
        "nothing that decides survival directly. Leadership does by assumption: money is found "
        "with its help. That half of the claim was put in."
    ),
    "reading_survival_after_grant": (
        "The chance that a funder goes on (collaboration.renewal_rate) was chosen on this figure, "
        "in the scenario start_grant and nowhere else; dissolution has its default. What else "
        "decides is whether the political leadership finds money for willing members, whether "
        "their own budgets make the work permanent, and whether members give up before."
    ),
    "reading_who_survives": (
        "Each parameter at the ends of the range that studies sweep, world by world on the same "
        "luck, among coalitions that reach the end of their grant at both ends. The source's "
        "leadership is a coalition leader's experience (predicted survival .48 to .84); ours is "
        "political leadership, which here decides over money. That leadership, engagement and "
        "budget integration raise survival was put in: the chances at a project's end rise with "
        "them. That coordination does was not, nor how far each reaches. 'Hardly matters' is read "
        "as less than ten of a hundred coalitions."
    ),
    "role_calibration": "calibration",
    "role_pattern": "pattern",
    "role_sign": "sign",
    "verdict_holds": "holds",
    "verdict_misses": "does not hold",
    "verdict_open": "the model does not separate",
}
