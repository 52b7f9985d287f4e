// Beside the queue on a wide screen: the pattern of the order that has the focus, and why it waits.
import { drawPieces } from './bench-paper.js';
import { fill } from './page.js';

const REST_MS = 300;
// names reach beyond their pieces; 0.1 mm
const MARGIN = 400;
const part = document.getElementById('preview'), svg = part.querySelector('svg');
const wide = matchMedia('(min-width: 1400px)');
let shown, asked;

/** @param link to the bench of the order, in its row */
export async function preview(link) {
  const path = link.getAttribute('href');
  if (!wide.matches || path === shown) return;
  shown = path;
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  // whoever goes on at once wants another one
  await new Promise(rest => setTimeout(rest, REST_MS));
  if (signal.aborted) return;
  const answer = await fetch(path, { headers: { Accept: 'text/html' }, signal }).then(page => page.ok && !page.redirected ? page.text() : '').catch(() => '');
  if (signal.aborted) return;
  const data = new DOMParser().parseFromString(answer, 'text/html').getElementById('bench-data');
  show(link, data && JSON.parse(data.textContent).answer);
}

/** @param drawn the first view of the bench; nothing before there is a pattern */
function show(link, drawn) {
  const row = link.closest('tr'), [heading, reason, since, open] = ['h2', '.reason', '[data-text]', 'a'].map(each => part.querySelector(each));
  heading.textContent = link.textContent;
  reason.replaceChildren(...[...row.querySelectorAll('.cause, .why details p')].map(({ textContent }) => Object.assign(document.createElement('p'), { textContent })));
  const at = new Date(row.dataset.since).toLocaleString(document.documentElement.lang, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  since.textContent = fill(since.dataset.text, at);
  open.href = link.getAttribute('href');
  svg.toggleAttribute('hidden', !drawn);
  part.hidden = false;
  if (!drawn) return;
  drawPieces(svg, drawn.pieces);
  svg.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${drawn.width + 2 * MARGIN} ${drawn.height + 2 * MARGIN}`);
  svg.style.setProperty('--px', drawn.width / svg.clientWidth);
}
