"""Problems in the language of whoever reads them."""

from __future__ import annotations

from collab_sim.config.problems import MOST_TOLD, ConfigError, Problem
from collab_sim.config.swedish import in_swedish


def problem_told(problem: Problem, lang: str) -> Problem:
    """Return a problem in a language: ``en`` or ``sv``."""
    if lang != "sv":
        return problem
    message, hint = in_swedish(problem.message), in_swedish(problem.hint)
    return Problem(problem.path, message, problem.place, hint, problem.topic)


def told(error: ConfigError, lang: str) -> str:
    """Say everything that is wrong with some files in a language: ``en`` or ``sv``."""
    if lang != "sv":
        return str(error)
    problems = [problem_told(each, lang) for each in error.problems[:MOST_TOLD]]
    closing = "     ".join(map(in_swedish, error.closing_line.split("     ")))
    lines = (*map(str, problems), in_swedish(error.more_line), closing)
    return "\n".join(filter(None, lines))
