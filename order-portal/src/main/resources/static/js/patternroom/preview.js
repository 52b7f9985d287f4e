// Beside the queue on a wide screen: the pattern of the order that has the focus, and why it waits.
import { drawPieces } from './bench-pieces.js';
import { fill, make, part as byId } from '../web/dom.js';
import { page } from '../web/page.js';
import { moment } from '../web/times.js';

const REST_MS = 300;
// names reach beyond their pieces; 0.1 mm
const MARGIN = 400;
const part = byId('preview'), svg = part.querySelector('svg');
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
  const order = await page(path, signal).catch(() => undefined);
  if (signal.aborted) return;
  const data = order?.getElementById('bench-data');
  show(link, data && JSON.parse(data.textContent).answer);
}

/** @param drawn the first view of the bench; nothing before there is a pattern */
function show(link, drawn) {
  const row = link.closest('tr'), [heading, reason, since, open] = ['h2', '.reason', '[data-text]', 'a'].map(each => part.querySelector(each));
  heading.textContent = link.textContent;
  reason.replaceChildren(...[...row.querySelectorAll('.cause, .why details p')].map(({ textContent }) => make('p', {}, textContent)));
  since.textContent = fill(since.dataset.text, moment(row.dataset.since));
  open.href = link.getAttribute('href');
  svg.toggleAttribute('hidden', !drawn);
  part.hidden = false;
  if (!drawn) return;
  drawPieces(svg, drawn.pieces);
  svg.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${drawn.width + 2 * MARGIN} ${drawn.height + 2 * MARGIN}`);
  svg.style.setProperty('--px', drawn.width / svg.clientWidth);
}
