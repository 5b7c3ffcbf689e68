"""A study's plan as text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from collab_sim.config.study import Study
from collab_sim.config.study_design import Difference, Factor
from collab_sim.report.naming import measure_name
from collab_sim.report.strings import HARD_SPACE, counted, grouped, number, plural, text
from collab_sim.study.plan import Precision, StudyPlan
from collab_sim.study.power import MEDIUM, SMALL, runs_per_group, smallest_effect
from collab_sim.study.stability import AGREEING_WITHIN, Stability
from collab_sim.world.named_fields import title_of
from collab_sim.world.variables import number_path

LABEL = 12
MOST_LEVELS_SHOWN = 8
"""Levels of a factor that are shown; of more the first, the last and the number."""
MOST_FACTORS_LISTED = 6
"""Factors or scenarios named one by one; of more, the number is told."""


def plan_text(plan: StudyPlan, lang: str, *, following: str = "") -> str:
    """Return what a study would do: points, runs, pilot, precision, warnings, the next command.

    ``following`` is that command; left out, none is told.
    """
    lines = [*_lines(plan, lang)]
    if following:
        lines.append((text(lang, "plan_next"), following))
    return "\n".join(f"  {label:<{LABEL}} {value}" for label, value in lines)


def _lines(plan: StudyPlan, lang: str) -> Iterator[tuple[str, str]]:
    study = plan.study
    points = counted(lang, "points", plan.points)
    yield study.design.kind, text(lang, "plan_points", what=_factors(study, lang), points=points)
    if plan.left_out:
        yield text(lang, "plan_note"), left_out_told(study, plan.left_out, lang)
    if len(study.scenarios) > 1:
        names = " ".join(study.scenarios)
        shown = names if len(study.scenarios) <= MOST_FACTORS_LISTED else str(len(study.scenarios))
        yield text(lang, "plan_scenarios"), shown
    luck = text(lang, "plan_paired") if study.luck == "paired" else text(lang, "plan_independent")
    runs = counted(lang, "runs", plan.runs)
    runs_text = text(
        lang, "plan_runs", replicates=grouped(lang, study.replicates), luck=luck, runs=runs
    )
    yield text(lang, "plan_replicates"), runs_text
    yield (
        text(lang, "plan_pilot"),
        text(
            lang,
            "plan_estimate",
            pilot=plan.pilot_runs,
            time=duration(plan.seconds, lang),
            workers=plan.workers,
            disk=size(plan.disk, lang),
            memory=size(plan.memory, lang),
        ),
    )
    for precision in plan.precisions:
        yield text(lang, "plan_precision"), _precision(precision, study.replicates, lang)
    if plan.points > 1:
        yield text(lang, "plan_power"), _power(plan, lang)
    if plan.stability:
        yield text(lang, "plan_stability"), _stability(plan.stability, lang)
    if plan.idle:
        shown = ", ".join(plan.idle)
        yield text(lang, "plan_note"), text(lang, "plan_idle", factors=shown)
    if plan.repeated:
        yield (
            text(lang, "plan_note"),
            plural(lang, "plan_repeated", plan.repeated, n=grouped(lang, plan.repeated)),
        )


def left_out_told(study: Study, left_out: int, lang: str) -> str:
    """How many points of a study its constraints leave out."""
    numbers = {"n": grouped(lang, left_out), "all": grouped(lang, study.points)}
    return text(lang, "left_out_by_constraints", **numbers, which=" · ".join(study.constraints))


def _stability(stability: Stability, lang: str) -> str:
    values = {
        "measure": measure_name(stability.measure, lang),
        "within": number(lang, AGREEING_WITHIN, 2),
        "looked_at": stability.looked_at,
    }
    if stability.runs is None:
        return text(lang, "plan_not_stable", **values)
    return text(lang, "plan_stable", runs=stability.runs, **values)


def _power(plan: StudyPlan, lang: str) -> str:
    replicates = plan.study.replicates
    return text(
        lang,
        "plan_power_told",
        n=grouped(lang, plan.points),
        small=number(lang, SMALL, 2),
        many=grouped(lang, runs_per_group(plan.points, SMALL)),
        medium=number(lang, MEDIUM, 2),
        few=grouped(lang, runs_per_group(plan.points, MEDIUM)),
        replicates=grouped(lang, replicates),
        found=number(lang, smallest_effect(plan.points, replicates), 2),
    )


def _factors(study: Study, lang: str) -> str:
    if len(study.factors) > MOST_FACTORS_LISTED:
        return text(lang, "plan_many", n=len(study.factors))
    crossed = " x ".join(_factor(factor, lang) for factor in study.factors)
    return crossed or text(lang, "plan_as_they_are")


def _factor(factor: Factor, lang: str) -> str:
    path = _path_and_title(factor.path, lang)
    if factor.bounds:
        low, high = factor.bounds
        scale = " (log)" if factor.scale == "log" else ""
        return f"{path} {low:g}…{high:g}{scale}"
    levels = [f"{value:g}" for value in factor.values]
    if len(levels) <= MOST_LEVELS_SHOWN:
        return f"{path} [{' '.join(levels)}]"
    few = " ".join((*levels[: MOST_LEVELS_SHOWN - 2], "…", levels[-1]))
    return f"{path} [{few}] ({text(lang, 'plan_levels', n=grouped(lang, len(levels)))})"


def _path_and_title(path: str, lang: str) -> str:
    """A path, with what the arena or the group is called where that is not the name in the path."""
    field = number_path(path)
    if field is None:
        return path
    title = getattr(title_of(field), lang)
    return path if title == field.name else f"{path} ({title})"


def _precision(precision: Precision, replicates: int, lang: str) -> str:
    what = _what(precision, lang)
    if precision.half_width is None:
        return text(lang, "plan_single", what=what)
    return text(
        lang,
        "plan_half_width",
        what=what,
        now=_rounded(precision.half_width, lang),
        replicates=grouped(lang, replicates),
        half=_rounded(precision.half_width / 2.0, lang),
        needed=grouped(lang, precision.needed),
    )


def _what(precision: Precision, lang: str) -> str:
    name, difference = measure_name(precision.measure, lang), precision.difference
    if difference is None:
        return text(lang, "plan_one_point", measure=name)
    of, versus = _level(difference.of), _level(difference.versus)
    by = "" if difference.by == "scenario" else f"{difference.by} "
    return f"{name}, {by}{of} − {versus}"


def _level(level: Difference | str | float) -> str:
    return f"{level:g}" if isinstance(level, int | float) else str(level)


def _rounded(value: float, lang: str) -> str:
    """Two significant digits."""
    short = f"{value:.2g}"
    digits = len(short.partition(".")[2]) if "e" not in short else 0
    return number(lang, value, digits)


def duration(seconds: float, lang: str) -> str:
    r"""Write a time for people: 40 s, 12 min, 3.5 h.

    >>> [duration(seconds, "sv") for seconds in (0.2, 40, 750, 12600)]
    ['1\xa0s', '40\xa0s', '12\xa0min', '3,5\xa0h']
    """
    if seconds < 100:
        return f"{max(1, round(seconds))}{HARD_SPACE}s"
    if seconds < 6000:
        return f"{seconds / 60:.0f}{HARD_SPACE}min"
    return f"{number(lang, seconds / 3600, 1)}{HARD_SPACE}h"


def size(count: int, lang: str) -> str:
    r"""Write a number of bytes for people.

    >>> size(2_345_678, "sv"), size(900, "en")
    ('2,3\xa0MB', '1\xa0kB')
    """
    for unit, factor in (("GB", 1e9), ("MB", 1e6)):
        if count >= factor:
            return f"{number(lang, count / factor, 1)}{HARD_SPACE}{unit}"
    return f"{max(1, round(count / 1000))}{HARD_SPACE}kB"
