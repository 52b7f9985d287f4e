// The photo of an article's cloth: chosen, replaced, removed.
import { part } from '../web/dom.js';
import { send, why } from '../web/page.js';

const place = part('swatch');
place.querySelector('.actions').hidden = false;

async function act(method, file) {
  place.setAttribute('aria-busy', 'true');
  const answer = await send(method, place.dataset.address, file, file && { 'Content-Type': file.type || 'application/octet-stream' });
  place.removeAttribute('aria-busy');
  if (answer.ok) location.replace(location.pathname);
  else place.querySelector('[role=alert]').textContent = why(answer, place.dataset.failed);
}

part('photo').addEventListener('change', event => {
  const [file] = event.target.files;
  if (file) act('PUT', file);
});
document.querySelector('#remove')?.addEventListener('click', () => act('DELETE'));
