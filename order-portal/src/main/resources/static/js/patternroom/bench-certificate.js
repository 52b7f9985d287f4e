// The certificate of what is on the bench: asked for anew while it is open and the bench changes.
import { given } from './bench-page.js';
import { part } from '../web/dom.js';
import { oneAtATime } from '../web/page.js';

/** @param look brings the places of a finding into the window */
export function certificate(bench, look) {
  const list = part('certificate');
  if (!list) return;
  let shown = JSON.stringify(bench());
  const csrf = document.querySelector('meta[name=csrf]')?.content;

  const draw = oneAtATime(async () => {
    const wanted = JSON.stringify(bench());
    if (!list.open || wanted === shown) return;
    const answer = await fetch(list.dataset.page, { method: 'POST', body: wanted, headers: { Accept: 'text/html', 'Content-Type': 'application/json', ...(csrf && { 'X-CSRF-TOKEN': csrf }) } });
    // what cannot be drafted has none: the one of the pattern on the paper stays
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('certificate');
    list.replaceChildren(...fresh.childNodes);
    shown = wanted;
  });

  list.addEventListener('click', event => {
    const finding = event.target.closest('[data-places]');
    if (finding) look(JSON.parse(finding.dataset.places));
  });
  list.addEventListener('toggle', draw);
  if (given.open) document.addEventListener('bench', draw);
}
