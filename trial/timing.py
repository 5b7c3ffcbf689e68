"""Milliseconds per world, best of five, one thread."""
import os, sys, time
os.environ.setdefault("XDG_CACHE_HOME", "/tmp/w/trial/build/cache")
from collab_sim.cache import use_cache
use_cache()
import numpy as np
from collab_sim.config import load_scenario
from collab_sim.engines.ensemble import Ensemble
from collab_sim.world.layout import lay_out
M = ("engagement", "action", "participation", "results")
for name in sys.argv[1:] or ("continuous", "project"):
    layout = lay_out(load_scenario(name))
    e = Ensemble(layout, M)
    n = 300
    p = np.repeat(layout.parameters, n); s = np.full(n, 1); r = np.arange(n)
    e.series(p[:2], s[:2], r[:2])
    best = 9e9
    for _ in range(5):
        t = time.perf_counter(); x = e.series(p, s, r); best = min(best, time.perf_counter() - t)
    print(name, "ms per world %.3f" % (best / n * 1000), dict(zip(M, np.nanmean(x[:, 1:], axis=(0, 1)).round(4))), flush=True)
