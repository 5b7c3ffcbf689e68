// Answers of the engine, beside the page in a worker or, where that is refused, in the page itself.
import { compiled, openTown, playWorlds } from "./engine.js";
import { scenesOf } from "./scenes.js";

/**
 * Promise a function that answers {what, town, ...job}; towns are opened when they are first asked
 * for. Refused where the engine can't be compiled.
 */
export async function serving(engine) {
  const code = await compiled(engine);
  const towns = new Map();
  return async ({ what, town, ...job }) => {
    if (!towns.has(town)) towns.set(town, openTown(engine, code, engine.towns[town]));
    const opened = await towns.get(town);
    return what === "watch" ? scenesOf(opened, job) : playWorlds(opened, job);
  };
}
