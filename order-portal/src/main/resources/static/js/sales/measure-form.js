// The fields of the measuring: read in the customer's units, kept in the draft in mm and kg, said beside the field when
// they cannot be read. A reading off a finished garment is kept beside the body's, which is that less the ease of the fit.
import { fill, part } from '../web/dom.js';
import { draft } from './draft.js';
import { fieldOf, lookAgain, openFindings } from './measure-check.js';
import { likely, look, onLikely } from './measure-likely.js';
import { begin, current, goOn, holdOn, isTold, onPage, pageOf, pages } from './measure-pages.js';
import { drawTape } from './measure-tape.js';
import { complaint, entered, keypad, namesUnit, range, said, unitOf, written } from './measure-units.js';
import { check as isAskedBefore } from './steps.js';
import './measure-start.js';
import './measure-profiles.js';
import './measure-figure.js';

export { fieldOf, openFindings };

const form = part('shop-form'), words = form.dataset, list = part('measure-list').dataset;
const fields = [...part('measure').querySelectorAll('input[data-reading], input[data-left]')];

const pageAt = field => field.closest('.measure-page');
const nameAt = field => pageAt(field).dataset.name;
const kindAt = field => pageAt(field).dataset.kind;
const isLeft = field => field.dataset.left !== undefined;
const number = field => Number(field.dataset.reading);

const eases = new Map();
/** What a finished garment that fits reads over this measure, mm; undefined where none tells it. */
function easeOf(name) {
  if (!eases.has(name)) eases.set(name, JSON.parse(pageOf(name).dataset.ease));
  return eases.get(name)[`${draft.value.fit}-${draft.value.sex}`];
}
const isOff = name => draft.value.readingKind === 'finished' && easeOf(name) !== undefined;
const tenth = mm => Math.round(mm * 10) / 10;

/** The value that a field stands for: of the garment, the left side, or one of the readings; undefined where none is told. */
function valueOf(field) {
  const name = nameAt(field);
  if (isLeft(field)) return draft.value.left[name];
  if (isOff(name)) return number(field) === 0 ? draft.value.garment[name] : undefined;
  return draft.value.readings[name]?.[number(field)] ?? undefined;
}

const typed = field => (field.value.trim() === '' ? undefined : entered(field.value, kindAt(field), valueOf(field)));

function fault(field) {
  const name = nameAt(field), ease = isOff(name) && !isLeft(field) ? easeOf(name) : 0;
  return complaint(typed(field), kindAt(field), pageAt(field).dataset, ease);
}

function tell(field, text) {
  part(`e-${nameAt(field)}`).textContent = text;
  field.setAttribute('aria-invalid', String(text !== ''));
}

/** The first fault of a page is said, whichever of its fields was left. */
function tellAll(page) {
  const all = fields.filter(field => pageAt(field) === page);
  for (const field of all) field.setAttribute('aria-invalid', String(fault(field) !== ''));
  part(`e-${page.dataset.name}`).textContent = all.map(fault).find(text => text !== '') ?? '';
}

/** A field that was left, its value taken; what was typed in another unit stands in the customer's. */
function leave(field) {
  take(field);
  tellAll(pageAt(field));
  const value = valueOf(field);
  if (value !== undefined && fault(field) === '' && namesUnit(field.value)) field.value = written(value, kindAt(field));
  lookAgain();
}

const without = (values, name) => Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
const put = (values, name, value) => (value === undefined ? without(values, name) : { ...values, [name]: value });

/** Whether nobody measured what stands there: an estimate, or a reading off a garment. It is no first of two readings. */
const isDerived = name => draft.value.estimated.includes(name) || draft.value.garment[name] !== undefined;

/** What is typed, into the draft; what cannot be read is not there. What was only looked at stays as it was come by. */
function take(field) {
  const name = nameAt(field), value = fault(field) === '' ? typed(field) : undefined;
  if (value === valueOf(field)) return;
  const { left, garment, estimated, readings } = draft.value;
  if (isLeft(field)) { draft.change({ left: put(left, name, value) }); return; }
  const known = estimated.filter(each => each !== name);
  if (isOff(name)) {
    // a garment is read once: both sides are what it tells
    draft.change({ garment: put(garment, name, value), estimated: known, left: put(left, name),
      readings: put(readings, name, value === undefined ? undefined : [tenth(value - easeOf(name))]) });
    return;
  }
  const all = [0, 1, 2].map(at => (at === number(field) ? value : isDerived(name) ? null : readings[name]?.[at]) ?? null);
  while (all.length && all.at(-1) === null) all.pop();
  draft.change({ readings: put(readings, name, all.length ? all : undefined), garment: put(garment, name), estimated: known });
}

/** Key girths are read twice, and a third time where two lie too far apart to be of one body. */
function again(page) {
  const name = page.dataset.name, [first, second, third] = draft.value.readings[name] ?? [];
  const isApart = typeof second === 'number' && Math.abs(first - second) > Number(words.apartMm);
  for (const [i, row] of [...page.querySelectorAll('.again')].entries()) {
    const isAsked = i === 0 ? typeof first === 'number' || typeof second === 'number' : isApart || typeof third === 'number';
    row.hidden = isOff(name) || isDerived(name) || !isAsked;
  }
  const side = page.querySelector('.side');
  if (side) side.hidden = isOff(name);
}

