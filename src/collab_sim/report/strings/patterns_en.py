"""English texts about patterns."""

TEXTS = {
    "axis_action": "share of what is asked that is done",
    "axis_action_apart": "difference in the share of what is asked that is done",
    "axis_alive": "share of coalitions alive",
    "axis_arenas": "forums in the municipality",
    "axis_difference": "difference in share of coalitions",
    "axis_engagement": "difference in engagement",
    "axis_engagement_per_seat": "engagement per planned seat",
    "axis_life": "share of the observed time",
    "axis_monthly_results": "difference in results, person-months per month",
    "axis_monthly_work": "difference in work done, person-months per month",
    "axis_net_results": "difference in net results, person-months per month",
    "axis_per_month": "difference in results per month worked",
    "axis_per_round": "change in share given per round",
    "axis_person_months": "difference in total result, person-months",
    "axis_ratio": "ratio",
    "axis_relative": "relative to its highest mean",
    "axis_share": "share",
    "axis_share_rise": "last round minus first, in shares",
    "axis_survival": "difference in share alive, seven years after the start",
    "axis_trust": "difference in trust",
    "axis_years": "years since the start",
    "check_active_members": "most engaged third of coalitions against the least engaged third",
    "check_activity_over_alive": "some activity goes on, over still collaborating",
    "check_alive_at_grant_end": "alive when the grant ends",
    "check_alive_four_years_after": "alive four years after",
    "check_alive_over_all_goals": "still collaborating, over working on all original goals",
    "check_all_goals": "working on all original goals",
    "check_apart_groups": "wider spread between groups",
    "check_apart_people": "wider spread between participants",
    "check_apart_zeros": "more participants who give nothing",
    "check_bottleneck": "what narrow capacity takes from the lead of mandated forums",
    "check_budget_integration": "budget integration .8 against 0",
    "check_cells_error": "error of the four means",
    "check_continuation_ratio": "given with chance .75 of a further round, over given with none",
    "check_coordination": "a full-time coordinator against none",
    "check_dependence_distrusted_members": "depending on others, trust low from the start: members",
    "check_dependence_distrusted_seat": "depending on others, trust low from the start: per seat",
    "check_dependence_trusted_members": "depending on others, trust high from the start: members",
    "check_dependence_trusted_seat": "depending on others, trust high from the start: per seat",
    "check_directly": "a full-time coordinator, with trust held as it is without one",
    "check_eight_arenas": "share done, eight forums against four",
    "check_fewer_results_members": "three tenths of it go there: members",
    "check_fewer_results_seat": "three tenths of it go there: per seat",
    "check_founding_trust_fades": "how much of it is gone in the tenth year",
    "check_founding_trust_first_year": "high founding trust against low: trust in the first year",
    "check_founding_trust_last_year": "the same in the tenth year",
    "check_four_arenas": "share done, four forums against two",
    "check_full_open_first": "participants who give everything, first round",
    "check_full_open_last": "participants who give everything, last round",
    "check_groups_of_10_return_30": "groups of ten, return .3",
    "check_groups_of_10_return_75": "groups of ten, return .75",
    "check_groups_of_4_return_30": "groups of four, return .3",
    "check_groups_of_4_return_75": "groups of four, return .75",
    "check_groups_open_first": "spread between groups, first round",
    "check_groups_open_last": "spread between groups, last round",
    "check_hidden_members": "hidden agendas: members' engagement",
    "check_hidden_results": "hidden agendas: results",
    "check_hidden_trust_across": "hidden agendas: trust between municipality and external parties",
    "check_hidden_trust_own_side": "hidden agendas: trust within the own side",
    "check_in_a_forum": "actors who sit in a forum",
    "check_in_all": "a full-time coordinator, in all",
    "check_jump_first_partners": "partners: jump at the first restart",
    "check_jump_first_strangers": "strangers: jump at the first restart",
    "check_jump_second_partners": "partners: jump at the second restart",
    "check_jump_second_strangers": "strangers: jump at the second restart",
    "check_lead_equal_members": "that lead with everybody made equal: members",
    "check_lead_members": "that lead with people as they are: members",
    "check_lead_moves_members": "how far the continuous form's lead moves: members",
    "check_lead_moves_seat": "how far the continuous form's lead moves: per seat",
    "check_leadership": "leadership .9 against .1",
    "check_left_members": "members' engagement: lost in the first year",
    "check_left_results": "results: lost in the first year",
    "check_left_seat": "engagement per seat: lost in the first year",
    "check_loss_first_year": "lost in the first year after the grant",
    "check_loss_fourth_year": "lost in the fourth year after the grant",
    "check_mandate_and_workload": "of it by mandate and workload alone",
    "check_mandate_with_capacity": "mandated over voluntary, coordination covers everybody",
    "check_mandate_with_more_seats": "mandated over voluntary, ten seats instead of eight",
    "check_mandate_without_capacity": "mandated over voluntary, coordination covers few",
    "check_no_results_members": "nearly all work goes to meetings: members",
    "check_no_results_seat": "nearly all work goes to meetings: per seat",
    "check_one_activity": "at least one activity goes on",
    "check_one_goal_late_members": "one goal against five, from the fifth year on: members",
    "check_one_goal_late_seat": "one goal against five, from the fifth year on: per seat",
    "check_one_goal_members": "one goal at a time against five: members",
    "check_one_goal_seat": "one goal at a time against five: per seat",
    "check_open_slope": "change per round, rounds 1 to 18",
    "check_own_traits": "final engagement explained by people's own traits",
    "check_partners_begin_higher": "first round, partners against strangers",
    "check_partners_drop": "partners: drop over the last four rounds",
    "check_partners_fall": "how far giving falls from the first round to the last",
    "check_partners_last": "given in the last round",
    "check_peak_of_engagement": "where engagement peaks",
    "check_peak_of_results": "where results peak",
    "check_people_open_first": "spread between participants, first round",
    "check_people_open_last": "spread between participants, last round",
    "check_programme_equal_ask": "the programme, with an equal ask every active month",
    "check_programme_equal_volume": (
        "worlds in which the programme equals the continuous form, every bit (equal volume)"
    ),
    "check_projects_equal_ask": "the same, with an equal ask every active month",
    "check_projects_equal_volume": (
        "worlds in which projects equal the continuous form, every bit (equal volume)"
    ),
    "check_recovered_members": "members' engagement: regained by the fourth year",
    "check_recovered_results": "results: regained by the fourth year",
    "check_recovered_seat": "engagement per seat: regained by the fourth year",
    "check_return_little_trust": "a coordinator's gain, little founding trust against much",
    "check_return_little_trust_engagement": "that in engagement per seat",
    "check_return_many_seats": "a coordinator's gain, twelve seats a forum against four",
    "check_return_many_seats_covered": "the same where a coordinator can serve every seat",
    "check_return_many_seats_engagement": "the same in engagement per seat",
    "check_sectors": "five sectors against two",
    "check_still_collaborating": "still collaborating",
    "check_through_trust": "what goes by way of trust",
    "check_top_five_percent": "share of the work done by the 5 % who do most",
    "check_top_with_many_seats": "the same with twenty seats a forum instead of eight",
    "check_trust_alike_members": "more trust, partners want the same: members",
    "check_trust_alike_seat": "more trust, partners want the same: per seat",
    "check_trust_interaction_members": "that gain against the gain when they do not: members",
    "check_trust_interaction_seat": "that gain against the gain when they do not: per seat",
    "check_trust_unlike_members": "more trust, partners want different things: members",
    "check_trust_unlike_seat": "more trust, partners want different things: per seat",
    "check_turnover": "turnover .35 a year against .04",
    "check_turnover_continuous_default": "continuous, default: per seat",
    "check_turnover_continuous_default_members": "continuous, default: members",
    "check_turnover_continuous_hidden": "continuous, many hidden agendas: per seat",
    "check_turnover_continuous_low_trust": "continuous, low founding trust: per seat",
    "check_turnover_continuous_many_goals": "continuous, five goals at a time: per seat",
    "check_turnover_programme_default": "programme, default: per seat",
    "check_turnover_programme_default_members": "programme, default: members",
    "check_turnover_programme_hidden": "programme, many hidden agendas: per seat",
    "check_turnover_programme_low_trust": "programme, low founding trust: per seat",
    "check_turnover_programme_many_goals": "programme, five goals at a time: per seat",
    "check_turnover_project_default": "projects, default: per seat",
    "check_turnover_project_default_members": "projects, default: members",
    "check_turnover_project_hidden": "projects, many hidden agendas: per seat",
    "check_turnover_project_low_trust": "projects, low founding trust: per seat",
    "check_turnover_project_many_goals": "projects, five goals at a time: per seat",
    "check_two_goals_members": "two goals at a time against five: members",
    "check_two_goals_seat": "two goals at a time against five: per seat",
    "check_with_coordinator": "more shared incentive, a full-time coordinator",
    "check_without_coordinator": "more shared incentive, no coordinator",
    "check_work_in_all": "work done in all, eight forums against two",
    "check_yearly_loss": "lost per year after the grant, over four years",
    "check_zeros_open_first": "participants who give nothing, first round",
    "check_zeros_open_last": "participants who give nothing, last round",
    "curve_action": "share done",
    "curve_engagement": "engagement",
    "curve_gone": "coordinators leave",
    "curve_measured": "measured",
    "curve_model": "model",
    "curve_results": "results",
    "curve_stayed": "nobody is made to leave",
    "pattern_continuation_ratio": (
        "Where a further round is likely, pairs cooperate several times as much as where there is "
        "none."
    ),
    "pattern_coordinator_through_trust": (
        "A coordinator raises results; part of it goes by way of trust, and the rest stays above "
        "zero."
    ),
    "pattern_coordinators_leave": (
        "When the coordinators leave, engagement and results fall, and by the fourth year some of "
        "it has come back."
    ),
    "pattern_distrust_without_exposure": (
        "Hidden agendas breed distrust even if none is ever exposed."
    ),
    "pattern_drifting_apart": (
        "With an open end people and groups come to differ more, while the mean hardly falls."
    ),
    "pattern_founding_trust_fades": (
        "Trust from before the first meeting shows in the first year, and less in the tenth."
    ),
    "pattern_group_size_and_return": (
        "A larger return raises giving, most in small groups; large groups give no less."
    ),
    "pattern_heterogeneity_matters": (
        "People's own traits explain much of their engagement, and making everybody equal changes "
        "the answer."
    ),
    "pattern_incentives_without_coordination": (
        "More incentive for the common benefit lowers net results where nobody coordinates, and "
        "raises them where somebody does full time."
    ),
    "pattern_interdependence_and_trust": (
        "Depending on others raises engagement where partners trust each other, and lowers it "
        "where they do not."
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
        "With nothing lost at restarts and no end to fear, projects equal the continuous form in "
        "every bit, whichever way equal money is read."
    ),
    "pattern_overload_by_arenas": (
        "The more forums the same people sit in, the less of what each asks is done."
    ),
    "pattern_participation_skew": (
        "A few actors do much of the work, and most potential actors sit in no forum."
    ),
    "pattern_partners_and_strangers": (
        "Partners give more than strangers from the first round, and drop near a known end."
    ),
    "pattern_partners_known_end": (
        "Among partners who know the last round, giving falls far until it comes."
    ),
    "pattern_restart_jumps": "At a surprise restart partners give 6 to 18 percentage points more.",
    "pattern_results_feed_commitment": "Engagement is lower where work yields hardly any results.",
    "pattern_return_to_coordination": (
        "A coordinator is worth more where forums have many members, and where members trust each "
        "other little."
    ),
    "pattern_sectors_no_association": (
        "The number of sectors hardly matters for survival; leadership does."
    ),
    "pattern_small_wins": (
        "One or two goals at a time keep engagement higher than five, with as much asked in all."
    ),
    "pattern_survival_after_grant": (
        "After a start grant of three years nine of ten coalitions are alive, and each following "
        "year costs a few of a hundred."
    ),
    "pattern_trust_and_congruence": (
        "Trust raises engagement among partners who want the same, and more than among partners "
        "who do not."
    ),
    "pattern_turnover_never_helps": (
        "Turnover helps in no form and under no circumstances that were tried."
    ),
    "pattern_who_survives": (
        "Leadership, active members, coordination and budget integration raise survival after the "
        "grant; turnover and the number of sectors hardly matter."
    ),
    "patterns_could_not": "could not run: {reason}",
    "patterns_figure": "published figure",
    "patterns_intro": (
        "Regularities that others have published or that the second model was meant to show, each "
        "played by the model and compared with its figure. A claim holds when the whole 95 % "
        "interval of the model lies where the source (or our tolerance, where it gives a direction "
        "only) puts the number, does not hold when none of it does, and is not separated "
        "otherwise. Calibration entries were used to choose a value. Entries marked 'looked at "
        "while choosing' were in sight while the second model was chosen among others: they "
        "describe fit and predict nothing. The other signs and patterns were not looked at. "
        "Written by `{line}`."
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
    "reading_continuation_ratio": (
        "Pairs with a return of .75, first matches alone. The experiments were dilemmas with two "
        "choices and many matches, in which people learned; the model does not learn from match to "
        "match."
    ),
    "reading_coordinator_through_trust": (
        "Trust is held by switching learning off and setting what strangers expect to the mean "
        "trust that the arm without a coordinator had. That coordination makes more of the same "
        "effort was put in, so the direct part is close to what was put in. That trust carries a "
        "share of its own is not."
    ),
    "reading_coordinators_leave": (
        "All coordinators leave in month 60; posts stand empty for a while, and successors begin "
        "less skilled. Both arms have the same luck until then. Short vacancies and learning were "
        "put in; whether people stay meanwhile was not."
    ),
    "reading_distrust_without_exposure": (
        "Four in ten representatives with a hidden agenda against none, and nothing is ever "
        "noticed. Partners see that the work succeeds less and take it for each other's doing; "
        "that part of an impression is success was put in."
    ),
    "reading_drifting_apart": (
        "Thirty groups of four, twenty rounds. The return and the chance of a further round are "
        "assumed, so the slope is a loose target. Groups part ways where giving breeds more "
        "giving; what was not put in is that people differ more inside groups as well."
    ),
    "reading_founding_trust_fades": (
        "Trust before meeting .8 against .4, for everybody. What fades it is what partners see of "
        "each other, and newcomers who come with the same founding trust keep it up."
    ),
    "reading_group_size_and_return": (
        "Four cells of size and return. In the rule the common benefit counts up to its worth of "
        "one token, which is what keeps large groups with a large return from running away."
    ),
    "reading_heterogeneity_matters": (
        "Own traits are type, duty, incentives, how well the forums' goals fit, mandate and "
        "workload; the share is that of variance between members of the same world in the last "
        "month. Everybody equal means one type with the mean reciprocity, and no spread in "
        "incentives, mandate, workload or first engagement."
    ),
    "reading_incentives_without_coordination": (
        "The weight on common benefit at both ends of the range that studies vary, without a "
        "coordinator and with a full-time one. Where a person-month of effort yields less than it "
        "would elsewhere, whatever brings out more effort lowers the net; routine and skill "
        "coordinate as well, and not only people."
    ),
    "reading_interdependence_and_trust": (
        "Interdependence .6 against 0, trust before meeting .8 and .2. Two things were put in: "
        "results on one's own become scarcer, and what depends on distrusted partners is worth "
        "less. Which of them wins is what the runs show. For distrust the literature is split."
    ),
    "reading_layered_sustainability": (
        "The coalition works in three groups with a goal each, and every group's money is decided "
        "by itself; an activity whose money started anew with other members counts as activity, "
        "not as the coalition. The order holds, and the two outer levels come near the figures "
        "without having been looked at. The middle one does not: coalitions live on far too often. "
        "What is missing is an activity that goes on in a single organisation after the others "
        "have left; in the model a group ends with its second last member."
    ),
    "reading_mandate_needs_capacity": (
        "Voluntary arenas begin with three members and free seats, mandated ones with everybody "
        "they have seats for. A full-time coordinator can serve fifty memberships, or ten. The "
        "last row asks what more seats do: mandated arenas ask for time that people may not have."
    ),
    "reading_mid_life_peak": (
        "The model misses this. Routine, skill and trust grow as long as a coalition lives, and "
        "what ends it is mostly money, which gives no warning. Nothing wears out with age. We "
        "tried a problem that can be solved, so that there is less and less to gain: the peak of "
        "engagement jumps from .95 of the observed time over mid-life into its first fifth (python "
        "-m verification.mid_life). Gain then shrinks from the first month on, faster than routine "
        "and trust grow. A peak in between would need something that wears on partners later than "
        "the first results do, such as founders who take with them more than any successor can "
        "pick up."
    ),
    "reading_null_guard": (
        "A guard of the model and not of the world: whatever separates the forms elsewhere comes "
        "from pauses, forgetting, replacement, renewal and deadlines, and from nothing else."
    ),
    "reading_overload_by_arenas": (
        "Two, four and eight forums in which everybody who sits has to sit, among the same twenty "
        "actors. That a person's time is limited was put in, but not how much of it people are "
        "willing to give."
    ),
    "reading_participation_skew": (
        "Three hundred actors, ten forums of the default eight seats. With at most eighty seats "
        "for three hundred actors much of the skew comes from the number of seats, which the row "
        "with twenty seats shows."
    ),
    "reading_partners_and_strangers": (
        "Groups of five, return .5, the ten rounds before a surprise. Newcomers among partners "
        "expect others to see the same future, so a higher beginning was put in; the drop follows "
        "from the shrinking future."
    ),
    "reading_partners_known_end": (
        "Groups of four, ten rounds, return .4. That a known end takes something away is in the "
        "rule: the future weighs in the common benefit, and there is less and less of it. How far "
        "giving falls is not."
    ),
    "reading_restart_jumps": (
        "The design of the restart check above, here with the size of the jump. The share that a "
        "restart leaves of what was learned (collaboration.memory) decides the size and was "
        "assumed, with this figure in sight."
    ),
    "reading_results_feed_commitment": (
        "Meetings and set-up take .95 of a normal month's work against nothing, far beyond what "
        "studies vary; the lower rows show what .3 does. That worth grows with what the work "
        "yields is in the rule."
    ),
    "reading_return_to_coordination": (
        "A full-time coordinator against none, in results per month worked with the coordinator's "
        "own time counted. One post serves a limited number of memberships, so among many members "
        "it is thinner spread; the row where it can serve every seat shows what is left without "
        "that."
    ),
    "reading_sectors_no_association": (
        "Sectors enter the model only through learning among unlike partners, and through nothing "
        "that decides survival directly. What that learning adds to worth stops where work yields "
        "as much as it can count for, so the first half of the claim may hold for lack of a path. "
        "Leadership decides by assumption: money is found with its help."
    ),
    "reading_small_wins": (
        "With fewer goals each asks for more working time, so that the whole ask is the same. "
        "Routine is practised per goal and grows faster with fewer; that was put in."
    ),
    "reading_survival_after_grant": (
        "The chance that a funder goes on (collaboration.renewal_rate) was chosen on this figure, "
        "in the scenario start_grant and nowhere else; dissolution has its default. What else "
        "decides is whether the political leadership finds money for willing members, whether "
        "their own budgets make the work permanent, and whether members give up before."
    ),
    "reading_trust_and_congruence": (
        "Trust before meeting .8 against .4, agendas all alike against weight on few goals. That "
        "trust counts in proportion to shared goals is in the rule; that it comes through to "
        "engagement over ten years is not."
    ),
    "reading_turnover_never_helps": (
        "Turnover .35 a year against .04, in three forms and four regimes. Successors lose part of "
        "what their predecessors knew; nothing that could make turnover useful, such as fresh "
        "ideas, is in the model, so the claim guards against artefacts more than it confirms a "
        "theory."
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
    "role_looked_at": "{role}, looked at while choosing",
    "role_pattern": "pattern",
    "role_sign": "sign",
    "verdict_holds": "holds",
    "verdict_misses": "does not hold",
    "verdict_open": "the model does not separate",
}
