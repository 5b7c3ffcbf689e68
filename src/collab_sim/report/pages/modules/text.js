// What a person reads, in the language that is switched on.

const MINUS = "−";
let texts = {};
let spoken = "en";

export function useTexts(given, lang) {
  texts = given;
  spoken = lang;
}

export function language() {
  return spoken;
}

/** The text of a key, its {blanks} filled in; a missing key is an error, never shown. */
export function say(key, values = {}, lang = spoken) {
  return withBlanksFilled(key, texts[lang]?.[key], values);
}

/** A text in the form that the language has for so many. */
export function sayCounted(key, count, values = {}) {
  const form = texts[spoken][""][count < 200 ? count : 100 + (count % 100)];
  return withBlanksFilled(key, texts[spoken][key]?.[form], values);
}

function withBlanksFilled(key, template, values) {
  if (typeof template !== "string") throw new Error(`no text ${key} in ${spoken}`);
  return template.replace(/\{(\w+)\}/g, (blank, name) => {
    if (!(name in values)) throw new Error(`text ${key} needs ${name}`);
    return values[name];
  });
}

/** The version of words by language, like {en, sv}, in the language that is switched on. */
export function told(words) {
  return words[spoken];
}

/** A number as people of that language write it; null is undefined. */
export function number(value, digits) {
  if (value === null || Number.isNaN(value)) return "–";
  let written = rounded(Math.abs(value), digits);
  if (value < 0 && Number(written) !== 0) written = MINUS + written;
  return written.replace(".", say("decimal_sign"));
}

/** Digits of an amount; what lies halfway goes to the even neighbour, as in Python. */
function rounded(amount, digits) {
  const units = amount * 10 ** digits;
  const halfway = units % 1 === 0.5 && Number.isInteger(amount * 2 ** (digits + 1));
  return halfway ? (2 * Math.round(units / 2) / 10 ** digits).toFixed(digits) : amount.toFixed(digits);
}

/** A sum of money or a large count, thousands apart. */
export function grouped(value) {
  const written = number(value, 0);
  return Number.isFinite(value) ? written.replace(/\B(?=(\d{3})+$)/g, say("thousands_sign")) : written;
}

/** A number of at most so many digits, without zeros at its end. */
export function shortNumber(value, digits = 3) {
  const needed = String(Number(value.toFixed(digits))).split(".")[1]?.length ?? 0;
  return number(value, needed);
}

/** A difference with its sign; what rounds to nothing has none. */
export function signed(value, digits) {
  const written = number(value, digits);
  return value > 0 && /[1-9]/.test(written) ? `+${written}` : written;
}

/** Fill every element that names its text; to be called again when the language changes. */
export function relabel(root = document) {
  document.documentElement.lang = spoken;
  for (const one of root.querySelectorAll("[data-text]")) {
    one.textContent = say(one.dataset.text);
  }
  for (const one of root.querySelectorAll("[data-label]")) {
    one.setAttribute("aria-label", say(one.dataset.label));
  }
  for (const one of root.querySelectorAll("[data-hint]")) {
    one.title = say(one.dataset.hint);
  }
}

/** Put a button per language into a place; `changed` is called with the chosen one. */
export function offerLanguages(place, changed) {
  const buttons = Object.keys(texts).sort().reverse().map((lang) => {
    const button = document.createElement("button");
    button.type = "button";
    button.lang = lang;
    button.textContent = say("language", {}, lang);
    button.addEventListener("click", () => choose(lang));
    return [lang, button];
  });
  const show = () => {
    for (const [lang, button] of buttons) button.setAttribute("aria-pressed", lang === spoken);
  };
  function choose(lang) {
    spoken = lang;
    relabel();
    show();
    changed(lang);
  }
  place.replaceChildren(...buttons.map(([, button]) => button));
  show();
}
