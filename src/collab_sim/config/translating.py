"""What is said about files, in a language; the English sentence is the id, as with gettext.

Sentences are put together where a mistake is seen, with names and numbers in them; ``{}`` in an id
stands for one of those, in the order in which they are said.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from collab_sim.config.problems import MOST_TOLD, ConfigError, Problem
from collab_sim.texts import catalogue

SLOT = re.escape("{}")
IDENTIFIER = re.compile(r"[a-z0-9_.]+")
THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")


def translated(said: str, lang: str) -> str:
    """Return a message or hint in a language; what has no wording there stays as it is."""
    if lang == "en":
        return said
    sentences = _sentences(lang)
    if said in sentences:
        return sentences[said]
    for pattern, quoted, translation in _patterns(lang):
        match = pattern.fullmatch(said)
        if match:
            slots = zip(match.groups(), quoted, strict=True)
            parts = *(part if own else _inside(part, lang) for part, own in slots), ""
            between = re.split(SLOT, translation)
            return "".join(chain.from_iterable(zip(between, parts, strict=True)))
    return said


def translated_problem(problem: Problem, lang: str) -> Problem:
    """Return a problem in a language."""
    message, hint = translated(problem.message, lang), translated(problem.hint, lang)
    return Problem(problem.path, message, problem.position, hint, problem.topic)


def translated_error(error: ConfigError, lang: str) -> str:
    """Say everything that is wrong with some files in a language."""
    problems = [translated_problem(each, lang) for each in error.problems[:MOST_TOLD]]
    closing = "     ".join(translated(part, lang) for part in error.closing_line.split("     "))
    lines = (*map(str, problems), translated(error.more_line, lang), closing)
    return "\n".join(filter(None, lines))


def _inside(part: str, lang: str) -> str:
    """Translate what stands in a message: words, alternatives, a reason; no names of one's own."""
    if THOUSANDS.fullmatch(part):
        return part.replace(",", catalogue(lang, "texts").gettext("thousands_sign"))
    several, sentences = part.split(" or "), _sentences(lang)
    if all(each in sentences or IDENTIFIER.fullmatch(each) for each in several):
        return f" {sentences['or']} ".join(sentences.get(each, each) for each in several)
    return translated(part, lang)


def problem_texts(lang: str) -> dict[str, str]:
    """All that can be said about files, by the English sentence."""
    problems = catalogue(lang, "problems")
    return {said: problems.gettext(said) for said in problems.ids}


@cache
def _sentences(lang: str) -> dict[str, str]:
    """Sentences and words without anything to fill in."""
    return {said: here for said, here in problem_texts(lang).items() if "{}" not in said}


@cache
def _patterns(lang: str) -> list[tuple[re.Pattern[str], tuple[bool, ...], str]]:
    """Sentences with blanks as patterns, those that say most first; in quotes stand names."""
    blanks = {said: here for said, here in problem_texts(lang).items() if "{}" in said}
    by_length = sorted(blanks.items(), key=lambda each: (-len(each[0].replace("{}", "")), each[0]))
    return [
        (
            re.compile(re.escape(english).replace(SLOT, "(.*?)"), re.DOTALL),
            tuple(quote == "'" for quote in re.findall(r"(.?)\{\}", f" {english}")),
            translation,
        )
        for english, translation in by_length
    ]
