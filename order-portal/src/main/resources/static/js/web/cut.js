// A cut on a page: piece states, the knife, the clock and the tape. The same for the customer and the cutter room.
import { fill } from './dom.js';
import { clock } from './times.js';

const still = matchMedia('(prefers-reduced-motion: reduce)');
const narrow = matchMedia('(max-width: 899px)');

// mm on the cloth; 13 px on the narrowest phone
const UPRIGHT_TEXT = 56;

/** A name in two parts of about one length: between words, or between signs where there are none. */
function halves(name) {
  const gaps = [...name.matchAll(/ /g)].map(found => found.index);
  if (gaps.length === 0) {
    const middle = Math.ceil(name.length / 2);
    return /^[\u3400-\u9fff]{3,}$/.test(name) ? [name.slice(0, middle), name.slice(middle)] : undefined;
  }
  const gap = gaps.reduce((best, at) => (Math.abs(at - name.length / 2) < Math.abs(best - name.length / 2) ? at : best));
  return [name.slice(0, gap), name.slice(gap + 1)];
}

/** Writes a name in one line, or two; false where the piece has no room for it. */
function written(label, { across, along }) {
  if (label.getBBox().width <= across) return true;
  const lines = halves(label.textContent);
  if (!lines || along < 2.4 * UPRIGHT_TEXT) return false;
  label.replaceChildren(...lines.map((line, i) => {
    const part = document.createElementNS(label.namespaceURI, 'tspan');
    part.setAttribute('x', 0);
    part.setAttribute('y', `${i * 1.15 - 0.575}em`);
    part.textContent = line;
    return part;
  }));
  return label.getBBox().width <= across;
}

export class Cut {
  constructor(root, { upright = false, left = false } = {}) {
    this.root = root;
    this.left = left;
    this.svg = root.querySelector('svg.marker:not(.laying)');
    this.pieces = this.svg ? [...this.svg.querySelectorAll('.pc')] : [];
    this.knife = this.svg?.querySelector('.knife');
    this.width = Number(this.svg?.dataset.width ?? 0);
    this.length = Number(this.svg?.dataset.length ?? 0);
    this.planned = Number(root.dataset.planned);
    this.limit = Number(root.dataset.limit);
    this.upright = upright && narrow.matches;
    if (this.svg && this.upright) this.turn();
    this.tape = root.querySelector('.tape');
    if (this.tape) {
      this.end = 1.25 * this.limit;
      this.tape.style.setProperty('--limit', this.limit);
      this.tape.style.setProperty('--max', this.end);
      this.tape.style.setProperty('--plan', Math.min(this.planned, this.end));
      this.tape.classList.add('live');
    }
    const plan = root.querySelector('.plan-words');
    if (plan) plan.textContent = fill(plan.dataset.text, clock(this.planned), clock(this.limit));
  }

  /** On a phone the cloth stands upright and the view follows the knife. */
  turn() {
    this.svg.querySelector('.turn').setAttribute('transform', `translate(${this.width} 0) rotate(90)`);
    for (const label of this.svg.querySelectorAll('.mlabel')) {
      label.setAttribute('font-size', UPRIGHT_TEXT);
      const room = this.pieces.find(piece => piece.dataset.no === label.dataset.no)?.getBBox();
      if (room && !written(label, { across: room.height * 0.9, along: room.width * 0.9 })) { label.remove(); continue; }
      label.setAttribute('transform', `${label.getAttribute('transform')} rotate(-90)`);
    }
    this.follow(0);
  }

  follow(x) {
    const box = this.svg.getBoundingClientRect();
    const tall = this.width * (box.height / Math.max(box.width, 1));
    // who wants no motion sees the view move only when the knife is about to leave it
    if (still.matches && this.top !== undefined && x > this.top + tall * 0.1 && x < this.top + tall * 0.9) return;
    const top = this.top = Math.max(-12, Math.min(x - tall / 2, this.length + 12 - tall));
    this.svg.setAttribute('viewBox', `-12 ${top} ${this.width + 24} ${tall}`);
  }

  /** The first `done` pieces are cut; the piece `now` is under the knife, 0 for none. */
  show(done, now, elapsed) {
    for (const piece of this.pieces) {
      const no = Number(piece.dataset.no);
      const state = piece.dataset.before || no > 0 && no <= done ? 'cut' : no > 0 && no === now ? 'cutting' : 'todo';
      if (piece.dataset.s !== state) piece.dataset.s = state;
    }
    const name = this.pieces.find(piece => piece.dataset.s === 'cutting')?.dataset.name;
    const where = this.root.querySelector('.piece-now');
    if (where && name) where.textContent = name;
    this.root.classList.toggle('knife-down', now > 0);
    this.time(elapsed);
    const count = this.root.querySelector('.count');
    if (count) count.textContent = done;
    const pieces = this.root.querySelector('.pcs');
    if (pieces) pieces.textContent = fill(this.root.dataset.piecesText, done + Number(pieces.dataset.before ?? 0), pieces.dataset.total);
  }

  time(elapsed) {
    const face = this.root.querySelector('.clock');
    if (face) face.textContent = clock(this.left ? this.planned - elapsed : elapsed);
    const spent = this.root.querySelector('.elapsed');
    if (spent) spent.textContent = clock(elapsed);
    if (!this.tape) return;
    this.tape.style.setProperty('--actual', Math.min(elapsed, this.end));
    this.tape.setAttribute('aria-label', fill(this.root.dataset.tapeText, Math.round(elapsed), Math.round(this.planned), this.limit));
  }

  /** The knife moves in a straight line to where the table last said it was: one interval late, never ahead. */
  moveKnife(x, y) {
    if (!this.knife) return;
    const to = { x, y: this.width - y };
    const from = this.at ?? to;
    const began = performance.now(), lasts = still.matches ? 0 : Math.min(began - (this.said ?? began), 1000);
    this.said = began;
    this.knife.removeAttribute('hidden');
    cancelAnimationFrame(this.frame);
    const step = time => {
      const share = lasts === 0 ? 1 : Math.min((time - began) / lasts, 1);
      this.at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      this.knife.setAttribute('transform', `translate(${this.at.x} ${this.at.y})`);
      if (this.upright) this.follow(this.at.x);
      if (share < 1) this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  /** A message of the table. */
  hear(message) {
    this.show(message.piecesDone, message.pieceNo, message.elapsedSeconds);
    this.moveKnife(message.x, message.y);
  }

  finish(elapsed) {
    this.show(this.pieces.length, 0, elapsed);
    this.knife?.setAttribute('hidden', 'hidden');
  }
}
