// The queue keeps itself up to date; j and k or the arrows go from order to order, Enter opens, F filters, / searches.
import { day, refresh } from './page.js';
import { preview } from './tailor-preview.js';

function show() {
  for (const due of document.querySelectorAll('#rows time')) {
    due.textContent = day(due.dateTime);
    due.title = due.dateTime;
  }
}

const links = () => [...document.querySelectorAll('#rows td a')];
document.addEventListener('focusin', ({ target }) => { if (target.matches('#rows td a')) preview(target); });
const isField = element => element?.matches?.('input, select, textarea') ?? false;
const STEP = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function go(step) {
  const rows = links(), here = rows.indexOf(document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, here + step))]?.focus();
}

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && isField(document.activeElement)) { links()[0]?.focus(); return; }
  if (event.ctrlKey || event.altKey || event.metaKey || isField(document.activeElement)) return;
  if (event.key in STEP) go(STEP[event.key]);
  else if (event.key.toLowerCase() === 'f') document.getElementById('kind').focus();
  else if (event.key === '/') document.getElementById('q').focus();
  else return;
  event.preventDefault();
});

const filters = document.getElementById('filters');
filters.addEventListener('formdata', event => {
  for (const [name, value] of [...event.formData]) if (value === '') event.formData.delete(name);
});
for (const list of filters.querySelectorAll('select')) list.addEventListener('change', () => filters.requestSubmit());

/** What came of the decision that led here; told once. */
function tellDecision() {
  const decision = sessionStorage.getItem('decided'), told = document.getElementById('decided');
  if (!decision) return;
  sessionStorage.removeItem('decided');
  const { id, text } = JSON.parse(decision);
  const [before, after] = text.split(id);
  told.hidden = false;
  told.append(before, Object.assign(document.createElement('a'), { href: `/tailor/${encodeURIComponent(id)}`, className: 'num', textContent: id }), after);
  told.focus();
}

show();
tellDecision();
if (document.activeElement === document.body) links()[0]?.focus({ preventScroll: true });

const linkTo = href => links().find(link => link.getAttribute('href') === href);

/** The row of the same order in the queue as it stands now. */
const rowLike = row => linkTo(row.querySelector('a').getAttribute('href'))?.closest('tr');

/** Where the reader has come meanwhile, and what is unfolded, stays as it is. */
function keep(old, _, focused) {
  for (const part of old.querySelectorAll('details[open]')) rowLike(part.closest('tr'))?.querySelector('details')?.setAttribute('open', '');
  const row = focused?.closest('tr');
  if (row) rowLike(row)?.querySelector(focused.matches('summary') ? 'summary' : 'a')?.focus({ preventScroll: true });
}

setInterval(async () => {
  await refresh('rows', keep);
  show();
}, 4000);
