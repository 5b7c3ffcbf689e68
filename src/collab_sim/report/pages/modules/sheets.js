// What is printed: the worksheet and the teacher's guide, in the language that is switched on.
import { node } from "./svg.js";
import { told } from "./text.js";

/** Fill the places of both sheets; `texts` are by the id of the place. */
export function drawSheets(texts) {
  for (const [id, pair] of Object.entries(texts)) node(id).textContent = told(pair);
}

/** Let a button of each sheet print that sheet alone. */
export function mayPrint() {
  for (const sheet of ["sheet", "guide"]) node(`print-${sheet}`).addEventListener("click", () => printOnly(sheet));
}

function printOnly(sheet) {
  document.body.dataset.print = sheet;
  print();
  delete document.body.dataset.print;
}
