// Judge numbers with the page's own modules, and print what is said of them, for Python to check.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.env.MODULES}/`);
const from = (name) => import(new URL(`${name}.js`, folder));
const { compared, fanOf, sentence, summedUp } = await from("pairs");
const { conflictsTold } = await from("conflicts");
const { makeEnsemble } = await from("ensemble");
const { asYaml } = await from("saving");
const { serving } = await from("serving");
const { designOrOutcome } = await from("staff");
const { optionsTold } = await from("table");
const { useTexts } = await from("text");
const asked = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const numbers = (values) => values.map((value) => value ?? NaN);
const { data, texts, pairs, fans, choices, worlds, seed } = asked;

function inBoth(say) {
  return Object.fromEntries(Object.keys(texts).map((lang) => {
    useTexts(texts, lang);
    return [lang, say()];
  }));
}

const judged = pairs.map(([one, other, measure]) => {
  const found = compared(numbers(one), numbers(other), data.judging);
  const known = data.measures.find(({ name }) => name === measure);
  return found && { ...found, told: inBoth(() => sentence(found, known, "B", "A")) };
});
const conflicting = inBoth(() => conflictsTold(data.headlines, asked.headlines.map((variants) => variants.map(numbers)), data.judging, asked.names));
const drawn = fans.map((courses) => fanOf(courses.map(numbers), data.judging.enough));
const sums = fans.map((courses) => [false, true].map((last) => summedUp(courses.map(numbers), { last })));
const answer = await serving(data.tables.engine);
const staff = await new Promise((settle) => {
  makeEnsemble(data.tables, answer).play(choices, seed, [worlds], () => true, (stores) => {
    settle(inBoth(() => designOrOutcome(data, data.tables, choices, stores, worlds)));
  });
});
const options = [];
for (const { choices: compared, names } of asked.options) {
  await makeEnsemble(data.tables, answer).play(compared, seed, [worlds], () => true, (stores) => {
    options.push(inBoth(() => optionsTold(data, data.tables, compared, stores, names, worlds)));
  });
}
console.log(JSON.stringify({ judged, conflicting, drawn, sums, staff, options, files: choices.map((choice) => asYaml(data.tables, choice)) }));
