"""Runs the ready studies and writes what came out into ``experiments/*/README.md``.

``python -m verification.experiments [FOLDER…]``: tables between the two marks, and the picture.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pandas as pd
from matplotlib import rc_context
from matplotlib.figure import Figure

from collab_sim import Scenario, load_scenario, play
from collab_sim.analysis.barriers import Effect, barrier_effects
from collab_sim.analysis.equal_money import (
    ASK_FOLLOWS_MONEY,
    CONTINUITY,
    READINGS,
    both_readings,
    equal_money,
)
from collab_sim.analysis.pairs import Paired, paired
from collab_sim.analysis.sensitivity import morris_indices, sobol_indices
from collab_sim.config.study_files import load_study
from collab_sim.report.figures import barrier_chart, over_time, sensitivity_chart, twin_worlds
from collab_sim.report.naming import digits_of, measure_name, parameter_name
from collab_sim.report.style import DASHES, LOOK, SERIES, label_ends, save
from collab_sim.report.wrapping import wrapped
from collab_sim.study.folder import ResumeError
from collab_sim.study.results import Results, open_results
from collab_sim.study.runner import run_study

CHECKOUT = Path(__file__).parents[1]
BEGIN = "<!-- numbers: written by python -m verification.experiments -->"
END = "<!-- end of numbers -->"
Outcome = tuple[str, Figure]
MEMBERS, SEATS = "engagement_members", "engagement_per_seat"
READING_NAMES = {"volume": "equal volume", "ask": "equal monthly ask"}
FORMS = {0.0: "projects", 0.5: "half", 1.0: "continuous"}


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


def compared(comparison: Paired) -> list[str]:
    """Cells of one comparison: both means, the difference with its interval, the pairs."""
    digits = digits_of(comparison.column)
    mean, base_mean, low, high = (
        f"{value:.{digits}f}"
        for value in (
            comparison.mean_one, comparison.mean_other, comparison.low, comparison.high
        )
    )  # fmt: skip
    difference = f"{comparison.difference:+.{digits}f} ({low} to {high})"
    return [base_mean, mean, difference, f"{comparison.ahead} / {comparison.behind}"]


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


def versus_in_both_readings(
    tables: Mapping[str, pd.DataFrame], base: str, columns: Sequence[str]
) -> str:
    """Every other scenario against one, under both readings of equal money on the same luck."""
    others = [name for name in tables["volume"]["scenario"].unique() if name != base]
    rows = [
        [measure_name(column, "en"), other, READING_NAMES[reading], *compared(comparison)]
        for other in others
        for column in columns
        for reading, comparison in both_readings(tables, column, other, base).items()
    ]
    head = ["measure", "scenario", "equal money read as", base, "scenario",
            "difference (95 % interval)", "pairs up / down"]  # fmt: skip
    return table(head, rows)


def at_reading(runs: pd.DataFrame, reading: str) -> pd.DataFrame:
    """Runs under one reading of equal money; all runs where a study does not vary it."""
    factor = f"factor.{ASK_FOLLOWS_MONEY}"
    return runs[runs[factor] == READINGS[reading]] if factor in runs else runs


def by_levels(runs: pd.DataFrame, column: str, rows: str, columns: str) -> pd.DataFrame:
    """Mean of a column at every combination of two factors."""
    names = [f"factor.{rows}", f"factor.{columns}"]
    return runs.groupby(names)[column].mean().unstack()


def ahead(
    runs: pd.DataFrame, column: str, rows: str, by: str, ends: tuple[float, float]
) -> list[str]:
    """In how many pairs the second level of a factor is above the first, per level of another."""
    names = [f"factor.{rows}", "replicate"]
    first, second = (
        runs[runs[f"factor.{by}"] == end].set_index(names)[column].sort_index() for end in ends
    )
    counts = (second - first).dropna().groupby(f"factor.{rows}")
    return [f"{int((pairs > 0).sum())} of {len(pairs)}" for _, pairs in counts]


def level_table(runs: pd.DataFrame, column: str, rows: str, columns: str) -> str:
    """Means at two factors, with how many pairs go up from the first to the last column."""
    means = by_levels(runs, column, rows, columns)
    ends = (float(means.columns[0]), float(means.columns[-1]))
    up = ahead(runs, column, rows, columns, ends)
    digits = digits_of(column)
    body = [
        [f"{level:g}", *(f"{value:.{digits}f}" for value in means.loc[level]), count]
        for level, count in zip(means.index, up, strict=True)
    ]
    short = columns.rpartition(".")[2]
    head = [rows.rpartition(".")[2], *(f"{short} {level:g}" for level in means.columns)]
    return table([*head, f"pairs where {ends[1]:g} is above {ends[0]:g}"], body)


def level_tables(
    results: Results, measures: Sequence[str], readings: Sequence[str], rows: str, columns: str
) -> str:
    """A table of levels for every measure under every reading."""
    parts = []
    for column in measures:
        for reading in readings:
            runs = at_reading(results.runs, reading)
            name = measure_name(column, "en").capitalize()
            caption = f"{name}, {READING_NAMES[reading]}" if len(readings) > 1 else name
            parts.append(f"**{caption}**\n\n{level_table(runs, column, rows, columns)}")
    return "\n\n".join(parts)


def level_lines(
    results: Results,
    panels: Sequence[tuple[str, str]],
    rows: str,
    columns: str,
    names: Mapping[float, str],
) -> Figure:
    """Means over one factor, a line per level of another, a panel per measure and reading."""
    readings = {reading for _, reading in panels}
    names_of_factors = [f"factor.{path}" for path in (rows, columns, ASK_FOLLOWS_MONEY)]
    known = [name for name in names_of_factors if name in results.runs]
    tops = {
        column: 1.06 * float(results.runs.groupby(known)[column].mean().max())
        for column, _ in panels
    }
    across = min(2, len(panels))
    down = (len(panels) + 1) // 2
    with rc_context(LOOK):
        figure = Figure(figsize=(6.6 * across, 4.3 * down), layout="constrained")
        squares = figure.subplots(down, across, squeeze=False).flat
        for axes, (column, reading) in zip(squares, panels, strict=True):
            means = by_levels(at_reading(results.runs, reading), column, rows, columns)
            for number, level in enumerate(names):
                axes.plot(means.index, means[level], color=SERIES[number],
                          linestyle=DASHES[number], linewidth=2.4, marker="o")  # fmt: skip
            axes.set_ylim(0.0, tops[column])
            last = float(means.index[-1])
            ends = {name: (last, float(means[level].iloc[-1])) for level, name in names.items()}
            label_ends(axes, ends, dict(zip(names.values(), SERIES, strict=False)))
            title = measure_name(column, "en").capitalize()
            if len(readings) > 1:
                title += f", {READING_NAMES[reading]}"
            axes.set_title(title)
            axes.set_xlabel(wrapped(parameter_name(rows, "en"), 60))
    return figure


def ten_years(results: Results) -> Outcome:
    """Every form against projects, over time and pair by pair, under both readings."""
    columns = (SEATS, f"{SEATS}_late", MEMBERS, f"{MEMBERS}_late", "engagement_founders",
               "engagement", "action", "trust_across", "results_cumulative",
               "results_per_staff_month")  # fmt: skip
    played = [column for column in columns if not column.endswith("_late")]
    scenarios = results.study.scenarios
    tables = equal_money(scenarios, played, results.study.replicates, results.study.seed)
    picture = twin_worlds(results.runs, results.series, scenarios, "en", measure=SEATS)
    return versus_in_both_readings(tables, "project", columns), picture


def turnover_and_continuity(results: Results) -> Outcome:
    """Engagement at every turnover in three forms, under both readings."""
    factors = ("municipality.turnover", CONTINUITY)
    panels = [(column, reading) for column in (SEATS, MEMBERS) for reading in READINGS]
    picture = level_lines(results, panels, *factors, FORMS)
    columns = (SEATS, MEMBERS, "results_cumulative")
    return level_tables(results, columns, list(READINGS), *factors), picture


def barriers(results: Results) -> Outcome:
    """What each barrier does alone and what its removal brings."""
    labels = {"default": "none", "barriers_all": "all"}
    runs = results.runs.copy()
    runs["scenario"] = [
        labels.get(name, name.replace("barrier_", "only ").replace("all_but_", "without "))
        for name in runs["scenario"]
    ]
    effects = {
        column: {effect.name: effect for effect in barrier_effects(runs, column)}
        for column in (SEATS, MEMBERS, "results_cumulative")
    }
    columns = list(effects)
    head = ["barrier", *(f"{measure_name(column, 'en')}, {case}" for column in columns
                         for case in ("alone", "removed"))]  # fmt: skip
    rows = [
        [name, *(_effect(effect, digits_of(column)) for column in columns
                 for effect in (effects[column][name].alone, effects[column][name].removed))]
        for name in effects[SEATS]
    ]  # fmt: skip
    levels = "\n".join(_both_ends(runs, column) for column in columns)
    picture = barrier_chart(list(effects[SEATS].values()), SEATS, "en")
    numbers = f"{levels}\n\n{table(head, rows)}\n\n{_project_form_in_both_readings()}"
    return numbers, picture


def _both_ends(runs: pd.DataFrame, column: str) -> str:
    """The level of a measure without any barrier and with all nine."""
    none, every = (
        f"{float(runs.loc[runs['scenario'] == name, column].mean()):.{digits_of(column)}f}"
        for name in ("none", "all")
    )
    name = measure_name(column, "en").capitalize()
    return f"- {name}: without any barrier {none}, with all nine {every}."


def _project_form_in_both_readings() -> str:
    """The one barrier that is a comparison of forms, under both readings of equal money."""
    names = ("default", "barrier_project_form")
    columns = (SEATS, MEMBERS, "results_cumulative")
    tables = equal_money({name: load_scenario(name) for name in names}, columns, 200)
    return versus_in_both_readings(tables, "default", columns)


def _effect(effect: Effect, digits: int = 3) -> str:
    return f"{effect.mean:+.{digits}f} ({effect.low:.{digits}f} to {effect.high:.{digits}f})"


def inside_or_outside_first(results: Results) -> Outcome:
    """Three orders of opening, against inside first."""
    columns = (SEATS, f"{SEATS}_late", MEMBERS, f"{MEMBERS}_late", "engagement_departments",
               "engagement_external", "results_cumulative")  # fmt: skip
    panels = (SEATS, MEMBERS, "engagement_departments", "engagement_external")
    picture = over_time(results.series, results.study.scenarios, "en", measures=panels)
    return versus(results, "internal_first", columns), picture


def rows_of_the_table() -> dict[str, Callable[[Scenario, Scenario], Scenario]]:
    """How a row of the source talk's table is moved from one strategy to the other.

    Each function takes the scenario that is changed and the one whose row it gets.
    """

    def copied(*paths: str) -> Callable[[Scenario, Scenario], Scenario]:
        return lambda changed, giver: changed.changed({path: giver.value(path) for path in paths})

    def focus(changed: Scenario, giver: Scenario) -> Scenario:
        arenas = {"arenas": giver.arenas}
        return copied(CONTINUITY)(changed.model_copy(update=arenas), giver)

    return {
        "coordination focus": focus,
        "mandate and resources": copied("departments.mandate", "municipality.budget_integration"),
        "scope of the dialogue": copied("learning.framing_pull", "membership.visibility"),
        "initial will": copied("engagement.start"),
    }


def row_scenarios(centralised: Scenario, decentralised: Scenario) -> dict[str, Scenario]:
    """Both strategies, and each with one row of the other."""
    rows = rows_of_the_table()
    return {
        "centralised": centralised,
        "decentralised": decentralised,
        **{f"centralised + {row}": move(centralised, decentralised) for row, move in rows.items()},
        **{f"decentralised + {row}": move(decentralised, centralised)
           for row, move in rows.items()},
    }  # fmt: skip


def decomposition(centralised: Scenario, decentralised: Scenario, worlds: int = 400) -> str:
    """What each row does: switched alone, from either strategy to the other, on the same luck."""
    columns = (SEATS, MEMBERS, "participation", "results_cumulative")
    scenarios = row_scenarios(centralised, decentralised)
    runs = play(scenarios, replicates=worlds, measures=columns).runs
    parts = []
    for column in columns:
        digits = digits_of(column)
        rows = [
            [row, *(_difference(paired(runs, column, f"{base} + {row}", base), digits)
                    for base in ("centralised", "decentralised"))]
            for row in rows_of_the_table()
        ]  # fmt: skip
        whole = [paired(runs, column, *ends) for ends in (
            ("decentralised", "centralised"), ("centralised", "decentralised")
        )]  # fmt: skip
        rows.append(["all four rows", *(_difference(comparison, digits) for comparison in whole)])
        head = ["row", "the pilot's row in the strategy", "the strategy's row in the pilot"]
        parts.append(f"**{measure_name(column, 'en').capitalize()}**\n\n{table(head, rows)}")
    return "\n\n".join(parts)


def _difference(comparison: Paired, digits: int) -> str:
    low, high = (f"{end:.{digits}f}" for end in (comparison.low, comparison.high))
    return f"{comparison.difference:+.{digits}f} ({low} to {high})"


def centralised_or_decentralised(results: Results) -> Outcome:
    """The pilot against the strategy under both readings, and what each row of the table does."""
    columns = (SEATS, f"{SEATS}_late", MEMBERS, "participation", "results_cumulative",
               "results_per_staff_month")  # fmt: skip
    played = [column for column in columns if not column.endswith("_late")]
    panels = (SEATS, MEMBERS, "participation", "results_cumulative")
    scenarios = results.study.scenarios
    picture = over_time(results.series, scenarios, "en", measures=panels)
    tables = equal_money(scenarios, played, results.study.replicates, results.study.seed)
    compared_whole = versus_in_both_readings(tables, "vaxjo", columns)
    by_row = decomposition(scenarios["vaxjo"], scenarios["aarhus"])
    head = "### Which row does what\n\n400 pairs, equal volume; the arms differ in that row alone."
    return f"### Both strategies\n\n{compared_whole}\n\n{head}\n\n{by_row}", picture


def hidden_agendas(results: Results) -> Outcome:
    """Engagement, trust and results by how many hide an agenda and how easily it is found out."""
    factors = ("hidden_agendas.share", "hidden_agendas.detection")
    names = {0.0: "never found out", 0.08: "detection .08", 0.3: "detection .3"}
    columns = (SEATS, MEMBERS, "trust_across", "results_cumulative")
    picture = level_lines(results, [(column, "volume") for column in columns], *factors, names)
    return level_tables(results, columns, ["volume"], *factors), picture


def scope(results: Results) -> Outcome:
    """Engagement by the number of goals, in two forms, under both readings."""
    factors = ("collaboration.scope", CONTINUITY)
    names = {level: name for level, name in FORMS.items() if level != 0.5}
    panels = [(column, reading) for column in (SEATS, MEMBERS, "results_cumulative")
              for reading in READINGS]  # fmt: skip
    picture = level_lines(results, panels, *factors, names)
    columns = (SEATS, MEMBERS, "results_cumulative")
    return level_tables(results, columns, list(READINGS), *factors), picture


def what_matters(results: Results) -> Outcome:
    """Elementary effects, the strongest first."""
    ranges = {factor.path: factor.extremes for factor in results.study.factors}
    parts = []
    for column in (SEATS, MEMBERS):
        indices = morris_indices(results.by_design(column), ranges, column)
        ordered = indices.sort_values("mu_star", ascending=False)
        rows = [
            [str(row.factor),
             f"{row.mu_star:.3f} ({row.mu_star_low:.3f} to {row.mu_star_high:.3f})",
             f"{row.mu:+.3f}", f"{row.sigma:.3f}"]
            for row in ordered.head(15).itertuples()
        ]  # fmt: skip
        weak_count = int((ordered["mu_star"] < 0.01).sum())
        name = measure_name(column, "en")
        caption = (
            f"{weak_count} of {len(ordered)} parameters move {name} by less than .01 on average."
        )
        head = ["parameter", "mu* (95 % interval)", "mu", "sigma"]
        parts.append(f"**{name.capitalize()}**\n\n{table(head, rows)}\n\n{caption}")
    indices = morris_indices(results.by_design(SEATS), ranges, SEATS)
    return "\n\n".join(parts), sensitivity_chart(indices, "en", most=15)


def ten_strongest(results: Results) -> Outcome:
    """Sobol' indices, the strongest first."""
    paths = [factor.path for factor in results.study.factors]
    parts = []
    for column in (SEATS, MEMBERS):
        indices = sobol_indices(results.by_design(column), paths, column)
        ordered = indices.sort_values("total", ascending=False)
        rows = [
            [str(row.factor), f"{row.first:.3f} ({row.first_low:.3f} to {row.first_high:.3f})",
             f"{row.total:.3f} ({row.total_low:.3f} to {row.total_high:.3f})"]
            for row in ordered.itertuples()
        ]  # fmt: skip
        first_order_sum = float(indices["first"].sum())
        caption = (
            f"First-order indices add up to {first_order_sum:.2f}; "
            "what is missing to 1 is interaction."
        )
        head = ["parameter", "first order (95 % interval)", "total (95 % interval)"]
        name = measure_name(column, "en").capitalize()
        parts.append(f"**{name}**\n\n{table(head, rows)}\n\n{caption}")
    indices = sobol_indices(results.by_design(SEATS), paths, SEATS)
    return "\n\n".join(parts), sensitivity_chart(indices, "en")


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
    home = CHECKOUT / "experiments" / folder
    save(picture, home / "picture.png")
    readme = home / "README.md"
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    readme.write_text(f"{before}{BEGIN}\n{numbers}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    for chosen in sys.argv[1:] or EXPERIMENTS:
        write(chosen)
        sys.stdout.write(f"experiments/{chosen}\n")
