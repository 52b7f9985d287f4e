// The suit drawn on its wearer, wherever a page has <figure data-suit>: drawn anew after each change of the draft. At
// most one request is under way and the newest draft wins; the picture before stays until the next one has come.
import { make } from '../web/dom.js';
import { canBeAskedAgain, oneAtATime } from '../web/page.js';
import { body, style } from './order-request.js';
import { draft } from './draft.js';

const SHOWN = ['cloth', 'sex', 'garments', 'fit', 'options', 'readings', 'left'];
const PATH = '/api/v1/suit-drawings';
const PICTURE_PX = 1600, AGAIN_MS = 5000, PATIENCE_MS = 30000;

/** What the server draws the draft by. */
const request = value => JSON.stringify({ body: body(value), style: style(value), fabricId: value.cloth });

async function drawn(text) {
  const headers = { 'Content-Type': 'application/json', Accept: 'image/svg+xml, application/problem+json' };
  const token = document.querySelector('meta[name=csrf]');
  if (token) headers['X-CSRF-TOKEN'] = token.content;
  const answer = await fetch(PATH, { method: 'POST', headers, body: text, signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.ok) return { svg: await answer.text() };
  if (canBeAskedAgain(answer.status)) throw new Error(`${PATH}: ${answer.status}`);
  const problem = await answer.json().catch(() => ({}));
  return { why: problem.detail ?? '' };
}

/** The picture as a PNG, on the page's own ground; nothing but the lines is in it. */
async function picture(svg, ground) {
  const [, , wide, high] = svg.getAttribute('viewBox').split(' ').map(Number);
  const copy = svg.cloneNode(true);
  for (const [name, value] of Object.entries({ x: 0, width: wide, height: high, color: '#15202B', xmlns: 'http://www.w3.org/2000/svg' })) copy.setAttribute(name, value);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = make('canvas', { width: Math.round(PICTURE_PX * wide / high), height: PICTURE_PX });
  const pen = canvas.getContext('2d');
  pen.fillStyle = ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(done => { canvas.toBlob(done, 'image/png'); });
}

async function share(figure) {
  const { words } = figure;
  const seen = figure.querySelector(`svg.${figure.dataset.view}`);
  const blob = await picture(seen, '#F3F5F6');
  const file = new File([blob], words.file, { type: 'image/png' });
  if (navigator.canShare?.({ files: [file] })) {
    await navigator.share({ files: [file], title: words.title }).catch(() => { /* the customer thought better of it */ });
    return;
  }
  const link = make('a', { href: URL.createObjectURL(blob), download: words.file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function show(figure, text) {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const views = [...root.children].filter(child => child.tagName === 'svg');
  if (views.length !== 2) return;
  figure.querySelector('.suit-drawing')?.remove();
  for (const view of views) {
    for (const name of ['x', 'width', 'height']) view.removeAttribute(name);
    view.setAttribute('role', 'img');
    view.setAttribute('aria-label', figure.dataset[view.classList[0]]);
    figure.querySelector(`svg.${view.classList[0]}`).replaceWith(document.adoptNode(view));
  }
}

function follow(figure) {
  const { front, back, seeBack, seeFront, share: shareWord, note, file, title, drawing } = figure.dataset;
  figure.words = { file, title };
  figure.dataset.view = 'front';
  const turn = make('button', { type: 'button', class: 'turn' }, seeBack);
  const send = make('button', { type: 'button', class: 'turn' }, shareWord);
  const why = make('p', { class: 'suit-why', role: 'status' });
  const views = make('div', { class: 'views' });
  views.innerHTML = '<svg class="front" role="img" viewBox="0 0 56 100"></svg><svg class="back" role="img" viewBox="0 0 56 100"></svg>';
  views.append(make('p', { class: 'suit-drawing', role: 'status' }, drawing));
  views.children[0].setAttribute('aria-label', front);
  views.children[1].setAttribute('aria-label', back);
  figure.append(views, make('figcaption', {}, make('span', { class: 'suit-note' }, note), turn, send), why);
  turn.addEventListener('click', () => {
    figure.dataset.view = figure.dataset.view === 'front' ? 'back' : 'front';
    turn.textContent = figure.dataset.view === 'front' ? seeBack : seeFront;
  });
  send.addEventListener('click', () => share(figure));

  let shown = '', timer;
  const redraw = oneAtATime(async () => {
    clearTimeout(timer);
    const text = request(draft.value);
    if (text === shown) return;
    figure.setAttribute('aria-busy', 'true');
    const asked = performance.now();
    try {
      const answer = await drawn(text);
      shown = text;
      why.textContent = answer.why ?? '';
      if (answer.svg) show(figure, answer.svg);
      else figure.querySelector('.suit-drawing')?.remove();
      figure.dataset.redrawn = Math.round(performance.now() - asked);
    } catch { timer = setTimeout(redraw, AGAIN_MS); }
    figure.removeAttribute('aria-busy');
  });
  draft.on((_, keys) => { if (keys.some(key => SHOWN.includes(key))) redraw(); });
  addEventListener('online', redraw);
  redraw();
}

for (const figure of document.querySelectorAll('figure[data-suit]')) follow(figure);
