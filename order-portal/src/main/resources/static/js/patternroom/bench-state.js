// What lies on the bench: each alteration once, left and right apart where they differ; undo and redo.

/** The rows of an order's alterations: {rule, both} or {rule, left, right}, amounts in mm. */
export function rowsOf(alterations) {
  const rows = new Map();
  for (const { rule, side, amount } of alterations) {
    const row = rows.get(rule) ?? { both: 0, left: 0, right: 0 };
    row[side] += amount;
    rows.set(rule, row);
  }
  return [...rows].map(([rule, { both, left, right }]) =>
    left === right ? { rule, both: both + left } : { rule, left: both + left, right: both + right });
}

export const sidesOf = row => 'both' in row ? ['both'] : ['left', 'right'];

/** The list as the API takes it; what alters nothing is left out. */
export const alterationsOf = rows => rows.flatMap(row =>
  sidesOf(row).filter(side => row[side] !== 0).map(side => ({ rule: row.rule, side, amount: row[side] })));

/** A piece by its id, whichever side it is of. */
export const kindOf = id => id.replace(/\.(left|right)$/, '');

/** To the grid of a pattern, 0.01 mm. */
export const rounded = mm => Math.round(mm * 100) / 100 + 0;

/** Within the rule's range. */
export const bounded = (value, { least, most }) => Math.max(least, Math.min(most, value)) + 0;

/** Keeps texts: undo brings back the very same one. */
export class History {
  #past = [];
  #future = [];
  #kept;
  now;

  constructor(first) { this.#kept = this.now = first; }

  /** Shown, not yet a step of its own: a slider that is still moving. */
  set(text) { this.now = text; }

  keep() {
    if (this.now === this.#kept) return;
    this.#past.push(this.#kept);
    this.#kept = this.now;
    this.#future = [];
  }

  get canUndo() { return this.#past.length > 0 || this.now !== this.#kept; }
  get canRedo() { return this.#future.length > 0; }

  undo() {
    this.keep();
    if (this.#past.length === 0) return;
    this.#future.push(this.#kept);
    this.#kept = this.now = this.#past.pop();
  }

  redo() {
    if (this.#future.length === 0) return;
    this.#past.push(this.#kept);
    this.#kept = this.now = this.#future.pop();
  }
}
