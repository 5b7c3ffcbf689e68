// Staff time of variants in all, and whether they differ in it by design or by what became of them.
import { coursesOf } from "./ensemble.js";
import { summedUp } from "./pairs.js";
import { valueOf } from "./settle.js";
import { number, say } from "./text.js";

const MEAN = { last: false };
const WORDS = {
  arena_months: "planned_arena_months",
  seats: "planned_seats",
  members: "planned_members",
  asked: "planned_asked",
  coordinators: "planned_coordinators",
};

/** A line per variant, and one on what the designs plan. */
export function staffTime(data, tables, choices, stores, names, worlds) {
  const plans = choices.map((choice) => planOf(tables, choice));
  const spent = choices.map((choice, place) => spentBy(data, tables, choice, stores[place], worlds));
  const lines = choices.map((_, place) => {
    const { asked, given, coordinators, months } = spent[place];
    const values = { asked, given, coordinators, months, planned: plans[place].arena_months };
    const told = Object.entries(values).map(([key, value]) => [key, number(value, 0)]);
    return say("staff_time", { name: names[place], ...Object.fromEntries(told) });
  });
  const unlike = Object.keys(WORDS).filter((what) => apart(data, plans.map((plan) => plan[what])));
  if (unlike.length) lines.push(say("staff_time_designs", { what: unlike.map((what) => say(WORDS[what])).join(", ") }));
  else if (apart(data, spent.map(({ months }) => months))) lines.push(say("staff_time_outcome"));
  return lines;
}

/** What a choice plans; what it takes with a normal budget and ask comes from Python. */
export function planOf(tables, choice) {
  const { planned, months } = tables.scenarios[choice.scenario];
  const value = (path) => valueOf(tables, choice, path);
  const budget = value("collaboration.budget");
  return {
    arena_months: budget * planned.arena_months,
    seats: budget * planned.seats,
    members: budget * planned.members,
    asked: budget * value("work.ask_per_goal") * planned.asked[value("collaboration.scope")],
    coordinators: value("coordinators.full_time") * months,
  };
}

function spentBy(data, tables, choice, store, worlds) {
  const { months, arenas } = tables.scenarios[choice.scenario];
  const mean = (measure) => {
    const runs = summedUp(coursesOf(tables, choice, store, data.played.indexOf(measure), worlds), MEAN);
    return runs.reduce((sum, value) => sum + value, 0) / runs.length;
  };
  return {
    asked: mean("person_months_asked") * months,
    given: mean("person_months_delivered") * months,
    coordinators: mean("coordinator_months") * months,
    months: mean("activity") * months * arenas.length,
  };
}

function apart({ judging }, amounts) {
  return Math.max(...amounts) - Math.min(...amounts) > judging.equal_spending * Math.max(...amounts);
}
