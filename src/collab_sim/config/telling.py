"""Problems in the language of whoever reads them."""

from __future__ import annotations

from collab_sim.config.problems import MOST_TOLD, ConfigError, Problem
from collab_sim.config.swedish import in_swedish


def told(error: ConfigError, lang: str) -> str:
    """Say everything that is wrong with some files in a language: ``en`` or ``sv``."""
    if lang != "sv":
        return str(error)
    problems = [
        Problem(each.path, in_swedish(each.message), each.place, in_swedish(each.hint), each.topic)
        for each in error.problems[:MOST_TOLD]
    ]
    closing = "     ".join(map(in_swedish, error.closing_line.split("     ")))
    lines = (*map(str, problems), in_swedish(error.more_line), closing)
    return "\n".join(filter(None, lines))
