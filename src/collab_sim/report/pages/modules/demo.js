// Twin worlds: two municipalities on the same luck, side by side.
import { ask } from "./ask.js";
import { drawLines } from "./curve.js";
import { drawDots } from "./dots.js";
import { drawNetwork } from "./network.js";
import { announce, projecting, startPage } from "./page.js";
import { makePlayer } from "./player.js";
import { remember, restored } from "./state.js";
import { language, say, told } from "./text.js";
import { explainDifference } from "./difference.js";

const LEFT = "#b84a00";
const RIGHT = "#0068a3";
const LARGEST = 4294967295;
const byId = (id) => document.getElementById(id);
let state = {};
let defaults = {};
let known = { presets: [] };
let twins = null;
let views = [];
let player = null;

function demo(data) {
  known = data;
  defaults = { preset: data.presets[0].name, seed: 1, replicate: 0, month: 0 };
  const names = data.presets.map((preset) => preset.name);
  const counted = { low: 0, high: LARGEST };
  const allowed = { preset: names, seed: counted, replicate: counted, month: { low: 0, high: 1200 } };
  state = restored(location.hash, defaults, allowed);
  byId("preset").replaceChildren(...data.presets.map((preset) => new Option("", preset.name)));
  byId("preset").addEventListener("change", () => load({ preset: byId("preset").value }));
  byId("play").addEventListener("click", () => player?.toggle());
  byId("step").addEventListener("click", () => player?.step());
  byId("again").addEventListener("click", () => player?.seek(0) ?? player?.play());
  byId("new-luck").addEventListener("click", () => load({ replicate: state.replicate + 1 }));
  byId("speed").addEventListener("change", () => player?.setSpeed(Number(byId("speed").value)));
  byId("at").addEventListener("input", () => player?.seek(Number(byId("at").value)));
  byId("where").addEventListener("click", showDifference);
  byId("luck").addEventListener("click", showLuck);
  relabelOwn();
  load({}, state.month);
}

async function load(changes, month = 0) {
  Object.assign(state, changes);
  player?.pause();
  const question = new URLSearchParams({
    preset: state.preset, seed: state.seed, replicate: state.replicate,
  });
  try {
    twins = await (await ask(`/api/twins?${question}`)).json();
  } catch (error) {
    byId("trouble").textContent = error.message;
    byId("trouble").hidden = false;
    return;
  }
  byId("trouble").hidden = true;
  byId("differs").hidden = byId("dots").hidden = true;
  byId("at").max = twins.months;
  player = makePlayer(twins.months, show, showPlaying);
  player.setSpeed(Number(byId("speed").value));
  draw(Math.min(month, twins.months));
}

function draw(month) {
  byId("preset").value = state.preset;
  byId("question").textContent = told(twins.question);
  const tones = [LEFT, RIGHT];
  views = twins.worlds.map((world, side) => {
    byId(`town-${side}`).textContent = told(world.title);
    return drawNetwork(byId(`network-${side}`), twins.layout[side], world, tones[side]);
  });
  const lines = twins.worlds.map((world, side) => ({
    values: world.engagement, name: told(world.title), kind: side ? "right" : "left",
  }));
  const narrow = byId("curve").clientWidth < 700;
  const size = narrow ? { width: 460, height: 200 } : { width: 1240, height: 150 };
  views.push(drawLines(byId("curve"), lines, { ...size, label: say("demo_curve") }));
  player.seek(month);
}

function show(month) {
  views.forEach((view) => view(month));
  state.month = month;
  byId("at").value = month;
  byId("at").setAttribute("aria-valuetext", say("demo_month", { month }));
  byId("month").textContent = say("demo_month", { month });
  if (!player.playing || month === twins.months) keep();
}

function keep() {
  const lang = language();
  remember({ ...state, lang, projector: projecting() }, { ...defaults, projector: false });
}

function showPlaying(playing) {
  byId("play").textContent = say(playing ? "demo_pause" : "demo_play");
  byId("play").dataset.text = playing ? "demo_pause" : "demo_play";
  if (!playing) keep();
}

function showDifference() {
  if (!twins) return;
  const text = explainDifference(twins);
  byId("differs").textContent = text;
  byId("differs").hidden = false;
  announce(text);
  const found = twins.differs;
  if (found) player.seek(found.month);
}

function showLuck() {
  if (!twins) return;
  const ends = twins.worlds.map((world) => told(world.title));
  const values = { ahead: twins.luck.ahead, worlds: twins.luck.worlds, right: ends[1] };
  const text = say("demo_n_of", values);
  byId("dots").hidden = false;
  drawDots(byId("dots"), twins.luck.differences, ends, { label: text, size: 9 });
  const sentence = document.createElement("p");
  sentence.textContent = twins.luck.separated ? text : `${text} ${told(twins.luck.sentence)}`;
  byId("dots").prepend(sentence);
  announce(text);
}

function relabelOwn() {
  for (const option of byId("preset").options) {
    const preset = known.presets.find((one) => one.name === option.value);
    option.textContent = told(preset.title);
  }
}

function again() {
  relabelOwn();
  if (!twins) return;
  const open = [!byId("differs").hidden, !byId("dots").hidden];
  draw(player.month);
  if (open[0]) byId("differs").textContent = explainDifference(twins);
  if (open[1]) showLuck();
  keep();
}

document.addEventListener("keydown", (event) => {
  if (event.key === " " && event.target === document.body) {
    event.preventDefault();
    player?.toggle();
  }
});
startPage(demo, again);
