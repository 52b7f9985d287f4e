// The tailor's workbench: alterations are tried while a slider moves, looked at on paper, and decided.
import { day, fill, post } from './page.js';
import { alterationsOf, History, rowsOf } from './bench-state.js';
import { Adder, Alterations, make } from './bench-alterations.js';
import { drawPieces, Paper } from './bench-paper.js';
import { Body, corrected, corrections as correctionsOf } from './bench-body.js';
import { Rings } from './bench-rings.js';
import { Hand } from './bench-hand.js';
import { costs } from './bench-cost.js';
import { merged, store, take } from './bench-carried.js';
import { versions } from './versions.js';

const bench = document.getElementById('bench');
const { answer: first, view: opened, places, alterations: ordered, corrections: byHand, body, materials, farthest, open, tag, words } = JSON.parse(document.getElementById('bench-data').textContent);
const { api, order } = bench.dataset;
const svg = document.getElementById('pattern');
const say = text => { document.getElementById('say').textContent = text; };
const hint = text => { document.getElementById('hint').textContent = text; };
const signed = mm => (mm < 0 ? '−' : '+') + Math.abs(mm).toFixed(1).replace('.0', '');

for (const due of document.querySelectorAll('.benchbar time')) due.textContent = day(due.dateTime);

// what is on the bench: alterations, what was corrected by hand, and measures that were taken wrong
const start = { rows: rowsOf(ordered), corrections: byHand, measured: {} };
const history = new History(JSON.stringify(start));
const state = () => JSON.parse(history.now);
const rows = () => state().rows;
const benchOf = ({ rows: each, corrections, measured }) => ({
  alterations: alterationsOf(each), ...(corrections.length > 0 && { corrections }), ...(Object.keys(measured).length > 0 && { body: corrected(body, measured) }),
});
const whole = () => benchOf(state());
const isChanged = () => JSON.stringify(whole()) !== JSON.stringify(benchOf(start));

// the drawing; what was asked for another view is not shown
let view = opened, drawnAs = opened;
const pieces = new Map();
let selected;
const paper = svg && new Paper(svg, document.getElementById('ruler'), {
  select: id => select(id),
  measured: (straight, along) => hint(along === undefined ? fill(words.straight, straight.toFixed(1)) : fill(words.along, straight.toFixed(1), along.toFixed(1))),
});

function show(answer) {
  document.getElementById('empty').hidden = true;
  // what the page holds is not sent again, and empty lists never are
  const next = answer.pieces.map(piece => ({ ...(piece.svg ? { edges: [], notches: [] } : pieces.get(piece.id)), ...piece }));
  pieces.clear();
  for (const piece of next) pieces.set(piece.id, piece);
  drawPieces(svg, answer.pieces);
  paper.size(answer.width, answer.height);
  svg.setAttribute('aria-label', fill(words.pattern, answer.pieces.length));
  showPieces(answer.pieces.map(piece => piece.id));
  showNumbers(answer.numbers, answer.lastOrders);
  hand?.show();
  document.getElementById('certified').textContent = fill(words.certified, answer.invariants);
}

/** @param lastOrders of the same customer: [{garment, orderId, placed}] */
function showNumbers(numbers, lastOrders) {
  const body = document.getElementById('numbers');
  let garment;
  const cell = (text, small, kind = '') => make('td', { class: kind }, text, small ? make('small', {}, small) : '');
  const named = last => last ? make('small', {}, make('a', { href: `/tailor/${last.orderId}`, class: 'num' }, last.orderId), ` ${day(last.placed)}`) : '';
  const headOf = name => make('th', { colspan: 6, scope: 'rowgroup' }, words.garment[name], named(lastOrders.find(last => last.garment === name)));
  body.closest('table').classList.toggle('with-last', lastOrders.length > 0);
  body.replaceChildren(...numbers.flatMap(row => {
    const head = row.garment === garment ? [] : [make('tr', { class: 'garment' }, headOf(row.garment))];
    garment = row.garment;
    const outside = row.isOutside && make('span', { class: 'chip warn' }, words.outside);
    return [...head, make('tr', { 'data-key': row.key, class: [row.isChanged && 'changed', row.isOutside && 'outside'].filter(Boolean).join(' ') },
      make('th', { scope: 'row' }, row.name, ' ', outside || ''),
      cell(row.body, row.usual), cell(row.ease), cell(make('b', {}, row.finished), row.range), cell(row.was, row.last, 'was'), cell(row.last, '', 'last-order'))];
  }));
}

