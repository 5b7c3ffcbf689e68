// A lesson: guess, see one world, guess again, see two hundred, search for what turns the answer.
import { copied } from "./copying.js";
import { drawLines } from "./curve.js";
import { drawDials } from "./dials.js";
import { drawDiffering } from "./differing.js";
import { drawDots } from "./dots.js";
import { coursesOf, makeEnsemble } from "./ensemble.js";
import { answerOf, drawGuesses, GUESSES, guessesTold, guessTold, townNames } from "./guessing.js";
import { drawLegend } from "./legend.js";
import { drawNetwork } from "./network.js";
import { announce, mayProject, projecting, startPage, tellNoEngine, tellTrouble, wantsStillness } from "./page.js";
import { compared, sentence, summedUp } from "./pairs.js";
import { makePlayer } from "./player.js";
import { jobOf, valueOf } from "./settle.js";
import { drawSheets, mayPrint } from "./sheets.js";
import { formatHash, remember, restored } from "./state.js";
import { html, node } from "./svg.js";
import { language, number, say, told } from "./text.js";
import { startEngine } from "./worlds.js";

const STEPS = ["guess", "one", "many", "turn"];
const TITLES = { guess: "lesson_step_guess", one: "lesson_step_one", many: "lesson_step_many", turn: "lesson_step_turn" };
const TONES_OF_TOWNS = ["#b84a00", "#0068a3"];
const FALL = 25;
let lessonData = null;
let now = {};
let opening = {};
let ensemble = null;
let scenes = null;
let many = null;
let turnedPairs = null;
let runner = null;
let views = [];
let fallen = Infinity;
let wished = 0;

async function lesson(given, page) {
  lessonData = given;
  opening = { step: "guess", first: "", second: "", dial: "", value: 0, tried: "", turned: "" };
  now = answersFrom(location.hash);
  for (const guess of GUESSES) {
    node(`first-${guess}`).addEventListener("click", () => set({ first: guess }));
    node(`second-${guess}`).addEventListener("click", () => set({ second: guess }));
  }
  node("next").addEventListener("click", () => go(1));
  node("back").addEventListener("click", () => go(-1));
  node("run").addEventListener("click", () => runner?.toggle());
  node("reset").addEventListener("click", () => turn("", 0, true));
  node("copy").addEventListener("click", copyAnswers);
  node("code").addEventListener("change", takeCode);
  mayPrint();
  mayProject(draw);
  draw();
  let ask;
  try {
    ask = await startEngine(lessonData.tables.engine, page.worker);
  } catch (error) {
    tellNoEngine(error);
    return;
  }
  try {
    ensemble = makeEnsemble(lessonData.tables, ask);
    const jobs = choices("", 0).map((choice) => ({ what: "watch", ...jobOf(lessonData.tables, choice, lessonData.seed), first: lessonData.world }));
    scenes = [await ask(jobs[0]), await ask(jobs[1])];
    runner = makePlayer(lessonData.tables.scenarios.left.months, (month) => views.forEach((view) => view(month)), showRunning);
    runner.setSpeed(16);
    draw();
    playMany();
  } catch (error) {
    tellTrouble(error.message);
  }
}

/** What a hash says of guesses and dials, at a step that it has answers for. */
function answersFrom(hash) {
  const paths = lessonData.tables.dials.map((dial) => dial.path);
  const known = (list) => list === "" || list.split(",").every((path) => paths.includes(path));
  const answers = restored(hash, opening, { step: STEPS, first: ["", ...GUESSES], second: ["", ...GUESSES], dial: ["", ...paths], value: Number.isFinite, tried: known, turned: known });
  if (!answers.first) answers.step = "guess";
  else if (!answers.second && STEPS.indexOf(answers.step) > 1) answers.step = "one";
  return answers;
}

/** Take answers from a code, or from a text that ends in an address with one. */
function takeCode() {
  const code = node("code").value.split("#").pop().trim();
  wished += 1;
  fallen = Infinity;
  set(answersFrom(`#${code}`));
  node("code").value = codeOf(now);
  if (now.dial) playTurned(now.dial, now.value);
}

function codeOf(answers) {
  return formatHash(answers, opening).slice(1);
}

/** The two towns with a dial turned, in the left one or in both. */
function choices(path, value) {
  const dials = path ? { [path]: value } : {};
  return ["left", "right"].map((scenario) => ({ scenario, switches: null, dials: scenario === "left" || lessonData.both ? dials : {} }));
}

function set(changes) {
  Object.assign(now, changes);
  draw();
}

