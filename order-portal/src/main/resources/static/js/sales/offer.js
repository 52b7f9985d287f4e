// Price and day of the draft: asked of the server with each change, the newest wins; shown at the foot and in the last step.
import { fill, part } from '../web/dom.js';
import { canBeAskedAgain, postPage } from '../web/page.js';
import { minute } from '../web/times.js';
import { draft } from './draft.js';
import { offerRequest } from './order-request.js';
import { entitle } from './steps.js';

// between two taps of one thought nothing is asked
const WAIT_MS = 120, AGAIN_MS = 5000;
// what a price or a day depends on
const ASKED = new Set(['cloth', 'sex', 'garments', 'fit', 'options', 'readings', 'left', 'answers', 'posture', 'wantedBy', 'express', 'ownCloth', 'sameLot']);

const words = part('offer-words').dataset;
const foot = { price: document.querySelector('.shop-foot [data-price]'), day: document.querySelector('.shop-foot [data-day]') };
const stage = { total: document.querySelector('.stage-offer [data-total]'), held: document.querySelector('.stage-offer [data-held]') };
const listeners = new Set();
const shop = part('shop');
let last = 0, timer = 0, lapse = 0;

/** What is offered now: quote, validUntil, total, amount, day, date, express. */
export const offered = () => part('offer').dataset;

/** Whether the server could not be asked of the draft as it is; what it refuses has no offer, and the order says why. */
export const isStale = () => shop.dataset.stale === 'asking';

/** What the button says. */
export const payText = () => fill(words.pay, shop.dataset.stale === undefined ? offered().total : '').trim();

/** Hears of each new offer. */
export const onOffer = listener => { listeners.add(listener); };

/** Asks anew and answers what is offered; undefined where the server was not reached or something newer was asked. */
export async function ask() {
  const mine = ++last;
  clearTimeout(timer);
  const answer = await postPage('/offer', JSON.stringify({ ...offerRequest(draft.value), quote: offered().quote }), { 'Content-Type': 'application/json' });
  if (mine !== last) return undefined;
  if (!answer?.ok) { fail(answer?.status ?? 0); return undefined; }
  const old = part('offer'), hadFocus = old.contains(document.activeElement);
  old.replaceWith(answer.page.getElementById('offer'));
  delete shop.dataset.stale;
  part('offer-stale').hidden = true;
  show();
  if (hadFocus) (part('take-express') ?? part('c-express')).focus({ preventScroll: true });
  return offered();
}

/** What stands there is of another suit or another hour: it is marked, and asked again where that can help. */
function fail(status) {
  const isAsking = canBeAskedAgain(status);
  shop.dataset.stale = isAsking ? 'asking' : 'refused';
  say(foot.day, words.old);
  part('offer-stale').hidden = false;
  part('pay').textContent = payText();
  if (isAsking) timer = setTimeout(ask, AGAIN_MS);
}

/** Said again only where it is another: a reader hears each change. */
const say = (place, text) => { if (place.textContent !== text) place.textContent = text; };

function show() {
  const now = offered();
  say(foot.price, now.total);
  say(foot.day, fill(foot.day.dataset.text, now.shortDay));
  stage.total.textContent = now.total;
  stage.held.textContent = fill(words.held, minute(new Date(now.validUntil)));
  part('pay').textContent = payText();
  part('express-costs').textContent = now.express;
  entitle('order', fill(words.title, now.day));
  part('take-express')?.addEventListener('click', () => {
    part('sooner').open = true;
    draft.change({ express: true });
  });
  clearTimeout(lapse);
  lapse = setTimeout(() => { for (const listener of listeners) listener('lapsed'); }, Math.max(0, Date.parse(now.validUntil) - Date.now()));
  for (const listener of listeners) listener('new');
}

draft.on((_, changed) => {
  if (!changed.some(key => ASKED.has(key))) return;
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT_MS);
});
addEventListener('online', () => { if (isStale()) ask(); });
show();
ask();
