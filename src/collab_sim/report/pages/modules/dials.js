// Dials: what each means, where it stood, where it stands, why it cannot be turned.
import { html } from "./svg.js";
import { say, shortNumber, told } from "./text.js";

const FORM = "collaboration.continuity";
const FORMS = { project: "form_project", programme: "form_programme", continuous: "form_continuous" };

/**
 * Draw dials; returns their elements. Each has, beside what is declared, its `value`, the one
 * it stood at `before` and `why` it cannot be turned, or null. `turn` is called with (path, value,
 * done) while a dial moves and when it is let go; `forms` are the values with a name of their own.
 */
export function drawDials(dials, forms, turn) {
  return dials.map((dial) => drawDial(dial, dial.path === FORM ? forms : {}, turn));
}

function drawDial(dial, forms, turn) {
  const id = `dial-${dial.path.replace(".", "-")}`;
  const shown = html("output", { for: id });
  const box = html("div", { class: "dial" });
  const input = html("input", {
    type: "range", id, min: Math.min(dial.low, dial.value), max: Math.max(dial.high, dial.value), step: dial.step === 1 ? 1 : "any",
    disabled: dial.why !== null,
    oninput: () => moved(false),
    onchange: () => moved(true),
    onkeydown: step,
  });
  input.value = dial.value;
  const name = html("label", { for: id }, told(dial.meaning));
  const named = Object.entries(forms).map(([form, value]) => html("button", { type: "button", class: "form", disabled: dial.why !== null, onclick: () => put(value) }, say(FORMS[form])));
  const more = html("details", {}, html("summary", {}, say("dial_more")), explained(dial));
  box.append(html("div", { class: "name" }, name, shown), input, ...(named.length ? [html("div", { class: "forms" }, ...named)] : []), dial.why ? html("small", {}, dial.why) : more);
  tell(Number(dial.value));
  return box;

  function step(event) {
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!way || dial.step === 1) return;
    event.preventDefault();
    put(Number((Number(input.value) + way * dial.step).toPrecision(6)));
  }
  function put(value) {
    input.value = Math.max(dial.low, Math.min(dial.high, value));
    moved(true);
  }
  function moved(done) {
    const value = Number(Number(input.value).toPrecision(3));
    const within = Math.max(dial.low, Math.min(dial.high, value));
    tell(within);
    turn(dial.path, within, done);
  }
  function tell(now) {
    const same = now === dial.before;
    const numbers = same ? shortNumber(now) : `${shortNumber(dial.before)} → ${shortNumber(now)}`;
    shown.replaceChildren(numbers, html("small", { class: "unit" }, told(dial.unit)));
    box.classList.toggle("turned", !same);
    input.setAttribute("aria-valuetext", `${shortNumber(now)} ${told(dial.unit)}`);
  }
}

function explained(dial) {
  const range = { low: shortNumber(dial.low), high: shortNumber(dial.high), unit: told(dial.unit) };
  return html("p", {}, `${say("dial_range", range)} ${say("dial_source", { source: told(dial.source) })} ${dial.path}`);
}
