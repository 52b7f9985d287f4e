// Repeats what is ordered, in words, when the last step comes into view and whenever it changes there.
import { oneAtATime, postPage } from '../web/page.js';
import { draft } from './draft.js';
import { orderRequest } from './order-request.js';
import { goTo, onStep, step } from './steps.js';

const SAID = ['cloth', 'sex', 'garments', 'fit', 'options', 'readings', 'left', 'garment', 'estimated', 'units', 'weightUnits'];
const place = document.querySelector('[data-summary]');

/** One question at a time, about the draft as it is then. What could not be repeated is not shown as it was before. */
const repeat = oneAtATime(async () => {
  const { body, style, fabricId } = orderRequest(draft.value);
  const answer = await postPage('/summary', JSON.stringify({ body, style, fabricId }), { 'Content-Type': 'application/json' });
  const parts = answer?.ok && answer.page.getElementById('summary');
  place.querySelector('.parts').replaceChildren(...(parts ? [document.adoptNode(parts)] : []));
  place.querySelector('.failed').hidden = Boolean(parts);
});

place.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  goTo(link.hash.slice(1));
});
onStep(name => { if (name === 'order') repeat(); });
draft.on((_, keys) => { if (step() === 'order' && keys.some(key => SAID.includes(key))) repeat(); });
