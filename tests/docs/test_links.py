"""Every page can be found, every link leads somewhere, every test that is named exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from collab_sim.patterns.registry import PATTERNS

CHECKOUT = Path(__file__).parents[2]
DOCS = CHECKOUT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
TEXTS = [*PAGES, CHECKOUT / "README.md", CHECKOUT / "CONTRIBUTING.md"]
LINK = re.compile(r"\]\((?!https?://|mailto:)([^)\s#]+)?(?:#([^)\s]+))?\)")
TRACE = DOCS / "explanation" / "TRACE.md"
HEADINGS = (
    "1 Problem formulation",
    "2 Model description",
    "3 Data evaluation",
    "4 Conceptual model evaluation",
    "5 Implementation verification",
    "6 Model output verification",
    "7 Model analysis",
    "8 Model output corroboration",
)


def named(page: Path) -> str:
    return page.relative_to(CHECKOUT).as_posix()


@pytest.mark.parametrize("page", TEXTS, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = [target for target, _ in LINK.findall(text) if target]
    assert [one for one in targets if not (page.parent / one).exists()] == []


def test_every_page_is_listed_once_under_its_kind() -> None:
    indices = [DOCS / "README.md", DOCS / "decisions" / "README.md"]
    listed = [
        (index.parent / target).resolve().relative_to(DOCS)
        for index in indices
        for target, _ in LINK.findall(
            re.sub(r"^(?!- ).*$", "", index.read_text(encoding="utf-8"), flags=re.MULTILINE)
        )
    ]
    pages = [page.relative_to(DOCS) for page in PAGES if page != indices[0]]
    assert sorted(listed) == sorted(pages)
    assert "docs/README.md" in (CHECKOUT / "README.md").read_text(encoding="utf-8")


def test_trace_has_its_eight_headings() -> None:
    found = re.findall(r"^## (.*)$", TRACE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert tuple(found) == HEADINGS


def test_tests_scripts_and_patterns_that_trace_names_exist() -> None:
    text = TRACE.read_text(encoding="utf-8")
    files = re.findall(r"`((?:tests|verification)/[\w/]+\.py)(?:::(\w+))?`", text)
    assert len(files) > 10
    for file, test in files:
        assert f"def {test}" in (CHECKOUT / file).read_text(encoding="utf-8"), (file, test)
    patterns = set(re.findall(r"`(\w+Vs\w+)`", text))
    assert patterns
    assert patterns <= set(PATTERNS)
