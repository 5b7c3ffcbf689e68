// Questions to the local server the page came from.
import { say, told } from "./text.js";

/** Ask for JSON; with a body it is posted. Throws an Error a person can read. */
export async function ask(path, body = null, signal = undefined) {
  const options = body === null ? { signal } : posted(body, signal);
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error(say("ask_no_server"));
  }
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => null);
  throw new Error(problem?.problems ? told(problem.problems).join("\n") : say("ask_failed"));
}

function posted(body, signal) {
  const headers = { "Content-Type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(body), signal };
}
