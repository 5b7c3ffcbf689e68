// Lines over months on one pair of axes, named at their ends.
import { projecting } from "./page.js";
import { setAttributes, svg } from "./svg.js";
import { number, say } from "./text.js";

const FRAME = { left: 46, right: 150, top: 22, bottom: 24 };
const FRAME_FOR_A_ROOM = { left: 60, right: 220, top: 38, bottom: 36 };

/**
 * Draw lines into a place. `lines` are {values, name, kind}: values per month in [0, 1] or null,
 * `kind` a class of the style sheet ("left" or "right"). Returns a function that shows the lines up
 * to a month, with a cursor there.
 */
export function drawLines(place, lines, { width, height, label }) {
  const months = lines[0].values.length - 1;
  const frame = projecting() ? FRAME_FOR_A_ROOM : FRAME;
  const x = (month) => frame.left + ((width - frame.left - frame.right) * month) / months;
  const y = (value) => height - frame.bottom - (height - frame.top - frame.bottom) * value;
  const paths = lines.map((line) => svg("path", { class: line.kind }));
  const names = lines.map((line) => {
    const name = svg("text", { class: `${line.kind}-name` });
    name.textContent = line.name;
    return name;
  });
  const cursor = svg("line", { class: "cursor", y1: y(1), y2: y(0) });
  const picture = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, class: "lines", role: "img", "aria-label": label },
    ...axes(x, y, months, width),
    written(label, x(0), y(1) - (projecting() ? 14 : 8), "start"),
    ...paths,
    cursor,
    ...names,
  );
  place.replaceChildren(picture);
  return (month) => {
    setAttributes(cursor, { x1: x(month), x2: x(month) });
    paths.forEach((path, place) => path.setAttribute("d", pathOf(lines[place].values, month, x, y)));
    setAttributes(picture, { "aria-label": readOut(label, lines, month) });
    nameEnds(names, lines, month, x, y);
  };
}

function readOut(label, lines, month) {
  const ends = lines.map((line) => `${line.name} ${number(line.values[month], 2)}`);
  return `${label}: ${ends.join(", ")}`;
}

function axes(x, y, months, width) {
  const parts = [];
  for (const value of [0, 0.5, 1]) {
    const line = { x1: x(0), x2: x(months), y1: y(value), y2: y(value) };
    parts.push(svg("line", { class: "axis", ...line }));
    parts.push(written(number(value, 1), x(0) - 8, y(value) + 4, "end"));
  }
  const sparse = width < 700 || projecting() ? 5 : width < 1000 ? 2 : 1;
  const step = Math.max(1, Math.ceil((months / 120) * sparse)) * 12;
  for (let month = 0; month <= months; month += step) {
    const last = month + step > months;
    const told = last ? say("axis_months_at", { month }) : String(month);
    parts.push(written(told, x(month), y(0) + (projecting() ? 30 : 18), "middle"));
  }
  return parts;
}

export function written(text, x, y, anchor, kind = "quiet") {
  const element = svg("text", { x, y, "text-anchor": anchor, class: kind });
  element.textContent = text;
  return element;
}

/** A path through the values up to a month; undefined values are gaps. */
export function pathOf(values, last, x, y) {
  let path = "";
  let pen = "M";
  for (let month = 0; month <= last; month += 1) {
    if (values[month] === null) {
      pen = "M";
      continue;
    }
    path += `${pen}${x(month).toFixed(1)} ${y(values[month]).toFixed(1)}`;
    pen = "L";
  }
  return path;
}

function nameEnds(names, lines, month, x, y) {
  const ends = lines.map((line) => y(line.values[month] ?? 0) + 4);
  const apart = projecting() ? 26 : 17;
  if (ends.length === 2 && Math.abs(ends[0] - ends[1]) < apart) {
    const middle = (ends[0] + ends[1]) / 2;
    const upper = ends[0] <= ends[1] ? 0 : 1;
    ends[upper] = middle - apart / 2;
    ends[1 - upper] = middle + apart / 2;
  }
  const upper = ends[0] <= ends[1] ? 0 : 1;
  names.forEach((name, place) => {
    const outside = place === upper ? -14 : apart;
    name.textContent = lines[place].name;
    setAttributes(name, besides(name, x(month), ends[place], ends[place] + outside));
  });
}

/** Behind the end of a line, or beside the line where a long name has more room before its end. */
function besides(name, x, y, aside) {
  const needed = name.textContent.length * letterWidth() + 16;
  const width = name.ownerSVGElement.viewBox.baseVal.width;
  if (needed <= width - x || x < width / 2) return { x: x + 8, y, "text-anchor": "start" };
  name.textContent = fitted(name.textContent, x - 16);
  return { x: x - 8, y: aside, "text-anchor": "end" };
}

/** About how wide a letter is, in units of a picture. */
export function letterWidth() {
  return projecting() ? 14 : 8.6;
}

/** A text that fits into a width, cut short where it has to be. */
export function fitted(text, width) {
  const most = Math.floor(width / letterWidth());
  return text.length > most ? `${text.slice(0, Math.max(1, most - 1))}…` : text;
}
