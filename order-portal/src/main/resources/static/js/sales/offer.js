// Price and day of the draft: asked of the server with each change, the newest wins; shown at the foot and in the last step.
import { fill, part } from '../web/dom.js';
import { postPage } from '../web/page.js';
import { minute } from '../web/times.js';
import { draft } from './draft.js';
import { wish } from './order-request.js';
import { onStep, step } from './steps.js';

// between two taps of one thought nothing is asked
const WAIT_MS = 120;
// what a price or a day depends on
const ASKED = new Set(['cloth', 'sex', 'garments', 'fit', 'options', 'readings', 'left', 'answers', 'posture', 'wantedBy', 'express']);

const words = part('offer-words').dataset;
const foot = { price: document.querySelector('.shop-foot [data-price]'), day: document.querySelector('.shop-foot [data-day]') };
const stage = { total: document.querySelector('.stage-offer [data-total]'), held: document.querySelector('.stage-offer [data-held]') };
const listeners = new Set();
let last = 0, timer = 0, lapse = 0;

/** What is offered now: quote, validUntil, total, amount, day, date, express. */
export const offered = () => part('offer').dataset;

/** What the button says. */
export const payText = () => fill(words.pay, offered().total);

/** Hears of each new offer. */
export const onOffer = listener => { listeners.add(listener); };

/** Asks anew and answers what is offered; undefined where the server was not reached or something newer was asked. */
export async function ask() {
  const mine = ++last;
  const answer = await postPage('/offer', JSON.stringify(wish(draft.value)), { 'Content-Type': 'application/json' });
  if (mine !== last || !answer?.ok) return undefined;
  part('offer').replaceWith(answer.page.getElementById('offer'));
  show();
  return offered();
}

function show() {
  const now = offered();
  foot.price.textContent = now.total;
  foot.day.textContent = fill(foot.day.dataset.text, now.shortDay);
  stage.total.textContent = now.total;
  stage.held.textContent = fill(words.held, minute(new Date(now.validUntil)));
  part('pay').textContent = payText();
  part('express-costs').textContent = now.express;
  part('order').dataset.title = fill(words.title, now.day);
  if (step() === 'order') part('step-title').textContent = part('order').dataset.title;
  part('take-express')?.addEventListener('click', () => draft.change({ express: true }));
  clearTimeout(lapse);
  lapse = setTimeout(() => { for (const listener of listeners) listener('lapsed'); }, Math.max(0, Date.parse(now.validUntil) - Date.now()));
  for (const listener of listeners) listener('new');
}

draft.on((_, changed) => {
  if (!changed.some(key => ASKED.has(key))) return;
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT_MS);
});
onStep(name => { if (name === 'order') part('step-title').textContent = part('order').dataset.title; });
show();
ask();
