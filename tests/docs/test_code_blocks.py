"""Every Python block of the docs runs as it stands, top to bottom of its page.

A block that begins with the name of a file is that file; of the commands beside such files those
that only look are run.
"""

from __future__ import annotations

import re
import runpy
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from collab_sim.cli import verbs

PAGES = [
    page
    for page in sorted((Path(__file__).parents[2] / "docs").rglob("*.md"))
    if "```python" in page.read_text(encoding="utf-8")
]


BLOCK = re.compile(r"```(\w*)\n(.*?)```", flags=re.DOTALL)
NAMED = re.compile(r"# ([\w.]+\.(?:py|yaml))\n")
LOOKING = re.compile(r"^collab-sim ((?:check|explain) .*)$", flags=re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_page_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    python, commands = [], []
    for language, block in BLOCK.findall(page.read_text(encoding="utf-8")):
        named = NAMED.match(block)
        if named:
            Path(named[1]).write_text(block, encoding="utf-8")
        elif language == "python":
            python.append(block)
        commands += LOOKING.findall(block) if [*Path().iterdir()] else []
    Path("page.py").write_text("\n".join(python), encoding="utf-8")
    before = {*sys.modules}
    try:
        runpy.run_path("page.py")
    finally:
        for name in {*sys.modules} - before:
            if Path(f"{name}.py").exists():
                del sys.modules[name]
    for command in commands:
        done = CliRunner().invoke(verbs.commands, command.split())
        assert done.exit_code == 0, (command, done.output)
