// Variants against a baseline on the same luck, played anew while a dial moves.
import { ask } from "./ask.js";
import { wordOf } from "./choice.js";
import { conflicts } from "./conflicts.js";
import { drawDots } from "./dots.js";
import { coursesOf } from "./ensemble.js";
import { drawFan, restsOn, TONES } from "./fan.js";
import { announce, tellTrouble } from "./page.js";
import { compared, fanOf, sentence, summedUp } from "./pairs.js";
import { saveScenarios } from "./saving.js";
import { designOrOutcome } from "./staff.js";
import { html, node } from "./svg.js";
import { drawOptions, optionsTold } from "./table.js";
import { language, number, say, signed, told } from "./text.js";
import { choicesOf, LETTERS, namesOf } from "./variants.js";


/** Make the view of comparisons; `update` shows what the page's state says. */
export function makeCompare({ data, tables, ensemble, change }) {
  let state = null;
  let choices = [];
  let stores = null;
  let asked = "";
  let wish = 0;
  node("measure").addEventListener("change", () => change({ measure: node("measure").value }));
  node("other-luck").addEventListener("click", () => change({ seed: state.seed + 1 }));
  node("yaml").addEventListener("click", save);
  node("report").hidden = !data.server;
  node("report").addEventListener("click", makeReport);
  return { update };

  function update(now) {
    state = { ...now };
    choices = choicesOf(tables, state);
    node("measure").replaceChildren(...data.measures.map((one) => new Option(told(one.title), one.name)));
    node("measure").value = state.measure;
    const key = [...choices.map(wordOf), state.seed].join(" ");
    if (key === asked && stores) {
      draw();
      return;
    }
    asked = key;
    wish += 1;
    const mine = wish;
    const { quick, worlds } = data.judging;
    const shown = (played) => {
      stores = played;
      draw();
    };
    ensemble.play(choices, state.seed, [quick, worlds], () => mine === wish, shown).catch((error) => tellTrouble(error.message));
  }

  function draw() {
    const measure = data.measures.find((one) => one.name === state.measure);
    const place = data.played.indexOf(state.measure);
    const worlds = Math.min(...stores.map((store) => store.worlds));
    const courses = choices.map((choice, number) => coursesOf(tables, choice, stores[number], place, worlds));
    const names = namesOf(tables, choices);
    const fans = courses.map((one, number) => ({ name: choices[number].letter, tone: LETTERS.indexOf(choices[number].letter), fan: fanOf(one, data.judging.enough) }));
    node("intro").textContent = say("compare_intro", { measure: told(measure.title), worlds, seed: state.seed });
    node("note").textContent = told(measure.note);
    node("named").replaceChildren(...names.map((name, number) => html("span", { class: `tone-${choices[number].letter}` }, names[number].startsWith(`${choices[number].letter}:`) ? name : `${choices[number].letter}: ${name}`)));
    drawFan(node("fan"), fans, measure.share, node("intro").textContent);
    node("gaps").textContent = fans.map((one) => toldGaps(one, worlds)).filter(Boolean).join(" ");
    const runs = courses.map((one) => summedUp(one, measure));
    node("results").replaceChildren(...choices.slice(1).map((choice, other) => {
      const found = compared(runs[other + 1], runs[0], data.judging);
      return drawResult(choice.letter, found, measure, [names[0], names[other + 1]], worlds);
    }));
    node("conflicts").replaceChildren(...conflicts(data, tables, choices, stores, names, worlds).map((line) => html("li", {}, line)));
    drawOptions(node("options"), optionsTold(data, tables, choices, stores, names, worlds));
    node("money").replaceChildren(...designOrOutcome(data, tables, choices, stores, worlds).map((line) => html("li", {}, line)));
    // For benchmarks/playing.py: when so many worlds stood on the page, and the first of all.
    performance.mark(`${worlds} worlds`);
    if (!performance.getEntriesByName("first worlds").length) performance.mark("first worlds");
  }

  /** What the picture leaves out of a variant, because too few worlds have a value. */
  function toldGaps({ name, fan }, worlds) {
    const { missing, least } = restsOn(fan);
    if (!missing && least === worlds) return "";
    const values = { name, missing, months: fan.middle.length - 1, least, worlds };
    return say(missing ? "compare_gaps" : "compare_rests", values);
  }

  function drawResult(name, found, measure, names, worlds) {
    const box = html("section", { class: "result" });
    box.style.borderLeft = `5px solid ${TONES[LETTERS.indexOf(name)]}`;
    if (!found) {
      box.append(html("p", {}, say("compare_no_pair", { name })));
      return box;
    }
    const dots = html("div");
    dots.style.setProperty("--left", TONES[0]);
    dots.style.setProperty("--right", TONES[LETTERS.indexOf(name)]);
    const some = found.differences.slice(0, data.judging.quick);
    drawDots(dots, some, ["A", name], { width: 380, size: 5, most: 120, label: say("compare_dots", { name, ahead: found.ahead, pairs: found.pairs }) });
    const values = {
      mean: number(found.meanOne, measure.digits), baseline: number(found.meanOther, measure.digits),
      difference: signed(found.difference, measure.digits),
    };
    box.append(html("div", {}, html("p", {}, sentence(found, measure, names[1], names[0])), html("p", { class: "quiet" }, say("compare_means", { name, ...values })), html("p", { class: "quiet" }, toldPairs(some.length, found.pairs, worlds))), dots);
    return box;
  }

  function toldPairs(some, pairs, worlds) {
    const left = worlds - pairs;
    const out = left ? say("compare_left_out", { left, worlds }) : "";
    return `${say("compare_some_dots", { shown: some, pairs })} ${out}`.trim();
  }

  function save() {
    const files = saveScenarios(tables, choices);
    tellDone(say("compare_saved", { files: files.join(", ") }));
  }

  async function makeReport() {
    if (choices.length < 2) return;
    tellDone(say("compare_report_wait"));
    node("report").disabled = true;
    try {
      const variants = choices.map(({ scenario, switches, dials }) => ({ scenario, switches, dials }));
      const question = { variants, worlds: data.judging.worlds, seed: state.seed, lang: language() };
      const page = await ask("/api/report", question);
      const link = html("a", { href: URL.createObjectURL(await page.blob()), download: "report.html" });
      link.click();
      tellDone(say("compare_saved", { files: "report.html" }));
    } catch (error) {
      tellTrouble(error.message);
    }
    node("report").disabled = false;
  }

  function tellDone(text) {
    node("told").textContent = text;
    announce(text);
  }
}
