// The table of what differs between the two towns of a lesson.
import { townNames } from "./guessing.js";
import { html } from "./svg.js";
import { say, told } from "./text.js";

/** Fill a table with `settings`: what each means, and what it is in either town. */
export function drawDiffering(table, settings) {
  const cells = (name, texts) => html("tr", {}, ...texts.map((text) => html(name, {}, text)));
  const rows = settings.map((setting) => cells("td", [told(setting.meaning), told(setting.left), told(setting.right)]));
  const head = cells("th", [say("lesson_differing"), ...townNames()]);
  table.replaceChildren(html("thead", {}, head), html("tbody", {}, ...rows));
}
