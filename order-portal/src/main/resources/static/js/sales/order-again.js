// An order that came back: the customer measures again, and it goes on under its number.
import { corrected } from '../web/body.js';
import { part } from '../web/dom.js';
import { post } from '../web/page.js';
import { entered, inUnits, keypad } from './units.js';

let known;

/** A part of the page that is brought up to date keeps what is typed, while the order is as it was sent back. */
export function keepMeasures(old, fresh) {
  const was = old.querySelector('#measure-again'), now = fresh.querySelector('#measure-again');
  if (was && now && was.dataset.body === now.dataset.body) now.replaceWith(was);
}

/** @param api of the order; `sent` hears when the order goes on */
export function measureAgain(api, sent) {
  const form = part('measure-again');
  if (!form || form === known) return;
  known = form;
  const body = JSON.parse(form.dataset.body), fields = [...form.querySelectorAll('input')];
  // what is typed without a unit; "41 in" and "160 lb" are read too
  const units = { units: body.readIn?.length ?? 'cm', weightUnits: body.readIn?.weight ?? 'kg' };
  for (const field of fields) field.inputMode = keypad(field.dataset.unit, units);
  const whole = part('s-whole'), button = form.querySelector('button');

  function tell(field, text) {
    field.setAttribute('aria-invalid', String(text !== ''));
    part(`s-${field.name}`).textContent = text;
  }

  function show(errors) {
    for (const { field, detail } of errors) {
      const name = field?.replace(/^body\.(measurements|repeats)\./, ''), at = fields.find(each => each.name === name);
      if (at) tell(at, inUnits(detail, units, form.dataset));
      else whole.textContent = detail;
    }
    (fields.find(field => field.getAttribute('aria-invalid') === 'true') ?? button).focus();
  }

  form.addEventListener('submit', async event => {
    event.preventDefault();
    whole.textContent = '';
    const measured = {}, missing = [];
    for (const field of fields) {
      const value = entered(field.value, field.dataset.unit, units, body.measurements[field.name]);
      tell(field, '');
      if (Number.isNaN(value)) missing.push({ field: field.name, detail: field.value.trim() === '' ? form.dataset.missing : form.dataset.number });
      else if (value !== body.measurements[field.name]) measured[`measurements.${field.name}`] = value;
    }
    if (missing.length > 0) { show(missing); return; }
    button.disabled = true;
    const answer = await post(`${api}/measurements`, corrected(body, measured));
    button.disabled = false;
    if (answer.ok) sent();
    else show(answer.json.errors ?? [{ detail: answer.status === 0 ? form.dataset.offline : answer.json.detail }]);
  });
}
