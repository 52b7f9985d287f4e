// What the measures told so far let expect of the others, from the server; what it said last stays while there is no network.
import { canBeAskedAgain, oneAtATime, post } from '../web/page.js';
import { draft } from './draft.js';
import { body } from './order-request.js';

const AGAIN_MS = 5000, PAUSE_MS = 250, PATIENCE_MS = 20000;
const listeners = new Set();
let timer, known = '';

export const likely = { measurements: {} };

/** Hears each time that something else is expected. */
export const onLikely = listener => listeners.add(listener);

const ask = measurements => post(`/api/v1/likely-measurements?fit=${draft.value.fit}`, { id: 'customer', sex: draft.value.sex, measurements }, {},
  AbortSignal.timeout(PATIENCE_MS));

/** What is expected of a body with these measures, {name: {value, spread, altered}}; undefined without network. */
export async function expect(measurements) {
  const { json, ok } = await ask(measurements);
  return ok ? json.measurements : undefined;
}

/** What was taken of a body, {name: mm or kg}: no estimate says anything of another. */
export const taken = value => Object.fromEntries(Object.entries(body(value).measurements).filter(([name]) => !value.estimated.includes(name)));

/** One question at a time, always about the draft as it is then: an answer to an older one is never the last. */
export const look = oneAtATime(async () => {
  clearTimeout(timer);
  await new Promise(go => { setTimeout(go, PAUSE_MS); });
  const told = taken(draft.value), now = JSON.stringify([told, draft.value.sex, draft.value.fit]);
  if (now === known) return;
  const { ok, status, json } = await ask(told);
  if (!ok) { if (canBeAskedAgain(status)) timer = setTimeout(look, AGAIN_MS); return; }
  known = now;
  likely.measurements = json.measurements;
  for (const listener of listeners) listener(json.measurements);
});

draft.on((_, keys) => { if (['readings', 'estimated', 'sex', 'fit'].some(key => keys.includes(key))) look(); });
addEventListener('online', look);
