"""Pairs of towns worth looking at, in the order of a walk through silos."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from collab_sim.report.strings import text
from collab_sim.texts import LANGUAGES
from collab_sim.world.actors import Title
from collab_sim.world.scenario import Scenario


@dataclass(frozen=True)
class Preset:
    """Two scenarios to stand side by side, by shipped name or path of a file.

    ``name`` finds title and question of shipped ones; those of a user say them themselves.
    """

    name: str
    left: str
    right: str
    title: Title | None = None
    question: Title | None = None

    def told(self, what: str) -> dict[str, str]:
        """Title or question in every language."""
        own = self.title if what == "title" else self.question
        if own is not None:
            return {lang: own.said(lang) for lang in LANGUAGES}
        return {lang: text(lang, f"preset_{self.name}_{what}") for lang in LANGUAGES}


PRESETS = {
    preset.name: preset
    for preset in (
        Preset("forms", "project", "continuous"),
        Preset("operations", "barrier_absorbed_in_operations", "default"),
        Preset("mandate", "barrier_lack_of_mandate", "default"),
        Preset("hidden", "barrier_hidden_agendas", "default"),
        Preset("scope", "default", "enabler_narrow_scope"),
        Preset("order", "internal_first", "together"),
        Preset("towns", "aarhus", "vaxjo"),
        Preset("same", "project", "project"),
    )
}


def own_presets(scenarios: Mapping[str, Scenario]) -> list[Preset]:
    """Return a user's first scenario beside each of the others, by their titles.

    ``scenarios`` are by the path of their file. One alone stands beside itself.
    """
    if not scenarios:
        return []
    first, *options = scenarios
    presets = []
    for number, option in enumerate(options or [first], start=1):
        left, right = scenarios[first].title, scenarios[option].title
        presets.append(Preset(f"own_{number}", first, option, right, _question(left, right)))
    return presets


def _question(left: Title, right: Title) -> Title:
    asked = {}
    for lang in LANGUAGES:
        titles = {"left": left.said(lang), "right": right.said(lang)}
        asked[lang] = text(lang, "preset_own_question", **titles)
    return Title(**asked)
