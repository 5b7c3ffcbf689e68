// Paired worlds as dots to count: right of zero the right one is ahead.
import { svg } from "./svg.js";
import { fitted, letterWidth, written } from "./curve.js";
import { enlarged } from "./page.js";
import { say, shortNumber } from "./text.js";

const SIZE = 7;
const SMALLEST = 2;

/**
 * Lay dots of equal size beside and above one another; returns {x, row} per value, ascending. Equal
 * pairs stand at zero, in as many columns as keep them to `tallest` rows.
 */
export function stacked(values, x, size = SIZE, tallest = Infinity) {
  const rows = [];
  const columns = Math.ceil(values.filter((value) => value === 0).length / tallest) || 1;
  let even = 0;
  const beside = () => 2 * size * (Math.floor(even++ / tallest) - (columns - 1) / 2);
  return [...values]
    .sort((one, other) => one - other)
    .map((value) => {
      const at = value === 0 && columns > 1 ? x(0) + beside() : x(value);
      let row = rows.findIndex((last) => at - last >= 2 * size);
      if (row < 0) row = rows.push(at) - 1;
      else rows[row] = at;
      return { value, x: at, row };
    });
}

/**
 * Draw differences into a place, with zero in the middle. `ends` are the names written at the two
 * ends of the axis, `reach` what it covers at least; dots are made smaller than `size` where they would stand
 * higher than `most`.
 */
export function drawDots(place, differences, ends, { width: pixels = 700, size: largest = SIZE, label, reach: least = 0.01, most = Infinity }) {
  const larger = enlarged();
  const width = larger > 1 && place.isConnected ? Math.min(pixels, place.clientWidth / larger) : pixels;
  const reach = Math.max(0.01, least, ...differences.map(Math.abs)) * 1.08;
  const x = (value) => width / 2 + ((width / 2 - 16) * value) / reach;
  const [size, dots] = laidDown(differences, x, largest, most / larger);
  const top = Math.max(0, ...dots.map((dot) => dot.row));
  const floor = 2 * size * (top + 1) + 8;
  const labels = [`◇ ${say("dots_ahead", { name: ends[0] })}`, `${say("dots_ahead", { name: ends[1] })} ●`];
  const lower = labels.join("").length * letterWidth() > width - 40 ? 2.3 * letterWidth() : 0;
  const height = floor + 42 + lower;
  const drawn = dots.map((dot) => drawDot(dot, floor - size - 2 * size * dot.row, size));
  const zero = { x1: width / 2, x2: width / 2, y1: 0, y2: floor + 6, stroke: "#1b1b1b" };
  place.replaceChildren(
    svg(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, class: "dots", role: "img", "aria-label": label },
      svg("line", zero),
      svg("line", { x1: 8, x2: width - 8, y1: floor, y2: floor, stroke: "#c9c9c9" }),
      ...drawn,
      written(`−${shortNumber(reach, 2)}`, 8, floor + 16, "start"),
      written("0", width / 2, floor + 20, "middle"),
      written(`+${shortNumber(reach, 2)}`, width - 8, floor + 16, "end"),
      written(fitted(labels[0], width), 8, floor + 35, "start", "left-name"),
      written(fitted(labels[1], width), width - 8, floor + 35 + lower, "end", "right-name"),
    ),
  );
}

/** Dots of the largest size at which they stand no higher than `most`. */
function laidDown(values, x, largest, most) {
  for (let size = largest; ; size -= 0.5) {
    const dots = stacked(values, x, size, Math.max(1, Math.floor(most / (2 * size))));
    const rows = Math.max(0, ...dots.map((dot) => dot.row)) + 1;
    if (size <= SMALLEST || 2 * size * rows <= most) return [size, dots];
  }
}

function drawDot(dot, y, size) {
  if (dot.value > 0) return svg("circle", { cx: dot.x, cy: y, r: size - 1, class: "ahead" });
  if (dot.value === 0) {
    return svg("rect", { x: dot.x - 4, y: y - 4, width: 8, height: 8, class: "even" });
  }
  const r = size - 1;
  const corners = `${dot.x},${y - r} ${dot.x + r},${y} ${dot.x},${y + r} ${dot.x - r},${y}`;
  const diamond = svg("polygon", { points: corners, class: "behind" });
  diamond.style.strokeWidth = Math.min(2.5, size / 2.4);
  return diamond;
}