function showPieces(ids) {
  const buttons = document.getElementById('pieces');
  buttons.replaceChildren(...ids.map(id => {
    const piece = pieces.get(id), isOn = id === selected;
    const edges = isOn && make('ul', { class: 'edges' }, ...piece.edges.map((edge, i) => make('li', { onpointerenter: () => mark(id, [i]), onpointerleave: () => mark(id, []) },
      make('span', {}, edge.name), make('span', { class: 'num' }, edge.length.toFixed(1)), make('b', { class: 'num' }, edge.moved ? signed(edge.moved) : ''))));
    return make('li', {}, make('button', { type: 'button', 'data-piece': id, 'aria-pressed': String(isOn), onclick: () => select(id === selected ? undefined : id, true) },
      make('span', {}, piece.name), make('b', { class: 'num' }, piece.moved ? signed(piece.moved) : '')), edges || '');
  }));
  for (const group of svg.querySelectorAll('.pieces > g')) group.classList.toggle('on', group.dataset.id === selected);
  awaitPiece();
}

const group = id => svg.querySelector(`.pieces > [data-id="${id}"]`);
const mark = (id, edges) => group(id)?.querySelectorAll('.edge').forEach((edge, i) => edge.classList.toggle('place', edges.includes(i)));

/** @param keep whether the button that chose it keeps the focus */
function select(id, keep) {
  selected = id;
  showPieces([...pieces.keys()]);
  if (!id) return;
  const box = group(id).getBBox(), { e, f } = group(id).transform.baseVal.consolidate().matrix;
  paper.show({ x: box.x + e, y: box.y + f, width: box.width, height: box.height });
  document.getElementById('piece-list').open ||= !keep && matchMedia('(min-width: 900px)').matches;
  if (keep) document.querySelector(`[data-piece="${id}"]`)?.focus();
}

function step(by) {
  const ids = [...pieces.keys()];
  if (ids.length > 0) select(ids[(ids.indexOf(selected) + by + ids.length) % ids.length]);
}

svg?.addEventListener('pointerover', event => {
  const edge = event.target.closest('.edge'), id = event.target.closest('[data-id]')?.dataset.id;
  if (!id || paper.measuring) return;
  const of = edge && pieces.get(id)?.edges[edge.dataset.edge];
  hint(of ? fill(of.moved ? words.edgeMoved : words.edge, pieces.get(id).name, of.name, of.length.toFixed(1), of.moved ? signed(of.moved) : '') : pieces.get(id)?.name ?? '');
});

// what a finding is about
const rings = svg && new Rings(svg, paper, pieces, async piece => {
  const [garment] = piece.split('.');
  await turnTo({ material: materials[piece.replace(/\.(left|right)$/, '')] ?? 'shell', garment });
});

async function look(marks) {
  const id = marks.length > 0 ? await rings.look(marks) : undefined;
  if (id) { selected = id; showPieces([...pieces.keys()]); } else hint(words.noPlace);
}

for (const finding of document.querySelectorAll('[data-places]')) finding.addEventListener('click', () => look(JSON.parse(finding.dataset.places)));

// trials: one at a time, the latest wins
let isTrying = false, isWanted = false, trying;

const attempt = () => {
  isWanted = true;
  if (!isTrying) trying = attempts();
  return trying;
};

