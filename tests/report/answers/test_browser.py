"""A study's page in a browser: readable by everyone, and on few sheets."""

from __future__ import annotations

from pathlib import Path

import pytest

from collab_sim.config.study_design import Design, Factor
from collab_sim.report.answers.build import study_report, write_study_report
from tests.report.answers.results import SCOPE, TURNOVER, design_of, made, study_of
from tests.report.browser import accessibility_problems, printed_pages
from tests.report.tables import LONG_TITLES
from tests.study.small import world

MOST_PAGES = 6
LISTED = (Factor(TURNOVER, (0.0, 0.1, 0.2)), Factor(SCOPE, (1.0, 2.0, 3.0)))
RANGES = (Factor(TURNOVER, bounds=(0.0, 0.3)), Factor(SCOPE, bounds=(1.0, 6.0)))


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["en", "sv"])
@pytest.mark.parametrize(
    ("design", "factors"),
    [
        (design_of("grid"), LISTED),
        (design_of("one_at_a_time"), LISTED),
        (design_of("latin_hypercube", points=40), RANGES),
        (design_of("morris", trajectories=10), RANGES),
        (design_of("sobol", points=32), RANGES),
    ],
)
def test_a_page_has_no_hard_barriers_and_prints_on_few_sheets(
    design: Design, factors: tuple[Factor, ...], lang: str, tmp_path: Path
) -> None:
    titles = LONG_TITLES[:2]
    scenarios = {
        name: world(name, title={"en": title, "sv": title})
        for name, title in zip("ab", titles, strict=True)
    }
    study = study_of(design=design, factors=factors, scenarios=scenarios, replicates=6)
    results = made(
        study, lambda name, at, luck: (name == "a") * (0.1 - at[TURNOVER]) + at[SCOPE] + luck
    )
    page = write_study_report(study_report(results, lang), tmp_path, "collab-sim run x.yaml")
    assert printed_pages(page) <= MOST_PAGES
    assert accessibility_problems(page) == []
