// Seam pairs: both edges of a seam beside each other, and one piece walked along the other.
// The page tells what is on the bench by the event `bench` on the document, its detail the bench object.
import { areSingleKeysOn } from './bench-keys.js';
import { fill, isTyped, make, part } from '../web/dom.js';
import { post, why } from '../web/page.js';

const panel = part('seams');
const mm = value => `${value > 0 ? '+' : ''}${value.toFixed(1)}`;
const allowed = ({ easeMin, easeMax }) => easeMin === easeMax ? mm(easeMin) : `${mm(easeMin)} … ${mm(easeMax)}`;
const STEP_MS = 60;
let bench = {}, steps = [], pieces = {}, timer = 0, asked = 0;

/** The answer of the newest question only: a slower one that was asked before is dropped. */
async function ask(seam) {
  const mine = ++asked;
  const answer = await post(`${panel.dataset.api}${seam ? `?seam=${encodeURIComponent(seam)}` : ''}`, bench);
  if (mine !== asked) return null;
  part('say-seams').textContent = answer.ok ? '' : why(answer, panel.dataset.failed);
  return answer.ok ? answer.json : null;
}

async function list() {
  const answer = await ask();
  if (!answer) return;
  const chosen = part('seam').value;
  part('seam').replaceChildren(...answer.seams.map(seam => {
    const option = new Option(`${seam.broken ? '✕' : '✓'} ${seam.label} ${mm(seam.difference)} (${allowed(seam)})`, seam.name);
    option.selected = seam.name === chosen;
    return option;
  }));
  if (part('seam').selectedIndex < 0) part('seam').selectedIndex = 0;
  const broken = answer.seams.filter(seam => seam.broken).length;
  part('seams-count').textContent = broken ? `✕ ${broken} / ${answer.seams.length}` : answer.seams.length;
  await look();
}

async function look() {
  stop();
  if (!part('seam').value) return;
  const answer = await ask(part('seam').value);
  if (!answer) return;
  const { seam, picture, walk } = answer;
  const sides = [`${names(seam.first)} ${seam.firstLength.toFixed(1)}`, `${names(seam.second)} ${seam.secondLength.toFixed(1)}`];
  part('seam-lengths').textContent = [...sides, fill(panel.dataset.differs, mm(seam.difference), allowed(seam), seam.outside.toFixed(1))].join('; ');
  part('seam-lengths').classList.toggle('stop', seam.broken);
  // the page has its own style sheet and may take no other
  const drawn = new DOMParser().parseFromString(picture.replace(/<style>[^]*?<\/style>/, ''), 'image/svg+xml').documentElement;
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', seam.label);
  part('seam-picture').replaceChildren(document.importNode(drawn, true));
  part('seam-notches').replaceChildren(...seam.notches.map(notch =>
    make('li', {}, fill(panel.dataset.notch, notch.first.toFixed(1), notch.second.toFixed(1), mm(notch.difference), notch.outside.toFixed(1)))));
  ({ steps, pieces } = walk);
  part('walk-at').max = steps.length - 1;
  show(0);
}

const names = edges => edges.map(edge => edge.label).join(' + ');

/** Around both pieces, as far as the walk leads: the picture does not jump. */
function frame() {
  const svg = part('walk');
  const box = svg.firstElementChild.getBBox();
  svg.setAttribute('viewBox', `${box.y - 40} ${box.x - 40} ${box.height + 80} ${box.width + 80}`);
}

function show(step) {
  const at = steps[step];
  if (!at) return;
  const svg = part('walk');
  const [lying, walking, touch] = svg.firstElementChild.children;
  lying.setAttribute('d', pieces[at.lying]);
  walking.setAttribute('d', pieces[at.walking]);
  walking.setAttribute('transform', at.transform);
  touch.setAttribute('cx', at.x);
  touch.setAttribute('cy', at.y);
  part('walk-at').value = step;
  part('walk-say').textContent = fill(panel.dataset.at, at.first.toFixed(0), at.second.toFixed(0));
  frame();
}

function stop() {
  clearInterval(timer);
  timer = 0;
}

/** From where it stands to the end; without motion where the reader wants none, a tenth of the way. */
function walk() {
  if (timer) { stop(); return; }
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    show(Math.min(steps.length - 1, Number(part('walk-at').value) + Math.ceil(steps.length / 10)));
    return;
  }
  if (Number(part('walk-at').value) === steps.length - 1) show(0);
  timer = setInterval(() => {
    const next = Number(part('walk-at').value) + 1;
    if (next >= steps.length) stop();
    else show(next);
  }, STEP_MS);
}

if (panel) {
  panel.addEventListener('toggle', () => { if (panel.open) list(); else stop(); });
  part('seam').addEventListener('change', look);
  part('walk-at').addEventListener('input', event => { stop(); show(Number(event.target.value)); });
  document.addEventListener('bench', event => { bench = event.detail; if (panel.open) list(); });
  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() !== 'w' || !areSingleKeysOn() || event.ctrlKey || event.metaKey || event.altKey || isTyped(event)) return;
    if (panel.open) walk();
    else panel.open = true;
  });
}
