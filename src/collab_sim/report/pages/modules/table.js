// The table of options in words: what report/options.py says of the same worlds.
import { breakEven, optionOf, payBack, pricesOf, worldsOf } from "./options.js";
import { planOf } from "./staff.js";
import { html } from "./svg.js";
import { grouped, number, say } from "./text.js";

const HARD_SPACE = "\u00a0";
const cell = (words, note = "") => ({ words, note });

/** Options side by side, every one against every other, and notes: cells of words and a smaller note. */
export function optionsTold(data, tables, choices, stores, names, worlds) {
  const { prices, unlike } = pricesOf(tables, choices);
  const played = choices.map((choice, place) => worldsOf(data, tables, choice, stores[place], worlds, prices));
  const money = moneyIn(prices);
  const against = (one, other) => comparedCells(played[one], played[other], prices, money, data.judging);
  const headings = [say("options_break_even")];
  if (paysBack(prices)) headings.push(say("options_pay_back", { worth: money.worth(prices.result) }));
  const columns = choices.map((choice, place) => {
    const option = optionOf(played[place]);
    const months = option.activity * tables.scenarios[choice.scenario].arenas.length * option.months;
    const planned = planOf(tables, choice).arena_months;
    return [cell(names[place]), ...sumCells(option, months, planned, prices), ...(place ? against(place, 0) : headings.map(() => cell("")))];
  });
  const rows = [...sumHeadings(prices), ...headings].map((heading, row) => [cell(heading), ...columns.map((column) => column[row])]);
  const pairs = choices.flatMap((_, other) => choices.map((__, one) => [one, other]).filter(([one]) => other && one > other && played[one].months === played[other].months));
  return {
    headings: rows[0],
    rows: rows.slice(1),
    pairHeadings: [cell(say("options_option")), ...headings.map((heading) => cell(heading))],
    pairs: pairs.map(([one, other]) => [cell(say("options_pair", { one: names[one], other: names[other] })), ...against(one, other)]),
    notes: notesOf(played, names[0], worlds, prices, money, unlike),
  };
}

/** Draw what `optionsTold` says. */
export function drawOptions(box, told) {
  const parts = [drawTable(told.headings, told.rows)];
  if (told.pairs.length) parts.push(html("details", {}, html("summary", {}, say("options_pairs")), drawTable(told.pairHeadings, told.pairs)));
  const notes = told.notes.map((note) => html("p", { class: "quiet" }, note));
  const open = [...box.querySelectorAll("details")].map((one) => one.open);
  box.replaceChildren(...parts, html("details", { class: "notes" }, html("summary", {}, say("options_how")), ...notes));
  // Drawn anew while a dial moves: what a person has opened stays open.
  const folds = [...box.querySelectorAll("details")];
  if (folds.length === open.length) folds.forEach((fold, place) => (fold.open = open[place]));
}

function drawTable(headings, rows) {
  const filled = ({ words, note }) => [words, note ? html("small", {}, note) : null];
  const drawRow = ([first, ...others]) => html("tr", {}, html("th", { scope: "row" }, ...filled(first)), ...others.map((one) => html("td", {}, ...filled(one))));
  const top = headings.map((one) => html("th", { scope: "col" }, ...filled(one)));
  const table = html("table", { class: "options" }, html("thead", {}, html("tr", {}, ...top)), html("tbody", {}, ...rows.map(drawRow)));
  return html("div", { class: "wide", tabindex: "0", role: "region", "aria-label": say("options") }, table);
}

function paysBack(prices) {
  return prices !== null && prices.result !== null;
}

function moneyIn(prices) {
  const amount = (value) => (prices ? grouped(value) : number(value, 2));
  const worth = (value) => (prices ? say("options_amount_money", { value: amount(value), currency: prices.currency }) : say("options_amount_staff", { value: amount(value) }));
  return { amount, worth };
}

function sumHeadings(prices) {
  const cost = prices ? [say("options_cost", { currency: prices.currency })] : [];
  return [
    say("options_option"), say("options_asked"), say("options_given"), say("options_coordinators"), say("options_arena_months"),
    ...cost, say("options_results"), say("options_results_per_person_month"), say("options_engagement_members"),
    say("options_participation"), say("options_worst_tenth"), say("options_failing"),
  ];
}

function sumCells(option, months, planned, prices) {
  const { worlds, years } = option;
  const perYear = (value, digits) => say("options_per_year", { value: number(value / years, digits) });
  const ofWorlds = (count) => say("options_of_worlds", { count, worlds });
  const own = option.own_costs ? say("options_own_costs", { value: grouped(option.own_costs) }) : "";
  return [
    ...[option.asked, option.given, option.coordinators].map((amount) => cell(number(amount, 0), perYear(amount, 1))),
    cell(number(months, 0), say("options_planned", { months: number(planned, 0) })),
    ...(prices ? [cell(grouped(option.cost), own)] : []),
    cell(number(option.results, 1), perYear(option.results, 1)),
    cell(number(option.results_per_person_month, 2)),
    cell(number(option.engagement_members, 2), option.defined === worlds ? "" : ofWorlds(option.defined)),
    cell(number(option.participation, 2)),
    cell(number(option.worst_tenth, 1)),
    cell(`${number((100 * option.failing) / worlds, 1)}${HARD_SPACE}%`, ofWorlds(option.failing)),
  ];
}

function comparedCells(one, other, prices, money, judging) {
  const timed = paysBack(prices);
  if (one.months !== other.months) return Array.from({ length: timed ? 2 : 1 }, () => cell("–", say("options_not_compared")));
  const first = breakEvenCell(breakEven(one, other, judging), money);
  return timed ? [first, payBackCell(payBack(one, other, prices.result), one.months)] : [first];
}

function breakEvenCell({ kind, worth, low, high }, money) {
  const kinds = {
    "at least": () => say("options_at_least", { worth: money.worth(worth) }),
    below: () => say("options_below", { worth: money.worth(worth) }),
    any: () => say("options_any"),
    never: () => say("options_never"),
    same: () => say("options_same"),
    open: () => say("options_open"),
  };
  const words = kinds[kind]();
  if (kind === "open" || !(low < high)) return cell(words);
  if (high === Infinity) return cell(words, say("options_unsure_from", { low: money.worth(low) }));
  return cell(words, say("options_unsure", { low: money.amount(low), high: money.worth(high) }));
}

function payBackCell({ month, same, paid, pairs }, months) {
  if (same) return cell(say("options_same"));
  const note = say("options_paid", { paid, pairs });
  if (month === null) return cell(say("options_month_never", { months }), note);
  return cell(month ? say("options_month", { month }) : say("options_month_start"), note);
}

function notesOf(played, baseline, worlds, prices, money, unlike) {
  const cost = prices ? say("options_cost_money", { person_month: money.worth(prices.person_month) }) : say("options_cost_staff");
  const notes = [say("options_note", { worlds }), say("options_note_break_even", { baseline, cost })];
  if (paysBack(prices)) notes.push(say("options_note_pay_back"));
  if (new Set(played.map(({ months }) => months)).size > 1) notes.push(say("options_note_lengths"));
  if (unlike) notes.push(say("options_note_prices"));
  return notes;
}
