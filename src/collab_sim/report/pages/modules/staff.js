// Whether variants differ in what they take by design, or by what became of them.
import { coursesOf } from "./ensemble.js";
import { summedUp } from "./pairs.js";
import { valueOf } from "./settle.js";
import { say } from "./text.js";

const MEAN = { last: false };
const WORDS = {
  arena_months: "planned_arena_months",
  seats: "planned_seats",
  members: "planned_members",
  asked: "planned_asked",
  coordinators: "planned_coordinators",
};

/** A line on what designs plan, or on months played; none where variants take the same. */
export function designOrOutcome(data, tables, choices, stores, worlds) {
  const plans = choices.map((choice) => planOf(tables, choice));
  const unlike = Object.keys(WORDS).filter((what) => apart(data, plans.map((plan) => plan[what])));
  if (unlike.length) return [say("staff_time_designs", { what: unlike.map((what) => say(WORDS[what])).join(", ") })];
  const months = choices.map((choice, number) => arenaMonths(data, tables, choice, stores[number], worlds));
  return apart(data, months) ? [say("staff_time_outcome")] : [];
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

function arenaMonths(data, tables, choice, store, worlds) {
  const { months, arenas } = tables.scenarios[choice.scenario];
  const runs = summedUp(coursesOf(tables, choice, store, data.played.indexOf("activity"), worlds), MEAN);
  return runs.reduce((sum, value) => sum + value, 0) / runs.length * months * arenas.length;
}

function apart({ judging }, amounts) {
  return Math.max(...amounts) - Math.min(...amounts) > judging.equal_spending * Math.max(...amounts);
}
