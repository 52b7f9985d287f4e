// The last step of an order that is changed: what is new, and one button that changes it.
import { send } from '../web/page.js';
import { body, style } from './order-request.js';

/** Changes the order of this page to its draft; answers why not, or leads to the order. */
export async function change(draft) {
  const { order, version } = document.body.dataset;
  const wanted = { body: body(draft.value), style: style(draft.value), fabricId: draft.value.cloth };
  const { ok, status, json } = await send('PUT', `/api/v1/orders/${order}/specification`, JSON.stringify(wanted),
    { 'Content-Type': 'application/json', 'If-Match': `"${version}"` });
  if (!ok) return status === 0 ? document.getElementById('shop-form').dataset.offline : json.detail;
  draft.clear();
  location.assign(`/orders/${order}`);
  return '';
}
