// A code that is scanned while no field has the focus goes into the search, and what the browser kept of a roll that is
// received now ends.
import { isTyped, part } from '../web/dom.js';

const KEPT = 'tailorline.receive';

if (part('received')) localStorage.removeItem(KEPT);

addEventListener('keydown', event => {
  const search = part('q');
  if (!search || isTyped(event) || event.ctrlKey || event.metaKey || event.altKey || !/^[\p{L}\p{N}/]$/u.test(event.key)) return;
  if (event.key === '/') event.preventDefault();
  search.focus();
  search.select();
});
