// Variants as the scenario files that say the same.
import { heldBy } from "./settle.js";
import { html } from "./svg.js";

/** Save a file per variant; returns their names. */
export function saveScenarios(tables, choices) {
  return choices.map((choice) => {
    const name = `${choice.letter}.yaml`;
    save(new Blob([asYaml(tables, choice)], { type: "text/yaml" }), name);
    return name;
  });
}

/** The scenario file of a choice: what it extends, its switches, its dials. */
export function asYaml(tables, choice) {
  const { scenario, switches } = choice;
  const held = heldBy(tables, choice);
  const dials = Object.fromEntries(Object.entries(choice.dials).filter(([path]) => !(path in held)));
  const lines = [`extends: ${tables.scenarios[scenario].source}`];
  if (switches !== null) {
    for (const kind of ["barriers", "enablers"]) lines.push(`${kind}: [${switches.filter((name) => tables.switches[name].kind === kind).join(", ")}]`);
  }
  const headings = [...new Set(Object.keys(dials).map((path) => path.split(".")[0]))].sort();
  for (const heading of headings) {
    lines.push(`${heading}:`);
    for (const path of Object.keys(dials).filter((one) => one.startsWith(`${heading}.`)).sort()) lines.push(`  ${path.split(".")[1]}: ${dials[path]}`);
  }
  return `${lines.join("\n")}\n`;
}

function save(content, name) {
  const link = html("a", { href: URL.createObjectURL(content), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}
