// The customer's order page: follows the order and paints the cut as the table reports it.
import { part } from '../web/dom.js';
import { follow, hold, oneAtATime, post, refresh } from '../web/page.js';
import { Cut } from '../web/cut.js';
import { showLaying } from './laying.js';
import { address, keepAddress } from './order-address.js';
import { keepMeasures, measureAgain } from './order-again.js';
import { keepPhotos, photos } from './order-photos.js';

let cut;
// what the table reported last: a page that is redrawn goes on from there
let heard;

function begin(main) {
  cut = new Cut(main, { upright: true });
  const state = main.dataset.state;
  if (state === 'cut' || state === 'bundled') cut.finish(Number(main.dataset.elapsed));
  else if (state === 'cutting' && heard) cut.hear(heard);
  else cut.show(0, 0, 0);
  const button = part('cancel');
  if (button) hold(button, () => cancel(main, button));
  measureAgain(main.dataset.api, update);
  address(main.dataset.api, update);
}

/** The suit that the reader has unfolded stays so, with the focus that its line has. */
function keepSuit(old, fresh, focused) {
  const now = fresh.querySelector('.suit-made details');
  if (!now || !old.querySelector('.suit-made details')?.open) return;
  now.open = true;
  if (focused?.matches('.suit-made summary')) now.querySelector('summary').focus({ preventScroll: true });
}

function takeOver(old, fresh, focused) {
  keepSuit(old, fresh, focused);
  keepPhotos(old, fresh);
  keepMeasures(old, fresh);
  keepAddress(old, fresh);
  begin(fresh);
}

const update = oneAtATime(() => refresh('live', takeOver));

async function cancel(main, button) {
  const { owes, late, offline } = button.dataset;
  const { ok, status, json } = await post(`${main.dataset.api}/cancel`, { owes });
  if (ok || json.owes) await update();
  if (!ok) part('say').textContent = json.detail ?? (status === 409 ? late : offline);
}

const main = part('live');
begin(main);
photos(main.dataset.api, update);
// what the table tells while the page has these words; else the page is asked for anew, once a second at most
const TOLD = { cutting: ['CUTTING', 'STARVED', 'ADVANCING'], paused: ['PAUSED'], stopped: ['FAULT'] };
TOLD['further-materials'] = Object.values(TOLD).flat();
let asked = 0;
function askWhatIsSo({ tableState }) {
  const told = TOLD[part('live').dataset.shown];
  const isNews = told ? !told.includes(tableState) : Object.values(TOLD).flat().includes(tableState);
  if (!isNews || performance.now() - asked < 1000) return;
  asked = performance.now();
  update();
}

follow(`${main.dataset.api}/events`, document.querySelector('.offline'), update, {
  nest: laid => showLaying(part('live'), laid),
  // once the shell is cut the tables tell of other materials, which are not drawn here
  cut: said => { if (part('live').dataset.state !== 'cut') cut.hear(heard = said); askWhatIsSo(said); },
});
