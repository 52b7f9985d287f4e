// The five steps of the page: the address says which one is seen, so that the back button walks them.
import { part } from '../web/dom.js';

const shop = part('shop');
const sections = [...shop.querySelectorAll('.step')];
const names = sections.map(section => section.id);
const links = [...shop.querySelectorAll('.steps a')];
const next = part('next');
const other = document.querySelector('a.switch');
const otherPath = other?.getAttribute('href');
const listeners = new Set();

const named = () => names.find(name => `#${name}` === location.hash) ?? names[0];

/** The step that is seen. */
export const step = () => shop.dataset.step;

/** Hears the name of each step when it comes into view, and at once that of the first. */
export function onStep(listener) {
  listeners.add(listener);
  if (step()) listener(step());
}

/** What a step is called from now on, wherever it is read: above it and in the browser's tab. */
export function entitle(name, title) {
  part(name).dataset.title = title;
  if (name === step()) tellTitle(title);
}

function tellTitle(title) {
  part('step-title').textContent = title;
  document.title = `${title} · ${shop.dataset.brand}`;
}

function show() {
  const name = named(), at = names.indexOf(name);
  shop.dataset.step = name;
  for (const section of sections) section.hidden = section.id !== name;
  for (const [i, link] of links.entries()) {
    link.classList.toggle('done', i < at);
    if (i === at) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
  const { title, lead } = sections[at].dataset;
  part('step-lead').textContent = lead;
  tellTitle(title);
  if (at + 1 < names.length) next.textContent = sections[at].dataset.next;
  next.hidden = at + 1 === names.length;
  if (other) other.setAttribute('href', `${otherPath}#${name}`);
  for (const listener of listeners) listener(name);
}

/** Goes to a step; its title has the focus, unless something else of it is named. */
export function goTo(name, focus) {
  if (name !== step()) {
    history.pushState(null, '', `#${name}`);
    show();
    scrollTo({ top: 0 });
  }
  if (focus) { focus.focus(); focus.scrollIntoView({ block: 'center' }); }
  else part('step-title').focus({ preventScroll: true });
}

const openers = [];

/** Adds what brings an element of a step into view that is folded away or not shown. */
export const onReveal = open => { openers.push(open); };

/** Goes to where this element is, and gives it the focus. */
export function reveal(element) {
  for (const open of openers) open(element);
  element.closest('details')?.setAttribute('open', '');
  goTo(element.closest('.step').id, element);
}

export const goNext = () => goTo(names[Math.min(names.indexOf(step()) + 1, names.length - 1)]);

const checks = [];

/** Adds what is asked before an order is sent: it marks every fault of its own and answers the first such element, or null. */
export const check = ask => { checks.push(ask); };

/** The first element, in the order of the page, that stops the order; null where none does. */
export function firstFault() {
  const faults = checks.map(ask => ask()).filter(Boolean);
  return faults.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0] ?? null;
}

for (const link of links) {
  link.addEventListener('click', event => {
    event.preventDefault();
    goTo(link.hash.slice(1));
  });
}
next.addEventListener('click', goNext);
for (const moved of ['popstate', 'hashchange']) {
  addEventListener(moved, () => {
    if (named() === step()) return;
    show();
    part('step-title').focus({ preventScroll: true });
  });
}
show();
