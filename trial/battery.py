"""Score the second model: O1-O9 of organisations.md section 3 and L1-L7 of laboratory.md section 4.

    python trial/battery.py [--pairs 300] [--sessions 200] [--seed 1] [--no-lab] [PATH=VALUE ...]

Overrides hold in every organisation; in the laboratory those that are not its own conditions.
"""

from __future__ import annotations

import argparse
import os
import time

os.environ.setdefault("XDG_CACHE_HOME", os.path.join(os.path.dirname(__file__), "..", "build", "cache"))
from collab_sim.cache import use_cache

use_cache()
import numpy as np

from collab_sim.config import load_scenario
from collab_sim.engines.ensemble import Ensemble, KernelWorld
from collab_sim.engines.kernel.batch import batch
from collab_sim.world.conditions import CONDITIONS
from collab_sim.world.laboratory import Laboratory
from collab_sim.world.layout import lay_out
from collab_sim.world.measures import MEASURES
from collab_sim.world.scenario import experiment
from collab_sim.world.schedule import PHASES

SHORT = {
    "m": "engagement_members", "seat": "engagement_per_seat", "founders": "engagement_founders",
    "all": "engagement", "action": "action", "part": "participation", "results": "results",
    "staff": "results_per_staff_month", "alive": "arenas_alive", "inst": "arenas_institutionalised",
}
USUAL = tuple(SHORT)
PROJECT = {"collaboration.continuity": 0.0}
BOTH = ("departments", "external")


def sides(**values):
    return {f"{side}.{name}": value for side in BOTH for name, value in values.items()}


def priors(value):
    return {"trust.prior_own_side": value, "trust.prior_across": value}


class Organisations:
    """Worlds of the default scenario under overrides, equal numbers on equal luck."""

    def __init__(self, pairs, seed, overrides):
        self.layout = lay_out(load_scenario("default")).with_parameters(overrides)
        self.pairs, self.seeds = pairs, np.full(pairs, seed)
        self.numbers = np.arange(pairs)
        self.kept = {}

    def play(self, changes=None, measures=None, epochs=None, later=()):
        """Monthly values by name, [worlds, months + 1]; ``later`` are changes of further epochs."""
        changes = changes or {}
        key = (tuple(sorted(changes.items())), measures)
        if key in self.kept and epochs is None:
            return self.kept[key]
        names = measures or tuple(SHORT.values())
        records = [self.layout.with_parameters(changes).parameters]
        for change in later:
            record = records[0].copy()
            for path, value in change.items():
                heading, name = path.split(".")
                record[heading][name] = value
            records.append(record)
        rows = np.repeat(np.concatenate(records)[None, :], self.pairs, axis=0)
        if epochs is None:
            rows = rows[:, 0]
        series = Ensemble(self.layout, names, epochs).series(rows, self.seeds, self.numbers)
        back = {long: short for short, long in SHORT.items()}
        played = {back.get(name, name): series[:, :, i] for i, name in enumerate(names)}
        if epochs is None:
            self.kept[key] = played
        return played

    def final(self, changes=None):
        """Actors' final records, and whether they are members, world by world."""
        ensemble = Ensemble(self.layout, ("engagement",))
        record = self.layout.with_parameters(changes or {}).parameters
        for i in range(self.pairs):
            ensemble.series(record, self.seeds[i : i + 1], self.numbers[i : i + 1])
            world, ground = ensemble._own.world
            yield world, ground


def mean(series, first=1, last=None):
    """Mean over months, undefined ones left out, world by world."""
    part = series[:, first : None if last is None else last + 1]
    count = (~np.isnan(part)).sum(axis=1)
    total = np.nansum(part, axis=1)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def difference(one, other):
    apart = (one - other)[~np.isnan(one - other)]
    return apart.mean(), 1.96 * apart.std(ddof=1) / np.sqrt(len(apart))


def told(one, other, digits=3):
    value, half = difference(one, other)
    return f"{value:+.{digits}f} ({half:.{digits}f})"


