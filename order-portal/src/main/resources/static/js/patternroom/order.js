// The tailor's workbench: alterations are tried while a slider moves, looked at on paper, and decided.
import { Adder } from './bench-adder.js';
import { Alterations } from './bench-alterations.js';
import { Body } from './bench-body.js';
import { merged, take } from './bench-carried.js';
import { Corrections } from './bench-corrections.js';
import { certificate } from './bench-certificate.js';
import { costs } from './bench-cost.js';
import { Decision } from './bench-decision.js';
import { Drawing } from './bench-drawing.js';
import { pieceFromFile } from './bench-file.js';
import { Hand } from './bench-hand.js';
import { keys } from './bench-keys.js';
import { Model } from './bench-model.js';
import { showNumbers } from './bench-numbers.js';
import { api, bench, failed, given, order, signed, words } from './bench-page.js';
import { places } from './bench-place.js';
import { Preview } from './bench-preview.js';
import { printing } from './bench-print.js';
import { refuse } from './bench-refusals.js';
import { fillSendBack, openSendBack, reasonedDecisions } from './bench-send-back.js';
import { tools } from './bench-view.js';
import { fill, make, part } from '../web/dom.js';
import { versions } from './versions.js';
import './bench-link.js';

const { open } = given, rules = given.places.flatMap(each => each.rules);
const model = new Model(given.alterations, given.corrections, given.body);
const drawing = new Drawing(part('pattern'), view => preview.turnTo(view));
const { paper } = drawing;

// what changes the bench
const { place, noPlace } = places(model, drawing);
const alterations = new Alterations(part('alterations'), rules, model.start.rows, words, {
  change(rows, isLive) {
    alterations.rows = rows;
    model.change({ rows }, isLive);
  },
  place,
  noPlace,
});
const adder = open && new Adder(part('adder'), given.places, given.combinations, alterations, words, { place, noPlace });
const measures = new Body(part('taken'), given.body, words, measured => model.change({ measured }));
const hand = open && new Hand(drawing, model, { begin: () => { if (paper.measuring) acts.measure(); } });
const corrections = new Corrections(model, drawing, each => hand.choose(each, true));
const acts = tools(drawing, hand);

// what shows it
const preview = new Preview(model, drawing, {
  shown: show,
  refused: (...refusal) => refuse(drawing, { alterations, corrections, measures }, ...refusal),
});

/** @param isTried what is on the bench, with its certificate; two versions drawn on each other have none */
function show(answer, isTried) {
  drawing.show(answer);
  showNumbers(answer.numbers, answer.lastOrders);
  if (hand) hand.show();
  part('certified').textContent = isTried ? fill(words.certified, answer.invariants) : '';
}

function shown(isAnew) {
  const { corrections: byHand, measured } = model.state;
  part('no-alterations').hidden = alterations.rows.length + byHand.length + Object.keys(measured).length > 0;
  corrections.show();
  measures.show(measured, isAnew);
  if (!open) return;
  hand.show();
  part('undo').disabled = !model.canUndo;
  part('redo').disabled = !model.canRedo;
  const approve = part('approve');
  if (approve) {
    approve.textContent = model.isChanged ? bench.dataset.approveChanged : bench.dataset.approve;
    approve.hidden = approve.textContent === '';
  }
  for (const button of proposals) {
    const { rule, side } = button.closest('li').dataset;
    const amountIn = rows => { const row = rows.find(each => each.rule === rule); return row ? row[side] ?? row.both ?? row.right : 0; };
    button.disabled = amountIn(alterations.rows) !== amountIn(model.start.rows);
  }
}

const proposals = document.querySelectorAll('[data-act=propose]');
for (const button of proposals) {
  button.addEventListener('click', () => {
    const { rule, side, amount } = button.closest('li').dataset;
    alterations.increase({ rule, side, amount: Number(amount) });
  });
}
document.addEventListener('seam', event => drawing.sewn(event.detail));
model.addEventListener('change', () => { shown(); preview.leave(); });
model.addEventListener('anew', () => { alterations.show(model.state.rows); shown(true); preview.leave(); });
part('compared').querySelector('button').addEventListener('click', () => { part('pattern').focus(); preview.leave(); });
const travel = way => { if (open) model.travel(way); };
for (const way of ['undo', 'redo']) part(way)?.addEventListener('click', () => travel(way));
part('add')?.addEventListener('click', () => (adder.isOpen ? adder.close() : adder.open()));
certificate(() => model.whole, marks => drawing.look(marks));

printing(document.querySelector('form.print'));
pieceFromFile(model, drawing, piece => corrections.nameOf(piece));
costs({ api, bench: () => model.whole, words, failed });
alterations.show(model.state.rows);
if (!open) for (const field of document.querySelectorAll('#alterations input, #alterations button')) field.disabled = true;
if (given.answer) show(given.answer, true);
shown(true);
bench.dataset.ready = 'true';

const kept = part('versions-place');
versions({ place: kept, bench: () => model.whole, restore: version => model.put(version), draw: compare, open });

/** What is held by hand is of the bench, not of a version. */
function compare(compared) {
  hand?.toggle(false);
  return preview.compare(compared);
}

// decisions
const decision = new Decision(model);
reasonedDecisions(decision);

/** Puts back what was on the bench before the order was loaded anew, and says what cannot be. */
function putBack(carried) {
  const { state, lost } = merged(carried, model.start, given.body);
  const named = (rule, side) => fill(words.of[side] ?? '{0}', rules.find(each => each.word === rule)?.name ?? rule);
  const alteration = ([rule, list]) => list?.map(({ side, amount }) => `${named(rule, side)} ${signed(amount)} ${words.unit}`).join(', ') ?? named(rule);
  const correction = ([where, each]) => each ? corrections.text(each) : corrections.nameOf({ piece: where.split(' ')[0] });
  const parts = [...lost.rows.map(alteration), ...lost.corrections.map(correction), ...lost.measures.map(([measure, value]) => measures.text(measure, value))];
  decision.tell(make('p', {}, words.loaded), ...(parts.length > 0 ? [make('p', {}, fill(words.notPutBack, parts.join('; ')))] : []));
  if (JSON.stringify(state) !== model.text) model.restore(state);
  if (carried.back) fillSendBack(carried.back);
}

const carried = take(order);
if (carried && open) putBack(carried);
else if (carried) decision.tell(make('p', {}, words.closed));

keys({
  z: acts.fit, '+': acts.in, '=': acts.in, '-': acts.out, o: acts.old, m: acts.measure, c: () => hand && hand.toggle(), a: () => adder && adder.open(),
  '[': () => drawing.step(-1), ']': () => drawing.step(1), b: openSendBack,
}, {
  travel,
  approve: () => { if (!part('approve')?.hidden) part('approve')?.click(); },
  escape() {
    if (paper.measuring) acts.measure();
    else if (hand && hand.isOn) { hand.toggle(false); part('hand').focus(); } else return false;
    return true;
  },
  arrow: event => hand && hand.moves(event),
  pan: (x, y) => paper.pan(x, y),
});
