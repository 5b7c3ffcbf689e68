"""Which sentences a program can say: those in its source, with what it puts into their blanks."""

from __future__ import annotations

import ast
import errno
import os
import re
from functools import cache
from pathlib import Path

ROOMS = ("analysis", "cli", "config", "engines", "study", "world")
"""Rooms in which something is said about files."""
OF_PYTHON = {
    *map(os.strerror, errno.errorcode),
    "unexpected end of data",
    "'{}' expected after '{}'",
}
"""What Python itself says about files."""
OF_OLDER_CLICK = {"Directory", "File", "Path", "No such option: {name}"}
JOINTS = re.compile(r": |; | {5}")
IN_A_ROW = re.compile(r"\{\}[:(]\{\}\)?")


def literals(folder: Path) -> set[str]:
    """Every text that stands in the source below a folder, ``{}`` for each value in it."""
    texts = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = (part.value if isinstance(part, ast.Constant) else "{}"
                         for part in node.values)  # fmt: skip
                texts.add("".join(map(str, parts)))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
    return texts


class Sayable:
    """What the source can say."""

    def __init__(self, package: Path) -> None:
        whole = {text for room in ROOMS for text in literals(package / room)}
        parts = {part.strip() for text in whole for part in (text, *JOINTS.split(text))}
        after = {text.partition(joint)[2] for text in whole for joint in (": ", "; ")}
        self.texts = {IN_A_ROW.sub("{}", text) for text in (*whole, *parts, *after)} | OF_PYTHON
        self.patterns = [
            re.compile("(.*?)".join(map(re.escape, text.split("{}"))), re.DOTALL)
            for text in self.texts
            if "{}" in text and " " in text
        ]
        self.can = cache(self._can)

    def _can(self, said: str) -> bool:
        """Whether a sentence, ``{}`` for a name or a number, is put together from the source."""
        if said in self.texts or not re.search("[a-z]", said):
            return True
        first, joint, rest = said.partition("; ")
        if joint and self.can(first) and self.can(rest):
            return True
        for pattern in self.patterns:
            match = pattern.fullmatch(said)
            if match and all(len(part) < len(said) and self.can(part) for part in match.groups()):
                return True
        return False
