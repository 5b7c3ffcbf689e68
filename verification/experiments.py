"""Runs the ready studies and writes what came out into ``experiments/*/README.md``.

``python -m verification.experiments [FOLDER…]``: tables between the two marks, and the picture.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd
from matplotlib import rc_context
from matplotlib.figure import Figure

from collab_sim.analysis.barriers import Effect, barrier_effects
from collab_sim.analysis.pairs import Paired, paired
from collab_sim.analysis.sensitivity import morris_indices, sobol_indices
from collab_sim.config.study_files import load_study
from collab_sim.report.figures import barrier_chart, over_time, sensitivity_chart, twin_worlds
from collab_sim.report.naming import digits_of, measure_name, parameter_name
from collab_sim.report.style import DASHES, LOOK, SERIES, label_ends, save
from collab_sim.study.folder import ResumeError
from collab_sim.study.results import Results, open_results
from collab_sim.study.runner import run_study

CHECKOUT = Path(__file__).parents[1]
BEGIN = "<!-- numbers: written by python -m verification.experiments -->"
END = "<!-- end of numbers -->"
Outcome = tuple[str, Figure]


def studied(name: str, folder: Path) -> Results:
    """Results of a ready study; those in ``folder`` are kept while study and code are the same."""
    try:
        run_study(load_study(name), folder, resume=True)
    except ResumeError:
        shutil.rmtree(folder)
        run_study(load_study(name), folder)
    return open_results(folder)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def compared(found: Paired) -> list[str]:
    """Cells of one comparison: both means, the difference with its interval, the pairs."""
    digits = digits_of(found.column)
    one, other, low, high = (f"{value:.{digits}f}" for value in (
        found.mean_one, found.mean_other, found.low, found.high
    ))  # fmt: skip
    difference = f"{found.difference:+.{digits}f} ({low} to {high})"
    return [other, one, difference, f"{found.ahead} / {found.behind}"]


def versus(results: Results, base: str, columns: Sequence[str]) -> str:
    """Every other scenario against one, measure by measure."""
    rows = [
        [measure_name(column, "en"), other, *compared(paired(results.runs, column, other, base))]
        for other in results.study.scenarios
        if other != base
        for column in columns
    ]
    head = [
        "measure",
        "scenario",
        base,
        "scenario",
        "difference (95 % interval)",
        "pairs up / down",
    ]
    return table(head, rows)


def by_levels(results: Results, column: str, rows: str, columns: str) -> pd.DataFrame:
    """Mean of a column at every combination of two factors."""
    names = [f"factor.{rows}", f"factor.{columns}"]
    return results.runs.groupby(names)[column].mean().unstack()


def ahead(
    results: Results, column: str, rows: str, by: str, ends: tuple[float, float]
) -> list[str]:
    """In how many pairs the second level of a factor is above the first, per level of another."""
    pairs = results.pairs(column, by=by, versus=ends[0])
    chosen = pairs[pairs[f"factor.{by}"] == ends[1]].groupby(f"factor.{rows}")["difference"]
    return [f"{int((each > 0).sum())} of {len(each)}" for _, each in chosen]


def level_table(results: Results, column: str, rows: str, columns: str) -> str:
    """Means at two factors, with how many pairs go up from the first to the last column."""
    means = by_levels(results, column, rows, columns)
    ends = (float(means.columns[0]), float(means.columns[-1]))
    up = ahead(results, column, rows, columns, ends)
    digits = digits_of(column)
    body = [
        [f"{level:g}", *(f"{value:.{digits}f}" for value in means.loc[level]), count]
        for level, count in zip(means.index, up, strict=True)
    ]
    head = [rows, *(f"{columns} {level:g}" for level in means.columns)]
    return table([*head, f"pairs where {ends[1]:g} is above {ends[0]:g}"], body)


def level_lines(
    results: Results, measures: Sequence[str], rows: str, columns: str, names: dict[float, str]
) -> Figure:
    """Means over one factor, a line per level of another, a panel per measure."""
    with rc_context(LOOK):
        figure = Figure(figsize=(6.4 * len(measures), 4.6), layout="constrained")
        for axes, column in zip(
            figure.subplots(1, len(measures), squeeze=False)[0], measures, strict=True
        ):
            means = by_levels(results, column, rows, columns)
            for place, level in enumerate(names):
                axes.plot(means.index, means[level], color=SERIES[place], linestyle=DASHES[place],
                          linewidth=2.4, marker="o")  # fmt: skip
            axes.set_ylim(bottom=0.0)
            last = float(means.index[-1])
            ends = {name: (last, float(means[level].iloc[-1])) for level, name in names.items()}
            label_ends(axes, ends, dict(zip(names.values(), SERIES, strict=False)))
            axes.set_title(measure_name(column, "en").capitalize())
            axes.set_xlabel(parameter_name(rows, "en"))
    return figure


def ten_years(results: Results) -> Outcome:
    """Every form against projects, over time and pair by pair."""
    columns = ("engagement", "engagement_late", "action", "trust_across", "results_cumulative")
    scenarios = results.study.scenarios
    picture = twin_worlds(results.runs, results.series, scenarios, "en")
    return versus(results, "project", columns), picture


def turnover_and_continuity(results: Results) -> Outcome:
    """Engagement at every turnover in three forms."""
    factors = ("municipality.turnover", "collaboration.continuity")
    names = {0.0: "projects", 0.5: "half", 1.0: "continuous"}
    shown = level_lines(results, ("engagement", "results_cumulative"), *factors, names)
    return level_table(results, "engagement", *factors), shown


def barriers(results: Results) -> Outcome:
    """What each barrier does alone and what its removal brings."""
    labels = {"default": "none", "barriers_all": "all"}
    runs = results.runs.copy()
    runs["scenario"] = [
        labels.get(name, name.replace("barrier_", "only ").replace("all_but_", "without "))
        for name in runs["scenario"]
    ]
    effects = barrier_effects(runs, "engagement")
    rows = [[effect.name, *map(_effect, (effect.alone, effect.removed))] for effect in effects]
    head = ["barrier", "alone, against none", "removed, against all nine"]
    levels = results.runs.groupby("scenario")["engagement"].mean()
    none, every = levels["default"], levels["barriers_all"]
    told = f"Engagement without any barrier {none:.3f}, with all nine {every:.3f}."
    return f"{told}\n\n{table(head, rows)}", barrier_chart(effects, "engagement", "en")


def _effect(effect: Effect) -> str:
    return f"{effect.mean:+.4f} ({effect.low:.4f} to {effect.high:.4f})"


def inside_or_outside_first(results: Results) -> Outcome:
    """Three orders of opening, against inside first."""
    columns = ("engagement", "engagement_late", "engagement_departments", "engagement_external",
               "results_cumulative")  # fmt: skip
    panels = ("engagement", "engagement_departments", "engagement_external", "results_cumulative")
    picture = over_time(results.series, results.study.scenarios, "en", measures=panels)
    return versus(results, "internal_first", columns), picture


def centralised_or_decentralised(results: Results) -> Outcome:
    """The pilot against the strategy."""
    columns = ("engagement", "engagement_late", "participation", "results_cumulative")
    panels = ("engagement", "participation", "trust_own_side", "results_cumulative")
    picture = over_time(results.series, results.study.scenarios, "en", measures=panels)
    return versus(results, "vaxjo", columns), picture


def hidden_agendas(results: Results) -> Outcome:
    """Engagement by how many hide an agenda and how easily it is found out."""
    factors = ("hidden_agendas.share", "hidden_agendas.detection")
    names = {0.0: "never found out", 0.08: "detection .08", 0.3: "detection .3"}
    shown = level_lines(results, ("engagement", "trust_across"), *factors, names)
    return level_table(results, "engagement", *factors), shown


def scope(results: Results) -> Outcome:
    """Engagement by the number of goals, in two forms."""
    factors = ("collaboration.scope", "collaboration.continuity")
    names = {0.0: "projects", 1.0: "continuous"}
    shown = level_lines(results, ("engagement", "results_cumulative"), *factors, names)
    return level_table(results, "engagement", *factors), shown


def what_matters(results: Results) -> Outcome:
    """Elementary effects, the strongest first."""
    ranges = {factor.path: factor.extremes for factor in results.study.factors}
    indices = morris_indices(results.by_design("engagement"), ranges, "engagement")
    ordered = indices.sort_values("mu_star", ascending=False)
    rows = [
        [str(row.factor), f"{row.mu_star:.3f} ({row.mu_star_low:.3f} to {row.mu_star_high:.3f})",
         f"{row.mu:+.3f}", f"{row.sigma:.3f}"]
        for row in ordered.head(15).itertuples()
    ]  # fmt: skip
    still = ordered[ordered["mu_star"] < 0.01]["factor"].tolist()
    told = f"{len(still)} of {len(ordered)} parameters move engagement by less than .01 on average."
    head = ["parameter", "mu* (95 % interval)", "mu", "sigma"]
    return f"{table(head, rows)}\n\n{told}", sensitivity_chart(indices, "en", most=15)


def ten_strongest(results: Results) -> Outcome:
    """Sobol' indices, the strongest first."""
    paths = [factor.path for factor in results.study.factors]
    indices = sobol_indices(results.by_design("engagement"), paths, "engagement")
    ordered = indices.sort_values("total", ascending=False)
    rows = [
        [str(row.factor), f"{row.first:.3f} ({row.first_low:.3f} to {row.first_high:.3f})",
         f"{row.total:.3f} ({row.total_low:.3f} to {row.total_high:.3f})"]
        for row in ordered.itertuples()
    ]  # fmt: skip
    alone = float(indices["first"].sum())
    told = f"First-order indices add up to {alone:.2f}; what is missing to 1 is interaction."
    head = ["parameter", "first order (95 % interval)", "total (95 % interval)"]
    return f"{table(head, rows)}\n\n{told}", sensitivity_chart(indices, "en")


EXPERIMENTS: dict[str, Callable[[Results], Outcome]] = {
    "02_ten_years": ten_years,
    "03_turnover_and_continuity": turnover_and_continuity,
    "04_barriers": barriers,
    "05_inside_or_outside_first": inside_or_outside_first,
    "06_centralised_or_decentralised": centralised_or_decentralised,
    "07_hidden_agendas": hidden_agendas,
    "08_scope": scope,
    "09_what_matters": what_matters,
    "10_ten_strongest": ten_strongest,
}


def write(folder: str) -> None:
    """Run one experiment's study and put its numbers and picture into its folder."""
    name = folder[3:]
    results = studied(name, CHECKOUT / "results" / "experiments" / name)
    numbers, picture = EXPERIMENTS[folder](results)
    place = CHECKOUT / "experiments" / folder
    save(picture, place / "picture.png")
    readme = place / "README.md"
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    readme.write_text(f"{before}{BEGIN}\n{numbers}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    for chosen in sys.argv[1:] or EXPERIMENTS:
        write(chosen)
        sys.stdout.write(f"experiments/{chosen}\n")
