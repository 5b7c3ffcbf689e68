"""Which tests run which lines, recorded once and kept until their text changes."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from verification.mutants.judging import OPTIONS, JudgingError, enter, said, server
from verification.mutants.rooms import PACKAGE, STORED, interprets, is_compiled
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
    """Run test files with their lines recorded.

    What is in the folder is not run again while the test file and all files it ran are the same.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tests: dict[str, Recorded] = {}
    for judge in judges:
        kept = folder / f"{judge.with_suffix('').as_posix().replace('/', '.')}.json"
        known = _known(copy, kept, judge)
        if known is None:
            process = server.Process(target=_record, args=(copy, judge, kept))
            process.start()
            process.join()
            known = _known(copy, kept, judge)
        if known is None:
            raise JudgingError(f"{judge} fails as it is:\n{said(copy)}")
        tests |= known
    return tests


def _known(copy: Path, kept: Path, judge: Path) -> dict[str, Recorded] | None:
    if not kept.exists():
        return None
    content = json.loads(kept.read_text(encoding="utf-8"))
    if judge.as_posix() not in content["files"]:
        return None
    if any(_digest(copy / file) != digest for file, digest in content["files"].items()):
        return None
    return {test: Recorded(**fields) for test, fields in content["tests"].items()}


def imported(copy: Path, modules: Sequence[Path]) -> Lines:
    """Return the lines that run where these files are imported, whatever is done with them."""
    target = copy.parent / "imported.json"
    process = server.Process(target=_import, args=(copy, modules, target))
    process.start()
    process.join()
    if process.exitcode:
        raise JudgingError(f"the package cannot be imported:\n{said(copy)}")
    lines: Lines = json.loads(target.read_text(encoding="utf-8"))
    return lines


def _import(copy: Path, modules: Sequence[Path], target: Path) -> None:
    enter(copy)
    coverage = _coverage(copy)
    coverage.start()
    for module in modules:
        names = module.relative_to(PACKAGE.parent).with_suffix("").parts
        import_module(".".join(names).removesuffix(".__init__"))
    coverage.stop()
    data = coverage.get_data()
    lines = {Path(file).relative_to(copy).as_posix(): sorted(data.lines(file) or ())
             for file in data.measured_files()}  # fmt: skip
    target.write_text(json.dumps(lines), encoding="utf-8")


def concerning(
    recording: Recording, at_import: Lines, copy: Path, module: Path, line: int
) -> list[str]:
    """Tests that run a line, those written for its file first, and the quickest of these.

    Where a line is run at import, or in other processes, there follow those that run any line of
    the file and those in the folder of the same name; those of stored copies come first. An import
    leaves its lines to whichever test happens to cause it, which says nothing of who depends on
    them.
    """
    file, source = module.as_posix(), (copy / module).read_text(encoding="utf-8")
    lines = set(statement(source, line))
    fit = {test: recorded for test, recorded in recording.items()
           if not is_compiled(module) or interprets(test)}  # fmt: skip
    ranks = {test: 1 for test, recorded in fit.items()
             if lines & set(recorded.lines.get(file, ()))}  # fmt: skip
    if not ranks or lines & set(at_import.get(file, ())):
        beside = f"tests/{module.relative_to(PACKAGE).parts[0]}/"
        for test, recorded in fit.items():
            if test.startswith(STORED):
                ranks[test] = 0
            elif file in recorded.lines or test.startswith(beside):
                ranks.setdefault(test, 2)

    def order(test: str) -> tuple[int, int, float, str]:
        return ranks[test], distance(test, module), recording[test].seconds, test

    return sorted(ranks, key=order)


def distance(test: str, module: Path) -> int:
    """0 for a test of this file, by its name; 1 for one of its folder; 2 for others."""
    path = Path(test.partition("::")[0])
    folder, *names = module.relative_to(PACKAGE).with_suffix("").parts
    if path == module or path.stem in {f"test_{name}" for name in names}:
        return 0
    return 1 if path.parts[1] == folder else 2


def affordable(recording: Recording, tests: Sequence[str], seconds: float) -> list[str]:
    """Return as many of the first tests as take no longer together, at least one.

    One that would take too long is passed over: quicker ones may follow.
    """
    chosen: list[str] = []
    total = 0.0
    for test in tests:
        after = total + recording[test].seconds
        if not chosen or after <= seconds:
            chosen.append(test)
            total = after
    return chosen


def _digest(file: Path) -> str:
    return blake2b(file.read_bytes(), digest_size=8).hexdigest() if file.exists() else ""


def _coverage(copy: Path) -> Any:
    from coverage import Coverage

    return Coverage(data_file=None, source=[str(copy / PACKAGE)], config_file=False)


def _record(copy: Path, judge: Path, target: Path) -> None:
    enter(copy)
    coverage = _coverage(copy)
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
    tests = {test: {"seconds": seconds, "lines": lines[test]}
            for test, seconds in observer.seconds.items()}  # fmt: skip
    ran = {judge.as_posix(), *(file for spans in lines.values() for file in spans)}
    files = {file: _digest(copy / file) for file in sorted(ran)}
    target.write_text(json.dumps({"files": files, "tests": tests}), encoding="utf-8")


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
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] += report.duration
