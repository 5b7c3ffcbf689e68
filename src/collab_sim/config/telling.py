"""Problems in the language of whoever reads them."""

from __future__ import annotations

from collab_sim.config.problems import MOST_TOLD, ConfigError, Problem
from collab_sim.config.translating import translated


def translated_problem(problem: Problem, lang: str) -> Problem:
    """Return a problem in a language."""
    message, hint = translated(problem.message, lang), translated(problem.hint, lang)
    return Problem(problem.path, message, problem.position, hint, problem.topic)


def told(error: ConfigError, lang: str) -> str:
    """Say everything that is wrong with some files in a language."""
    problems = [translated_problem(each, lang) for each in error.problems[:MOST_TOLD]]
    closing = "     ".join(translated(part, lang) for part in error.closing_line.split("     "))
    lines = (*map(str, problems), translated(error.more_line, lang), closing)
    return "\n".join(filter(None, lines))
