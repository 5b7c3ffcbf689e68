"""How often an interval of a mean difference holds the true one, by the number of pairs.

``python -m verification.coverage`` writes docs/reference/interval-coverage.md (a minute or two).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from scipy.special import ndtr, ndtri

from collab_sim import load_scenario
from collab_sim.analysis.pairs import matched
from collab_sim.analysis.uncertainty import TAIL, Values, mean_interval
from collab_sim.report.findings import HEADLINES
from collab_sim.report.naming import measure_name
from collab_sim.study.worlds import play
from verification import pages

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "interval-coverage.md"
SEED = 2027
POPULATION = 4000
SAMPLES, RESAMPLES = 4000, 1000
PAIRS = (6, 10, 20, 50)
AT_A_TIME = 100

Limits = tuple[Values, Values]
Interval = Callable[[Values, Values], Limits]
"""Limits [samples] from samples [samples, pairs] and how often a resample takes each pair."""


def percentile(samples: Values, counts: Values) -> Limits:
    low, high = np.quantile(samples @ counts.T, [TAIL, 1.0 - TAIL], axis=1)
    return low, high


def accelerated(samples: Values, counts: Values) -> Limits:
    """Bias-corrected and accelerated (Efron 1987, JASA 82:171-185)."""
    means = samples @ counts.T
    centre = samples.mean(axis=1, keepdims=True)
    below = (means < centre).mean(axis=1) + (means == centre).mean(axis=1) / 2.0
    bias = ndtri(np.clip(below, 1.0 / RESAMPLES, 1.0 - 1.0 / RESAMPLES))
    apart = samples - centre
    skewed = (apart**3).sum(axis=1) / (6.0 * (apart**2).sum(axis=1) ** 1.5)
    limits = []
    for tail in (TAIL, 1.0 - TAIL):
        moved = bias + ndtri(tail)
        share = ndtr(bias + moved / (1.0 - skewed * moved))
        limits.append(np.array([np.quantile(*each) for each in zip(means, share, strict=True)]))
    return limits[0], limits[1]


def studentized(samples: Values, counts: Values) -> Limits:
    """Bootstrap-t (Efron & Tibshirani 1993, section 12.5)."""
    centre = samples.mean(axis=1, keepdims=True)
    means = samples @ counts.T
    variances = np.maximum(samples**2 @ counts.T - means**2, 1e-12 * samples.var(axis=1)[:, None])
    ratios = (means - centre) / np.sqrt(variances)
    low, high = np.quantile(ratios, [TAIL, 1.0 - TAIL], axis=1)
    spread = samples.std(axis=1)
    return centre[:, 0] - high * spread, centre[:, 0] - low * spread


def student(samples: Values, _: Values) -> Limits:
    """The interval that findings carry."""
    low, high = np.array([mean_interval(sample) for sample in samples]).T
    return low, high


INTERVALS: Mapping[str, Interval] = {
    "percentile": percentile, "BCa": accelerated, "bootstrap-t": studentized, "Student": student,
}  # fmt: skip


def populations() -> dict[str, Values]:
    """Differences to draw from: the model's own, and made ones that lean further."""
    forms = ("continuous", "project")
    runs = play({form: load_scenario(form) for form in forms}, replicates=POPULATION, seed=SEED,
                measures=HEADLINES).runs  # fmt: skip
    populations = {}
    for column in HEADLINES:
        first, second = matched(runs, column, *forms)
        populations[f"model: {measure_name(column, 'en')}"] = first - second
    random = np.random.default_rng(SEED)
    size = 100 * POPULATION
    rare = np.where(random.random(size) < 0.05, -10.0, 1.0) + 0.5 * random.normal(size=size)
    return populations | {
        "made: normal": random.normal(size=size),
        "made: exponential": random.exponential(size=size),
        "made: one in twenty far on the other side": rare,
        "made: lognormal": random.lognormal(size=size),
    }


def coverage(population: Values, pairs: int) -> dict[str, tuple[float, float]]:
    """Per interval: share of samples whose interval holds the mean, and median width.

    Widths are in units of the exact one for known spread, 2 * 1.96 standard errors.
    """
    random = np.random.default_rng(SEED)
    truth, error = population.mean(), population.std() / np.sqrt(pairs)
    held: dict[str, list[Values]] = {name: [] for name in INTERVALS}
    widths: dict[str, list[Values]] = {name: [] for name in INTERVALS}
    for _ in range(SAMPLES // AT_A_TIME):
        samples = random.choice(population, size=(AT_A_TIME, pairs))
        counts = random.multinomial(pairs, np.full(pairs, 1.0 / pairs), size=RESAMPLES) / pairs
        for name, interval in INTERVALS.items():
            low, high = interval(samples, counts)
            held[name].append((low <= truth) & (truth <= high))
            widths[name].append((high - low) / (2.0 * 1.96 * error))
    return {
        name: (float(np.mean(held[name])), float(np.median(np.concatenate(widths[name]))))
        for name in INTERVALS
    }


def lines() -> list[str]:
    heads = " | ".join(INTERVALS)
    rows = [
        f"| differences | skewness | pairs | {heads} |",
        "|---" + "|--:" * (2 + len(INTERVALS)) + "|",
    ]
    for name, population in populations().items():
        apart = population - population.mean()
        skewness = float((apart**3).mean() / population.std() ** 3)
        for pairs in PAIRS:
            cells = " | ".join(
                f"{share:.3f} ({width:.2f})"
                for share, width in coverage(population, pairs).values()
            )
            rows.append(f"| {name} | {skewness:+.1f} | {pairs} | {cells} |")
            print(rows[-1], flush=True)
    return rows


def write() -> None:
    """Put the table between the two marks of the page."""
    sizes = f"{SAMPLES} samples in each row, {RESAMPLES} resamples of each, seed {SEED}.\n"
    pages.write(PAGE, "coverage", [sizes, *lines()])


if __name__ == "__main__":
    write()
