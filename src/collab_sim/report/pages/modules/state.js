// What the screen shows, kept in the address after #, so that a link brings it back.

/** Values of a hash; a key without a value is true: "#projector&seed=3". */
export function parseHash(hash) {
  const values = {};
  for (const part of hash.replace(/^#/, "").split("&")) {
    if (!part) continue;
    const [key, ...rest] = part.split("=");
    values[decoded(key)] = rest.length ? decoded(rest.join("=")) : true;
  }
  return values;
}

/** A part of an address in plain letters; as it is where it is none. */
export function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The hash of values; those that are as in `defaults` are left out. */
export function formatHash(values, defaults = {}) {
  const parts = [];
  for (const [key, value] of Object.entries(values)) {
    if (value === false || value === defaults[key]) continue;
    const name = encodeURIComponent(key);
    parts.push(value === true ? name : `${name}=${encodeURIComponent(value)}`);
  }
  return parts.length ? `#${parts.join("&")}` : "";
}

/**
 * Values of a hash laid over defaults. `allowed` says per key which are taken: a list of values,
 * {low, high} for whole numbers, or a function. Everything else stays as in defaults.
 */
export function restored(hash, defaults, allowed = {}) {
  const values = { ...defaults };
  const given = parseHash(hash);
  for (const [key, fallback] of Object.entries(defaults)) {
    if (!(key in given)) continue;
    const value = typed(given[key], fallback);
    if (value !== undefined && permitted(value, allowed[key])) values[key] = value;
  }
  return values;
}

function typed(given, fallback) {
  if (typeof fallback === "boolean") return given === true || given === "true";
  if (given === true) return undefined;
  if (typeof fallback !== "number") return given;
  const value = Number(given);
  return given.trim() === "" || !Number.isFinite(value) ? undefined : value;
}

function permitted(value, rule) {
  if (rule === undefined) return true;
  if (Array.isArray(rule)) return rule.includes(value);
  if (typeof rule === "function") return rule(value);
  return Number.isInteger(value) && value >= rule.low && value <= rule.high;
}

/** Write values into the address, without a new entry in the history. */
export function remember(values, defaults) {
  const hash = formatHash(values, defaults);
  history.replaceState(null, "", hash || location.pathname + location.search);
}
