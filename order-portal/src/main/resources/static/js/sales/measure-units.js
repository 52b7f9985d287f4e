// What is read and shown in the units of the draft. What was typed once is never rounded by a change of unit or language:
// it is kept until something else is typed.
import { fill } from '../web/dom.js';
import { draft } from './draft.js';
import * as units from './units.js';

export { namesUnit } from '../web/numbers.js';

const words = document.getElementById('shop-form').dataset;

export const written = (value, kind = 'mm') => units.written(value, kind, draft.value);
export const entered = (text, kind, before) => units.entered(text, kind, draft.value, before);
export const unitOf = (kind = 'mm') => units.unitOf(kind, draft.value, words);
export const said = (value, kind = 'mm') => units.said(value, kind, draft.value, words);
export const keypad = (kind = 'mm', least = 0) => units.keypad(kind, draft.value, least);
export const inUnits = sentence => units.inUnits(sentence, draft.value, words);

/** What is wrong with what was read; empty where nothing is. @param least and most of the body, over which it reads `ease` more */
export function complaint(value, kind, { least, most }, ease = 0) {
  if (value === undefined) return '';
  if (Number.isNaN(value)) return words.number;
  const [from, to] = [Number(least) + ease, Number(most) + ease];
  return value < from || value > to ? fill(words.limits, said(value, kind), said(from, kind), said(to, kind)) : '';
}

const COARSE = { cm: 10, in: 25.4 / 2, kg: 1 };

/** What 19 of 20 bodies lie between, two texts, the second with the unit: to whole centimetres, half inches and kilograms. */
export function range({ value, spread }, kind = 'mm') {
  const step = COARSE[kind === 'kg' ? 'kg' : draft.value.units];
  const [from, to] = [value - 2 * spread, value + 2 * spread].map(each => Math.round(each / step) * step);
  return [written(from, kind), said(to, kind)];
}
