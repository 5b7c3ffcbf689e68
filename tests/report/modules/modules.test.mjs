// Unit tests of the modules that draw nothing: run with `node --test`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.env.MODULES}/`);
const from = (name) => import(new URL(`${name}.js`, folder));
const { formatHash, parseHash, restored } = await from("state");
const { number, say, shortNumber, signed, useTexts } = await from("text");
const { makePlayer } = await from("player");
const { pathOf } = await from("curve");
const { stacked } = await from("dots");
const { restsOn, stretches } = await from("fan");

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
  useTexts({ sv: { n: "{a} av {b}" }, en: { n: "{a} of {b}" } }, "sv");
  assert.equal(number(-0.5, 2), "−0,50");
  assert.equal(number(-0.001, 2), "0,00");
  assert.equal(number(null, 2), "–");
  assert.equal(signed(0.25, 2), "+0,25");
  assert.equal(shortNumber(0.5), "0,5");
  assert.equal(say("n", { a: 1, b: 2 }), "1 av 2");
  assert.throws(() => say("n", { a: 1 }), /needs b/);
  assert.throws(() => say("m"), /no text m/);
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
