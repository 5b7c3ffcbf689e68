// A town: departments left, external actors right, arenas in the middle, one line a membership.
import { enlarged, projecting } from "./page.js";
import { setAttributes, svg } from "./svg.js";
import { say } from "./text.js";

const RADIUS = 9;
/** Half an arena, and about how wide a letter is, in units of the picture; both types are 11 pixels or more. */
const LARGE = { half: 96, letter: 13.8 };
const SMALL = { half: 86, letter: 9.8, size: 16 };
const LEAST = 11;
const ROOM_FOR_SMALL = 500;
/** How much wider a letter is in the names of arenas. */
const BOLD = 1.1;
/** How narrow letters may become, as a share of their width, before a name is cut. */
const NARROWEST = 0.53;
/** Where actors stand in large type, from the nearer edge. */
const COLUMN = 230;
/** In a room with 720 pixels: one row an actor and three an arena; columns from the nearer edge. More pixels, larger all. */
const FOR_A_ROOM = { half: 78, letter: 13.6, size: 24, row: 24, left: 216, right: 178 };
/** How much of a screen rows may take together; in a town with more of them, type is smaller. */
const MOST_OF_A_SCREEN = 0.43;
const STATES = ["gone", "off", "on"];

/**
 * Draw a town into a place. `layout` says where actors and arenas stand; `world` who they are, who
 * sits where, and per month trust (null where nobody sits), will and the state of arenas.
 * `large` type is for rooms, phones and pictures that are drawn small. Returns a function that
 * shows a month.
 */
export function drawNetwork(place, layout, world, tone, large = projecting() || place.clientWidth < ROOM_FOR_SMALL) {
  const room = projecting() && place.clientWidth >= ROOM_FOR_SMALL ? forARoom(layout, place.clientWidth) : null;
  const { width, height, arenas, actors } = room ?? { ...layout, actors: large ? layout.actors.map((at) => inward(at, layout.width)) : layout.actors };
  const ties = world.memberships.map(([arena, actor]) => drawTie(arenas[arena], actors[actor], tone));
  const type = room?.type ?? (large ? LARGE : SMALL);
  const twoLines = height / arenas.length >= 4.2 * type.letter;
  const halls = world.arenas.map((name, number) => drawArena(name, arenas[number], type, twoLines));
  const people = world.actors.map((actor, number) => drawActor(actor, actors[number], width, type));
  const picture = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, class: room ? "network room" : large ? "network large" : "network", role: "img" },
    ...ties,
    ...halls.map((hall) => hall.group),
    ...people.map((person) => person.group),
  );
  picture.style.setProperty("--type", `${type.size}px`);
  place.replaceChildren(picture);
  if (!large && scaleOf(picture) * SMALL.size < LEAST) return drawNetwork(place, layout, world, tone, true);
  const fit = () => {
    const beside = Math.max(0, (picture.clientWidth / scaleOf(picture) - width) / 2);
    people.forEach((person) => fitInto(person, person.room + beside));
  };
  fit();
  new ResizeObserver(fit).observe(picture);
  return (month) => {
    ties.forEach((line, number) => showTie(line, world, number, month));
    halls.forEach((hall, number) => showArena(hall.box, world.state[month][number]));
    const seated = new Set(world.memberships.filter((_, number) => world.trust[month][number] !== null).map(([, actor]) => actor));
    people.forEach((person, number) => showActor(person, world.will[month][number], seated.has(number)));
    picture.setAttribute("aria-label", describe(world, month));
  };
}

/** Actors stand nearer to the middle where their names are in large type. */
function inward([x, y], width) {
  return [x < width / 2 ? COLUMN : width - COLUMN, y];
}

/** The same town where everybody in a room reads its names. */
function forARoom({ actors, arenas, width: drawn }, width) {
  const larger = enlarged();
  const left = actors.filter(([x]) => x < drawn / 2).length;
  const rows = Math.max(left, actors.length - left, 3 * arenas.length);
  const row = Math.min(FOR_A_ROOM.row * larger, (MOST_OF_A_SCREEN * innerHeight) / rows);
  const share = row / FOR_A_ROOM.row;
  const columns = [FOR_A_ROOM.left * larger, width - FOR_A_ROOM.right * larger];
  const height = rows * row;
  const at = (number, among, x) => [x, (height * (number + 0.5)) / among];
  const seen = [0, 0];
  return {
    width,
    height,
    actors: actors.map(([x]) => (x < drawn / 2 ? at(seen[0]++, left, columns[0]) : at(seen[1]++, actors.length - left, columns[1]))),
    arenas: arenas.map((_, number) => at(number, arenas.length, (columns[0] + columns[1]) / 2)),
    type: { half: FOR_A_ROOM.half * larger, letter: FOR_A_ROOM.letter * share, size: FOR_A_ROOM.size * share },
  };
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

function drawArena(name, [x, y], { half, letter }, twoLines) {
  const most = Math.floor((2 * half) / letter);
  const rows = twoLines && name.length > (2 * half) / (BOLD * letter) ? halves(name) : [name];
  const tall = rows.length > 1 ? 1.95 * letter : 19;
  const box = svg("rect", { x: x - half, y: y - tall, width: 2 * half, height: 2 * tall, rx: 19, class: "arena" });
  const labels = rows.map((row, number) => {
    const middle = (number - (rows.length - 1) / 2) * 1.75 * letter + letter * 0.55;
    const label = svg("text", { x, y: y + middle, "text-anchor": "middle", class: "arena-name" });
    label.textContent = shortened(row, most);
    return label;
  });
  return { box, group: svg("g", {}, box, ...labels, titled(name)) };
}

/** A name on two lines as equal as its words allow; a single word stays on one. */
function halves(name) {
  const words = name.split(" ");
  const cuts = words.slice(1).map((_, number) => [words.slice(0, number + 1).join(" "), words.slice(number + 1).join(" ")]);
  const longest = (rows) => Math.max(...rows.map((row) => row.length));
  return cuts.sort((one, other) => longest(one) - longest(other))[0] ?? [name];
}

function showArena(box, state) {
  box.setAttribute("class", `arena ${STATES[state]}`);
}

function drawActor(actor, [x, y], width, { letter }) {
  const department = actor.side === 0;
  const shell = department
    ? svg("circle", { cx: x, cy: y, r: RADIUS, class: "actor" })
    : svg("rect", { x: x - 8, y: y - 8, width: 16, height: 16, class: "actor" });
  const will = svg("circle", { cx: x, cy: y, r: 4, class: "will" });
  const label = svg("text", {
    x: department ? x - 14 : x + 14,
    y: y + letter * 0.55,
    "text-anchor": department ? "end" : "start",
    class: "member-name",
  });
  const room = (department ? x : width - x) - 14;
  label.textContent = actor.name;
  return { shell, will, label, name: actor.name, room, group: svg("g", {}, shell, will, label, titled(actor.name)) };
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

/** Pixels of a unit of the picture; 1 where it isn't shown. */
function scaleOf(picture) {
  return picture.getScreenCTM()?.a || 1;
}

/** Draw the letters of a long name closer together; what then still has no room is cut. */
function fitInto({ label, name }, room) {
  label.textContent = name;
  label.removeAttribute("textLength");
  while (label.textContent.length > 2 && label.getComputedTextLength() * NARROWEST > room) label.textContent = shortened(name, label.textContent.length - 1);
  if (label.getComputedTextLength() > room) setAttributes(label, { textLength: room, lengthAdjust: "spacingAndGlyphs" });
}

function shortened(name, most) {
  return name.length > most ? `${name.slice(0, Math.max(1, most - 1))}…` : name;
}
