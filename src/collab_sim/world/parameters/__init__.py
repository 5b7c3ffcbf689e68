"""Every parameter of the model, declared once, grouped as in a scenario file."""

from __future__ import annotations

from collections.abc import Mapping

from collab_sim.world.parameters.actors import Departments, External
from collab_sim.world.parameters.collaboration import Collaboration
from collab_sim.world.parameters.coordinators import Coordinators
from collab_sim.world.parameters.declaration import Mark, Parameter, Section, declared
from collab_sim.world.parameters.engagement import Engagement, Membership
from collab_sim.world.parameters.municipality import Municipality
from collab_sim.world.parameters.trust import HiddenAgendas, Trust
from collab_sim.world.parameters.work import Fatigue, Goals, Learning, Work
from collab_sim.world.refusal import named

OUR_SECTIONS: Mapping[str, type[Section]] = {
    "municipality": Municipality,
    "coordinators": Coordinators,
    "collaboration": Collaboration,
    "departments": Departments,
    "external": External,
    "engagement": Engagement,
    "membership": Membership,
    "trust": Trust,
    "hidden_agendas": HiddenAgendas,
    "work": Work,
    "goals": Goals,
    "learning": Learning,
    "fatigue": Fatigue,
}


def parameters_in(sections: Mapping[str, type[Section]]) -> dict[str, Parameter]:
    """Return what sections by their headings declare, by dotted path."""
    return {
        parameter.path: parameter
        for heading, section in sections.items()
        for parameter in declared(section, heading)
    }


OUR_PARAMETERS = named("parameter", parameters_in(OUR_SECTIONS).items())
"""The parameters that both engines read."""

__all__ = [
    "OUR_PARAMETERS",
    "OUR_SECTIONS",
    "Evidence",
    "Mark",
    "Parameter",
    "Section",
    "parameters_in",
]
