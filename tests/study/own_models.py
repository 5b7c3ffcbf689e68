"""Models as a user might write them: one that works, and ones that fail in every way."""

from __future__ import annotations

import os

from collab_sim.engines.agents import Department
from collab_sim.engines.model import CollaborationModel


class Stubborn(Department):
    """Never changes its mind."""

    def adjust(self) -> None:
        """Keep engagement as it is."""


class StubbornModel(CollaborationModel):
    """Departments that never change their minds."""

    department_class = Stubborn


class FragileModel(CollaborationModel):
    """Raises in one world, stops too early in another, kills its process in a third."""

    def step(self) -> None:
        """Play one month, in most worlds."""
        luckless = self.description.collaboration.continuity == 0.0 and self.month == 2
        if luckless and self.replicate == 0:
            raise ZeroDivisionError("no luck")
        if luckless and self.replicate == 1:
            self.month = self.description.months
            return
        if luckless and self.replicate == 2:
            os._exit(1)
        super().step()


NOT_A_MODEL = 3
