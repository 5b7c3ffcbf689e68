// What a circle, a square, a box and a line are in the picture of a town.
import { projecting } from "./page.js";
import { svg, html } from "./svg.js";
import { say } from "./text.js";

const SIGNS = [
  ["legend_department", "legend_department_short", () => [svg("circle", { cx: 12, cy: 12, r: 9, class: "actor" }), svg("circle", { cx: 12, cy: 12, r: 5, class: "will" })]],
  ["legend_external", "legend_external_short", () => [svg("rect", { x: 4, y: 4, width: 16, height: 16, class: "actor" }), svg("circle", { cx: 12, cy: 12, r: 5, class: "will" })]],
  ["legend_alone", "legend_alone_short", () => [svg("circle", { cx: 12, cy: 12, r: 9, class: "actor alone" })]],
  ["legend_arena", "legend_arena_short", () => [svg("rect", { x: 1, y: 4, width: 22, height: 16, rx: 8, class: "arena on" })]],
  ["legend_resting", "legend_resting_short", () => [svg("rect", { x: 1, y: 4, width: 22, height: 16, rx: 8, class: "arena off" })]],
  ["legend_empty", "legend_empty_short", () => [svg("rect", { x: 1, y: 4, width: 22, height: 16, rx: 8, class: "arena gone" })]],
  ["legend_tie", "legend_tie_short", () => [svg("path", { d: "M1 18C12 18 12 6 23 6", class: "tie", fill: "none", stroke: "#1b1b1b", "stroke-width": 4 })]],
];

/** Draw the legend into a place; in a room it says the same in fewer words. */
export function drawLegend(place) {
  const entries = SIGNS.map(([whole, short, sign]) => html("span", { class: "sign" }, svg("svg", { viewBox: "0 0 24 24", class: "network", "aria-hidden": "true" }, ...sign()), say(projecting() ? short : whole)));
  place.replaceChildren(...entries);
}
