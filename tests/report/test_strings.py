"""Everything a person reads exists in Swedish and English, and nothing lies about unused."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import collab_sim
from collab_sim.report.strings import LANGUAGES
from collab_sim.world.measures import MEASURES
from collab_sim.world.parameters import PARAMETERS, Mark
from collab_sim.world.switches import BARRIERS, ENABLERS

SOURCES = "\n".join(
    file.read_text(encoding="utf-8")
    for file in Path(collab_sim.__file__).parent.rglob("*")
    if file.suffix in {".py", ".j2"} and "strings" not in file.parts
)
# Families of keys that the program puts together: a prefix, and what it declares elsewhere.
FAMILIES = ("unit_", "better_", "mark_", "short_mark_", "source_", "side_", "heading_", "index_")
KINDS = {"parameter", "measure", "barrier", "enabler", "key"}
NOTHING_PROVED = {"en": "proves nothing"}
FORBIDDEN = re.compile(
    r"\b(optimal\w*|significan\w+|signifikan\w+|p-värde|p-value|sannolikhet\w*|probabilit\w+|prove[sn]?"
    r"|causes?|leads? to|orsakar|leder till)\b",
    re.IGNORECASE,
)


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_both_languages_have_the_same_texts_with_the_same_blanks() -> None:
    english, swedish = LANGUAGES["en"], LANGUAGES["sv"]
    assert english.keys() == swedish.keys()
    for key in english:
        assert fields(english[key]) == fields(swedish[key]), key


def test_every_text_the_program_asks_for_is_there() -> None:
    asked = set(re.findall(r"""text\(\s*lang,\s*["']([\w-]+)["']""", SOURCES))
    asked |= {f"unit_{measure.unit}" for measure in MEASURES.values()}
    asked |= {f"better_{measure.better}" for measure in MEASURES.values()}
    asked |= {f"mark_{mark.name.lower()}" for mark in Mark}
    assert asked | KINDS <= set(LANGUAGES["en"])


def test_no_text_is_left_that_nobody_asks_for() -> None:
    words = set(re.findall(r"[\w-]+", SOURCES))
    left = [key for key in LANGUAGES["en"] if key not in words and not key.startswith(FAMILIES)]
    assert left == []


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_no_text_claims_more_than_runs_can_carry(lang: str) -> None:
    for key, template in LANGUAGES[lang].items():
        said = re.sub(r"\{\w*\}", "", template)
        found = FORBIDDEN.search(said.replace(NOTHING_PROVED.get(lang, ""), ""))
        assert found is None, (key, found)


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_measures_parameters_and_switches_are_named_in_both_languages(lang: str) -> None:
    named = [getattr(one, lang) for one in (*MEASURES.values(), *PARAMETERS.values())]
    named += [getattr(one, f"meaning_{lang}") for one in (*BARRIERS.values(), *ENABLERS.values())]
    assert all(named)
