// Cloth, sex, garments and fit: each field named for a key of the draft.
import { part } from '../web/dom.js';
import { draft } from './draft.js';
import { check } from './steps.js';

const form = part('shop-form');
const fields = [...form.querySelectorAll('[data-draft]')];

function show() {
  for (const field of fields) {
    const value = draft.value[field.dataset.draft];
    field.checked = field.type === 'checkbox' ? value.includes(field.value) : value === field.value;
  }
}

for (const field of fields) {
  field.addEventListener('change', () => {
    const key = field.dataset.draft;
    const all = fields.filter(each => each.dataset.draft === key && each.checked).map(each => each.value);
    // a look changes nothing that was chosen by hand
    const byHand = ['cloth', 'fit'].includes(key) ? [...new Set([...draft.value.byHand, key])] : draft.value.byHand;
    draft.change({ [key]: field.type === 'checkbox' ? all : field.value, byHand });
  });
}

function garments() {
  const isNone = draft.value.garments.length === 0;
  part('e-style.garments').textContent = isNone ? form.dataset.garments : '';
  for (const field of fields.filter(each => each.dataset.draft === 'garments')) field.setAttribute('aria-invalid', String(isNone));
  return isNone ? form.querySelector('[name=garments]') : null;
}

draft.on((_, keys) => { show(); if (keys.includes('garments')) garments(); });
check(garments);
addEventListener('pageshow', show);
show();
