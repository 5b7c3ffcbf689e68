// The desk: which variants there are, what each starts from, and all that can be turned in it.
import { wordOf } from "./choice.js";
import { drawDials } from "./dials.js";
import { clashing, heldBy, plainChoice, switchesOf, valueOf } from "./settle.js";
import { html, node } from "./svg.js";
import { say, told } from "./text.js";
import { choicesOf, LETTERS, NONE } from "./variants.js";

const KINDS = { barriers: "desk_barriers", enablers: "desk_enablers" };

/** Make the desk; `change` of the parts is called with what a person does there. */
export function makeDesk({ data, tables, change }) {
  const open = new Set(["main"]);
  return { draw };

  function draw(state) {
    const focused = document.activeElement?.id;
    const choice = choicesOf(tables, state).find(({ letter }) => letter === state.active);
    drawTabs(state);
    drawBase(choice);
    node("switches").replaceChildren(...Object.keys(KINDS).map((kind) => drawKind(kind, choice)));
    node("dials").replaceChildren(...data.groups.map((group) => drawGroup(group, choice, state)));
    if (focused) node(focused)?.focus();
  }

  function put(choice, moving = false) {
    change({ [choice.letter]: wordOf(choice) }, moving);
  }

  function drawTabs(state) {
    const there = LETTERS.filter((letter) => state[letter] !== NONE);
    const free = LETTERS.find((letter) => state[letter] === NONE);
    const tabs = there.map((letter) => {
      const pressed = String(letter === state.active);
      return html("button", { type: "button", id: `tab-${letter}`, "aria-pressed": pressed, class: `tone-${letter}`, onclick: () => change({ active: letter }) }, nameOf(letter, state));
    });
    if (free && state.view === "compare") tabs.push(html("button", { type: "button", id: "tab-add", onclick: () => change({ [free]: state[state.active], active: free }) }, say("compare_add")));
    const last = there.at(-1);
    if (there.length > 2) tabs.push(html("button", { type: "button", id: "tab-remove", onclick: () => change({ [last]: NONE, active: state.active === last ? "B" : state.active }) }, say("compare_remove", { name: last })));
    node("tabs").replaceChildren(...tabs);
  }

  function nameOf(letter, { view }) {
    if (view === "compare") return letter === "A" ? say("compare_baseline") : letter;
    return letter === "A" ? say("desk_left") : letter === "B" ? say("desk_right") : letter;
  }

  function drawBase(choice) {
    const options = Object.entries(tables.scenarios).map(([name, one]) => new Option(told(one.title) || name, name));
    node("base").replaceChildren(...options);
    node("base").value = choice.scenario;
    node("base").onchange = () => put({ ...plainChoice(node("base").value), letter: choice.letter });
  }

  function drawKind(kind, choice) {
    const on = switchesOf(tables, choice);
    const against = clashing(tables, choice);
    const names = Object.keys(tables.switches).filter((name) => tables.switches[name].kind === kind);
    const boxes = names.map((name) => drawSwitch(name, choice, on, against[name]));
    return folded(kind, `${say(KINDS[kind])} (${on.filter((name) => names.includes(name)).length})`, boxes);
  }

  function drawSwitch(name, choice, on, against) {
    const { title, meaning } = tables.switches[name];
    const why = against ? say("desk_clash", { name: told(tables.switches[against].title) }) : told(meaning);
    const flip = ({ target }) => put({ ...choice, switches: target.checked ? [...on, name] : on.filter((other) => other !== name) });
    const box = html("input", { type: "checkbox", id: `switch-${name}`, disabled: Boolean(against), onchange: flip });
    box.checked = on.includes(name);
    return html("div", { class: "switch" }, html("label", { for: `switch-${name}` }, box, told(title)), html("small", {}, why));
  }

  function drawGroup({ name, title, paths }, choice, state) {
    const held = heldBy(tables, choice);
    const { dead } = tables.scenarios[choice.scenario];
    const base = state.active === "A" ? plainChoice(choice.scenario) : choicesOf(tables, state)[0];
    const dials = paths.map((path) => tables.dials.find((dial) => dial.path === path)).map((dial) => ({
      ...dial,
      value: valueOf(tables, choice, dial.path),
      before: valueOf(tables, base, dial.path),
      why: dead.includes(dial.path) ? say("desk_dead") : held[dial.path] ? say("desk_held", { name: told(tables.switches[held[dial.path]].title) }) : null,
    }));
    const turn = (path, value, done) => {
      const now = { ...choice, dials: { ...choice.dials, [path]: value } };
      choice.dials = now.dials;
      put(now, !done);
    };
    return folded(name, told(title), drawDials(dials, tables.forms, turn));
  }

  function folded(name, title, children) {
    const box = html("details", { id: `fold-${name}` }, html("summary", {}, title), ...children);
    box.open = open.has(name);
    box.addEventListener("toggle", () => (box.open ? open.add(name) : open.delete(name)));
    return box;
  }
}