function scale(page) {
  const name = page.dataset.name, kind = page.dataset.kind, expected = likely.measurements[name], ease = isOff(name) ? easeOf(name) : 0;
  const [reading] = draft.value.readings[name] ?? [];
  const shown = expected && { value: expected.value + ease, spread: expected.spread };
  const svg = page.querySelector('.tape-scale');
  if (svg) {
    drawTape(svg, { likely: shown, reading: typeof reading === 'number' ? tenth(reading + ease) : undefined, units: draft.value.units,
      least: Number(page.dataset.least), most: Number(page.dataset.most) });
  }
  const isSaid = shown && Object.keys(draft.value.readings).some(each => each !== name);
  part(`b-${name}`).textContent = isSaid ? fill(list.band, ...range(shown, kind)) : '';
}

/** What a reading is, where it is not one of the body. */
function origin(page) {
  const name = page.dataset.name, say = page.querySelector('.off'), [reading] = draft.value.readings[name] ?? [];
  const isGarment = draft.value.garment[name] !== undefined;
  say.textContent = typeof reading !== 'number' ? '' : isGarment ? fill(list.body, said(reading), said(tenth(draft.value.garment[name] - reading)))
    : draft.value.estimated.includes(name) ? list.estimated : '';
  say.hidden = say.textContent === '';
}

/** A field shows its value anew unless it says the same already: what was typed stays as it was typed. */
function refresh(field) {
  const value = valueOf(field), isFocused = field === document.activeElement;
  field.parentElement.querySelector('.unit').textContent = unitOf(kindAt(field));
  field.inputMode = keypad(kindAt(field));
  if (value === undefined) { if (!isFocused && field.getAttribute('aria-invalid') !== 'true') field.value = ''; } else if (typed(field) !== value) {
    field.value = written(value, kindAt(field));
  }
  if (isLeft(field) && value !== undefined) field.closest('details').open = true;
}

let units = '';
function show() {
  const now = `${draft.value.units} ${draft.value.weightUnits} ${draft.value.readingKind}`;
  for (const field of fields) {
    // what stands in a field is of the units that it was typed in
    if (now !== units) { const value = valueOf(field); field.value = value === undefined ? '' : written(value, kindAt(field)); }
    refresh(field);
  }
  units = now;
  for (const each of part('measure').querySelectorAll('.how [data-sex], .how [data-kind], #p-start [data-kind]')) {
    const page = each.closest('.measure-page'), kind = page.dataset.name && !isOff(page.dataset.name) ? 'body' : draft.value.readingKind;
    each.hidden = (each.dataset.kind !== undefined && each.dataset.kind !== kind)
      || (each.dataset.sex !== undefined && each.dataset.sex !== 'all' && each.dataset.sex !== draft.value.sex);
  }
  for (const page of pages().filter(each => each.dataset.name)) { again(page); origin(page); }
  if (current().dataset.name) scale(current());
}

/** Another fit means another body in the same garment. */
function refit() {
  const readings = { ...draft.value.readings };
  for (const [name, mm] of Object.entries(draft.value.garment)) if (easeOf(name) !== undefined) readings[name] = [tenth(mm - easeOf(name))];
  draft.change({ readings });
}

const STEP = { cm: 1, in: 25.4 / 8 };
for (const field of fields) {
  field.addEventListener('change', () => take(field));
  field.addEventListener('blur', () => leave(field));
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      leave(field);
      const rows = [...pageAt(field).querySelectorAll('input[data-reading]')].filter(each => !each.closest('.again')?.hidden);
      const following = rows[rows.indexOf(field) + 1];
      if (fault(field) === '' && following && following.value === '') following.focus();
      else if (fault(field) === '') part('next').click();
      return;
    }
    const value = typed(field);
    if ((event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || kindAt(field) !== 'mm' || !Number.isFinite(value)) return;
    event.preventDefault();
    field.value = written(value + STEP[draft.value.units] * (event.shiftKey ? 10 : 1) * (event.key === 'ArrowUp' ? 1 : -1));
    take(field);
  });
}

const reminded = new Set();
/** Of three readings no two can be believed together; the check asks about them, here and not on the next page. */
function areApart(name) {
  const [least, middle, most] = (draft.value.readings[name] ?? []).filter(each => typeof each === 'number').sort((a, b) => a - b);
  return most !== undefined && Math.min(middle - least, most - middle) > Number(words.apartMm);
}

/** Once: the second reading that decides, readings far apart, and what cannot be read. */
holdOn(page => {
  const inputs = [...page.querySelectorAll('input[data-reading]')].filter(each => !each.closest('.again')?.hidden);
  for (const field of inputs) { if (field.value !== '') take(field); }
  again(page);
  const wrong = inputs.find(field => fault(field) !== '');
  if (wrong) { tell(wrong, fault(wrong)); wrong.focus(); return true; }
  const open = [...page.querySelectorAll('.again:not([hidden]) input')].find(field => field.value === '');
  const last = inputs.at(-1), why = open?.id ?? (areApart(page.dataset.name) ? inputs.map(each => each.value).join() : '');
  if (why === '' || reminded.has(why)) return false;
  reminded.add(why);
  (open ?? last).focus();
  if (!open) last.select();
  return true;
});

draft.on((_, keys) => {
  if (['fit', 'sex', 'garment', 'readings'].some(key => keys.includes(key))) refit();
  show();
  if (keys.includes('units') || keys.includes('sex')) lookAgain();
});
onLikely(show);
onPage(page => { if (page.dataset.name) { show(); look(); } });
isAskedBefore(() => {
  let first = null;
  for (const page of pages().filter(each => each.dataset.name)) {
    const [field] = page.querySelectorAll('input[data-reading]'), wrong = fields.find(each => pageAt(each) === page && fault(each) !== '');
    const isMissing = page.dataset.required === 'true' && !isTold(page.dataset.name);
    if (wrong) tell(wrong, fault(wrong));
    else if (isMissing) tell(field, words.missing);
    if (wrong || isMissing) first ??= wrong ?? field;
  }
  return first;
});
show();
begin();
look();
