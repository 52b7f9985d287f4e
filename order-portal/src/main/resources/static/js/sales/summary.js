// Repeats what is ordered, in words, when the last step comes into view and whenever it changes there.
import { postPage } from '../web/page.js';
import { draft } from './draft.js';
import { orderRequest } from './order-request.js';
import { goTo, onStep, step } from './steps.js';

const place = document.querySelector('[data-summary]');
let asked = 0;

async function repeat() {
  const turn = ++asked, { body, style, fabricId } = orderRequest(draft.value);
  const answer = await postPage('/summary', JSON.stringify({ body, style, fabricId }), { 'Content-Type': 'application/json' });
  if (turn !== asked) return;
  const parts = answer?.ok && answer.page.getElementById('summary');
  if (parts) place.querySelector('.parts').replaceChildren(document.adoptNode(parts));
  place.querySelector('.failed').hidden = Boolean(parts);
}

place.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  goTo(link.hash.slice(1));
});
onStep(name => { if (name === 'order') repeat(); });
draft.on(() => { if (step() === 'order') repeat(); });
