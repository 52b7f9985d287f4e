// The options of the suit as tiles and lengths: shows what was chosen, says why something cannot be, and keeps what is chosen by hand.
import { fill, part } from '../web/dom.js';
import { isMeant, isTold, option, unmet, valueOf } from './declared.js';
import { draft } from './draft.js';
import { entered, keypad, said, unitOf, written } from './measure-units.js';
import { check } from './steps.js';

const form = part('shop-form'), words = form.dataset;
const rows = [...form.querySelectorAll('[data-option]')];
const of = row => option(row.dataset.option);
const field = row => row.querySelector('.stepper input');
const radios = row => [...row.querySelectorAll('.tiles input')];
// what is written and cannot be read, or was emptied, stays as it is until something else is chosen
const asWritten = new Set();

const say = (row, text) => {
  part(`e-style.options.${row.dataset.option}`).textContent = text;
  field(row)?.setAttribute('aria-invalid', String(text !== ''));
};

/** Millimetres as they are written; a limit as the tape's marks write it is the limit. */
function lengthOf(row) {
  const { least, most } = of(row), mm = entered(field(row).value, 'mm', valueOf(of(row), draft.value));
  const limit = [least, most].find(each => written(each) === written(mm));
  return limit !== undefined && (mm < least || mm > most) ? limit : mm;
}

/** What is wrong with a length as it is written; empty when nothing is. */
function fault(row) {
  const { least, most } = of(row);
  if (field(row).value.trim() === '' || !isMeant(of(row), draft.value)) return '';
  const mm = lengthOf(row);
  if (Number.isNaN(mm)) return words.length;
  return mm < least || mm > most ? fill(words.range, said(mm), said(least), said(most)) : '';
}

/** Chooses by hand; undefined leaves it to the house. What the value itself needs is chosen with it. */
function choose(name, value) {
  const options = { ...draft.value.options, [name]: value }, byHand = new Set(draft.value.byHand);
  byHand.add(name);
  if (value === undefined) { delete options[name]; byHand.delete(name); }
  // the innermost need first: an option that has no meaning itself has no value
  const lacking = each => {
    const [need] = unmet(each, { ...draft.value, options });
    return need && (lacking(option(need.option)) ?? need);
  };
  // each turn meets one need, and there are fewer needs than options
  for (let turn = 0, need; turn < rows.length && (need = lacking(option(name))); turn++) {
    options[need.option] = option(need.option).kind === 'flag' ? need.values[0] === 'true' : need.values[0];
    byHand.add(need.option);
  }
  draft.change({ options, byHand: [...byHand] });
}

function about(row) {
  const each = of(row), chosen = radios(row).find(radio => radio.checked)?.dataset ?? {};
  const unsaid = each.unsaid && draft.value.options[each.name] === undefined;
  const text = [chosen.about || row.dataset.about, chosen.excludes].filter(Boolean).join(' ');
  const place = row.querySelector('.about');
  if (place.textContent !== text) place.textContent = text;
  row.querySelector('.trade').textContent = [row.dataset.trade, unsaid ? '' : chosen.trade].filter(Boolean).join(' · ');
}

function reasons(row) {
  const each = of(row), ordered = draft.value.garments.includes(each.garment);
  const isForSex = each.sexes.includes(draft.value.sex), open = isForSex ? unmet(each, draft.value).map(need => need.option) : ['sex'];
  row.hidden = !ordered;
  row.querySelector('.reasons').hidden = open.length === 0;
  for (const reason of row.querySelectorAll('[data-reason]')) reason.hidden = reason.dataset.reason !== open[0];
  row.querySelector('.takes').hidden = open.length > 0;
}

function show(row) {
  const each = of(row);
  reasons(row);
  row.classList.toggle('told', isTold(each, draft.value));
  if (each.kind === 'length') {
    row.querySelector('.unit').textContent = unitOf();
    field(row).inputMode = keypad('mm', each.least);
    if (!asWritten.has(row)) {
      const isOpen = each.unsaid && draft.value.options[each.name] === undefined;
      field(row).value = isOpen ? '' : written(valueOf(each, draft.value));
    }
  } else {
    const isOpen = each.unsaid && draft.value.options[each.name] === undefined;
    const value = isOpen ? '' : String(valueOf(each, draft.value));
    for (const radio of radios(row)) radio.checked = radio.value === value;
  }
  about(row);
}

function showAll() {
  rows.forEach(show);
  for (const group of form.querySelectorAll('[data-garments]')) {
    for (const absent of group.querySelectorAll('[data-absent]')) absent.hidden = draft.value.garments.includes(absent.dataset.absent);
    for (const finer of group.querySelectorAll('.finer')) {
      const inside = [...finer.querySelectorAll('[data-option]')].filter(row => !row.hidden);
      const told = inside.filter(row => row.classList.contains('told')).length;
      finer.hidden = inside.length === 0;
      finer.querySelector('.chosen').textContent = told ? fill(words.chosen, told) : words.usual;
    }
  }
}

/** Takes what is written in a length. */
function take(row) {
  const complaint = fault(row), text = field(row).value.trim(), { name } = of(row);
  say(row, complaint);
  asWritten.delete(row);
  if (complaint || text === '') asWritten.add(row);
  if (complaint) return;
  choose(name, text === '' ? undefined : lengthOf(row));
}

/** About twenty steps from end to end, in round numbers of the customer's unit. */
function stepOf({ least, most }) {
  if (draft.value.units === 'in') return most - least > 40 ? 25.4 / 4 : 25.4 / 8;
  return most - least > 60 ? 5 : most - least > 20 ? 2 : 1;
}

function step(row, by) {
  const each = of(row), now = lengthOf(row), one = stepOf(each);
  const from = Number.isNaN(now) ? valueOf(each, draft.value) : now;
  asWritten.delete(row);
  say(row, '');
  choose(each.name, Math.min(each.most, Math.max(each.least, Math.round((from + by * one) * 10) / 10)));
}

for (const row of rows) {
  const each = of(row);
  for (const radio of radios(row)) {
    radio.addEventListener('change', () => {
      choose(each.name, radio.value === '' ? undefined : each.kind === 'flag' ? radio.value === 'true' : radio.value);
    });
  }
  if (each.kind !== 'length') continue;
  field(row).addEventListener('change', () => take(row));
  field(row).addEventListener('keydown', event => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(row, event.key === 'ArrowUp' ? 1 : -1);
  });
  for (const button of row.querySelectorAll('[data-by]')) button.addEventListener('click', () => step(row, Number(button.dataset.by)));
}

form.addEventListener('click', event => {
  const { take: needed, value, add } = event.target.closest('button')?.dataset ?? {};
  if (needed) choose(needed, option(needed).kind === 'flag' ? value === 'true' : value);
  if (add) draft.change({ garments: [...draft.value.garments, add] });
});

draft.on(showAll);
check(() => {
  let first = null;
  for (const row of rows.filter(each => field(each))) {
    const complaint = fault(row);
    say(row, complaint);
    if (complaint) first ??= field(row);
  }
  return first;
});
addEventListener('pageshow', showAll);
showAll();
