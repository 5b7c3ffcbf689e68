"""Runs tests in a copy of the checkout, each time in a process of its own.

A server that has imported the libraries, and nothing of ours, is forked: starting anew would take
longer than most tests.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from multiprocessing import get_context
from pathlib import Path
from typing import Any

LOADED = """hypothesis mesa numpy pandas pydantic pytest scipy.stats yaml
verification.mutants.recording""".split()
OPTIONS = """-q -n 0 -p no:cacheprovider --no-header
-W ignore::pytest.PytestAssertRewriteWarning""".split()
LEFT_BEHIND = shutil.ignore_patterns(
    ".*", "__pycache__", "build", "dist", "results", "docs/pictures"
)
STARTING = 60.0
"""Seconds that a process may take beside its tests."""

server = get_context("forkserver")


class Verdict(Enum):
    """How the tests of a mutant end."""

    SURVIVED = "survived"
    FAILED = "a test failed"
    BROKEN = "its tests are gone"
    HANGING = "did not end"


VERDICTS = {0: Verdict.SURVIVED, 1: Verdict.FAILED, 2: Verdict.BROKEN, 4: Verdict.BROKEN,
            5: Verdict.SURVIVED}  # fmt: skip
"""By exit code of pytest: a file of tests that can't be imported interrupts it.

Tests that are only no longer there would be missed by nobody: the mutant survives them.
"""


class JudgingError(RuntimeError):
    """Tests ended in a way that says nothing about a mutant."""


@contextmanager
def copied(root: Path) -> Iterator[Path]:
    """Give a copy of a checkout that may be changed."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as scratch:
        copy = Path(scratch, "checkout")
        shutil.copytree(root, copy, ignore=LEFT_BEHIND)
        yield copy


def judge(copy: Path, module: Path, text: str, tests: Sequence[str], seconds: float) -> Verdict:
    """Run tests, up to the first that fails, with another text of a file.

    They may take so many seconds. Raises JudgingError where they do not run at all.
    """
    file = copy / module
    whole = file.read_bytes()
    file.write_text(text, encoding="utf-8")
    try:
        return _verdict(copy, tests, seconds)
    finally:
        file.write_bytes(whole)


def _verdict(copy: Path, tests: Sequence[str], seconds: float) -> Verdict:
    process = server.Process(target=_run, args=(copy, tuple(tests)))
    process.start()
    process.join(STARTING + seconds)
    if process.is_alive():
        os.killpg(process.pid or 0, signal.SIGKILL)
        process.join()
        return Verdict.HANGING
    if process.exitcode not in VERDICTS:
        raise JudgingError(f"pytest ended with {process.exitcode}:\n{said(copy)}")
    return VERDICTS[process.exitcode]


def _run(copy: Path, tests: Sequence[str]) -> None:
    os.setsid()
    enter(copy)
    import pytest

    files = dict.fromkeys(test.partition("::")[0] for test in tests)
    plugins = [OnlyThese(tests), OnlyWhatIsInterpreted()]
    sys.exit(int(pytest.main([*OPTIONS, "-x", *files], plugins=plugins)))


def enter(copy: Path) -> None:
    """Make this process one that works in a copy, and leaves nothing outside its folder."""
    os.chdir(copy)
    os.environ |= {"CI": "1", "XDG_CACHE_HOME": str(copy.parent / "cache")}
    os.environ["PYTHONPATH"] = str(copy / "src")
    sys.path.insert(0, str(copy / "src"))
    sys.dont_write_bytecode = True
    output = os.open(_output(copy), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for stream in (1, 2):
        os.dup2(output, stream)


def said(copy: Path) -> str:
    """What the last tests in a copy printed at the end."""
    return _output(copy).read_text(encoding="utf-8", errors="replace")[-2000:]


def _output(copy: Path) -> Path:
    return copy.parent / "output"


class OnlyThese:
    """Leaves out all but some tests, or all tests of some files, and runs them in this order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.order = {test: index for index, test in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        """Select and sort what was collected."""
        chosen = [(index, item) for item in items if (index := self._index(item)) is not None]
        items[:] = [item for _, item in sorted(chosen, key=lambda each: each[0])]

    def _index(self, item: Any) -> int | None:
        return self.order.get(item.nodeid, self.order.get(item.nodeid.partition("::")[0]))


class OnlyWhatIsInterpreted:
    """Leaves out tests that would have the module built from mutated text: it takes too long.

    What is no part of the module is played with the module as it is.
    """

    def pytest_sessionstart(self) -> None:
        """Replace what gets the module by what leaves it out where it is stale."""
        try:
            from collab_sim.engines import module
        except Exception:  # a mutant: the tests' own imports tell
            return

        def skipped(*_: object) -> bytes:
            import pytest

            pytest.skip("the module was made from other text")

        module.__dict__["_built"] = skipped
