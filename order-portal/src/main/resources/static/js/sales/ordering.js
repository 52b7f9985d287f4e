// The order itself: sent with its quote, once for each press; what changed meanwhile is shown and goes on with one tap.
import { fill, part } from '../web/dom.js';
import { post } from '../web/page.js';
import { draft } from './draft.js';
import { openFindings } from './measure-form.js';
import { ask, offered, onOffer, payText } from './offer.js';
import { change } from './order-change.js';
import { body, orderRequest } from './order-request.js';
import { firstFault, reveal, step } from './steps.js';
import './contact.js';

const form = part('shop-form'), words = form.dataset;
const whole = part('e-whole'), button = part('pay');
const lapsed = part('offer-lapsed');
const freshKey = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
// another request is another order: what is changed after a refusal goes out under a key of its own
let key = freshKey();
draft.on(() => { key = freshKey(); lapsed.hidden = true; });

/** What was asked once is not asked again of the same measures: the second press sends them as they are. */
let seen = '';
async function questions() {
  const measures = JSON.stringify(body(draft.value));
  const open = await openFindings();
  if (open.length === 0 || seen === measures) return [];
  seen = measures;
  return open;
}

/** The quote does not hold any more: says whether price and day are the same, and offers to go on. */
async function compare(reason) {
  const was = { ...offered() };
  key = freshKey();
  const now = await ask();
  if (!now) { whole.textContent = words.offline; return; }
  const { samePrice, otherPrice, sameDay, otherDay } = lapsed.dataset;
  part('lapsed-why').textContent = reason ?? '';
  part('lapsed-price').textContent = was.amount === now.amount ? fill(samePrice, now.total) : fill(otherPrice, now.total, was.total);
  part('lapsed-day').textContent = was.date === now.date ? fill(sameDay, now.day) : fill(otherDay, now.day, was.day);
  const goOn = part('lapsed-go-on');
  goOn.textContent = fill(goOn.dataset.text, now.total);
  lapsed.hidden = false;
  lapsed.focus();
  lapsed.scrollIntoView({ block: 'center' });
}

onOffer(what => { if (what === 'lapsed' && step() === 'order') compare(); else if (what === 'lapsed') ask(); });
part('lapsed-go-on').addEventListener('click', () => { lapsed.hidden = true; order(); });

async function send() {
  if (document.body.dataset.order) { whole.textContent = await change(draft) ?? ''; return; }
  const request = { ...orderRequest(draft.value), quote: offered().quote, terms: Number(part('offer-words').dataset.terms) };
  const { status, json } = await post('/api/v1/orders', request, { 'Idempotency-Key': key });
  if (status === 201) {
    draft.clear();
    location.assign(json.links.page);
    return;
  }
  if (status === 409 && json.type?.startsWith('urn:tailorline:problem:quote-')) { await compare(json.title); return; }
  if (!json.errors) { whole.textContent = status === 0 ? words.offline : json.detail; return; }
  for (const error of json.errors) {
    const say = part(`e-${error.field.replace(/^body\.(measurements|repeats)\./, '').replace(/\[\d+]$/, '')}`) ?? whole;
    say.textContent = error.detail;
    say.closest('details')?.setAttribute('open', '');
    say.closest('.field')?.querySelector('input, select')?.setAttribute('aria-invalid', 'true');
  }
  const first = form.querySelector('[aria-invalid=true]');
  if (first) reveal(first);
  else button.focus();
}

/** Orders what the draft says, once nothing of it needs another look. */
export async function order() {
  whole.textContent = '';
  const first = firstFault();
  if (first) { whole.textContent = words.look; reveal(first); return; }
  button.disabled = true;
  button.textContent = words.sending;
  const [question] = await questions();
  if (question) {
    whole.textContent = words.ask;
    reveal(part(`m-${question.field.replace(/^.*\./, '')}`) ?? button);
  } else await send();
  button.disabled = false;
  button.textContent = payText();
}
