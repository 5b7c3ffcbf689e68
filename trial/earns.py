"""What each added parameter moves when taken from one end of its range to the other (seed 1)."""
import sys
sys.path.insert(0, "trial")
from battery import PROJECT, Organisations, mean, told
from collab_sim.world.parameters import PARAMETERS

ADDED = """municipality.handover
coordinators.full_time coordinators.span coordinators.successor_skill coordinators.skill_growth coordinators.vacancy
collaboration.ask_follows_money collaboration.budget engagement.pace trust.congruence_weight trust.judged_by_results
work.cost_unloaded work.relief_by_policy work.relief_by_coordination work.alone work.exposure work.unaided
work.by_routine work.by_competence work.by_coordination goals.responsibility_lost learning.pull_unaided
learning.routine_growth_per_goal engagement.reciprocity engagement.reciprocity_duty_bound
departments.incentive_spread trust.prior_across work.ask_per_goal work.cost departments.shared goals.agenda_focus""".split()
o = Organisations(int(sys.argv[1]) if sys.argv[1:] else 150, 1, {})
for path in ADDED:
    low, high = PARAMETERS[path].swept
    both = [{path: v, **({path.replace("departments", "external"): v} if path.startswith("dep") else {})} for v in (low, high)]
    a, b = (o.play(each) for each in both)
    c, d = (o.play({**each, **PROJECT}) for each in both)
    lead = [mean(x["seat"]) - mean(y["seat"]) for x, y in ((b, d), (a, c))]
    print(f"{path:42s} {low:.2f} -> {high:.2f}", "m", told(mean(b["m"]), mean(a["m"])), "seat", told(mean(b["seat"]), mean(a["seat"])),
          "results", told(mean(b["results"]), mean(a["results"])), "lead seat", told(*lead), flush=True)
