"""What scenarios, measures and parameters are called on screens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from collab_sim.report.strings import decimal, grouped, number, text, text_keys, unbroken
from collab_sim.texts import LANGUAGES
from collab_sim.world.actors import Title
from collab_sim.world.declarations import MEASURES, PARAMETERS
from collab_sim.world.extension import extension_in_force
from collab_sim.world.measures import OUR_MEASURES, Measure
from collab_sim.world.parameters import OUR_SECTIONS
from collab_sim.world.scenario import Scenario
from collab_sim.world.trajectory import LATE
from collab_sim.world.variables import variable

FEW = 4
"""With more scenarios than this, lines in one panel can no longer be told apart."""
GROUPED = 10_000
"""From here on the thousands of a value are set apart."""
CITATION = r"^[A-Z][\w& ]* \d{4}(, [A-Z][^;]*)?$"


def own_measures() -> tuple[str, ...]:
    """Names of the measures that the extension in force adds."""
    return tuple(name for name in MEASURES if name not in OUR_MEASURES)


def measure_of(column: str) -> Measure:
    """Measure behind a column of the table of runs."""
    return MEASURES[column.removesuffix(LATE)]


def measure_name(column: str, lang: str) -> str:
    """Plain name of a column of the table of runs."""
    name = measure_of(column).title.said(lang)
    return text(lang, "late", measure=name) if column.endswith(LATE) else name


def unit_name(column: str, lang: str) -> str:
    """Unit of a column of the table of runs."""
    return text(lang, f"unit_{measure_of(column).unit}")


def name_with_unit(column: str, lang: str) -> str:
    """Name of a measure, with its unit where that is not just a share or a ratio.

    Values of the last month say so; all others are means over months.
    """
    said = [] if _plain(column) else [unit_name(column, lang)]
    if measure_of(column).summary == "last":
        said.append(span_name(column, lang))
    name = measure_name(column, lang)
    return f"{name} ({', '.join(said)})" if said else name


def span_name(column: str, lang: str) -> str:
    """Over which months a run is summed up in a column of the table of runs."""
    if column.endswith(LATE):
        return text(lang, "span_late")
    return text(lang, f"span_{measure_of(column).summary}")


def measure_over(column: str, lang: str) -> str:
    """Name of a measure with the months that it sums up, as it stands in a sentence."""
    name = measure_name(column, lang)
    return name if column.endswith(LATE) else f"{name} ({span_name(column, lang)})"


def whom_told(column: str, lang: str) -> str:
    """Over which months and over whom a column of the table of runs is taken."""
    whom = measure_of(column).taken_over.said(lang)
    return text(lang, "span_and_whom", span=span_name(column, lang), whom=whom)


def better_told(column: str, lang: str) -> str:
    """Which direction of a measure is better, and why."""
    measure = measure_of(column)
    better = text(lang, f"better_{measure.better}")
    return text(lang, "better_told", better=better, why=measure.reason.said(lang))


def direction_lines(columns: Iterable[str], lang: str) -> list[str]:
    """Measures by the direction that is better, a line for each direction."""
    named: dict[str, list[str]] = {}
    for column in columns:
        named.setdefault(measure_of(column).better, []).append(measure_name(column, lang))
    return [
        text(lang, "directions", better=text(lang, f"better_is_{better}"), names="; ".join(names))
        for better, names in named.items()
    ]


def amount(column: str, value: str, lang: str) -> str:
    """A written value with its unit where that is not just a share or a ratio."""
    if _plain(column):
        return value
    quantity = f"{value} {unit_name(column, lang)}"
    return unbroken(quantity) if lang == "sv" else quantity


def _plain(column: str) -> bool:
    return measure_of(column).unit in {"share", "ratio"}


def digits_of(column: str) -> int:
    """Decimals that make sense for a measure."""
    return 3 if _plain(column) else 2


def titled(key: str) -> Title:
    """Return a text as the title of something that a command makes."""
    return Title(**{lang: text(lang, key) for lang in LANGUAGES})


def short_title(name: str, scenario: Scenario, lang: str) -> str:
    """Title of a scenario up to its first comma, or its name."""
    return scenario.title.said(lang).partition(",")[0] or name


def short_titles(scenarios: Mapping[str, Scenario], lang: str) -> dict[str, str]:
    """Short titles by name; scenarios that would share one keep their names."""
    titles = {name: short_title(name, scenario, lang) for name, scenario in scenarios.items()}
    taken = list(titles.values())
    return {name: title if taken.count(title) == 1 else name for name, title in titles.items()}


def horizons(scenarios: Mapping[str, Scenario]) -> str:
    """How many months scenarios have: a number, or the fewest and the most where they differ."""
    months = sorted({scenario.months for scenario in scenarios.values()})
    return "–".join(f"{each}" for each in (months[0], *months[1:][-1:]))


def parameter_name(path: str, lang: str) -> str:
    """Meaning of what a study varies, with the heading where several share the meaning."""
    meaning = variable(path).meaning.said(lang)
    alike = [
        parameter for parameter in PARAMETERS.values() if parameter.meaning.said(lang) == meaning
    ]
    if len(alike) <= 1:
        return meaning
    heading = path.partition(".")[0]
    own = heading not in OUR_SECTIONS
    return f"{meaning} ({heading if own else text(lang, f'heading_{heading}')})"


def parameter_label(path: str, lang: str) -> str:
    """Meaning of what a study varies without what follows a semicolon, for narrow cells.

    The whole meaning where another parameter's begins alike.
    """
    name = parameter_name(path, lang)
    label = name.partition(";")[0]
    alike = [each for each in PARAMETERS if parameter_name(each, lang).partition(";")[0] == label]
    return label if alike in ([], [path]) else name


def source_name(source: str, lang: str) -> str:
    """Source of a parameter; citations, and sources of a user's own, read as they are written."""
    own = extension_in_force() is not None and f"source_{source}" not in text_keys()
    return source if own or re.search(CITATION, source) else text(lang, f"source_{source}")


def assumption_name(label: str, lang: str) -> str:
    """Label of an assumption set in plain words."""
    path, moved, value = label.partition(" = ")
    if not moved:
        return text(lang, "as_given")
    written = decimal(lang, value)
    return f"{parameter_name(path, lang)} = {written}"


def written(value: float, lang: str) -> str:
    """Write a parameter's value: whole numbers in full, others with four significant digits.

    >>> [written(value, "en") for value in (250_000.0, 1234.6, 0.25, 0.00001234, 3.0)]
    ['250,000', '1235', '0.25', '0.00001234', '3']
    """
    if abs(value) >= GROUPED:
        return grouped(lang, value)
    exponent = Decimal(f"{value:.4g}").as_tuple().exponent
    return number(lang, value, max(0, -exponent) if isinstance(exponent, int) else 0)
