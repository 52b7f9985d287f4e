// The quick start: what height and weight let expect, as an honest spread and what it means for the fit. It fills
// nothing by itself; who takes estimates for measures, by all that was taken, says so on the order, and a tailor sees it.
import { fill, make, part } from '../web/dom.js';
import { draft } from './draft.js';
import { expect, taken } from './measure-likely.js';
import { isTold, pageOf, titleOf } from './measure-pages.js';
import { complaint, entered, keypad, namesUnit, range, unitOf, written } from './measure-units.js';

const box = part('quick-start'), words = box.dataset, say = part('q-say');
const fields = { stature: part('q-stature'), weightKg: part('q-weightKg') };
const TOLD = ['chestGirth', 'waistGirth', 'hipGirth'];
const NEEDED = [...document.querySelectorAll('.measure-page[data-required=true]')].map(page => page.dataset.name);
let answer, about = '';

/** "hardly any", "1 in 12", "7 in 10": how many of ten suits would have to be altered. */
function inWords(share) {
  if (share < 0.02) return words.few;
  if (share <= 0.5) return fill(words.one, Math.round(1 / share));
  return fill(words.most, Math.round(share * 10));
}

function line(name) {
  const { value, spread, altered } = answer[name];
  return make('li', {}, fill(words.range, titleOf(pageOf(name)), ...range({ value, spread }), inWords(altered)));
}

function show() {
  part('quick-answer').hidden = !answer;
  if (answer) part('quick-answer').querySelector('ul').replaceChildren(...TOLD.map(line));
}

const toldOf = name => draft.value.readings[name]?.[0] ?? undefined;
const typed = (name, { value, dataset }) => (value.trim() === '' ? undefined : entered(value, dataset.of, toldOf(name)));
const faultOf = (name, field) => complaint(typed(name, field), field.dataset.of, pageOf(name).dataset);

/** Height and weight are measures, and stay, once they can be read; everything else is only told. */
function take() {
  const faults = Object.entries(fields).map(([name, field]) => {
    const fault = faultOf(name, field);
    field.setAttribute('aria-invalid', String(fault !== ''));
    return fault;
  });
  say.textContent = faults.find(fault => fault !== '') ?? '';
  const read = Object.entries(fields).filter(([name, field]) => faultOf(name, field) === '').map(([name, field]) => [name, typed(name, field)])
    .filter(([name, value]) => value !== undefined && value !== toldOf(name)).map(([name, value]) => [name, [value]]);
  if (read.length) draft.change({ readings: { ...draft.value.readings, ...Object.fromEntries(read) }, estimated: draft.value.estimated.filter(name => !fields[name]) });
  for (const [name, field] of Object.entries(fields)) {
    if (faultOf(name, field) === '' && namesUnit(field.value)) field.value = written(toldOf(name), field.dataset.of);
  }
}

/** An answer is shown as long as it is about the height, weight, sex and fit of the draft. */
async function look() {
  const told = { stature: toldOf('stature'), weightKg: toldOf('weightKg') }, now = JSON.stringify([told, draft.value.sex, draft.value.fit]);
  if (now !== about) { answer = undefined; about = now; show(); }
  if (answer || told.stature === undefined || told.weightKg === undefined) return;
  const expected = await expect(told);
  if (now !== about) return;
  answer = expected;
  if (!answer || say.textContent === words.offline) say.textContent = answer ? '' : words.offline;
  show();
}

function units() {
  for (const [name, field] of Object.entries(fields)) {
    const reading = draft.value.readings[name]?.[0];
    field.parentElement.querySelector('.unit').textContent = unitOf(field.dataset.of);
    field.inputMode = keypad(field.dataset.of);
    if (field !== document.activeElement && field.getAttribute('aria-invalid') !== 'true') field.value = typeof reading === 'number' ? written(reading, field.dataset.of) : '';
  }
  show();
}

for (const field of Object.values(fields)) field.addEventListener('change', take);
part('take-estimates').addEventListener('click', async () => {
  const expected = await expect(taken(draft.value));
  if (!expected) { say.textContent = words.offline; return; }
  const names = NEEDED.filter(name => !isTold(name) || draft.value.estimated.includes(name));
  const readings = Object.fromEntries(names.map(name => [name, [Math.round(expected[name].value)]]));
  draft.change({ readings: { ...draft.value.readings, ...readings }, estimated: [...new Set([...draft.value.estimated, ...names])] });
  say.textContent = words.taken;
});
draft.on((_, keys) => {
  if (box.open && ['fit', 'sex', 'readings'].some(key => keys.includes(key))) look();
  if (['units', 'weightUnits', 'readings'].some(key => keys.includes(key))) units();
});
box.addEventListener('toggle', () => { if (box.open) look(); });
units();
