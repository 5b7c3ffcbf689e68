"""A made-up third language, added to a copy of the package as files alone.

Every word of it stands in brackets, so that what a reader sees of another language shows.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from html import unescape
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import collab_sim
from collab_sim.cli.exit_codes import BAD_INPUT
from collab_sim.config import load_scenario, scenario_names
from collab_sim.report.naming import CITATION
from collab_sim.texts import HERE

LANG = "qq"
LETTER = re.compile(r"[^\W\d_]")
BETWEEN_BRACKETS = re.compile(r"⟦[^⟦⟧]*⟧")
SOURCE = re.compile(CITATION)
LABEL = re.compile(r"F\d+")
RUN = """
import io, json, sys
from collab_sim.cli.verbs import run_commands
real, answers = sys.stdout, []
for words in json.load(sys.stdin):
    sys.argv = ["collab-sim", *words, "--lang", "qq"]
    told = sys.stdout = sys.stderr = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    code = run_commands()
    told.flush()
    answers.append((code, told.buffer.getvalue().decode()))
    sys.stderr = sys.__stderr__
print(json.dumps(answers), file=real)
"""


def bracketed(said: str) -> str:
    """A text of the language: the English in brackets; signs stay what they are."""
    return f"⟦{said}⟧" if LETTER.search(said) else said


def outside(told: str) -> str:
    """What is left of something that was told when all texts of the language are taken out."""
    while (rest := BETWEEN_BRACKETS.sub(" ", told)) != told:
        told = rest
    return told


def add_language(package: Path) -> None:
    """Write the folder of the language into a copy of the package; three forms of a plural."""
    folder = package / "texts" / LANG
    (folder / "LC_MESSAGES").mkdir(parents=True)
    for domain, of in (("texts", "en"), ("meanings", "en"), ("problems", "sv"), ("messages", "sv")):
        file = HERE / of / "LC_MESSAGES" / f"{domain}.po"
        made = _in_brackets(file, ids_are_english=of != "en")
        with (folder / "LC_MESSAGES" / f"{domain}.mo").open("wb") as compiled:
            write_mo(compiled, made)
    copytree(HERE / "en" / "starters", folder / "starters")


def _in_brackets(file: Path, *, ids_are_english: bool) -> Catalog:
    written = file.read_text(encoding="utf-8")
    written = re.sub(r'"Language: \w+', f'"Language: {LANG}', written)
    written = re.sub(
        r'"Plural-Forms: [^"]*"',
        r'"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);\\n"',
        written,
    )
    many = r'^msgstr\[1\] ((?:"(?:[^"\\]|\\.)*"\n)+)'
    written = re.sub(many, r"msgstr[1] \1msgstr[2] \1", written, flags=re.MULTILINE)
    made = read_po(written.splitlines(keepends=True), locale=LANG)
    for message in made:
        if message.id:
            message.string = _string(message, ids_are_english=ids_are_english)
    return made


def _string(message: Message, *, ids_are_english: bool) -> str | tuple[str, ...]:
    if isinstance(message.string, str):
        return bracketed(str(message.id) if ids_are_english else message.string)
    first, pair, many = map(bracketed, message.string or ())
    return first, f"PAIR {pair}", many


def copied(folder: Path) -> Path:
    """Copy the package and its scenarios, add the language, and return where it stands."""
    package = Path(collab_sim.__file__).parent
    unread = ignore_patterns("__pycache__")
    copytree(package, folder / "src" / "collab_sim", ignore=unread)
    copytree(package.parents[1] / "configs", folder / "configs")
    add_language(folder / "src" / "collab_sim")
    return folder


def answers(copy: Path, commands: Sequence[Sequence[str]]) -> list[str]:
    """What commands of the copy answer in the language, one after the other in one process."""
    done = subprocess.run(
        [sys.executable, "-c", RUN], input=json.dumps(commands),
        cwd=copy, env={"PYTHONPATH": str(copy / "src"), "PYTHONUTF8": "1", "HOME": str(copy)},
        capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    told = []
    for words, (code, answer) in zip(commands, json.loads(done.stdout), strict=True):
        assert code == (BAD_INPUT if "bad.yaml" in words else 0), (words, answer)
        told.append(answer)
    return told


def foreign_words(file: Path) -> set[str]:
    """What a page shows in the language that is neither of it nor a title, a question or a source.

    Titles and questions of scenarios stand in English, sources as they are cited.
    """
    html = re.sub(r"<(script|style|code|svg)\b.*?</\1>", " ", file.read_text("utf-8"), flags=re.S)
    html = re.sub(r"<(\w+)[^>]* lang=\"(en|sv)\".*?</\1>", " ", html, flags=re.S)
    shown = re.split(r"<[^>]*>", html) + re.findall(r'(?:alt|title|aria-label)="([^"]*)"', html)
    return {part for part in map(_left_over, map(unescape, shown)) if part}


def words_elsewhere(file: Path) -> set[str]:
    """What the script of a page would show in the language, as `foreign_words`."""
    [embedded] = re.findall(
        r"<script type=\"application/json\"[^>]*>(.*?)</script>", file.read_text("utf-8"), re.S
    )
    page = json.loads(embedded)
    assert page["lang"] == LANG
    assert page["texts"][LANG].keys() == page["texts"]["en"].keys()
    assert page["texts"][LANG][""][:4] == "2012"
    words = [*_each_form(page["texts"][LANG].values()), *_by_language(page["data"])]
    return {part for part in map(_left_over, words) if part}


def _each_form(texts: Iterable[str | list[str]]) -> Iterator[str]:
    """Yield texts, and each form of those that count."""
    for each in texts:
        if isinstance(each, str):
            yield each
        else:
            yield from (form.removeprefix("PAIR ") for form in each)


def _left_over(shown: str) -> str:
    """What is left of words without those of the language, titles, sources and labels."""
    rest = outside(shown).replace("{value}", "")
    for words in _of_scenarios():
        rest = rest.replace(words, "")
    rest = rest.strip(" \n()·:,;.–")
    known = SOURCE.match(rest) or LABEL.fullmatch(rest)
    return rest if LETTER.search(rest) and not known else ""


@cache
def _of_scenarios() -> list[str]:
    """Titles, in full and short, and questions of shipped scenarios in English, longest first."""
    shipped = [*map(load_scenario, scenario_names())]
    titles = [scenario.title.said("en") for scenario in shipped]
    questions = [scenario.question.said("en") for scenario in shipped]
    words = {*titles, *questions, *(title.partition(",")[0] for title in titles)}
    return sorted(words, key=len, reverse=True)


def _by_language(embedded: Any) -> Iterator[str]:
    """Yield words in the language that stand beside those in other ones."""
    if isinstance(embedded, Mapping) and {"en", "sv"} <= embedded.keys():
        if isinstance(embedded[LANG], str):
            yield embedded[LANG]
    elif isinstance(embedded, Mapping):
        for value in embedded.values():
            yield from _by_language(value)
    elif isinstance(embedded, list):
        for value in embedded:
            yield from _by_language(value)
