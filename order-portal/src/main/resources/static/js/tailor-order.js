// The tailor's decision about one order, and alterations that are tried at once.
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

const form = document.getElementById('alter');
const sayAlter = text => { document.getElementById('say-alter').textContent = text; };
const alteration = row => ({ rule: row.dataset.rule, side: row.dataset.side, amount: Number(row.dataset.amount) });
const listed = () => [...document.querySelectorAll('.alterations .ordered li')].map(alteration);
const text = mm => String(Number(mm));

/** Waits until the order is back before the tailor, or has gone on, and shows it. */
async function showAgain() {
  for (let tries = 0; tries < 40; tries++) {
    await new Promise(done => setTimeout(done, 250));
    const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
    const since = page.getElementById('bench')?.dataset.since;
    if (since && since !== bench.dataset.since) break;
  }
  location.reload();
}

async function alter(alterations) {
  sayAlter(bench.dataset.redrawing);
  for (const button of document.querySelectorAll('.alterations button')) button.disabled = true;
  const answer = await post(`${bench.dataset.api}/alterations`, { alterations });
  if (answer.ok) { await showAgain(); return; }
  for (const button of document.querySelectorAll('.alterations button')) button.disabled = false;
  sayAlter(answer.json.detail ?? fill(bench.dataset.failed, answer.status));
}

function bound() {
  const { least, most, step, oneSide } = form.rule.selectedOptions[0].dataset;
  form.side.disabled = oneSide !== 'true';
  if (form.side.disabled) form.side.value = 'both';
  Object.assign(form.amount, { min: least, max: most, step });
  form.amount.value = text(step);
  document.getElementById('bounds').textContent = fill(bench.dataset.bounds, text(least), text(most), text(step));
}

if (form) {
  form.rule.addEventListener('change', bound);
  bound();
  form.addEventListener('submit', event => {
    event.preventDefault();
    alter([...listed(), { rule: form.rule.value, side: form.side.value, amount: Number(form.amount.value) }]);
  });
  for (const button of document.querySelectorAll('[data-act=remove]')) {
    button.addEventListener('click', () => {
      const row = [...document.querySelectorAll('.alterations .ordered li')].indexOf(button.closest('li'));
      alter(listed().filter((_, i) => i !== row));
    });
  }
  for (const button of document.querySelectorAll('[data-act=propose]')) {
    button.addEventListener('click', () => alter([...listed(), alteration(button.closest('li'))]));
  }
}

// the inside of a suit is long to load: its pieces come when they are asked for
for (const part of document.querySelectorAll('.material')) {
  part.addEventListener('toggle', async () => {
    if (!part.open || part.querySelector('svg')) return;
    const answer = await fetch(`${location.pathname}/pattern/${part.dataset.material}`);
    if (!answer.ok || part.querySelector('svg')) return;
    part.append(new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('svg'));
  });
}

// a link is shown once: only its hash is stored
document.getElementById('renew-link').addEventListener('click', async event => {
  const button = event.currentTarget;
  button.disabled = true;
  const answer = await post(`${bench.dataset.api}/link`);
  button.disabled = false;
  document.getElementById('say-link').textContent = answer.ok ? '' : answer.json.detail ?? fill(bench.dataset.failed, answer.status);
  if (!answer.ok) return;
  const field = document.getElementById('link-text');
  field.value = new URL(answer.json.page, location.href).href;
  document.getElementById('new-link').hidden = false;
  field.select();
});
