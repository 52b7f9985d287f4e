// Asks the server, when a field is left, what of the measures is worth another look, and takes the customer's answer:
// measure again, that is me, or ask a tailor. It warns and never blocks; without network it catches up and says so.
import { make, part } from '../web/dom.js';
import { canBeAskedAgain, post } from '../web/page.js';
import { draft } from './draft.js';
import { show as openPage } from './measure-pages.js';
import { inUnits } from './measure-units.js';
import { answerKey, body } from './order-request.js';

const panel = part('measure-ask'), words = panel.dataset;
const AGAIN_MS = 5000, FEW = 4;
let asked = 0, timer, findings = [];

const nameOf = finding => finding.field.replace(/^.*\./, '');
const keyOf = finding => answerKey(finding.field, draft.value);
const answerOf = finding => draft.value.answers[keyOf(finding)];
const open = () => findings.filter(finding => answerOf(finding) === undefined);

function answer(finding, said) {
  draft.change({ answers: { ...draft.value.answers, [keyOf(finding)]: said } });
  show(said === 'me' ? words.noted : words.notedTailor);
}

function measureAgain(finding) {
  const field = part(`m-${nameOf(finding)}`);
  openPage(field ? nameOf(finding) : 'start', false);
  if (field) { field.focus(); field.select(); }
}

const button = (text, kind, onclick) => make('button', { type: 'button', class: kind, onclick }, text);

/** One question at a time, the impossible first. @param noted what is said of the answer that was just given */
function show(noted = '') {
  const [finding] = [...open()].sort((a, b) => b.impossible - a.impossible);
  panel.hidden = !finding && noted === '';
  if (!finding) { panel.replaceChildren(...(noted ? [make('p', { class: 'noted' }, noted)] : [])); return; }
  const isBlocking = finding.impossible, isApart = finding.field.startsWith('repeats.');
  panel.replaceChildren(
    make('p', { id: `ask-${nameOf(finding)}` }, inUnits(finding.detail)),
    make('div', { class: 'answers' },
      button(words.again, 'btn', () => measureAgain(finding)),
      !isBlocking && !isApart && button(words.me, 'btn', () => answer(finding, 'me')),
      !isBlocking && button(words.tailor, 'link', () => answer(finding, 'tailor'))),
  );
}

async function look() {
  const turn = ++asked, sent = body(draft.value);
  clearTimeout(timer);
  if (Object.keys(sent.measurements).length < FEW) { findings = []; show(); return []; }
  const { ok, status, json } = await post('/api/v1/orders/measurements', sent);
  if (turn !== asked) return open();
  if (!ok) {
    if (!canBeAskedAgain(status)) return [];
    timer = setTimeout(look, AGAIN_MS);
    if (status === 429) return open();
    panel.hidden = false;
    panel.replaceChildren(make('p', { class: 'noted' }, words.offline));
    return [];
  }
  findings = json.findings;
  show();
  return open();
}

/** The findings that nobody has answered yet. */
export const openFindings = look;
/** Asks again, as when a field was left. */
export const lookAgain = look;

addEventListener('online', look);
