"""What a bad file is, for the tests: its text, and where and what must be told."""

from __future__ import annotations

from typing import NamedTuple

E = "extends: default\n"


class Bad(NamedTuple):
    name: str
    text: str
    at: str
    path: str
    message: str
    hint: str = ""
