// Where a finding of the certificate lies on the drawing: ringed at once, looked at when the finding is chosen.
import { kindOf } from './bench-state.js';
import { shape } from '../web/dom.js';

const TENTHS = 10;
const AROUND = 1500;

export class Rings {
  /**
   * @param pieces on the paper, by id
   * @param bring puts the garment and material of a piece on the paper; a promise
   */
  constructor(svg, paper, pieces, bring) {
    Object.assign(this, { svg, paper, pieces, bring, layer: svg.querySelector('.rings') });
  }

  /** @param marks {piece, edge, x, y}, piece frame in mm; those of pieces that are not on the paper are left out */
  show(marks) {
    this.clear();
    const places = marks.map(mark => this.#place(mark)).filter(Boolean);
    for (const { x, y } of places) shape('circle', { r: 14, class: 'fix' }, shape('g', { transform: `translate(${x} ${y})` }, this.layer));
    for (const { id, edge } of places) {
      const at = this.pieces.get(id).edges.findIndex(each => each.edge === edge);
      this.svg.querySelector(`.pieces > [data-id="${id}"] .edge[data-edge="${at}"]`)?.classList.add('faulty');
    }
    return places;
  }

  /** The first place in the middle of the window; the id of its piece, or undefined where it is on no paper. */
  async look(marks) {
    if (!this.#place(marks[0])) await this.bring(marks[0].piece);
    const [first] = this.show(marks);
    if (!first) return undefined;
    this.paper.show({ x: first.x - AROUND / 2, y: first.y - AROUND / 2, width: AROUND, height: AROUND });
    return first.id;
  }

  clear() {
    this.layer.replaceChildren();
    for (const edge of this.svg.querySelectorAll('.edge.faulty')) edge.classList.remove('faulty');
  }

  /** The last good pattern may show both sides as one piece where the finding is on the left one. */
  #place({ piece: named, edge, x, y }) {
    const id = [named, kindOf(named), `${kindOf(named)}.right`].find(each => this.pieces.has(each));
    if (!id) return undefined;
    const piece = this.pieces.get(id), isOther = named.endsWith('.left') && id !== named;
    return { id, edge, x: piece.x + piece.zeroX + (isOther ? -y : y) * TENTHS, y: piece.y + piece.zeroY + x * TENTHS };
  }
}
