// Twin worlds: two towns on the same luck, month by month, and many pairs of them as dots.
import { wordOf } from "./choice.js";
import { drawLines } from "./curve.js";
import { explainDifference } from "./difference.js";
import { drawDots } from "./dots.js";
import { coursesOf } from "./ensemble.js";
import { drawLegend } from "./legend.js";
import { drawNetwork } from "./network.js";
import { announce, projecting, tellTrouble } from "./page.js";
import { compared, sentence, summedUp } from "./pairs.js";
import { makePlayer } from "./player.js";
import { jobOf } from "./settle.js";
import { node } from "./svg.js";
import { say } from "./text.js";
import { choicesOf, namesOf } from "./variants.js";

const SIDES = ["#b84a00", "#0068a3"];

/** Make the view of twin worlds; `update` shows what the page's state says. */
export function makeTwins({ data, tables, ask, ensemble, change, keep }) {
  let state = null;
  let towns = null;
  let worlds = null;
  let stores = null;
  let views = [];
  let player = null;
  let asked = "";
  let wish = 0;
  let month = 0;
  const open = { differs: false, dots: false };
  listen();
  return { update };

  function listen() {
    node("play").addEventListener("click", () => player?.toggle());
    node("step").addEventListener("click", () => player?.step());
    node("again").addEventListener("click", () => player?.seek(0) ?? player?.play());
    node("new-luck").addEventListener("click", () => change({ replicate: state.replicate + 1, month: 0 }));
    node("speed").addEventListener("change", () => player?.setSpeed(Number(node("speed").value)));
    node("at").addEventListener("input", () => player?.seek(Number(node("at").value)));
    node("where").addEventListener("click", () => showDifference(true));
    node("luck").addEventListener("click", showDots);
    document.addEventListener("keydown", (event) => {
      if (event.key !== " " || event.target !== document.body || state?.view !== "twins") return;
      event.preventDefault();
      player?.toggle();
    });
  }

  async function update(now) {
    state = { ...now };
    towns = choicesOf(tables, state).slice(0, 2);
    const key = [...towns.map(wordOf), state.seed, state.replicate].join(" ");
    if (key === asked) {
      if (worlds) draw();
      return;
    }
    asked = key;
    wish += 1;
    const mine = wish;
    const playing = player?.playing ?? false;
    month = worlds ? player.month : state.month;
    if (state.month === 0) month = 0;
    try {
      const jobs = towns.map((town) => ({ what: "watch", ...jobOf(tables, town, state.seed), first: state.replicate }));
      const seen = [await ask(jobs[0]), await ask(jobs[1])];
      if (mine !== wish) return;
      worlds = seen.map((scenes, side) => worldOf(towns[side], scenes));
    } catch (error) {
      tellTrouble(error.message);
      return;
    }
    player?.pause();
    player = makePlayer(Math.min(...worlds.map((world) => world.months)), show, showPlaying);
    player.setSpeed(Number(node("speed").value));
    node("at").max = Math.min(...worlds.map((world) => world.months));
    stores = null;
    draw();
    if (playing) player.play();
    if (open.dots) playPairs();
  }

  function worldOf(town, scenes) {
    const { actors, arenas, layout, months } = tables.scenarios[town.scenario];
    const { measures } = tables.engine.towns[tables.scenarios[town.scenario].town];
    const engagement = data.played.indexOf("engagement");
    return {
      ...scenes, layout, months, arenas,
      actors: actors.map(([name, side]) => ({ name, side })),
      engagement: Array.from({ length: months + 1 }, (_, at) => scenes.series[at * measures + engagement]),
    };
  }

  function draw() {
    const names = namesOf(tables, towns);
    const at = player.playing ? player.month : Math.min(month, Number(node("at").max));
    views = worlds.map((world, side) => {
      node(`town-${side}`).textContent = names[side];
      return drawNetwork(node(`network-${side}`), world.layout, world, SIDES[side]);
    });
    drawLegend(node("legend"));
    const lines = worlds.map((world, side) => ({ values: world.engagement, name: names[side], kind: side ? "right" : "left" }));
    const narrow = node("curve").clientWidth < 700;
    const size = narrow ? { width: 420, height: 200 } : { width: Math.min(1240, node("curve").clientWidth), height: 160 };
    views.push(drawLines(node("curve"), lines, { ...size, label: say("demo_curve") }));
    player.seek(at);
    if (open.differs) showDifference(false);
    if (open.dots) drawPairs();
  }

  function show(at) {
    month = at;
    views.forEach((view) => view(at));
    node("at").value = at;
    node("at").setAttribute("aria-valuetext", say("demo_month", { month: at }));
    node("month").textContent = say("demo_month", { month: at });
    state.month = at;
    if (!player.playing || at === Number(node("at").max)) keep({ month: at });
  }

  function showPlaying(playing) {
    node("play").textContent = say(playing ? "demo_pause" : "demo_play");
    node("play").dataset.text = playing ? "demo_pause" : "demo_play";
    if (!playing) keep({ month: player.month });
  }

  function showDifference(going) {
    if (!worlds) return;
    open.differs = true;
    document.body.classList.add("answered");
    const { text, month: parted } = explainDifference(tables, towns, worlds, namesOf(tables, towns));
    node("differs").textContent = text;
    node("differs").hidden = false;
    if (!going) return;
    announce(text);
    if (parted !== null) player.seek(parted);
  }

  function showDots() {
    open.dots = true;
    document.body.classList.add("answered");
    node("dots").hidden = false;
    playPairs();
  }

  function playPairs() {
    const mine = wish;
    const { quick, worlds: most } = data.judging;
    const shown = (played) => {
      stores = played;
      drawPairs(true);
    };
    ensemble.play(towns, state.seed, [quick, most], () => mine === wish, shown).catch((error) => tellTrouble(error.message));
  }

  function drawPairs(fresh = false) {
    if (!stores) return;
    const measure = data.measures.find((known) => known.name === "engagement");
    const place = data.played.indexOf("engagement");
    const count = Math.min(...stores.map((store) => store.worlds));
    const runs = towns.map((town, side) => summedUp(coursesOf(tables, town, stores[side], place, count), measure));
    const found = compared(runs[1], runs[0], data.judging);
    const names = namesOf(tables, towns);
    const text = say("demo_n_of", { ahead: found.ahead, worlds: found.pairs, right: names[1] });
    drawDots(node("dots"), found.differences, names, { label: text, size: 7, most: projecting() ? innerHeight * 0.075 : Math.max(70, innerHeight * 0.1), width: Math.min(700, Math.max(340, node("dots").clientWidth)) });
    const line = document.createElement("p");
    const carried = found.direction ? text : sentence(found, measure, names[1], names[0]);
    line.textContent = projecting() ? carried : `${carried} ${say("dots_each")}`;
    node("dots").prepend(line);
    if (fresh) announce(line.textContent);
  }
}
