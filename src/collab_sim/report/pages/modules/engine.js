// The compiled engine: a town is a memory in which its worlds are played, a few at a time.
// Everything about this memory comes from Python (engines/carried.py).

export const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Compile the module once; towns share it. */
export async function compiled(engine) {
  return WebAssembly.compile(bytesOf(engine.module));
}

/** Lay a town's memory out and return a player for it. */
export async function openTown(engine, code, carried) {
  const memory = new WebAssembly.Memory({ initial: carried.pages, maximum: carried.pages });
  const stack = new WebAssembly.Global({ value: "i32", mutable: true }, engine.page);
  const env = { __linear_memory: memory, __stack_pointer: stack };
  const { exports } = await WebAssembly.instantiate(code, { env });
  const bytes = new Uint8Array(memory.buffer);
  for (const [begins, text] of carried.image) bytes.set(bytesOf(text), begins);
  const view = new DataView(memory.buffer);
  return { engine, carried, view, play: exports.play };
}

/**
 * Play worlds `first` to `first + count` (at most a batch) with one seed. `records` are a
 * record per epoch, as a list of numbers in the order of the engine's fields; `epochs` the epoch of
 * every month. Returns the series [count, months + 1, measures] as one array.
 */
export function playWorlds(town, { records, epochs, seed, first, count }) {
  write(town, { records, epochs, seed, first, count });
  steps(town, town.engine.start, town.engine.steps * (town.carried.months + 1));
  return series(town, count);
}

/** Play one world month by month; `look` is called with the month after each of them. */
export function watchWorld(town, { records, epochs, seed, first }, look) {
  write(town, { records, epochs, seed, first, count: 1 });
  const { start, steps: month } = town.engine;
  steps(town, start, month);
  look(0);
  for (let played = 1; played <= town.carried.months; played += 1) {
    steps(town, month * played, month * (played + 1));
    look(played);
  }
  return series(town, 1);
}

function steps(town, from, to) {
  const { steps: at } = town.carried.at;
  setWhole(town.view, at, from);
  setWhole(town.view, at + 8, to);
  const code = town.play(town.engine.page);
  if (code !== 0) throw new Error(`the engine ended with code ${code}`);
}

function write({ engine, carried, view }, { records, epochs, seed, first, count }) {
  const { at } = carried;
  setWhole(view, at.worlds, count);
  for (let world = 0; world < count; world += 1) {
    setWhole(view, at.seeds + 8 * world, seed);
    setWhole(view, at.replicates + 8 * world, first + world);
    epochs.forEach((epoch, month) => setWhole(view, at.epochs + 8 * (world * epochs.length + month), epoch));
    records.forEach((record, epoch) => {
      const begins = at.parameters + engine.record * (world * records.length + epoch);
      writeRecord(view, begins, engine.fields, record);
    });
  }
}

function writeRecord(view, begins, fields, record) {
  fields.forEach(([, offset, whole], number) => {
    if (whole) setWhole(view, begins + offset, record[number]);
    else view.setFloat64(begins + offset, record[number], true);
  });
}

/** Whole numbers have eight bytes; ours are not negative and below 2^53. */
function setWhole(view, at, value) {
  view.setUint32(at, value % 4294967296, true);
  view.setUint32(at + 4, Math.floor(value / 4294967296), true);
}

function series({ carried, view }, count) {
  const length = count * (carried.months + 1) * carried.measures;
  return new Float64Array(view.buffer.slice(carried.at.series, carried.at.series + 8 * length));
}
