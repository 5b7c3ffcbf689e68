"""The people whose task is to coordinate: they learn the job, leave and are replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collab_sim.draws import Purpose
from collab_sim.rules.coordination import post_time, practised_skill
from collab_sim.rules.membership import leaving_chance
from collab_sim.world.layout import Record

if TYPE_CHECKING:
    from collab_sim.engines.model import CollaborationModel


class Coordinator:
    """A coordinator's post and who fills it.

    ``vacant`` counts the months that the post will still stand empty. Posts that the municipality
    does not pay for are there too; nobody is in them.
    """

    def __init__(self, model: CollaborationModel, number: int, start: Record):
        self.model = model
        self.number = number
        self.vacant = int(start["vacant"])
        self.skill = float(start["skill"])

    @property
    def paid(self) -> bool:
        """Whether the municipality pays for this post."""
        return self.number < float(self.model.parameters.coordinators.full_time)

    @property
    def at_work(self) -> bool:
        """Whether somebody is in the post this month."""
        return self.paid and self.vacant == 0

    @property
    def hours(self) -> float:
        """Working time of the post, as a share of full time."""
        return post_time(self.model.parameters.coordinators.full_time, float(self.number))

    def start(self) -> None:
        """Fill a post that is new."""
        self.vacant = 0
        self.welcome_successor()

    def next_month(self) -> None:
        """Come closer to a successor, leave, or learn."""
        p = self.model.parameters.coordinators
        if self.vacant > 0:
            self.vacant -= 1
            self.welcome_successor()
        elif self.leaves():
            self.vacant = int(p.vacancy)
            self.welcome_successor()
        else:
            self.skill = practised_skill(self.skill, p.skill_growth)

    def leaves(self) -> bool:
        """Whether the coordinator leaves this month, by chance or because all do."""
        p = self.model.parameters
        if p.event.coordinators_leave == 1.0:
            return True
        luck = self.model.draw(self.number, 0, Purpose.COORDINATOR)
        return luck < leaving_chance(p.municipality.turnover)

    def welcome_successor(self) -> None:
        """Once the post no longer stands empty, somebody new is in it."""
        if self.vacant == 0:
            self.skill = self.model.parameters.coordinators.successor_skill
