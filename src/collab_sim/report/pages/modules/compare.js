// Variants of a town against a baseline, recomputed while a dial moves.
import { ask } from "./ask.js";
import { drawDials } from "./dials.js";
import { drawDots } from "./dots.js";
import { drawFan, restsOn, TONES } from "./fan.js";
import { announce, startPage } from "./page.js";
import { remember, restored } from "./state.js";
import { html } from "./svg.js";
import { language, number, say, signed, told } from "./text.js";

const LETTERS = ["A", "B", "C", "D"];
const at = (id) => document.getElementById(id);
const past = [];
let known = null;
let defaults = {};
let shown = {};
let answer = null;
let asking = false;
let waiting = false;

function compare(data) {
  known = data;
  defaults = {
    base: data.bases[0].name, measure: data.measures[0].name, worlds: 200, seed: 1,
    A: "collaboration.continuity:0", B: "", C: "-", D: "-", active: "B",
  };
  const allowed = {
    base: data.bases.map((one) => one.name),
    measure: data.measures.map((one) => one.name),
    worlds: { low: 2, high: 2000 },
    seed: { low: 0, high: 4294967295 },
    active: LETTERS,
  };
  shown = restored(location.hash, defaults, allowed);
  if (turned(shown.active) === null) shown.active = "A";
  for (const which of ["base", "measure"]) {
    at(which).replaceChildren(...data[`${which}s`].map((one) => new Option("", one.name)));
    at(which).addEventListener("change", () => change({ [which]: at(which).value }));
  }
  at("undo").addEventListener("click", undo);
  at("link").addEventListener("click", copyLink);
  at("yaml").addEventListener("click", saveYaml);
  at("report").addEventListener("click", makeReport);
  draw();
  refresh();
}

/** Dials of a variant by path; null where there is no such variant. */
function turned(letter) {
  if (shown[letter] === "-") return null;
  const pairs = shown[letter].split(",").filter(Boolean);
  const values = {};
  for (const pair of pairs) {
    const [path, value] = pair.split(":");
    const dial = known.dials.find((one) => one.path === path);
    const given = Number(value);
    if (dial && given >= dial.low && given <= dial.high) values[path] = given;
  }
  return values;
}

function written_(values) {
  return Object.entries(values).map(([path, value]) => `${path}:${value}`).join(",");
}

/** What a variant's dials stand at, those included that nobody turned. */
function standing(letter) {
  const values = Object.fromEntries(known.dials.map((one) => [one.path, one.values[shown.base]]));
  return { ...values, ...turned(letter) };
}

function change(changes) {
  past.push({ ...shown });
  Object.assign(shown, changes);
  draw();
  refresh();
}

function undo() {
  if (!past.length) return;
  shown = past.pop();
  draw();
  refresh();
}

function turn(path, value, done) {
  const values = { ...turned(shown.active), [path]: value };
  if (!turn.before) turn.before = { ...shown };
  shown[shown.active] = written_(values);
  if (done) {
    past.push(turn.before);
    turn.before = null;
    at("undo").disabled = false;
  }
  refresh();
}

function draw() {
  for (const which of ["base", "measure"]) {
    at(which).value = shown[which];
    for (const option of at(which).options) {
      option.textContent = told(known[`${which}s`].find((one) => one.name === option.value).title);
    }
  }
  at("undo").disabled = !past.length;
  drawTabs();
  const before = shown.active === "A" ? { ...standing("A"), ...baseOf() } : standing("A");
  drawDials(at("dials"), known.dials, standing(shown.active), before, turn);
}

function baseOf() {
  return Object.fromEntries(known.dials.map((one) => [one.path, one.values[shown.base]]));
}

function drawTabs() {
  const there = LETTERS.filter((letter) => turned(letter) !== null);
  const tabs = there.map((letter) => {
    const pressed = String(letter === shown.active);
    const attributes = { type: "button", "aria-pressed": pressed, onclick: () => change({ active: letter }) };
    return html("button", attributes, nameOf(letter));
  });
  const free = LETTERS.find((letter) => turned(letter) === null);
  if (free) tabs.push(html("button", { type: "button", onclick: () => change({ [free]: shown[shown.active], active: free }) }, say("compare_add")));
  const last = there.at(-1);
  if (there.length > 2) {
    const active = shown.active === last ? "B" : shown.active;
    tabs.push(html("button", { type: "button", onclick: () => change({ [last]: "-", active }) }, say("compare_remove", { name: last })));
  }
  at("tabs").replaceChildren(...tabs);
}