def explained(worlds):
    """Share of the variance inside worlds of final engagement that attributes explain."""
    rows = {"members": [], "everybody": []}
    for world, ground in worlds:
        a, members = world.actors, np.zeros(len(world.actors), dtype=bool)
        fit, count = np.zeros(len(a)), np.zeros(len(a))
        place = ground.candidacies["actor"]
        alive = np.isin(world.arenas["status"][ground.candidacies["arena"]], (1, 2, 3))
        sits = (ground.member == 1) & alive
        members[place[sits]] = True
        np.add.at(fit, place, world.fit)
        np.add.at(count, place, 1)
        duty = a["motive"] == 2
        x = np.column_stack([
            a["motive"] == 1, duty, duty * a["norm"],
            a["own"], a["shared"], a["money"], a["legitimacy"], fit / np.maximum(count, 1),
            a["mandate"], a["workload"],
            a["engagement"],
        ]).astype(float)
        for who, chosen in (("members", members), ("everybody", np.ones(len(a), dtype=bool))):
            if chosen.sum() > 2:
                rows[who].append(x[chosen] - x[chosen].mean(axis=0))
    found = {}
    for who, parts in rows.items():
        x = np.concatenate(parts)
        y, x = x[:, -1], x[:, :-1]
        groups = (range(10), range(3), range(3, 8), range(8, 10))
        found[who] = []
        for columns in groups:
            z = x[:, list(columns)]
            beta, *_ = np.linalg.lstsq(z, y, rcond=None)
            found[who].append(1.0 - ((y - z @ beta) ** 2).sum() / (y**2).sum())
    return found


def levels(series, months):
    told = (series[:, month][~np.isnan(series[:, month])] for month in months)
    return " ".join(f"{each.mean():.2f}" if len(each) else "-" for each in told)