function go(way) {
  const step = STEPS[STEPS.indexOf(now.step) + way];
  fallen = step === "many" && way > 0 && !wantsStillness() ? 0 : Infinity;
  set({ step });
  node("step-title").focus();
  if (step === "one" && way > 0 && !wantsStillness()) {
    runner?.seek(0);
    runner?.play();
  }
  if (fallen === 0) letFall();
}

function draw() {
  const step = STEPS.indexOf(now.step);
  const measure = lessonData.measures[0];
  document.body.dataset.step = now.step;
  node("question").textContent = told(lessonData.question);
  node("step-title").textContent = say(TITLES[now.step]);
  document.title = `${say(TITLES[now.step])} · ${told(lessonData.question)}`;
  node("asked").textContent = `${told(lessonData.asked)} ${say("lesson_more_means", { measure: told(measure.over) })}`;
  for (const name of STEPS) node(name).hidden = name !== now.step;
  drawGuesses(now);
  drawDiffering(node("differing"), lessonData.settings);
  if (step === 1) drawOne();
  if (step === 2) drawMany();
  if (step === 3) drawTurn();
  node("back").disabled = step === 0;
  node("next").disabled = step === STEPS.length - 1 || !now.first || (step === 1 && !now.second);
  if (document.activeElement !== node("code")) node("code").value = codeOf(now);
  drawSheets(lessonData.sheets);
  remember({ ...now, lang: language(), projector: projecting() }, { ...opening, projector: false });
}

function drawOne() {
  if (!scenes) return;
  const month = runner.playing || views.length ? runner.month : lessonData.tables.scenarios.left.months;
  const measure = lessonData.measures[0];
  const courses = scenes.map((one) => Array.from(one.series, (value) => (Number.isNaN(value) ? null : value)));
  views = scenes.map((one, side) => {
    const { layout, arenas, actors } = lessonData.tables.scenarios[side ? "right" : "left"];
    node(`town-${side}`).textContent = townNames()[side];
    return drawNetwork(node(`network-${side}`), layout, { ...one, arenas, actors: actors.map(([name, side_]) => ({ name, side: side_ })) }, TONES_OF_TOWNS[side]);
  });
  drawLegend(node("legend"));
  const lines = courses.map((values, side) => ({ values, name: townNames()[side], kind: side ? "right" : "left" }));
  const narrow = node("line").clientWidth < 700;
  const size = narrow ? { width: 420, height: 200 } : { width: Math.min(1240, node("line").clientWidth), height: projecting() ? 136 : 180 };
  views.push(drawLines(node("line"), lines, { ...size, label: told(measure.title) }));
  runner.seek(month);
  const sums = scenes.map((one) => summedUp([one.series], measure)[0]);
  const values = sums.map((sum, side) => say("lesson_one_value", { name: townNames()[side], value: number(sum, measure.digits) }));
  node("one-said").textContent = say("lesson_one_said", { values: values.join(", ") });
}

function playMany() {
  const { quick, worlds } = lessonData.judging;
  const path = now.dial;
  const plain = choices("", 0);
  const show = (stores) => {
    many = pairsOf(plain, stores);
    if (now.step === "many") drawMany();
    if (now.step === "turn") drawTurn();
  };
  ensemble.play(plain, lessonData.seed, [quick, worlds], () => true, show)
    .then(() => path && playTurned(path, now.value))
    .catch((error) => tellTrouble(error.message));
}

function pairsOf(towns, stores) {
  const measure = lessonData.measures[0];
  const worlds = Math.min(...stores.map((store) => store.worlds));
  const [left, right] = towns.map((town, side) => summedUp(coursesOf(lessonData.tables, town, stores[side], 0, worlds), measure));
  return { worlds, found: compared(right, left, lessonData.judging) };
}

function drawMany() {
  if (!many) return;
  const { found } = many;
  const whole = fallen >= found.differences.length;
  drawPairs(node("dots"), found, Math.min(fallen, found.differences.length));
  for (const name of ["verdict", "sentence", "who"]) node(name).hidden = !whole;
  node("count").textContent = countTold(found);
  node("count").hidden = !whole;
  const { left, right } = lessonData.tables.scenarios;
  node("who").textContent = say("lesson_who", { left: townNames()[0], right: townNames()[1], left_title: told(left.title), right_title: told(right.title) });
  node("sentence").textContent = sentence(found, lessonData.measures[0], townNames()[1], townNames()[0]);
  node("verdict").replaceChildren(...["first", "second"].map((which) => {
    const verdict = now[which] === answerOf(found) ? say("lesson_guess_right") : say("lesson_guess_wrong");
    return html("li", {}, `${guessTold(which, now[which])} ${verdict}`);
  }));
  if (whole) announce(node("count").textContent);
}

