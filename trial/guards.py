"""Guards in every form and regime: turnover never helps, the null; and interdependence over time."""
import sys
sys.path.insert(0, "trial")
from battery import PROJECT, Organisations, difference, mean, priors, sides
import numpy as np
from collab_sim.world.measures import MEASURES

over = dict((a.split("=")[0], float(a.split("=")[1])) for a in sys.argv[3:])
o = Organisations(int(sys.argv[1]), int(sys.argv[2]), over)
s = lambda pair: f"{pair[0]:+.3f} ({pair[1]:.3f})"
REGIMES = {"plain": {}, "low trust": priors(0.2), "high trust": priors(0.85), "hidden .4": {"hidden_agendas.share": 0.4},
           "never exposed": {"hidden_agendas.share": 0.4, "hidden_agendas.detection": 0.0}, "scope 5": {"collaboration.scope": 5},
           "interdependence .8": {"work.interdependence": 0.8}, "start .2": {"engagement.start": 0.2}, "no coordinator": {"coordinators.full_time": 0.0},
           "workload .8": sides(workload=0.8), "unlike agendas": {"goals.agenda_focus": 4.0}, "asymmetry 3": {"trust.asymmetry": 3.0}}
NULL = {"collaboration.gap": 0, "collaboration.memory": 1.0, "collaboration.membership_renewal": 0.0, "collaboration.deadline_focus": 0.0,
        "collaboration.institutionalisation": 0.0, "engagement.renewal_belief": 1.0}
FORMS = {"continuous": {}, "programme": {"collaboration.continuity": 0.5}, "project": PROJECT}
for name, regime in REGIMES.items():
    texts = []
    for form, change in FORMS.items():
        a, b = (o.play({**regime, **change, "municipality.turnover": x}) for x in (0.35, 0.04))
        texts.append(f"{form} m {s(difference(mean(a['m']), mean(b['m'])))} seat {s(difference(mean(a['seat']), mean(b['seat'])))}")
    names = tuple(MEASURES)
    a, b = o.play({**NULL, **regime}, names), o.play({**NULL, **regime, **PROJECT}, names)
    print(f"{name:20s}", "  ".join(texts), " null", max(np.nanmax(np.abs(a[n] - b[n])) for n in a), flush=True)
for level in (0.8, 0.5, 0.2):
    a, b = (o.play({**priors(level), "work.interdependence": w}) for w in (0.6, 0.0))
    print("interdependence at trust", level, *(f"{key} years 1-4 {s(difference(mean(a[key], 1, 48), mean(b[key], 1, 48)))} 5-10 {s(difference(mean(a[key], 49), mean(b[key], 49)))}" for key in ("m", "seat", "results")),
          f"alive {np.mean(a['alive'][:, 120]):.2f}/{np.mean(b['alive'][:, 120]):.2f}")
