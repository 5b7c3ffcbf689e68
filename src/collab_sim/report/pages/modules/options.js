// Variants as options: what each takes and gives, by the definitions of analysis/options.py.
import { coursesOf } from "./ensemble.js";
import { meanFrom, quantile, summedUp } from "./pairs.js";

const FAILS_BELOW = 0.25;
const WORST = 0.1;
const STAFF_GIVEN = ["person_months_delivered", "coordinator_months"];
const SHARED = ["currency", "person_month", "result"];
/** Costs in person-months of staff time, where nobody has prices. */
const IN_STAFF_TIME = { person_month: 1 };

/** Prices that variants share, null where none has any; `unlike` where they have different ones. */
export function pricesOf(tables, choices) {
  const priced = choices.map(({ scenario }) => tables.scenarios[scenario].prices).filter(Boolean);
  const said = (key) => [...new Set(priced.map((prices) => prices[key]).filter((value) => value !== null))];
  const unlike = SHARED.some((key) => said(key).length > 1);
  if (!priced.length || unlike) return { prices: null, unlike };
  return { prices: { ...priced[0], result: said("result")[0] ?? null }, unlike };
}

/** Months of every world of a choice by measure, and what its staff time and results cost and sum to. */
export function worldsOf(data, tables, choice, store, worlds, prices) {
  const { months, prices: own } = tables.scenarios[choice.scenario];
  const courses = (measure) => coursesOf(tables, choice, store, data.played.indexOf(measure), worlds);
  const runs = (measure) => summedUp(courses(measure), { last: measure === "results_cumulative" });
  const terms = { person_month: (prices ?? IN_STAFF_TIME).person_month, own_costs: prices ? own?.own_costs ?? 0 : 0 };
  const [given, coordinators] = STAFF_GIVEN.map(runs);
  const staff = given.map((value, world) => (value + coordinators[world]) * months);
  const cost = staff.map((value) => terms.person_month * value + terms.own_costs);
  return { months, courses, runs, terms, staff, cost, results: runs("results_cumulative") };
}

/** What an option takes and gives, means over worlds. */
export function optionOf({ months, courses, runs, terms, staff, cost, results }) {
  const late = courses("engagement").map((course) => meanFrom(course, Math.floor(months / 2) + 1));
  const engaged = runs("engagement_members").filter((value) => !Number.isNaN(value));
  const spent = meanOf(staff);
  return {
    worlds: staff.length, years: months / 12, months, own_costs: terms.own_costs,
    asked: meanDefined(runs("person_months_asked")) * months,
    given: meanDefined(runs("person_months_delivered")) * months,
    coordinators: meanDefined(runs("coordinator_months")) * months,
    activity: meanDefined(runs("activity")),
    cost: meanOf(cost),
    results: meanDefined(results),
    results_per_person_month: spent ? meanDefined(results) / spent : NaN,
    engagement_members: meanOf(engaged), defined: engaged.length,
    participation: meanDefined(runs("participation")),
    worst_tenth: quantile(Float64Array.from(results).sort(), WORST),
    failing: late.filter((value) => value < FAILS_BELOW).length,
  };
}

/** What a person-month of results must be worth for one option to pay back against another. */
export function breakEven(one, other, { student }) {
  const pairs = one.cost.map((_, world) => [one.cost[world] - other.cost[world], one.results[world] - other.results[world]]).filter(([cost, results]) => !Number.isNaN(cost + results));
  const [cost, results] = [0, 1].map((column) => pairs.map((pair) => pair[column]));
  if (!pairs.length) return { pairs: 0, cost: NaN, results: NaN, kind: "open", worth: NaN, low: 0, high: Infinity };
  const means = { cost: meanOf(cost), results: meanOf(results) };
  const differs = cost.some(Boolean) || results.some(Boolean);
  const [low, high] = differs ? doubtful(cost, results, student[pairs.length]) : [NaN, NaN];
  const kind = low === 0 && high === Infinity ? "open" : kindOf(means);
  const worth = kind === "at least" || kind === "below" ? means.cost / means.results : NaN;
  return { pairs: pairs.length, ...means, kind, worth, low, high };
}

function kindOf({ cost, results }) {
  if (cost === 0 && results === 0) return "same";
  if (results > 0) return cost > 0 ? "at least" : "any";
  if (cost < 0) return results < 0 ? "below" : "any";
  return "never";
}

/** Worths at which the pairs do not separate gain from loss: Fieller's set for a ratio of means. */
function doubtful(cost, results, student) {
  const pairs = cost.length;
  if (pairs < 2) return [0, Infinity];
  const scale = student ** 2 / pairs;
  const [meanCost, meanResults] = [meanOf(cost), meanOf(results)];
  const a = meanResults ** 2 - scale * covariance(results, results);
  const b = meanCost * meanResults - scale * covariance(cost, results);
  const c = meanCost ** 2 - scale * covariance(cost, cost);
  if (a === 0) return halfLine(b, c);
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  const [low, high] = [(b - root) / a, (b + root) / a].sort((left, right) => left - right);
  if (a > 0) return high >= 0 ? [Math.max(0, low), high] : [NaN, NaN];
  return low >= 0 || high <= 0 || root === 0 ? [0, Infinity] : [high, Infinity];
}

function halfLine(b, c) {
  if (b === 0) return c <= 0 ? [0, Infinity] : [NaN, NaN];
  const end = c / (2 * b);
  if (b > 0) return [Math.max(0, end), Infinity];
  return end >= 0 ? [0, end] : [NaN, NaN];
}

/** When one option has paid back against another, at a worth of results. */
export function payBack(one, other, worth) {
  const balances = [one, other].map((option) => balancesOf(option, worth));
  const gains = balances[0].map((course, world) => course.map((value, month) => value - balances[1][world][month])).filter((gain) => !gain.some(Number.isNaN));
  const means = Array.from({ length: one.months }, (_, month) => meanOf(gains.map((gain) => gain[month])));
  const last = means.findLastIndex((value) => !(value >= 0)) + 1;
  return {
    month: last === one.months ? null : last && last + 1,
    same: gains.length > 0 && gains.every((gain) => gain.every((value) => value === 0)),
    paid: gains.filter((gain) => gain[gain.length - 1] >= 0).length,
    pairs: gains.length,
  };
}

/** Worth of results minus cost, so far: by world, then by month from 1. */
function balancesOf({ courses, terms }, worth) {
  const [given, coordinators] = STAFF_GIVEN.map(courses);
  return courses("results_cumulative").map((results, world) => {
    let staff = 0;
    return Array.from(results).slice(1).map((value, place) => {
      staff += given[world][place + 1] + coordinators[world][place + 1];
      return worth * value - terms.person_month * staff - terms.own_costs;
    });
  });
}

function covariance(one, other) {
  const [left, right] = [meanOf(one), meanOf(other)];
  return one.reduce((sum, value, place) => sum + (value - left) * (other[place] - right), 0) / (one.length - 1);
}

function meanDefined(values) {
  return meanOf(values.filter((value) => !Number.isNaN(value)));
}

function meanOf(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