async function attempts() {
  isTrying = true;
  while (isWanted) {
    isWanted = false;
    const begun = performance.now();
    const held = [...pieces.values()].map(piece => piece.print).join(',');
    const tried = whole(), shownAs = view;
    const answer = await post(`${api}/trial?${new URLSearchParams({ ...view, held })}`, tried).catch(() => ({ ok: false, status: 0, json: {} }));
    document.dispatchEvent(new CustomEvent('bench', { detail: tried }));
    if (view !== shownAs) continue;
    if (answer.ok) {
      drawnAs = view;
      show(answer.json);
      refuse(tried, [], '');
      await new Promise(drawn => { requestAnimationFrame(drawn); setTimeout(drawn, 100); });
      document.getElementById('redrawn').textContent = fill(words.redrawn, Math.round(performance.now() - begun));
    } else {
      if (pieces.size > 0) setView(drawnAs);
      refuse(tried, answer.json.errors ?? [], answer.json.detail ?? fill(bench.dataset.failed, answer.status), answer.json.places);
    }
    bench.dataset.tried = Number(bench.dataset.tried ?? 0) + 1;
  }
  isTrying = false;
}

/** The last good pattern stays. Each fault is told beside its rule or its correction, the others on the paper; places are ringed. */
function refuse(tried, faults, text, places = []) {
  bench.classList.toggle('refused', text !== '');
  const beside = new Map(), ofHand = new Map(), ofBody = new Map(), others = [];
  faults.forEach((fault, i) => {
    const [, list, at] = /(alterations|corrections)\[(\d+)\]/.exec(fault.field) ?? [];
    if (/(^|\.)(measurements|left|right)\./.test(fault.field)) ofBody.set(fault.field.replace(/^body\./, ''), fault.detail);
    const { rule, side } = (list === 'alterations' && tried.alterations[at]) || {};
    if (rule) beside.set(`${rule} ${side}`, fault.detail);
    else if (list === 'corrections') ofHand.set(Number(at), fault.detail);
    else others.push(make('p', {}, fault.detail, places[i]?.length > 0 ? make('button', { type: 'button', class: 'link', onclick: () => look(places[i]) }, words.look) : ''));
  });
  alterations.refuse(beside);
  refusedByHand = ofHand;
  measures.refuse(ofBody);
  showCorrections();
  if (faults.length === 0) say(text);
  else document.getElementById('say').replaceChildren(...others);
  document.getElementById('kept').hidden = text === '';
  if (text !== '') document.getElementById('certified').textContent = words.uncertified;
  rings.show(places.flat());
  for (const each of svg.querySelectorAll('.pieces > g')) each.classList.toggle('ring', faults.some(fault => fault.field.startsWith(`${each.dataset.id},`) || fault.field === each.dataset.id));
}

// where a rule takes hold
const taken = new Map();
let asked;

async function place(rule, side) {
  const key = `${rule} ${side} ${history.now}`;
  asked = key;
  await new Promise(rest => setTimeout(rest, 90));
  if (asked !== key) return;
  if (!taken.has(key)) {
    if (taken.size > 200) taken.clear();
    const answer = await post(`${api}/trial/place?${new URLSearchParams({ rule, side })}`, whole());
    if (!answer.ok) return;
    taken.set(key, answer.json.places);
  }
  if (asked !== key) return;
  clearPlace();
  for (const { piece, edges } of taken.get(key)) {
    const id = pieces.has(piece) ? piece : piece.replace(/\.(left|right)$/, '');
    for (const edge of group(id)?.querySelectorAll('.edge') ?? []) edge.classList.toggle('place', edges.includes(pieces.get(id).edges[edge.dataset.edge].edge));
  }
}

const clearPlace = () => { for (const edge of svg.querySelectorAll('.edge.place')) edge.classList.remove('place'); };
const noPlace = () => { asked = undefined; clearPlace(); };

