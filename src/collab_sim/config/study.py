"""A study, as people build one and as it is read from a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from collab_sim.config.study_built import check_together, check_values
from collab_sim.config.study_files import read_study
from collab_sim.config.study_values import StudyValues


@dataclass(frozen=True, repr=False)
class Study(StudyValues):
    """A study, read and checked.

    ``scenarios`` are crossed with the points of the design. With ``luck`` paired, the same
    replicate has the same luck at every point. ``months`` are those kept in the series, the start
    is month 0. ``model`` (``module:NAME``) names an `Extension` or a subclass of
    `CollaborationModel`, found from ``folder``. ``constraints`` are comparisons of factors, such as
    ``membership.exit_rate < membership.join_rate``: points where one does not hold are left out.
    ``text`` is the file as given. What a file reader has ``checked`` where it stands is not checked
    again.

    Raises `ArgumentError` with every problem, in the words used for study files.
    """

    def _check_values(self) -> None:
        check_values(self)

    def _check_together(self) -> None:
        check_together(self)

    @classmethod
    def load(cls, reference: str | Path, overrides: Sequence[str] = ()) -> Study:
        """Return the study in a file, or the shipped one of that name, as `load_scenario` does.

        ``overrides`` are texts like ``replicates=50`` for keys of the study, or
        ``collaboration.gap=3`` for a value of every scenario. Raises `ConfigError` with every
        problem, by file, line and column.
        """
        return read_study(cls, reference, overrides)


def load_study(reference: str | Path, overrides: Sequence[str] = ()) -> Study:
    """Return the study in a file, or the shipped one of that name, as `Study.load` does."""
    return Study.load(reference, overrides)
