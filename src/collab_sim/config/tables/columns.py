"""What a sheet and a column are: heading, meaning and allowed values."""

from __future__ import annotations

from dataclasses import dataclass, field

from collab_sim.config.tables.cells import Choice, Takes
from collab_sim.world.words import Meaning, in_all_languages


@dataclass(frozen=True)
class Column:
    """A column of a sheet; ``key`` is what scenario files call it.

    ``required`` says that no row may leave it blank; a blank cell elsewhere takes the default.
    Heading and meaning stand in the catalogues of meanings: by the key, and below the sheet that it
    is ``of`` where sheets mean different things by one key.
    """

    key: str
    takes: Takes = Takes.TEXT
    choices: tuple[Choice, ...] = ()
    required: bool = False
    width: int = 14
    of: str = ""

    @property
    def title(self) -> Meaning:
        """What stands above it."""
        return Meaning(".".join(filter(None, ("column", self.of, self.key))))

    @property
    def about(self) -> Meaning:
        """What it means."""
        return Meaning(f"{self.title.key}.about")

    @property
    def names(self) -> tuple[str, ...]:
        """Every heading by which it is known."""
        return tuple(dict.fromkeys((*in_all_languages(self.title), self.key)))


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook, or a table of its name."""

    key: str
    columns: tuple[Column, ...]
    may_be_empty: bool = False
    above: str = ""
    """Path of its rows in a scenario file, for the limits of their numbers."""
    by_key: dict[str, Column] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {column.key: column for column in self.columns})

    @property
    def title(self) -> Meaning:
        """What it is called."""
        return Meaning(f"sheet.{self.key}")

    @property
    def about(self) -> Meaning:
        """What stands in it."""
        return Meaning(f"{self.title.key}.about")

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which it is known."""
        return tuple(dict.fromkeys((*in_all_languages(self.title), self.key)))
