// Says where two worlds on the same luck first part, and what was set differently.
import { say, told } from "./text.js";

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

/** The whole explanation, as one text. */
export function explainDifference(twins) {
  const parts = [firstEvent(twins), firstNumber(twins), causes(twins.settings)];
  return parts.filter(Boolean).join(" ");
}

function firstEvent(twins) {
  const found = twins.differs;
  if (!found && !twins.same) return say("differs_no_event");
  if (!found) return say(twins.settings.length ? "differs_nowhere" : "differs_never");
  const sides = [found.left, found.right].map((event, side) => {
    const world = told(twins.worlds[side].title);
    const happens = event ? tell(event, twins.worlds[side]) : say("event_none");
    return say("differs_side", { world, happens });
  });
  return say("differs_event", { month: found.month, left: sides[0], right: sides[1] });
}

function tell(event, world) {
  const actor = event.actor < 0 ? "" : world.actors[event.actor].name;
  const happens = say(EVENTS[event.what], { arena: world.arenas[event.arena], actor });
  return event.more ? say("differs_more", { happens, more: event.more }) : happens;
}

function firstNumber(twins) {
  return twins.numbers_part === null ? "" : say("differs_number", { month: twins.numbers_part });
}

function causes(settings) {
  if (!settings.length) return "";
  const told_ = settings.map((one) =>
    say("differs_setting", {
      meaning: told(one.meaning),
      left: told(one.left),
      right: told(one.right),
    }),
  );
  return say("differs_cause", { settings: told_.join("; ") });
}
