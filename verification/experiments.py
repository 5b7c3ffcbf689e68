"""Runs the ready studies and writes what came out into ``experiments/*/README.md``.

``python -m verification.experiments [FOLDER…]``: tables between the two marks, and the picture.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pandas as pd
from matplotlib.figure import Figure

from collab_sim import Scenario, load_scenario, play
from collab_sim.analysis.decomposition import common_seats, decomposed
from collab_sim.analysis.equal_money import READINGS, both_readings, under
from collab_sim.analysis.pairs import Paired, paired
from collab_sim.analysis.uncertainty import Estimate
from collab_sim.config.study import load_study
from collab_sim.config.study_design import Difference
from collab_sim.report.answers.asked import names_of
from collab_sim.report.answers.barriers import barrier_parts, labelled
from collab_sim.report.answers.declared import answers_of
from collab_sim.report.answers.indices import MOST_INDEX_ROWS, index_parts
from collab_sim.report.answers.levels import level_part
from collab_sim.report.answers.means import means_part
from collab_sim.report.answers.parts import sentence_case
from collab_sim.report.answers.tables import Table
from collab_sim.report.figures import over_time, twin_worlds
from collab_sim.report.naming import digits_of, measure_name
from collab_sim.report.style import save
from collab_sim.study.folder import ResumeError
from collab_sim.study.inside import who_is_in
from collab_sim.study.results import Results, open_results
from collab_sim.study.runner import run_study
from collab_sim.world.parameters.collaboration import CONTINUITY_PATH
from verification import pages

CHECKOUT = Path(__file__).parents[1]
Outcome = tuple[str, Figure]
MEMBERS, SEATS = "engagement_members", "engagement_per_seat"
READING_NAMES = {"volume": "equal volume", "ask": "equal monthly ask"}
SPLITS = {
    "per_seat": "per planned seat",
    "members": "of members",
    "everybody": "of everybody",
}
PART_NAMES = {
    "occupied": "more or fewer seats are taken",
    "engaged": "those on them are more or less engaged",
    "same_people": "the founders, wherever they are now",
    "stayers": "which founders still sit",
    "newcomers": "who came in",
    "participation": "more or fewer take part",
    "members_engaged": "members are more or less engaged",
    "others_engaged": "so are those outside",
}
"""By parts of `collab_sim.analysis.decomposition`: what each stands for."""


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


def markdown(shown: Table, rows: int | None = None) -> str:
    """A table of the package as Markdown, its first rows only where asked."""
    head = [column.heading for column in shown.columns]
    return f"**{sentence_case(shown.title)}**\n\n{table(head, shown.written('en')[:rows])}"


def by_levels(
    results: Results, columns: Sequence[str], by: str, ends: tuple[float, float]
) -> Outcome:
    """Both ends of a factor against each other at every level of the others; the means drawn."""
    names = names_of(results.study, "en")
    asked = [Difference(column, *ends, by) for column in columns]
    parts = [level_part(answer, names) for answer in answers_of(results, asked)]
    sections = [f"{markdown(part.tables[0])}\n\n{' '.join(part.sentences)}" for part in parts]
    [picture] = means_part(results, columns[:1], names).pictures
    return "\n\n".join(sections), picture.figure


def ten_years(results: Results) -> Outcome:
    """Every form against projects, over time and pair by pair, under both readings."""
    columns = (SEATS, f"{SEATS}_late", MEMBERS, f"{MEMBERS}_late", "engagement_founders",
               "engagement", "action", "trust_across", "results_cumulative",
               "results_per_staff_month")  # fmt: skip
    played = [column for column in columns if not column.endswith("_late")]
    scenarios = results.study.scenarios
    tables = in_both_readings(scenarios, played, results.study.replicates, results.study.seed)
    picture = twin_worlds(results.runs, results.series, scenarios, "en", measure=SEATS)
    numbers = versus_in_both_readings(tables, "project", columns)
    return f"{numbers}\n\n{where_it_lies(scenarios, 'project')}", picture


def in_both_readings(
    scenarios: Mapping[str, Scenario], measures: Sequence[str], worlds: int, seed: int = 1
) -> dict[str, pd.DataFrame]:
    """Play scenarios under both readings of equal money, on the same luck: runs by reading."""
    return {
        reading: play(
            under(reading, scenarios), replicates=worlds, seed=seed, measures=measures
        ).runs
        for reading in READINGS
    }


def where_it_lies(scenarios: Mapping[str, Scenario], base: str, worlds: int = 200) -> str:
    """Differences in engagement from one form, taken apart by who is in and how engaged they are.

    Every sixth month is looked into.
    """
    rows = []
    for reading in READINGS:
        forms = under(reading, scenarios)
        months = range(6, forms[base].months + 1, 6)
        for other in (name for name in forms if name != base):
            first, second = (
                who_is_in(forms[name], months, range(worlds)) for name in (other, base)
            )
            planned = common_seats(forms[other], forms[base])
            for split, parts in decomposed(first, second, planned).items():
                whole = parts.pop("difference")
                cells = [SPLITS[split], other, READING_NAMES[reading], _written(whole)]
                rows += [[*cells, PART_NAMES[name], _written(part)] for name, part in parts.items()]
    head = ["difference in engagement", "scenario", "equal money read as", "in all", "of which",
            "part (95 % interval)"]  # fmt: skip
    return f"### Where the difference lies\n\n{table(head, rows)}"


def _written(part: Estimate) -> str:
    return f"{part.mean:+.3f} ({part.low:.3f} to {part.high:.3f})"


def turnover_and_continuity(results: Results) -> Outcome:
    """Continuous against projects at every turnover, under both readings."""
    return by_levels(results, (SEATS, MEMBERS, "results_cumulative"), CONTINUITY_PATH, (1.0, 0.0))


def barriers(results: Results) -> Outcome:
    """What each barrier does alone and what its removal brings."""
    runs = labelled(results)
    if runs is None:
        raise ValueError("this is no study of barriers")
    parts = list(barrier_parts(runs, (SEATS, MEMBERS, "results_cumulative"), "en"))
    sections = [f"{' '.join(part.sentences)}\n\n{markdown(part.tables[0])}" for part in parts]
    numbers = "\n\n".join((*sections, _project_form_in_both_readings()))
    return numbers, parts[0].pictures[0].figure


def _project_form_in_both_readings() -> str:
    """The one barrier that is a comparison of forms, under both readings of equal money."""
    names = ("default", "barrier_project_form")
    columns = (SEATS, MEMBERS, "results_cumulative")
    tables = in_both_readings({name: load_scenario(name) for name in names}, columns, 200)
    return versus_in_both_readings(tables, "default", columns)


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
        return copied(CONTINUITY_PATH)(changed.model_copy(update=arenas), giver)

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
    tables = in_both_readings(scenarios, played, results.study.replicates, results.study.seed)
    compared_whole = versus_in_both_readings(tables, "vaxjo", columns)
    by_row = decomposition(scenarios["vaxjo"], scenarios["aarhus"])
    head = "### Which row does what\n\n400 pairs, equal volume; the arms differ in that row alone."
    return f"### Both strategies\n\n{compared_whole}\n\n{head}\n\n{by_row}", picture


def hidden_agendas(results: Results) -> Outcome:
    """Engagement, trust and results by how many hide an agenda and how easily it is found out."""
    columns = (SEATS, MEMBERS, "trust_across", "results_cumulative")
    return by_levels(results, columns, "hidden_agendas.detection", (0.3, 0.0))


def scope(results: Results) -> Outcome:
    """Continuous against projects at every number of goals, under both readings."""
    return by_levels(results, (SEATS, MEMBERS, "results_cumulative"), CONTINUITY_PATH, (1.0, 0.0))


def indices(results: Results) -> Outcome:
    """Elementary effects or Sobol' indices, the strongest first."""
    parts = list(index_parts(results, (), (SEATS, MEMBERS), names_of(results.study, "en")))
    sections = [
        f"{markdown(part.tables[0], MOST_INDEX_ROWS)}\n\n{sentence_case(part.sentences[0])}"
        for part in parts
    ]
    return "\n\n".join(sections), parts[0].pictures[0].figure


EXPERIMENTS: dict[str, Callable[[Results], Outcome]] = {
    "02_ten_years": ten_years,
    "03_turnover_and_continuity": turnover_and_continuity,
    "04_barriers": barriers,
    "05_inside_or_outside_first": inside_or_outside_first,
    "06_centralised_or_decentralised": centralised_or_decentralised,
    "07_hidden_agendas": hidden_agendas,
    "08_scope": scope,
    "09_what_matters": indices,
    "10_ten_strongest": indices,
}


def write(folder: str) -> None:
    """Run one experiment's study and put its numbers and picture into its folder."""
    name = folder[3:]
    results = studied(name, CHECKOUT / "results" / "experiments" / name)
    numbers, picture = EXPERIMENTS[folder](results)
    home = CHECKOUT / "experiments" / folder
    save(picture, home / "picture.png")
    pages.write(home / "README.md", "experiments", [numbers])


if __name__ == "__main__":
    for chosen in sys.argv[1:] or EXPERIMENTS:
        write(chosen)
        sys.stdout.write(f"experiments/{chosen}\n")
