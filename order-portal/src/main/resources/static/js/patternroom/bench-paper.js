// The paper of the bench: zoom at the pointer, pan, fit, and measuring. A unit of the drawing is 0.1 mm.
import { nearestEdge } from './bench-edges.js';
import { drawTape, PER_CM, TAPE_HEIGHT as TOP } from './bench-tape.js';
import { shape } from '../web/dom.js';

const CLICK = 4;
const SNAP = 12;
const SIDE = 60;
// The drawing is painted this much beyond each side of the window, in its size: so far it is moved without painting.
const MARGIN = 0.5;
const REST_MS = 150;

export class Paper {
  #svg; #sheet; #world; #ruler; #width = 1; #height = 1; #scale = 0.05; #x = 0; #y = 0; #fitted = true; #drawn = 0; #painted; #rest;
  #pointers = new Map(); #moved = 0; #measuring = false; #picking; #ends = []; #tape;

  /** @param hear {select(id), measured(straight, along), zoomed(scale)} */
  constructor(svg, ruler, hear) {
    this.#svg = svg;
    this.#sheet = svg.parentElement;
    this.#world = svg.querySelector('.world');
    this.#tape = svg.querySelector('.measure');
    this.#ruler = ruler;
    this.hear = hear;
    svg.addEventListener('wheel', event => this.#wheel(event), { passive: false });
    svg.addEventListener('pointerdown', event => this.#down(event));
    svg.addEventListener('pointermove', event => this.#move(event));
    for (const end of ['pointerup', 'pointercancel']) svg.addEventListener(end, event => this.#up(event));
    new ResizeObserver(() => { if (this.#fitted) this.fit(); else this.#place(); }).observe(this.#sheet);
  }

  size(width, height) {
    const changed = width !== this.#width || height !== this.#height;
    [this.#width, this.#height] = [width, height];
    if (changed && this.#fitted) this.fit();
  }

  fit() {
    const { clientWidth, clientHeight } = this.#sheet;
    const room = clientHeight - TOP;
    this.#scale = Math.max(0.004, Math.min((clientWidth - 2 * SIDE) / this.#width, (room - 84) / this.#height));
    this.#x = Math.max(SIDE, (clientWidth - this.#width * this.#scale) / 2);
    this.#y = TOP + Math.max(44, (room - this.#height * this.#scale) / 2);
    this.#fitted = true;
    this.#zoomed();
  }

  /** About a place of the window, or the middle. */
  zoom(factor, at = { x: this.#sheet.clientWidth / 2, y: this.#sheet.clientHeight / 2 }) {
    const scale = Math.max(0.004, Math.min(2, this.#scale * factor));
    this.#x = at.x - (at.x - this.#x) * scale / this.#scale;
    this.#y = at.y - (at.y - this.#y) * scale / this.#scale;
    this.#scale = scale;
    this.#fitted = false;
    this.#zoomed();
  }

  pan(x, y) {
    this.#x += x;
    this.#y += y;
    this.#fitted = false;
    this.#place();
  }

  /** Brings a box of the drawing into the window. */
  show({ x, y, width, height }) {
    const { clientWidth, clientHeight } = this.#sheet;
    const left = this.#x + x * this.#scale, top = this.#y + y * this.#scale;
    const inside = left >= 0 && top >= TOP && left + width * this.#scale <= clientWidth && top + height * this.#scale <= clientHeight;
    if (!inside) this.pan(clientWidth / 2 - left - width * this.#scale / 2, (clientHeight + TOP) / 2 - top - height * this.#scale / 2);
  }

  get measuring() { return this.#measuring; }

  set measuring(on) {
    this.#measuring = on;
    this.#ends = [];
    this.#tape.replaceChildren();
    this.#svg.classList.toggle('measuring', on);
  }

  /** @param pick hears of each place that is chosen until it is undefined: {x, y, gap} with {path, along, piece} where it is on an edge */
  set picking(pick) {
    this.#picking = pick;
    this.#svg.classList.toggle('picking', Boolean(pick));
  }

  /** CSS px a unit of the drawing. */
  get scale() { return this.#scale; }

  #zoomed() {
    this.#svg.style.setProperty('--px', 1 / this.#scale);
    this.#place();
  }

  /** What is painted is moved; it is painted anew where it would not reach, and once it rests. */
  #place() {
    this.#drawn ||= requestAnimationFrame(() => {
      this.#drawn = 0;
      this.#svg.dataset.fitted = this.#fitted;
      drawTape(this.#ruler, getComputedStyle(this.#svg), this.#sheet.clientWidth, this.#x, this.#scale);
      const { clientWidth, clientHeight } = this.#sheet, { x, y, scale, width, height } = this.#painted ?? {};
      const right = this.#x - x, down = this.#y - y;
      const reaches = scale === this.#scale && width === clientWidth && height === clientHeight && Math.abs(right) < MARGIN * width && Math.abs(down) < MARGIN * height;
      clearTimeout(this.#rest);
      if (!reaches || this.#pointers.size === 0) { this.#paint(); return; }
      this.#svg.style.transform = `translate(${right}px, ${down}px)`;
      this.#rest = setTimeout(() => this.#paint(), REST_MS);
    });
  }

  #paint() {
    const { clientWidth: width, clientHeight: height } = this.#sheet;
    if (this.#painted?.scale !== this.#scale) this.hear.zoomed(this.#scale);
    this.#painted = { x: this.#x, y: this.#y, scale: this.#scale, width, height };
    const x = this.#x + MARGIN * width, y = this.#y + MARGIN * height, cell = 10 * PER_CM * this.#scale;
    this.#world.setAttribute('transform', `translate(${x} ${y}) scale(${this.#scale})`);
    for (const [name, px] of [['--grid-x', x], ['--grid-y', y], ['--cell', cell < 12 ? 10 * cell : cell]]) this.#svg.style.setProperty(name, `${px}px`);
    this.#svg.style.transform = '';
  }

  #at(event) {
    const box = this.#sheet.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #wheel(event) {
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), this.#at(event));
  }

  #down(event) {
    this.#pointers.set(event.pointerId, this.#at(event));
    this.#moved = 0;
  }

  #move(event) {
    const was = this.#pointers.get(event.pointerId), is = this.#at(event);
    if (!was) { if (this.#measuring && this.#ends.length === 1) this.#stretch(this.#world2(is)); return; }
    this.#moved += Math.hypot(is.x - was.x, is.y - was.y);
    if (this.#moved > CLICK && !this.#svg.hasPointerCapture(event.pointerId)) this.#svg.setPointerCapture(event.pointerId);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, is);
    if (other) {
      const far = Math.hypot(is.x - other.x, is.y - other.y), before = Math.hypot(was.x - other.x, was.y - other.y);
      if (before > 0) this.zoom(far / before, other);
    } else if (this.#moved > CLICK) {
      this.pan(is.x - was.x, is.y - was.y);
    }
  }

  #up(event) {
    const was = this.#pointers.get(event.pointerId);
    this.#pointers.delete(event.pointerId);
    if (!was || event.type === 'pointercancel' || this.#moved > CLICK) return;
    if (this.#measuring) this.#mark(this.nearest(this.#world2(was)));
    else if (this.#picking) this.#picking(this.nearest(this.#world2(was)));
    else this.hear.select(event.target.closest('[data-id]')?.dataset.id);
  }

  /** Where on the drawing an event is. */
  place(event) { return this.#world2(this.#at(event)); }

  #world2(at) { return { x: (at.x - this.#x) / this.#scale, y: (at.y - this.#y) / this.#scale }; }

  /** On the nearest edge, where one is near. */
  nearest(at) { return nearestEdge(this.#world, at, SNAP / this.#scale); }

  #mark(end) {
    if (this.#ends.length === 2) this.#ends = [];
    this.#ends.push(end);
    this.#stretch(end);
    if (this.#ends.length < 2) return;
    const [one, two] = this.#ends;
    const straight = Math.hypot(two.x - one.x, two.y - one.y) / 10;
    this.hear.measured(straight, one.path && one.path === two.path ? Math.abs(two.along - one.along) / 10 : undefined);
  }

  #stretch(to) {
    const from = this.#ends[0];
    this.#tape.replaceChildren();
    shape('path', { d: `M${from.x} ${from.y}L${to.x} ${to.y}` }, this.#tape);
    for (const end of [from, to]) shape('circle', { r: 4, class: 'fix' }, shape('g', { transform: `translate(${end.x} ${end.y})` }, this.#tape));
    const text = shape('text', { class: 'fix', y: -10 }, shape('g', { transform: `translate(${(from.x + to.x) / 2} ${(from.y + to.y) / 2})` }, this.#tape));
    text.textContent = (Math.hypot(to.x - from.x, to.y - from.y) / 10).toFixed(1);
  }
}
