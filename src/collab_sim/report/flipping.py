"""Where a difference changes its sign along a factor of a study."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import pandas as pd

from collab_sim.analysis.contrasts import Contrast, contrasts
from collab_sim.config.study import Study
from collab_sim.config.study_design import Difference
from collab_sim.report.answers.asked import measures_asked, names_of
from collab_sim.report.answers.levels import Crossings, crossings, crossings_told
from collab_sim.report.own_words import own_words
from collab_sim.study.results import Results
from collab_sim.texts import LANGUAGES
from collab_sim.world.notebooks import html_table
from collab_sim.world.refusal import ArgumentError, all_checked, of_type, one_word_of


@dataclass(frozen=True)
class Flips:
    """Changes of sign of a difference along the factor ``along``, at every level of the others."""

    along: str
    by_levels: Crossings
    contrast: Contrast
    study: Study

    @property
    def table(self) -> pd.DataFrame:
        """One row per change of sign: levels of the other factors, and the fields of `Flip`.

        ``at``, with its 95 % bootstrap interval ``low`` to ``high``, is in the unit of the factor.
        ``found`` is the share of resamples that flip at all, ``carried`` whether levels on both
        sides separate the scenarios, in opposite directions.
        """
        rows = [{**levels, **asdict(flip)} for levels, each in self.by_levels for flip in each]
        further = [path for path in self.contrast.factors if path != self.along]
        columns = [*further, "below", "above", "at", "low", "high", "found", "carried"]
        return pd.DataFrame(rows, columns=columns)

    def sentences(self, lang: str = "en") -> list[str]:
        """Say where the answer flips, and where the pairs carry that, in English or Swedish."""
        with own_words(self.study):
            named = names_of(self.study, one_word_of("lang", lang, LANGUAGES))
            return [*crossings_told(self.by_levels, self.contrast, self.along, named)]

    def __repr__(self) -> str:
        return "\n".join(self.sentences())

    def _repr_html_(self) -> str:
        table = self.table
        rows = table.itertuples(index=False)
        return html_table(f"Along {self.along}", [*table], rows, below=self.sentences())


def flips(
    results: Results,
    along: str,
    *,
    measure: str | None = None,
    of: str | None = None,
    versus: str | None = None,
) -> Flips:
    """Find where the difference of two scenarios changes its sign along a factor of a grid.

    ``along`` is the path of a factor with at least two values. Left out, ``of`` and ``versus`` are
    the second and the first scenario, ``measure`` the first that the study asks for.

    Raises:
        ArgumentError: with every problem; of other designs, and of independent luck.
    """
    study = of_type("results", results, Results, "Results, as open_results makes them").study
    names = list(study.scenarios)
    if study.design.kind != "grid" or not study.factors or len(names) < 2:
        raise ArgumentError("results takes those of a grid of factors with two scenarios or more")
    if study.luck != "paired":
        raise ArgumentError("results takes those with pairs; the luck of this study is independent")
    path, column, one, other = all_checked(
        (
            lambda: one_word_of("along", along, [factor.path for factor in study.factors]),
            lambda: (
                measures_asked(study)[0]
                if measure is None
                else one_word_of("measure", measure, results.measured)
            ),
            lambda: names[1] if of is None else one_word_of("of", of, names),
            lambda: names[0] if versus is None else one_word_of("versus", versus, names),
        )
    )
    if one == other:
        raise ArgumentError(f"of takes another scenario than versus, not '{one}' again")
    with own_words(study):
        made = contrasts(results.runs, study, Difference(column, one, other))
    if not made:
        raise ArgumentError(f"measure: no pair of {one} and {other} has {column} on both sides")
    contrast = made[0]
    if path not in contrast.factors:
        raise ArgumentError(f"along takes a factor with two values or more, not {path}")
    order = [path, *(each for each in contrast.factors if each != path)]
    return Flips(path, [*crossings(contrast, order)], contrast, study)
