"""What final members are held back by, what they deliver, and what a hidden agenda does to its owner."""
import sys
sys.path.insert(0, "trial")
from battery import Organisations
import numpy as np
over = dict((a.split("=")[0], float(a.split("=")[1])) for a in sys.argv[1:])
o = Organisations(150, 1, over)
X, E, A, D = [], [], [], []
owner = []
for w, g in o.final():
    a = w.actors
    sits = np.unique(g.candidacies["actor"][(g.member == 1)])
    alive = [i for i in sits if a["asked"][i] > 0]
    if len(alive) < 3: continue
    x = a[alive]
    c = lambda v: v - v.mean()
    A.append(np.minimum(1, x["capacity"] / x["asked"]))
    Z = np.column_stack([c(x["mandate"]), c(x["workload"]), c((x["side"] == 0) * 1.0)])
    X.append(Z); E.append(c(x["engagement"])); D.append(c(np.minimum(1, x["delivered"] / x["asked"])))
    owner.append((x["diversion"] > 0, c(x["engagement"]), c(np.minimum(1, x["delivered"] / x["asked"]))))
X = np.concatenate(X); 
for name, y in (("engagement", np.concatenate(E)), ("follow-through", np.concatenate(D))):
    for label, z in (("mandate+workload", X[:, :2]), ("with side", X)):
        b, *_ = np.linalg.lstsq(z, y, rcond=None)
        print(name, label, "R2", round(1 - ((y - z @ b) ** 2).sum() / (y**2).sum(), 3), b.round(3), "sd", y.std().round(3))
A = np.concatenate(A); print("capacity/asked: share below 1", (A < 1).mean().round(2), "mean", A.mean().round(2))
h = np.concatenate([x[0] for x in owner]); e = np.concatenate([x[1] for x in owner]); f = np.concatenate([x[2] for x in owner])
print("owner of hidden agenda: engagement", (e[h].mean() - e[~h].mean()).round(3), "follow-through", (f[h].mean() - f[~h].mean()).round(3), "share", h.mean().round(2))
