// The engine beside the page: the first message is the engine, every further one a question.
import { serving } from "./serving.js";

let answer = null;
let asked = Promise.resolve();

onmessage = ({ data }) => {
  if (answer === null) {
    answer = serving(data);
    answer.then(() => postMessage({ ready: true }), (error) => postMessage({ problem: String(error) }));
  } else asked = asked.then(() => reply(data));
};

async function reply({ number, question }) {
  try {
    const result = await (await answer)(question);
    postMessage({ number, result });
  } catch (error) {
    postMessage({ number, problem: String(error) });
  }
}
