// Elements made in one line. Text is always text: markup in a name is shown, not obeyed.

const SVG = "http://www.w3.org/2000/svg";

/** The element of a page with an id. */
export function node(id) {
  return document.getElementById(id);
}

/** An SVG element; attributes whose value is a function are listeners, null ones are left out. */
export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

/** An HTML element, made in the same way. */
export function html(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

function filled(element, attributes, children) {
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Set attributes of an element as `svg` and `html` do. */
export function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) element.removeAttribute(name);
    else if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  return element;
}