// alterations
const rules = places.flatMap(each => each.rules);
const alterations = new Alterations(document.getElementById('alterations'), rules, start.rows, words, {
  change(next, isLive) {
    alterations.rows = next;
    change({ rows: next }, isLive);
  },
  place,
  noPlace,
});

/** A part of what is on the bench; a step of its own unless something still moves. */
function change(part, isLive) {
  history.set(JSON.stringify({ ...state(), ...part }));
  if (!isLive) history.keep();
  shown();
  attempt();
}

const measures = new Body(document.getElementById('taken'), body, words, measured => change({ measured }));
const adder = open && new Adder(document.getElementById('adder'), places, alterations, words, { place, noPlace });

function shown() {
  document.getElementById('no-alterations').hidden = alterations.rows.length + state().corrections.length + Object.keys(state().measured).length > 0;
  showCorrections();
  measures.show(state().measured);
  hand?.show();
  if (!open) return;
  document.getElementById('undo').disabled = !history.canUndo;
  document.getElementById('redo').disabled = !history.canRedo;
  const approve = document.getElementById('approve');
  if (approve) {
    approve.textContent = isChanged() ? bench.dataset.approveChanged : bench.dataset.approve;
    approve.hidden = approve.textContent === '';
  }
  for (const button of document.querySelectorAll('[data-act=propose]')) {
    const { rule, side } = button.closest('li').dataset;
    const was = start.rows.find(row => row.rule === rule), row = alterations.rows.find(each => each.rule === rule);
    const of = each => each ? each[side] ?? each.both ?? each.right : 0;
    button.disabled = of(row) !== of(was);
  }
}

function travel(way) {
  if (!open) return;
  history[way]();
  shownAgain();
}

function shownAgain() {
  alterations.show(rows());
  shown();
  attempt();
}

/** A step of its own: a version, or a piece from a file. */
function put({ alterations: others = [], corrections = [], body: other }) {
  history.set(JSON.stringify({ rows: rowsOf(others), corrections, measured: correctionsOf(body, other) }));
  history.keep();
  shownAgain();
}

// corrected by hand
let refusedByHand = new Map();
const hand = !open || !svg ? undefined : new Hand(document.getElementById('hand'), document.getElementById('hand-part'), svg, paper, pieces, farthest, words, {
  list: () => state().corrections,
  change: (corrections, isLive) => change({ corrections }, isLive),
  begin: () => { if (paper.measuring) measure(); },
  hint,
});

const nameOf = ({ piece, side }) => {
  const name = (pieces.get(piece) ?? pieces.get(`${piece}.${side}`))?.name ?? piece;
  return words.of[side] && pieces.has(piece) ? fill(words.of[side], name) : name;
};

function correction(each) {
  if (each.edges) return fill(words.outline, nameOf(each));
  if (each.notch) return fill(words.notchBy, nameOf(each), signed(each.by));
  return fill(words.pointBy, nameOf(each), Math.hypot(each.dx, each.dy).toFixed(1));
}

function showCorrections() {
  const { corrections } = state(), remove = at => put({ ...whole(), corrections: corrections.filter((_, i) => i !== at) });
  document.getElementById('no-corrections').hidden = corrections.length > 0;
  document.getElementById('corrections').replaceChildren(...corrections.map((each, i) => make('li', { class: refusedByHand.has(i) && 'refused' },
    open && !each.edges ? make('button', { type: 'button', class: 'link', onclick: () => hand.choose(each, true) }, correction(each)) : make('span', {}, correction(each)),
    open ? make('button', { type: 'button', class: 'tool', 'aria-label': fill(words.remove, nameOf(each)), title: fill(words.remove, nameOf(each)), onclick: () => remove(i) }, '×') : '',
    make('p', { class: 'say', role: 'alert' }, refusedByHand.get(i) ?? ''))));
}

const file = document.getElementById('dxf-in');

/** A file replaces the piece that is chosen; without one none is asked for. */
function awaitPiece() {
  if (!file) return;
  const piece = pieces.get(selected);
  file.disabled = !piece;
  document.getElementById('dxf-piece').textContent = piece?.name ?? words.dxfPiece;
}

