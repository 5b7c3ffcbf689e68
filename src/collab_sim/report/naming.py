"""What scenarios, measures and parameters are called on screens."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from collab_sim.report.strings import LANGUAGES, text
from collab_sim.world.measures import MEASURES, Measure
from collab_sim.world.parameters import PARAMETERS
from collab_sim.world.scenario import Scenario
from collab_sim.world.variables import variable

LATE = "_late"
CITATION = r"^[A-Z][\w& ]* \d{4}(, [A-Z].*)?$"


def measure_of(column: str) -> Measure:
    """Measure behind a column of the table of runs."""
    return MEASURES[column.removesuffix(LATE)]


def measure_name(column: str, lang: str) -> str:
    """Plain name of a column of the table of runs."""
    name = str(getattr(measure_of(column), lang))
    return text(lang, "late", measure=name) if column.endswith(LATE) else name


def unit_name(column: str, lang: str) -> str:
    """Unit of a column of the table of runs."""
    return text(lang, f"unit_{measure_of(column).unit}")


def name_with_unit(column: str, lang: str) -> str:
    """Name of a measure, with its unit where that is not just a share or a ratio."""
    name = measure_name(column, lang)
    plain = measure_of(column).unit in {"share", "ratio"}
    return name if plain else f"{name} ({unit_name(column, lang)})"


def digits_of(column: str) -> int:
    """Decimals that make sense for a measure."""
    return 3 if measure_of(column).unit in {"share", "ratio"} else 2


def short_title(name: str, scenario: Scenario, lang: str) -> str:
    """Title of a scenario up to its first comma, or its name."""
    return str(getattr(scenario.title, lang)).partition(",")[0] or name


def short_titles(scenarios: Mapping[str, Scenario], lang: str) -> dict[str, str]:
    """Short titles by name; scenarios that would share one keep their names."""
    titles = {name: short_title(name, one, lang) for name, one in scenarios.items()}
    taken = list(titles.values())
    return {name: title if taken.count(title) == 1 else name for name, title in titles.items()}


def parameter_name(path: str, lang: str) -> str:
    """Meaning of what a study varies, with the heading where several share the meaning."""
    meaning = str(getattr(variable(path), lang))
    alike = [one for one in PARAMETERS.values() if getattr(one, lang) == meaning]
    if len(alike) <= 1:
        return meaning
    heading = path.partition(".")[0]
    return f"{meaning} ({text(lang, f'heading_{heading}')})"


def source_name(source: str, lang: str) -> str:
    """Source of a parameter; citations read the same in every language."""
    return source if re.search(CITATION, source) else text(lang, f"source_{source}")


def assumption_name(label: str, lang: str) -> str:
    """Label of an assumption set in plain words."""
    path, moved, value = label.partition(" = ")
    if not moved:
        return text(lang, "as_given")
    written = value.replace(".", ",") if lang == "sv" else value
    return f"{parameter_name(path, lang)} = {written}"


def differing_settings(left: Scenario, right: Scenario) -> list[dict[str, Any]]:
    """Parameters that two scenarios set differently, with their meaning."""
    return [
        {
            "path": path,
            "meaning": {lang: getattr(known, lang) for lang in LANGUAGES},
            "left": left.value(path),
            "right": right.value(path),
        }
        for path, known in PARAMETERS.items()
        if left.value(path) != right.value(path)
    ]
