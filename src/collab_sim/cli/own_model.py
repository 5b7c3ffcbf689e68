"""What the terminal says of a model of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from collab_sim.cli.refusals import refusing

if TYPE_CHECKING:
    from collab_sim.config.study import Study
    from collab_sim.world.scenario import Scenario


def use_model(context: click.Context, written: str) -> None:
    """Let the extension that FILE:NAME means hold while a command runs."""
    from collab_sim.config.models import ModelError, load_extension, reference_of
    from collab_sim.world.extension import put_in_force

    with refusing(ModelError):
        extension = load_extension(*reference_of(written))
    context.with_resource(put_in_force(extension))


def use_model_of(study: Study) -> None:
    """Let the extension that a study names hold while the command runs."""
    from collab_sim.config.models import in_force_of

    click.get_current_context().with_resource(in_force_of(study))


def refuse_mesa_alone(lang: str) -> None:
    """Refuse an extension that a page, which carries the compiled engine, can't play."""
    from collab_sim.report.strings import text
    from collab_sim.world.extension import plays_on_mesa

    if plays_on_mesa():
        raise click.UsageError(text(lang, "own_model_no_page"))


def tell_cost(scenario: Scenario, processes: int, lang: str) -> None:
    """Say where the extension in force plays on Mesa, and how many times as long a world takes."""
    from collab_sim.world.extension import plays_on_mesa

    if not plays_on_mesa():
        return
    from collab_sim.report.strings import number, text
    from collab_sim.study.cost import cost_of

    cost = cost_of(scenario)
    costs = {"mesa": number(lang, cost.mesa, 2), "ratio": number(lang, cost.ratio, 0)}
    click.echo(text(lang, "own_model_cost", processes=processes, **costs), err=True)
