"""Quick checks of the trial: epochs that change nothing, events that pass, compiled = interpreted."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("XDG_CACHE_HOME", os.path.join(os.path.dirname(__file__), "..", "build", "cache"))
from collab_sim.cache import use_cache

use_cache()
import numpy as np

from collab_sim.config import load_scenario
from collab_sim.engines.ensemble import Ensemble
from collab_sim.world.layout import lay_out
from collab_sim.world.measures import MEASURES

NAMES = tuple(MEASURES)


def worlds(name, number, changes=(), epochs=None, months=None):
    scenario = load_scenario(name)
    if months:
        scenario = scenario.changed({"months": months})
    layout = lay_out(scenario)
    records = [layout.parameters, *(layout.with_parameters(c).parameters for c in changes)]
    rows = np.repeat(np.concatenate(records)[None, :], number, axis=0)
    ensemble = Ensemble(layout, NAMES, epochs)
    series = ensemble.series(rows, np.full(number, 1), np.arange(number))
    return series, ensemble._own.world


def digest(series, world):
    w, g = world
    parts = (series, w.actors, w.arenas, w.fit, g.member, w.posts, w.ties["trust"])
    return hash(b"".join(np.ascontiguousarray(part).tobytes() for part in parts))


if __name__ == "__main__":
    if sys.argv[1:] == ["digest"]:
        import hashlib

        for name, changes in (("default", {}), ("project", {"collaboration.scope": 5, "departments.mandate": 0.2, "municipality.leadership": 0.9, "coordinators.full_time": 1.6}), ("start_grant", {})):
            epochs = np.zeros(43, dtype=np.int64)
            epochs[20:] = 1
            series, (w, g) = worlds(name, 2, (changes,), epochs, months=42)
            seal = hashlib.sha256()
            for part in (series, w.actors, w.arenas, w.fit, g.member, w.posts, w.ties["trust"]):
                seal.update(np.ascontiguousarray(part).tobytes())
            print(name, seal.hexdigest()[:16])
        raise SystemExit
    plain, _ = worlds("default", 50)
    epochs = np.zeros(121, dtype=np.int64)
    epochs[30:50] = 1
    same, _ = worlds("default", 50, ({},), epochs)
    print("an epoch that changes nothing:", np.array_equal(plain, same, equal_nan=True))
    changes = {"departments.mandate": 0.1, "departments.workload": 0.9, "external.own": 0.0}
    moved, world = worlds("default", 50, (changes,), epochs)
    _, before = worlds("default", 50)
    back = all(np.array_equal(world[0].actors[f], before[0].actors[f]) for f in ("mandate", "workload", "own", "money", "motive"))
    print("traits are back after it:", back, "| it mattered:", not np.array_equal(plain, moved, equal_nan=True))
    print("nothing happens before it:", np.array_equal(plain[:, :30], moved[:, :30], equal_nan=True))
    wide, world = worlds("default", 50, ({"collaboration.scope": 5},), np.r_[np.zeros(30, int), np.ones(91, int)])
    print("scope after it:", world[0].arenas["scope"], world[1].goals.sum(axis=1))
