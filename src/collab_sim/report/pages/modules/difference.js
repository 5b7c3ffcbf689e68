// Says where two worlds on the same luck first part, and what was set differently.
import { say, shortNumber, told } from "./text.js";

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
  if (!found) return say(twins.numbers_part === null ? "differs_never" : "differs_no_event");
  const sides = [found.left, found.right].map((event, side) => {
    const world = told(twins.worlds[side].title);
    const happens = event ? tell(event, twins.worlds[side]) : say("event_none");
    return say("differs_side", { world, happens });
  });
  return say("differs_event", { month: found.month, left: sides[0], right: sides[1] });
}

function tell(event, world) {
  const actor = event.actor < 0 ? "" : world.actors[event.actor].name;
  return say(EVENTS[event.what], { arena: world.arenas[event.arena], actor });
}

function firstNumber(twins) {
  return twins.numbers_part === null ? "" : say("differs_number", { month: twins.numbers_part });
}

function causes(settings) {
  if (!settings.length) return "";
  const told_ = settings.map((one) =>
    say("differs_setting", {
      meaning: told(one.meaning),
      left: shortNumber(one.left),
      right: shortNumber(one.right),
    }),
  );
  return say("differs_cause", { settings: told_.join("; ") });
}
