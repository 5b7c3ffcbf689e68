"""What worlds look like, written down: ``python -m verification.refresh`` writes it anew.

Say in the changelog, under "Results", why it changed.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np

from collab_sim.config import load_scenario
from collab_sim.engines.ensemble import Ensemble
from collab_sim.world.declarations import MEASURES
from collab_sim.world.layout import lay_out

FILE = Path(__file__).with_name("golden.json")
SCENARIOS = ("default", "project", "programme", "barriers_all", "enablers_all", "aarhus", "vaxjo")
REPLICATES = 3


def played(name: str) -> dict[str, Any]:
    """Fingerprint of all months of a scenario's first worlds, and how the first one ends."""
    layout = lay_out(load_scenario(name))
    parameters = layout.records(REPLICATES)
    seeds = np.ones(REPLICATES, dtype=np.int64)
    series = Ensemble(layout).series(parameters, seeds, np.arange(REPLICATES))
    defined = np.where(np.isnan(series), -1.0, series) + 0.0
    ends = zip(MEASURES, defined[0, -1].tolist(), strict=True)
    return {"digest": blake2b(defined.tobytes(), digest_size=16).hexdigest(), "end": dict(ends)}


def text() -> str:
    """All golden worlds, as they come out here and now."""
    return json.dumps({name: played(name) for name in SCENARIOS}, indent=1) + "\n"
