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
    file.read_text() for file in Path(collab_sim.__file__).parent.rglob("*.py")
    if "strings" not in file.parts
)  # fmt: skip
BUILT = {f"unit_{measure.unit}" for measure in MEASURES.values()}
BUILT |= {f"better_{measure.better}" for measure in MEASURES.values()}
BUILT |= {f"mark_{mark.name.lower()}" for mark in Mark}
BUILT |= {"parameter", "measure", "barrier", "enabler", "key"}
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


def test_every_text_the_program_asks_for_is_there_and_every_text_is_asked_for() -> None:
    asked = set(re.findall(r"""text\(\s*lang,\s*["']([\w-]+)""", SOURCES))
    built = BUILT | set(re.findall(r'"((?:finding|often)_\w+)"', SOURCES))
    labels = set(re.findall(r'yield "(\w+)",', SOURCES))
    assert (asked | built | labels) == set(LANGUAGES["en"])


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_no_text_claims_more_than_runs_can_carry(lang: str) -> None:
    for key, template in LANGUAGES[lang].items():
        found = FORBIDDEN.search(template)
        assert found is None or (key == "what_this_is"), (key, found)


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_measures_parameters_and_switches_are_named_in_both_languages(lang: str) -> None:
    named = [getattr(one, lang) for one in (*MEASURES.values(), *PARAMETERS.values())]
    named += [getattr(one, f"meaning_{lang}") for one in (*BARRIERS.values(), *ENABLERS.values())]
    assert all(named)
