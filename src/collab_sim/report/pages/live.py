"""The page of twin worlds and comparisons: scenarios that it plays by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from collab_sim.report.findings import HEADLINES
from collab_sim.report.pages.build import build_page
from collab_sim.report.pages.measuring import PAGE_MEASURES, judging, measures_of
from collab_sim.report.pages.presets import PRESETS, Preset, own_presets
from collab_sim.report.pages.still import still_of
from collab_sim.report.pages.worlds import DIALS, tables_of
from collab_sim.report.strings import text
from collab_sim.texts import LANGUAGES
from collab_sim.world.declarations import SECTIONS
from collab_sim.world.scenario import Scenario

MAIN = (
    "collaboration.continuity", "collaboration.duration", "collaboration.gap",
    "collaboration.memory", "collaboration.deadline_focus", "collaboration.scope",
    "municipality.leadership", "coordinators.full_time", "municipality.budget_integration",
    "municipality.turnover", "departments.workload", "departments.mandate",
    "hidden_agendas.share",
)  # fmt: skip
"""Dials that stand first; all others follow below their headings."""
FURTHER_PRESETS = ("programme", "barriers_all")
MOST_AT_FIRST = 4


def shipped_names() -> list[str]:
    """Names of the shipped scenarios of the page: those of the walk, and a few more."""
    walked = [name for preset in PRESETS.values() for name in (preset.left, preset.right)]
    return [*dict.fromkeys([*walked, *FURTHER_PRESETS])]


def live_page(
    scenarios: Mapping[str, Scenario],
    lang: str,
    *,
    walk: bool = False,
    view: str = "twins",
    server: bool = False,
) -> str:
    """Build the page for scenarios, by the names that a file extends them by.

    ``walk`` offers the shipped pairs, whose scenarios have to be there, after those of a user's own
    scenarios; ``view`` is what is seen
    first, "twins" or "compare"; ``server`` whether the page may ask for reports.
    """
    shipped = shipped_names()
    own = {name: one for name, one in scenarios.items() if name not in shipped}
    presets = [*own_presets(own), *PRESETS.values()] if walk else []
    opening = [presets[0].left, presets[0].right] if presets else [*scenarios][:MOST_AT_FIRST]
    tables = tables_of(scenarios, PAGE_MEASURES)
    for name, one in tables["scenarios"].items():
        one["source"] = name
    data = {
        "tables": tables,
        "played": PAGE_MEASURES,
        "measures": measures_of(),
        "headlines": measures_of(HEADLINES),
        "judging": judging(),
        "groups": dial_groups(),
        "presets": [_preset(one) for one in presets],
        "question": {lang: text(lang, "live_question") for lang in LANGUAGES},
        "first": opening,
        "view": view,
        "server": server,
    }
    still = still_of({name: scenarios[name] for name in opening}, "engagement", lang)
    return build_page("live", data=data, lang=lang, styles=("live",), asks=server, still=still)


def _preset(preset: Preset) -> dict[str, Any]:
    titles = {what: preset.told(what) for what in ("title", "question")}
    return {"name": preset.name, "left": preset.left, "right": preset.right} | titles


def dial_groups() -> list[dict[str, Any]]:
    """Dials under their headings, those most asked for first."""
    groups = {"main": [*MAIN]}
    for heading in SECTIONS:
        rest = [path for path in DIALS if path.startswith(f"{heading}.") and path not in MAIN]
        if rest:
            groups[heading] = rest
    return [
        {
            "name": name,
            "title": {lang: text(lang, f"dials_{name}") for lang in LANGUAGES},
            "paths": paths,
        }
        for name, paths in groups.items()
    ]
