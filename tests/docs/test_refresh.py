"""What is made from the code is written anew by one command, and only where it changed."""

from __future__ import annotations

from pathlib import Path

from verification.refresh import renewed


def test_only_what_says_something_else_is_written(tmp_path: Path) -> None:
    same, other, missing = (tmp_path / name for name in ("same", "other", "missing"))
    same.write_text("å\n", encoding="utf-8")
    other.write_text("old", encoding="utf-8")
    before = same.stat().st_mtime_ns
    texts = {same: "å\n".__str__, other: "new".__str__, missing: "new".__str__}
    assert renewed(texts) == [other, missing]
    assert same.stat().st_mtime_ns == before
    assert other.read_text(encoding="utf-8") == missing.read_text(encoding="utf-8") == "new"
    assert renewed(texts) == []
