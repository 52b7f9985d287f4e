// The order form: reads measures in centimetres or inches, keeps millimetres, says what is wrong beside its field.
import { fill } from './page.js';

const form = document.getElementById('order-form');
const words = form.dataset;
const fields = [...form.querySelectorAll('input[data-unit]')];
const figure = document.querySelector('.figure');
const MM = { cm: 10, in: 25.4 };
let units = 'cm';
let key = crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');

/** "96.5", "96,5", "41 in", "41\"", "965 mm": millimetres, or the number itself where the unit is not a length. */
function read(field) {
  const match = field.value.trim().toLowerCase().match(/^(\d+(?:[.,]\d+)?)\s*(cm|mm|in|"|kg|厘米|英寸|毫米|公斤)?$/);
  if (!match) return NaN;
  const number = Number(match[1].replace(',', '.'));
  if (field.dataset.unit !== 'mm') return number;
  const unit = { '"': 'in', 英寸: 'in', 厘米: 'cm', 毫米: 'mm' }[match[2]] ?? match[2] ?? units;
  return Math.round(number * (unit === 'mm' ? 1 : MM[unit]) * 10) / 10;
}

const shown = (mm, digits = 1) => (mm / MM[units]).toFixed(digits).replace(/\.0$/, '');
const said = (field, value) => field.dataset.unit === 'mm'
  ? `${shown(value)} ${units === 'cm' ? words.unitCm : words.unitIn}` : `${value} ${words.unitKg}`;
const tell = (name, text, warn = true) => {
  const place = document.getElementById(`e-${name}`) ?? document.getElementById('e-whole');
  place.textContent = text;
  place.classList.toggle('ask', text !== '' && !warn);
  document.getElementById(`m-${name}`)?.setAttribute('aria-invalid', String(text !== '' && warn));
};

function check(field) {
  const name = field.name;
  if (field.value.trim() === '') {
    delete field.dataset.mm;
    return '';
  }
  const value = read(field);
  if (Number.isNaN(value)) { delete field.dataset.mm; return words.number; }
  field.dataset.mm = value;
  const least = Number(field.dataset.least), most = Number(field.dataset.most);
  return value < least || value > most ? fill(words.limits, said(field, value), said(field, least), said(field, most)) : '';
}

function ask() {
  const chestField = document.getElementById('m-chestGirth');
  if (chestField.getAttribute('aria-invalid') === 'true') return;
  const chest = Number(chestField.dataset.mm), waist = document.getElementById('m-waistGirth');
  const reads = Number(waist.dataset.mm);
  if (reads > 1.1 * chest && waist.getAttribute('aria-invalid') !== 'true') {
    tell('waistGirth', fill(words.waist, said(waist, reads), said(waist, chest)), false);
  }
}

for (const field of fields) {
  field.addEventListener('blur', () => { tell(field.name, check(field)); ask(); });
  field.addEventListener('focus', () => {
    for (const tape of figure.querySelectorAll('[data-for]')) tape.classList.toggle('on', tape.dataset.for === field.name);
    figure.querySelector('figcaption').textContent = field.dataset.how;
    for (const how of form.querySelectorAll('.how')) how.classList.toggle('on', how.id === `h-${field.name}`);
  });
  field.addEventListener('keydown', event => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const value = read(field);
    if (Number.isNaN(value) || field.dataset.unit !== 'mm') return;
    event.preventDefault();
    const step = (units === 'cm' ? 1 : 25.4 / 8) * (event.shiftKey ? 10 : 1) * (event.key === 'ArrowUp' ? 1 : -1);
    field.value = shown(value + step, units === 'cm' ? 1 : 2);
    check(field);
  });
}

for (const choice of form.querySelectorAll('input[name=units]')) {
  choice.addEventListener('change', () => {
    for (const field of fields) check(field);
    units = choice.value;
    for (const field of fields.filter(each => each.dataset.unit === 'mm')) {
      field.parentElement.querySelector('.unit').textContent = units === 'cm' ? words.unitCm : words.unitIn;
      if (field.dataset.mm) field.value = shown(Number(field.dataset.mm), units === 'cm' ? 1 : 2);
      if (document.getElementById(`e-${field.name}`).textContent) tell(field.name, check(field));
    }
  });
}

function order() {
  const measurements = {};
  for (const field of fields) if (field.dataset.mm) measurements[field.name] = Number(field.dataset.mm);
  const wish = {
    body: { id: 'customer', sex: 'male', unit: 'mm', measurements },
    style: { fit: form.fit.value, garments: ['jacket', 'trousers'] },
    fabricId: form.fabricId.value,
  };
  const customer = { name: form.name.value.trim(), email: form.email.value.trim(), locale: document.documentElement.lang };
  if (form.elements.name.value.trim() || customer.email) wish.customer = { ...customer, name: form.elements.name.value.trim() };
  if (form.wantedBy.value) wish.wantedBy = form.wantedBy.value;
  return wish;
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  tell('whole', '');
  let first = null;
  for (const field of fields) {
    const complaint = check(field) || (field.dataset.asked === 'true' && field.value.trim() === '' ? words.missing : '');
    tell(field.name, complaint);
    if (complaint) first ??= field;
  }
  ask();
  if (first) { tell('whole', words.look); first.focus(); return; }
  const button = form.querySelector('.btn.main'), label = button.textContent;
  button.disabled = true;
  button.textContent = words.sending;
  try {
    const answer = await fetch('/api/v1/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(order()),
    });
    const json = await answer.json();
    if (answer.status === 201) { location.assign(json.links.page); return; }
    for (const error of json.errors ?? []) tell(error.field.replace(/^body\.measurements\./, ''), error.detail);
    if (!json.errors) tell('whole', json.detail);
    else form.querySelector('[aria-invalid=true]')?.focus();
  } catch {
    tell('whole', words.offline);
  }
  button.disabled = false;
  button.textContent = label;
});

// another wish is another order: what is changed after a refusal goes out under a key of its own
form.addEventListener('input', () => { key = crypto.randomUUID?.() ?? key; });
