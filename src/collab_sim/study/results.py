"""Results of a study, as tidy pandas tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray

from collab_sim.config.study import Study, load_study
from collab_sim.config.study_design import FACTOR
from collab_sim.study.design import design_labels
from collab_sim.study.folder import RESOLVED_FILE, read_manifest, schemas
from collab_sim.study.means import means_table
from collab_sim.study.store import RUNS_FILE, SERIES_FILE, Store
from collab_sim.study.tables import OK
from collab_sim.world.refusal import ArgumentError, all_checked, of_type, one_word_of

KEY_COLUMNS = ["point", "replicate"]
ROWS_SHOWN = 10
REPETITION = "repetition"


class IncompleteError(Exception):
    """A design with missing or failed runs where every run is needed; ``rows`` are these runs."""

    def __init__(self, message: str, rows: pd.DataFrame) -> None:
        super().__init__(message)
        self.rows = rows


@dataclass(frozen=True)
class Results:
    """What a results folder holds, finished or not.

    ``study`` is the study as resolved, ``manifest`` where the results come from.
    """

    folder: Path
    study: Study
    manifest: dict[str, Any]

    def __repr__(self) -> str:
        done = f"{self.runs_done} of {self.runs_planned} runs"
        return f"<Results in {self.folder}: {done}; {self.study}>"

    def _repr_html_(self) -> str:
        counts = self.manifest["counts"]
        caption = (
            f"Study {self.study.name}: {self.runs_done} of {self.runs_planned} runs, "
            f"{counts['points']} points × {counts['replicates']} replicates"
        )
        return means_table(caption, self.runs[self.runs["status"] == OK])

    @cached_property
    def store(self) -> Store:
        """The tables on disk, for reading a few rows at a time."""
        return Store(self.folder, schemas(self.study))

    @property
    def runs_planned(self) -> int:
        """Number of runs that the finished results have."""
        return int(self.manifest["counts"]["runs"])

    @property
    def runs_done(self) -> int:
        """Number of runs there are, failed ones included."""
        return self.store.done

    @property
    def positions_done(self) -> NDArray[np.int64]:
        """Positions of the runs there are, in the order in which runs are played."""
        spans = [np.arange(part.first, part.last) for part in self.store.parts]
        return np.concatenate([np.empty(0, np.int64), *spans]).astype(np.int64)

    @property
    def complete(self) -> bool:
        """Whether every run is there, failed ones included."""
        return self.runs_done == self.runs_planned

    @cached_property
    def runs(self) -> pd.DataFrame:
        """One row per run, replicate by replicate.

        ``point``, ``replicate`` and ``seed`` are int64; ``study``, ``scenario``, ``status`` (ok,
        failed) and ``cause`` text; factors, and per measure its summary over the months and over
        the second half (``<measure>_late``), float64. Undefined is NaN. Units: `units`.
        """
        return self._table(RUNS_FILE)

    @cached_property
    def series(self) -> pd.DataFrame:
        """One row per run and kept month, month 0 being the start; failed runs have none."""
        return self._table(SERIES_FILE)

    @property
    def units(self) -> dict[str, str]:
        """Unit of every column that has one."""
        fields = [*self.store.schemas.runs, *self.store.schemas.series]
        return {each.name: each.metadata[b"unit"].decode() for each in fields if each.metadata}

    def _table(self, name: str) -> pd.DataFrame:
        tables = [self.store.schemas.of(name).empty_table(), *self.store.read(name)]
        frame: pd.DataFrame = pa.concat_tables(tables).to_pandas()
        return frame

    @property
    def measured(self) -> list[str]:
        """Columns of `runs` that sum up measures."""
        measures = self.study.measures
        return [name for name in map(str, self.runs) if name.removesuffix("_late") in measures]

    @property
    def _factor_columns(self) -> list[str]:
        return [f"{FACTOR}{factor.path}" for factor in self.study.factors]

    def pairs(self, measure: str, *, versus: str | float, by: str = "scenario") -> pd.DataFrame:
        """Differences between runs on the same luck that are otherwise alike.

        One row per run of every other level of ``by`` (the scenario, or a factor's dotted path)
        with its partner at ``versus``: the columns that tell the pair apart, ``value``,
        ``versus`` and ``difference``. Pairs with a failed or undefined side are left out.
        Raises ValueError where luck is independent or nothing has the level ``versus``.
        """
        levels = ("scenario", *(factor.path for factor in self.study.factors))
        all_checked(
            (
                lambda: one_word_of("measure", measure, self.measured),
                lambda: one_word_of("by", by, levels),
                lambda: of_type("versus", versus, str | int | float, "a scenario or a value"),
            )
        )
        if self.study.luck != "paired":
            raise ValueError("the luck of this study is independent: there are no pairs")
        column = by if by == "scenario" else f"{FACTOR}{by}"
        alike = [
            name for name in ("scenario", *self._factor_columns, "replicate") if name != column
        ]
        # A point that a design repeats is paired time by time, not with all its repetitions.
        repetition = self.runs.groupby([column, *alike], dropna=False).cumcount()
        runs = self.runs.assign(**{REPETITION: repetition})
        well = runs[runs["status"] == OK][[column, *alike, REPETITION, measure]].dropna()
        level = versus if isinstance(versus, str) else float(versus)
        base = well[well[column] == level].drop(columns=column)
        if base.empty:
            names = ", ".join(map(repr, well[column].unique()[:ROWS_SHOWN]))
            raise ArgumentError(f"no run has {by} {versus!r}; versus takes one of {names}")
        others = well[well[column] != level].rename(columns={measure: "value"})
        base = base.rename(columns={measure: "versus"})
        paired = others.merge(base, on=[*alike, REPETITION], how="inner").drop(columns=REPETITION)
        return paired.assign(difference=paired["value"] - paired["versus"])

    def by_design(self, measure: str, scenario: str | None = None) -> pd.DataFrame:
        """One row per row of the design: its labels, its factors, and a measure's mean.

        Labels are those of `design_labels`, factors stand under their dotted paths, and the mean of
        the column ``measure`` of `runs` is over replicates. Raises `IncompleteError` with the runs
        that are missing, failed or undefined, because such designs cannot be analysed with gaps. Of
        several scenarios one must be named.
        """
        names = list(self.study.scenarios)
        all_checked(
            (
                lambda: one_word_of("measure", measure, self.measured),
                lambda: scenario is None or one_word_of("scenario", scenario, names),
            )
        )
        if scenario is None and len(names) > 1:
            raise ValueError(f"name one of the scenarios {', '.join(names)}")
        number = names.index(scenario or names[0])
        counts = self.manifest["counts"]
        points = range(number, counts["points"], len(names))
        every = pd.MultiIndex.from_product([points, range(counts["replicates"])], names=KEY_COLUMNS)
        runs = self.runs.set_index(KEY_COLUMNS).reindex(every)
        self._refuse_gaps(runs[measure])
        factors = runs[self._factor_columns].groupby(level="point").first()
        factors.columns = pd.Index([factor.path for factor in self.study.factors])
        means = runs[measure].groupby(level="point").mean()
        labels = pd.DataFrame(design_labels(self.study), index=factors.index)
        return pd.concat([labels, factors, means], axis=1).reset_index()

    def _refuse_gaps(self, values: pd.Series[float]) -> None:
        gaps = values[values.isna()]
        if gaps.empty:
            return
        rows = gaps.index.to_frame(index=False)
        listed = ", ".join(
            f"{point}:{replicate}" for point, replicate in rows.head(ROWS_SHOWN).to_numpy()
        )
        more = " …" if len(rows) > ROWS_SHOWN else ""
        raise IncompleteError(
            f"{len(gaps)} of {len(values)} runs have no {values.name}; with gaps the "
            f"{self.study.design.kind} design is not analysed (point:replicate {listed}{more})",
            rows,
        )


def open_results(folder: str | Path) -> Results:
    """Open a results folder; raises `StorageError` where it cannot be read."""
    path = Path(of_type("folder", folder, str | Path, "a path"))
    manifest = read_manifest(path)
    return Results(path, load_study((path / RESOLVED_FILE).resolve()), manifest)
