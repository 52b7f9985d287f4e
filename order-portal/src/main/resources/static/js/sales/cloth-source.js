// Where the cloth comes from: brought by the customer, or of the same lot as the order that is ordered again.
import { part } from '../web/dom.js';
import { post } from '../web/page.js';
import { draft } from './draft.js';
import { offerRequest } from './order-request.js';
import { check } from './steps.js';

const own = part('c-ownCloth'), said = part('e-ownCloth'), lot = part('c-sameLot');

function mark(text) {
  said.textContent = text;
  if (text) own.setAttribute('aria-invalid', 'true');
  else own.removeAttribute('aria-invalid');
}

/** Says at once whether there is such cloth, and whether it is long enough; the order would be refused by the same. */
async function tell() {
  const number = draft.value.ownCloth;
  if (!number) { mark(''); return; }
  const { json } = await post('/api/v1/quotes', offerRequest(draft.value));
  if (number === draft.value.ownCloth) mark((json.errors ?? []).filter(({ field }) => field === 'ownCloth').map(({ detail }) => detail).join(' '));
}

function show() {
  if (own) {
    own.value = draft.value.ownCloth;
    if (own.value) own.closest('details').open = true;
  }
  if (lot) lot.checked = draft.value.sameLot;
}

own?.addEventListener('change', () => draft.change({ ownCloth: own.value.trim().toUpperCase() }));
lot?.addEventListener('change', () => draft.change({ sameLot: lot.checked }));
draft.on((_, keys) => {
  show();
  // another suit may need more than there is
  if (own && ['ownCloth', 'garments', 'options', 'fit', 'sex'].some(key => keys.includes(key))) tell();
});
check(() => (own?.hasAttribute('aria-invalid') ? own : null));
addEventListener('pageshow', show);
show();
if (own) tell();
