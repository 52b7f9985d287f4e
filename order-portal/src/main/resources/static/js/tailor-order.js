// The tailor's decision about one order.
import { fill, post } from './page.js';

const bench = document.getElementById('bench');
const say = text => { document.getElementById('say').textContent = text; };

async function decide(what, body) {
  const answer = await post(`${bench.dataset.api}/${what}`, body);
  if (answer.ok) location.assign('/tailor');
  else say(answer.json.detail ?? fill(bench.dataset.failed, answer.status));
}

document.getElementById('approve')?.addEventListener('click', () => decide('approve'));
document.getElementById('send-back')?.addEventListener('submit', event => {
  event.preventDefault();
  const field = document.getElementById('reason');
  if (field.value.trim() === '') { say(bench.dataset.missing); field.focus(); return; }
  decide('send-back', { reason: field.value.trim() });
});
document.addEventListener('keydown', event => {
  if (event.ctrlKey && event.key === 'Enter') document.getElementById('approve')?.click();
});
