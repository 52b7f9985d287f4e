// One measure a page: which page is seen, its title, the way on and back, and the list of all with what is told.
import { fill, make, part } from '../web/dom.js';
import { draft } from './draft.js';
import { said } from './measure-units.js';
import { isOf } from './measures.js';
import { middle } from './order-request.js';
import { onReveal, onStep, step } from './steps.js';

const section = part('measure'), words = part('measure-list').dataset;
const all = [...section.querySelectorAll('.measure-page')];
const next = part('next'), back = part('measure-back'), skip = part('measure-skip');
const atEnd = section.dataset.next;
const isTouch = matchMedia('(pointer: coarse)').matches;
const listeners = new Set();
const holds = [];

const nameOf = page => page.id.slice(2);
/** The pages that this customer is asked, in their order. */
export const pages = () => all.filter(page => isOf(page.dataset.name, draft.value.sex));
export const pageOf = name => part(`p-${name}`);
export const titleOf = page => (page.id === 'p-start' ? words.before : page.id === 'p-figure' ? words.figure
  : draft.value.sex === 'female' && page.dataset.titleFemale ? page.dataset.titleFemale : page.dataset.title);
export const isTold = name => (draft.value.readings[name] ?? []).some(reading => typeof reading === 'number');
const asked = isRequired => pages().filter(page => page.dataset.name && (page.dataset.required === 'true') === isRequired);

let open = all[0];
/** The page that is seen. */
export const current = () => open;
/** Hears which page has come into view. */
export const onPage = listener => listeners.add(listener);
/** Asked before the next page comes: what answers true keeps this one once more. */
export const holdOn = ask => holds.push(ask);

function count(page) {
  if (!page.dataset.name) return '';
  const isRequired = page.dataset.required === 'true', same = asked(isRequired);
  return fill(isRequired ? words.count : words.more, same.indexOf(page) + 1, same.length);
}

const lower = title => (/^[A-Z][a-z]/.test(title) ? title[0].toLowerCase() + title.slice(1) : title);

function label() {
  const list = pages(), at = list.indexOf(open);
  next.textContent = at + 1 < list.length ? fill(words.next, lower(titleOf(list[at + 1]))) : atEnd;
  back.hidden = at === 0;
  if (at > 0) back.textContent = fill(back.dataset.text, lower(titleOf(list[at - 1])));
  skip.hidden = !(open.id === 'p-figure' || open.dataset.required === 'false') || at + 1 === list.length;
}

function list() {
  const told = asked(true).filter(page => isTold(page.dataset.name)).length;
  part('measure-list').querySelector('small').textContent = fill(words.told, told, asked(true).length);
  part('measure-list').querySelector('ul').replaceChildren(...pages().map(page => {
    const name = page.dataset.name, reading = middle(draft.value.readings[name]);
    return make('li', {}, make('button', { type: 'button', class: 'row', 'data-page': nameOf(page), 'aria-current': page === open && 'true', onclick: () => show(nameOf(page)) },
      make('span', {}, titleOf(page)), make('span', { class: 'num quiet' }, typeof reading === 'number' ? said(reading, page.dataset.kind) : name ? '–' : '')));
  }));
}

function head() {
  section.dataset.title = titleOf(open);
  if (step() !== 'measure') return;
  part('step-title').textContent = titleOf(open);
  part('measure-count').textContent = count(open);
  part('measure-count').classList.toggle('of-all', open.dataset.required === 'true');
  label();
}

/**
 * Brings a page into view.
 * @param focus whether something of it gets the focus: its field, on a touch screen its title
 * @param isTyping whether the field has it on a touch screen too, so that the keypad stays
 */
export function show(name, focus = true, isTyping = false) {
  open = pageOf(name);
  for (const page of all) page.hidden = page !== open;
  head();
  list();
  for (const listener of listeners) listener(open);
  if (!focus) return;
  scrollTo({ top: 0 });
  const field = open.querySelector('input[data-reading]');
  if (field && (isTyping || !isTouch)) { field.focus(); field.select(); }
  else part('step-title').focus({ preventScroll: true });
}

const move = by => {
  const list = pages(), to = list[list.indexOf(open) + by];
  if (to) show(nameOf(to), true, by > 0);
  return Boolean(to);
};

/** The next page, unless something of this one is still asked; false behind the last. */
export const goOn = () => holds.some(ask => ask(open)) || move(1);

next.addEventListener('click', event => {
  if (step() === 'measure' && goOn()) event.stopImmediatePropagation();
}, { capture: true });
back.addEventListener('click', () => move(-1));
skip.addEventListener('click', () => { show(nameOf(pages().at(-1)), false); next.click(); });
onReveal(element => {
  const page = element.closest('.measure-page');
  if (page && page !== open) show(nameOf(page), false);
});
draft.on((_, keys) => {
  if (keys.includes('sex') && !pages().includes(open)) show('start', false);
  if (['readings', 'units', 'weightUnits', 'sex'].some(key => keys.includes(key))) { list(); head(); }
});
// who changes the measures of a finished order chooses which
document.querySelector('[data-summary]').addEventListener('click', event => {
  if (!event.target.closest('a[href="#measure"]')) return;
  show('start', false);
  part('measure-list').open = true;
});
onStep(name => { if (name === 'measure') head(); });

/** Where a customer goes on who comes back: at the first measure that a suit needs and nobody told. */
export function begin() {
  const isBegun = asked(true).some(page => isTold(page.dataset.name));
  const untold = asked(true).find(page => !isTold(page.dataset.name));
  show(isBegun && untold ? nameOf(untold) : 'start', false);
}
