// Unit tests of the modules that draw nothing: run with `node --test`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.env.MODULES}/`);
const from = (name) => import(new URL(`${name}.js`, folder));
const { formatHash, parseHash, restored } = await from("state");
const { number, say, sayCounted, shortNumber, signed, useTexts } = await from("text");
const { makePlayer } = await from("player");
const { pathOf } = await from("curve");
const { stacked } = await from("dots");
const { restsOn, stretches } = await from("fan");
const { readChoice, wordOf } = await from("choice");
const { numbersPart, partingOf } = await from("difference");

test("a hash comes back as it was written", () => {
  const values = { seed: 3, name: "å & b=c", projector: true };
  assert.deepEqual(parseHash(formatHash(values)), { seed: "3", name: "å & b=c", projector: true });
  assert.equal(formatHash({ seed: 1, month: 4 }, { seed: 1 }), "#month=4");
});

test("only allowed values are taken from a hash", () => {
  const defaults = { seed: 1, preset: "forms" };
  const allowed = { seed: { low: 0, high: 9 }, preset: ["forms", "hidden"] };
  assert.deepEqual(restored("#seed=7&preset=hidden&x=1", defaults, allowed), { seed: 7, preset: "hidden" });
  assert.deepEqual(restored("#seed=-1&preset=<b>", defaults, allowed), defaults);
  assert.deepEqual(restored("#seed=1.5&seed=%E0%A4%A", defaults, allowed), defaults);
});

test("numbers are written as people of a language write them", () => {
  const signs = { decimal_sign: ",", thousands_sign: " " };
  useTexts({ sv: { n: "{a} av {b}", ...signs }, en: { n: "{a} of {b}" } }, "sv");
  assert.equal(number(-0.5, 2), "−0,50");
  assert.equal(number(-0.001, 2), "0,00");
  assert.equal(number(null, 2), "–");
  assert.equal(signed(0.25, 2), "+0,25");
  assert.equal(shortNumber(0.5), "0,5");
  assert.equal(say("n", { a: 1, b: 2 }), "1 av 2");
  assert.throws(() => say("n", { a: 1 }), /needs b/);
  assert.throws(() => say("m"), /no text m/);
});

test("a text that counts takes the form that its language has for so many", () => {
  const forms = (rule) => Array.from({ length: 200 }, (_, count) => rule(count)).join("");
  const slavic = (count) => (count % 10 === 1 && count % 100 !== 11 ? 0 : 1);
  useTexts({ sv: { "": forms((count) => Number(count !== 1)), n: ["{n} värld", "{n} världar"] }, xx: { "": forms(slavic), n: ["{n} A", "{n} B"] } }, "sv");
  assert.deepEqual([1, 2, 21, 1001].map((n) => sayCounted("n", n, { n })), ["1 värld", "2 världar", "21 världar", "1001 världar"]);
  useTexts({ xx: { "": forms(slavic), n: ["{n} A", "{n} B"], plain: "c" } }, "xx");
  assert.deepEqual([1, 2, 11, 21, 111, 1001, 1011].map((n) => sayCounted("n", n, { n })), ["1 A", "2 B", "11 B", "21 A", "111 B", "1001 A", "1011 B"]);
  assert.throws(() => sayCounted("m", 1), /no text m/);
});

test("equal pairs stand in as many columns at zero as keep them low", () => {
  const dots = stacked([0, 0, 0, 0, 0, 1], (value) => 100 + 50 * value, 5, 2);
  assert.deepEqual(dots.map(({ x, row }) => [x, row]), [[90, 0], [90, 1], [100, 0], [100, 1], [110, 0], [150, 0]]);
});

test("a player plays every month once and stops at the end", () => {
  const due = [];
  const clock = { setTimeout: (play) => due.push(play), clearTimeout: () => due.splice(0) };
  const seen = [];
  const playing = [];
  const player = makePlayer(3, (month) => seen.push(month), (on) => playing.push(on), clock);
  player.play();
  while (due.length) due.shift()();
  assert.deepEqual(seen, [1, 2, 3]);
  assert.deepEqual(playing, [true, false]);
  player.seek(99);
  assert.equal(player.month, 3);
  player.play();
  player.step();
  assert.equal(player.playing, false);
  assert.equal(player.month, 1);
});

