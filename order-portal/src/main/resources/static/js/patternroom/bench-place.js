// Where a rule takes hold, marked on the drawing while the reader is at it.
import { api } from './bench-page.js';
import { kindOf } from './bench-state.js';
import { post } from '../web/page.js';

const REST_MS = 90;
const MOST_KNOWN = 200;

/** @returns {place(rule, side), noPlace()} */
export function places(model, drawing) {
  const known = new Map();
  let asked;

  async function place(rule, side) {
    const key = `${rule} ${side} ${model.text}`;
    asked = key;
    await new Promise(rest => setTimeout(rest, REST_MS));
    if (asked !== key) return;
    if (!known.has(key)) {
      if (known.size > MOST_KNOWN) known.clear();
      const answer = await post(`${api}/trial/place?${new URLSearchParams({ rule, side })}`, model.whole);
      if (!answer.ok) return;
      known.set(key, answer.json.places);
    }
    if (asked !== key) return;
    drawing.clearMarks();
    for (const { piece, edges } of known.get(key)) drawing.mark(drawing.pieces.has(piece) ? piece : kindOf(piece), ({ edge }) => edges.includes(edge));
  }

  return { place, noPlace: () => { asked = undefined; drawing.clearMarks(); } };
}
