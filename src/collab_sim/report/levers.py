"""Levers of a scenario played alone, in pairs and one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from collab_sim.analysis.levers import Balance, Ranked, gains, ranked, rate_of
from collab_sim.analysis.options import IN_STAFF_TIME, STAFF, Terms
from collab_sim.analysis.uncertainty import Estimate, estimated
from collab_sim.study.playing import played_series
from collab_sim.study.progress_bars import Progress
from collab_sim.world.events import not_moved
from collab_sim.world.levers import Lever, moved_by, with_levers
from collab_sim.world.prices import Prices
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import summaries

LEVER_MEASURES = ("engagement_per_seat", "results_cumulative", *STAFF)
MOST_PAIR_WORLDS = 8_000
"""Worlds that pairs of levers may take together; the most promising pairs come first."""
FEW_BEST = 3
"""Pairs whose order in time is tried."""


@dataclass(frozen=True)
class LeversToTry:
    """Levers of a scenario; ``later`` are months from which the second of an order holds."""

    scenario: Scenario
    levers: Sequence[Lever]
    later: Sequence[int]


@dataclass(frozen=True)
class Tried:
    """Levers that hold together, each from its month on."""

    levers: tuple[Lever, ...]

    @property
    def name(self) -> str:
        """Names of the levers with their months, apart from all others."""
        return " + ".join(f"{lever.name}@{lever.month}" for lever in self.levers)


@dataclass(frozen=True)
class Ordered:
    """A pair of which one holds from the start and the ``second`` from a month on.

    ``gain`` is at equal cost. ``ahead`` is how far this order is ahead of the other one, ``behind``
    how far it is behind both from the start.
    """

    month: int
    first: Lever
    second: Lever
    gain: Estimate
    ahead: Estimate
    behind: Estimate


@dataclass(frozen=True)
class InTime:
    """A pair of levers in time: the ``gain`` of both from the start, and the better order of two.

    ``steps`` has one for each month from which the second holds.
    """

    pair: Tried
    gain: Estimate
    steps: tuple[Ordered, ...]


@dataclass(frozen=True)
class LeversPlayed:
    """What levers of a scenario do.

    ``ranked`` are levers alone and in pairs, the greatest mean gain at equal cost first, and
    ``tried`` what they stand for. ``left_out`` counts pairs that were not played since there were
    too many, ``clashing`` those that set the same to different values. ``rate`` is results by
    cost as today, ``cost`` and ``results`` what today takes and gives.
    """

    scenario: Scenario
    worlds: int
    seed: int
    prices: Prices | None
    cost: float
    results: float
    rate: float
    tried: Mapping[str, Tried]
    ranked: tuple[Ranked, ...]
    in_time: tuple[InTime, ...]
    left_out: int
    clashing: int

    @property
    def alone(self) -> list[Ranked]:
        """Levers alone, in their order."""
        return [each for each in self.ranked if len(self.tried[each.name].levers) == 1]

    @property
    def pairs(self) -> list[Ranked]:
        """Levers in pairs, in their order."""
        return [each for each in self.ranked if len(self.tried[each.name].levers) == 2]


def play_levers(
    asked: LeversToTry,
    *,
    worlds: int,
    seed: int = 1,
    threads: int | None = None,
    progress: Progress | None = None,
) -> LeversPlayed:
    """Play levers alone, in pairs, and the best pairs in different orders, on the same luck.

    ``progress`` is called with the number of worlds done and of all so far asked for.
    """
    scenario = asked.scenario
    board = _Board(scenario, worlds, seed, threads, progress)
    today = board.played(None, 1 + len(asked.levers))
    alone = {each.name: each for each in (Tried((lever,)) for lever in asked.levers)}
    outcomes = {name: board.played(each, len(alone) - done)
                for done, (name, each) in enumerate(alone.items())}  # fmt: skip
    possible = [Tried((first, second)) for first, second in _combined(today, alone, outcomes)]
    fitting = [each for each in possible if not board.clash(each)]
    pairs = fitting[: max(FEW_BEST, MOST_PAIR_WORLDS // worlds)]
    for done, each in enumerate(pairs):
        outcomes[each.name] = board.played(each, len(pairs) - done)
    ranking = ranked(today, outcomes)
    tried = alone | {each.name: each for each in pairs}
    best = [tried[each.name] for each in ranking if len(tried[each.name].levers) == 2]
    in_time = _in_time(board, today, [each for each in best if board.can_wait(each)], asked.later)
    return LeversPlayed(
        scenario=scenario,
        worlds=worlds,
        seed=seed,
        prices=scenario.prices,
        cost=float(today.cost.mean()),
        results=float(today.results.mean()),
        rate=rate_of(today),
        tried=tried,
        ranked=tuple(ranking),
        in_time=tuple(in_time),
        left_out=len(fitting) - len(pairs),
        clashing=len(possible) - len(fitting),
    )


def _combined(
    today: Balance, alone: Mapping[str, Tried], outcomes: Mapping[str, Balance]
) -> list[tuple[Lever, Lever]]:
    """Return pairs of levers; those first whose gains alone add up to most."""
    gain = {name: float(gains(outcome, today).mean()) for name, outcome in outcomes.items()}
    pairs = sorted(combinations(alone, 2), key=lambda names: -sum(gain[name] for name in names))
    return [(alone[first].levers[0], alone[second].levers[0]) for first, second in pairs]


def _in_time(
    board: _Board, today: Balance, pairs: Sequence[Tried], later: Sequence[int]
) -> Iterator[InTime]:
    chosen = pairs[:FEW_BEST]
    left = 2 * len(later) * len(chosen)
    for pair in chosen:
        together = gains(board.played(pair, left), today)
        steps = []
        for month in later:
            orders = []
            for first, second in (pair.levers, pair.levers[::-1]):
                outcome = board.played(Tried((first, from_month(second, month))), left)
                orders.append((gains(outcome, today), first, from_month(second, month)))
                left -= 1
            (gained, first, second), (gained_otherwise, *_) = sorted(
                orders, key=lambda order: -float(order[0].mean())
            )
            ahead, behind = estimated(gained - gained_otherwise), estimated(together - gained)
            steps.append(Ordered(month, first, second, estimated(gained), ahead, behind))
        yield InTime(pair, estimated(together), tuple(steps))


def from_month(lever: Lever, month: int) -> Lever:
    """Return a lever that holds from another month on."""
    return lever.model_copy(update={"month": month})


class _Board:
    """Plays a scenario with levers, once each, and counts what is done."""

    def __init__(
        self,
        scenario: Scenario,
        worlds: int,
        seed: int,
        threads: int | None,
        progress: Progress | None,
    ) -> None:
        self._scenario, self._worlds, self._seed = scenario, worlds, seed
        self._threads, self._progress = threads, progress
        self._moved: dict[str, dict[str, float]] = {}
        self._outcomes: dict[str, Balance] = {}
        prices = scenario.prices
        self._terms = Terms(prices.person_month, {}) if prices else IN_STAFF_TIME

    def moved(self, lever: Lever) -> dict[str, float]:
        """Return the values that a lever moves."""
        if lever.name not in self._moved:
            self._moved[lever.name] = moved_by(lever, self._scenario)
        return self._moved[lever.name]

    def clash(self, tried: Tried) -> bool:
        """Whether levers set the same to different values, or contradict each other."""
        first, second = (self.moved(lever) for lever in tried.levers)
        if any(first[path] != second[path] for path in first.keys() & second.keys()):
            return True
        try:
            self._with(tried)
        except ValueError:
            return True
        return False

    def can_wait(self, tried: Tried) -> bool:
        """Whether levers hold from the start and could begin later."""
        paths = [path for lever in tried.levers for path in self.moved(lever)]
        return all(lever.month == 1 for lever in tried.levers) and not any(
            not_moved(path) for path in paths
        )

    def played(self, tried: Tried | None, left: int) -> Balance:
        """Return what the scenario gives with levers; ``left`` to play, this one among them."""
        name = tried.name if tried else ""
        if name not in self._outcomes:
            self._outcomes[name] = self._played(tried)
            if self._progress:
                done = len(self._outcomes) * self._worlds
                self._progress(done, done + (left - 1) * self._worlds)
        return self._outcomes[name]

    def _played(self, tried: Tried | None) -> Balance:
        scenario = self._with(tried) if tried else self._scenario
        numbers = range(self._worlds)
        series = played_series(scenario, numbers, self._seed, LEVER_MEASURES, self._threads)
        runs = summaries(series, LEVER_MEASURES)
        staff = (runs[STAFF[0]] + runs[STAFF[1]]) * scenario.months
        own = sum(lever.cost for lever in tried.levers) if tried else 0.0
        cost = self._terms.cost("", staff) + own
        return Balance(cost, runs["results_cumulative"], runs["engagement_per_seat"])

    def _with(self, tried: Tried) -> Scenario:
        moves = [(self.moved(lever), lever.month) for lever in tried.levers]
        return with_levers(self._scenario, moves)
