// A point or a notch moved by hand: chosen on the drawing or in lists, moved by mouse, arrows or numbers.
import { list, number, option } from './bench-fields.js';
import { given, hint, words } from './bench-page.js';
import { isSame, NEARER_CORNER, pointOn, sideOf } from './bench-points.js';
import { kindOf, rounded } from './bench-state.js';
import { fill, make, part, shape } from '../web/dom.js';

const { farthest } = given.limits;
const TENTHS = 10;

export class Hand {
  #isOn = false; #piece; #chosen; #marker; #shown;

  /** @param hear {begin()}: other tools are put down */
  constructor(drawing, model, hear) {
    Object.assign(this, { model, hear, svg: drawing.svg, paper: drawing.paper, pieces: drawing.pieces, button: part('hand'), part: part('hand-part'), layer: drawing.svg.querySelector('.hand') });
    this.button.addEventListener('click', () => this.toggle());
  }

  get isOn() { return this.#isOn; }

  toggle(on = !this.#isOn) {
    if (on) this.hear.begin();
    this.#isOn = on;
    this.button.setAttribute('aria-pressed', String(on));
    this.part.hidden = !on;
    this.paper.picking = on ? at => this.#pick(at) : undefined;
    hint(on ? words.handChoose : '');
    if (!on) this.#chosen = undefined;
    this.show();
    if (on) this.part.querySelector('select')?.focus();
  }

  /** A correction of the list, to be moved on; lists its piece. */
  choose(place, isListed) {
    this.#chosen = place;
    this.#piece = this.#id(place) ?? this.#piece;
    if (!this.#isOn) this.toggle(true);
    this.show();
    const at = this.#place();
    if (at && isListed) this.paper.show({ x: at.x - 500, y: at.y - 500, width: 1000, height: 1000 });
  }

  /** Whether the arrow key was for what is chosen: 1 mm, with shift 0.1 mm. */
  moves(event) {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way || !this.#isOn || !this.#chosen || !this.#place()) return false;
    event.preventDefault();
    const by = event.shiftKey ? 0.1 : 1;
    this.#set(this.#moved(this.#amounts(), way[0] * by, way[1] * by), false);
    return true;
  }

  /** As what is on the bench and on the paper is now. */
  show() {
    if (!this.#isOn) { this.layer.replaceChildren(); this.#marker = undefined; return; }
    if (!this.pieces.has(this.#piece)) this.#piece = (this.#chosen && this.#id(this.#chosen)) ?? [...this.pieces.keys()].find(id => kindOf(id) === kindOf(this.#piece ?? '')) ?? [...this.pieces.keys()][0];
    this.#fields();
    this.#mark();
  }

  // what is chosen, and where it is

  #id({ piece, side }) { return [piece, `${piece}.${side === 'both' ? 'right' : side}`].find(id => this.pieces.has(id)); }

  /** Also where both sides are still one piece on the paper: the left one will be its mirror image. */
  #isFlipped() {
    const piece = this.pieces.get(this.#id(this.#chosen));
    return Boolean(piece?.isFlipped || (piece?.isPair && this.#chosen.side === 'left'));
  }

  #amounts() { return this.model.state.corrections.find(each => isSame(each, this.#chosen)) ?? { ...this.#chosen, ...(this.#chosen.notch ? { by: 0 } : { dx: 0, dy: 0 }) }; }

  /** On the drawing. */
  #place() {
    const id = this.#chosen && this.#id(this.#chosen), piece = this.pieces.get(id);
    if (!piece) return undefined;
    if (this.#chosen.notch) {
      const notch = piece.notches.find(each => each.seam === this.#chosen.notch && each.number === this.#chosen.number);
      return notch && { x: piece.x + notch.x, y: piece.y + notch.y };
    }
    const at = piece.edges.findIndex(each => each.edge === this.#chosen.edge);
    const path = this.svg.querySelector(`.pieces > [data-id="${id}"] .edge[data-edge="${at}"]`);
    if (!path) return undefined;
    const share = Math.min(1, this.#chosen.along / piece.edges[at].length);
    const point = path.getPointAtLength(path.getTotalLength() * (piece.isFlipped ? 1 - share : share));
    return { x: piece.x + point.x, y: piece.y + point.y };
  }

  #pick({ x, y, gap, path, along, piece: id }) {
    const reach = path ? Math.max(gap, 8 / this.paper.scale) : gap;
    let best;
    for (const [each, piece] of this.pieces) {
      for (const notch of piece.notches) {
        const off = Math.hypot(piece.x + notch.x - x, piece.y + notch.y - y);
        if (off <= (best?.off ?? reach)) best = { off, place: { piece: kindOf(each), side: sideOf(each), notch: notch.seam, number: notch.number } };
      }
    }
    if (!best && !path) { hint(words.handNothing); return; }
    let place = best?.place;
    if (!place) {
      place = pointOn(this.pieces.get(id), id, Number(path.dataset.edge), along / TENTHS);
      const moved = this.model.state.corrections.find(each => each.edge === place.edge && each.piece === place.piece && each.side === place.side && Math.abs(each.along - place.along) < NEARER_CORNER);
      if (moved) place = { ...place, along: moved.along };
    }
    this.choose(place);
  }

  // moving

  /** What the amounts are after a move on the drawing, mm to the right and down. */
  #moved(amounts, right, down) {
    const way = this.#isFlipped() ? -1 : 1;
    if (!this.#chosen.notch) return { dx: rounded(amounts.dx + down), dy: rounded(amounts.dy + way * right) };
    const { path, along } = this.paper.nearest(this.#place());
    if (!path) return { by: amounts.by };
    const from = path.getPointAtLength(along - 20), to = path.getPointAtLength(along + 20), long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const by = (right * (to.x - from.x) + down * (to.y - from.y)) / long;
    const whole = Math.hypot(right, down);
    // an arrow moves by its whole step, whichever way the edge runs
    return { by: rounded(amounts.by + way * (right === 0 || down === 0 ? Math.sign(by) * whole : by)) };
  }

  #set(amounts, isLive) {
    const list = this.model.state.corrections, next = { ...this.#amounts(), ...amounts };
    const isNothing = this.#chosen.notch ? next.by === 0 : next.dx === 0 && next.dy === 0;
    const isKnown = list.some(each => isSame(each, this.#chosen));
    const changed = isKnown ? list.flatMap(each => !isSame(each, this.#chosen) ? [each] : isNothing ? [] : [next]) : isNothing ? list : [...list, next];
    this.model.change({ corrections: changed }, isLive);
  }

  /** The same move at another place. */
  #shift(place) {
    const was = this.#chosen;
    this.#chosen = { ...was, ...place };
    this.model.change({ corrections: this.model.state.corrections.map(each => isSame(each, was) ? { ...each, ...place } : each) }, false);
    this.show();
  }

  #mark() {
    const at = this.#place();
    if (!at) { this.layer.replaceChildren(); this.#marker = undefined; return; }
    if (!this.#marker) {
      this.#marker = shape('g', {}, this.layer);
      this.#drag(shape('circle', { r: 9, class: 'fix' }, this.#marker));
    }
    this.#marker.setAttribute('transform', `translate(${at.x} ${at.y})`);
  }

  #drag(hold) {
    let from;
    hold.addEventListener('pointerdown', event => {
      event.stopPropagation();
      hold.setPointerCapture(event.pointerId);
      from = { x: event.clientX, y: event.clientY, amounts: this.#amounts() };
    });
    hold.addEventListener('pointermove', event => {
      if (!from) return;
      event.stopPropagation();
      const mm = 1 / this.paper.scale / TENTHS;
      const next = this.#moved(from.amounts, (event.clientX - from.x) * mm, (event.clientY - from.y) * mm);
      const far = Math.abs(next.by ?? Math.hypot(next.dx, next.dy));
      // a hand stops at the limit; a number that is typed is refused there
      const share = far > farthest ? (farthest - 0.1) / far : 1;
      if (share < 1) hint(fill(words.handLimit, farthest));
      this.#set(Object.fromEntries(Object.entries(next).map(([name, value]) => [name, share < 1 ? Math.trunc(value * share * 10) / 10 : value])), true);
    });
    for (const end of ['pointerup', 'pointercancel']) {
      hold.addEventListener(end, event => {
        if (!from) return;
        event.stopPropagation();
        from = undefined;
        this.model.change({ corrections: this.model.state.corrections }, false);
      });
    }
  }

  // lists and numbers

  #fields() {
    const focus = document.activeElement?.id, piece = this.pieces.get(this.#piece);
    if (!piece) { this.part.replaceChildren(); return; }
    const chosen = this.#chosen && this.#id(this.#chosen) === this.#piece ? this.#chosen : undefined;
    // what is being typed stays while the same is shown
    const shown = JSON.stringify([this.#piece, [...this.pieces.keys()], chosen && this.#amounts(), piece?.isFlipped]);
    if (shown === this.#shown && this.part.childElementCount > 0) return;
    this.#shown = shown;
    const several = piece.notches.reduce((count, { seam }) => count.set(seam, (count.get(seam) ?? 0) + 1), new Map());
    const parts = [
      list('hand-piece', words.handPiece, id => { this.#piece = id; this.#chosen = undefined; this.show(); },
        ...[...this.pieces].map(([id, each]) => option(id, each.name, id === this.#piece))),
      list('hand-what', words.handWhat, value => this.#listed(value), option('', '', !chosen),
        ...piece.notches.map(each => option(`notch ${each.number} ${each.seam}`, fill(words.handNotch, several.get(each.seam) > 1 ? `${each.name} ${each.number}` : each.name), chosen?.notch === each.seam && chosen.number === each.number)),
        ...piece.edges.map((each, at) => option(`edge ${at}`, fill(words.handEdge, each.name), chosen?.edge === each.edge)))];
    if (chosen) {
      const amounts = this.#amounts(), way = this.#isFlipped() ? -1 : 1;
      if (piece.isPair || sideOf(this.#piece) !== 'both') parts.push(list('hand-side', words.handSide, side => this.#shift({ side }), ...['both', 'left', 'right'].map(side => option(side, words.side[side], chosen.side === side))));
      if (chosen.notch) parts.push(number('hand-by', words.handBy, amounts.by, by => this.#set({ by }, false)));
      else {
        const length = piece.edges.find(each => each.edge === chosen.edge).length;
        parts.push(number('hand-along', fill(words.handAlong, length.toFixed(1)), chosen.along, along => this.#shift({ along })));
        parts.push(number('hand-right', words.handRight, way * amounts.dy + 0, dy => this.#set({ dy: way * dy }, false)));
        parts.push(number('hand-down', words.handDown, amounts.dx, dx => this.#set({ dx }, false)));
      }
    }
    this.part.replaceChildren(...parts, make('p', { class: 'quiet small-note' }, fill(words.handKeys, farthest)));
    if (focus?.startsWith('hand-')) part(focus)?.focus();
  }

  #listed(value) {
    const [what, number, seam] = value.split(' ');
    if (what === 'notch') this.choose({ piece: kindOf(this.#piece), side: sideOf(this.#piece), notch: seam, number: Number(number) }, true);
    else if (what === 'edge') this.choose(this.#middle(Number(number)), true);
  }

  /** What is moved on the edge already, or its middle. */
  #middle(at) {
    const piece = this.pieces.get(this.#piece), { edge, length } = piece.edges[at], place = { piece: kindOf(this.#piece), side: sideOf(this.#piece), edge };
    const moved = this.model.state.corrections.find(each => each.edge === edge && each.piece === place.piece && each.side === place.side);
    return moved ? { ...place, along: moved.along } : pointOn(piece, this.#piece, at, length / 2);
  }
}
