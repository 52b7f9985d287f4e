// The board keeps itself up to date: times as the tables tell them, the rest from the server.
import { refresh, tellTimes } from './page.js';
import { Cut } from './cut.js';

let cuts = new Map();
function begin() {
  cuts = new Map();
  tellTimes(document);
  for (const row of document.querySelectorAll('.row')) {
    if (!row.querySelector('.tape')) continue;
    const cut = new Cut(row, { left: true });
    cut.show(Number(row.dataset.done), 0, Number(row.dataset.elapsed));
    cuts.set(row.dataset.job, cut);
  }
}

let waiting = 0;
const soon = () => { clearTimeout(waiting); waiting = setTimeout(async () => { await refresh('board'); begin(); }, 150); };
begin();
const source = new EventSource('/api/v1/cutroom/events');
source.addEventListener('state', soon);
source.addEventListener('cut', event => {
  const said = JSON.parse(event.data);
  cuts.get(said.jobId)?.hear(said);
});
setInterval(soon, 4000);
