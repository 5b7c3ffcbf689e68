"""A fit in words for the terminal, and as files to go on with."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pandas as pd

from collab_sim.config.dump import dump_scenario
from collab_sim.config.study import Study
from collab_sim.config.study_design import Design, Factor
from collab_sim.config.study_dump import POINTS_FILE, dump_points, dump_study
from collab_sim.fitting.fit import Fit
from collab_sim.fitting.recovery import Recovered
from collab_sim.fitting.statistics import Statistic
from collab_sim.fitting.telling import LEAST_MARK, Telling
from collab_sim.report.naming import measure_name, parameter_name, titled, written
from collab_sim.report.strings import number, text
from collab_sim.version import VERSION
from collab_sim.world.declarations import PARAMETERS

FIT_FILES = (
    POINTS_FILE, "posterior.yaml", "ranges.yaml", "middle.resolved.yaml", "fit.json",
    "recovered.csv", "ruled_out.csv", "observed.csv", "data.png", "parameters.png",
)  # fmt: skip
RANGE_POINTS = 200
POSTERIOR_REPLICATES = 20
MOST_MISSED = 6


def recovery_lines(recovered: Sequence[Recovered], lang: str) -> Iterator[str]:
    """What data of this shape can tell, parameter by parameter."""
    yield text(lang, "fit_can_tell")
    for parameter in recovered:
        values = {
            "name": parameter_name(parameter.free.path, lang),
            "path": parameter.free.path,
            "verdict": text(lang, f"fit_verdict_{parameter.verdict}"),
            "told": number(lang, max(0.0, parameter.told), 2),
            "covered": number(lang, parameter.covered, 2),
        }
        yield "  " + text(lang, "fit_recovered", **values)


def telling_lines(tellings: Sequence[Telling], lang: str, most: int = 5) -> Iterator[str]:
    """How far the parameters that leave the strongest mark are from being told."""
    yield text(lang, "fit_nothing_told", least=number(lang, LEAST_MARK, 0))
    for telling in tellings[:most]:
        name = parameter_name(telling.free.path, lang)
        yield "  " + text(lang, "fit_mark", name=name, mark=number(lang, telling.mark, 1))


def missed_lines(missed: Sequence[Statistic], lang: str) -> Iterator[str]:
    """Which observations no point of the ranges comes near."""
    yield text(lang, "fit_nothing_fits")
    for statistic in missed[:MOST_MISSED]:
        months = statistic.months
        span = f"{months[0]}" if len(months) == 1 else f"{months[0]}–{months[-1]}"
        value = number(lang, statistic.observed, 3)
        measure = measure_name(statistic.measure, lang)
        yield "  " + text(lang, "fit_missed", measure=measure, months=span, value=value)


def fit_lines(fit: Fit, lang: str) -> Iterator[str]:
    """What a fit found."""
    first = fit.matched.waves[0]
    yield text(lang, "fit_ruled_out", left=len(first.kept), points=len(first.places))
    yield text(lang, "fit_ranges")
    for free, (low, high), middle in zip(fit.free, fit.ranges, fit.middle, strict=True):
        yield "  " + text(
            lang, "fit_range", name=parameter_name(free.path, lang), path=free.path,
            low=written(low, lang), high=written(high, lang), middle=written(middle, lang),
            before=f"{written(free.low, lang)}–{written(free.high, lang)}",
        )  # fmt: skip
    table = observed_table(fit)
    yield text(lang, "fit_within", within=int(table["within"].sum()), rows=len(table))
    yield text(lang, "fit_rest_stays", title=fit.scenario.name)


def observed_table(fit: Fit) -> pd.DataFrame:
    """Observations beside simulated data: median, 5 % and 95 % after the data were used.

    ``within`` says whether the observed value, give or take 1.96 standard errors, meets that band.
    """
    rows = []
    for each in fit.observations.values:
        at = fit.courses.measures.index(each.measure)
        divisor = len(fit.scenario.arenas) if each.per_arena else 1
        simulated = fit.courses.after[:, each.month, at] / divisor
        low, middle, high = np.nanquantile(simulated, [0.05, 0.5, 0.95])
        within = low - 1.96 * each.sd <= each.value <= high + 1.96 * each.sd
        rows.append((each.measure, each.month, each.value, each.sd, each.towns, low, middle, high,
                     bool(within)))  # fmt: skip
    names = "measure month value sd of low median high within".split()
    return pd.DataFrame(rows, columns=names)


def posterior_study(fit: Fit) -> Study:
    """Return a study that plays every draw of the posterior: a list of points."""
    rows = tuple(tuple(map(float, row)) for row in fit.draws)
    factors = tuple(
        Factor(free.path, tuple(dict.fromkeys(row[at] for row in rows)))
        for at, free in enumerate(fit.free)
    )
    return Study(
        scenarios={fit.scenario.name: fit.scenario},
        factors=factors,
        design=Design(kind="list", rows=rows),
        replicates=POSTERIOR_REPLICATES,
        seed=fit.seed,
        name="posterior",
        title=titled("fit_draws_title"),
    )


def ranges_study(fit: Fit) -> Study:
    """Return a study over the ranges that a fit left, as if parameters had nothing in common."""
    factors = tuple(
        Factor(free.path, bounds=ends) if ends[0] < ends[1] else Factor(free.path, values=ends[:1])
        for free, ends in zip(fit.free, fit.ranges, strict=True)
    )
    spread = tuple(each for each in factors if each.bounds)
    fixed = {each.path: _valued(each.path, each.values[0]) for each in factors if each.values}
    scenario = fit.scenario.changed(fixed) if fixed else fit.scenario
    return Study(
        scenarios={fit.scenario.name: scenario},
        factors=spread,
        design=Design(kind="latin_hypercube", points=RANGE_POINTS) if spread else Design(),
        replicates=POSTERIOR_REPLICATES,
        seed=fit.seed,
        name="ranges",
        title=titled("fit_ranges_title"),
    )


def _valued(path: str, value: float) -> float | int:
    return int(value) if PARAMETERS[path].whole else value


def write_fit(fit: Fit, folder: Path, lang: str, *, command_line: str) -> None:
    """Write studies, tables, pictures, and the record of how the fit was made."""
    from collab_sim.report.figures.fitting import data_picture, parameter_picture
    from collab_sim.report.style import save

    study = posterior_study(fit)
    middle = {free.path: _valued(free.path, value)
              for free, value in zip(fit.free, fit.middle, strict=True)}  # fmt: skip
    texts = {
        POINTS_FILE: dump_points(study),
        "posterior.yaml": dump_study(study),
        "ranges.yaml": dump_study(ranges_study(fit)),
        "middle.resolved.yaml": dump_scenario(fit.scenario.changed(middle)),
        "fit.json": json.dumps(_record(fit, command_line), indent=2, ensure_ascii=False) + "\n",
    }
    for name, content in texts.items():
        (folder / name).write_text(content, encoding="utf-8")
    observed_table(fit).to_csv(folder / "observed.csv", index=False)
    _recovered_table(fit.recovered).to_csv(folder / "recovered.csv", index=False)
    _waves_table(fit).to_csv(folder / "ruled_out.csv", index=False)
    save(data_picture(fit, lang), folder / "data.png")
    save(parameter_picture(fit, lang), folder / "parameters.png")


def _record(fit: Fit, command_line: str) -> dict[str, object]:
    return {
        "version": VERSION,
        "command": command_line,
        "observations": fit.observations.name,
        "scenario": fit.scenario.name,
        "seed": fit.seed,
        "free": {
            free.path: {
                "before": [free.low, free.high],
                "after": list(ends),
                "median": middle,
                "told": recovered.told,
                "covered": recovered.covered,
            }
            for free, ends, middle, recovered in zip(
                fit.free, fit.ranges, fit.middle, fit.recovered, strict=True
            )
        },
        "marks": {each.free.path: each.mark for each in fit.tellings},
        "not_ruled_out": fit.matched.left,
        "tolerances": list(fit.posterior.tolerances),
        "simulated": fit.posterior.simulated,
    }


def _recovered_table(recovered: Sequence[Recovered]) -> pd.DataFrame:
    tables = [
        pd.DataFrame(
            {
                "parameter": parameter.free.path,
                "true": parameter.true,
                "came_back": parameter.middle,
            }
        )
        for parameter in recovered
    ]
    return pd.concat(tables, ignore_index=True)


def _waves_table(fit: Fit) -> pd.DataFrame:
    tables = []
    for index, wave in enumerate(fit.matched.waves):
        values = {free.path: free.at(wave.places[:, at]) for at, free in enumerate(fit.free)}
        tables.append(pd.DataFrame({"wave": index + 1, **values, "off": wave.worst}))
    return pd.concat(tables, ignore_index=True)
