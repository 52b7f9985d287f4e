// The quick start: what height and weight let expect, as an honest spread and what it means for the fit. It fills
// nothing by itself; who takes the estimates for measures says so on the order, and a tailor sees it.
import { fill, make, part } from '../web/dom.js';
import { draft } from './draft.js';
import { expect } from './measure-likely.js';
import { isTold, pageOf, titleOf } from './measure-pages.js';
import { entered, range, unitOf, written } from './measure-units.js';

const box = part('quick-start'), words = box.dataset, say = part('q-say');
const fields = { stature: part('q-stature'), weightKg: part('q-weightKg') };
const TOLD = ['chestGirth', 'waistGirth', 'hipGirth'];
const NEEDED = [...document.querySelectorAll('.measure-page[data-required=true]')].map(page => page.dataset.name);
let answer;

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

const valueOf = name => (fields[name].value.trim() === '' ? draft.value.readings[name]?.[0] ?? undefined
  : entered(fields[name].value, fields[name].dataset.of, draft.value, draft.value.readings[name]?.[0]));

/** Height and weight are measures, and stay; everything else is only told. */
async function look() {
  const told = Object.fromEntries(Object.keys(fields).map(name => [name, valueOf(name)]).filter(([, value]) => Number.isFinite(value)));
  const changed = Object.entries(told).filter(([name, value]) => draft.value.readings[name]?.[0] !== value);
  if (changed.length) draft.change({ readings: { ...draft.value.readings, ...Object.fromEntries(changed.map(([name, value]) => [name, [value]])) } });
  if (!told.stature || !told.weightKg) { answer = undefined; show(); return; }
  answer = await expect(told);
  say.textContent = answer ? '' : words.offline;
  show();
}

function units() {
  for (const [name, field] of Object.entries(fields)) {
    const reading = draft.value.readings[name]?.[0];
    field.parentElement.querySelector('.unit').textContent = unitOf(field.dataset.of, draft.value);
    if (field !== document.activeElement) field.value = typeof reading === 'number' ? written(reading, field.dataset.of, draft.value) : '';
  }
  show();
}

for (const field of Object.values(fields)) field.addEventListener('change', look);
part('take-estimates').addEventListener('click', () => {
  if (!answer) return;
  const names = NEEDED.filter(name => !isTold(name));
  const readings = Object.fromEntries(names.map(name => [name, [Math.round(answer[name].value)]]));
  draft.change({ readings: { ...draft.value.readings, ...readings }, estimated: [...new Set([...draft.value.estimated, ...names])] });
  say.textContent = words.taken;
});
draft.on((_, keys) => {
  if (keys.includes('fit') || keys.includes('sex')) { if (box.open) look(); }
  if (['units', 'weightUnits', 'readings'].some(key => keys.includes(key))) units();
});
box.addEventListener('toggle', () => { if (box.open) look(); });
units();