def organisations(pairs, seed, overrides):
    o = Organisations(pairs, seed, overrides)
    p = o.layout.parameters[0]
    line = lambda name, *texts: print(f"{name:34s}", "  ".join(str(text) for text in texts), flush=True)
    cont, proj = o.play(), o.play(PROJECT)
    no_ask = {"collaboration.ask_follows_money": 0.0}
    ask = {"collaboration.ask_follows_money": 1.0}
    for name, s in (("headline s=1", ask), ("headline s=0", no_ask)):
        a, b = o.play(s), o.play({**PROJECT, **s})
        texts = []
        for key in ("m", "seat", "founders", "all", "part", "action", "results", "staff"):
            scale = 120.0 if key == "results" else 1.0
            one, other = mean(a[key]) * scale, mean(b[key]) * scale
            ahead = np.mean((one > other)[~np.isnan(one - other)])
            digits = 1 if key == "results" else 3
            texts.append(f"{key} {told(one, other, digits)} {ahead:.0%}")
        line(name, *texts)
    who = explained(o.final())
    for key, found in who.items():
        line(f"O1 R2 {key}", "all/types/incentives+fit/mandate+workload",
             "/".join(f"{value:.2f}" for value in found))
    rho = (p["departments"]["reciprocal"] * p["engagement"]["reciprocity"]
           + (1 - p["departments"]["reciprocal"] - p["departments"]["own_results"])
           * p["engagement"]["reciprocity_duty_bound"])
    equal = {**sides(reciprocal=1.0, incentive_spread=0.0, mandate_sd=0.0, workload_sd=0.0),
             "engagement.reciprocity": rho, "engagement.start_sd": 0.0}
    a, b = o.play(equal), o.play({**equal, **PROJECT})
    line("O1 all equal: level (own); headline", f"{np.nanmean(mean(a['m'])):.2f} ({np.nanmean(mean(cont['m'])):.2f})",
         told(mean(a["m"]), mean(b["m"])), "against", told(mean(cont["m"]), mean(proj["m"])))
    a, b = o.play({"collaboration.overhead": 0.95}), o.play({"collaboration.overhead": 0.0})
    line("O2 overhead 0 -> .95, m; seat", told(mean(a["m"]), mean(b["m"])), told(mean(a["seat"]), mean(b["seat"])))
    few = {"collaboration.scope": 1, "work.ask_per_goal": 3 * p["work"]["ask_per_goal"]}
    a, b = o.play(few), o.play({"collaboration.scope": 3})
    for key in ("m", "seat"):
        line(f"O2 small wins, equal ask, {key}", "years 1-4", told(mean(a[key], 1, 48), mean(b[key], 1, 48)),
             "5-10", told(mean(a[key], 49), mean(b[key], 49)))
    effects = {}
    for kind, focus in (("alike", 0.0), ("unlike", 4.0)):
        a = o.play({**priors(0.8), "goals.agenda_focus": focus})
        b = o.play({**priors(0.4), "goals.agenda_focus": focus})
        effects[kind] = {key: mean(a[key]) - mean(b[key]) for key in ("m", "seat")}
    for key in ("m", "seat"):
        zero = np.zeros(pairs)
        line(f"O3 trust: alike/unlike/interact., {key}", told(effects["alike"][key], zero), told(effects["unlike"][key], zero),
             told(effects["alike"][key], effects["unlike"][key]))
    texts = []
    for level in (0.8, 0.2):
        a, b = (o.play({**priors(level), "work.interdependence": w}) for w in (0.6, 0.0))
        texts += [f"at {level}: m", told(mean(a["m"]), mean(b["m"])), "seat", told(mean(a["seat"]), mean(b["seat"]))]
    line("O4 interdependence 0 -> .6", *texts)
    trust = ("trust_own_side", "trust_across")
    hidden = {"hidden_agendas.detection": 0.0}
    a, b = (o.play({**hidden, "hidden_agendas.share": share}, trust) for share in (0.4, 0.0))
    line("O5 40 % never exposed: trust", *(f"{name} {told(mean(a[name]), mean(b[name]))}" for name in trust))
    a, b = (o.play({**hidden, "hidden_agendas.share": share}) for share in (0.4, 0.0))
    line("   the same, m; results", told(mean(a["m"]), mean(b["m"])), told(mean(a["results"]), mean(b["results"])))
    line("O6 sd between worlds m24 -> m120", *(
        f"{key} {np.nanstd(cont[key][:, 24], ddof=1):.3f} -> {np.nanstd(cont[key][:, 120], ddof=1):.3f}" for key in ("seat", "m")))
    null = {"collaboration.gap": 0, "collaboration.memory": 1.0, "collaboration.membership_renewal": 0.0,
            "collaboration.deadline_focus": 0.0, "collaboration.institutionalisation": 0.0,
            "engagement.renewal_belief": 1.0}
    names, texts = tuple(MEASURES), []
    for s in (ask, no_ask):
        a, b = o.play({**null, **s}, names), o.play({**null, **s, **PROJECT}, names)
        texts.append(max(np.nanmax(np.abs(a[name] - b[name])) for name in a))
    line("O8 null, max over all measures", *texts)
    a, b = o.play({"municipality.turnover": 0.35}), o.play({"municipality.turnover": 0.04})
    line("O8 turnover .35 - .04, m; seat", told(mean(a["m"]), mean(b["m"])), told(mean(a["seat"]), mean(b["seat"])))
    epochs = np.zeros(121, dtype=np.int64)
    epochs[60] = 1
    left = o.play(epochs=epochs, later=({"event.coordinators_leave": 1.0},))
    when = (63, 66, 72, 84, 108)
    for key in ("m", "seat", "results"):
        line(f"O8 coordinator leaves, {key} +3..48", *(f"{np.nanmean(left[key][:, t] - cont[key][:, t]):+.3f}" for t in when))
    line("O9 continuous / project", *(
        f"{key} {np.nanmean(mean(cont[key])):.2f}/{np.nanmean(mean(proj[key])):.2f}" for key in ("m", "seat", "all", "action", "alive")),
        f"institutionalised {proj['inst'][:, -1].mean():.2f}", f"results {np.nansum(cont['results'][:, 1:], axis=1).mean():.1f}/{np.nansum(proj['results'][:, 1:], axis=1).mean():.1f}")
    a = o.play({"collaboration.scope": 6})
    line("O9 scope 6: m, action, alive", *(f"{np.nanmean(mean(a[key])):.2f}" for key in ("m", "action", "alive")))
    months = (0, 3, 6, 12, 24, 36, 60, 84, 120)
    line("m, continuous, months 0 3 6 12 24..", levels(cont["m"], months), "seat", levels(cont["seat"], months))
    line("m, project, 12 24 30 54 60 114 120", levels(proj["m"], (12, 24, 30, 54, 60, 114, 120)))
    line("worlds without an arena at 120", f"{np.mean(cont['alive'][:, -1] == 0):.2f} {np.mean(proj['alive'][:, -1] == 0):.2f}",
         "alive at 120", f"{cont['alive'][:, -1].mean():.2f}")


