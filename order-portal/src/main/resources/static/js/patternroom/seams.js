// Seam pairs: both edges of a seam beside each other, and one piece walked along the other, under the paper.
// The page tells by events on the document what is on the bench (`bench`, its detail the bench object) and what is pointed at
// (`pointed`: {piece, edge, x, y}, piece frame, mm; edge and place where it is on one); `seam` tells it which edges are sewn.
import { areSingleKeysOn } from './bench-keys.js';
import { fill, isTyped, make, part } from '../web/dom.js';
import { post, why } from '../web/page.js';

const panel = part('seams');
const mm = value => `${value > 0 ? '+' : ''}${value.toFixed(1)}`;
const allowed = ({ easeMin, easeMax }) => easeMin === easeMax ? mm(easeMin) : `${mm(easeMin)} … ${mm(easeMax)}`;
const STEP_MS = 60;
// the window on the walk, mm
const WIDE = 340, HIGH = 230, TOUCH = 3;
let bench = {}, seams = [], steps = [], pieces = {}, timer = 0, asked = 0, pointed;

const touches = (seam, { piece, edge }) => [...seam.first, ...seam.second].some(each => each.piece === piece && (!edge || each.edge === edge));

/** The seam of the edge that is pointed at, else one of its piece. */
const seen = () => pointed && (seams.find(seam => touches(seam, pointed)) ?? seams.find(seam => touches(seam, { piece: pointed.piece })));

/** The answer of the newest question only: a slower one that was asked before is dropped. */
async function ask(seam) {
  const mine = ++asked;
  const answer = await post(`${panel.dataset.api}${seam ? `?seam=${encodeURIComponent(seam)}` : ''}`, bench);
  if (mine !== asked) return null;
  part('say-seams').textContent = answer.ok ? '' : why(answer, panel.dataset.failed);
  return answer.ok ? answer.json : null;
}

async function list() {
  const isFresh = seams.length === 0 || part('seam-view').hidden;
  const answer = await ask();
  if (!answer) return;
  ({ seams } = answer);
  const chosen = (isFresh && seen()?.name) || part('seam').value;
  part('seam').replaceChildren(...seams.map(seam => {
    const option = new Option(`${seam.broken ? '✕' : '✓'} ${seam.label} ${mm(seam.difference)} (${allowed(seam)})`, seam.name);
    option.selected = seam.name === chosen;
    return option;
  }));
  if (part('seam').selectedIndex < 0) part('seam').selectedIndex = 0;
  const broken = seams.filter(seam => seam.broken).length;
  part('seams-count').textContent = broken ? `✕ ${broken} / ${seams.length}` : seams.length;
  await look();
}

async function look() {
  stop();
  if (!part('seam').value) return;
  const answer = await ask(part('seam').value);
  if (!answer) return;
  const { seam, picture, walk } = answer;
  const sides = [`${names(seam.first)} ${seam.firstLength.toFixed(1)}`, `${names(seam.second)} ${seam.secondLength.toFixed(1)}`];
  part('seam-name').textContent = seam.label;
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
  const wasHidden = part('seam-view').hidden;
  part('seam-view').hidden = !panel.open;
  if (wasHidden && panel.open && matchMedia('(max-width: 899px)').matches) part('seam-view').scrollIntoView({ block: 'nearest' });
  document.dispatchEvent(new CustomEvent('seam', { detail: [...seam.first, ...seam.second] }));
  show(pointed && touches(seam, pointed) ? nearest() : 0);
}

/** The step at which what is pointed at is sewn. */
function nearest() {
  if (pointed.x === undefined) return 0;
  const walking = part('walk').querySelector('.walking');
  const gap = step => {
    walking.setAttribute('transform', step.transform);
    const at = new DOMPoint(step.x, step.y);
    const { x, y } = step.lying === pointed.piece ? at : at.matrixTransform(DOMMatrix.fromMatrix(walking.transform.baseVal.consolidate().matrix).inverse());
    return Math.hypot(x - pointed.x, y - pointed.y);
  };
  const gaps = steps.map(gap);
  return gaps.indexOf(Math.min(...gaps));
}

const names = edges => edges.map(edge => edge.label).join(' + ');

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
  touch.setAttribute('r', TOUCH);
  // the frame of a piece has x down and y to the right
  svg.setAttribute('viewBox', `${at.y - WIDE / 2} ${at.x - HIGH / 2} ${WIDE} ${HIGH}`);
  part('walk-at').value = step;
  part('walk-say').textContent = fill(panel.dataset.at, at.first.toFixed(0), at.second.toFixed(0));
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

function close() {
  stop();
  // the button of the figure goes with it
  if (part('seam-view').contains(document.activeElement)) panel.querySelector('summary').focus();
  panel.open = false;
  part('seam-view').hidden = true;
  document.dispatchEvent(new CustomEvent('seam', { detail: [] }));
}

/** The seam that is pointed at; once it is shown, along it. */
function press() {
  const next = seen()?.name;
  if (!panel.open) panel.open = true;
  else if (!next || next === part('seam').value) walk();
  else { part('seam').value = next; look(); }
}

if (panel) {
  panel.addEventListener('toggle', () => { if (panel.open) list(); else close(); });
  part('seam').addEventListener('change', look);
  part('seam-close').addEventListener('click', close);
  part('walk-at').addEventListener('input', event => { stop(); show(Number(event.target.value)); });
  document.addEventListener('bench', event => { bench = event.detail; if (panel.open) list(); });
  document.addEventListener('pointed', event => { pointed = event.detail; });
  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() !== 'w' || !areSingleKeysOn() || event.ctrlKey || event.metaKey || event.altKey || isTyped(event)) return;
    press();
  });
}
