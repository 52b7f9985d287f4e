// Looks: each says how many choices it sets and what that changes of the price, before it is taken; what was chosen by hand stays.
import { fill, part } from '../web/dom.js';
import { post } from '../web/page.js';
import { isMeant, options as declared } from './declared.js';
import { draft } from './draft.js';
import { onStep, step } from './steps.js';

const place = document.querySelector('.looks'), words = place.dataset;
const tiles = [...place.querySelectorAll('[data-look]')];
const said = part('look-said');
const KEYS = ['cloth', 'sex', 'garments', 'fit', 'options', 'byHand'];
let offers = [], asked = 0, about = '', before = null, isTaking = false;

/** What an offer hangs on. */
const now = () => JSON.stringify(KEYS.map(key => draft.value[key]));

const nameOf = name => words[name] ?? document.querySelector(`[data-option="${name}"] legend span`)?.textContent ?? name;

function show() {
  for (const tile of tiles) {
    const offer = offers.find(each => each.name === tile.dataset.look);
    tile.setAttribute('aria-pressed', String(draft.value.look === tile.dataset.look));
    tile.querySelector('small').textContent = offer ? [fill(words.sets, offer.sets), offer.priceChange].filter(Boolean).join(', ') : '';
  }
}

async function ask() {
  const turn = ++asked, wanted = now(), { sex, cloth, byHand, fit, garments } = draft.value;
  // what was chosen by hand counts, also where it is what the house cuts anyway
  const chosen = declared.filter(each => draft.value.options[each.name] !== undefined && isMeant(each, draft.value));
  const options = Object.fromEntries(chosen.map(each => [each.name, draft.value.options[each.name]]));
  const { ok, json } = await post('/looks', { sex, cloth, style: { fit, garments, options }, byHand });
  if (turn !== asked) return;
  offers = ok ? json : [];
  about = ok ? wanted : '';
  show();
}

function tell(text, canUndo) {
  said.hidden = text === '';
  said.querySelector('span').textContent = text;
  part('look-undo').hidden = !canUndo;
}

async function take(name) {
  // an offer of a draft that has changed since would set what was chosen meanwhile
  if (about !== now()) await ask();
  const offer = about === now() && offers.find(each => each.name === name);
  if (!offer) { tell(words.failed, false); ask(); return; }
  const { cloth, fit, options, look } = draft.value;
  before = { cloth, fit, options, look };
  // what was chosen by hand and has no meaning now is kept: it comes back with what it needs
  const own = Object.fromEntries(Object.entries(options).filter(([each]) => draft.value.byHand.includes(each)));
  isTaking = true;
  draft.change({ cloth: offer.cloth, fit: offer.fit, options: { ...offer.options, ...own }, look: name });
  isTaking = false;
  const title = tiles.find(tile => tile.dataset.look === name).querySelector('b').textContent;
  const left = offer.left.length ? fill(words.left, offer.left.map(nameOf).join(', ')) : '';
  tell([fill(words.taken, title), left].filter(Boolean).join(' '), true);
}

for (const tile of tiles) tile.addEventListener('click', () => take(tile.dataset.look));
part('look-undo').addEventListener('click', () => {
  const { look } = draft.value;
  draft.change(before);
  tell('', false);
  (tiles.find(tile => tile.dataset.look === look) ?? tiles[0]).focus();
});
onStep(name => { if (name === 'style') ask(); });
draft.on((_, keys) => {
  // what is chosen after the look is not undone with it
  if (!isTaking && before && KEYS.some(key => keys.includes(key))) { before = null; tell('', false); }
  if (step() === 'style' && KEYS.some(key => keys.includes(key))) ask();
  show();
});
