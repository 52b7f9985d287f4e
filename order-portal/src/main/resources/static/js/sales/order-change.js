// The last step of an order that is changed: price and day first where they are others, then one button that changes it.
import { fill } from '../web/dom.js';
import { post, send } from '../web/page.js';
import { body, style } from './order-request.js';

let told = '';

const dayInFull = day => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'full', timeZone: 'UTC' })
  .format(new Date(`${day}T00:00:00Z`));

/** The sentence that must be said before, else the server's answer; the order is shown once it is changed. */
export async function change(draft) {
  const { order, version, changePrice, changeDay } = document.body.dataset;
  const path = `/api/v1/orders/${order}/specification`;
  const wanted = { body: body(draft.value), style: style(draft.value), fabricId: draft.value.cloth };
  const text = JSON.stringify(wanted);
  if (told !== text) {
    const { ok, json } = await post(`${path}/price`, wanted);
    const says = [];
    if (ok && Number(json.difference ?? 0) !== 0) says.push(fill(changePrice, json.before, json.now, json.currency));
    if (ok && json.dayNow !== json.dayBefore) says.push(fill(changeDay, dayInFull(json.dayBefore), dayInFull(json.dayNow)));
    if (says.length > 0) {
      told = text;
      return says.join(' ');
    }
  }
  const answer = await send('PUT', path, text, { 'Content-Type': 'application/json', 'If-Match': `"${version}"` });
  if (answer.ok) {
    draft.clear();
    location.assign(`/orders/${order}`);
  }
  return answer;
}
