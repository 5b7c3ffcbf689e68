// The variants of a page: up to four choices, called by letters.
import { readChoice } from "./choice.js";
import { say, told } from "./text.js";

export const LETTERS = ["A", "B", "C", "D"];
/** The word of a variant that is not there. */
export const NONE = "-";

/** Choices of the variants that are there, each with its letter. */
export function choicesOf(tables, state) {
  return LETTERS.filter((letter) => (state[letter] ?? NONE) !== NONE)
    .map((letter) => ({ letter, ...readChoice(tables, state[letter]) }))
    .filter((choice) => choice.scenario !== undefined);
}

/** What variants are called: their scenario's title, "changed" where something is turned. */
export function namesOf(tables, choices) {
  const titles = choices.map((choice) => titleOf(tables, choice));
  return titles.map((title, number) => (titles.filter((other) => other === title).length > 1 ? `${choices[number].letter}: ${title}` : title));
}

function titleOf(tables, { scenario, switches, dials }) {
  const title = told(tables.scenarios[scenario].title).split(",")[0] || scenario;
  return switches !== null || Object.keys(dials).length ? say("variant_changed", { title }) : title;
}
