"""A study is told from a scenario by its keys, however it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from collab_sim.config.kinds import is_study


@pytest.mark.parametrize(
    "text",
    [
        "replicates: 3\n",
        "\ufeffscenarios: [project]\n",
        '"factors": {}\n',
        "{scenarios: [project]}\n",
        '{"title": "Ours", "set": {"months": 12}}\n',
        "  title: Ours\n  measures: [action]\n",
        "? design\n: grid\n",
        "extends: barriers\nseed: 4\n",
        "extends: grandparent.yaml\ntitle: Ours\n",
    ],
)
def test_studies(tmp_path: Path, text: str) -> None:
    (tmp_path / "grandparent.yaml").write_text("series: none\n", encoding="utf-8")
    (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    assert is_study(str(tmp_path / "mine.yaml"))


@pytest.mark.parametrize(
    "text",
    [
        "extends: default\nseed: 3\n",
        "extends: default\ntitle: |\n  factors: none\nquestion: 'design: grid'\n",
        "extends: default\nquestion: Why\n# replicates: 3\n",
        "extends: mine.yaml\n",
        "extends: nowhere.yaml\n",
        "[factors]\n",
        "factors: [\n",
        "",
    ],
)
def test_scenarios_and_what_cannot_be_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    assert not is_study(str(tmp_path / "mine.yaml"))
