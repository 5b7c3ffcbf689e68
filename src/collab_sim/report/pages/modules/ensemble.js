// Many worlds of choices on shared luck: some at once, more while nobody asks for others.
import { wordOf } from "./choice.js";
import { jobOf } from "./settle.js";

const KEPT = 16;

/** A store of worlds; `ask` answers the engine's questions. */
export function makeEnsemble(tables, ask) {
  const kept = new Map();

  /** Worlds of a choice so far: {worlds, parts}, each part the series of a batch. */
  function storeOf(choice, seed) {
    const key = `${seed} ${wordOf(choice)}`;
    const store = kept.get(key) ?? { worlds: 0, parts: [] };
    kept.delete(key);
    kept.set(key, store);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value);
    return store;
  }

  /**
   * Play choices until each has as many worlds as each stage says; `show` is called with the stores
   * after every stage. Stops when `wanted` no longer holds.
   */
  async function play(choices, seed, stages, wanted, show) {
    const stores = choices.map((choice) => storeOf(choice, seed));
    for (const stage of stages) {
      for (const [number, choice] of choices.entries()) {
        const store = stores[number];
        const job = jobOf(tables, choice, seed);
        while (store.worlds < stage) {
          const count = Math.min(tables.engine.batch, stage - store.worlds);
          const part = await ask({ what: "play", ...job, first: store.worlds, count });
          // Another call may have asked for the same worlds meanwhile; they are the same.
          if (store.parts.reduce((sum, one) => sum + one.count, 0) === store.worlds) {
            store.parts.push({ count, series: part });
            store.worlds += count;
          }
          if (!wanted()) return;
        }
      }
      show(stores, stage);
    }
  }
  return { play };
}

/** Values of one measure, world by world: a list of arrays by month. */
export function coursesOf(tables, choice, store, measure, worlds) {
  const { months, town } = tables.scenarios[choice.scenario];
  const { measures } = tables.engine.towns[town];
  const courses = [];
  for (const { count, series } of store.parts) {
    for (let world = 0; world < count && courses.length < worlds; world += 1) {
      const begins = world * (months + 1) * measures + measure;
      courses.push(Float64Array.from({ length: months + 1 }, (_, month) => series[begins + month * measures]));
    }
  }
  return courses;
}
