// What every page begins with: its data, its language, projector mode.
import { offerLanguages, relabel, say, useTexts } from "./text.js";
import { parseHash } from "./state.js";

/**
 * Start a page. `draw` is called once with the embedded data and the page it stands in, `again`
 * whenever the language has changed.
 */
export function startPage(draw, again) {
  document.getElementById("still").hidden = true;
  const page = JSON.parse(document.getElementById("page").textContent);
  const asked = parseHash(location.hash);
  useTexts(page.texts, Object.hasOwn(page.texts, asked.lang) ? asked.lang : page.lang);
  document.body.classList.toggle("projector", asked.projector === true);
  relabel();
  offerLanguages(document.getElementById("languages"), again);
  draw(page.data, page);
}

/** Let a button switch projector mode on and off; `again` is called then. */
export function mayProject(again) {
  const button = document.getElementById("project");
  const show = () => button.setAttribute("aria-pressed", String(projecting()));
  button.addEventListener("click", () => {
    document.body.classList.toggle("projector");
    show();
    again();
  });
  show();
}

/** Say that no worlds can be played, and show the still picture instead. */
export function tellNoEngine(error) {
  tellTrouble(say("live_no_engine", { reason: error.message }));
  document.getElementById("still").hidden = false;
}

/** Say what went wrong where everybody sees it. */
export function tellTrouble(text) {
  const place = document.getElementById("trouble");
  place.textContent = text;
  place.hidden = false;
}

/** Whether the page is shown to a room: large type, few words. */
export function projecting() {
  return document.body.classList.contains("projector");
}

/** How much larger type for a room is here than on a screen of 720 pixels. */
export function enlarged() {
  return projecting() ? parseFloat(getComputedStyle(document.body).fontSize) / 24 : 1;
}

/** Whether the person has asked their computer for less motion. */
export function wantsStillness() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Put text where a screen reader reads it out, and nobody else is disturbed. */
export function announce(text) {
  let place = document.getElementById("announced");
  if (!place) {
    place = document.createElement("p");
    place.id = "announced";
    place.className = "unseen";
    place.setAttribute("role", "status");
    document.body.append(place);
  }
  place.textContent = text;
}
