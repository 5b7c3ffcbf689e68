// A lesson: bet, see one world and twenty, turn dials, take a sheet home.
import { openAtlas, placesOf, settingAt } from "./atlas.js";
import { drawLines } from "./curve.js";
import { drawDots } from "./dots.js";
import { announce, projecting, startPage, wantsStillness } from "./page.js";
import { makePlayer } from "./player.js";
import { remember, restored } from "./state.js";
import { html } from "./svg.js";
import { language, number, say, shortNumber, told } from "./text.js";

const STEPS = ["bet", "reveal", "dials", "sandbox"];
const TITLES = {
  bet: "lesson_step_bet",
  reveal: "lesson_step_reveal",
  dials: "lesson_step_dials",
  sandbox: "lesson_step_sandbox",
};
const BETS = ["left", "right", "even"];
const node = (id) => document.getElementById(id);
let data = null;
let atlas = null;
let now = {};
let initial = {};
let runner = null;
let showMonth = null;

function lesson(given) {
  data = given;
  atlas = openAtlas(data);
  initial = { step: "bet", bet: "", world: 0, setting: data.given, measure: 0 };
  now = restored(location.hash, initial, {
    step: STEPS,
    bet: BETS,
    world: { low: 0, high: data.worlds - 1 },
    setting: { low: 0, high: data.directions.length - 1 },
    measure: { low: 0, high: data.measures.length - 1 },
  });
  if (!now.bet) now.step = "bet";
  for (const bet of BETS) node(`bet-${bet}`).addEventListener("click", () => place(bet));
  node("next").addEventListener("click", () => go(STEPS[STEPS.indexOf(now.step) + 1]));
  node("back").addEventListener("click", () => go(STEPS[STEPS.indexOf(now.step) - 1]));
  node("run").addEventListener("click", () => runner.toggle());
  node("world").addEventListener("change", () => set({ world: Number(node("world").value) }));
  node("measure").addEventListener("change", () => set({ measure: Number(node("measure").value) }));
  node("print").addEventListener("click", () => print());
  runner = makePlayer(data.months, (month) => showMonth(month), showRunning);
  runner.setSpeed(24);
  draw();
}

function place(bet) {
  now.bet = bet;
  draw();
  announce(say("lesson_your_bet", { bet: nameOfBet(bet) }));
}

function go(step) {
  now.step = step;
  if (step === "reveal" || step === "bet") now.setting = data.given;
  draw();
  if (step === "reveal" && !wantsStillness()) {
    runner.seek(0);
    runner.play();
  }
}

function set(changes) {
  Object.assign(now, changes);
  draw();
}

function nameOfBet(bet) {
  if (bet === "even") return say("lesson_bet_even");
  return say("lesson_bet_ahead", { name: told(data.titles[bet === "left" ? 0 : 1]) });
}

function draw() {
  const step = STEPS.indexOf(now.step);
  document.body.dataset.step = now.step;
  node("question").textContent = told(data.question);
  for (const bet of BETS) {
    node(`bet-${bet}`).textContent = nameOfBet(bet);
    node(`bet-${bet}`).setAttribute("aria-pressed", String(now.bet === bet));
  }
  node("step-title").textContent = say(TITLES[now.step]);
  node("bet").hidden = step !== 0;
  drawDiffering();
  node("shown").hidden = step === 0;
  node("turning").hidden = step < 2;
  node("choosing").hidden = step < 3;
  node("back").disabled = step === 0;
  node("next").disabled = step === STEPS.length - 1 || !now.bet;
  node("mine").textContent = now.bet ? say("lesson_your_bet", { bet: nameOfBet(now.bet) }) : "";
  if (step > 0) drawShown();
  if (step > 1) drawTurning();
  drawChoosing();
  drawSheet();
  remember({ ...now, lang: language(), projector: projecting() }, { ...initial, projector: false });
}

function drawDiffering() {
  const cells = (name, texts) => html("tr", {}, ...texts.map((text) => html(name, {}, text)));
  const rows = data.settings.map((one) => cells("td", [told(one.meaning), told(one.left), told(one.right)]));
  const head = cells("th", [say("lesson_differing"), ...data.titles.map(told)]);
  node("differing").replaceChildren(html("thead", {}, head), html("tbody", {}, ...rows));
}

function drawShown() {
  runner.pause();
  const titles = data.titles.map(told);
  const lines = titles.map((name, town) => ({
    values: atlas.series(now.setting, now.world, town, now.measure),
    name,
    kind: town ? "right" : "left",
  }));
  const label = say("lesson_one_world", { measure: told(data.measures[now.measure]), world: now.world + 1 });
  node("one-title").textContent = label;
  const narrow = node("one").clientWidth < 560;
  const size = narrow ? { width: 460, height: 240 } : { width: 760, height: 300 };
  showMonth = drawLines(node("one"), lines, { ...size, label });
  runner.seek(data.months);
  const differences = atlas.differences(now.setting);
  const ahead = differences.filter((value) => value > 0).length;
  const count = say("lesson_count", { ahead, worlds: data.worlds, right: titles[1] });
  node("count").textContent = count;
  drawDots(node("many"), differences, titles, { width: 620, size: 11, label: count });
  node("sentence").textContent = told(data.sentences[now.setting]);
}

function drawTurning() {
  const places = placesOf(data.dials, now.setting);
  const dials = data.dials.map((dial, place) => drawLevel(dial, places, place));
  if (node("levels").contains(document.activeElement)) return;
  node("levels").replaceChildren(...dials);
  node("takeaway").textContent = told(data.takeaway);
}

function drawLevel(dial, places, place) {
  const shown = html("output", {}, shortNumber(dial.levels[places[place]]));
  const turn = () => {
    places[place] = Number(input.value);
    shown.textContent = shortNumber(dial.levels[places[place]]);
    input.setAttribute("aria-valuetext", shown.textContent);
    set({ setting: settingAt(data.dials, [...placesOf(data.dials, now.setting)].map((old, at) => (at === place ? places[place] : old))) });
  };
  const input = html("input", {
    type: "range", min: 0, max: dial.levels.length - 1, step: 1, value: places[place],
    "aria-valuetext": shown.textContent, oninput: turn,
  });
  const name = html("span", {}, told(dial.meaning));
  return html("label", { class: "level" }, name, shown, input, html("small", {}, say("dial_source", { source: told(dial.source) })));
}

function drawChoosing() {
  const worlds = Array.from({ length: data.worlds }, (_, world) => new Option(say("lesson_world", { world: world + 1 }), world));
  node("world").replaceChildren(...worlds);
  node("world").value = now.world;
  node("measure").replaceChildren(...data.measures.map((one, place) => new Option(told(one), place)));
  node("measure").value = now.measure;
}

function drawSheet() {
  const titles = data.titles.map(told);
  node("sheet-question").textContent = told(data.question);
  node("sheet-towns").textContent = say("lesson_sheet_towns", { left: titles[0], right: titles[1] });
  node("guide-answer").textContent = `${told(data.sentences[data.given])} ${told(data.takeaway)}`;
  node("guide-how").textContent = say("lesson_guide_how", { worlds: data.worlds, settings: data.directions.length, seed: data.seed, months: number(data.months, 0) });
}

function showRunning(running) {
  node("run").dataset.text = running ? "demo_pause" : "lesson_run";
  node("run").textContent = say(running ? "demo_pause" : "lesson_run");
}

startPage(lesson, draw);