class Sessions:
    """Sessions of one experiment: what every participant gives."""

    def __init__(self, laboratory, overrides):
        own = {f"{heading}.{name}" for heading, values in CONDITIONS.items() for name in values}
        own |= {"external.own", "external.shared", "external.reciprocal", "external.own_results"}
        headings = {}
        for path, value in overrides.items():
            heading, name = path.split(".")
            if path not in own and heading in ("engagement", "trust", "collaboration"):
                headings.setdefault(heading, {})[name] = value
        self.scenario = experiment(laboratory, **headings)
        self.endowment = laboratory.endowment

    def play(self, sessions, seed):
        """Contributions as shares, [sessions, rounds, participants]."""
        k = KernelWorld(self.scenario, seed=seed, replicate=0)
        given = np.empty((sessions, self.scenario.months, len(k.world.actors)))
        records = k.records.reshape(1, -1)
        for number in range(sessions):
            k.address, k.month = (seed, number), 0
            batch(k.world, k.ground, k.plan, records, k.epochs, k.months, np.array([seed]),
                  np.array([number]), k.chosen, np.empty((1, 1, len(MEASURES))))
            for row in given[number]:
                for phase in PHASES[:-1]:
                    k.play(phase)
                row[:] = k.world.actors["delivered"]
        return given


STRANGERS = (0.395, 0.387, 0.313, 0.267, 0.240, 0.202, 0.190, 0.171, 0.138, 0.112)


