"""Everything a person reads exists in Swedish and English, and nothing lies about unused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import collab_sim
from collab_sim.analysis.discovery.cases import ANSWER_SIDES
from collab_sim.cli.files import TABLE_KINDS
from collab_sim.report.figures.discovery import SCORES
from collab_sim.report.findings import planned
from collab_sim.report.lesson.registry import LESSON_TEXTS, READY
from collab_sim.report.naming import CITATION, parameter_name, source_name
from collab_sim.report.pages.live import dial_groups
from collab_sim.report.strings import plural, template, text_keys
from collab_sim.report.terminal import MEASURE_GROUPS
from collab_sim.texts import HERE, LANGUAGES
from collab_sim.world.declarations import BARRIERS, ENABLERS, MEASURES, PARAMETERS
from collab_sim.world.named_fields import FIELD_UNITS
from collab_sim.world.parameters import Mark
from collab_sim.world.provenance import KINDS_OF_EVIDENCE
from collab_sim.world.sectors import PROFILES
from tests.worlds import default_world

PACKAGE = Path(collab_sim.__file__).parent
CODE = "\n".join(
    file.read_text(encoding="utf-8") for file in (*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.js"))
)
TEMPLATES = "\n".join(file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.j2"))
KEYS = text_keys()
SOURCES = {
    one.evidence.source
    for one in PARAMETERS.values()
    if not re.search(CITATION, one.evidence.source)
}
BUILT = {f"unit_{measure.unit}" for measure in MEASURES.values()}
BUILT |= {f"unit_{parameter.unit}" for parameter in PARAMETERS.values()}
BUILT |= {f"unit_{unit}" for unit in FIELD_UNITS.values()}
BUILT |= {f"{kind}_{one.better}" for one in MEASURES.values() for kind in ("better", "better_is")}
BUILT |= {f"planned_{what}" for what in planned(default_world())}
BUILT |= {f"span_{measure.summary}" for measure in MEASURES.values()}
BUILT |= {f"{kind}_{mark.name.lower()}" for mark in Mark for kind in ("mark", "short_mark")}
BUILT |= {f"source_{source}" for source in SOURCES}
BUILT |= {f"index_{kind}" for kind in ("total", "first", "mu_star")}
BUILT |= {
    key
    for key in KEYS
    if key.startswith(("axis_", "check_", "curve_", "pattern_", "reading_", "role_", "verdict_"))
}
BUILT |= {key for key in KEYS if key.startswith("doctor_")}
COUNTED = {key.removeprefix("count_") for key in KEYS if key.startswith("count_")}
BUILT |= {f"count_{what}" for what in COUNTED if re.search(rf"""["']{what}["']""", CODE)}
BUILT |= {f"group_{group}" for group in MEASURE_GROUPS}
BUILT |= {f"answers_{kind}_caption" for kind in ("sobol", "morris")}
BUILT |= {f"answers_{kind}" for kind in ("mu_star", "mu", "sigma", "third_low", "third_high")}
BUILT |= {f"answers_barrier_{kind}" for kind in ("alone", "removed")}
BUILT |= {f"{key}_meaning" for key in KEYS if f"{key}_meaning" in KEYS}
BUILT |= {f"fit_verdict_{verdict}" for verdict in ("well", "somewhat", "hardly")}
BUILT |= {f"fit_key_{name}" for name in ("observed", "after", "before")}
BUILT |= {f"discover_{look}{end}" for look in SCORES for end in ("", "_axis")}
BUILT |= {f"discover_side_{side}" for side in ANSWER_SIDES}
BUILT |= {key for key in KEYS if key.startswith("differing_")}
BUILT |= {"heading_departments", "heading_external"}
BUILT |= {key for key in KEYS if key.startswith("options_")}
BUILT |= {key for key in KEYS if key.startswith(("changes_", "decision_", "happening", "levers"))}
BUILT |= {key for key in KEYS if key.startswith(("preset_", "variant_"))}
BUILT |= {f"dials_{group['name']}" for group in dial_groups()}
BUILT |= {
    f"lesson_{name.replace('-', '_')}_{what}" for name in ("pair", *READY) for what in LESSON_TEXTS
}
BUILT |= {
    f"lesson_{name.replace('-', '_')}_{side}"
    for name, plan in READY.items()
    for side in ("left", "right")
    if getattr(plan, f"only_{side}")
}
BUILT |= {f"own_{evidence}" for evidence in KINDS_OF_EVIDENCE}
BUILT |= {f"next_{kind}" for kind in TABLE_KINDS}
NEXT_STEP = re.compile(r"(Nästa steg|Allt annat den säger): .*collab-sim")
FORBIDDEN = re.compile(
    r"\b(optim(al|um)\w*|significan\w+|signifikan\w+|p-värde\w*|p-values?|sannolikhet\w*|prob"
    r"abilit\w+|prove[sn]?|causes?|caused|leads? to|because|due to|results? in|orsakar|leder till"
    r"|beror på|eftersom|tack vare)\b",
    re.IGNORECASE,
)


def test_every_text_that_is_asked_for_is_there_and_every_text_is_asked_for() -> None:
    there = KEYS
    asked = set(re.findall(r"""\btext\(\s*(?:self\.)?lang,\s*["']([\w-]+)["']""", CODE))
    asked |= set(re.findall(r"""\bt\(["']([\w-]+)["']""", TEMPLATES))
    assert asked | BUILT <= there, sorted((asked | BUILT) - there)
    named = set(re.findall(r"""["']([a-z][a-z_-]+)["']""", CODE + TEMPLATES))
    assert there <= asked | BUILT | named, sorted(there - asked - BUILT - named)


def test_a_text_that_depends_on_a_count_is_asked_for_with_it() -> None:
    with (HERE / "en" / "LC_MESSAGES" / "texts.po").open("rb") as content:
        depends = {message.id[0] for message in read_po(content) if message.pluralizable}
    asked = set(re.findall(r"""\bplural\(\s*(?:self\.)?lang,\s*["']([\w-]+)["']""", CODE))
    asked |= set(re.findall(r"""\bsayCounted\(["']([\w-]+)["']""", CODE + TEMPLATES))
    assert {key for key in depends if not key.startswith("count_")} == asked
    assert plural("sv", "merged", 1, runs=1, folder="x") == "1 körning sammanfogad i x"


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_no_text_claims_more_than_runs_can_carry(lang: str) -> None:
    for key in KEYS:
        found = FORBIDDEN.search(re.sub(r"\{\w*\}", "", template(lang, key)))
        assert found is None or key == "what_this_is", (key, found)


def test_templates_say_nothing_of_their_own() -> None:
    asking = r"\{[{%#].*?[#%}]\}|<code>.*?</code>|<[^>]*>"
    bare = re.sub(asking, " ", TEMPLATES, flags=re.DOTALL)
    assert re.findall(r"[^\W\d_]{2,}", bare) == []


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_measures_parameters_and_switches_are_named_in_both_languages(lang: str) -> None:
    named = [measure.title.said(lang) for measure in MEASURES.values()]
    for declared in (PARAMETERS, BARRIERS, ENABLERS, PROFILES):
        named += [each.meaning.said(lang) for each in declared.values()]
    named += [source_name(one.evidence.source, lang) for one in PARAMETERS.values()]
    assert all(named)


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_no_two_parameters_share_a_name_on_pages(lang: str) -> None:
    names = [parameter_name(path, lang) for path in PARAMETERS]
    assert len(set(names)) == len(names)


def test_commands_that_a_swedish_reader_is_to_type_next_answer_in_swedish() -> None:
    texts = {key: template("sv", key) for key in KEYS}
    next_steps = {key: words for key, words in texts.items() if NEXT_STEP.match(words)}
    assert len(next_steps) > 5
    assert [key for key, words in next_steps.items() if "--lang sv" not in words] == []
