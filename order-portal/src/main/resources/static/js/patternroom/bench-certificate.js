// The certificate of what is on the bench: asked for anew while it is open and the bench changes.
import { given } from './bench-page.js';
import { part } from '../web/dom.js';
import { oneAtATime, postPage } from '../web/page.js';

/** @param look brings the places of a finding into the window */
export function certificate(bench, look) {
  const list = part('certificate');
  if (!list) return;
  let shown = JSON.stringify(bench());

  const draw = oneAtATime(async () => {
    const wanted = JSON.stringify(bench());
    // closed, its summary is of another bench until it is opened
    list.classList.toggle('stale', wanted !== shown);
    if (!list.open || wanted === shown) return;
    const answer = await postPage(list.dataset.page, wanted, { 'Content-Type': 'application/json' });
    const fresh = answer?.ok && answer.page.getElementById('certificate');
    // what cannot be drafted has none: the one of the pattern on the paper stays
    if (!fresh) return;
    list.replaceChildren(...fresh.childNodes);
    list.classList.remove('stale');
    shown = wanted;
  });

  list.addEventListener('click', event => {
    const finding = event.target.closest('[data-places]');
    if (finding) look(JSON.parse(finding.dataset.places));
  });
  list.addEventListener('toggle', draw);
  if (given.open) document.addEventListener('bench', draw);
}
