// The order with what is on the bench, drawn by the server: one request at a time, the latest bench wins.
import { api, bench, failed, given, words } from './bench-page.js';
import { fill, part } from '../web/dom.js';
import { oneAtATime, post, send, why } from '../web/page.js';

const VIEWS = ['material', 'garment'];

export class Preview {
  #view = given.view; #drawnAs = given.view; #compared;

  /** A promise of what is drawn then. */
  draw = oneAtATime(() => this.#ask());

  /** @param hear {shown(answer, isTried), refused(tried, faults, text, places)} */
  constructor(model, drawing, hear) {
    Object.assign(this, { model, drawing, hear });
    for (const name of VIEWS) part(name).addEventListener('change', event => this.turnTo({ ...this.#view, [name]: event.target.value }));
  }

  /** Other pieces on the paper; those that are there stay where these cannot be drawn. */
  async turnTo(view) {
    this.#show(view);
    this.drawing.selected = undefined;
    await this.draw();
    this.drawing.paper.fit();
  }

  /** Two versions on each other instead of what is on the bench, until that changes. @param compared {from, to, text} */
  compare(compared) {
    this.#compared = compared;
    return this.draw();
  }

  /** What is on the bench again. */
  leave() {
    this.#compared = undefined;
    return this.draw();
  }

  #show(view) {
    this.#view = view;
    for (const name of VIEWS) part(name).value = view[name];
  }

  async #ask() {
    const begun = performance.now(), { pieces } = this.drawing;
    const held = [...pieces.values()].map(piece => piece.print).join(',');
    const tried = this.model.whole, view = this.#view, compared = this.#compared;
    const query = new URLSearchParams({ ...view, held });
    const answer = await (compared ? send('GET', `${api}/versions/${compared.from}/drawing/${compared.to}?${query}`) : post(`${api}/trial?${query}`, tried));
    if (!compared) document.dispatchEvent(new CustomEvent('bench', { detail: tried }));
    // what was asked for another view is not shown
    if (this.#view !== view || this.#compared !== compared) return;
    if (answer.ok) {
      this.#drawnAs = view;
      this.hear.shown(answer.json, !compared);
      this.hear.refused(tried, [], '');
      await new Promise(drawn => { requestAnimationFrame(drawn); setTimeout(drawn, 100); });
      part('redrawn').textContent = fill(words.redrawn, Math.round(performance.now() - begun));
    } else {
      if (pieces.size > 0) this.#show(this.#drawnAs);
      // what is wrong with a version is not told beside the rows of the bench
      this.hear.refused(compared ? { alterations: [] } : tried, answer.json.errors ?? [], why(answer, failed), answer.json.places);
    }
    part('compared').hidden = !compared || !answer.ok;
    part('compared').firstElementChild.textContent = compared?.text ?? '';
    bench.dataset.tried = Number(bench.dataset.tried ?? 0) + 1;
  }
}