awaitPiece();
file?.addEventListener('change', async () => {
  const [chosen] = file.files;
  if (!chosen) return;
  const [, piece, side] = /^(.*?)(?:\.(left|right))?$/.exec(selected);
  const asked = whole();
  const answer = await post(`${api}/dxf`, { piece, ...(side && { side }), dxf: await chosen.text(), bench: asked }).catch(() => ({ ok: false, status: 0, json: {} }));
  file.value = '';
  if (!answer.ok) { say(answer.json.detail ?? fill(bench.dataset.failed, answer.status)); return; }
  if (JSON.stringify(asked) !== JSON.stringify(whole())) { say(words.stale); return; }
  say('');
  put({ ...answer.json.bench, body: asked.body });
  const { comparison: { greatest, turnDeg }, unchanged, remarks } = answer.json;
  const taken = fill(words.dxfTaken, nameOf({ piece, side }), greatest.toFixed(1), turnDeg.toFixed(1));
  hint([...(unchanged ? [] : [taken]), ...remarks].join(' '));
});

costs({ api, bench: whole, words, failed: bench.dataset.failed });

alterations.show(rows());
if (!open) for (const field of document.querySelectorAll('#alterations input, #alterations button')) field.disabled = true;
if (first) show(first);
shown();
bench.dataset.ready = 'true';

document.getElementById('undo')?.addEventListener('click', () => travel('undo'));
document.getElementById('redo')?.addEventListener('click', () => travel('redo'));
document.getElementById('add')?.addEventListener('click', () => (adder.isOpen ? adder.close() : adder.open()));
for (const button of document.querySelectorAll('[data-act=propose]')) {
  button.addEventListener('click', () => {
    const { rule, side, amount } = button.closest('li').dataset;
    alterations.increase(rule, side, Number(amount));
  });
}

// the view
const VIEWS = ['material', 'garment'];

function setView(next) {
  view = next;
  for (const name of VIEWS) document.getElementById(name).value = next[name];
}

/** Other pieces on the paper; those that are there stay where these cannot be drawn. */
async function turnTo(next) {
  setView(next);
  selected = undefined;
  await attempt();
  paper.fit();
}

for (const name of VIEWS) document.getElementById(name)?.addEventListener('change', event => turnTo({ ...view, [name]: event.target.value }));
for (const box of document.querySelectorAll('[data-layer]')) {
  const set = () => svg?.classList.toggle(`no-${box.dataset.layer}`, !box.checked);
  box.addEventListener('change', set);
  set();
}

function measure() {
  if (hand?.isOn) hand.toggle(false);
  paper.measuring = !paper.measuring;
  document.getElementById('measure').setAttribute('aria-pressed', String(paper.measuring));
  hint(paper.measuring ? words.measure : '');
}

const acts = {
  fit: () => paper.fit(), in: () => paper.zoom(1.25), out: () => paper.zoom(0.8), measure,
  old() { const box = document.querySelector('[data-layer=old]'); box.checked = !box.checked; box.dispatchEvent(new Event('change')); },
};
for (const button of document.querySelectorAll('[data-view]')) button.addEventListener('click', () => acts[button.dataset.view]());

// versions
const kept = document.getElementById('versions-place');
versions({ place: kept, bench: whole, restore: put });
if (!open) new MutationObserver(() => { for (const button of kept.querySelectorAll('[data-act=restore]')) button.disabled = true; }).observe(kept, { childList: true });

// decisions
let isDecided = false;
// whoever leaves with something on the bench is asked
addEventListener('beforeunload', event => { if (open && !isDecided && isChanged()) event.preventDefault(); });

const undecided = document.getElementById('undecided');

function tellUndecided(...parts) {
  undecided.replaceChildren(...parts);
  undecided.hidden = parts.length === 0;
}

