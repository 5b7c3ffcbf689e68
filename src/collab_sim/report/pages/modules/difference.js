// Says where two worlds on the same luck first part, and what was set differently.
import { projecting } from "./page.js";
import { valueOf } from "./settle.js";
import { say, sayCounted, shortNumber, told } from "./text.js";

const EVENTS = {
  opened: "event_opened",
  paused: "event_paused",
  restarted: "event_restarted",
  ended: "event_ended",
  dissolved: "event_dissolved",
  permanent: "event_permanent",
  joined: "event_joined",
  left: "event_left",
};
const NAMED = 6;
const NAMED_IN_A_ROOM = 1;

/** The whole explanation as one text, shorter for a room, and the month in which the worlds part, or null. */
export function explainDifference(tables, towns, worlds, names) {
  const parted = partingOf(worlds);
  const settings = settingsOf(tables, towns);
  const first = parted ? eventsTold(parted, worlds, names) : sameEvents(worlds, settings);
  const parts = [first, projecting() ? "" : numberTold(worlds), causes(settings)];
  return { text: parts.filter(Boolean).join(" "), month: parted?.month ?? null };
}

/** The first month with events that only one of two worlds sees, and the first of these on each side. */
export function partingOf(worlds) {
  const named = worlds.map((world) => new Map(world.events.map((event) => [nameOf(event, world), event])));
  const alone = named.map((mine, side) => [...mine].filter(([name]) => !named[1 - side].has(name)).map(([, event]) => event));
  const months = alone.flat().map((event) => event.month);
  if (!months.length) return null;
  const month = Math.min(...months);
  return { month, sides: alone.map((events) => events.filter((event) => event.month === month).sort(wholeArenasFirst)) };
}

function nameOf({ month, what, arena, actor }, world) {
  return JSON.stringify([month, what, world.arenas[arena], actor < 0 ? "" : world.actors[actor].name]);
}

function wholeArenasFirst(one, other) {
  return (one.actor >= 0) - (other.actor >= 0) || (one.what < other.what ? -1 : one.what > other.what ? 1 : one.arena - other.arena || one.actor - other.actor);
}

function eventsTold({ month, sides }, worlds, names) {
  const told_ = sides.map((events, side) => say("differs_side", { world: names[side], happens: happens(events, worlds[side]) }));
  return say("differs_event", { month, left: told_[0], right: told_[1] });
}

function happens(events, world) {
  if (!events.length) return say("event_none");
  const [{ what, arena, actor }] = events;
  const text = say(EVENTS[what], { arena: world.arenas[arena], actor: actor < 0 ? "" : world.actors[actor].name });
  return events.length > 1 && !projecting() ? say("differs_more", { happens: text, more: events.length - 1 }) : text;
}

function sameEvents(worlds, settings) {
  const [one, other] = worlds.map(({ arenas, actors, memberships, trust, activity, will, events }) => JSON.stringify([arenas, actors, memberships, trust, activity, will, events]));
  if (one !== other) return say("differs_no_event");
  return settings.length ? say("differs_nowhere") : say("differs_never");
}

/** The first month in which the engagement of anybody who lives in both worlds differs, or null. */
export function numbersPart([one, other]) {
  const shared = one.actors.flatMap(({ name }, actor) => {
    const there = other.actors.findIndex((known) => known.name === name);
    return there < 0 ? [] : [[actor, there]];
  });
  const month = one.will.findIndex((will, at) => at < other.will.length && shared.some(([here, there]) => will[here] !== other.will[at][there]));
  return month < 0 ? null : month;
}

function numberTold(worlds) {
  const month = numbersPart(worlds);
  return month === null ? "" : say("differs_number", { month });
}

/** What is set differently from the start, in words; a last entry for all that is no parameter. */
function settingsOf(tables, towns) {
  const [left, right] = towns;
  const dead = towns.map(({ scenario }) => tables.scenarios[scenario].dead);
  const apart = tables.dials.flatMap((dial) => {
    if (dead.every((paths) => paths.includes(dial.path))) return [];
    const values = [valueOf(tables, left, dial.path), valueOf(tables, right, dial.path)];
    if (values[0] === values[1]) return [];
    return [say("differs_setting", { meaning: told(dial.meaning), left: shortNumber(values[0]), right: shortNumber(values[1]) })];
  });
  const most = projecting() ? NAMED_IN_A_ROOM : NAMED;
  const more = apart.length > most ? [sayCounted("differs_settings_more", apart.length - most, { more: apart.length - most })] : [];
  const town = sameTown(tables, towns) || (projecting() && apart.length) ? [] : [say("differs_town")];
  return [...apart.slice(0, most), ...more, ...town];
}

function sameTown(tables, [left, right]) {
  const [one, other] = [left, right].map(({ scenario }) => tables.scenarios[scenario]);
  return one.town === other.town && JSON.stringify([one.epochs, one.moved]) === JSON.stringify([other.epochs, other.moved]);
}

function causes(settings) {
  return settings.length ? say("differs_cause", { settings: settings.join("; ") }) : "";
}
