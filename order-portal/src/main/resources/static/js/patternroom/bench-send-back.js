// Two decisions with a reason: back to the customer, with measurements to take again, or everything once more from new cloth.
import { bench, given } from './bench-page.js';
import { part } from '../web/dom.js';

const form = part('send-back'), again = part('again'), more = part('add-again');
const beside = id => text => { part(id).textContent = text; };

function addAgain() {
  again.append(part('again-row').content.cloneNode(true));
  const row = again.lastElementChild;
  const count = () => { more.hidden = again.children.length >= given.limits.measurementsAgain; };
  row.querySelector('button').addEventListener('click', () => { row.remove(); count(); more.focus(); });
  count();
  return row;
}

/** What the form holds; undefined where something is missing, which has the focus then. */
function filledIn() {
  const reason = part('reason');
  const measurements = [...again.children].map(row => ({ field: row.querySelector('select').value, todo: row.querySelector('input').value.trim() }));
  for (const row of again.children) {
    const field = row.querySelector('input'), isEmpty = field.value.trim() === '';
    field.setAttribute('aria-invalid', String(isEmpty));
    row.querySelector('.say').textContent = isEmpty ? bench.dataset.todo : '';
  }
  const isUnsaid = measurements.length === 0 && reason.value.trim() === '';
  beside('say-back')(isUnsaid ? bench.dataset.missing : '');
  const empty = again.querySelector('[aria-invalid=true]') ?? (isUnsaid && reason);
  if (empty) { empty.focus(); return undefined; }
  return { reason: reason.value.trim(), measurements, ...(part('write-off')?.checked ? { writeOff: true } : {}) };
}

const fold = () => form.closest('details');

/** Opens the form to be filled in; nothing where the order cannot be sent back. */
export function openSendBack() {
  if (!form) return;
  fold().open = true;
  part('reason').focus();
}

/** Fills the form in as it was before the order was loaded anew. */
export function fillSendBack({ reason, measurements }) {
  if (!form) return;
  fold().open = true;
  part('reason').value = reason;
  for (const { field, todo } of measurements) {
    const row = addAgain();
    row.querySelector('select').value = field;
    row.querySelector('input').value = todo;
  }
}

export function reasonedDecisions(decision) {
  more?.addEventListener('click', () => addAgain().querySelector('select').focus());
  form?.addEventListener('submit', event => {
    event.preventDefault();
    const back = filledIn();
    if (back) decision.make('send-back', back, beside('say-back'), back);
  });
  part('recall')?.addEventListener('submit', event => {
    event.preventDefault();
    const field = event.target.reason, reason = field.value.trim();
    beside('say-recall')(reason === '' ? bench.dataset.missing : '');
    if (reason === '') field.focus();
    else decision.make('recall', { reason }, beside('say-recall'));
  });
  part('cut-again')?.addEventListener('submit', event => {
    event.preventDefault();
    const field = event.target.reason, reason = field.value.trim();
    beside('say-again')(reason === '' ? bench.dataset.missing : '');
    if (reason === '') field.focus();
    else decision.make('cut-again', { reason }, beside('say-again'));
  });
}
