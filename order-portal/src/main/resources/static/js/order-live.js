// The customer's order page: follows the order and paints the cut as the table reports it.
import { connection, hold, post, refresh } from './page.js';
import { Cut } from './cut.js';
import { showLaying } from './laying.js';
import { keepMeasures, measureAgain } from './order-again.js';
import { keepPhotos, photos } from './order-photos.js';

let cut;

function begin(main) {
  cut = new Cut(main, { upright: true });
  const state = main.dataset.state;
  if (state === 'cut' || state === 'bundled') cut.finish(Number(main.dataset.elapsed));
  else cut.show(0, 0, 0);
  const button = document.getElementById('cancel');
  if (button) hold(button, () => cancel(main, button));
  measureAgain(main.dataset.api, update);
}

function keep(old, part) {
  keepPhotos(old, part);
  keepMeasures(old, part);
}

// one after the other, so that the last one to arrive is the newest
let updated = Promise.resolve();

function update() {
  updated = updated.catch(() => {}).then(async () => begin(await refresh('live', keep)));
  return updated;
}

async function cancel(main, button) {
  const answer = await post(`${main.dataset.api}/cancel`);
  if (answer.ok) await update();
  else document.getElementById('say').textContent = answer.json.detail ?? button.dataset.late;
}

const main = document.getElementById('live');
begin(main);
photos(main.dataset.api, update);
const source = new EventSource(`${main.dataset.api}/events`);
connection(source, document.querySelector('.offline'));
const catchUp = async () => {
  const answer = await fetch(main.dataset.api);
  if (!answer.ok) return;
  const order = await answer.json();
  if (order.state !== document.getElementById('live').dataset.state) await update();
};
source.addEventListener('open', catchUp);
source.addEventListener('state', update);
source.addEventListener('nest', event => showLaying(document.getElementById('live'), JSON.parse(event.data)));
source.addEventListener('cut', event => cut.hear(JSON.parse(event.data)));
setInterval(catchUp, 10000);