/** The queue tells what came of it; of an order that somebody else has changed nothing is decided. */
async function decide(what, body) {
  tellUndecided();
  const answer = await post(`${api}/${what}`, body, { 'If-Match': `"${tag}"` }).catch(() => ({ ok: false, status: 0, json: {} }));
  if (!answer.ok) {
    const why = answer.json.detail ?? fill(bench.dataset.failed, answer.status), isSentBack = what === 'send-back';
    if (what === 'cut-again') { document.getElementById('say-again').textContent = why; return; }
    if (isSentBack && answer.status !== 412) { document.getElementById('say-back').textContent = why; return; }
    if (isSentBack) back.closest('details').open = false;
    tellUndecided(make('p', {}, why));
    if (answer.status === 412) {
      const load = make('button', { type: 'button', class: 'btn small', id: 'load-anew', onclick: () => loadAnew(isSentBack && body) }, words.loadAnew);
      undecided.append(load);
      load.focus();
    }
    return;
  }
  isDecided = true;
  const { id, state: now } = answer.json;
  sessionStorage.setItem('decided', JSON.stringify({ id, text: fill(words.decided, id, words.state[now] ?? now) }));
  location.assign('/tailor');
}

/** @param back what the customer was to be told */
function loadAnew(back) {
  store(order, { was: start, is: state(), body, back });
  isDecided = true;
  location.reload();
}

/** Puts back what was on the bench before the order was loaded anew, and says what cannot be. */
function putBack(carried) {
  const { state: next, lost } = merged(carried, start, body);
  const named = (rule, side) => fill(words.of[side] ?? '{0}', rules.find(each => each.word === rule)?.name ?? rule);
  const alteration = ([rule, list]) => list?.map(({ side, amount }) => `${named(rule, side)} ${signed(amount)} ${words.unit}`).join(', ') ?? named(rule);
  const parts = [...lost.rows.map(alteration), ...lost.corrections.map(([place, each]) => each ? correction(each) : nameOf({ piece: place.split(' ')[0] })), ...lost.measures.map(([measure, value]) => measures.text(measure, value))];
  tellUndecided(make('p', {}, words.loaded), ...(parts.length > 0 ? [make('p', {}, fill(words.notPutBack, parts.join('; ')))] : []));
  if (JSON.stringify(next) === history.now) return;
  history.set(JSON.stringify(next));
  history.keep();
  shownAgain();
}

/** Leads to a field whose value was not taken, and says why. */
function lead(field) {
  for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  field.focus();
  say(field.closest(':is(tr, li, p, div):has(.say)')?.querySelector('.say').textContent || words.noNumber);
}

/** What is on the bench, unless the order has changed since it was opened; a number that was not taken comes first. */
function approve() {
  const wrong = [...bench.querySelectorAll('[aria-invalid=true]')].find(field => !field.closest('#send-back, [hidden]'));
  if (wrong) lead(wrong);
  else decide('approve', isChanged() ? whole() : undefined);
}

document.getElementById('approve')?.addEventListener('click', approve);
const back = document.getElementById('send-back');
const MOST_AGAIN = 5;
const again = document.getElementById('again'), more = document.getElementById('add-again');

function addAgain() {
  again.append(document.getElementById('again-row').content.cloneNode(true));
  const row = again.lastElementChild;
  const count = () => { more.hidden = again.children.length >= MOST_AGAIN; };
  row.querySelector('button').addEventListener('click', () => { row.remove(); count(); more.focus(); });
  count();
  return row;
}

more?.addEventListener('click', () => addAgain().querySelector('select').focus());

