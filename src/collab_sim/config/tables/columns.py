"""What a sheet and a column are: heading, meaning and allowed values, in both languages."""

from __future__ import annotations

from dataclasses import dataclass, field

from collab_sim.config.tables.cells import Choice, Takes


@dataclass(frozen=True)
class Column:
    """A column of a sheet; ``key`` is what scenario files call it.

    ``required`` says that no row may leave it blank; a blank cell elsewhere takes the default.
    """

    key: str
    en: str
    sv: str
    about_en: str
    about_sv: str
    takes: Takes = Takes.TEXT
    choices: tuple[Choice, ...] = ()
    required: bool = False
    width: int = 14

    def heading(self, lang: str) -> str:
        """Return what stands above it in a language."""
        return self.sv if lang == "sv" else self.en

    def about(self, lang: str) -> str:
        """Return what it means in a language."""
        return self.about_sv if lang == "sv" else self.about_en

    @property
    def names(self) -> tuple[str, ...]:
        """Every heading by which it is known."""
        return tuple(dict.fromkeys((self.sv, self.en, self.key)))


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook, or a table of its name."""

    key: str
    en: str
    sv: str
    about_en: str
    about_sv: str
    columns: tuple[Column, ...]
    may_be_empty: bool = False
    above: str = ""
    """Path of its rows in a scenario file, for the limits of their numbers."""
    by_key: dict[str, Column] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {column.key: column for column in self.columns})

    def title(self, lang: str) -> str:
        """Return its name in a language."""
        return self.sv if lang == "sv" else self.en

    def about(self, lang: str) -> str:
        """Return what stands in it, in a language."""
        return self.about_sv if lang == "sv" else self.about_en

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which it is known."""
        return tuple(dict.fromkeys((self.sv, self.en, self.key)))
