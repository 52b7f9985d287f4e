// The board: times as the tables tell them, the rest from the server when something has changed.
import { follow, oneAtATime, refresh } from '../web/page.js';
import { Cut } from '../web/cut.js';

let cuts = new Map();

function begin() {
  cuts = new Map();
  for (const row of document.querySelectorAll('.row:has(.tape)')) {
    const cut = new Cut(row, { left: true });
    cut.show(Number(row.dataset.done), 0, Number(row.dataset.elapsed));
    cuts.set(row.dataset.job, cut);
  }
}

begin();
follow('/api/v1/cutroom/events', document.querySelector('.offline'), oneAtATime(() => refresh('board', begin)), { cut: said => cuts.get(said.jobId)?.hear(said) });
