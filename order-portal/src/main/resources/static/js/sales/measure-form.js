// Measures as the tape reads them, in centimetres or inches, kept in the draft in millimetres; what is wrong is said beside its field.
import { fill, part } from '../web/dom.js';
import { draft } from './draft.js';
import { read, said, unitWord, written } from './lengths.js';
import { measureCheck } from './measure-check.js';
import { check as isAskedBefore } from './steps.js';

const form = part('shop-form'), words = form.dataset;
const fields = [...form.querySelectorAll('input[data-unit]')];
const figure = document.querySelector('.tape-figure');

const readingsOf = name => fields.filter(field => field.name === name);
const isAsked = field => !field.closest('.field').hidden;
const place = name => part(`e-${name}`) ?? part('e-whole');
const units = () => draft.value.units;
const value = field => field.dataset.unit === 'mm' ? mm => said(mm, units(), words) : number => `${number} ${words.unitKg}`;
const number = field => read(field.value, field.dataset.unit, units());

function tell(field, text) {
  const say = place(field.name);
  say.classList.remove('ask');
  say.textContent = text;
  field.setAttribute('aria-invalid', String(text !== ''));
}

function fault(field) {
  if (field.value.trim() === '') return '';
  const read = number(field);
  if (Number.isNaN(read)) return words.number;
  const least = Number(field.dataset.least), most = Number(field.dataset.most), in_ = value(field);
  return read < least || read > most ? fill(words.limits, in_(read), in_(least), in_(most)) : '';
}

/** What is read, into the draft; what cannot be read is not there. */
function take(field) {
  const readings = readingsOf(field.name)
    .map(each => (each.value.trim() === '' || Number.isNaN(number(each)) ? null : number(each)));
  while (readings.length && readings.at(-1) === null) readings.pop();
  const { [field.name]: _, ...others } = draft.value.readings;
  draft.change({ readings: readings.length ? { ...others, [field.name]: readings } : others });
}

/** A third reading is asked for where two lie too far apart to be of one body. */
function askThird(name) {
  const third = readingsOf(name)[2], [first, second] = draft.value.readings[name] ?? [];
  if (!third) return;
  const apart = Math.abs(first - second) > Number(words.apartMm);
  third.closest('.again').hidden = !apart && third.value === '';
}

const look = measureCheck(form, { place, field: name => part(`m-${name}`) ?? fields[0] });
/** The findings that nobody has answered yet. */
export const openFindings = look;

const shown = (field, reading) => field.dataset.unit === 'mm' ? written(reading, units()) : String(reading);

/** A field shows its reading anew unless it still says the same: what was typed stays as it was typed. */
function show() {
  for (const field of fields) {
    const reading = draft.value.readings[field.name]?.[Number(field.dataset.reading || 1) - 1];
    if (field.dataset.unit === 'mm') field.parentElement.querySelector('.unit').textContent = unitWord(words, units());
    if (typeof reading === 'number' && number(field) !== reading) field.value = shown(field, reading);
    if (field.getAttribute('aria-invalid') === 'true') tell(field, fault(field));
    askThird(field.name);
  }
  for (const part of form.querySelectorAll('[data-sex]')) part.hidden = part.dataset.sex !== draft.value.sex && part.dataset.sex !== 'all';
  for (const choice of form.querySelectorAll('input[name=units]')) choice.checked = choice.value === units();
}

for (const field of fields) {
  field.addEventListener('change', () => take(field));
  field.addEventListener('blur', () => {
    tell(field, fault(field));
    look();
  });
  field.addEventListener('focus', () => {
    for (const tape of figure.querySelectorAll('[data-for]')) tape.classList.toggle('on', tape.dataset.for === field.name);
    const how = [...part(`h-${field.name}`).children].find(each => !each.hidden);
    figure.querySelector('figcaption').textContent = how.textContent;
    for (const each of form.querySelectorAll('.how')) each.classList.toggle('on', each.id === `h-${field.name}`);
  });
  field.addEventListener('keydown', event => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const read = number(field);
    if (Number.isNaN(read) || field.dataset.unit !== 'mm') return;
    event.preventDefault();
    const step = (units() === 'cm' ? 1 : 25.4 / 8) * (event.shiftKey ? 10 : 1) * (event.key === 'ArrowUp' ? 1 : -1);
    field.value = written(read + step, units());
    take(field);
  });
}

for (const choice of form.querySelectorAll('input[name=units]')) {
  choice.addEventListener('change', () => {
    // what stands in a field is of the units that it was typed in
    for (const field of fields.filter(each => each.dataset.unit === 'mm')) {
      const reading = draft.value.readings[field.name]?.[Number(field.dataset.reading || 1) - 1];
      if (typeof reading === 'number') field.value = written(reading, choice.value);
    }
    draft.change({ units: choice.value });
  });
}

draft.on((_, keys) => {
  if (['readings', 'units', 'sex'].some(key => keys.includes(key))) show();
  if (keys.includes('units') || keys.includes('sex')) look();
});
isAskedBefore(() => {
  let first = null;
  for (const field of fields.filter(isAsked)) {
    const complaint = fault(field) || (field.dataset.asked === 'true' && field.value.trim() === '' ? words.missing : '');
    if (complaint || !field.dataset.reading || field.dataset.reading === '1') tell(field, complaint);
    if (complaint) first ??= field;
  }
  return first;
});
show();
