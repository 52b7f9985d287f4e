// A photo of the customer, opened large beside the pattern.
import { part } from '../web/dom.js';

const figure = part('photo');
const [shown, caption, hide] = ['img', 'b', 'button'].map(name => figure.querySelector(name));
let opener;

function close() {
  figure.hidden = true;
  shown.removeAttribute('src');
  opener?.focus();
}

for (const link of document.querySelectorAll('.photos a')) {
  link.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    opener = link;
    shown.src = link.href;
    shown.alt = link.getAttribute('aria-label');
    caption.textContent = link.textContent.trim();
    figure.hidden = false;
    hide.focus();
  });
}
hide.addEventListener('click', close);
figure.addEventListener('keydown', event => { if (event.key === 'Escape') { event.stopPropagation(); close(); } });
