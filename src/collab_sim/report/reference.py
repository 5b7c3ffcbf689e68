"""Reference pages, written from what the code declares.

``python -m verification.refresh`` writes them; a test compares the committed pages with what the
code says now.
"""

from __future__ import annotations

from collections.abc import Iterator

from collab_sim.config.tables.questions import STATEMENTS
from collab_sim.config.tables.sheets import SHEETS
from collab_sim.world.declarations import BARRIERS, ENABLERS, MEASURES, PARAMETERS
from collab_sim.world.parameters import Mark
from collab_sim.world.switches import Switch
from collab_sim.world.words import Wording


def parameters_page() -> str:
    """Every parameter with default, range, unit, meaning, source and evidence mark."""
    return "\n".join(_parameters()) + "\n"


def measures_page() -> str:
    """Every measure with unit, direction and definition."""
    return "\n".join(_measures()) + "\n"


def switches_page() -> str:
    """The nine barriers and the enablers, and what each sets."""
    return "\n".join(_switches()) + "\n"


def workbook_page() -> str:
    """Every sheet and column of a workbook, and every statement of the questionnaire."""
    return "\n".join(_workbook()) + "\n"


PAGES = {
    "workbook.md": workbook_page,
    "parameters.md": parameters_page,
    "measures.md": measures_page,
    "barriers-and-enablers.md": switches_page,
}


def _workbook() -> Iterator[str]:
    yield "# Workbook and questionnaire"
    yield ""
    yield (
        "Written by `python -m verification.refresh`. Headings may stand in either language, or be "
        "the key that scenario files use; sheets may be tables of the same name. Blank cells take "
        "our values."
    )
    for sheet in SHEETS.values():
        yield "\n## {}, *{}*\n".format(*_in_both(sheet.title))
        yield f"{sheet.about.said('en')}\n"
        yield "| heading | rubrik | key | meaning | allowed words |"
        yield "|---|---|---|---|---|"
        for column in sheet.columns:
            pairs = (_in_both(choice.word) for choice in column.choices)
            words = ", ".join(f"{english} (*{swedish}*)" for english, swedish in pairs)
            english, swedish = _in_both(column.title)
            head = f"{english}{' (required)' if column.required else ''}"
            cells = (head, swedish, f"`{column.key}`", column.about.said("en"), words)
            yield f"| {' | '.join(cells)} |"
    yield "\n## Statements of the questionnaire\n"
    yield "Agreement from 1 to 5, read as (answer - 1) / 4. Every one is a *proxy*: no source"
    yield "gives the way from agreement to the model's scale.\n"
    yield "| heading | rubrik | statement | påstående | sets |"
    yield "|---|---|---|---|---|"
    for each in STATEMENTS:
        sets = f"`actors.groups.{each.sets}`" if each.of_actor else f"`{each.sets}`"
        said = (*_in_both(each.heading), *_in_both(each.statement), sets)
        yield f"| {' | '.join(said)} |"


def _in_both(wording: Wording) -> tuple[str, str]:
    """Return a wording in English and in Swedish."""
    return wording.said("en"), wording.said("sv")


def _parameters() -> Iterator[str]:
    counts = {
        mark: sum(parameter.evidence.mark is mark for parameter in PARAMETERS.values())
        for mark in Mark
    }
    yield "# Parameters"
    yield ""
    yield (
        "Written by `python -m verification.refresh`. Evidence: "
        + ", ".join(f"{count} {mark.value}" for mark, count in counts.items())
        + ". *Assumed* means ours: sweep it."
    )
    heading = ""
    for path, parameter in PARAMETERS.items():
        section, name = path.split(".")
        if section != heading:
            heading = section
            yield f"\n## {section}\n"
            yield "| name | default | accepted | swept | unit | meaning | evidence | source |"
            yield "|---|---|---|---|---|---|---|---|"
        accepted = "{:g} – {:g}".format(*parameter.within)
        swept = "{:g} – {:g}".format(*parameter.swept) if parameter.swept else "–"
        cells = (
            f"{parameter.default:.3g}",
            accepted,
            swept,
            parameter.unit,
            parameter.meaning.said("en"),
            parameter.evidence.mark.value,
        )
        yield f"| `{name}` | {' | '.join(cells)} | {parameter.evidence.source} |"


def _measures() -> Iterator[str]:
    yield "# Measures"
    yield ""
    yield (
        "Written by `python -m verification.refresh`. Each month of a world gives one value "
        "of each; a run is summed up by the mean over its months, or by the last value where the "
        "measure counts from the start."
    )
    yield ""
    yield "| name | unit | better | why | a run is summed up by | over whom | definition |"
    yield "|---|---|---|---|---|---|---|"
    for measure in MEASURES.values():
        reason, whom, defined = (
            words.said("en") for words in (measure.reason, measure.taken_over, measure.defined)
        )
        cells = (
            f"`{measure.name}`",
            measure.unit,
            measure.better,
            reason,
            measure.summary,
            whom,
            defined,
        )
        yield f"| {' | '.join(cells)} |"


def _switches() -> Iterator[str]:
    yield "# Barriers and enablers"
    yield ""
    yield (
        "Written by `python -m verification.refresh`. Named in the source talk (Gustafsson "
        "2021) without numbers; what each sets is assumed. List them under `barriers:` or "
        "`enablers:` in a scenario file."
    )
    for title, switches in (("Barriers", BARRIERS), ("Enablers", ENABLERS)):
        yield f"\n## {title}\n"
        yield "| name | meaning | sets |"
        yield "|---|---|---|"
        for name, switch in switches.items():
            yield f"| `{name}` | {switch.meaning.said('en')} | {_sets(switch)} |"


def _sets(switch: Switch) -> str:
    return ", ".join(f"`{path}` = {value:g}" for path, value in switch.changes.items())
