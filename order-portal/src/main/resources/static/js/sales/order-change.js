// The last step of an order that is changed: price and day first where they are others, then one button that changes it.
import { post, send } from '../web/page.js';
import { draft } from './draft.js';
import { body, style } from './order-request.js';

// the change that was told, with the quote that it is made by and what its button says
let told = {};
draft.on(() => { told = {}; });

/** What the button says once price and day were told; undefined before. */
export const changeText = () => told.button;

/** What of the order may still be another; the rest stays. */
function wanted(locked) {
  const { value } = draft;
  return {
    ...(!locked.includes('measure') && { body: body(value) }),
    ...(!locked.includes('style') && { style: style(value) }),
    ...(!locked.includes('cloth') && { fabricId: value.cloth }),
  };
}

/** What must be said before; empty where price and day stay as they are. */
function tell(text, { quote, says, button }) {
  told = { text, quote, button };
  return says.length > 0 ? [...says, document.body.dataset.changeAgain] : [];
}

/** {says} where that must be said before, else the server's answer; the order is shown once it is changed. */
export async function change() {
  const { order, version, locked = '' } = document.body.dataset;
  const path = `/api/v1/orders/${order}/specification`;
  const request = wanted(locked.split(' '));
  const text = JSON.stringify(request);
  if (told.text !== text) {
    const price = await post(`${path}/price`, request);
    // a price that was not told is not charged
    if (!price.ok) return price;
    const says = tell(text, price.json);
    if (says.length > 0) return { says };
  }
  const headers = { 'Content-Type': 'application/json', 'If-Match': `"${version}"` };
  const answer = await send('PUT', path, JSON.stringify({ ...request, quote: told.quote }), headers);
  if (answer.ok) {
    draft.clear();
    location.assign(`/orders/${order}`);
  } else if (answer.json.price) return { says: [answer.json.title, ...tell(text, answer.json.price)] };
  return answer;
}
