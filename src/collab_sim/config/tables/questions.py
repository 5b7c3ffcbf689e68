"""The questionnaire: statements that people agree with from 1 to 5, and what each stands for.

Every answer is a proxy: what somebody says of a thing is near it and not the thing itself, and no
source gives the way from agreement to the model's scale. It is taken to be a straight line, 1 being
0 and 5 being 1.
"""

from __future__ import annotations

from dataclasses import dataclass

from collab_sim.world.words import Meaning, in_all_languages

LOWEST, HIGHEST = 1, 5


@dataclass(frozen=True)
class Statement:
    """A statement; ``sets`` is a key of an actor, or the path of a parameter."""

    key: str
    sets: str
    of_actor: bool = False

    @property
    def statement(self) -> Meaning:
        """What people agree with."""
        return Meaning(f"statement.{self.key}")

    @property
    def heading(self) -> Meaning:
        """What stands above its answers."""
        return Meaning(f"{self.statement.key}.heading")

    @property
    def names(self) -> tuple[str, ...]:
        """Every heading by which answers to it are known."""
        words = (*in_all_languages(self.heading), *in_all_languages(self.statement))
        return (self.key, *words)


STATEMENTS = (
    Statement("mandate", "mandate", of_actor=True),
    Statement("workload", "workload", of_actor=True),
    Statement("engagement", "engagement", of_actor=True),
    Statement("trust_own_side", "trust.prior_own_side"),
    Statement("trust_across", "trust.prior_across"),
    Statement("leadership", "municipality.leadership"),
    Statement("policy_support", "municipality.policy_support"),
)


def as_share(answer: float) -> float:
    """Return the share that an answer from 1 to 5 stands for.

    >>> as_share(1), as_share(3), as_share(5)
    (0.0, 0.5, 1.0)
    """
    return (answer - LOWEST) / (HIGHEST - LOWEST)
