// The order itself: sent with its quote, once for each press; what changed meanwhile is shown and goes on with one tap.
import { fill, part } from '../web/dom.js';
import { canBeAskedAgain, post } from '../web/page.js';
import { draft } from './draft.js';
import { fieldOf, openFindings } from './measure-form.js';
import { ask, isStale, offered, onOffer, payText } from './offer.js';
import { change, changeText } from './order-change.js';
import { body, orderRequest } from './order-request.js';
import { firstFault, reveal, step } from './steps.js';
import './contact.js';

const form = part('shop-form'), words = form.dataset;
const whole = part('e-whole'), button = part('pay');
const lapsed = part('offer-lapsed');
const freshKey = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
draft.on((_, keys) => { if (keys.some(key => key !== 'sending')) lapsed.hidden = true; });

/**
 * What goes out: a key and the request. What went out and was not answered goes out once more as it was, under its key,
 * also after a reload, in any language and unit; what is changed after it is another order.
 */
function outgoing() {
  const about = JSON.stringify(orderRequest({ ...draft.value, units: 'cm', weightUnits: 'kg' }, ''));
  if (draft.value.sending?.about !== about) {
    const request = { ...orderRequest(draft.value), quote: offered().quote, terms: Number(part('offer-words').dataset.terms) };
    draft.change({ sending: { key: freshKey(), about, request } });
  }
  return draft.value.sending;
}

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

/** Says each fault beside its field, and goes to the first. */
function tell(errors) {
  for (const { field = '', detail } of errors) {
    const name = field.replace(/^body\.(measurements|repeats|left|garment|answers)\./, '').replace(/\[\d+]$/, ''), say = part(`e-${name}`) ?? whole;
    const at = (field.startsWith('body.left.') && part(`l-${name}`)) || say.closest('.field')?.querySelector('input, select');
    say.textContent = detail;
    for (const folded of [say, at]) folded?.closest('details')?.setAttribute('open', '');
    at?.setAttribute('aria-invalid', 'true');
  }
  const first = form.querySelector('[aria-invalid=true]');
  if (first) reveal(first);
  else button.focus();
}

function refused({ status, json }) {
  if (json.errors) tell(json.errors);
  else whole.textContent = status === 0 ? words.offline : json.detail;
}

async function send() {
  if (document.body.dataset.order) {
    const answer = await change();
    if (answer.says) whole.textContent = answer.says.join(' ');
    else if (!answer.ok) refused(answer);
    return;
  }
  const { key, request } = outgoing();
  const answer = await post('/api/v1/orders', request, { 'Idempotency-Key': key });
  const { status, json } = answer;
  if (status === 201) {
    draft.clear();
    // back from there leads to no step with an offer that is ordered already
    location.replace(json.links.page);
    return;
  }
  // answered: the next press is another order. What nobody answered may have been taken.
  if (!canBeAskedAgain(status)) draft.change({ sending: null });
  // said with where they stand; who orders once more has read them
  if (json.type?.endsWith(':terms-old')) part('offer-words').dataset.terms = json.limit;
  if (status === 409 && json.type?.startsWith('urn:tailorline:problem:quote-')) await compare(json.title);
  else refused(answer);
}

/** Orders what the draft says, once nothing of it needs another look. */
export async function order() {
  whole.textContent = '';
  const first = firstFault();
  if (first) { whole.textContent = words.look; reveal(first); return; }
  // what nobody has seen the price of is not ordered
  if (isStale() && !document.body.dataset.order) { await compare(); return; }
  const { unkept } = offered();
  if (unkept && !document.body.dataset.order) { whole.textContent = `${unkept} ${part('offer-words').dataset.unkept}`; return; }
  button.disabled = true;
  button.textContent = words.sending;
  try {
    const [question] = await questions();
    if (question) {
      whole.textContent = words.ask;
      reveal(fieldOf(question) ?? button);
    } else await send();
  } finally {
    button.disabled = false;
    button.textContent = changeText() ?? payText();
  }
}
