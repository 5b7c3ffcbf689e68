"""Compare sets of defaults on few numbers each: what the open questions are settled by.

    python trial/settling.py PAIRS SEED 'name: PATH=VALUE ...' ...
"""
import sys

sys.path.insert(0, "trial")
from battery import PROJECT, Organisations, difference, explained, mean, priors, sides
import numpy as np
from collab_sim.analysis.patterns.coalitions import GRANT_END, LATER, LIFE_CYCLE
from collab_sim.analysis.patterns.playing import played
from collab_sim.config import load_scenario


def short(pair):
    return f"{pair[0]:+.3f}({pair[1]:.3f})"


def survival(overrides, worlds=1500):
    scenario = load_scenario("start_grant").changed(overrides)
    series = played(scenario, LIFE_CYCLE, worlds, 5)
    living = (series["arenas_alive"] > 0) & (series["arenas_respawned"] == 0)
    plan = scenario.arenas[0].model_dump(exclude_unset=True)
    groups = [{**plan, "name": f"working group {place}", "scope": 1} for place in range(3)]
    layers = played(scenario.changed({"arenas": groups}), LIFE_CYCLE, worlds, 5)
    going, anew = (layers[name][:, LATER] for name in LIFE_CYCLE)
    layered = (going > 0).mean(), (going - anew > 0).mean(), ((going == 3) & (anew == 0)).mean()
    return living[:, GRANT_END].mean(), living[:, LATER].mean(), layered


def scored(name, pairs, seed, overrides):
    o = Organisations(pairs, seed, overrides)
    p = o.layout.parameters[0]
    cont, proj = o.play(), o.play(PROJECT)
    d = lambda a, b, key: short(difference(mean(a[key]), mean(b[key])))
    print("==", name, overrides)
    months = (1, 3, 6, 12, 18, 24, 36, 60, 84, 120)
    print("  m", *(f"{np.nanmean(cont['m'][:, t]):.2f}" for t in months), " seat", *(f"{np.nanmean(cont['seat'][:, t]):.2f}" for t in (1, 12, 24, 60, 120)),
          " action", *(f"{np.nanmean(cont['action'][:, t]):.2f}" for t in (1, 12, 24, 120)),
          f" alive {cont['alive'][:, 60].mean():.2f} {cont['alive'][:, 120].mean():.2f} none {np.mean(cont['alive'][:, 120] == 0):.2f} proj {np.mean(proj['alive'][:, 120] == 0):.2f} inst {proj['inst'][:, -1].mean():.2f}")
    found = explained(o.final())["members"]
    s0 = {"collaboration.ask_follows_money": 0.0}
    print("  O1", "/".join(f"{v:.2f}" for v in found), " s1 m", d(cont, proj, "m"), "seat", d(cont, proj, "seat"),
          " s0 m", d(o.play(s0), o.play({**s0, **PROJECT}), "m"), "seat", d(o.play(s0), o.play({**s0, **PROJECT}), "seat"))
    a, b = o.play({"collaboration.overhead": 0.95}), o.play({"collaboration.overhead": 0.0})
    few = {"collaboration.scope": 1, "work.ask_per_goal": 3 * p["work"]["ask_per_goal"]}
    c, e = o.play(few), o.play({"collaboration.scope": 3})
    print("  O2", d(a, b, "m"), "wins m", short(difference(mean(c["m"], 1, 48), mean(e["m"], 1, 48))), short(difference(mean(c["m"], 49), mean(e["m"], 49))),
          "seat", short(difference(mean(c["seat"], 49), mean(e["seat"], 49))), end="")
    effects = []
    for focus in (0.0, 4.0):
        a, b = (o.play({**priors(x), "goals.agenda_focus": focus}) for x in (0.8, 0.4))
        effects.append({key: mean(a[key]) - mean(b[key]) for key in ("m", "seat")})
    print("  O3", *(f"{key} {short(difference(effects[0][key], effects[1][key]))}" for key in ("m", "seat")), end="")
    for level in (0.8, 0.2):
        a, b = (o.play({**priors(level), "work.interdependence": w}) for w in (0.6, 0.0))
        print(f"  O4 {level}", "m", d(a, b, "m"), "seat", d(a, b, "seat"), end="")
    hidden = {"hidden_agendas.detection": 0.0}
    a, b = (o.play({**hidden, "hidden_agendas.share": x}, ("trust_own_side", "trust_across")) for x in (0.4, 0.0))
    print("\n  O5", d(a, b, "trust_own_side"), d(a, b, "trust_across"), end="")
    a, b = (o.play({**hidden, "hidden_agendas.share": x}) for x in (0.4, 0.0))
    print(" m", d(a, b, "m"), "results", d(a, b, "results"), end="")
    print("  O6 seat", *(f"{np.nanstd(cont['seat'][:, t]):.3f}" for t in (24, 120)), "m", *(f"{np.nanstd(cont['m'][:, t]):.3f}" for t in (24, 120)), end="")
    a, b = o.play({"municipality.turnover": 0.35}), o.play({"municipality.turnover": 0.04})
    print("  O8 turnover", d(a, b, "m"), end="")
    a = o.play({"collaboration.scope": 6})
    print("  O9", f"m {np.nanmean(mean(cont['m'])):.2f} action {np.nanmean(mean(cont['action'])):.2f}/{np.nanmean(mean(proj['action'])):.2f} scope6 {np.nanmean(mean(a['m'])):.2f}")
    end, later, layers = survival(overrides)
    print(f"  Feinberg .85-.95 .55-.78: {end:.2f} {later:.2f}  layers .94 > .68 > .33:", *(f"{x:.2f}" for x in layers), flush=True)


if __name__ == "__main__":
    for words in sys.argv[3:]:
        name, _, rest = words.partition(":")
        overrides = {}
        for each in rest.split():
            path, _, value = each.partition("=")
            heading, _, last = path.partition(".")
            for side in (("departments", "external") if heading == "both" else (heading,)):
                overrides[f"{side}.{last}"] = float(value)
        scored(name, int(sys.argv[1]), int(sys.argv[2]), overrides)
