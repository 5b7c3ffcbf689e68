"""O7: the forms compared over a Latin hypercube of every swept range, both readings of equal money."""
import sys
sys.path.insert(0, "trial")
from battery import Organisations, PROJECT, SHORT, mean
import numpy as np
from collab_sim.engines.ensemble import Ensemble
from collab_sim.world.parameters import PARAMETERS

points, pairs = int(sys.argv[1]), int(sys.argv[2])
rng = np.random.default_rng(int(sys.argv[3]) if sys.argv[3:] else 11)
fixed = {"collaboration.continuity", "collaboration.ask_follows_money", "collaboration.budget"}
paths = [p for p, d in PARAMETERS.items() if d.swept is not None and p not in fixed]
cube = np.column_stack([(rng.permutation(points) + rng.random(points)) / points for _ in paths])
o = Organisations(pairs, 1, {})
ensemble = Ensemble(o.layout, tuple(SHORT.values()))
found = {}
for i in range(points):
    change = {}
    for path, u in zip(paths, cube[i]):
        low, high = PARAMETERS[path].swept
        value = low + (high - low) * u
        change[path] = int(round(value)) if isinstance(PARAMETERS[path].default, int) else value
    for s in (1.0, 0.0):
        both = []
        for form in ({}, PROJECT):
            record = o.layout.with_parameters({**change, **form, "collaboration.ask_follows_money": s}).parameters
            series = ensemble.series(np.repeat(record[None], pairs, axis=0)[:, 0], np.full(pairs, 1), np.arange(pairs) + pairs * i)
            both.append({k: np.nanmean(mean(series[:, :, j])) for j, k in enumerate(SHORT)})
        found.setdefault(s, []).append(both)
for s, rows in found.items():
    works = np.array([max(a["action"], b["action"]) > 0.3 for a, b in rows])
    texts = []
    for key in ("m", "seat", "founders", "all", "results"):
        d = np.array([a[key] - b[key] for a, b in rows])
        texts.append(f"{key} {np.mean(d > 0):.0%}/{np.mean(d[works] > 0):.0%} by>.01 {np.mean(d[works] > .01):.0%}/{np.mean(d[works] < -.01):.0%}")
    print(f"s={s:.0f} points {points} works {works.mean():.0%} parameters {len(paths)}: continuous ahead all/works, works by > .01 continuous/project: ", "; ".join(texts))
    for key in ("m", "seat"):
        d = np.array([a[key] - b[key] for a, b in rows]); level = np.array([a[key] for a, b in rows])
        z = (cube - cube.mean(0)) / cube.std(0)
        for name, y in (("difference", d), ("level", level)):
            ok = ~np.isnan(y)
            slope = [(np.cov(z[ok, j], y[ok])[0, 1], p) for j, p in enumerate(paths)]
            slope.sort(key=lambda x: -abs(x[0]))
            print("   drivers of", key, name, "per sd:", ", ".join(f"{p} {v:+.3f}" for v, p in slope[:7]))
        print("   level", key, np.nanquantile(level, [.05, .25, .5, .75, .95]).round(2))
