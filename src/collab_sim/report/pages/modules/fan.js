// Medians with the middle nine tenths of worlds, month by month, named at their ends.
import { written } from "./curve.js";
import { svg } from "./svg.js";
import { say, shortNumber } from "./text.js";

export const TONES = ["#1b1b1b", "#b84a00", "#0068a3", "#00775a"];
const PATTERNS = ["none", "9 5", "none", "3 4"];
const BOX = { width: 860, height: 330, left: 50, right: 60, top: 12, bottom: 28 };

/** Draw variants {name, fan: {low, middle, high}} into a place; `share` keeps the axis to 0..1. */
export function drawFan(place, variants, share, label) {
  const months = variants[0].fan.middle.length - 1;
  const most = share ? 1 : Math.max(...variants.flatMap((one) => one.fan.high)) * 1.05 || 1;
  const x = (month) => BOX.left + ((BOX.width - BOX.left - BOX.right) * month) / months;
  const y = (value) => BOX.height - BOX.bottom - ((BOX.height - BOX.top - BOX.bottom) * value) / most;
  const attributes = { viewBox: `0 0 ${BOX.width} ${BOX.height}`, class: "fan", role: "img" };
  place.replaceChildren(
    svg(
      "svg",
      { ...attributes, "aria-label": label },
      ...grid(x, y, months, most),
      ...variants.map((one, tone) => band(one.fan, x, y, TONES[tone])),
      ...variants.map((one, tone) => median(one.fan.middle, x, y, tone)),
      ...ends(variants, x(months), y),
    ),
  );
}

function grid(x, y, months, most) {
  const parts = [];
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const value = most * share;
    const line = { class: "axis", x1: BOX.left, x2: BOX.width - BOX.right, y1: y(value), y2: y(value) };
    parts.push(svg("line", line), written(shortNumber(value, 2), BOX.left - 8, y(value) + 4, "end"));
  }
  const step = Math.max(1, Math.ceil(months / 120)) * 24;
  for (let month = 0; month <= months; month += step) {
    const text = month + step > months ? say("axis_months_at", { month }) : String(month);
    parts.push(written(text, x(month), BOX.height - 8, "middle"));
  }
  return parts;
}

function band({ low, high }, x, y, tone) {
  const up = high.map((value, month) => `${x(month).toFixed(1)},${y(value).toFixed(1)}`);
  const down = low.map((value, month) => `${x(month).toFixed(1)},${y(value).toFixed(1)}`).reverse();
  return svg("polygon", { points: [...up, ...down].join(" "), class: "band", fill: tone });
}

function median(values, x, y, tone) {
  const points = values.map((value, month) => `${x(month).toFixed(1)},${y(value).toFixed(1)}`);
  return svg("polyline", {
    points: points.join(" "),
    class: "middle",
    stroke: TONES[tone],
    "stroke-dasharray": PATTERNS[tone],
  });
}

function ends(variants, x, y) {
  const places = variants
    .map((one, tone) => ({ tone, name: one.name, y: y(one.fan.middle.at(-1)) }))
    .sort((one, other) => one.y - other.y);
  places.forEach((one, number) => {
    if (number) one.y = Math.max(one.y, places[number - 1].y + 17);
  });
  return places.map(({ tone, name, y: at }) => {
    const label = written(name, x + 8, at + 4, "start", "label");
    label.setAttribute("fill", TONES[tone]);
    return label;
  });
}
