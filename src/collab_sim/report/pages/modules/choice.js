// A choice as a word in the address: scenario~switches~dials, as "vaxjo~lack_of_mandate~work.cost:0.2".
import { plainChoice } from "./settle.js";
import { decoded } from "./state.js";

/** The word of a choice; "=" stands for the scenario's own switches. */
export function wordOf({ scenario, switches, dials }) {
  const turned = Object.entries(dials).map(([path, value]) => `${path}:${value}`);
  const name = encodeURIComponent(scenario).replaceAll("~", "%7E");
  if (switches === null && !turned.length) return name;
  return [name, switches === null ? "=" : switches.join(","), turned.join(",")].join("~");
}

/** The choice of a word; what the tables do not know is left out, null for an unknown scenario. */
export function readChoice(tables, word) {
  const [name, switches = "=", dials = ""] = String(word).split("~");
  const scenario = decoded(name);
  if (!Object.hasOwn(tables.scenarios, scenario)) return null;
  const choice = plainChoice(scenario);
  if (switches !== "=") choice.switches = knownSwitches(tables, switches.split(","));
  for (const pair of dials.split(",")) {
    const [path, value] = pair.split(":");
    const dial = tables.dials.find((known) => known.path === path);
    if (dial && inRange(dial, value)) choice.dials[path] = Number(value);
  }
  return choice;
}

function knownSwitches(tables, names) {
  const on = [];
  for (const name of names) {
    const known = Object.hasOwn(tables.switches, name) && !on.includes(name);
    if (known && !on.some((other) => tables.switches[other].clashes.includes(name))) on.push(name);
  }
  return on;
}

function inRange({ low, high, step }, text) {
  const value = Number(text);
  return text !== "" && value >= low && value <= high && (step !== 1 || Number.isInteger(value));
}
