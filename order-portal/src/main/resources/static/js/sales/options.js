// The options of the suit: shows what has a meaning, and keeps what was chosen by hand.
import { fill, part } from '../web/dom.js';
import { isMeant, isTold, option, valueOf } from './declared.js';
import { draft } from './draft.js';
import { read, said, unitWord, written } from './lengths.js';
import { check } from './steps.js';

const form = part('shop-form'), words = form.dataset;
const rows = [...form.querySelectorAll('[data-option]')];
const control = row => row.querySelector('select, input');
const of = row => option(row.dataset.option);
const isWritten = new Set();

function tell(row, text) {
  part(`e-style.options.${row.dataset.option}`).textContent = text;
  control(row).setAttribute('aria-invalid', String(text !== ''));
}

/** What is wrong with a length as it is written; empty when nothing is. */
function fault(row) {
  const { kind, least, most } = of(row), { units } = draft.value, text = control(row).value.trim();
  if (kind !== 'length' || row.hidden || text === '') return '';
  const mm = read(text, 'mm', units);
  if (Number.isNaN(mm)) return words.length;
  return mm < least || mm > most
    ? fill(words.range, said(mm, units, words), said(least, units, words), said(most, units, words)) : '';
}

/** Writes a choice by hand into the draft; null leaves it to the house. */
function choose(row, value) {
  const { name } = of(row), { [name]: _, ...others } = draft.value.options;
  const byHand = [...new Set([...draft.value.byHand, name])];
  draft.change({ options: value === null ? others : { ...others, [name]: value }, byHand });
}

function shownValue(row) {
  const each = of(row), chosen = draft.value.options[each.name];
  if (each.unsaid && chosen === undefined) return '';
  const value = valueOf(each, draft.value);
  return each.kind === 'length' ? written(value, draft.value.units) : String(value);
}

function show(isNewUnit) {
  for (const group of form.querySelectorAll('[data-garment]')) {
    group.hidden = !draft.value.garments.includes(group.dataset.garment);
    let told = 0;
    for (const row of group.querySelectorAll('[data-option]')) {
      const each = of(row), field = control(row);
      row.hidden = !isMeant(each, draft.value);
      field.disabled = row.hidden;
      row.classList.toggle('told', isTold(each, draft.value));
      told += isTold(each, draft.value);
      if (isNewUnit && each.kind === 'length') row.querySelector('.unit').textContent = unitWord(words, draft.value.units);
      // what cannot be read stays as it was written
      if (isWritten.has(row)) continue;
      if (field.type === 'checkbox') field.checked = valueOf(each, draft.value);
      else field.value = shownValue(row);
    }
    group.querySelector('.chosen').textContent = told ? fill(words.chosen, told) : words.usual;
  }
}

for (const row of rows) {
  const field = control(row), { kind } = of(row);
  field.addEventListener('change', () => {
    const complaint = fault(row);
    tell(row, complaint);
    isWritten.delete(row);
    // an emptied field stays empty, until something else is chosen
    if (complaint || field.value.trim() === '') isWritten.add(row);
    if (complaint) return;
    if (kind === 'flag') choose(row, field.checked);
    else if (field.value.trim() === '') choose(row, null);
    else choose(row, kind === 'length' ? read(field.value, 'mm', draft.value.units) : field.value);
  });
}

draft.on((_, keys) => show(keys.includes('units')));
check(() => {
  let first = null;
  for (const row of rows) {
    const complaint = fault(row);
    tell(row, complaint);
    if (!complaint) continue;
    first ??= control(row);
    row.closest('details').open = true;
  }
  return first;
});
show(true);
