"""A site with one lesson, made in a second or two."""

from __future__ import annotations

from dataclasses import replace

from collab_sim.report.lesson.registry import ready
from collab_sim.report.lesson.searching import search
from collab_sim.report.site.build import Site

ADDRESS = "https://school.example/silos/"


def small_site() -> Site:
    """The lesson on silos with one dial, in Swedish first, for a school's server."""
    lesson = replace(ready("silos"), dials=("departments.mandate",))
    return Site({"silos": (lesson, search(lesson, seed=1))}, "sv", 1, ADDRESS)
