"""What an extension in a user's own file is made of; start with `Extension`.

How: the tutorials in the documentation. Everything that works in the project's own declarations,
parameters above all, works the same way there.
"""

from __future__ import annotations

from collab_sim.world.extension import Extension, OwnPhase
from collab_sim.world.measures import Measure
from collab_sim.world.parameters.declaration import Evidence, Mark, Section, parameter
from collab_sim.world.switches import Switch
from collab_sim.world.words import Words

__all__ = [
    "Evidence",
    "Extension",
    "Mark",
    "Measure",
    "OwnPhase",
    "Section",
    "Switch",
    "Words",
    "parameter",
]
