// The customer's photos: chosen, replaced and removed one by one.
import { fill, part } from '../web/dom.js';
import { send } from '../web/page.js';

const section = () => part('photos');
const megabytes = bytes => `${(bytes / 1048576).toFixed(1)} MB`;
const busy = place => place?.getAttribute('aria-busy') === 'true';

/** A part of the page that is brought up to date keeps the photos that have not changed, and what is being sent. */
export function keepPhotos(old, fresh) {
  const was = old.querySelector('#photos'), now = fresh.querySelector('#photos');
  if (was && now && (was.dataset.stored === now.dataset.stored || was.querySelector('[aria-busy=true]'))) now.replaceWith(was);
}

/** @param api of the order; `changed` brings the page up to date */
export function photos(api, changed) {
  async function act(place, method, during, file) {
    const { view, name } = place.dataset, { failed, offline } = section().dataset;
    // once the knife has started a page without photos has no section
    const tell = (role, text) => section()?.querySelector(`[role=${role}]`).replaceChildren(text);
    tell('alert', '');
    tell('status', fill(during, name));
    place.setAttribute('aria-busy', 'true');
    const answer = await send(method, `${api}/photos/${view}`, file, file && { 'Content-Type': file.type || 'application/octet-stream' });
    place.removeAttribute('aria-busy');
    if (answer.ok) {
      await changed();
      part(`photo-${view}`)?.focus();
      return;
    }
    tell('status', '');
    tell('alert', answer.status === 0 ? fill(offline, name) : fill(failed, name, answer.json.detail ?? answer.status));
  }

  document.addEventListener('change', event => {
    const place = event.target.closest('#photos li'), [file] = event.target.files ?? [];
    if (!place || !file || busy(place)) return;
    const { most, tooLong, failed, sending } = section().dataset;
    if (file.size > Number(most)) {
      section().querySelector('[role=alert]').textContent = fill(failed, place.dataset.name, fill(tooLong, megabytes(file.size), megabytes(Number(most))));
    } else act(place, 'PUT', sending, file);
    // the same file can be chosen again
    event.target.value = '';
  });
  document.addEventListener('click', event => {
    const place = event.target.closest('#photos li button')?.closest('li');
    if (place && !busy(place)) act(place, 'DELETE', section().dataset.removing);
  });
}
