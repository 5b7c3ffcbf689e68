"""The full leg of the patterns: what docs/reference/patterns.md says comes out again.

``collab-sim patterns -o docs/reference`` writes the page, its pictures and its tables.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from collab_sim.patterns.registry import PATTERNS
from collab_sim.patterns.tables import checks_table
from tests.tolerances import ROUNDOFF

pytestmark = pytest.mark.verification
STORED = Path(__file__).parents[1] / "docs" / "reference" / "patterns" / "checks.csv"


@pytest.mark.parametrize("name", PATTERNS)
def test_the_page_comes_out_again(name: str) -> None:
    stored = pd.read_csv(STORED, keep_default_na=False).query("pattern == @name")
    checks = checks_table({name: PATTERNS[name].play(PATTERNS[name].worlds, 1)})
    assert checks["says"].tolist() == stored["says"].tolist()
    assert checks["value"].tolist() == pytest.approx(
        stored["value"].tolist(), rel=ROUNDOFF, abs=ROUNDOFF
    )
