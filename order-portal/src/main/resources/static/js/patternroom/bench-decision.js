// What a tailor decides about the order: approve, send back, cut again. Of an order that somebody else has changed nothing is decided.
import { api, bench, failed, given, order, say, words } from './bench-page.js';
import { store } from './bench-carried.js';
import { fill, make, part } from '../web/dom.js';
import { post, why } from '../web/page.js';

const CHANGED_MEANWHILE = 412;

// these answer one question of the order, which may have another one: its lining, a further failure
const asked = what => (bench.dataset.question && ['approve', 'cut-again'].includes(what) ? `?question=${bench.dataset.question}` : '');

export class Decision {
  #isMade = false;

  constructor(model) {
    this.model = model;
    // whoever leaves with something on the bench is asked
    addEventListener('beforeunload', event => { if (given.open && !this.#isMade && model.isChanged) event.preventDefault(); });
    part('approve')?.addEventListener('click', () => this.#approve());
  }

  /** Why nothing was decided; nothing when it is taken back. */
  tell(...parts) {
    const undecided = part('undecided');
    undecided.replaceChildren(...parts);
    undecided.hidden = parts.length === 0;
  }

  /**
   * The queue tells what came of it.
   * @param refused tells why not, beside what was filled in; else it is told above the bench
   * @param back what the customer was to be told, carried over to the order as it is now
   */
  async make(what, body, refused = text => this.tell(make('p', {}, text)), back = undefined) {
    this.tell();
    const answer = await post(`${api}/${what}${asked(what)}`, body, { 'If-Match': `"${given.tag}"` });
    if (answer.ok) { this.#lead(answer.json); return; }
    if (answer.status === CHANGED_MEANWHILE) this.#offerAnew(why(answer, failed), back);
    else refused(why(answer, failed));
  }

  #lead({ id, state }) {
    this.#isMade = true;
    sessionStorage.setItem('decided', JSON.stringify({ id, text: fill(words.decided, id, words.state[state] ?? state) }));
    location.assign('/tailor');
  }

  #offerAnew(text, back) {
    for (const fold of document.querySelectorAll('details.back')) fold.open = false;
    const button = make('button', { type: 'button', class: 'btn small', id: 'load-anew', onclick: () => this.#loadAnew(back) }, words.loadAnew);
    this.tell(make('p', {}, text), button);
    button.focus();
  }

  #loadAnew(back) {
    store(order, { was: this.model.start, is: this.model.state, body: given.body, back });
    this.#isMade = true;
    location.reload();
  }

  /** What is on the bench, unless the order has changed since it was opened; a number that was not taken comes first. */
  #approve() {
    const wrong = [...bench.querySelectorAll('[aria-invalid=true]')].find(field => !field.closest('#send-back, [hidden]'));
    if (wrong) this.#leadTo(wrong);
    else this.make('approve', this.model.isChanged ? this.model.whole : undefined);
  }

  /** To a field whose value was not taken; says why. */
  #leadTo(field) {
    for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    field.focus();
    say(field.closest(':is(tr, li, p, div):has(.say)')?.querySelector('.say').textContent || words.noNumber);
  }
}
