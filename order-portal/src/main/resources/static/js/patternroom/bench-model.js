// What is on the bench: alterations, what was corrected by hand, and measures that were taken wrong; step by step.
import { corrected, corrections as correctionsOf } from '../web/body.js';
import { alterationsOf, History, rowsOf } from './bench-state.js';

/** Tells `change` after a control has changed a part, and `anew` when every control has to show what is there now. */
export class Model extends EventTarget {
  #history; #body;

  /** @param body as it is on the order */
  constructor(alterations, corrections, body) {
    super();
    this.#body = body;
    this.start = { rows: rowsOf(alterations), corrections, measured: {} };
    this.#history = new History(JSON.stringify(this.start));
  }

  get text() { return this.#history.now; }
  get state() { return JSON.parse(this.#history.now); }
  get canUndo() { return this.#history.canUndo; }
  get canRedo() { return this.#history.canRedo; }

  /** As the API takes it. */
  get whole() { return this.#benchOf(this.state); }
  get isChanged() { return JSON.stringify(this.whole) !== JSON.stringify(this.#benchOf(this.start)); }

  #benchOf({ rows, corrections, measured }) {
    return {
      alterations: alterationsOf(rows),
      ...(corrections.length > 0 && { corrections }),
      ...(Object.keys(measured).length > 0 && { body: corrected(this.#body, measured) }),
    };
  }

  /** A part of it; a step of its own unless something still moves. */
  change(some, isLive) {
    this.#history.set(JSON.stringify({ ...this.state, ...some }));
    if (!isLive) this.#history.keep();
    this.dispatchEvent(new Event('change'));
  }

  /** All of it, as the API has it: a version, or a piece from a file. */
  put({ alterations = [], corrections = [], body }) {
    this.restore({ rows: rowsOf(alterations), corrections, measured: correctionsOf(this.#body, body) });
  }

  /** All of it, as `state` has it; a step of its own. */
  restore(state) {
    this.#history.set(JSON.stringify(state));
    this.#history.keep();
    this.dispatchEvent(new Event('anew'));
  }

  /** @param way undo or redo */
  travel(way) {
    this.#history[way]();
    this.dispatchEvent(new Event('anew'));
  }
}
