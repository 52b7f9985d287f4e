// What every page shares: talking to the server, its part brought up to date as events say, holding a button.
import { fill, part } from './dom.js';
import { minute, tellTimes } from './times.js';

// a page that is brought up to date waits no longer for an answer
const REFRESH_MS = 15000;
// a page that is made for what is sent may have to be drafted first
const MADE_MS = 30000;
// how often it asks that has no place at the stream
const ASK_MS = 5000;
// the server looks once a second whether a room has changed
const LOOKED_MS = 2500;

/** The answer {ok, status, json}; status 0 where the server was not reached, or not before the signal. */
export async function send(method, url, body, more = {}, signal = undefined) {
  const token = document.querySelector('meta[name=csrf]');
  const headers = { Accept: 'application/json, application/problem+json', ...more };
  if (token) headers['X-CSRF-TOKEN'] = token.content;
  const answer = await fetch(url, { method, headers, body, signal }).catch(() => ({ ok: false, status: 0, json: async () => ({}) }));
  return { ok: answer.ok, status: answer.status, json: await answer.json().catch(() => ({})) };
}

export const post = (url, body, more = {}, signal = undefined) => (body === undefined
  ? send('POST', url, undefined, more, signal)
  : send('POST', url, JSON.stringify(body), { ...more, 'Content-Type': 'application/json' }, signal));

/** Whether the same may be asked again later: nobody was reached, too much was asked, or the server has a fault. */
export const canBeAskedAgain = status => status === 0 || status === 429 || status >= 500;

/** Why something was not done: as the server says, else the sentence with the status. */
export const why = ({ status, json }, failed) => json.detail ?? fill(failed, status);

const parsed = text => new DOMParser().parseFromString(text, 'text/html');

/** A page of the server, to take parts of; undefined where it is not to be had, or leads to the sign-in. */
export async function page(path, signal = AbortSignal.timeout(REFRESH_MS)) {
  const answer = await fetch(path, { headers: { Accept: 'text/html' }, signal });
  return answer.ok && !answer.redirected ? parsed(await answer.text()) : undefined;
}

/** The page that answers what is sent, {ok, status, page}; undefined where none is to be had, or it leads to the sign-in. */
export async function postPage(path, body, more = {}) {
  const token = document.querySelector('meta[name=csrf]');
  const headers = { Accept: 'text/html', ...more, ...(token && { 'X-CSRF-TOKEN': token.content }) };
  try {
    const answer = await fetch(path, { method: 'POST', headers, body, signal: AbortSignal.timeout(MADE_MS) });
    return answer.redirected ? undefined : { ok: answer.ok, status: answer.status, page: parsed(await answer.text()) };
  } catch { return undefined; }
}

const shown = new Map();

// longer than any button is held; where a release is never told, the page goes on all the same
const PRESS_MS = 2000;
let press;
addEventListener('pointerdown', () => {
  press = new Promise(over => {
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(over), { capture: true, once: true });
    setTimeout(over, PRESS_MS);
  });
}, { capture: true });

/** Once nothing is pressed: what is replaced between press and release is not clicked. */
async function released() {
  for (let last; last !== press;) await (last = press);
}

/**
 * Brings the part of the page with this id up to date from the server and returns it. What is carried over keeps the focus.
 * @param keep carries over what belongs to the reader; hears the old part, the new one and what in the old one had the focus
 */
export async function refresh(id, keep = () => {}) {
  const was = part(id);
  was.setAttribute('aria-busy', 'true');
  try {
    return await draw(id, keep);
  } finally { was.removeAttribute('aria-busy'); }
}

async function draw(id, keep) {
  const fresh = await page(location.pathname + location.search);
  if (!fresh) { location.reload(); return part(id); }
  const next = fresh.getElementById(id), text = next.outerHTML;
  // nothing that the reader has opened or typed is at stake where nothing has changed
  if (shown.get(id) === text) return part(id);
  await released();
  shown.set(id, text);
  const old = part(id), focused = old.contains(document.activeElement) ? document.activeElement : undefined;
  old.replaceWith(next);
  tellTimes(next.parentElement);
  keep(old, next, focused);
  if (focused?.isConnected) focused.focus({ preventScroll: true });
  document.title = fresh.title;
  return next;
}

/** A destructive button acts when it is held for a second; by keyboard, on the second press. */
export function hold(button, act) {
  let timer = 0, armed = false;
  const stop = () => { clearTimeout(timer); button.classList.remove('holding'); };
  button.addEventListener('pointerdown', () => { button.classList.add('holding'); timer = setTimeout(() => { stop(); act(); }, 1000); });
  for (const end of ['pointerup', 'pointerleave', 'pointercancel']) button.addEventListener(end, stop);
  button.addEventListener('keydown', event => {
    if (event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (armed) { armed = false; act(); return; }
    armed = true;
    const small = button.querySelector('small');
    if (small && button.dataset.again) small.textContent = button.dataset.again;
    setTimeout(() => { armed = false; }, 4000);
  });
}

/** One run at a time; what is asked for meanwhile is one more run after it. A promise of the last one. */
export function oneAtATime(run) {
  let running, isWanted = false;
  async function all() {
    try {
      do {
        isWanted = false;
        await run().catch(failed => { if (!isWanted) throw failed; });
      } while (isWanted);
    } finally { running = undefined; }
  }
  return () => {
    isWanted = true;
    running ??= all();
    return running;
  };
}

/**
 * Follows a stream of events. Where all its places are taken, the page asks every few seconds instead.
 * An update that fails is tried again as often.
 * @param strip says since when there is no connection
 * @param update brings the page up to date: after each connection, and when the server tells that what is shown has changed
 * @param hear takes other messages, by name
 */
export function follow(url, strip, update, hear = {}) {
  const source = new EventSource(url);
  const say = text => { strip.textContent = text; strip.hidden = false; };
  let again;
  const later = (run, ms) => { clearTimeout(again); again = setTimeout(run, ms); };
  const soon = (then = () => {}) => update().then(then, () => later(() => soon(then), ASK_MS));
  // what was drawn may be of a moment between two looks of the server, which then tells of no change
  const onceMore = () => later(soon, LOOKED_MS);
  source.addEventListener('state', () => soon());
  for (const name of ['open', 'room']) source.addEventListener(name, () => soon(onceMore));
  for (const [name, act] of Object.entries(hear)) source.addEventListener(name, event => act(JSON.parse(event.data)));
  source.addEventListener('open', () => { strip.hidden = true; });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED && strip.dataset.full) {
      say(strip.dataset.full);
      setInterval(() => soon(), ASK_MS);
    } else if (strip.hidden) say(fill(strip.dataset.text, minute()));
  });
  return source;
}
