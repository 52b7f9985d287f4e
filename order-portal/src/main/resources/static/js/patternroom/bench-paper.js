// The paper of the bench: zoom at the pointer, pan, fit, the tape ruler, and measuring. A unit of the drawing is 0.1 mm.
import { shape } from '../web/dom.js';

const PER_CM = 100;
const CLICK = 4;
const SNAP = 12;
const TOP = 30;
const SIDE = 60;
// The drawing is painted this much beyond each side of the window, in its size: so far it is moved without painting.
const MARGIN = 0.5;
const REST_MS = 150;

export class Paper {
  #svg; #sheet; #world; #ruler; #width = 1; #height = 1; #scale = 0.05; #x = 0; #y = 0; #fitted = true; #drawn = 0; #painted; #rest;
  #pointers = new Map(); #moved = 0; #measuring = false; #picking; #ends = []; #tape;

  /** @param hear {select(id), measured(straight, along)} */
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
      this.#rule();
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
    this.#painted = { x: this.#x, y: this.#y, scale: this.#scale, width, height };
    const x = this.#x + MARGIN * width, y = this.#y + MARGIN * height, cell = 10 * PER_CM * this.#scale;
    this.#world.setAttribute('transform', `translate(${x} ${y}) scale(${this.#scale})`);
    for (const [name, px] of [['--grid-x', x], ['--grid-y', y], ['--cell', cell < 12 ? 10 * cell : cell]]) this.#svg.style.setProperty(name, `${px}px`);
    this.#svg.style.transform = '';
  }

  /** The tape, in cm. */
  #rule() {
    const ratio = devicePixelRatio, width = this.#sheet.clientWidth, height = TOP;
    const canvas = this.#ruler;
    if (canvas.width !== Math.round(width * ratio)) { canvas.width = Math.round(width * ratio); canvas.height = height * ratio; }
    const ink = canvas.getContext('2d');
    const cm = PER_CM * this.#scale;
    const step = [1, 5, 10, 20, 50, 100, 200].find(each => each * cm >= 38) ?? 500;
    const tick = [0.1, 0.5, 1, 5, 10, 50].find(each => each * cm >= 4) ?? 100;
    const style = getComputedStyle(this.#svg);
    ink.setTransform(ratio, 0, 0, ratio, 0, 0);
    ink.fillStyle = style.getPropertyValue('--tape');
    ink.fillRect(0, 0, width, height);
    ink.fillStyle = style.getPropertyValue('--tape-ink');
    ink.font = `600 13px ${style.fontFamily}`;
    const first = Math.ceil(-this.#x / cm / tick), last = Math.floor((width - this.#x) / cm / tick);
    for (let i = first; i <= last; i++) {
      const at = i * tick, x = Math.round(this.#x + at * cm);
      const numbered = Math.abs(at / step - Math.round(at / step)) < 1e-6;
      ink.fillRect(x, height - (numbered ? 14 : 7), 1, numbered ? 14 : 7);
      if (numbered) ink.fillText(String(Math.round(at)), x + 4, 14);
    }
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

  #world2(at) { return { x: (at.x - this.#x) / this.#scale, y: (at.y - this.#y) / this.#scale }; }

  /** On the nearest edge, where one is near. */
  nearest(at) {
    let best = { ...at, gap: SNAP / this.#scale };
    for (const path of this.#world.querySelectorAll('.pieces .edge')) {
      const piece = path.closest('[data-id]');
      const place = piece.transform.baseVal.consolidate().matrix;
      const x = at.x - place.e, y = at.y - place.f, box = path.getBBox();
      if (x < box.x - best.gap || x > box.x + box.width + best.gap || y < box.y - best.gap || y > box.y + box.height + best.gap) continue;
      const all = path.getTotalLength(), steps = Math.max(8, Math.ceil(all / 20));
      const gap = along => { const point = path.getPointAtLength(along); return Math.hypot(point.x - x, point.y - y); };
      let near = 0;
      for (let i = 1; i <= steps; i++) if (gap(all * i / steps) < gap(all * near / steps)) near = i;
      let low = all * Math.max(0, near - 1) / steps, high = all * Math.min(steps, near + 1) / steps;
      for (let i = 0; i < 24; i++) {
        const third = (high - low) / 3;
        if (gap(low + third) < gap(high - third)) high -= third; else low += third;
      }
      const along = (low + high) / 2, point = path.getPointAtLength(along);
      if (gap(along) < best.gap) best = { x: point.x + place.e, y: point.y + place.f, gap: gap(along), path, along, piece: piece.dataset.id };
    }
    return best;
  }

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

/** A piece's groups, made or brought up to date; what the server did not send again stays as it is. */
export function drawPieces(svg, pieces) {
  const layers = { lines: svg.querySelector('.pieces'), names: svg.querySelector('.names'), marks: svg.querySelector('.marks') };
  const known = new Map([...layers.lines.children].map(group => [group.dataset.id, group]));
  const ids = new Set(pieces.map(piece => piece.id));
  for (const layer of Object.values(layers)) for (const child of [...layer.children]) if (!ids.has(child.dataset.id)) child.remove();
  for (const piece of pieces) {
    const find = (layer, name) => layer.querySelector(`[data-id="${piece.id}"]`) ?? shape(name, { 'data-id': piece.id }, layer);
    const lines = known.get(piece.id) ?? find(layers.lines, 'g'), marks = find(layers.marks, 'g'), name = find(layers.names, 'text');
    if (piece.svg) {
      lines.innerHTML = piece.svg;
      marks.innerHTML = piece.marks ?? '';
    }
    for (const group of [lines, marks]) group.setAttribute('transform', `translate(${piece.x} ${piece.y})`);
    name.setAttribute('x', piece.nameX);
    name.setAttribute('y', piece.nameY);
    name.textContent = piece.name;
  }
}
