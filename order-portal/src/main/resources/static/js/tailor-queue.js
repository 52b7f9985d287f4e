// The queue keeps itself up to date; up, down and Enter choose, as with a list.
import { refresh } from './page.js';

function show() {
  for (const time of document.querySelectorAll('time')) {
    time.textContent = new Date(time.dateTime).toLocaleString(document.documentElement.lang, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  }
}

const links = () => [...document.querySelectorAll('#queue td a')];
document.addEventListener('keydown', event => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = links(), here = rows.indexOf(document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, here + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  event.preventDefault();
});
show();
setInterval(async () => {
  const focused = document.activeElement?.getAttribute?.('href');
  await refresh('queue');
  show();
  if (focused) links().find(link => link.getAttribute('href') === focused)?.focus();
}, 4000);