function countTold(found) {
  const [left, right] = townNames();
  return say("lesson_count", { ahead: found.ahead, behind: found.behind, worlds: found.pairs, left, right });
}

function drawPairs(place, found, count) {
  const width = Math.min(1240, Math.max(340, place.clientWidth));
  const reach = Math.max(...found.differences.map(Math.abs));
  drawDots(place, found.differences.slice(0, count), townNames(), { label: countTold(found), width, reach, size: 7, most: Math.max(150, innerHeight * 0.3) });
}

function letFall() {
  if (now.step !== "many" || fallen === Infinity) return;
  fallen += fallen < 20 ? 1 : 5;
  if (many && fallen > many.found.differences.length && many.worlds === lessonData.judging.worlds) fallen = Infinity;
  drawMany();
  setTimeout(letFall, many && fallen < 20 ? 150 : FALL);
}

function drawTurn() {
  const { dials } = lessonData.tables;
  const [choice] = choices(now.dial, now.value);
  const drawn = dials.map((dial) => ({ ...dial, value: valueOf(lessonData.tables, choice, dial.path), before: valueOf(lessonData.tables, choices("", 0)[0], dial.path), why: null }));
  node("turn-intro").textContent = lessonData.both ? say("lesson_turn_both") : say("lesson_turn_left", { left: townNames()[0] });
  if (!node("levels").contains(document.activeElement) || document.activeElement.type !== "range") node("levels").replaceChildren(...drawDials(drawn, {}, turn));
  const pairs = now.dial ? turnedPairs : many;
  if (pairs) {
    drawPairs(node("turned-dots"), pairs.found, pairs.worlds);
    node("turned-count").textContent = `${countTold(pairs.found)} ${stateTold(pairs.found)}`;
  }
  drawFound();
}

function stateTold({ direction }) {
  if (direction === lessonData.direction) return now.dial ? say("lesson_now_same") : "";
  return direction === 0 ? say("lesson_now_open") : say("lesson_now_turned");
}

function drawFound() {
  const tried = now.tried.split(",").filter(Boolean);
  const open = now.turned !== "" || tried.length === lessonData.tables.dials.length;
  node("searched").classList.toggle("quiet", !open);
  node("found-text").textContent = open ? `${told(lessonData.takeaway)}\n${told(lessonData.why)}` : say("lesson_search_first");
}

/** Turn one dial; the others go back to where they stand. */
function turn(path, value, done) {
  const before = now.dial;
  Object.assign(now, { dial: path, value: path ? value : 0 });
  if (path) playTurned(path, value);
  else wished += 1;
  if (before !== path) putOthersBack(path);
  if (done) draw();
}

function putOthersBack(path) {
  const stands = choices("", 0)[0];
  for (const dial of lessonData.tables.dials) {
    if (dial.path === path) continue;
    const box = node(`dial-${dial.path.replace(".", "-")}`);
    box.value = valueOf(lessonData.tables, stands, dial.path);
    box.closest(".dial").classList.remove("turned");
  }
}

function playTurned(path, value) {
  wished += 1;
  const mine = wished;
  const { quick, worlds } = lessonData.judging;
  const towns = choices(path, value);
  const show = (stores) => {
    turnedPairs = pairsOf(towns, stores);
    if (turnedPairs.worlds === worlds) note(path, turnedPairs.found);
    if (now.step === "turn") drawTurn();
    if (turnedPairs.worlds === worlds) draw();
  };
  ensemble?.play(towns, lessonData.seed, [quick, worlds], () => mine === wished, show).catch((error) => tellTrouble(error.message));
}

/** Keep that a dial was tried, and whether it turned the answer. */
function note(path, { direction }) {
  const added = (list) => [...new Set([...list.split(",").filter(Boolean), path])].join(",");
  now.tried = added(now.tried);
  if (lessonData.direction !== 0 && direction === -lessonData.direction) now.turned = added(now.turned);
}

async function copyAnswers() {
  const [first = "", second = ""] = guessesTold(now);
  const dials = lessonData.tables.dials.filter((dial) => now.turned.split(",").includes(dial.path)).map((dial) => told(dial.meaning));
  const text = say("lesson_answers", { question: told(lessonData.question), first, second, dials: dials.join("; "), link: location.href });
  node("copied").textContent = (await copied(text)) ? say("lesson_copied") : text;
}

function showRunning(running) {
  node("run").dataset.text = running ? "demo_pause" : "lesson_run";
  node("run").textContent = running ? say("demo_pause") : say("lesson_run");
}

startPage(lesson, draw);
