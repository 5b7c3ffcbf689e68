// What is printed: a worksheet with axes to draw on, and the teacher's guide.
import { written } from "./curve.js";
import { node, svg } from "./svg.js";
import { number, say, told } from "./text.js";

const PAPER = { width: 640, height: 190, left: 40, right: 20, top: 20, floor: 165 };

/** Fill both sheets of a lesson; `names` are those of the towns. */
export function drawSheets(data, names) {
  const [left, right] = names;
  const months = data.tables.scenarios.left.months;
  node("sheet-question").textContent = `${told(data.question)} ${told(data.asked)}`;
  node("sheet-towns").textContent = say("lesson_sheet_towns", { left, right });
  node("sheet-axes").replaceChildren(axesToDrawOn(told(data.measures[0].title), months));
  node("guide-question").textContent = told(data.question);
  node("guide-answer").textContent = told(data.sentence);
  node("guide-where").textContent = told(data.takeaway);
  node("guide-why").textContent = told(data.why);
  node("guide-how").textContent = say("lesson_guide_how", { worlds: data.judging.worlds, seed: data.seed, months: number(months, 0) });
}

function axesToDrawOn(title, months) {
  const { width, height, left, right, top, floor } = PAPER;
  const marks = [0, 0.25, 0.5, 0.75, 1].map((share) => written(String(Math.round(months * share)), left + (width - left - right) * share, floor + 18, "middle"));
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, class: "lines", role: "img", "aria-label": title },
    svg("path", { d: `M${left} ${top}V${floor}H${width - right}`, class: "paper" }),
    written(title, left + 6, top - 6, "start"),
    written("1", left - 8, top + 6, "end"),
    written("0", left - 8, floor, "end"),
    ...marks,
  );
}
