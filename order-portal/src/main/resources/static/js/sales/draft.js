// The order as it stands while a customer makes it up: one plain object that outlives a reload, a closed tab and a
// switch of language. Kept in this browser for 30 days after the last change, never where a member of staff is signed
// in. All lengths are in mm.

// the draft of an order that is changed, or ordered again, is another one than that which is being made up
const { order, again, version } = document.body.dataset;
const NAME = 'tailorline.draft';
const KEY = [NAME, order ?? (again && `again.${again}`), version].filter(Boolean).join('.');
const KEPT_MS = 30 * 24 * 3600 * 1000;
const isKept = () => document.body.dataset.staff === undefined;

const fresh = () => ({
  cloth: document.body.dataset.cloth, sex: 'male', garments: ['jacket', 'trousers'], fit: 'regular', look: null,
  options: {}, byHand: [], units: 'cm', weightUnits: 'kg', readingKind: 'body', readings: {}, left: {}, garment: {}, estimated: [], answers: {},
  posture: {}, contact: {}, wantedBy: '', express: false, ownCloth: '', sameLot: false, quote: null, sending: null,
  ...JSON.parse(document.body.dataset.draft ?? '{}'),
});

/** What a text of the store says; a fresh draft where nothing is kept, or nothing that can be read. */
function parsed(text) {
  try { return { ...fresh(), ...JSON.parse(text).value }; } catch { return fresh(); }
}

/** No draft outlives its 30 days, whichever order it is of; none stays where a member of staff is signed in. */
function sweep(isOver, beginning = NAME) {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(beginning) && isOver(localStorage.getItem(key))) localStorage.removeItem(key);
  } catch { /* a browser that keeps nothing */ }
}
const isOld = text => { try { return !(Date.now() - Date.parse(JSON.parse(text).day) < KEPT_MS); } catch { return true; } };
sweep(text => !isKept() || isOld(text));

const stored = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
const listeners = new Set();

function keep() {
  if (!isKept()) return;
  try { localStorage.setItem(KEY, JSON.stringify({ day: new Date().toISOString(), value: draft.value })); }
  catch { /* a browser that keeps nothing: the page itself still does */ }
}

const tell = keys => { for (const listener of listeners) listener(draft.value, keys); };

export const draft = {
  value: isKept() ? parsed(stored()) : fresh(),

  /** Sets what has these keys; whatever listens hears the whole and which keys have changed. */
  change(changed) {
    const keys = Object.keys(changed).filter(key => JSON.stringify(changed[key]) !== JSON.stringify(draft.value[key]));
    if (keys.length === 0) return;
    draft.value = { ...draft.value, ...changed };
    keep();
    tell(keys);
  },

  /** @param listener (value, changed keys); answers what stops it */
  on(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** Begins anew, as after an order. */
  clear() {
    draft.value = fresh();
    try { localStorage.removeItem(KEY); } catch { /* it kept nothing */ }
    tell(Object.keys(draft.value));
  },

  /** Begins anew, and forgets every draft and every profile of measures that this browser keeps. */
  forget() {
    sweep(() => true, 'tailorline.');
    draft.clear();
  },
};

// another tab of the same customer
addEventListener('storage', event => {
  if (event.key !== KEY || !isKept()) return;
  const was = draft.value;
  draft.value = parsed(event.newValue);
  tell(Object.keys(draft.value).filter(key => JSON.stringify(was[key]) !== JSON.stringify(draft.value[key])));
});
