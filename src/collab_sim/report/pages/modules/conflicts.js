// Conflicts between measures: headlines that point different ways for a variant against the first.
import { coursesOf } from "./ensemble.js";
import { compared, summedUp } from "./pairs.js";
import { say, told } from "./text.js";

/** A sentence per variant on which the headline measures of its worlds do not agree with the first's. */
export function conflicts({ headlines, played, judging }, tables, choices, stores, names, worlds) {
  const runs = headlines.map((measure) => {
    const place = played.indexOf(measure.name);
    return choices.map((choice, number) => summedUp(coursesOf(tables, choice, stores[number], place, worlds), measure));
  });
  return conflictsTold(headlines, runs, judging, names);
}

/** The same from numbers per world: `runs` by headline, then by variant. */
export function conflictsTold(headlines, runs, judging, names) {
  const [other, ...variants] = names;
  return variants.flatMap((one, place) => {
    const directions = runs.map((variant) => compared(variant[place + 1], variant[0], judging)?.direction);
    const pointing = (side) => headlines.filter((_, number) => directions[number] === side).map(({ title }) => told(title)).join(", ");
    const higher = pointing(1);
    const lower = pointing(-1);
    return higher && lower ? [say("finding_conflict", { one, other, higher, lower })] : [];
  });
}
