// Pairs of worlds: how runs are summed up, how often one is ahead, what that carries in words.
import { number, say, signed, told } from "./text.js";

/** One number per world: the mean of the months from 1 on that have a value, or the last month's. */
export function summedUp(courses, { last }) {
  return courses.map((course) => (last ? course[course.length - 1] : meanFrom(course, 1)));
}

/** Mean of the months from `first` on that have a value. */
export function meanFrom(course, first) {
  let total = 0;
  let count = 0;
  for (let month = first; month < course.length; month += 1) {
    if (Number.isNaN(course[month])) continue;
    total += course[month];
    count += 1;
  }
  return count ? total / count : NaN;
}

/**
 * Compare two lists of numbers world by world; null where no pair has both. `judging` are the tables by which
 * Python says what so many pairs carry.
 */
export function compared(one, other, judging) {
  const pairs = one.map((value, world) => [value, other[world]]).filter(([mine, theirs]) => !Number.isNaN(mine - theirs));
  if (!pairs.length) return null;
  const differences = pairs.map(([mine, theirs]) => mine - theirs);
  const ahead = differences.filter((value) => value > 0).length;
  const behind = differences.filter((value) => value < 0).length;
  const difference = mean(differences);
  const half = pairs.length > 1 ? judging.student[pairs.length] * standardError(differences) : NaN;
  const found = {
    pairs: pairs.length, ahead, behind, equal: pairs.length - ahead - behind, differences,
    difference, low: difference - half, high: difference + half,
    meanOne: mean(pairs.map(([mine]) => mine)), meanOther: mean(pairs.map(([, theirs]) => theirs)),
  };
  return { ...found, direction: directionOf(found, judging) };
}

function directionOf({ ahead, behind }, { separates }) {
  const needed = separates[ahead + behind];
  if (ahead >= needed) return 1;
  return behind >= needed ? -1 : 0;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardError(values) {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** What a comparison carries, in a sentence, and no more. */
export function sentence(found, measure, one, other) {
  const values = {
    measure: told(measure.over), one, other, ahead: found.ahead, behind: found.behind, pairs: found.pairs,
    difference: told(measure.amount).replace("{value}", signed(found.difference, measure.digits)),
    low: signed(found.low, measure.digits), high: signed(found.high, measure.digits),
  };
  if (found.equal === found.pairs) return say("finding_same", values);
  if (found.direction === 0) return say("finding_open", values);
  const often = howOften(Math.max(found.ahead, found.behind) / found.pairs);
  const text = found.direction > 0 ? say("finding_ahead", { often, ...values }) : say("finding_behind", { often, ...values });
  const agrees = found.direction > 0 ? found.low > 0 : found.high < 0;
  return agrees ? text : `${text} ${say("finding_mean_open")}`;
}

function howOften(share) {
  if (share >= 0.95) return say("often_almost_always");
  return share >= 0.75 ? say("often_usually") : say("often_more");
}

/** Median and middle nine tenths by month, null where fewer than `enough` of the worlds have a value. */
export function fanOf(courses, enough) {
  const fan = { low: [], middle: [], high: [], worlds: [] };
  for (let month = 0; month < courses[0].length; month += 1) {
    const values = Float64Array.from(courses, (course) => course[month]).filter((value) => !Number.isNaN(value)).sort();
    const drawn = values.length > 0 && values.length >= enough * courses.length;
    fan.worlds.push(values.length);
    fan.low.push(drawn ? quantile(values, 0.05) : null);
    fan.middle.push(drawn ? quantile(values, 0.5) : null);
    fan.high.push(drawn ? quantile(values, 0.95) : null);
  }
  return fan;
}

/** A quantile of ascending values, between neighbours on a straight line. */
export function quantile(values, share) {
  const at = (values.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(below + 1, values.length - 1);
  return values[below] + (values[above] - values[below]) * (at - below);
}

/** Mean of all values with so many decimals, as written. */
export function meanWritten(values, digits) {
  return number(mean(values), digits);
}
