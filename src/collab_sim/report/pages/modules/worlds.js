// Asks the engine for worlds: in a worker made from the page itself, or here where that is refused.
import { serving } from "./serving.js";

/**
 * Start the engine. Promises a function that takes {what: "play" or "watch", town, ...} and
 * promises the answer; refused where the engine can't be compiled.
 */
export async function startEngine(engine, source) {
  const worker = await startWorker(engine, source);
  if (worker === null) return inThePage(engine);
  const waiting = new Map();
  let number = 0;
  worker.onmessage = ({ data }) => {
    const { settle, refuse } = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.problem) refuse(new Error(data.problem));
    else settle(data.result);
  };
  return (question) =>
    new Promise((settle, refuse) => {
      number += 1;
      waiting.set(number, { settle, refuse });
      worker.postMessage({ number, question });
    });
}

/** A worker that has the engine; null where the browser makes none, or it can't compile there. */
function startWorker(engine, source) {
  return new Promise((settle) => {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
      worker.onmessage = ({ data }) => settle(data.ready ? worker : null);
      worker.onerror = (event) => {
        event.preventDefault();
        settle(null);
      };
      worker.postMessage(engine);
    } catch {
      settle(null);
    }
  });
}

async function inThePage(engine) {
  const answer = await serving(engine);
  return async (question) => {
    await new Promise((next) => setTimeout(next));
    return answer(question);
  };
}
