"""An extension as a user might write it: a part of every kind."""

from __future__ import annotations

from collab_sim import CollaborationModel, Department
from collab_sim.engines.agents import Arena
from collab_sim.extending import Extension, Measure, OwnPhase, Section, Switch, Words, parameter
from collab_sim.rules.commitment import available_effort
from collab_sim.rules.numeric import clip

FLOOR = 0.2


class Climate(Section):
    """How steadfast departments are."""

    steadfastness: float = parameter(
        0.0,
        swept=(0.0, 1.0),
        meaning=Words(
            "share of their engagement that departments keep",
            "andel av sitt engagemang som förvaltningarna behåller",
        ),
    )


class Steadfast(Department):
    """Keeps part of its engagement, whatever partners do."""

    def target(self) -> float:
        """Where engagement is heading."""
        kept: float = self.model.parameters.climate.steadfastness
        return (1.0 - kept) * super().target() + kept * self.engagement


class Popular(Arena):
    """Works on everything at once."""

    @property
    def asked(self) -> float:
        """Effort asked of each member this month, as a share of working time."""
        return 2.0 * super().asked


def spread(model: CollaborationModel) -> float:
    """How far the most and the least engaged are apart."""
    engagement = [actor.engagement for actor in model.actors]
    return max(engagement) - min(engagement)


def rest(model: CollaborationModel) -> None:
    """Everybody forgets that they are tired."""
    for actor in model.actors:
        actor.fatigue = 0.0


def scandal(model: CollaborationModel) -> None:
    """Nobody wants to take part any longer."""
    for actor in model.actors:
        actor.engagement = 0.0


def floored(engagement: float, noise: float, luck: float, capacity: float) -> float:
    """A fifth at least, where one is able to."""
    offered = available_effort(engagement, noise, luck, capacity)
    least = clip(FLOOR, 0.0, capacity)
    return offered if offered > least else least


def halved(engagement: float, noise: float, luck: float, capacity: float) -> float:
    """Half of what the model has."""
    return 0.5 * available_effort(engagement, noise, luck, capacity)


SPREAD = Measure(name="spread", en="spread of engagement", of=spread)
STUBBORN = Switch(
    "stubborn",
    {"climate.steadfastness": 1.0},
    title=Words("stubborn departments", "envisa förvaltningar"),
    meaning=Words(
        "departments keep to what they want", "förvaltningar håller fast vid det de vill"
    ),
)
RULED = Extension(rules={"available_effort": floored})
HALVED = Extension(rules={"available_effort": halved})
WHOLE = Extension(
    rules={"available_effort": floored},
    parameters={"climate": Climate},
    barriers=(STUBBORN,),
    measures=(SPREAD,),
    phases={"rest": OwnPhase(after="dialogue", play=rest)},
    events={"scandal": scandal},
    department=Steadfast,
    arena=Popular,
)
