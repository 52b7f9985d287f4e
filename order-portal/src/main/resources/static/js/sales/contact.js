// Who a suit is for and where it goes, and by when it is wanted: kept in the draft, asked for before the order.
import { fill, part } from '../web/dom.js';
import { draft } from './draft.js';
import { check } from './steps.js';

const form = part('shop-form');
const contact = form.querySelector('.contact');
const { missing, email: wrongEmail } = contact.dataset;
const FIELDS = ['name', 'email', 'line1', 'line2', 'postcode', 'town', 'country'];
const REQUIRED = { name: 'customer.name', email: 'customer.email', line1: 'customer.address.lines', town: 'customer.address.town', country: 'customer.address.country' };
// the house's own people may order without a name; who changes an order has told it before
const isAsked = document.body.dataset.staff === undefined && !document.body.dataset.order;
// a name, then a host with a dot or an address in brackets, as the server has it
const EMAIL = /^[^@\s]+@([^@\s.[\]]+(\.[^@\s.[\]]+)+|\[[^@\s[\]]+])$/;
const wanted = form.elements.wantedBy, express = form.elements.express;
const today = () => { const now = new Date(); return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10); };

function mark(field, say, text) {
  say.textContent = text;
  if (text) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  return text ? field : null;
}

/** Of what would be sent, which another tab may have told. */
function faultOf(name) {
  const field = form.elements[name], value = (draft.value.contact[name] ?? '').trim();
  const isWrong = name === 'email' && value && !EMAIL.test(value);
  const text = isWrong ? fill(wrongEmail, value, 'name@example.org') : isAsked && !value ? missing : '';
  return mark(field, part(`e-${REQUIRED[name]}`), text);
}

function faultOfDay() {
  const say = part('e-wantedBy'), day = wanted.value;
  if (wanted.validity.badInput) return mark(wanted, say, say.dataset.wrong);
  return mark(wanted, say, day && day < today() ? fill(say.dataset.over, day, today()) : '');
}

function show() {
  for (const name of FIELDS) form.elements[name].value = draft.value.contact[name] ?? '';
  if (!wanted.hasAttribute('aria-invalid')) wanted.value = draft.value.wantedBy;
  express.checked = draft.value.express;
}

for (const name of FIELDS) {
  const field = form.elements[name];
  field.addEventListener('change', () => {
    draft.change({ contact: { ...draft.value.contact, [name]: field.value } });
    if (field.hasAttribute('aria-invalid')) faultOf(name);
  });
  if (isAsked && REQUIRED[name]) field.setAttribute('aria-required', 'true');
}
wanted.min = today();
wanted.addEventListener('change', () => { if (!faultOfDay()) draft.change({ wantedBy: wanted.value }); });
express.addEventListener('change', () => draft.change({ express: express.checked }));
draft.on((_, keys) => { if (['contact', 'wantedBy', 'express'].some(key => keys.includes(key))) show(); });
// a browser that goes back puts into the fields what stood in them, whatever became of it
addEventListener('pageshow', show);
show();
if (draft.value.wantedBy || draft.value.express) part('sooner').open = true;

check(() => {
  const faults = [faultOfDay(), ...Object.keys(REQUIRED).map(faultOf)].filter(Boolean);
  if (faults[0] === wanted) part('sooner').open = true;
  return faults[0] ?? null;
});
