"""What a study asks: its declared differences, or those that its scenarios suggest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from collab_sim.analysis.contrasts import SCENARIO, Contrast
from collab_sim.config.study import Study
from collab_sim.config.study_design import Difference
from collab_sim.report.findings import HEADLINES
from collab_sim.report.naming import parameter_name, short_titles
from collab_sim.report.naming import written as level_written
from collab_sim.report.strings import text

MOST_MEASURES, MOST_OTHERS = 2, 3


def measures_asked(study: Study) -> list[str]:
    """Measures that a page tells of: those of the declared differences, or the headlines kept."""
    declared = list(dict.fromkeys(each.measure for each in study.differences))
    headlines = [name for name in HEADLINES if name in study.measures]
    return (declared or headlines or list(study.measures))[:MOST_MEASURES]


def differences_asked(study: Study) -> Sequence[Difference]:
    """Differences that a study declares; without any, scenarios against the first one."""
    if study.differences:
        return study.differences
    first, *further = study.scenarios
    return tuple(
        Difference(measure, name, first)
        for measure in measures_asked(study)
        for name in further[:MOST_OTHERS]
    )


@dataclass(frozen=True)
class StudyNames:
    """What a study's scenarios and levels are called in a language."""

    titles: Mapping[str, str]
    lang: str

    def level(self, contrast: Contrast, side: str) -> str:
        """Name of one side of a contrast: a scenario's title, or a factor with its value."""
        if contrast.by == SCENARIO:
            return self.titles[side]
        return self.factor_at(contrast.by, float(side))

    def asked(self, level: str | float) -> str:
        """Name of a level as a study file gives it."""
        return self.titles[level] if isinstance(level, str) else level_written(level, self.lang)

    def factor_at(self, path: str, value: float) -> str:
        """A factor with its value."""
        return f"{parameter_name(path, self.lang)} = {level_written(value, self.lang)}"

    def sides(self, contrast: Contrast) -> dict[str, str]:
        """Names of both sides by their keys."""
        return {side: self.level(contrast, side) for side in (contrast.one, contrast.other)}

    def contrast(self, contrast: Contrast) -> str:
        """Name of a contrast: one minus other, and where."""
        above, below = (self.short(contrast, side) for side in (contrast.one, contrast.other))
        label = text(self.lang, "answers_minus", one=above, other=below)
        if contrast.by != SCENARIO:
            label = f"{parameter_name(contrast.by, self.lang)}: {label}"
        return f"{label} ({self.titles[contrast.within]})" if contrast.within else label

    def short(self, contrast: Contrast, side: str) -> str:
        """Name of one side where the factor is named already."""
        if contrast.by == SCENARIO:
            return self.titles[side]
        return level_written(float(side), self.lang)


def names_of(study: Study, lang: str) -> StudyNames:
    """Return what a study's scenarios are called."""
    return StudyNames(short_titles(study.scenarios, lang), lang)
