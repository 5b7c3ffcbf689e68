"""Pages whose numbers stand between two marks; the first says which module writes them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

BEGIN = "<!-- {name}: written by python -m verification.{module} -->"
END = "<!-- end of {name} -->"


def written(page: Path, module: str, name: str = "numbers") -> str:
    """Return what stands between the two marks of a page."""
    _, between, _ = _parts(page, module, name)
    return between.strip()


def write(page: Path, module: str, lines: Iterable[str], name: str = "numbers") -> None:
    """Put lines between the two marks of a page."""
    before, _, after = _parts(page, module, name)
    page.write_text("\n".join((before, *lines, after)), encoding="utf-8")


def _parts(page: Path, module: str, name: str) -> tuple[str, str, str]:
    """The page up to its first mark, what stands between, and from the second mark on."""
    begin, end = BEGIN.format(name=name, module=module), END.format(name=name)
    before, first, rest = page.read_text(encoding="utf-8").partition(begin)
    between, second, after = rest.partition(end)
    if not (first and second):
        raise ValueError(f"{page} has no {begin} … {end}")
    return before + begin, between, end + after
