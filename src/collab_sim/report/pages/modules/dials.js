// Dials: what each means, where it stood, where it stands.
import { html } from "./svg.js";
import { say, shortNumber, told } from "./text.js";

/**
 * Draw dials into a place. `values` are those of the variant by path, `before` those it is held
 * against; `turn` is called with (path, value, done) while a dial moves and when it is let go.
 */
export function drawDials(place, dials, values, before, turn) {
  const drawn = dials.map((dial) => drawDial(dial, values[dial.path], before[dial.path], turn));
  place.replaceChildren(...drawn);
}

function drawDial(dial, value, before, turn) {
  const id = `dial-${dial.path.replace(".", "-")}`;
  const shown = html("output", { for: id });
  const box = html("div", { class: "dial" });
  const input = html("input", {
    type: "range", id, min: dial.low, max: dial.high, step: dial.step, value,
    oninput: () => moved(false),
    onchange: () => moved(true),
  });
  const name = html("label", { for: id }, told(dial.meaning));
  const more = html("details", {}, html("summary", {}, say("dial_more")), explained(dial));
  box.append(html("div", { class: "name" }, name, shown), input, more);
  tell(Number(value));
  return box;

  function moved(done) {
    tell(Number(input.value));
    turn(dial.path, Number(input.value), done);
  }
  function tell(now) {
    const same = now === before;
    shown.textContent = same ? shortNumber(now) : `${shortNumber(before)} → ${shortNumber(now)}`;
    box.classList.toggle("turned", !same);
    input.setAttribute("aria-valuetext", shortNumber(now));
  }
}

function explained(dial) {
  const range = { low: shortNumber(dial.low), high: shortNumber(dial.high), unit: told(dial.unit) };
  return html("p", {}, `${say("dial_range", range)} ${say("dial_source", { source: told(dial.source) })} ${dial.path}`);
}
