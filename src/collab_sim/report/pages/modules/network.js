// A town: departments left, external actors right, arenas in the middle, one line a membership.
import { projecting } from "./page.js";
import { setAttributes, svg } from "./svg.js";
import { say } from "./text.js";

const RADIUS = 9;
const STATES = ["gone", "off", "on"];

/**
 * Draw a town into a place. `layout` says where actors and arenas stand; `world` who they are, who
 * sits where, and per month trust (null where nobody sits), will and the state of arenas.
 * Returns a function that shows a month.
 */
export function drawNetwork(place, layout, world, tone) {
  const { width, height, arenas } = layout;
  const large = projecting() || place.clientWidth < 440;
  const actors = large ? layout.actors.map((at) => outward(at, width)) : layout.actors;
  const ties = world.memberships.map(([arena, actor]) => drawTie(arenas[arena], actors[actor], tone));
  const halls = world.arenas.map((name, number) => drawArena(name, arenas[number], large));
  const people = world.actors.map((actor, number) => drawActor(actor, actors[number], width));
  const picture = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, class: large ? "network large" : "network", role: "img" },
    ...ties,
    ...halls.map((hall) => hall.group),
    ...people.map((person) => person.group),
  );
  place.replaceChildren(picture);
  return (month) => {
    ties.forEach((line, number) => showTie(line, world, number, month));
    halls.forEach((hall, number) => showArena(hall.box, world.state[month][number]));
    const seated = new Set(world.memberships.filter((_, number) => world.trust[month][number] !== null).map(([, actor]) => actor));
    people.forEach((person, number) => showActor(person, world.will[month][number], seated.has(number)));
    picture.setAttribute("aria-label", describe(world, month));
  };
}

/** Without names actors stand further out, so that arenas have room for large type. */
function outward([x, y], width) {
  return [x < width / 2 ? 30 : width - 30, y];
}

function describe(world, month) {
  const open = world.state[month].filter((state) => STATES[state] === "on").length;
  const seated = world.trust[month].filter((trust) => trust !== null).length;
  return say("network_label", { month, open, arenas: world.state[month].length, seated });
}

function drawTie([ax, ay], [px, py], tone) {
  const middle = (ax + px) / 2;
  const path = `M${px} ${py}C${middle} ${py} ${middle} ${ay} ${ax} ${ay}`;
  return svg("path", { d: path, class: "tie smooth", fill: "none", stroke: tone });
}

function showTie(line, world, number, month) {
  const trust = world.trust[month][number];
  const active = STATES[world.state[month][world.memberships[number][0]]] === "on";
  const share = trust ?? 0;
  setAttributes(line, {
    visibility: trust === null ? "hidden" : "visible",
    "stroke-width": active ? 1 + 6 * share : 1,
    opacity: active ? 0.25 + 0.75 * share : 0.18,
  });
}

function drawArena(name, [x, y], large) {
  const half = large ? 220 : 80;
  const box = svg("rect", { x: x - half, y: y - 19, width: 2 * half, height: 38, rx: 19, class: "arena" });
  const label = svg("text", { x, y: y + (large ? 10 : 4), "text-anchor": "middle", class: "arena-name" });
  label.textContent = shortened(name, 21);
  return { box, group: svg("g", {}, box, label, titled(name)) };
}

function showArena(box, state) {
  box.setAttribute("class", `arena ${STATES[state]}`);
}

function drawActor(actor, [x, y], width) {
  const department = actor.side === 0;
  const shell = department
    ? svg("circle", { cx: x, cy: y, r: RADIUS, class: "actor" })
    : svg("rect", { x: x - 8, y: y - 8, width: 16, height: 16, class: "actor" });
  const will = svg("circle", { cx: x, cy: y, r: 4, class: "will" });
  const label = svg("text", {
    x: department ? x - 14 : x + 14,
    y: y + 4,
    "text-anchor": department ? "end" : "start",
    class: "member-name",
  });
  label.textContent = shortened(actor.name, Math.floor((department ? x : width - x) / 7.4) - 2);
  return { shell, will, group: svg("g", {}, shell, will, label, titled(actor.name)) };
}

function titled(name) {
  const title = svg("title");
  title.textContent = name;
  return title;
}

function showActor(person, will, seated) {
  person.shell.setAttribute("class", seated ? "actor" : "actor alone");
  person.will.setAttribute("r", (RADIUS - 2) * Math.sqrt(will));
}

function shortened(name, most) {
  return name.length > most ? `${name.slice(0, Math.max(1, most - 1))}…` : name;
}
