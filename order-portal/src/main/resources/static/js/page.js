// What every page shares: talking to the API, times, filling words in, holding a button.

// a page that is brought up to date waits no longer for an answer
const REFRESH_MS = 15000;

export const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);

export const clock = seconds => {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** A date without a time, the same in every time zone: `Mon 30 Nov`. */
export const day = iso => new Date(`${iso}T12:00:00`).toLocaleDateString(document.documentElement.lang, { weekday: 'short', day: 'numeric', month: 'short', year: iso.startsWith(new Date().getFullYear()) ? undefined : 'numeric' });

/** Sentences with a time in them, by the reader's own clock. */
export function tellTimes(root) {
  for (const told of root.querySelectorAll('.since[data-at]')) {
    const at = new Date(told.dataset.at);
    const days = at.toDateString() === new Date().toDateString() ? {} : { day: 'numeric', month: 'short' };
    told.textContent = told.dataset.text.replace('{0}', at.toLocaleTimeString(document.documentElement.lang, { ...days, hour: '2-digit', minute: '2-digit', second: '2-digit' }));
  }
}

export async function send(method, url, body, more = {}) {
  const token = document.querySelector('meta[name=csrf]');
  const headers = { Accept: 'application/json, application/problem+json', ...more };
  if (token) headers['X-CSRF-TOKEN'] = token.content;
  const answer = await fetch(url, { method, headers, body });
  const json = await answer.json().catch(() => ({}));
  return { ok: answer.ok, status: answer.status, json };
}

export const post = (url, body, more = {}) => (body === undefined
  ? send('POST', url, undefined, more)
  : send('POST', url, JSON.stringify(body), { ...more, 'Content-Type': 'application/json' }));

/**
 * Brings the part of the page with this id up to date from the server and returns it. What is carried over keeps the focus.
 * @param keep carries over what belongs to the reader; hears the old part, the new one and what in the old one had the focus
 */
export async function refresh(id, keep = () => {}) {
  const answer = await fetch(location.pathname + location.search, { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(REFRESH_MS) });
  if (!answer.ok || answer.redirected) { location.reload(); return document.getElementById(id); }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const part = fresh.getElementById(id);
  const old = document.getElementById(id), focused = old.contains(document.activeElement) ? document.activeElement : undefined;
  old.replaceWith(part);
  keep(old, part, focused);
  if (focused?.isConnected) focused.focus({ preventScroll: true });
  document.title = fresh.title;
  return part;
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

/** Shows or hides the strip that says since when there is no connection. */
export function connection(source, strip) {
  source.addEventListener('open', () => { strip.hidden = true; });
  source.addEventListener('error', () => {
    // refused, not cut off: the page asks by itself, as it does anyhow
    if (source.readyState === EventSource.CLOSED && strip.dataset.full) {
      strip.textContent = strip.dataset.full;
      strip.hidden = false;
      return;
    }
    if (!strip.hidden) return;
    strip.textContent = fill(strip.dataset.text, new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }));
    strip.hidden = false;
  });
}
