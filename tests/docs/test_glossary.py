"""The glossary is true of the code: every name in it is a name there, and none has two meanings."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("|") and not line.startswith(("|---", "| name in code"))
]


SAID = re.compile(r'"""(?:.|\n)*?"""|#[^\n]*')
"""Docstrings and comments: what they say is no name."""


def test_names_in_the_glossary_are_names_in_the_code() -> None:
    texts = (file.read_text(encoding="utf-8") for file in (ROOT / "src").rglob("*.py"))
    known = {word for text in texts for word in re.findall(r"\w+", SAID.sub("", text))}
    listed = [name for row in ROWS for name in re.findall(r"`(\w+)`", row[0])]
    assert len(listed) > 60
    assert [name for name in listed if name not in known] == []


def test_a_name_and_a_word_mean_one_thing() -> None:
    names = Counter(name for row in ROWS for name in re.findall(r"`(\w+)`", row[0]))
    words = Counter(row[1] for row in ROWS if row[1] != "–")
    assert [name for name, times in (names | words).items() if times > 1] == []


def test_every_row_is_complete() -> None:
    assert [row for row in ROWS if len(row) != 5 or not all(row)] == []
