"""Which tests run which lines, recorded once and kept until their text changes."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytest

from verification.mutants.judging import OPTIONS, JudgingError, enter, said, server
from verification.mutants.rooms import PACKAGE, interprets, is_compiled
from verification.mutants.sampling import statement

Lines = Mapping[str, Sequence[int]]
"""Lines by file, as paths within a checkout."""


@dataclass(frozen=True)
class Recorded:
    """A test that passed: how long it took, in seconds, and which lines it ran."""

    seconds: float
    lines: Lines


Recording = Mapping[str, Recorded]
"""Tests by node id."""


def record(copy: Path, judges: Sequence[Path], folder: Path) -> Recording:
    """Run test files with their lines recorded, but those that are recorded in the folder already."""
    folder.mkdir(parents=True, exist_ok=True)
    sources = _digest(copy, sorted((copy / PACKAGE).rglob("*.py")))
    tests: dict[str, Recorded] = {}
    for judge in judges:
        name = judge.with_suffix("").as_posix().replace("/", ".")
        kept = folder / f"{name}.{_digest(copy, [copy / judge], sources)}.json"
        if not kept.exists():
            process = server.Process(target=_record, args=(copy, judge, kept))
            process.start()
            process.join()
            if not kept.exists():
                raise JudgingError(f"{judge} fails as it is:\n{said(copy)}")
        content = json.loads(kept.read_text(encoding="utf-8"))
        tests |= {test: Recorded(**one) for test, one in content.items()}
    return tests


def concerning(recording: Recording, copy: Path, module: Path, line: int) -> list[str]:
    """Tests that run a line, the quickest first.

    Where a line is run at import only, or in other processes: those that run any line of the file,
    or where there are none, those in the folder of the same name.
    """
    file, source = module.as_posix(), (copy / module).read_text(encoding="utf-8")
    lines = set(statement(source, line))
    fit = {test: one for test, one in recording.items()
           if not is_compiled(module) or interprets(test)}  # fmt: skip
    folder = f"tests/{module.relative_to(PACKAGE).parts[0]}/"
    found = (
        [test for test, one in fit.items() if lines & set(one.lines.get(file, ()))]
        or [test for test, one in fit.items() if file in one.lines]
        or [test for test in fit if test.startswith(folder)]
    )
    return sorted(found, key=lambda test: (recording[test].seconds, test))


def affordable(recording: Recording, tests: Sequence[str], seconds: float) -> list[str]:
    """Return as many of the first tests as take no longer together, at least one."""
    chosen, total = [], 0.0
    for test in tests:
        total += recording[test].seconds
        if chosen and total > seconds:
            break
        chosen.append(test)
    return chosen


def _digest(copy: Path, files: Sequence[Path], before: str = "") -> str:
    seal = blake2b(before.encode(), digest_size=8)
    for file in files:
        seal.update(file.relative_to(copy).as_posix().encode() + b"\0" + file.read_bytes())
    return seal.hexdigest()


def _record(copy: Path, judge: Path, target: Path) -> None:
    enter(copy)
    from coverage import Coverage

    coverage = Coverage(data_file=None, source=[str(copy / PACKAGE)], config_file=False)
    observer = _Observer(coverage)
    coverage.start()
    code = pytest.main([*OPTIONS, str(judge)], plugins=[observer])
    coverage.stop()
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        sys.exit(int(code))
    lines: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    data = coverage.get_data()
    for file in data.measured_files():
        path = Path(file).relative_to(copy).as_posix()
        for line, tests in data.contexts_by_lineno(file).items():
            for test in tests:
                lines[test][path].append(line)
    told = {test: {"seconds": seconds, "lines": lines[test]}
            for test, seconds in observer.seconds.items()}  # fmt: skip
    target.write_text(json.dumps(told), encoding="utf-8")


class _Observer:
    """Tells coverage which test runs, and keeps how long each takes."""

    def __init__(self, coverage: Any) -> None:
        self.coverage = coverage
        self.seconds: defaultdict[str, float] = defaultdict(float)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.coverage.switch_context(item.nodeid)
        result = yield
        self.coverage.switch_context("")
        return result  # noqa: B901

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] += report.duration
