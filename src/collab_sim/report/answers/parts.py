"""A part of a study's page: sentences, pictures with captions, and tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from matplotlib.figure import Figure

from collab_sim.report.answers.tables import Table


@dataclass(frozen=True)
class Picture:
    """A picture; ``name`` is that of its file, without suffix. A wide one has a row of its own."""

    name: str
    figure: Figure
    caption: str
    wide: bool = False


@dataclass(frozen=True)
class PagePart:
    """A part of a page, under its heading."""

    heading: str
    sentences: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.sentences or self.pictures or self.tables or self.notes)


def sentence_case(line: str) -> str:
    """Begin with a capital letter and leave the rest as it is."""
    return line[:1].upper() + line[1:]
