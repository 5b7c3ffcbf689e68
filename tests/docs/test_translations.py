"""Translated pages say in Swedish what they say in English, of the same commands and numbers.

That a page is translated as a whole is seen where its site is built: what has no translation, or
one of an older text, is a warning there, and warnings are errors.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from verification.translations import DOCS, read_catalogue, translated

HOW_TO = sorted(page.relative_to(DOCS).with_suffix("") for page in DOCS.glob("how-to/*.md"))
LITERAL = re.compile(r"`[^`]+`")
TARGET = re.compile(r"\]\(([^)]+)\)")
NUMBER = re.compile(r"\d+")


def messages(page: Path) -> list[Message]:
    return [message for message in read_catalogue(page) if message.id]


def words(text: str) -> str:
    """Text as one line, without what tables and quotations put around it."""
    return " ".join(re.sub(r"^[>|\s-]+", " ", text, flags=re.MULTILINE).split())


def test_every_how_to_page_is_translated() -> None:
    assert set(HOW_TO) <= set(translated())


@pytest.mark.parametrize("page", translated(), ids=str)
class TestPage:
    def test_nothing_is_left_open(self, page: Path) -> None:
        assert [each.id for each in messages(page) if not each.string or each.fuzzy] == []

    def test_its_paragraphs_are_those_of_the_page(self, page: Path) -> None:
        text = words((DOCS / page).with_suffix(".md").read_text(encoding="utf-8"))
        captions = re.findall(r"caption: ([^,}]+)", (DOCS / "_toc.yml").read_text("utf-8"))
        said = [str(each.id) for each in messages(page)]
        assert [each for each in said if words(each) not in text and each not in captions] == []

    def test_commands_links_and_numbers_are_the_same(self, page: Path) -> None:
        for each in messages(page):
            english, swedish = str(each.id), str(each.string)
            assert sorted(LITERAL.findall(swedish)) == sorted(LITERAL.findall(english))
            assert sorted(TARGET.findall(swedish)) == sorted(TARGET.findall(english))
            plain = (LITERAL.sub("", TARGET.sub("", text)) for text in (swedish, english))
            in_swedish, in_english = (sorted(NUMBER.findall(text)) for text in plain)
            assert in_swedish == in_english, swedish
