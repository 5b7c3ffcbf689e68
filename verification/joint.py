"""What the headline is when every assumption is uncertain at once.

``python -m verification.joint [RESULTS]`` plays projects and the continuous form, under both
readings of equal money, at points drawn over the declared ranges of all assumed parameters
together, and writes the numbers and pictures of docs/explanation/joint-uncertainty.md (a few
minutes; results that are in the folder already are gone on with).
"""

from __future__ import annotations

from collections.abc import Mapping

from collab_sim import load_scenario
from collab_sim.analysis.assumptions import shared_assumptions
from collab_sim.analysis.equal_money import ASK_FOLLOWS_MONEY, READINGS, under
from collab_sim.config.study import Design, Factor, Study
from collab_sim.world.parameters import Mark
from collab_sim.world.scenario import Scenario

ONE, OTHER = "continuous", "project"
POINTS = 1000
PAIRS = 32
MEASURES = ("engagement_per_seat", "engagement_members", "results_cumulative")
CONTINUED = ("collaboration.renewal_rate", "collaboration.respawn")
"""What decides whether a project goes on after its pause."""
SAMPLES = {"all": (), "continued": CONTINUED}
"""By sample: the assumed parameters that are left as given, projects always going on."""


def scenarios() -> dict[str, Scenario]:
    """Both forms under both readings, named ``form`` and ``form_ask``."""
    forms = {name: load_scenario(name) for name in (OTHER, ONE)}
    return {
        _named(name, reading): scenario.changed({"name": _named(name, reading)})
        for reading in READINGS
        for name, scenario in under(reading, forms).items()
    }


def _named(form: str, reading: str) -> str:
    return form if reading == "volume" else f"{form}_{reading}"


def assumed(forms: Mapping[str, Scenario], left: tuple[str, ...] = ()) -> tuple[Factor, ...]:
    """Every assumed parameter over its range, but for those left as given."""
    return tuple(
        Factor(one.path, bounds=one.swept)
        for one in shared_assumptions(forms)
        if one.mark is Mark.ASSUMED and one.path not in (*left, ASK_FOLLOWS_MONEY)
    )


def study(sample: str, points: int = POINTS, pairs: int = PAIRS) -> Study:
    """Worlds of one sample: a Latin hypercube over the assumed ranges."""
    forms = {name: load_scenario(name) for name in (OTHER, ONE)}
    return Study(
        scenarios=scenarios(),
        factors=assumed(forms, SAMPLES[sample]),
        design=Design(kind="latin_hypercube", points=points),
        replicates=pairs,
        measures=MEASURES,
        series="none",
        name=f"joint_{sample}",
    )
