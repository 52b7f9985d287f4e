// The last step: who and where, and the order itself.
import { part } from '../web/dom.js';
import { post } from '../web/page.js';
import { draft } from './draft.js';
import { openFindings } from './measure-form.js';
import { change } from './order-change.js';
import { orderRequest, body } from './order-request.js';
import { firstFault, reveal } from './steps.js';

const form = part('shop-form'), words = form.dataset;
const whole = part('e-whole');
const freshKey = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
// another request is another order: what is changed after a refusal goes out under a key of its own
let key = freshKey();
draft.on(() => { key = freshKey(); });

for (const name of ['name', 'email']) {
  const field = form.elements[name];
  field.value = draft.value.contact[name] ?? '';
  field.addEventListener('change', () => draft.change({ contact: { ...draft.value.contact, [name]: field.value } }));
}
form.wantedBy.value = draft.value.wantedBy;
form.wantedBy.addEventListener('change', () => draft.change({ wantedBy: form.wantedBy.value }));

/** What was asked once is not asked again of the same measures: the second press sends them as they are. */
let seen = '';
async function questions() {
  const measures = JSON.stringify(body(draft.value));
  const open = await openFindings();
  if (open.length === 0 || seen === measures) return [];
  seen = measures;
  return open;
}

async function send() {
  if (document.body.dataset.order) { whole.textContent = await change(draft) ?? ''; return; }
  const { status, json } = await post('/api/v1/orders', orderRequest(draft.value), { 'Idempotency-Key': key });
  if (status === 201) {
    draft.clear();
    location.assign(json.links.page);
    return;
  }
  if (!json.errors) { whole.textContent = status === 0 ? words.offline : json.detail; return; }
  for (const error of json.errors) {
    const say = part(`e-${error.field.replace(/^body\.(measurements|repeats)\./, '')}`) ?? whole;
    say.textContent = error.detail;
    say.closest('details')?.setAttribute('open', '');
    say.closest('.field')?.querySelector('input, select')?.setAttribute('aria-invalid', 'true');
  }
  const first = form.querySelector('[aria-invalid=true]');
  if (first) reveal(first);
  else form.querySelector('.btn.main').focus();
}

/** Orders what the draft says, once nothing of it needs another look. */
export async function order() {
  whole.textContent = '';
  const first = firstFault();
  if (first) { whole.textContent = words.look; reveal(first); return; }
  const button = form.querySelector('.btn.main'), label = button.textContent;
  button.disabled = true;
  button.textContent = words.sending;
  const [question] = await questions();
  if (question) {
    whole.textContent = words.ask;
    reveal(part(`m-${question.field.replace(/^.*\./, '')}`) ?? button);
  } else await send();
  button.disabled = false;
  button.textContent = label;
}
