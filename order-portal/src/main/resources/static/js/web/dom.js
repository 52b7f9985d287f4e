// Elements of a page, found and made.

const SVG = 'http://www.w3.org/2000/svg';

export const part = id => document.getElementById(id);

/** An element with attributes, listeners ({onclick: …}) and children; what is false or undefined is left out. */
export const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter(child => child !== undefined && child !== false));
  return element;
};

/** Gives an element these children, unless the same stand there already: they stay, with the focus that one of them has. */
export const redraw = (element, ...children) => {
  const drawn = make('div', {}, ...children).childNodes;
  const isSame = drawn.length === element.childNodes.length && [...drawn].every((child, i) => child.isEqualNode(element.childNodes[i]));
  if (!isSame) element.replaceChildren(...drawn);
};

/** A shape of a drawing, put into its parent where there is one. */
export const shape = (name, attributes, parent) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent?.append(made);
  return made;
};

/** A text with its places {0}, {1} filled. */
export const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);

/** Whether an event comes from a field in which keys mean letters. */
export const isTyped = ({ target }) => Boolean(target.closest?.('input:not([type=range], [type=checkbox]), select, textarea'));