/** Measurements to take again, each with what to do, and a reason; one of them is enough. */
back?.addEventListener('submit', event => {
  event.preventDefault();
  const reason = document.getElementById('reason');
  const measurements = [...again.children].map(row => ({ field: row.querySelector('select').value, todo: row.querySelector('input').value.trim() }));
  for (const row of again.children) {
    const field = row.querySelector('input'), isEmpty = field.value.trim() === '';
    field.setAttribute('aria-invalid', String(isEmpty));
    row.querySelector('.say').textContent = isEmpty ? bench.dataset.todo : '';
  }
  const isUnsaid = measurements.length === 0 && reason.value.trim() === '';
  document.getElementById('say-back').textContent = isUnsaid ? bench.dataset.missing : '';
  const empty = again.querySelector('[aria-invalid=true]') ?? (isUnsaid && reason);
  if (empty) { empty.focus(); return; }
  decide('send-back', { reason: reason.value.trim(), measurements, ...(document.getElementById('write-off')?.checked ? { writeOff: true } : {}) });
});

/** Everything once more from new cloth: never without a reason. */
document.getElementById('cut-again')?.addEventListener('submit', event => {
  event.preventDefault();
  const reason = event.target.reason.value.trim();
  document.getElementById('say-again').textContent = reason === '' ? bench.dataset.missing : '';
  if (reason === '') event.target.reason.focus();
  else decide('cut-again', { reason });
});

function fillBack({ reason, measurements }) {
  back.closest('details').open = true;
  document.getElementById('reason').value = reason;
  for (const { field, todo } of measurements) {
    const row = addAgain();
    row.querySelector('select').value = field;
    row.querySelector('input').value = todo;
  }
}

const carried = take(order);
if (carried && open) {
  putBack(carried);
  if (carried.back && back) fillBack(carried.back);
} else if (carried) tellUndecided(make('p', {}, words.closed));

const sendBack = () => { back.closest('details').open = true; document.getElementById('reason').focus(); };

// keys: single ones outside fields, and only while they are switched on
const help = document.getElementById('keys'), single = document.getElementById('single-keys');
single.checked = localStorage.getItem('bench-keys') !== 'off';
single.addEventListener('change', () => localStorage.setItem('bench-keys', single.checked ? 'on' : 'off'));
document.getElementById('show-keys').addEventListener('click', () => help.showModal());
const plain = {
  z: acts.fit, '+': acts.in, '=': acts.in, '-': acts.out, o: acts.old, m: measure, c: () => hand && hand.toggle(), a: () => adder && adder.open(), '[': () => step(-1), ']': () => step(1),
  b: () => back && sendBack(), '?': () => help.showModal(),
};
const arrows = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

document.addEventListener('keydown', event => {
  const field = event.target.closest('input:not([type=range]):not([type=checkbox]), select, textarea');
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() === 'z' && !(field && !field.classList.contains('mm'))) { event.preventDefault(); travel(event.shiftKey ? 'redo' : 'undo'); }
    if (event.key === 'Enter' && !document.getElementById('approve')?.hidden) document.getElementById('approve')?.click();
    return;
  }
  if (field || help.open || event.altKey) return;
  if (event.key === 'Escape' && paper?.measuring) { measure(); return; }
  if (event.key === 'Escape' && hand?.isOn) { hand.toggle(false); document.getElementById('hand').focus(); return; }
  if (!event.target.closest('input, summary') && hand?.moves(event)) return;
  const pan = arrows[event.key];
  if (pan && paper && !event.target.closest('input, summary')) { event.preventDefault(); paper.pan(...pan); return; }
  if (!single.checked || !paper) return;
  const act = plain[event.key.toLowerCase()];
  if (act) { event.preventDefault(); act(); }
});

// a link is shown once: only its hash is stored
document.getElementById('renew-link').addEventListener('click', async event => {
  const button = event.currentTarget;
  button.disabled = true;
  const answer = await post(`${api}/link`);
  button.disabled = false;
  document.getElementById('say-link').textContent = answer.ok ? '' : answer.json.detail ?? fill(bench.dataset.failed, answer.status);
  if (!answer.ok) return;
  const field = document.getElementById('link-text');
  field.value = new URL(answer.json.page, location.href).href;
  document.getElementById('new-link').hidden = false;
  field.select();
});