function nameOf(letter) {
  return letter === "A" ? say("compare_baseline") : letter;
}

function question() {
  const variants = LETTERS.map(turned).filter((values) => values !== null);
  const { base, measure, worlds, seed } = shown;
  return { base, measure, worlds, seed, variants };
}

/** Ask for the picture of now; while one is on its way only the latest wish is kept. */
async function refresh() {
  keepAddress();
  if (asking) {
    waiting = true;
    return;
  }
  asking = true;
  try {
    answer = await (await ask("/api/compare", question())).json();
    at("trouble").hidden = true;
    drawAnswer();
  } catch (error) {
    complain(error);
  }
  asking = false;
  if (waiting) {
    waiting = false;
    refresh();
  }
}

function complain(error) {
  at("trouble").textContent = error.message;
  at("trouble").hidden = false;
}

function keepAddress() {
  remember({ ...shown, lang: language() }, defaults);
}

function drawAnswer() {
  const { title: names, note } = known.measures.find((one) => one.name === shown.measure);
  const title = told(names);
  at("intro").textContent = say("compare_intro", { measure: title, worlds: answer.worlds, seed: answer.seed });
  at("note").textContent = told(note);
  at("money").replaceChildren(...told(answer.money).map((one) => html("li", {}, one)));
  drawFan(at("fan"), answer.variants, answer.share, at("intro").textContent);
  at("gaps").textContent = answer.variants.map(toldGaps).filter(Boolean).join(" ");
  at("results").replaceChildren(...answer.variants.slice(1).map(drawResult));
}

/** What the picture leaves out of a variant, because too few worlds have a value. */
function toldGaps({ name, fan }) {
  const { missing, least } = restsOn(fan);
  if (!missing && least === answer.worlds) return "";
  const values = { name, missing, months: fan.middle.length - 1, least, worlds: answer.worlds };
  return say(missing ? "compare_gaps" : "compare_rests", values);
}

function drawResult(variant) {
  const { result, name } = variant;
  if (!result) return html("section", { class: "result" }, html("p", {}, say("compare_no_pair", { name })));
  const dots = html("div");
  const some = result.differences.slice(0, 60);
  const label = say("compare_dots", { name, ahead: result.ahead, pairs: result.pairs });
  drawDots(dots, some, ["A", name], { width: 420, size: 5, label });
  const values = {
    mean: number(result.mean_one, answer.digits),
    baseline: number(result.mean_other, answer.digits),
    difference: signed(result.difference, answer.digits),
  };
  const text = html("div", {}, html("p", {}, told(result.sentence)), html("p", { class: "quiet" }, say("compare_means", { name, ...values })), html("p", { class: "quiet" }, toldPairs(some.length, result.pairs)));
  const box = html("section", { class: "result" }, text, dots);
  box.style.borderLeft = `5px solid ${TONES[LETTERS.indexOf(name)]}`;
  box.style.paddingLeft = "10px";
  return box;
}

function toldPairs(shown, pairs) {
  const left = answer.worlds - pairs;
  const out = left ? say("compare_left_out", { left, worlds: answer.worlds }) : "";
  return `${say("compare_some_dots", { shown, pairs })} ${out}`.trim();
}

async function copyLink() {
  keepAddress();
  try {
    await navigator.clipboard.writeText(location.href);
    tellDone(say("compare_copied"));
  } catch {
    tellDone(location.href);
  }
}

function saveYaml() {
  if (!answer) return;
  for (const variant of answer.variants) {
    save(new Blob([variant.yaml], { type: "text/yaml" }), `${variant.name}.yaml`);
  }
  tellDone(say("compare_saved", { files: answer.variants.map((one) => `${one.name}.yaml`).join(", ") }));
}

async function makeReport() {
  if (LETTERS.filter((letter) => turned(letter) !== null).length < 2) return;
  tellDone(say("compare_report_wait"));
  at("report").disabled = true;
  try {
    const page = await ask("/api/report", { ...question(), lang: language() });
    save(await page.blob(), "report.html");
    tellDone(say("compare_saved", { files: "report.html" }));
  } catch (error) {
    complain(error);
  }
  at("report").disabled = false;
}

function save(content, name) {
  const link = html("a", { href: URL.createObjectURL(content), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

function tellDone(text) {
  at("told").textContent = text;
  announce(text);
}

startPage(compare, () => {
  draw();
  if (answer) drawAnswer();
  keepAddress();
});
