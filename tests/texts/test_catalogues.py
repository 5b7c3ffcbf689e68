"""Every language has all texts, with the same blanks and its own forms, signs and starters."""

from __future__ import annotations

import re
from inspect import cleandoc
from itertools import chain
from pathlib import Path
from string import Formatter

import click
import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import collab_sim
from collab_sim.cli.verbs import VERBS, commands
from collab_sim.config.tables import workbook
from collab_sim.config.tables.changes import of_changes, of_municipality
from collab_sim.config.tables.example import EXAMPLE_MUNICIPALITY, rows_of_example
from collab_sim.config.tables.questionnaire import WORDS
from collab_sim.config.tables.questions import STATEMENTS
from collab_sim.config.tables.sheets import EVERYBODY, SHEETS
from collab_sim.report.strings import counted, number, template, text
from collab_sim.texts import HERE, LANGUAGES, catalogue, starter_text
from collab_sim.world.actors import Title
from collab_sim.world.declarations import MEASURES, PARAMETERS, SWITCHES
from collab_sim.world.measures import Measure
from collab_sim.world.sectors import PROFILES
from collab_sim.world.variables import variable
from collab_sim.world.words import Meaning, Wording, Words
from tests.texts.sayable import OF_OLDER_CLICK, Sayable, literals
from tests.texts.third import (
    answers,
    bracketed,
    copied,
    foreign_words,
    outside,
    words_elsewhere,
)
from verification.refresh import sayings

SOURCES = sorted(HERE.glob("*/LC_MESSAGES/*.po"))


def catalogue_of(file: Path) -> Catalog:
    with file.open("rb") as content:
        return read_po(content, locale=file.parts[-3])


def written_in(lang: str, domain: str) -> Catalog:
    return catalogue_of(HERE / lang / "LC_MESSAGES" / f"{domain}.po")


def blanks(said: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(said) if name}


