"""What carries engagement in an organisation: trust, dependence, results, and what harms it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from collab_sim.analysis.defined import defined
from collab_sim.analysis.uncertainty import Values
from collab_sim.config import load_scenario
from collab_sim.patterns.claims import ANY_DIFFERENCE, ANY_FALL, ANY_RISE, Check, Outcome, mean_of
from collab_sim.patterns.playing import apart, mean_over, played
from collab_sim.world.scenario import Scenario

ENGAGED = {"members": "engagement_members", "seat": "engagement_per_seat"}
"""Engagement of those who sit in an arena, and per seat that was planned."""
HIGH_TRUST, LOW_TRUST = 0.8, 0.4
HARDLY_ANY_TRUST = 0.2
ALIKE, UNLIKE = 0.0, 4.0
"""Exponents of agendas: all the same, and most of the weight on few goals."""
SCOPE, ASK = "collaboration.scope", "work.ask_per_goal"
MANY_GOALS = 5
YEAR = 12


def trusting(level: float) -> dict[str, float]:
    """Trust in anybody before meeting."""
    return {"trust.prior_own_side": level, "trust.prior_across": level}


def default_with(changes: Mapping[str, float]) -> Scenario:
    """The default municipality with other values."""
    return load_scenario("default").changed(dict(changes))


def engaged_apart(
    high: Mapping[str, float], low: Mapping[str, float], luck: tuple[int, int]
) -> dict[str, Values]:
    """Engagement under some values minus that under others, of members and per seat."""
    scenarios = default_with(high), default_with(low)
    differences = apart(*scenarios, tuple(ENGAGED.values()), luck)
    return {who: differences[measure] for who, measure in ENGAGED.items()}


def engagement_checks(
    key: str, differences: Mapping[str, Values], within: tuple[float, float]
) -> Iterator[Check]:
    """One check for members and one for seats; worlds without any are left out."""
    for who, values in differences.items():
        yield mean_of(f"{key}_{who}", "engagement", defined(values), within)


def trust_and_congruence(worlds: int, seed: int) -> Outcome:
    """What trust is worth among partners who want the same, and among partners who do not."""
    effects = {}
    for kind, focus in (("alike", ALIKE), ("unlike", UNLIKE)):
        high, low = (
            {**trusting(level), "goals.agenda_focus": focus} for level in (HIGH_TRUST, LOW_TRUST)
        )
        effects[kind] = engaged_apart(high, low, (worlds, seed))
    checks = tuple(interaction_checks(**effects))
    shown = tuple(engagement_checks("trust_unlike", effects["unlike"], ANY_DIFFERENCE))
    return Outcome(worlds, checks, shown=shown)


def interaction_checks(
    alike: Mapping[str, Values], unlike: Mapping[str, Values]
) -> Iterator[Check]:
    """Trust must help those who want the same, and help them more than the others."""
    more = {who: alike[who] - unlike[who] for who in alike}
    yield from engagement_checks("trust_alike", alike, ANY_RISE)
    yield from engagement_checks("trust_interaction", more, ANY_RISE)


def interdependence_and_trust(worlds: int, seed: int) -> Outcome:
    """What it does to depend on others, among partners trusted from the start and others."""
    checks: list[Check] = []
    for key, level, within in (
        ("dependence_trusted", HIGH_TRUST, ANY_RISE),
        ("dependence_distrusted", HARDLY_ANY_TRUST, ANY_FALL),
    ):
        high, low = (
            {**trusting(level), "work.interdependence": dependence} for dependence in (0.6, 0.0)
        )
        checks += engagement_checks(key, engaged_apart(high, low, (worlds, seed)), within)
    return Outcome(worlds, tuple(checks))


def results_feed_commitment(worlds: int, seed: int) -> Outcome:
    """What becomes of engagement when meetings and set-up eat nearly all of the work."""
    nearly_all, usual, nothing = ({"collaboration.overhead": share} for share in (0.95, 0.3, 0.0))
    lost = engaged_apart(nearly_all, nothing, (worlds, seed))
    less = engaged_apart(usual, nothing, (worlds, seed))
    checks = tuple(engagement_checks("no_results", lost, ANY_FALL))
    shown = tuple(engagement_checks("fewer_results", less, ANY_DIFFERENCE))
    return Outcome(worlds, checks, shown=shown)


def small_wins(worlds: int, seed: int) -> Outcome:
    """One or two goals at once against five, with the same working time asked in all."""
    measures = tuple(ENGAGED.values())
    series = {
        goals: played(default_with(equal_ask(goals)), measures, worlds, seed)
        for goals in (1, 2, MANY_GOALS)
    }
    checks: list[Check] = []
    for key, goals in (("one_goal", 1), ("two_goals", 2)):
        checks += engagement_checks(key, _won(series[goals], series[MANY_GOALS], 1), ANY_RISE)
    late = _won(series[1], series[MANY_GOALS], 4 * YEAR + 1)
    shown = tuple(engagement_checks("one_goal_late", late, ANY_DIFFERENCE))
    return Outcome(worlds, tuple(checks), shown=shown)


def equal_ask(goals: int) -> dict[str, float]:
    """So many goals at once, and in all as much asked as the default municipality asks."""
    default = load_scenario("default")
    return {SCOPE: goals, ASK: default.value(SCOPE) * default.value(ASK) / goals}


def _won(few: Mapping[str, Values], many: Mapping[str, Values], first: int) -> dict[str, Values]:
    return {
        who: mean_over(few[measure], first) - mean_over(many[measure], first)
        for who, measure in ENGAGED.items()
    }


def distrust_without_exposure(worlds: int, seed: int) -> Outcome:
    """What hidden agendas do to trust when none of them is ever exposed."""
    many, none = (
        default_with({"hidden_agendas.detection": 0.0, "hidden_agendas.share": share})
        for share in (0.4, 0.0)
    )
    trust = ("trust_own_side", "trust_across")
    differences = apart(many, none, (*trust, "engagement_members", "results"), (worlds, seed))
    checks = [mean_of(f"hidden_{key}", "trust", defined(differences[key]), ANY_FALL)
              for key in trust]  # fmt: skip
    shown = (
        mean_of("hidden_members", "engagement", defined(differences["engagement_members"]),
                ANY_DIFFERENCE),
        mean_of("hidden_results", "monthly_results", differences["results"], ANY_DIFFERENCE),
    )  # fmt: skip
    return Outcome(worlds, tuple(checks), shown=shown)


def founding_trust_fades(worlds: int, seed: int) -> Outcome:
    """How long it can be seen whether partners trusted each other before they met."""
    high, low = (
        played(default_with(trusting(level)), ("trust_across",), worlds, seed)["trust_across"]
        for level in (HIGH_TRUST, LOW_TRUST)
    )
    early = mean_over(high, 1, YEAR) - mean_over(low, 1, YEAR)
    late = mean_over(high, high.shape[1] - YEAR) - mean_over(low, low.shape[1] - YEAR)
    checks = (
        mean_of("founding_trust_first_year", "trust", defined(early), ANY_RISE),
        mean_of("founding_trust_fades", "trust", defined(early - late), ANY_RISE),
    )
    shown = (mean_of("founding_trust_last_year", "trust", defined(late), ANY_DIFFERENCE),)
    return Outcome(worlds, checks, shown=shown)
