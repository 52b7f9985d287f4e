// A measure as it is typed and shown in the customer's units; kept in mm, a weight in kg. What was typed once is never
// rounded by a change of unit or language: it is kept until something else is typed.
import { inchesOf, lengthOf, weightIn, weightOf } from '../web/numbers.js';
import { draft } from './draft.js';

const form = document.getElementById('shop-form');
const words = form ? form.dataset : {};

/** @param kind mm or kg; @param units {units, weightUnits} of the draft; NaN for what is no number */
export const read = (text, kind, { units, weightUnits }) => (kind === 'kg' ? weightOf(text, weightUnits) : Math.round(lengthOf(text, units) * 10) / 10);

/** As a field shows it: "96.5", "41 1/4", "11 st 4". */
export function written(value, kind, { units, weightUnits }) {
  if (kind === 'kg') return weightIn(value, weightUnits);
  return units === 'in' ? inchesOf(value) : String(Math.round(value) / 10);
}

/** What a field says, given the value that it was shown for: as long as it says the same, the value is the same. */
export function entered(text, kind, units, before) {
  return before !== undefined && text.trim() === written(before, kind, units) ? before : read(text, kind, units);
}

export const unitOf = (kind, { units, weightUnits }) => (kind === 'kg' ? words[{ kg: 'unitKg', lb: 'unitLb', st: 'unitSt' }[weightUnits]]
  : words[units === 'cm' ? 'unitCm' : 'unitIn']);

/** With its unit, as a sentence says it; "11 st 4" says it itself. */
export const said = (value, kind = 'mm', units = draft.value) => (kind === 'kg' && units.weightUnits === 'st' ? written(value, kind, units)
  : `${written(value, kind, units)} ${unitOf(kind, units)}`);

const COARSE = { cm: 10, in: 25.4 / 2, kg: 1 };

/** What 19 of 20 bodies lie between, two texts, the second with the unit: to whole centimetres, half inches and kilograms. */
export function range({ value, spread }, kind = 'mm') {
  const step = COARSE[kind === 'kg' ? 'kg' : draft.value.units];
  const [from, to] = [value - 2 * spread, value + 2 * spread].map(each => Math.round(each / step) * step);
  return [written(from, kind, draft.value), said(to, kind)];
}

/** A sentence of the server, which tells mm and kg, in the customer's units. */
export function inUnits(sentence) {
  const length = text => written(Number(text), 'mm', draft.value);
  return sentence
    .replace(/(-?[\d.]+) \+-([\d.]+) mm/g, (_, mm, spread) => `${length(mm)} ± ${said(Number(spread))}`)
    .replace(/(-?[\d.]+) to (-?[\d.]+) mm/g, (_, from, to) => `${length(from)}–${said(Number(to))}`)
    .replace(/(-?[\d.]+) mm/g, (_, mm) => said(Number(mm)))
    .replace(/(-?[\d.]+) kg/g, (_, kg) => said(Number(kg), 'kg'));
}
