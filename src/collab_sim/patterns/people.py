"""Whether people matter: what their own traits explain, and what is left when all are equal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from collab_sim.analysis.defined import defined
from collab_sim.analysis.uncertainty import TAIL, Values, mean_interval
from collab_sim.config import load_scenario
from collab_sim.patterns.claims import ANY_RISE, ANY_SHARE, Check, Outcome, mean_of
from collab_sim.patterns.commitment import ENGAGED, engaged_apart
from collab_sim.patterns.published import OWN_TRAITS_EXPLAIN
from collab_sim.study.inside import Inside, looked_into

BOTH_SIDES = ("departments", "external")
RECIPROCAL = "engagement.reciprocity"
DUTY_BOUND = "engagement.reciprocity_duty_bound"
CONTINUOUS, PROJECT = ({"collaboration.continuity": share} for share in (1.0, 0.0))
TOWNS_RESAMPLED = 1000
MANDATE_AND_WORKLOAD = slice(8, 10)
"""Where the two stand among the traits of `traits_of`."""


def all_equal() -> dict[str, float]:
    """Everybody of one type with the mean reciprocity, and nobody unlike others of its side."""
    default = load_scenario("default")
    reciprocal, own_results = (
        default.value(f"departments.{kind}") for kind in ("reciprocal", "own_results")
    )
    reciprocity = reciprocal * default.value(RECIPROCAL)
    reciprocity += (1.0 - reciprocal - own_results) * default.value(DUTY_BOUND)
    alike = {"reciprocal": 1.0, "own_results": 0.0}
    alike |= dict.fromkeys(("incentive_spread", "mandate_sd", "workload_sd"), 0.0)
    changes = {f"{side}.{name}": value for side in BOTH_SIDES for name, value in alike.items()}
    return {**changes, RECIPROCAL: reciprocity, "engagement.start_sd": 0.0}


def heterogeneity_matters(worlds: int, seed: int) -> Outcome:
    """Final engagement explained by own traits; the forms' difference when all are made equal."""
    months = load_scenario("default").months
    inside = looked_into(load_scenario("default"), (months,), range(worlds), seed)
    moments = np.stack([moments_of(traits) for traits in members_traits(inside)])
    equal = all_equal()
    luck = (worlds, seed)
    leads = engaged_apart(CONTINUOUS, PROJECT, luck)
    equal_leads = engaged_apart({**equal, **CONTINUOUS}, {**equal, **PROJECT}, luck)
    checks = [explained_check("own_traits", moments, slice(0, -1), OWN_TRAITS_EXPLAIN)]
    checks += [
        moved_check(f"lead_moves_{who}", defined(leads[who] - equal_leads[who])) for who in ENGAGED
    ]
    shown = [
        explained_check("mandate_and_workload", moments, MANDATE_AND_WORKLOAD, ANY_SHARE),
        mean_of("lead_members", "engagement", defined(leads["members"]), (-1.0, 1.0)),
        mean_of("lead_equal_members", "engagement", defined(equal_leads["members"]), (-1.0, 1.0)),
    ]
    return Outcome(worlds, tuple(checks), shown=tuple(shown))


def members_traits(worlds: Iterable[Inside]) -> Iterator[Values]:
    """Traits of the members of each world, with their engagement in the last column."""
    for world in worlds:
        members = np.unique(world.seated)
        yield traits_of(world)[members]


def traits_of(world: Inside) -> Values:
    """Own traits of all actors [actors, traits], engagement in the last column."""
    actors = world.actors
    duty = actors["motive"] == 2
    fits, seats = np.zeros(len(actors)), np.zeros(len(actors))
    np.add.at(fits, world.candidates, world.fit)
    np.add.at(seats, world.candidates, 1.0)
    incentives = [actors[name] for name in ("own", "shared", "money", "legitimacy")]
    columns = [
        actors["motive"] == 1, duty, duty * actors["norm"], *incentives,
        fits / np.maximum(seats, 1.0), actors["mandate"], actors["workload"],
        actors["engagement"],
    ]  # fmt: skip
    traits: Values = np.column_stack(columns).astype(np.float64)
    return traits


def moments_of(traits: Values) -> Values:
    """Sums of squares and products inside one world, [columns, columns]."""
    if not len(traits):
        return np.zeros((traits.shape[1], traits.shape[1]))
    deviations = traits - traits.mean(axis=0)
    moments: Values = deviations.T @ deviations
    return moments


def explained(moments: Values, columns: slice) -> float:
    """Share of the variance of the last column that others explain (R2); 0 without variance."""
    squares, products = moments[columns, columns], moments[columns, -1]
    variance = moments[-1, -1]
    if variance <= 0.0:
        return 0.0
    weights = np.linalg.lstsq(squares, products, rcond=None)[0]
    return float(weights @ products / variance)


def explained_check(
    key: str, moments: Values, columns: slice, within: tuple[float, float]
) -> Check:
    """R2 inside worlds [worlds, columns, columns], with an interval from drawing worlds anew."""
    worlds = len(moments)
    random = np.random.Generator(np.random.Philox(worlds))
    counts = random.multinomial(worlds, np.full(worlds, 1.0 / worlds), size=TOWNS_RESAMPLED)
    drawn = [explained(each, columns) for each in np.tensordot(counts, moments, axes=1)]
    value = explained(moments.sum(axis=0), columns)
    low, high = np.quantile(drawn, [TAIL, 1.0 - TAIL])
    return Check(key, "share", value, min(float(low), value), max(float(high), value), within)


def moved_check(key: str, differences: Values) -> Check:
    """How far a difference moves, up or down; nothing is certain when its interval holds 0."""
    value = float(differences.mean())
    low, high = sorted(abs(end) for end in mean_interval(differences))
    signs = {np.sign(end) for end in mean_interval(differences)}
    return Check(key, "engagement", abs(value), low if len(signs) == 1 else 0.0, high, ANY_RISE)
