// The cutter room's job page: the marker live, and buttons that change with the state of the job.
import { fill, part } from '../web/dom.js';
import { follow, hold, oneAtATime, post, refresh, send, why } from '../web/page.js';
import { Cut } from '../web/cut.js';
import { UncertainCut } from './uncertain.js';
import { FoundFlaw, decide } from './flaw.js';

let cut;
const page = () => part('job');
const api = () => `/api/v1/cutroom/jobs/${encodeURIComponent(page().dataset.job)}`;

function begin() {
  const main = page();
  const { state, done, elapsed } = main.dataset;
  cut = new Cut(main, { left: ['cutting', 'paused', 'fault', 'ready', 'loading', 'queued'].includes(state) });
  if (state === 'done') cut.finish(Number(elapsed));
  else cut.show(Number(done), state === 'cutting' ? Number(done) + 1 : 0, Number(elapsed));
  for (const button of main.querySelectorAll('[data-act]')) {
    if (button.classList.contains('hold')) { button.dataset.again = main.dataset.again; hold(button, () => act(button.dataset.act)); }
    else button.addEventListener('click', () => act(button.dataset.act, body(button), button.dataset.told));
  }
  if (part('uncertain')) new UncertainCut(main, (firstUncut, mayBeCutTo) => act('answer', { firstUncut, mayBeCutTo, clothUnmoved: true }));
  const flaw = part('flaw');
  if (flaw) {
    const store = found => act('flaw', found, flaw.dataset.told), drawing = main.querySelector('.marker');
    new FoundFlaw(flaw, drawing, api(), { say: said => { part('say').textContent = said; }, store, seek: redraw });
    if (part('proposal')) decide(part('proposal'), drawing, { take: store, leave: () => settled(send('DELETE', `${api()}/flaw-proposal`)) });
  }
  const held = part('held');
  const showPieces = () => { part('held-pieces').hidden = held.elements.cut.value !== 'some'; };
  held?.addEventListener('change', showPieces);
  if (held) showPieces();
  held?.addEventListener('submit', event => {
    event.preventDefault();
    const pieces = [...held.querySelectorAll('[name=piece]:checked')].map(piece => piece.value);
    act('found', { cut: held.elements.cut.value, pieces });
  });
  const scan = part('scan');
  scan?.addEventListener('submit', event => { event.preventDefault(); act('scan', { roll: scan.roll.value.trim() }); });
}

/** What goes with an act: how the cloth was checked, from which cloth the rest is cut, or on which roll the job is laid. */
const body = ({ dataset }) =>
  ({ start: { clothCheck: clothCheck() }, missing: { cloth: dataset.cloth }, 'lay-on': { roll: dataset.roll } })[dataset.act];

/** How the operator has seen that the cloth lies where the marker is; empty until a line is chosen. */
const clothCheck = () => document.querySelector('[name=cloth-check]:checked')?.value ?? '';

const redraw = oneAtATime(() => refresh('job', (old, fresh, focused) => {
  keep(old, fresh);
  begin();
  const now = focused && twin(fresh, focused);
  now?.focus({ preventScroll: true });
  if (focused?.closest('#flaw') && now?.type === 'text') now.setSelectionRange(focused.selectionStart, focused.selectionEnd);
}));

/** What stands in the fresh page for what had the focus in the old one. */
const twin = (fresh, focused) => {
  if (focused.id) return fresh.querySelector(`#${CSS.escape(focused.id)}`);
  for (const does of ['act', 'flaw', 'proposal']) {
    if (focused.dataset[does]) return fresh.querySelector(`[data-${does}=${focused.dataset[does]}]`);
  }
  if (!focused.name) return undefined;
  const one = ['radio', 'checkbox'].includes(focused.type) ? `[value="${focused.value}"]` : '';
  return fresh.querySelector(`[name="${focused.name}"]${one}:not([type=hidden])`);
};

/** While the state is the same, what stands in the field, what was chosen and what was said stay, also when two redraw at once. */
function keep(old, fresh) {
  if (fresh.dataset.state !== old.dataset.state) return;
  fresh.querySelector('#say').textContent = old.querySelector('#say').textContent;
  const question = of => of.querySelector('[name=of]')?.value;
  if (question(fresh) === question(old)) {
    for (const chosen of old.querySelectorAll('input:is([type=radio], [name=piece], #unmoved):checked')) {
      const same = twin(fresh, chosen);
      if (same) same.checked = true;
    }
  }
  offer(old.querySelector('#lay-on')?.dataset.roll);
  const typing = old.querySelector('#flaw'), again = fresh.querySelector('#flaw');
  if (typing && again) {
    again.closest('details').open = typing.closest('details').open;
    for (const was of typing.elements) if (was.name) again.elements[was.name].value = was.value;
    if (typing.dataset.box && !fresh.querySelector('#proposal')) {
      again.dataset.box = typing.dataset.box;
      again.querySelector('.effect').replaceWith(typing.querySelector('.effect').cloneNode(true));
    }
  }
  const was = old.querySelector('#roll'), field = fresh.querySelector('#roll');
  if (!was || !field) return;
  field.value = was.value;
  field.focus();
  field.setSelectionRange(was.selectionStart, was.selectionEnd);
}

/** A roll of the same lot was scanned: one tap lays the job on it. */
function offer(roll) {
  const button = part('lay-on');
  if (!button) return;
  button.hidden = !roll;
  button.dataset.roll = roll ?? '';
  button.textContent = fill(button.dataset.text, roll ?? '');
  if (roll) button.scrollIntoView({ block: 'center' });
}

const act = (what, body, told = '') => settled(post(`${api()}/${what}`, body), told);

async function settled(asked, told = '') {
  const answer = await asked;
  if (answer.ok) { part('say').textContent = told; await redraw(); return; }
  part('say').textContent = why(answer, page().dataset.refused);
  offer(answer.json.roll);
  part('roll')?.select();
  if (answer.json.field === 'clothCheck') {
    const check = document.querySelector('[name=cloth-check]');
    check.focus({ preventScroll: true });
    check.scrollIntoView({ block: 'center' });
  }
}

// a scanner types anywhere
document.addEventListener('keydown', event => {
  const field = part('roll');
  if (document.activeElement?.closest('#flaw')) return;
  if (field && document.activeElement !== field && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) field.focus();
  if (event.key === 'F8') document.querySelector('[data-act=pause]')?.click();
});

// a marker that is sought comes without an event of the room
setInterval(() => { if (part('proposal')?.dataset.state === 'sought') redraw(); }, 1000);

begin();
const source = follow('/api/v1/cutroom/events', document.querySelector('.offline'), redraw, { cut: said => { if (said.jobId === page().dataset.job) cut.hear(said); } });
source.addEventListener('error', () => document.body.classList.add('cut-off'));
source.addEventListener('open', () => document.body.classList.remove('cut-off'));