test("undefined months are gaps in a line", () => {
  const path = pathOf([0, null, 1, 1], 3, (x) => x, (y) => y);
  assert.equal(path, "M0.0 0.0M2.0 1.0L3.0 1.0");
});

test("a band is drawn where there are values, and what is left out is counted", () => {
  assert.deepEqual(stretches([null, 1, 2, null, null, 3]), [[1, 2], [5]]);
  assert.deepEqual(stretches([null]), []);
  const fan = { middle: [null, 1, 2, null, 3], worlds: [0, 9, 7, 2, 8] };
  assert.deepEqual(restsOn(fan), { missing: 1, least: 7 });
  assert.deepEqual(restsOn({ middle: [null, null], worlds: [0, 0] }), { missing: 1, least: 0 });
});

test("every dot is laid down once and none covers another", () => {
  const values = [0.1, 0.1, 0.1, -0.3, 0.2];
  const dots = stacked(values, (value) => 100 * value, 5);
  assert.deepEqual(dots.map((dot) => dot.value), [-0.3, 0.1, 0.1, 0.1, 0.2]);
  for (const one of dots) {
    for (const other of dots) {
      if (one !== other && one.row === other.row) assert.ok(Math.abs(one.x - other.x) >= 10);
    }
  }
});

test("a choice comes back from its word, and what nobody knows is left out", () => {
  const dial = { path: "work.cost", low: 0, high: 1, step: 0.02 };
  const switches = { one: { clashes: ["two"], sets: {} }, two: { clashes: ["one"], sets: {} } };
  const tables = { scenarios: { "my ~town": {}, plain: {} }, switches, dials: [dial] };
  const choice = { scenario: "my ~town", switches: ["one"], dials: { "work.cost": 0.25 } };
  assert.deepEqual(readChoice(tables, wordOf(choice)), choice);
  assert.deepEqual(readChoice(tables, "plain"), { scenario: "plain", switches: null, dials: {} });
  assert.deepEqual(readChoice(tables, "plain~~"), { scenario: "plain", switches: [], dials: {} });
  const odd = "plain~two,one,three,two~work.cost:7,no.such:1,work.cost:";
  assert.deepEqual(readChoice(tables, odd), { scenario: "plain", switches: ["two"], dials: {} });
  assert.equal(readChoice(tables, "toString"), null);
});

const world = (actors, events, will = [[0.5], [0.5]]) => ({
  arenas: ["Forum"], actors: actors.map((name) => ({ name })), events, will,
});
const event = (month, what, actor = -1) => ({ month, what, arena: 0, actor });

test("two worlds part where one sees what the other does not, by the names of all", () => {
  const one = world(["a", "b"], [event(3, "opened"), event(9, "left", 0), event(9, "paused")]);
  const other = world(["b", "a"], [event(3, "opened"), event(12, "left", 1)]);
  const parting = partingOf([one, other]);
  assert.equal(parting.month, 9);
  assert.deepEqual(parting.sides[0].map(({ what }) => what), ["paused", "left"]);
  assert.deepEqual(parting.sides[1], []);
  assert.equal(partingOf([world(["a", "b"], [event(1, "joined", 0)]), world(["b", "a"], [event(1, "joined", 1)])]), null);
});

test("numbers part with the first actor of both worlds whose engagement differs", () => {
  const one = world(["a", "b"], [], [[0.1, 0.2], [0.1, 0.3]]);
  assert.equal(numbersPart([one, world(["b", "a"], [], [[0.2, 0.1], [0.3, 0.1]])]), null);
  assert.equal(numbersPart([one, world(["b", "a"], [], [[0.2, 0.1], [0.4, 0.1]])]), 1);
  assert.equal(numbersPart([one, world(["c"], [], [[0.9], [0.9]])]), null);
});
