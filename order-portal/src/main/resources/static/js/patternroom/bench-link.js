// A new link for the customer. It is shown once: only its hash is stored.
import { api, failed } from './bench-page.js';
import { part } from '../web/dom.js';
import { post, why } from '../web/page.js';

part('renew-link').addEventListener('click', async ({ currentTarget: button }) => {
  button.disabled = true;
  const answer = await post(`${api}/link`);
  button.disabled = false;
  part('say-link').textContent = answer.ok ? '' : why(answer, failed);
  if (!answer.ok) return;
  const field = part('link-text');
  field.value = new URL(answer.json.page, location.href).href;
  part('new-link').hidden = false;
  field.select();
});