def laboratory(sessions, seed, overrides):
    line = lambda name, *texts: print(f"{name:34s}", "  ".join(str(text) for text in texts), flush=True)

    def lab(number=None, **words):
        given = Sessions(Laboratory(**words), overrides).play(number or sessions, seed)
        return given, given.mean(axis=(0, 2)) * 100

    def zeros(given, when):
        return (given[:, when] * 20 < 0.5).mean()

    def full(given, when):
        return (given[:, when] * 20 > 19.5).mean()

    def sd(given, when):
        return given[:, when].std(axis=1, ddof=1).mean()

    given, curve = lab(max(1, sessions // 4), matching="stranger", participants=140, group_size=4, mpcr=0.4, rounds=10, belief=0.49)
    rmse = np.sqrt(np.mean((curve - 100 * np.array(STRANGERS)) ** 2))
    line("L1 strangers: RMSE <= 5", f"{rmse:.1f}", f"zeros {zeros(given, 0):.2f} -> {zeros(given, -1):.2f} (.24 -> .56)",
         f"sd {sd(given, 0):.2f} -> {sd(given, -1):.2f} (.35 -> .22)", "curve", curve.round(1))
    given, curve = lab(matching="partner", group_size=4, mpcr=0.4, rounds=10)
    line("L2 partners, known end: fall >= 23", f"{curve[0] - curve[-1]:.1f} (31)", f"last {curve[-1]:.1f} (21.9)", curve.round(1))
    given, curve = lab(matching="partner", group_size=4, mpcr=0.4, rounds=20, continuation=0.9)
    groups = given.reshape(sessions, 20, -1, 4).mean(axis=3) * 100
    between = groups.std(axis=2, ddof=1).mean(axis=0)
    slope = np.polyfit(np.arange(18), curve[:18], 1)[0]
    line("L3 open end (q .9, assumed)", f"zeros {zeros(given, 0):.2f} -> {zeros(given, -1):.2f} (.05 -> .28)",
         f"full {full(given, 0):.2f} -> {full(given, -1):.2f} (.21 -> .21)", f"sd persons {sd(given, 0):.2f} -> {sd(given, -1):.2f} (.29 -> .39)",
         f"groups {between[0]:.1f} -> {between[-1]:.1f} (14.5 -> 25.5)", f"slope 1-18 {slope:+.2f} (-.18)", f"r1 {curve[0]:.0f} r11-18 {curve[10:18].mean():.0f}")
    jumps = {}
    for matching in ("partner", "stranger"):
        _, curve = lab(matching=matching, participants=40, group_size=5, mpcr=0.5, rounds=30, restarts=(10, 20))
        jumps[matching] = curve
    line("L4 jumps 6-18", *(f"{name} " + " ".join(f"{c[t] - c[t - 1]:.1f}" for t in (10, 20)) for name, c in jumps.items()))
    partner, stranger = jumps["partner"][:10], jumps["stranger"][:10]
    line("L5 partner > stranger r1; drop >= 8", f"{partner[0]:.0f}/{stranger[0]:.0f}", f"drop of the last four {partner[5] - partner[9]:.1f}",
         f"last three {partner[6] - partner[9]:.1f} two {partner[7] - partner[9]:.1f} one {partner[8] - partner[9]:.1f}")
    observed, found = (19, 57, 33, 59), []
    for size in (4, 10):
        for mpcr in (0.3, 0.75):
            _, curve = lab(matching="partner", group_size=size, mpcr=mpcr, rounds=10)
            found.append(curve.mean())
    line("L6 4/.3 4/.75 10/.3 10/.75", " ".join(f"{value:.0f}" for value in found), "(19 57 33 59)",
         f"RMSE {np.sqrt(np.mean((np.array(found) - observed) ** 2)):.1f} <= 10")
    means = []
    for q in (0.0, 0.75):
        _, curve = lab(matching="partner", participants=24, group_size=2, mpcr=0.75, rounds=10, continuation=q)
        means.append((curve.mean(), curve[0]))
    line("L7 q .75 / 0: ratio >= 1.8", f"{means[1][0] / means[0][0]:.2f} (first round {means[1][1] / means[0][1]:.2f})")


def switches(pairs, seed, overrides):
    """What each barrier and enabler does to the continuous form, and to the projects' distance."""
    from collab_sim.world.switches import SWITCHES

    o = Organisations(pairs, seed, overrides)
    plain = o.play(), o.play(PROJECT)
    for switches in SWITCHES.values():
        for name, switch in switches.items():
            changed = o.play(dict(switch.changes)), o.play({**switch.changes, **PROJECT})
            texts = [f"{key} {told(mean(changed[0][key]), mean(plain[0][key]))}" for key in ("m", "seat", "action", "results")]
            lead = told(mean(changed[0]["seat"]), mean(changed[1]["seat"]))
            print(f"{name:34s}", "  ".join(texts), " lead seat", lead, f"alive {np.nanmean(mean(changed[0]['alive'])):.1f}", flush=True)


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--pairs", type=int, default=300)
    words.add_argument("--sessions", type=int, default=200)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--no-lab", action="store_true")
    words.add_argument("--lab-only", action="store_true")
    words.add_argument("--switches", action="store_true", help="only barriers and enablers")
    words.add_argument("overrides", nargs="*")
    said = words.parse_args()
    overrides = {path: float(value) for path, _, value in (each.partition("=") for each in said.overrides)}
    print("pairs", said.pairs, "seed", said.seed, "overrides", overrides)
    began = time.perf_counter()
    if said.switches:
        switches(said.pairs, said.seed, overrides)
        return
    if not said.lab_only:
        organisations(said.pairs, said.seed, overrides)
        print(f"organisations {time.perf_counter() - began:.1f} s", flush=True)
    if not said.no_lab:
        laboratory(said.sessions, said.seed, overrides)
    print(f"in all {time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
