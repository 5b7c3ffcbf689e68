// From choices (a scenario, switches, dials) to the records the engine plays. What follows from what
// is in the tables that Python wrote (report/pages/worlds.py); here they are only looked up.

/**
 * A choice: `scenario` by name; `switches`, the names of all barriers and enablers that are on, or
 * null for those of the scenario; `dials`, values by path.
 */
export function plainChoice(scenario) {
  return { scenario, switches: null, dials: {} };
}

/** Names of the switches that are on. */
export function switchesOf(tables, { scenario, switches }) {
  return switches ?? tables.scenarios[scenario].listed;
}

/** By path, the name of the switch that holds a parameter. */
export function heldBy(tables, choice) {
  const held = {};
  for (const name of switchesOf(tables, choice)) {
    for (const path of Object.keys(tables.switches[name].sets)) held[path] = name;
  }
  const { settled } = tables.scenarios[choice.scenario];
  if (choice.switches === null) return Object.fromEntries(settled.map((path) => [path, held[path]]));
  return held;
}

/** Switches that contradict one that is on, each with that one's name. */
export function clashing(tables, choice) {
  const found = {};
  for (const on of switchesOf(tables, choice)) for (const name of tables.switches[on].clashes) found[name] = on;
  return found;
}

/** What a choice changes in its scenario's records: values by path. */
export function changesOf(tables, choice) {
  const { bare } = tables.scenarios[choice.scenario];
  const held = heldBy(tables, choice);
  const changes = choice.switches === null ? {} : { ...bare };
  if (choice.switches !== null) for (const name of choice.switches) Object.assign(changes, tables.switches[name].sets);
  for (const [path, value] of Object.entries(choice.dials)) if (!(path in held)) changes[path] = value;
  return changes;
}

/** Records of a choice, one per epoch; where an event has set a parameter, it stays as set. */
export function recordsOf(tables, choice) {
  const { records, moved } = tables.scenarios[choice.scenario];
  const changes = Object.entries(changesOf(tables, choice));
  return records.map((record, epoch) => {
    const changed = [...record];
    for (const [path, value] of changes) if (!moved[epoch].includes(path)) changed[tables.places[path]] = value;
    return changed;
  });
}

/** The value of a parameter at the start of a choice's worlds. */
export function valueOf(tables, choice, path) {
  const { records, epochs } = tables.scenarios[choice.scenario];
  const changes = changesOf(tables, choice);
  return path in changes ? changes[path] : records[epochs[0]][tables.places[path]];
}

/** What the engine has to be told to play a choice. */
export function jobOf(tables, choice, seed) {
  const { town, epochs } = tables.scenarios[choice.scenario];
  return { town, epochs, seed, records: recordsOf(tables, choice) };
}
