"""One file says how to cite; everything else is made from it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from collab_sim.engines import module
from collab_sim.report import citation
from collab_sim.report.citation import as_bibtex, as_codemeta, as_text

CHECKOUT = Path(__file__).parents[2]
TWO = {
    "title": "Trade & trust",
    "version": "2.0",
    "date-released": "2031-05-06",
    "license": "MIT",
    "abstract": "Words.",
    "keywords": ["trust"],
    "authors": [{"family-names": "Ek", "given-names": "Bo"}, {"name": "The town"}],
    "references": [],
}


@pytest.fixture
def two_authors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(citation, "citation", lambda: TWO)


def test_the_committed_metadata_is_what_the_citation_says() -> None:
    # Write it anew with: python -m verification.refresh
    assert (CHECKOUT / "codemeta.json").read_text(encoding="utf-8") == f"{as_codemeta()}\n"


def test_a_citation_names_the_version_and_the_engine_that_plays() -> None:
    said = yaml.safe_load((CHECKOUT / "CITATION.cff").read_text(encoding="utf-8"))
    engine = module.digest().hex()
    for told in (as_text("en"), as_text("sv"), as_bibtex("en")):
        assert said["title"] in told
        assert f"version {said['version']}" in told
        assert engine in told


def test_a_version_that_is_not_released_has_no_year() -> None:
    assert "(n.d.)" in as_text("en")
    assert "(u.å.)" in as_text("sv")
    assert "year" not in as_bibtex("en")


@pytest.mark.usefixtures("two_authors")
def test_people_and_organisations_are_written_as_bibtex_reads_them() -> None:
    told = as_bibtex("en")
    assert "author = {Ek, Bo and {The town}}," in told
    assert r"title = {{Trade \& trust}}," in told
    assert "year = {2031}," in told
    assert told.count("{") == told.count("}")
    assert as_text("en").startswith("Ek, Bo & The town (2031). Trade & trust (version 2.0, ")


@pytest.mark.usefixtures("two_authors")
def test_people_and_organisations_are_told_apart_in_the_metadata() -> None:
    described = json.loads(as_codemeta())
    assert [author["@type"] for author in described["author"]] == ["Person", "Organization"]
    assert described["datePublished"] == "2031-05-06"
    assert re.fullmatch(r"https://w3id\.org/codemeta/3\.\d", described["@context"])
