// Lists and numbers of the form for a correction by hand.
import { figure } from './bench-alterations.js';
import { hint, words } from './bench-page.js';
import { rounded } from './bench-state.js';
import { make } from '../web/dom.js';
import { lengthOf } from '../web/numbers.js';

export const option = (value, text, isChosen) => make('option', { value, selected: isChosen }, text);

export const list = (id, label, change, ...options) => make('label', { for: id }, label, make('select', { id, onchange: event => change(event.target.value) }, ...options));

/** A number in mm, which the arrow keys change by 1 mm, with shift by 0.1 mm. */
export const number = (id, label, value, set) => make('label', { for: id }, label, make('span', { class: 'number' },
  make('input', { id, class: 'mm', inputmode: 'decimal', autocomplete: 'off', value: figure(value), onchange: event => typed(event.target, set), onkeydown: event => step(event, set) }),
  make('span', { class: 'unit', 'aria-hidden': 'true' }, words.unit)));

function typed(field, set) {
  const value = lengthOf(field.value, 'mm');
  field.setAttribute('aria-invalid', String(Number.isNaN(value)));
  hint(Number.isNaN(value) ? words.noNumber : '');
  if (!Number.isNaN(value)) set(value);
}

function step(event, set) {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  event.preventDefault();
  const value = lengthOf(event.target.value, 'mm');
  if (!Number.isNaN(value)) set(rounded(value + (event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 0.1 : 1)));
}
