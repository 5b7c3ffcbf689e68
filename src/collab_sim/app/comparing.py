"""The report of what a page compares: variants against the first of them, on the same luck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from collab_sim.app.waiting import still_wanted
from collab_sim.config import load_scenario
from collab_sim.report.strings import text
from collab_sim.texts import LANGUAGES
from collab_sim.world.declarations import SWITCHES
from collab_sim.world.scenario import Scenario

NAMES = ("A", "B", "C", "D")


@dataclass(frozen=True)
class PageVariant:
    """A shipped scenario, its switches (its own where None), and dials that no switch holds."""

    scenario: str
    switches: tuple[str, ...] | None = None
    dials: Mapping[str, float] = field(default_factory=dict)

    def meant(self) -> Scenario:
        """The scenario that is meant; a switch that is on holds its parameters against a dial."""
        scenario = load_scenario(self.scenario)
        if self.switches is not None:
            lists = {kind: [name for name in self.switches if name in all_of]
                     for kind, all_of in SWITCHES.items()}  # fmt: skip
            scenario = scenario.changed(lists)
        held = {
            path
            for kind, all_of in SWITCHES.items()
            for name in getattr(scenario, kind)
            for path, value in all_of[name].changes.items()
            if scenario.value(path) == value
        }
        dials = {path: value for path, value in self.dials.items() if path not in held}
        return scenario.changed(dials) if dials else scenario


@dataclass(frozen=True)
class PageQuestion:
    """A question of the page; the first variant is what others are held to."""

    variants: tuple[PageVariant, ...]
    worlds: int
    seed: int


def comparison_page(asked: PageQuestion, lang: str) -> str:
    """The full report of a comparison, as the command writes it."""
    from collab_sim.report.build import write_report
    from collab_sim.report.replays import play_replays
    from collab_sim.report.stress import play_assumptions
    from collab_sim.study.worlds import play

    scenarios = {
        name: variant.meant().changed(
            {"name": name, "title": {lang: text(lang, f"variant_{name}") for lang in LANGUAGES}}
        )
        for name, variant in zip(NAMES, asked.variants, strict=False)
    }
    worlds = play(scenarios, replicates=asked.worlds, seed=asked.seed, progress=still_wanted)
    stress = play_assumptions(worlds, progress=still_wanted)
    line = f"collab-sim compare {' '.join(f'{name}.yaml' for name in scenarios)}"
    line += f" --replicates {asked.worlds} --seed {asked.seed}"
    with TemporaryDirectory() as folder:
        page = write_report(
            worlds,
            Path(folder),
            lang,
            command_line=line,
            stress=stress,
            replays=play_replays(worlds, progress=still_wanted),
        )
        return page.read_text(encoding="utf-8")
