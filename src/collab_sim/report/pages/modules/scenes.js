// What there is to see in one world, month by month: who sits where, trusts whom, what happens.
import { watchWorld } from "./engine.js";

const GONE = 0;
const OFF = 1;
const ON = 2;
const TURNS = { "WAITING ACTIVE": "opened", "PAUSE ACTIVE": "restarted", "ACTIVE PAUSE": "paused" };
const ENDINGS = { ENDED: "ended", DISSOLVED: "dissolved", INSTITUTIONALISED: "permanent" };
const SEATED = ["ACTIVE", "PAUSE", "INSTITUTIONALISED"];

/**
 * Play one world and note its scenes: `series` of the measures, `memberships` [arena, actor] of
 * everybody who ever sits in an arena, ascending, and per month `trust` (a member's mean trust in
 * the others, null where it is none or knows nobody), `will` of actors, `activity` and `state` (gone, off,
 * on) of arenas. `events` are {month, what, arena, actor}, actor -1 where it happens to an arena.
 */
export function scenesOf(town, job) {
  const months = [];
  const series = watchWorld(town, job, () => months.push(snapshot(town)));
  const keys = new Set(months.flatMap((one) => one.members.flatMap((who, arena) => who.map((actor) => keyOf(arena, actor)))));
  const memberships = [...keys].sort((one, other) => one - other).map((key) => [Math.floor(key / 65536), key % 65536]);
  return {
    series,
    memberships,
    trust: months.map((one) => memberships.map(([arena, actor]) => one.trust[arena].get(actor) ?? null)),
    will: months.map((one) => one.will),
    activity: months.map((one) => one.activity),
    state: months.map((one) => one.activity.map((activity, arena) => stateOf(activity, one.trust[arena]))),
    events: months.slice(1).flatMap((after, month) => eventsOf(month + 1, months[month], after)),
  };
}

function keyOf(arena, actor) {
  return arena * 65536 + actor;
}

function stateOf(activity, trust) {
  if (activity > 0) return ON;
  return [...trust.values()].some((value) => value !== null) ? OFF : GONE;
}

/** Readers of one kind of record: by field, a function of its number. */
function reading({ carried, view }, kind) {
  const { at, size, fields, length } = carried.world[kind];
  const where = (number, field) => at + size * number + fields[field];
  return {
    length,
    whole: (number, field) => view.getInt32(where(number, field), true),
    real: (number, field) => view.getFloat64(where(number, field), true),
  };
}

function snapshot(town) {
  const [actors, arenas, people, forums, seats, ties] = ["actors", "arenas", "people", "forums", "seats", "ties"].map((kind) => reading(town, kind));
  const count = (length) => Array.from({ length }, (_, number) => number);
  const known = count(actors.length).map((actor) => acquaintances(people, ties, actor));
  const members = count(arenas.length).map((arena) => {
    const first = forums.whole(arena, "first_seat");
    const seated = forums.whole(arena, "end_seat") - first;
    return count(seated).map((seat) => seats.whole(first + seat, "actor"));
  });
  return {
    members,
    trust: members.map((who) => new Map(who.map((actor) => [actor, meanTrust(known[actor], who, actor)]))),
    will: count(actors.length).map((actor) => actors.real(actor, "engagement")),
    activity: count(arenas.length).map((arena) => arenas.real(arena, "activity")),
    status: count(arenas.length).map((arena) => town.engine.status[arenas.whole(arena, "status")]),
  };
}

function acquaintances(people, ties, actor) {
  const trust = new Map();
  for (let tie = people.whole(actor, "first_tie"); tie >= 0; tie = ties.whole(tie, "following")) {
    trust.set(ties.whole(tie, "partner"), ties.real(tie, "trust"));
  }
  return trust;
}

function meanTrust(known, who, actor) {
  const others = who.filter((other) => other !== actor);
  const values = others.map((other) => known.get(other));
  if (!values.length || values.includes(undefined)) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function eventsOf(month, before, after) {
  return after.status.flatMap((now, arena) => {
    const was = before.status[arena];
    const what = was === now ? undefined : ENDINGS[now] ?? TURNS[`${was} ${now}`];
    const events = what ? [{ month, what, arena, actor: -1 }] : [];
    if (!SEATED.includes(now)) return events;
    // Those who are invited sit there before it opens, and join when it does.
    const seated = what === "opened" ? [] : before.members[arena];
    return [...events, ...moves(month, arena, seated, after.members[arena])];
  });
}

function moves(month, arena, before, after) {
  const joined = after.filter((actor) => !before.includes(actor));
  const left = before.filter((actor) => !after.includes(actor));
  return [...joined.map((actor) => ({ month, what: "joined", arena, actor })), ...left.map((actor) => ({ month, what: "left", arena, actor }))];
}
