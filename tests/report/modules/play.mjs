// Play what a file asks for with the page's own modules, and print what came out, for Python to check.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.env.MODULES}/`);
const { serving } = await import(new URL("serving.js", folder));
const { jobOf } = await import(new URL("settle.js", folder));
const { tables, choices, seed, first, count, what } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const answer = await serving(tables.engine);
for (const choice of choices) {
  const result = await answer({ what, ...jobOf(tables, choice, seed), first, count });
  if (what === "watch") console.log(JSON.stringify({ ...result, series: null }));
  else console.log(Buffer.from(result.buffer).toString("base64"));
}
