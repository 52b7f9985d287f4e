// Where the suit of an order goes: its customer changes it as long as the page offers it.
import { part } from '../web/dom.js';
import { send } from '../web/page.js';

/** A part of the page that is brought up to date keeps what is typed, while the form is open and the address is the one it began with. */
export function keepAddress(old, fresh) {
  const was = old.querySelector('.goes-to'), now = fresh.querySelector('.goes-to');
  const told = section => section?.querySelector('address')?.textContent;
  if (was?.querySelector('details[open]') && now?.querySelector('details') && told(was) === told(now)) now.replaceWith(was);
}

/** @param api of the order; `sent` hears when the order goes elsewhere */
export function address(api, sent) {
  const form = part('address');
  if (!form || form.dataset.begun) return;
  form.dataset.begun = 'true';
  const field = name => form.querySelector(`[name=${name}]`);

  function show(errors) {
    for (const { field: name, detail } of errors) {
      const at = field(name?.replace(/\[\d+]$/, '') ?? 'none');
      (at && part(`ae-${at.name}`) || part('ae-whole')).textContent = detail;
      at?.setAttribute('aria-invalid', 'true');
    }
    (form.querySelector('[aria-invalid=true]') ?? form.querySelector('button')).focus();
  }

  form.addEventListener('submit', async event => {
    event.preventDefault();
    for (const say of form.querySelectorAll('.say')) say.textContent = '';
    for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
    const lines = [...form.querySelectorAll('[name=lines]')].map(line => line.value.trim());
    while (lines.length > 1 && lines.at(-1) === '') lines.pop();
    const button = form.querySelector('button');
    button.disabled = true;
    const answer = await send('PUT', `${api}/address`,
      JSON.stringify({ lines, postcode: field('postcode').value.trim(), town: field('town').value.trim(), country: field('country').value }),
      { 'Content-Type': 'application/json' });
    button.disabled = false;
    if (answer.ok) { form.closest('details').open = false; sent(); }
    else show(answer.json.errors ?? [{ detail: answer.status === 0 ? form.dataset.offline : answer.json.detail }]);
  });
}
