"""What `run` does with a laboratory: sessions, round by round."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from collab_sim.cli.options import Output
from collab_sim.cli.outputs import clear, file_name, writable_folder
from collab_sim.cli.progress import ProgressBar

if TYPE_CHECKING:
    from collab_sim.config.study_values import Engine
    from collab_sim.world.scenario import Scenario

SESSIONS = 100
"""Played where no number is asked for."""
SESSION_FILES = ("rounds.csv", "rounds.png", "*.resolved.yaml")
"""What a laboratory leaves in its folder."""


class PlayedWorlds(NamedTuple):
    """What is played of a scenario: a world, or sessions of a laboratory from a replicate on."""

    replicate: int
    sessions: int | None
    seed: int
    engine: Engine


def run_laboratory(scenario: Scenario, asked: PlayedWorlds, output: Output) -> None:
    """Play sessions of a laboratory: contributions per round beside published ones."""
    lang = output.lang
    sessions = asked.sessions or SESSIONS
    folder = writable_folder(
        output.folder or f"results/{file_name(scenario.name)}", lang, SESSION_FILES
    )

    from collab_sim.analysis.laboratory import by_round
    from collab_sim.config import dump_scenario
    from collab_sim.report.figures import laboratory_rounds
    from collab_sim.report.laboratory import show_laboratory, with_observed
    from collab_sim.report.strings import text
    from collab_sim.report.style import save
    from collab_sim.study.laboratory import contributions

    assert scenario.laboratory is not None
    with ProgressBar(text(lang, "lab_playing")) as progress:
        shares = contributions(
            scenario,
            sessions=sessions,
            first=asked.replicate,
            seed=asked.seed,
            engine=asked.engine,
            advance=progress,
        )
    rounds = with_observed(by_round(shares, scenario.laboratory), scenario)
    clear(folder, SESSION_FILES)
    rounds.to_csv(folder / "rounds.csv", index=False)
    resolved = folder / f"{file_name(scenario.name)}.resolved.yaml"
    resolved.write_text(dump_scenario(scenario), encoding="utf-8")
    show_laboratory(rounds, scenario, sessions=sessions, seed=asked.seed, lang=lang)
    picture = save(laboratory_rounds(rounds, scenario, lang), folder / "rounds.png")
    click.echo(text(lang, "lab_written", file=folder / "rounds.csv"))
    click.echo(text(lang, "picture", file=picture))
