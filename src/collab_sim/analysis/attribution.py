"""Which of several changes made a difference: alone, taken away, in pairs, and Shapley's shares.

A change's share is what it adds on average over all orders in which the changes can be made
(Shapley 1953, Contributions to the Theory of Games II:307-317): shares add up to the difference,
pair by pair, and no order is the standard. Mixtures of changes are played on the same luck.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import comb

import numpy as np

from collab_sim.analysis.changes import Bundle
from collab_sim.analysis.uncertainty import Estimate, Values, estimated

MOST_EXACT = 6
"""With more changes than this, orders are drawn instead of all being tried."""
BLOCKS = 10
"""Parts of the pairs that draw an order each, and try it in both directions."""
WORTH_TELLING = 0.1
"""Share of the whole difference from which on what two changes do together is told."""
Mixture = frozenset[int]
"""Numbers of the changes that are made."""


@dataclass(frozen=True)
class Part:
    """What changes made together do: ``alone`` on the base, ``last`` on all others, ``share``."""

    bundle: Bundle
    alone: Estimate
    last: Estimate
    share: Estimate


@dataclass(frozen=True)
class Joint:
    """What two bundles do together beyond the sum of each alone."""

    first: Bundle
    second: Bundle
    more: Estimate


@dataclass(frozen=True)
class Attribution:
    """A difference taken apart by what was changed; ``one`` minus ``other`` in a column.

    ``orders`` counts the orders that were drawn, 0 where all were tried; then the intervals of
    shares cover what orders were drawn as well. ``joints`` are pairs that matter: separated from 0,
    also among so many, and a tenth of the difference or more. None are told of drawn orders.
    """

    column: str
    one: str
    other: str
    pairs: int
    orders: int
    total: Estimate
    parts: tuple[Part, ...]
    joints: tuple[Joint, ...]


@dataclass(frozen=True)
class Trials:
    """Mixtures of so many changes to be played in so many pairs.

    ``orders`` has one for each block of pairs; empty where every mixture is played in every pair.
    """

    changes: int
    pairs: int
    orders: tuple[tuple[int, ...], ...] = ()

    @property
    def blocks(self) -> tuple[range, ...]:
        """Pairs that belong to each order."""
        ends = np.linspace(0, self.pairs, len(self.orders) + 1).astype(int).tolist()
        return tuple(range(*pair) for pair in pairwise(ends))

    @property
    def mixtures(self) -> dict[Mixture, tuple[int, ...]]:
        """Pairs in which each mixture is played; neither none nor all of the changes."""
        everyone = range(self.changes)
        sizes = {1, self.changes - 1} if self.orders else set(range(1, self.changes))
        played = {frozenset(some): set(range(self.pairs))
                  for size in sorted(sizes) for some in combinations(everyone, size)}  # fmt: skip
        for block, order in zip(self.blocks, self.orders, strict=True):
            for direction in (order, order[::-1]):
                for end in range(1, self.changes):
                    played.setdefault(frozenset(direction[:end]), set()).update(block)
        return {some: tuple(sorted(rows)) for some, rows in played.items()}


def trials_of(changes: int, pairs: int, most: int) -> Trials:
    """Return what to play of two or more changes; with fewer pairs where ``most`` worlds say so."""
    if changes <= MOST_EXACT:
        return Trials(changes, max(2, min(pairs, most // (2**changes - 2))))
    pairs = max(2, min(pairs, most // (4 * changes - 2)))
    blocks = min(BLOCKS, pairs)
    pairs -= pairs % blocks  # blocks weigh the same, so that shares add up to the difference
    random = np.random.Generator(np.random.Philox(changes))
    orders = (tuple(random.permutation(changes).tolist()) for _ in range(blocks))
    return Trials(changes, pairs, tuple(orders))


def attribution(
    column: str,
    names: tuple[str, str],
    bundles: Sequence[Bundle],
    trials: Trials,
    outcomes: Mapping[Mixture, Values],
) -> Attribution:
    """Take a difference apart.

    ``outcomes`` [pairs] of every mixture of the trials, of none and of all changes; NaN in pairs in
    which a mixture was not played.
    """
    everyone = frozenset(range(trials.changes))
    none, every = outcomes[frozenset()], outcomes[everyone]
    shares = _drawn_shares(trials, outcomes) if trials.orders else _exact_shares(trials, outcomes)
    parts = tuple(
        Part(
            bundle,
            estimated(outcomes[frozenset({number})] - none),
            estimated(every - outcomes[everyone - {number}]),
            estimated(shares[number]),
        )
        for number, bundle in enumerate(bundles)
    )
    total = estimated(every - none)
    return Attribution(
        column, *names, trials.pairs, 2 * len(trials.orders), total, parts,
        () if trials.orders else _joints(bundles, outcomes, abs(total.mean)),
    )  # fmt: skip


def _exact_shares(trials: Trials, outcomes: Mapping[Mixture, Values]) -> list[Values]:
    """Shares [pairs] of every change, over all orders."""
    shares = []
    for number in range(trials.changes):
        others = [change for change in range(trials.changes) if change != number]
        share = np.zeros(trials.pairs)
        for size in range(trials.changes):
            weight = 1.0 / (trials.changes * comb(trials.changes - 1, size))
            for some in combinations(others, size):
                before = frozenset(some)
                share += weight * (outcomes[before | {number}] - outcomes[before])
        shares.append(share)
    return shares


def _drawn_shares(trials: Trials, outcomes: Mapping[Mixture, Values]) -> list[Values]:
    """Shares [orders drawn] of every change: means over a block of pairs, in both directions."""
    shares = np.empty((trials.changes, len(trials.orders)))
    for column, (block, order) in enumerate(zip(trials.blocks, trials.orders, strict=True)):
        rows = list(block)
        for position, number in enumerate(order):
            before, after = frozenset(order[:position]), frozenset(order[position + 1 :])
            added = [(outcomes[some | {number}] - outcomes[some])[rows].mean()
                     for some in (before, after)]  # fmt: skip
            shares[number, column] = sum(added) / 2.0
    return list(shares)


def _joints(
    bundles: Sequence[Bundle], outcomes: Mapping[Mixture, Values], whole: float
) -> tuple[Joint, ...]:
    if len(bundles) < 3:
        return ()
    pairs = list(combinations(range(len(bundles)), 2))
    joints = []
    for first, second in pairs:
        alone = outcomes[frozenset({first})] + outcomes[frozenset({second})]
        more = outcomes[frozenset({first, second})] + outcomes[frozenset()] - alone
        estimate = estimated(more, len(pairs))
        if estimate.separated and abs(estimate.mean) >= WORTH_TELLING * whole:
            joints.append(Joint(bundles[first], bundles[second], estimate))
    return tuple(sorted(joints, key=lambda joint: -abs(joint.more.mean)))
