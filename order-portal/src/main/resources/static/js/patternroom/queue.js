// The queue is brought up to date as orders move on; j and k or the arrows go from order to order, Enter opens, F filters, / searches.
import { isTyped, make, part } from '../web/dom.js';
import { follow, oneAtATime, refresh } from '../web/page.js';
import { preview } from './preview.js';

const links = () => [...document.querySelectorAll('#rows td a')];
document.addEventListener('focusin', ({ target }) => { if (target.matches('#rows td a')) preview(target); });
const STEP = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function go(step) {
  const rows = links(), here = rows.indexOf(document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, here + step))]?.focus();
}

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && isTyped(event)) { links()[0]?.focus(); return; }
  if (event.ctrlKey || event.altKey || event.metaKey || isTyped(event)) return;
  if (event.key in STEP) go(STEP[event.key]);
  else if (event.key.toLowerCase() === 'f') part('kind').focus();
  else if (event.key === '/') part('q').focus();
  else return;
  event.preventDefault();
});

const filters = part('filters');
filters.addEventListener('formdata', event => {
  for (const [name, value] of [...event.formData]) if (value === '') event.formData.delete(name);
});
for (const list of filters.querySelectorAll('select')) list.addEventListener('change', () => filters.requestSubmit());

/** What came of the decision that led here; told once. */
function tellDecision() {
  const decision = sessionStorage.getItem('decided'), told = part('decided');
  if (!decision) return;
  sessionStorage.removeItem('decided');
  const { id, text } = JSON.parse(decision);
  const [before, after] = text.split(id);
  told.hidden = false;
  told.append(before, make('a', { href: `/tailor/${encodeURIComponent(id)}`, class: 'num' }, id), after);
  told.focus();
}

tellDecision();
if (document.activeElement === document.body) links()[0]?.focus({ preventScroll: true });

const linkTo = href => links().find(link => link.getAttribute('href') === href);

/** The row of the same order in the queue as it stands now. */
const rowLike = row => linkTo(row.querySelector('a').getAttribute('href'))?.closest('tr');

/** Where the reader has come meanwhile, and what is unfolded, stays as it is. */
function keep(old, _, focused) {
  for (const each of old.querySelectorAll('details[open]')) rowLike(each.closest('tr'))?.querySelector('details')?.setAttribute('open', '');
  const row = focused?.closest('tr');
  if (row) rowLike(row)?.querySelector(focused.matches('summary') ? 'summary' : 'a')?.focus({ preventScroll: true });
}

// many orders that move on within a second are read once
const PACE_MS = 1000;

follow('/api/v1/tailor/queue/events', document.querySelector('.offline'), oneAtATime(async () => {
  await refresh('rows', keep);
  await new Promise(rest => setTimeout(rest, PACE_MS));
}));
