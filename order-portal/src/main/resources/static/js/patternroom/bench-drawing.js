// The pieces on the paper, the list beside it, and which of them is chosen.
import { given, hint, signed, words } from './bench-page.js';
import { Marks } from './bench-marks.js';
import { Paper } from './bench-paper.js';
import { drawPieces } from './bench-pieces.js';
import { Rings } from './bench-rings.js';
import { kindOf } from './bench-state.js';
import { fill, make, part } from '../web/dom.js';

const TENTHS = 10;

/** Tells `select` when another piece is chosen or listed. */
export class Drawing extends EventTarget {
  pieces = new Map();
  selected;

  /** @param turnTo brings another material and garment onto the paper; a promise */
  constructor(svg, turnTo) {
    super();
    this.svg = svg;
    this.marks = new Marks(svg.querySelector('.marks'), svg.querySelector('.names'));
    this.paper = new Paper(svg, part('ruler'), {
      select: id => this.select(id),
      zoomed: scale => this.marks.place(scale),
      measured: (straight, along) => hint(along === undefined ? fill(words.straight, straight.toFixed(1)) : fill(words.along, straight.toFixed(1), along.toFixed(1))),
    });
    this.rings = new Rings(svg, this.paper, this.pieces, piece => turnTo({ material: given.materials[kindOf(piece)] ?? 'shell', garment: piece.split('.')[0] }));
    svg.addEventListener('pointerover', event => this.#name(event));
  }

  /** What the page holds is not sent again, and empty lists never are. */
  show(answer) {
    part('empty').hidden = true;
    const next = answer.pieces.map(piece => ({ ...(piece.svg ? { edges: [], notches: [] } : this.pieces.get(piece.id)), ...piece }));
    this.pieces.clear();
    for (const piece of next) this.pieces.set(piece.id, piece);
    drawPieces(this.svg, answer.pieces);
    this.paper.size(answer.width, answer.height);
    this.marks.place(this.paper.scale);
    this.svg.setAttribute('aria-label', fill(words.pattern, answer.pieces.length));
    this.#list();
  }

  group(id) { return this.svg.querySelector(`.pieces > [data-id="${id}"]`); }

  /** @param keep whether the button that chose it keeps the focus */
  select(id, keep) {
    this.selected = id;
    this.#list();
    if (!id) return;
    this.#point({ piece: id });
    const box = this.group(id).getBBox(), { e, f } = this.group(id).transform.baseVal.consolidate().matrix;
    this.paper.show({ x: box.x + e, y: box.y + f, width: box.width, height: box.height });
    part('piece-list').open ||= !keep && matchMedia('(min-width: 900px)').matches;
    if (keep) document.querySelector(`[data-piece="${id}"]`)?.focus();
  }

  #point(at) { document.dispatchEvent(new CustomEvent('pointed', { detail: at })); }

  step(by) {
    const ids = [...this.pieces.keys()];
    if (ids.length > 0) this.select(ids[(ids.indexOf(this.selected) + by + ids.length) % ids.length]);
  }

  /** Brings the first place that a finding marks into the window. */
  async look(marks) {
    const id = marks.length > 0 ? await this.rings.look(marks) : undefined;
    if (!id) { hint(words.noPlace); return; }
    this.selected = id;
    this.#list();
  }

  mark(id, isMarked) {
    for (const edge of this.group(id)?.querySelectorAll('.edge') ?? []) edge.classList.toggle('place', isMarked(this.pieces.get(id).edges[edge.dataset.edge], Number(edge.dataset.edge)));
  }

  clearMarks() { for (const edge of this.svg.querySelectorAll('.edge.place')) edge.classList.remove('place'); }

  #list() {
    part('pieces').replaceChildren(...[...this.pieces].map(([id, piece]) => {
      const isOn = id === this.selected;
      const edges = isOn && make('ul', { class: 'edges' }, ...piece.edges.map((edge, at) => make('li', { onpointerenter: () => this.mark(id, (_, each) => each === at), onpointerleave: () => this.clearMarks() },
        make('span', {}, edge.name), make('span', { class: 'num' }, edge.length.toFixed(1)), make('b', { class: 'num' }, edge.moved ? signed(edge.moved) : ''))));
      return make('li', {}, make('button', { type: 'button', 'data-piece': id, 'aria-pressed': String(isOn), onclick: () => this.select(isOn ? undefined : id, true) },
        make('span', {}, piece.name), make('b', { class: 'num' }, piece.moved ? signed(piece.moved) : '')), edges);
    }));
    for (const each of this.svg.querySelectorAll('.pieces > g')) each.classList.toggle('on', each.dataset.id === this.selected);
    this.dispatchEvent(new Event('select'));
  }

  /** The edges that are sewn to each other. @param edges {piece, edge} */
  sewn(edges) {
    for (const edge of this.svg.querySelectorAll('.edge.sewn')) edge.classList.remove('sewn');
    for (const { piece, edge } of edges) {
      const id = this.pieces.has(piece) ? piece : kindOf(piece), at = this.pieces.get(id)?.edges.findIndex(each => each.edge === edge);
      this.group(id)?.querySelector(`.edge[data-edge="${at}"]`)?.classList.add('sewn');
    }
  }

  /** Piece and edge under the pointer, in words, and told to whom it concerns. */
  #name(event) {
    const edge = event.target.closest('.edge'), piece = this.pieces.get(event.target.closest('[data-id]')?.dataset.id);
    if (!piece || this.paper.measuring) return;
    const of = edge && piece.edges[edge.dataset.edge];
    const { x, y } = this.paper.place(event);
    this.#point({ piece: piece.id, ...(of && { edge: of.edge, x: (y - piece.y - piece.zeroY) / TENTHS, y: (x - piece.x - piece.zeroX) / TENTHS }) });
    hint(of ? fill(of.moved ? words.edgeMoved : words.edge, piece.name, of.name, of.length.toFixed(1), of.moved ? signed(of.moved) : '') : piece.name);
  }
}
