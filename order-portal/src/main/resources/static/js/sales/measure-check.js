// Asks the server, when a field is left, what of the measures is worth another look, and takes the customer's answer:
// measure again, that is me, or ask a tailor. It asks on the page of the measure, and leads there from another. It warns and
// never blocks; without network it catches up and says so.
import { fill, make, part, redraw } from '../web/dom.js';
import { canBeAskedAgain, post } from '../web/page.js';
import { draft } from './draft.js';
import { current, onPage, pageOf, show as openPage, titleOf } from './measure-pages.js';
import { inUnits } from './measure-units.js';
import { answerKey, body } from './order-request.js';

const panel = part('measure-ask'), words = panel.dataset;
const AGAIN_MS = 5000, FEW = 4;
let asked = 0, timer, findings = [], noted = '';

const nameOf = finding => finding.field.replace(/^.*\./, '');
const keyOf = finding => answerKey(finding.field, draft.value);
const answerOf = finding => draft.value.answers[keyOf(finding)];
const open = () => findings.filter(finding => answerOf(finding) === undefined);

function answer(finding, said) {
  draft.change({ answers: { ...draft.value.answers, [keyOf(finding)]: said } });
  noted = said === 'me' ? words.noted : words.notedTailor;
  show();
}

/** The field that a finding is about, of its side; null where it is about all of them. */
export const fieldOf = finding => part(`${finding.field.startsWith('left.') ? 'l' : 'm'}-${nameOf(finding)}`);

function measureAgain(finding) {
  const field = fieldOf(finding);
  openPage(field ? nameOf(finding) : 'start', false);
  field?.closest('details')?.setAttribute('open', '');
  if (field) { field.focus(); field.select(); }
}

// what is about all measures is asked before the first
const pageAbout = finding => pageOf(nameOf(finding)) ?? pageOf('start');
const isHere = finding => pageAbout(finding) === current();
const isApart = finding => finding.field.startsWith('repeats.');

const button = (text, kind, onclick) => make('button', { type: 'button', class: kind, onclick }, text);

/** What leads to the page of a measure that is worth another look. */
function elsewhere(finding) {
  const page = pageAbout(finding);
  return [make('p', {}, page.dataset.name ? fill(words.elsewhere, titleOf(page)) : inUnits(finding.detail)),
    make('div', { class: 'answers' }, button(words.look, 'btn', () => openPage(page.dataset.name ?? 'start')))];
}

/**
 * One question at a time, of this page before another's, the impossible first; where none is of this page, what is said
 * of the last answer.
 */
function show() {
  const [finding] = [...open()].sort((a, b) => isHere(b) - isHere(a) || b.impossible - a.impossible);
  panel.classList.toggle('elsewhere', finding !== undefined && !isHere(finding));
  panel.hidden = !finding && noted === '';
  if (!finding || !isHere(finding)) {
    redraw(panel, noted !== '' && make('p', { class: 'noted' }, noted), ...(finding ? elsewhere(finding) : []));
    return;
  }
  const isBlocking = finding.impossible;
  redraw(panel,
    make('p', { id: `ask-${nameOf(finding)}` }, inUnits(finding.detail)),
    make('div', { class: 'answers' },
      button(words.again, 'btn', () => measureAgain(finding)),
      !isBlocking && !isApart(finding) && button(words.me, 'btn', () => answer(finding, 'me')),
      !isBlocking && button(words.tailor, 'link', () => answer(finding, 'tailor'))),
  );
}

async function look() {
  const turn = ++asked, sent = body(draft.value), isFew = Object.keys(sent.measurements).length < FEW;
  clearTimeout(timer);
  // readings of one measure are compared with each other, whatever else was told
  if (isFew && !sent.repeats) { findings = []; show(); return []; }
  const { ok, status, json } = await post('/api/v1/orders/measurements', sent);
  if (turn !== asked) return open();
  if (!ok) {
    if (!canBeAskedAgain(status)) { findings = []; show(); return []; }
    timer = setTimeout(look, AGAIN_MS);
    if (status === 429) return open();
    panel.hidden = false;
    redraw(panel, make('p', { class: 'noted' }, words.offline));
    return [];
  }
  findings = isFew ? json.findings.filter(isApart) : json.findings;
  show();
  return open();
}

/** The findings that nobody has answered yet. */
export const openFindings = look;
/** Asks again, as when a field was left. */
export const lookAgain = look;

onPage(() => {
  if (noted === '' && findings.length === 0) return;
  noted = '';
  show();
});
// what is said of an answer is of the readings that it was given for
draft.on((_, keys) => { if (keys.includes('readings') || keys.includes('left')) noted = ''; });
addEventListener('online', look);
