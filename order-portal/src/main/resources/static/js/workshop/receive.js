// Receiving a roll: a tap on the roll is a flaw, a scanner's Enter goes on to the next field, and what is typed is kept
// until the roll is received.
import { fill, part, shape } from '../web/dom.js';

const KEPT = 'tailorline.receive';
const HIGH = 100, ARM = 6;
const form = part('receive'), drawing = part('tap'), list = part('flaws'), cloth = drawing.querySelector('rect');
const number = text => Number(String(text).trim().replace(',', '.')) || 0;
const rows = () => [...list.querySelectorAll('.flaw')];
const field = (row, name) => row.querySelector(`[data-part="${name}"]`);
const isEmpty = row => ['at', 'across', 'along', 'wide'].every(name => !field(row, name).value.trim());
const pattern = rows()[0].cloneNode(true);

/** By namedItem: `length` is a property of the collection itself. */
const named = name => form.elements.namedItem(name);
const article = () => named('article').selectedOptions[0];
/** Metres, by the machine or else by the ticket. */
const length = () => number(named('length').value) || number(named('ticketLength').value);
/** Centimetres: the least that was measured, or else the article's. */
const width = () => {
  const measured = [1, 2, 3].map(at => number(named(`width${at}`).value)).filter(cm => cm > 0);
  return measured.length ? Math.min(...measured) : number(article()?.dataset.width) / 10;
};

/** The drawing begins at the inner side of the selvedge, what is typed at its outermost edge; cm. */
const selvedge = Number(form.dataset.selvedge);

/** Another row at the end, with nothing in it. */
function newRow() {
  const row = pattern.cloneNode(true);
  const next = Math.max(-1, ...rows().map(each => Number(each.dataset.row))) + 1;
  row.dataset.row = next;
  for (const each of row.querySelectorAll('[name]')) {
    each.name = each.name.replace(/\d+/, next);
    if (each.matches('input')) each.value = '';
    else each.selectedIndex = 0;
  }
  for (const said of row.querySelectorAll('.say')) said.remove();
  for (const named of [row, row.querySelector('.remove')]) named.setAttribute('aria-label', named.getAttribute('aria-label').replace(/\d+/, next + 1));
  list.append(row);
  return row;
}

function show() {
  const long = length(), wide = width();
  drawing.toggleAttribute('hidden', !(long > 0 && wide > 0));
  part('tap-lead').hidden = !(long > 0 && wide > 0);
  const seen = part('cloth-seen'), id = article()?.value;
  seen.className = `swatch cloth-${id}`;
  seen.hidden = !id;
  cloth.setAttribute('fill', article()?.dataset.colour || 'var(--sunk)');
  for (const mark of drawing.querySelectorAll('g')) mark.remove();
  for (const row of rows().filter(each => field(each, 'at').value.trim())) {
    const x = 100 * number(field(row, 'at').value) / long, y = HIGH * (number(field(row, 'across').value) - selvedge) / wide;
    if (!(x >= 0 && x <= 100 && y >= 0 && y <= HIGH)) continue;
    const mark = shape('g', {}, drawing), place = shape('svg', { x: `${x}%`, y, overflow: 'visible' }, mark);
    for (const of of ['mark-rim', 'mark']) shape('path', { class: of, d: `M${-ARM} ${-ARM}L${ARM} ${ARM}M${ARM} ${-ARM}L${-ARM} ${ARM}` }, place);
  }
  rows().forEach(row => { row.hidden = isEmpty(row) && row !== kept; });
}

/** The row that is being filled stays, although it is empty. */
let kept = null;

function open(row, values, first) {
  kept = row;
  for (const [name, value] of Object.entries(values)) field(row, name).value = value;
  show();
  field(row, first).focus();
  save();
}

drawing.addEventListener('click', event => {
  const box = drawing.getBoundingClientRect();
  const at = (length() * Math.min(1, Math.max(0, (event.clientX - box.left) / box.width))).toFixed(1);
  const across = (selvedge + width() * Math.min(1, Math.max(0, (event.clientY - box.top) / HIGH))).toFixed(0);
  part('tapped').textContent = fill(form.dataset.from, at, across);
  open(rows().find(isEmpty) ?? newRow(), { at, across }, 'kind');
});

part('add-flaw').addEventListener('click', () => open(rows().find(isEmpty) ?? newRow(), {}, 'at'));
list.addEventListener('click', event => {
  const row = event.target.closest('.remove')?.closest('.flaw');
  if (!row) return;
  for (const input of row.querySelectorAll('input')) input.value = '';
  kept = null;
  show();
  save();
  part('add-flaw').focus();
});

/** A scanner ends with Enter, which must not send the form half filled. */
form.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !event.target.matches('input, select')) return;
  event.preventDefault();
  const fields = [...form.querySelectorAll('input:not([type=hidden]), select, #take')].filter(each => each.offsetParent);
  fields[fields.indexOf(event.target) + 1]?.focus();
});

const values = () => Object.fromEntries([...new FormData(form)].filter(([name]) => !name.startsWith('_')));
const save = () => localStorage.setItem(KEPT, JSON.stringify(values()));

function restore() {
  let saved;
  try {
    saved = JSON.parse(localStorage.getItem(KEPT));
  } catch {
    saved = null;
  }
  if (!saved || !['ticket', 'length', 'ticketLength'].some(name => saved[name])) return;
  const last = Math.max(...Object.keys(saved).map(name => Number(name.match(/^flaw\.(\d+)\./)?.[1] ?? -1)));
  while (rows().length <= Math.min(last, 199)) newRow();
  for (const [name, value] of Object.entries(saved)) {
    const field = named(name);
    if (field?.type === 'checkbox') field.checked = true;
    else if (field) field.value = value;
  }
  part('kept').hidden = false;
}

part('anew').addEventListener('click', () => {
  localStorage.removeItem(KEPT);
  location.assign('/workshop/receive');
});
form.addEventListener('input', () => { show(); save(); });

for (const hidden of [part('add-flaw'), ...document.querySelectorAll('.remove'), ...pattern.querySelectorAll('.remove')]) hidden.hidden = false;
if (form.dataset.refused !== 'true') restore();
show();
(form.querySelector('[aria-invalid]') ?? document.querySelector('.say')?.closest('fieldset')?.querySelector('input') ?? named('ticket')).focus();
form.dataset.ready = 'true';
