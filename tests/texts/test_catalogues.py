"""Every language has all texts, with the same blanks and its own forms, signs and starters."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from string import Formatter

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import collab_sim
from collab_sim.report.strings import counted, number, template, text, text_keys
from collab_sim.texts import HERE, LANGUAGES, catalogue, starter_text
from verification.refresh import sayings

SOURCES = sorted(HERE.glob("*/LC_MESSAGES/*.po"))


def catalogue_of(file: Path) -> Catalog:
    with file.open("rb") as content:
        return read_po(content, locale=file.parts[-3])


def blanks(said: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(said) if name}


def forms(said: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [said] if isinstance(said, str) else list(said or ())


TEXTS = {lang: catalogue_of(HERE / lang / "LC_MESSAGES" / "texts.po") for lang in LANGUAGES}


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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_languages_have_the_same_texts_with_the_same_blanks(lang: str) -> None:
    assert catalogue(lang, "texts").ids == text_keys()
    english = {str(forms(message.id)[0]): message for message in TEXTS["en"] if message.id}
    for message in TEXTS[lang]:
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


MADE_UP = re.compile(r"\{[^}]*\}|[a-z]+")


def shouted(said: str) -> str:
    """A made-up language: English in capitals, its blanks as they are."""
    return MADE_UP.sub(lambda part: part[0] if part[0][0] == "{" else part[0].upper(), said)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package to which a language with three forms is added as files alone."""
    folder = tmp_path_factory.mktemp("copy")
    package = Path(collab_sim.__file__).parent
    configs = Path(package.parents[1] / "configs")
    copytree(package, folder / "src" / "collab_sim")
    copytree(configs, folder / "configs")
    texts = folder / "src" / "collab_sim" / "texts"
    english = (HERE / "en" / "LC_MESSAGES" / "texts.po").read_text(encoding="utf-8")
    head = english.replace("Language: en", "Language: qq").replace(
        "nplurals=2; plural=(n != 1)", "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2)"
    )
    source = folder / "texts.po"
    source.write_text(
        re.sub(r'msgstr\[1\] (".*")', r'msgstr[1] "{n} PAIR"\nmsgstr[2] \1', head),
        encoding="utf-8",
    )
    with source.open("rb") as content:
        made = read_po(content, locale="qq")
    for message in made:
        if isinstance(message.string, str) and message.id:
            message.string = shouted(message.string)
    problems = Catalog(locale="qq")
    for said in catalogue("sv", "problems").ids:
        problems.add(said, shouted(said))
    target = texts / "qq" / "LC_MESSAGES"
    target.mkdir(parents=True)
    for name, held in (("texts", made), ("problems", problems)):
        with (target / f"{name}.mo").open("wb") as file:
            write_mo(file, held)
    copytree(HERE / "en" / "starters", texts / "qq" / "starters")
    return folder


def said_in(copy: Path, *words: str) -> str:
    """What a command of the copy answers."""
    done = subprocess.run(
        [sys.executable, "-m", "collab_sim", *words, "--lang", "qq"],
        cwd=copy, env={"PYTHONPATH": str(copy / "src"), "PYTHONUTF8": "1"},
        capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    return done.stdout + done.stderr


def test_a_third_language_is_files_alone(copy: Path) -> None:
    (copy / "good.yaml").write_text("extends: default\nmonths: 2\n", encoding="utf-8")
    (copy / "bad.yaml").write_text("extends: default\nmonths: 0\n", encoding="utf-8")
    good, bad = said_in(copy, "check", "good.yaml"), said_in(copy, "check", "bad.yaml")
    assert "good.yaml: ALL RIGHT (20 actors, 4 arenas, {n} PAIR)".replace("{n}", "2") in good
    assert "bad.yaml:2:1  months: 0 IS NOT BETWEEN 1 AND 1200" in bad
