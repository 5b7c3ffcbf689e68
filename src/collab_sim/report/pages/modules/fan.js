// Medians with the middle nine tenths of worlds, month by month, named at their ends.
import { pathOf, written } from "./curve.js";
import { projecting } from "./page.js";
import { svg } from "./svg.js";
import { say, shortNumber } from "./text.js";

export const TONES = ["#1b1b1b", "#b84a00", "#0068a3", "#00775a"];
const PATTERNS = ["none", "9 5", "none", "3 4"];
const WIDE = { width: 860, height: 330, left: 50, right: 60, top: 12, bottom: 28 };
const ROOM = { width: 1240, height: 300, left: 80, right: 60, top: 18, bottom: 40 };
const NARROW = { width: 400, height: 260, left: 42, right: 30, top: 12, bottom: 28 };

/**
 * Draw variants {name, tone, fan: {low, middle, high}} into a place; `share` keeps the axis to 0..1.
 * Months without values (null) are gaps.
 */
export function drawFan(place, variants, share, label) {
  const box = place.clientWidth < 560 ? NARROW : projecting() ? ROOM : WIDE;
  const months = Math.max(...variants.map((one) => one.fan.middle.length)) - 1;
  const most = share ? 1 : Math.max(...variants.flatMap((one) => one.fan.high)) * 1.05 || 1;
  const x = (month) => box.left + ((box.width - box.left - box.right) * month) / months;
  const y = (value) => box.height - box.bottom - ((box.height - box.top - box.bottom) * value) / most;
  const attributes = { viewBox: `0 0 ${box.width} ${box.height}`, class: "fan", role: "img" };
  place.replaceChildren(
    svg(
      "svg",
      { ...attributes, "aria-label": label },
      ...grid(x, y, months, most, box),
      ...variants.flatMap(({ fan, tone }) => stretches(fan.middle).map((stretch) => band(fan, stretch, x, y, TONES[tone]))),
      ...variants.map(({ fan, tone }) => median(fan.middle, x, y, tone)),
      ...ends(variants, x(months), y),
    ),
  );
}

function grid(x, y, months, most, box) {
  const parts = [];
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const value = most * share;
    const line = { class: "axis", x1: box.left, x2: box.width - box.right, y1: y(value), y2: y(value) };
    parts.push(svg("line", line), written(shortNumber(value, 2), box.left - 8, y(value) + 4, "end"));
  }
  const step = Math.max(1, Math.ceil(months / 120)) * (box === NARROW ? 60 : 24);
  for (let month = 0; month <= months; month += step) {
    const text = month + step > months ? say("axis_months_at", { month }) : String(month);
    parts.push(written(text, x(month), box.height - 8, month + step > months ? "end" : "middle"));
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
    .map((one) => ({ tone: one.tone, name: one.name, y: y(one.fan.middle.findLast((value) => value !== null) ?? 0) }))
    .sort((one, other) => one.y - other.y);
  places.forEach((one, number) => {
    if (number) one.y = Math.max(one.y, places[number - 1].y + (projecting() ? 26 : 17));
  });
  return places.map(({ tone, name, y: at }) => {
    const label = written(name, x + 8, at + 4, "start", "label");
    label.style.fill = TONES[tone];
    return label;
  });
}
