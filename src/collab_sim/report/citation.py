"""How to cite the program, and its metadata: from CITATION.cff, the one place that says so."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from collab_sim.engines.module import digest
from collab_sim.report.strings import text

CITATION_FILE = "CITATION.cff"
PACKAGE_FOLDER = Path(__file__).parents[1]
CODEMETA = "https://w3id.org/codemeta/3.0"
SPECIAL = re.compile(r"[&%$#_{}]")


@cache
def citation() -> dict[str, Any]:
    """What CITATION.cff says: in the wheel it lies in the package, in a checkout above ``src``."""
    packaged = PACKAGE_FOLDER / CITATION_FILE
    file = packaged if packaged.is_file() else PACKAGE_FOLDER.parents[1] / CITATION_FILE
    said: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return said


def as_text(lang: str) -> str:
    """The citation as a line of a list of references, with the digest of the engine."""
    said = citation()
    return text(
        lang,
        "cite_line",
        authors=text(lang, "cite_and").join(map(_name, said["authors"])),
        year=_year(said) or text(lang, "cite_no_year"),
        title=said["title"],
        version=said["version"],
        engine=digest().hex(),
    )


def as_bibtex(lang: str) -> str:
    """The citation as a BibTeX entry, with the digest of the engine as a note."""
    said = citation()
    fields = {
        "author": " and ".join(_for_bibtex(author) for author in said["authors"]),
        "title": f"{{{_escaped(said['title'])}}}",
        "year": _year(said),
        "howpublished": text(lang, "cite_software"),
        "note": text(lang, "cite_engine", version=said["version"], engine=digest().hex()),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join(("@misc{collab-sim,", *lines, "}"))


def as_codemeta() -> str:
    """The metadata as CodeMeta 3.0 (JSON-LD), without the engine, which changes with every rule."""
    said = citation()
    described = {
        "@context": CODEMETA,
        "@type": "SoftwareSourceCode",
        "name": "collab-sim",
        "description": said["abstract"],
        "version": str(said["version"]),
        "datePublished": said.get("date-released"),
        "license": f"https://spdx.org/licenses/{said['license']}",
        "author": [_for_codemeta(author) for author in said["authors"]],
        "keywords": said["keywords"],
        "programmingLanguage": "Python",
        "codeRepository": said.get("repository-code"),
        "citation": [
            {
                "@type": "CreativeWork",
                "name": work["title"],
                "author": [_for_codemeta(author) for author in work["authors"]],
                "datePublished": str(work["year"]),
            }
            for work in said["references"]
        ],
    }
    filled = {name: value for name, value in described.items() if value is not None}
    return json.dumps(filled, ensure_ascii=False, indent=2, default=str)


def _year(said: dict[str, Any]) -> str:
    """Year of the release, which a version that is not released yet has not."""
    return str(said.get("date-released", ""))[:4]


def _name(author: dict[str, str]) -> str:
    if "name" in author:
        return author["name"]
    return f"{author['family-names']}, {author['given-names']}"


def _for_bibtex(author: dict[str, str]) -> str:
    name = _escaped(_name(author))
    return f"{{{name}}}" if "name" in author else name


def _for_codemeta(author: dict[str, str]) -> dict[str, str]:
    if "name" in author:
        return {"@type": "Organization", "name": author["name"]}
    return {
        "@type": "Person",
        "familyName": author["family-names"],
        "givenName": author["given-names"],
    }


def _escaped(words: str) -> str:
    r"""Text without signs that LaTeX reads as commands.

    >>> _escaped("costs & benefits_1")
    'costs \\& benefits\\_1'
    """
    return SPECIAL.sub(r"\\\g<0>", words)
