// Asks the server what of the measures is worth another look, and lets the customer say "that is me". It warns, it never blocks.
import { make } from '../web/dom.js';
import { post } from '../web/page.js';
import { draft } from './draft.js';
import { inUnits } from './lengths.js';
import { body } from './order-request.js';

export function measureCheck(form, { place, field }) {
  const words = form.dataset;
  const confirmed = new Set();
  let shownNow = [];
  let asked = 0;

  const key = finding => `${finding.field} ${finding.value}`;
  const name = finding => finding.field.replace(/^.*\./, '');

  function clear() {
    for (const finding of shownNow) {
      const say = place(name(finding));
      if (say.classList.contains('ask')) { say.replaceChildren(); say.classList.remove('ask'); }
    }
    shownNow = [];
  }

  const button = (text, onclick) => make('button', { type: 'button', class: 'btn small', onclick }, text);

  function show(finding) {
    const say = place(name(finding));
    if (say.textContent !== '' && !say.classList.contains('ask')) return;
    say.classList.add('ask');
    if (confirmed.has(key(finding))) { say.replaceChildren(words.noted); return; }
    const answers = make('span', { class: 'answers' },
      button(words.again, () => { const at = field(name(finding)); at.focus(); at.select(); }),
      button(words.me, () => { confirmed.add(key(finding)); say.replaceChildren(words.noted); }),
    );
    say.replaceChildren(inUnits(finding.detail, draft.value.units, words), answers);
  }

  /** The findings that nobody has answered yet. */
  return async function look() {
    const turn = ++asked;
    const sent = body(draft.value);
    if (Object.keys(sent.measurements).length < 4) return [];
    const answer = await post('/api/v1/orders/measurements', sent);
    if (!answer.ok || turn !== asked) return [];
    const findings = answer.json.findings.filter(finding => !finding.impossible);
    clear();
    shownNow = findings;
    findings.forEach(show);
    return findings.filter(finding => !confirmed.has(key(finding)));
  };
}
