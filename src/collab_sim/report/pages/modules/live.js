// Twin worlds and comparisons of any scenarios, played by the page itself.
import { wordOf } from "./choice.js";
import { makeCompare } from "./compare.js";
import { makeDesk } from "./desk.js";
import { makeEnsemble } from "./ensemble.js";
import { announce, mayProject, projecting, startPage, tellNoEngine } from "./page.js";
import { plainChoice } from "./settle.js";
import { restored, remember } from "./state.js";
import { html, node } from "./svg.js";
import { language, say, told } from "./text.js";
import { makeTwins } from "./twins.js";
import { choicesOf, LETTERS, NONE } from "./variants.js";
import { startEngine } from "./worlds.js";

const LARGEST = 4294967295;
const past = [];
let data = null;
let tables = null;
let initial = {};
let state = {};
let shown = {};
let desk = null;
let before = null;

async function live(given, page) {
  data = given;
  tables = given.tables;
  initial = { ...starting(), view: given.view, measure: given.measures[0].name, seed: 1, replicate: 0, month: 0, active: "B", desk: false };
  const counted = { low: 0, high: LARGEST };
  const allowed = {
    view: ["twins", "compare"], walk: ["", ...data.presets.map((preset) => preset.name)],
    measure: data.measures.map((measure) => measure.name), seed: counted, replicate: counted,
    month: { low: 0, high: 1200 }, active: LETTERS,
    ...Object.fromEntries(LETTERS.map((letter) => [letter, (word) => word === NONE || choicesOf(tables, { [letter]: word }).length === 1])),
  };
  state = restored(location.hash, initial, allowed);
  const walked = data.presets.find((preset) => preset.name === state.walk);
  if (walked && state.walk !== initial.walk && !location.hash.includes("A=") && !location.hash.includes("B=")) Object.assign(state, walkTo(walked));
  if (state[state.active] === NONE) state.active = "A";
  listen();
  drawTop();
  let ask;
  try {
    ask = await startEngine(tables.engine, page.worker);
  } catch (error) {
    tellNoEngine(error);
    return;
  }
  const ensemble = makeEnsemble(tables, ask);
  const parts = { data, tables, ask, ensemble, change, keep };
  desk = makeDesk(parts);
  shown = { twins: makeTwins(parts), compare: makeCompare(parts) };
  draw();
}

/** What the page opens with: the first pair of the walk, or the scenarios it was made for. */
function starting() {
  const words = Object.fromEntries(LETTERS.map((letter, place) => [letter, data.first[place] === undefined ? NONE : wordOf(plainChoice(data.first[place]))]));
  if (words.B === NONE) words.B = words.A;
  return { walk: data.presets[0]?.name ?? "", ...words };
}

function walkTo({ name, left, right }) {
  return { walk: name, A: left, B: right, C: NONE, D: NONE, active: "B" };
}

function listen() {
  for (const view of ["twins", "compare"]) node(`to-${view}`).addEventListener("click", () => change({ view }));
  node("walk").hidden = !data.presets.length;
  node("preset").addEventListener("change", () => {
    const preset = data.presets.find((known) => known.name === node("preset").value);
    if (preset) change(walkTo(preset));
  });
  node("turn").addEventListener("click", () => change({ desk: !state.desk }));
  node("undo").addEventListener("click", undo);
  node("link").addEventListener("click", copyLink);
  mayProject(() => draw());
}

/**
 * Change what is shown. While a dial moves (`moving`) the page follows, and what it showed before
 * is what a step back brings.
 */
function change(changes, moving = false) {
  before ??= { ...state };
  Object.assign(state, changes);
  if (LETTERS.some((letter) => letter in changes) && !("walk" in changes)) state.walk = "";
  if (!moving) {
    past.push(before);
    before = null;
  }
  draw(moving);
}

function undo() {
  if (!past.length) return;
  state = past.pop();
  draw();
}

function draw(moving = false) {
  const view = state.view;
  drawTop();
  node("undo").disabled = !past.length;
  node("desk").hidden = view === "twins" && !state.desk;
  document.body.dataset.view = view;
  document.body.classList.toggle("with-desk", !node("desk").hidden);
  for (const name of ["twins", "compare"]) node(name).hidden = name !== view;
  if (!moving) desk?.draw(state);
  if (shown[view]) shown[view].update(state);
  keep();
}

function drawTop() {
  for (const name of ["twins", "compare"]) node(`to-${name}`).setAttribute("aria-pressed", String(state.view === name));
  const none = state.walk ? [] : [new Option("–", "")];
  node("preset").replaceChildren(...none, ...data.presets.map((preset) => new Option(told(preset.title), preset.name)));
  node("preset").value = state.walk;
  node("question").textContent = told(data.presets.find((preset) => preset.name === state.walk)?.question ?? data.question);
  node("turn").setAttribute("aria-expanded", String(state.desk));
  const title = say(state.view === "twins" ? "demo_title" : "compare_title");
  document.title = `${title} · collab-sim`;
}

function keep(changes = {}) {
  Object.assign(state, changes);
  remember({ ...state, lang: language(), projector: projecting() }, { ...initial, projector: false });
}

async function copyLink() {
  keep();
  try {
    await navigator.clipboard.writeText(location.href);
    tellDone(say("compare_copied"));
  } catch {
    tellDone(location.href);
  }
}

function tellDone(text) {
  node("done").replaceChildren(html("span", {}, text));
  announce(text);
}

startPage(live, () => {
  drawTop();
  if (desk) draw();
});
