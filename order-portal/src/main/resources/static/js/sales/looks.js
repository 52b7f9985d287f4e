// Looks: each says how many choices it changes and what that changes of the price before it is taken, and which when it is;
// what was chosen by hand stays.
import { fill, part } from '../web/dom.js';
import { oneAtATime, post } from '../web/page.js';
import { draft } from './draft.js';
import { style } from './order-request.js';
import { onStep, step } from './steps.js';

const PAUSE_MS = 250;
const place = document.querySelector('.looks'), words = place.dataset;
const tiles = [...place.querySelectorAll('[data-look]')];
const said = part('look-said');
const KEYS = ['cloth', 'sex', 'garments', 'fit', 'options', 'byHand', 'units'];
let offers = [], about = '', before = null, isTaking = false, seen = draft.value;

/** What an offer hangs on. */
const now = () => JSON.stringify(KEYS.map(key => draft.value[key]));

const nameOf = name => words[name] ?? document.querySelector(`[data-option="${name}"] legend span`)?.textContent ?? name;
const tileOf = name => tiles.find(tile => tile.dataset.look === name);

function show() {
  for (const tile of tiles) {
    const offer = offers.find(each => each.name === tile.dataset.look);
    tile.setAttribute('aria-pressed', String(draft.value.look === tile.dataset.look));
    const sets = offer?.changes.length ? fill(words.sets, offer.changes.length) : offer && words.same;
    tile.querySelector('small').textContent = offer ? [sets, offer.priceChange].filter(Boolean).join(', ') : '';
  }
}

async function read() {
  const wanted = now(), { sex, cloth, byHand } = draft.value;
  if (wanted === about) return;
  const { ok, json } = await post(`/looks?units=${draft.value.units}`, { sex, cloth, style: style(draft.value), byHand });
  offers = ok ? json : [];
  about = ok ? wanted : '';
  show();
}

/** One question at a time, about the draft as it is then; between two steps of a length nothing is asked. */
const ask = oneAtATime(async () => {
  await new Promise(go => { setTimeout(go, PAUSE_MS); });
  await read();
});

function tell(text, canUndo) {
  said.hidden = text === '';
  said.querySelector('span').textContent = text;
  part('look-undo').hidden = !canUndo;
}

/** What a look does to the draft is no choice by hand. */
function set(changed) {
  isTaking = true;
  draft.change(changed);
  isTaking = false;
}

async function take(name) {
  // an offer of a draft that has changed since would set what was chosen meanwhile
  if (about !== now()) await read();
  const offer = about === now() && offers.find(each => each.name === name);
  if (!offer) { tell(words.failed, false); ask(); return; }
  const { cloth, fit, options, look } = draft.value;
  before = { cloth, fit, options, look };
  // what was chosen by hand and has no meaning now is kept: it comes back with what it needs
  const own = Object.fromEntries(Object.entries(options).filter(([each]) => draft.value.byHand.includes(each)));
  set({ cloth: offer.cloth, fit: offer.fit, options: { ...offer.options, ...own }, look: name });
  const changes = offer.changes.length ? fill(words.changes, offer.changes.join(', ')) : '';
  const left = offer.left.length ? fill(words.left, offer.left.map(nameOf).join(', ')) : '';
  tell([fill(words.taken, tileOf(name).querySelector('b').textContent), changes, left].filter(Boolean).join(' '), true);
}

/** Whether the customer has chosen since another thing than the look that is pressed. */
function isLeft(was) {
  const { look, cloth, fit, options } = draft.value, names = tileOf(look)?.dataset.names.split(' ') ?? [];
  return names.some(name => (name === 'cloth' ? cloth !== was.cloth : name === 'fit' ? fit !== was.fit : options[name] !== was.options[name]));
}

for (const tile of tiles) tile.addEventListener('click', () => take(tile.dataset.look));
part('look-undo').addEventListener('click', () => {
  const { look } = draft.value;
  set(before);
  before = null;
  tell('', false);
  (tileOf(look) ?? tiles[0]).focus();
});
onStep(name => { if (name === 'style') ask(); });
draft.on((value, keys) => {
  const was = seen;
  seen = value;
  // what is chosen after the look is not undone with it
  if (!isTaking && before && KEYS.some(key => keys.includes(key))) { before = null; tell('', false); }
  if (!isTaking && value.look && isLeft(was)) draft.change({ look: null });
  if (step() === 'style' && KEYS.some(key => keys.includes(key))) ask();
  show();
});
