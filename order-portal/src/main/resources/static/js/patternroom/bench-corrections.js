// The list of what was corrected by hand: each can be chosen to be moved on, or taken back.
import { given, signed, words } from './bench-page.js';
import { fill, make, part } from '../web/dom.js';

export class Corrections {
  #refused = new Map();

  /** @param choose puts a correction into the hand; undefined where nothing can be moved */
  constructor(model, drawing, choose) {
    Object.assign(this, { model, drawing, choose });
  }

  /** The piece, with its side where the paper shows both as one. */
  nameOf({ piece, side }) {
    const { pieces } = this.drawing, name = (pieces.get(piece) ?? pieces.get(`${piece}.${side}`))?.name ?? piece;
    return words.of[side] && pieces.has(piece) ? fill(words.of[side], name) : name;
  }

  text(each) {
    if (each.edges) return fill(words.outline, this.nameOf(each));
    if (each.notch) return fill(words.notchBy, this.nameOf(each), signed(each.by));
    return fill(words.pointBy, this.nameOf(each), Math.hypot(each.dx, each.dy).toFixed(1));
  }

  /** @param refused texts by number in the list */
  refuse(refused) {
    this.#refused = refused;
    this.show();
  }

  show() {
    const { corrections } = this.model.state;
    part('no-corrections').hidden = corrections.length > 0;
    part('corrections').replaceChildren(...corrections.map((each, at) => this.#line(each, at)));
  }

  #line(each, at) {
    const label = fill(words.remove, this.nameOf(each));
    return make('li', { class: this.#refused.has(at) && 'refused' },
      given.open && !each.edges ? make('button', { type: 'button', class: 'link', onclick: () => this.choose(each) }, this.text(each)) : make('span', {}, this.text(each)),
      given.open && make('button', { type: 'button', class: 'tool', 'aria-label': label, title: label, onclick: () => this.#remove(at) }, '×'),
      make('p', { class: 'say', role: 'alert' }, this.#refused.get(at) ?? ''));
  }

  #remove(at) {
    const { whole } = this.model;
    this.model.put({ ...whole, corrections: whole.corrections.filter((_, i) => i !== at) });
  }
}
