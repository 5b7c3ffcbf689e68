// Medians with the middle nine tenths of worlds, month by month, named at their ends.
import { pathOf, written } from "./curve.js";
import { svg } from "./svg.js";
import { say, shortNumber } from "./text.js";

export const TONES = ["#1b1b1b", "#b84a00", "#0068a3", "#00775a"];
const PATTERNS = ["none", "9 5", "none", "3 4"];
const BOX = { width: 860, height: 330, left: 50, right: 60, top: 12, bottom: 28 };

/**
 * Draw variants {name, fan: {low, middle, high}} into a place; `share` keeps the axis to 0..1.
 * Months without values (null) are gaps.
 */
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
      ...variants.flatMap((one, tone) => stretches(one.fan.middle).map((months) => band(one.fan, months, x, y, TONES[tone]))),
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

/** Stretches of months that have values, each as a list of months. */
export function stretches(values) {
  const found = [];
  values.forEach((value, month) => {
    if (value === null) return;
    if (found.at(-1)?.at(-1) === month - 1) found.at(-1).push(month);
    else found.push([month]);
  });
  return found;
}

/** Of the months after the start: how many have no values, and on how few worlds the others rest. */
export function restsOn({ middle, worlds }) {
  const drawn = worlds.slice(1).filter((_, month) => middle[month + 1] !== null);
  return { missing: worlds.length - 1 - drawn.length, least: drawn.length ? Math.min(...drawn) : 0 };
}

function band({ low, high }, months, x, y, tone) {
  const at = (values) => (month) => `${x(month).toFixed(1)},${y(values[month]).toFixed(1)}`;
  const up = months.map(at(high));
  const down = months.map(at(low)).reverse();
  return svg("polygon", { points: [...up, ...down].join(" "), class: "band", fill: tone });
}

function median(values, x, y, tone) {
  return svg("path", {
    d: pathOf(values, values.length - 1, x, y),
    class: "middle",
    stroke: TONES[tone],
    "stroke-dasharray": PATTERNS[tone],
  });
}

function ends(variants, x, y) {
  const places = variants
    .map((one, tone) => ({ tone, name: one.name, y: y(one.fan.middle.findLast((value) => value !== null) ?? 0) }))
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
