"""Pairs of towns worth looking at, in the order of a walk through silos."""

from __future__ import annotations

from dataclasses import dataclass

from collab_sim.report.strings import LANGUAGES, text


@dataclass(frozen=True)
class Preset:
    """Two shipped scenarios to stand side by side; ``name`` finds their title and question."""

    name: str
    left: str
    right: str

    def told(self, what: str) -> dict[str, str]:
        """Title or question in every language."""
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
