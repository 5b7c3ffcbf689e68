"""What is mutated, and by which tests it is judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path("src", "collab_sim")
CLAIMS = """contents differing equal_money findings laboratory medians naming options patterns
planning strings stress undefined wrapping""".split()
"""Files of the report that choose what is told and put it into sentences."""
COMPILED = """_compile draws elementary rules world/agendas world/cast world/schedule
world/start""".split()
"""What is compiled into the module: judged by tests that interpret the text as it stands."""
JUDGES = """tests/analysis tests/cli/test_laboratory.py tests/config tests/extending tests/report
tests/rules tests/science tests/study tests/world tests/docs/test_reference.py
tests/engines/test_mesa_model.py tests/test_draws.py tests/test_elementary.py tests/test_package.py
tests/test_senseless.py""".split()
STORED = (
    "tests/config/test_schema.py",
    "tests/config/test_study_files.py::test_the_shipped_schema_is_up_to_date",
    "tests/docs/test_reference.py",
)
"""Tests that hold what is declared against copies of it that are stored."""
INTERPRETING = """src tests/config tests/docs/test_reference.py tests/engines/test_mesa_model.py
tests/rules tests/science tests/test_draws.py tests/test_elementary.py tests/world""".split()


@dataclass(frozen=True)
class Room:
    """A folder of the package; of some only the named files are mutated."""

    name: str
    files: tuple[str, ...] = ()

    def modules(self, root: Path) -> list[Path]:
        """Mutated files, as paths within a checkout."""
        folder = PACKAGE / self.name
        if self.files:
            return [folder / f"{file}.py" for file in self.files]
        return sorted(file.relative_to(root) for file in (root / folder).rglob("*.py"))


ROOMS: Mapping[str, Room] = {
    name: Room(name)
    for name in ("rules", "world", "analysis", "fitting", "patterns", "study", "config")
} | {"report": Room("report", tuple(CLAIMS))}


def judges(root: Path) -> Iterator[Path]:
    """Test files, and files with examples in docstrings, as paths within a checkout."""
    for name in JUDGES:
        path = root / name
        files = sorted(path.rglob("test_*.py")) if path.is_dir() else [path]
        yield from (file.relative_to(root) for file in files if "browser" not in file.name)
    for room in ROOMS.values():
        for module in room.modules(root):
            if ">>> " in (root / module).read_text(encoding="utf-8"):
                yield module


def is_compiled(module: Path) -> bool:
    """Whether the text of a file is also played by the committed module."""
    return _within(module, [f"{PACKAGE.as_posix()}/{name}" for name in COMPILED])


def interprets(test: str) -> bool:
    """Whether a test, by its node id, judges text that is also played by the module."""
    return _within(Path(test.partition("::")[0]), INTERPRETING)


def _within(file: Path, names: list[str]) -> bool:
    path = file.as_posix()
    return any(path.removesuffix(".py") == name.removesuffix(".py") or path.startswith(f"{name}/")
               for name in names)  # fmt: skip
