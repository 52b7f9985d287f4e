// What the measures told so far let expect of the others, from the server; what it said last stays while there is no network.
import { post } from '../web/page.js';
import { draft } from './draft.js';
import { body } from './order-request.js';

const AGAIN_MS = 5000;
const listeners = new Set();
let turn = 0, timer, asked = '';

export const likely = { measurements: {} };

/** Hears each time that something else is expected. */
export const onLikely = listener => listeners.add(listener);

/** What is expected of a body with these measures, {name: {value, spread, altered}}; undefined without network. */
export async function expect(measurements) {
  const { json, ok } = await post(`/api/v1/likely-measurements?fit=${draft.value.fit}`, { id: 'customer', sex: draft.value.sex, measurements });
  return ok ? json.measurements : undefined;
}

export async function look() {
  const told = body(draft.value).measurements, now = JSON.stringify([told, draft.value.sex, draft.value.fit]);
  if (now === asked) return;
  const mine = ++turn;
  clearTimeout(timer);
  const measurements = await expect(told);
  if (mine !== turn) return;
  if (!measurements) { timer = setTimeout(look, AGAIN_MS); return; }
  asked = now;
  likely.measurements = measurements;
  for (const listener of listeners) listener(measurements);
}

draft.on((_, keys) => { if (['readings', 'sex', 'fit'].some(key => keys.includes(key))) look(); });
addEventListener('online', look);
