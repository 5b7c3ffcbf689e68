// Guesses: what may be guessed, what was, and whether it is what the worlds say.
import { node } from "./svg.js";
import { say } from "./text.js";

export const GUESSES = ["left", "right", "even"];

/** What the two towns are called as long as the class guesses. */
export function townNames() {
  return [say("lesson_town_left"), say("lesson_town_right")];
}

/** The guess that a comparison of the right town with the left one bears out. */
export function answerOf({ direction }) {
  if (direction === 0) return "even";
  return direction > 0 ? "right" : "left";
}

function inWords(guess) {
  if (guess === "even") return say("lesson_even");
  return say("lesson_more_in", { name: townNames()[guess === "left" ? 0 : 1] });
}

/** The first or the second guess, as a sentence. */
export function guessTold(which, guess) {
  const values = { guess: inWords(guess) };
  return which === "first" ? say("lesson_first_guess", values) : say("lesson_second_guess", values);
}

/** Those guesses that were made, as sentences. */
export function guessesTold(guessed) {
  return ["first", "second"].filter((which) => guessed[which]).map((which) => guessTold(which, guessed[which]));
}

/** Write what may be guessed on the buttons, and what was guessed. */
export function drawGuesses(guessed) {
  for (const which of ["first", "second"]) {
    for (const guess of GUESSES) {
      node(`${which}-${guess}`).textContent = inWords(guess);
      node(`${which}-${guess}`).setAttribute("aria-pressed", String(guessed[which] === guess));
    }
  }
  node("mine").textContent = guessed.step === "many" ? "" : guessesTold(guessed).join(" ");
}
