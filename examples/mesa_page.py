"""The readable engine on Mesa's own page.

For people who know Mesa. It shows one world at a time and no comparison: `collab-sim demo` does.
"""

from __future__ import annotations

import solara
from matplotlib.figure import Figure
from mesa.visualization import SolaraViz
from mesa.visualization.utils import update_counter

from collab_sim import CollaborationModel, load_scenario
from collab_sim.report.figures.trust_network import trust_network
from collab_sim.study.network import memberships

SERIES = {"engagement": "#0072B2", "action": "#D55E00"}  # Okabe & Ito's blue and vermilion


class Municipality(CollaborationModel):
    """A shipped scenario with four dials."""

    def __init__(
        self,
        form: str = "project",
        gap: int = 6,
        turnover: float = 0.12,
        workload: float = 0.6,
        rng: int | None = 1,
    ):
        changes = {
            "collaboration.gap": gap,
            "municipality.turnover": turnover,
            "departments.workload": workload,
        }
        super().__init__(load_scenario(form), changes=changes, rng=rng)


DIALS = {
    "form": {
        "type": "Select",
        "value": "project",
        "values": ["project", "programme", "continuous"],
        "label": "Form of collaboration",
    },
    "gap": {
        "type": "SliderInt",
        "value": 6,
        "min": 0,
        "max": 18,
        "step": 1,
        "label": "Months between projects",
    },
    "turnover": {
        "type": "SliderFloat",
        "value": 0.12,
        "min": 0.0,
        "max": 0.4,
        "step": 0.01,
        "label": "Turnover of representatives per year",
    },
    "workload": {
        "type": "SliderFloat",
        "value": 0.6,
        "min": 0.3,
        "max": 0.8,
        "step": 0.05,
        "label": "Workload of departments",
    },
    "rng": {"type": "SliderInt", "value": 1, "min": 1, "max": 100, "step": 1, "label": "Luck"},
}


@solara.component
def Trust(model: CollaborationModel) -> None:
    """Who sits where this month, and how far they trust the others there."""
    update_counter.get()
    solara.FigureMatplotlib(
        trust_network(memberships(model), model.description, "en", [model.month])
    )


@solara.component
def OverTime(model: CollaborationModel) -> None:
    """Words and action up to this month."""
    update_counter.get()
    solara.FigureMatplotlib(words_and_action(model))


def words_and_action(model: CollaborationModel) -> Figure:
    """Draw engagement and action over time, each with its name at its end."""
    figure = Figure(figsize=(6.0, 4.8), layout="constrained")
    axes = figure.subplots()
    table = model.datacollector.get_model_vars_dataframe()
    for name, colour in SERIES.items():
        axes.plot(table.index, table[name], color=colour, linewidth=2.5)
        axes.annotate(f" {name}", (table.index[-1], table[name].iloc[-1]), color=colour)
    axes.set(xlim=(0, 1.15 * model.description.months), ylim=(0, 1), xlabel="month")
    axes.spines[["top", "right"]].set_visible(False)
    return figure


@solara.component
def Page() -> None:
    """One world per browser: each session makes its own model."""
    model = solara.use_memo(Municipality, [])
    SolaraViz(model, components=[Trust, OverTime], model_params=DIALS, name="collab-sim")
