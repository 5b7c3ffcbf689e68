// The engine beside the page: the first message is the engine, every further one a question.
import { serving } from "./serving.js";

let answer = null;
let asked = Promise.resolve();

onmessage = ({ data }) => {
  if (answer === null) {
    answer = serving(data);
    postMessage({ ready: true });
  } else asked = asked.then(() => reply(data));
};

async function reply({ number, question }) {
  try {
    const result = await answer(question);
    postMessage({ number, result });
  } catch (error) {
    postMessage({ number, problem: String(error) });
  }
}
