// The order form: reads measures in centimetres or inches, keeps millimetres, says what is wrong beside its field.
import { fill, part } from '../web/dom.js';
import { post } from '../web/page.js';
import { read, said, unitWord, written } from './lengths.js';
import { styleForm } from './order-style.js';
import { measureCheck } from './order-check.js';

const form = part('order-form');
const words = form.dataset;
const fields = [...form.querySelectorAll('input[data-unit]')];
const figure = document.querySelector('.figure');
let units = 'cm';
const freshKey = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
let key = freshKey();

const readingsOf = name => fields.filter(field => field.name === name);
const isAsked = field => !field.closest('.field').hidden;
const place = name => part(`e-${name}`) ?? part('e-whole');
const value = field => field.dataset.unit === 'mm' ? mm => said(mm, units, words) : number => `${number} ${words.unitKg}`;

function tell(field, text) {
  const say = place(field.name);
  say.classList.remove('ask');
  say.textContent = text;
  field.setAttribute('aria-invalid', String(text !== ''));
}

function check(field) {
  delete field.dataset.mm;
  if (field.value.trim() === '') return '';
  const number = read(field.value, field.dataset.unit, units);
  if (Number.isNaN(number)) return words.number;
  field.dataset.mm = number;
  const least = Number(field.dataset.least), most = Number(field.dataset.most), in_ = value(field);
  return number < least || number > most ? fill(words.limits, in_(number), in_(least), in_(most)) : '';
}

/** A third reading is asked for where two lie too far apart to be of one body. */
function askThird(name) {
  const [first, second, third] = readingsOf(name);
  if (!third) return;
  const apart = Math.abs(Number(first.dataset.mm) - Number(second.dataset.mm)) > Number(words.apartMm);
  third.closest('.again').hidden = !apart && third.value === '';
}

function body() {
  const measurements = {}, repeats = {};
  for (const field of fields) {
    if (!isAsked(field) || field.dataset.mm === undefined) continue;
    measurements[field.name] ??= Number(field.dataset.mm);
    if (field.dataset.reading) (repeats[field.name] ??= []).push(Number(field.dataset.mm));
  }
  for (const name of Object.keys(repeats)) if (repeats[name].length < 2) delete repeats[name];
  const told = { id: 'customer', sex: form.sex.value, unit: 'mm', measurements };
  return Object.keys(repeats).length ? { ...told, repeats } : told;
}

const style = styleForm(form);
const look = measureCheck(form, { body, place, field: name => part(`m-${name}`) ?? fields[0] });

for (const field of fields) {
  field.addEventListener('blur', () => {
    tell(field, check(field));
    askThird(field.name);
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
    const number = read(field.value, field.dataset.unit, units);
    if (Number.isNaN(number) || field.dataset.unit !== 'mm') return;
    event.preventDefault();
    const step = (units === 'cm' ? 1 : 25.4 / 8) * (event.shiftKey ? 10 : 1) * (event.key === 'ArrowUp' ? 1 : -1);
    field.value = written(number + step, units);
    check(field);
  });
}

for (const choice of form.querySelectorAll('input[name=units]')) {
  choice.addEventListener('change', () => {
    for (const field of fields) check(field);
    const before = units;
    units = choice.value;
    style.changeUnits(before);
    for (const field of fields.filter(each => each.dataset.unit === 'mm')) {
      field.parentElement.querySelector('.unit').textContent = unitWord(words, units);
      if (field.dataset.mm) field.value = written(Number(field.dataset.mm), units);
      if (field.getAttribute('aria-invalid') === 'true') tell(field, check(field));
    }
    look();
  });
}

function showSex() {
  for (const part of form.querySelectorAll('[data-sex]')) part.hidden = part.dataset.sex !== form.sex.value && part.dataset.sex !== 'all';
}
for (const choice of form.querySelectorAll('input[name=sex]')) choice.addEventListener('change', () => { showSex(); look(); });
showSex();

function order() {
  const request = { body: body(), style: style.style(), fabricId: form.fabricId.value };
  const customer = { name: form.elements.name.value.trim(), email: form.email.value.trim(), locale: document.documentElement.lang };
  if (customer.name || customer.email) request.customer = customer;
  if (form.wantedBy.value) request.wantedBy = form.wantedBy.value;
  return request;
}

function firstFault() {
  let first = style.firstFault();
  for (const field of fields.filter(isAsked)) {
    const complaint = check(field) || (field.dataset.asked === 'true' && field.value.trim() === '' ? words.missing : '');
    if (complaint || !field.dataset.reading || field.dataset.reading === '1') tell(field, complaint);
    if (complaint) first ??= field;
  }
  return first;
}

/** What was asked once is not asked again of the same measures: the second press sends them as they are. */
let seen = '';
async function isToBeLookedAt() {
  const measures = JSON.stringify(body());
  const open = await look();
  if (open.length === 0 || seen === measures) return false;
  seen = measures;
  place(open[0].field.replace(/^.*\./, '')).scrollIntoView({ block: 'center' });
  return true;
}

async function send() {
  const { status, json } = await post('/api/v1/orders', order(), { 'Idempotency-Key': key });
  if (status === 201) { location.assign(json.links.page); return; }
  if (!json.errors) { place('whole').textContent = status === 0 ? words.offline : json.detail; return; }
  for (const error of json.errors) {
    const say = place(error.field.replace(/^body\.(measurements|repeats)\./, ''));
    say.textContent = error.detail;
    say.closest('details')?.setAttribute('open', '');
    say.closest('.field')?.querySelector('input, select')?.setAttribute('aria-invalid', 'true');
  }
  (form.querySelector('[aria-invalid=true]') ?? form.querySelector('.btn.main')).focus();
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  place('whole').textContent = '';
  const first = firstFault();
  if (first) { place('whole').textContent = words.look; first.focus(); return; }
  const button = form.querySelector('.btn.main'), label = button.textContent;
  button.disabled = true;
  button.textContent = words.sending;
  if (await isToBeLookedAt()) place('whole').textContent = words.ask;
  else await send();
  button.disabled = false;
  button.textContent = label;
});

// another request is another order: what is changed after a refusal goes out under a key of its own
form.addEventListener('input', () => { key = freshKey(); });