def forms(said: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [said] if isinstance(said, str) else list(said or ())


IN_ALL = ("texts", "meanings")
"""Catalogues whose ids are no sentences, so that every language has them."""


def test_every_folder_is_a_language() -> None:
    assert {file.parts[-3] for file in SOURCES} == set(LANGUAGES)
    assert set(LANGUAGES) >= {"en", "sv"}


@pytest.mark.parametrize("source", SOURCES, ids=lambda file: "-".join(file.parts[-3::2]))
def test_the_compiled_catalogue_is_that_of_the_text_and_complete(source: Path) -> None:
    written = catalogue_of(source)
    with source.with_suffix(".mo").open("rb") as content:
        read = read_mo(content)
    assert len(written)
    assert sayings(read) == sayings(written)
    assert [message.id for message in written if not all(forms(message.string))] == []
    assert not [message.id for message in written if message.id and message.fuzzy]


@pytest.mark.parametrize("source", SOURCES, ids=lambda file: "-".join(file.parts[-3::2]))
def test_no_catalogue_says_a_thing_twice(source: Path) -> None:
    said = source.read_text(encoding="utf-8").split("\nmsgid ")[1:]
    ids = [each.partition("\nmsgstr")[0].partition("\nmsgid_plural")[0] for each in said]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("domain", IN_ALL)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_languages_have_the_same_texts_with_the_same_blanks(lang: str, domain: str) -> None:
    assert catalogue(lang, domain).ids == catalogue("en", domain).ids
    english = {str(forms(message.id)[0]): message for message in written_in("en", domain)}
    for message in written_in(lang, domain):
        if message.id:
            model = english[forms(message.id)[0]]
            assert message.pluralizable == model.pluralizable, message.id
            for form in forms(message.string):
                assert blanks(form) == blanks(forms(model.string)[0]), message.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_signs_of_numbers_are_those_of_the_language(lang: str) -> None:
    symbols = Locale(lang).number_symbols["latn"]
    assert template(lang, "decimal_sign") == symbols["decimal"]
    assert template(lang, "thousands_sign") == symbols["group"]
    assert text(lang, "language") == str(Locale(lang).get_language_name(lang)).capitalize()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_starters_of_all_languages_have_the_same_parts(lang: str) -> None:
    names = {file.stem for file in (HERE / "en" / "starters").glob("*.yaml")}
    assert names == {file.stem for file in (HERE / lang / "starters").glob("*.yaml")}
    assert all(starter_text(lang, name).endswith("\n") for name in names)


def test_a_missing_text_or_language_is_an_error() -> None:
    with pytest.raises(KeyError, match="no_such_text"):
        text("sv", "no_such_text")
    with pytest.raises(KeyError, match="count_nothing"):
        counted("sv", "nothing", 2)
    with pytest.raises(KeyError, match="xx"):
        text("xx", "accepted")
    with pytest.raises(KeyError, match="xx"):
        starter_text("xx", "study")


def test_a_text_that_is_its_own_id_is_no_missing_text() -> None:
    assert text("en", "barrier") == "barrier"
    assert number("sv", 0.5, 1) == "0,5"


def test_what_is_declared_is_in_the_catalogue_of_meanings_and_nothing_else_is() -> None:
    assert declared_meanings() == catalogue("en", "meanings").ids


def declared_meanings() -> set[str]:
    """Ids of what the model, the workbook and the questionnaire ask the catalogues for."""
    declared: list[Wording] = [parameter.meaning for parameter in PARAMETERS.values()]
    declared += [profile.meaning for profile in PROFILES.values()]
    for measure in MEASURES.values():
        declared += [measure.title, measure.taken_over, measure.reason, measure.defined]
    own = Measure(name="own", en="a measure of one's own", of=len)
    declared += [own.taken_over, own.reason]
    for switch in (each for kind in SWITCHES.values() for each in kind.values()):
        declared += [switch.title, switch.meaning]
    for path in ("events.cut.month", "events.cut.set.collaboration.gap"):
        declared.append(variable(path).meaning)
    for sheet in SHEETS.values():
        declared += [sheet.title, sheet.about]
        for column in sheet.columns:
            declared += [column.title, column.about, *(choice.word for choice in column.choices)]
    declared += [choice.word for choice in EVERYBODY]
    for setting in (*of_municipality().values(), *of_changes().values()):
        declared += [setting.meaning, *([setting.range] if setting.range else [])]
    for statement in STATEMENTS:
        declared += [statement.statement, statement.heading]
    declared += WORDS.values()
    for row in (EXAMPLE_MUNICIPALITY, *chain.from_iterable(rows_of_example().values())):
        declared += [value for value in row.values() if isinstance(value, Meaning)]
    code = Path(workbook.__file__).read_text(encoding="utf-8")
    quoted = set(re.findall(r'"([a-z_]+)"', code))
    workbooks = {key for key in catalogue("en", "meanings").ids if key.startswith("workbook.")}
    assert {key.removeprefix("workbook.") for key in workbooks} <= quoted
    limits = {"setting.range"}
    return {each.key for each in declared if isinstance(each, Meaning)} | workbooks | limits


def test_every_sentence_about_files_can_be_said() -> None:
    said = Sayable(Path(collab_sim.__file__).parent)
    assert [each for each in sorted(catalogue("sv", "problems").ids) if not said.can(each)] == []
    assert not said.can("there is no crocodile '{}' here, or not any longer")


def test_every_help_that_is_translated_is_said() -> None:
    helps = {cleandoc(each.help or "") for each in (commands, *VERBS)}
    for option in (each for verb in (commands, *VERBS) for each in verb.params):
        if isinstance(option, click.Option):
            helps |= {str(option.help), str(option.show_default)}
    of_click = literals(Path(click.__file__).parent)
    unsaid = catalogue("sv", "messages").ids - helps - of_click - OF_OLDER_CLICK
    assert unsaid == set()


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package to which a language with three forms is added as files alone."""
    return copied(tmp_path_factory.mktemp("copy"))


def test_a_third_language_is_files_alone(copy: Path) -> None:
    (copy / "good.yaml").write_text("extends: default\nmonths: 2\n", encoding="utf-8")
    (copy / "bad.yaml").write_text("extends: default\nmonths: 0\nmonth: 1\n", encoding="utf-8")
    names = ("trust.learning", "engagement_members", "lack_of_mandate", "profile.academia")
    explained = [["explain", name] for name in (*names, "arenas.seats")]
    commands = [["check", "good.yaml"], ["check", "bad.yaml"], ["new", "scenario", "new.yaml"],
                ["page", "-o", "page.html"], ["explain"], *explained]  # fmt: skip
    good, bad, *_, listed = answers(copy, commands)[:5]
    assert good == "⟦good.yaml: all right (⟦20 actors⟧, ⟦4 arenas⟧, PAIR ⟦2 months⟧)⟧\n"
    assert "bad.yaml:2:1  months: ⟦0 is not between 1 and 1200⟧" in bad
    assert "⟦did you mean 'months'?⟧" in bad
    assert "⟦2 problems, nothing was run.⟧     ⟦help: collab-sim explain months⟧" in bad
    for line in listed.splitlines():
        assert len(outside(line).split()) == 1, line
    starter = (copy / "new.yaml").read_text(encoding="utf-8")
    for path in ("collaboration.gap", "trust.learning"):
        assert bracketed(catalogue("en", "meanings").gettext(f"parameter.{path}")) in starter
    assert foreign_words(copy / "page.html") == set()
    assert words_elsewhere(copy / "page.html") == set()


@pytest.mark.verification
def test_a_report_and_a_lesson_speak_a_third_language(copy: Path) -> None:
    compare = "compare project continuous -n 2 --set months=4 --assumption-pairs 6 -o out"
    answers(copy, [compare.split(), ["lesson", "silos", "-o", "lesson.html"]])
    for file in ("out/report.html", "lesson.html"):
        assert foreign_words(copy / file) == set()
    assert words_elsewhere(copy / "lesson.html") == set()


def test_a_title_that_does_not_stand_in_a_language_is_english() -> None:
    assert Title(en="Town", sv="Stad").said("qq") == "Town"
    assert Words("mine").said("sv") == "mine"
