// The letters that could not be sent: each is sent again by a button.
import { part } from '../web/dom.js';
import { post, refresh, why } from '../web/page.js';

addEventListener('click', async event => {
  const button = event.target.closest('[data-again]');
  if (!button) return;
  const answer = await post(button.dataset.again);
  if (answer.ok) await refresh('letters');
  else part('say').textContent = why(answer, '{0}');
});
