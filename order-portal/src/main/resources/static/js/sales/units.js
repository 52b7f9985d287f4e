// Lengths and weights as a customer's units read them; kept in mm and kg. The server writes lengths alike: LengthUnit.
import { inchesOf, lengthOf, quantityOf, weightIn, weightOf } from '../web/numbers.js';

/** @param kind mm, kg or deg; @param units {units: cm or in, weightUnits: kg, lb or st}; NaN for what is no number */
export function read(text, kind, { units, weightUnits }) {
  if (kind === 'kg') return weightOf(text, weightUnits);
  return kind === 'mm' ? Math.round(lengthOf(text, units) * 10) / 10 : quantityOf(text).number;
}

/** As a field shows it: "96.5", "41 1/4", "11 st 4". */
export function written(value, kind, { units, weightUnits }) {
  if (kind === 'kg') return weightIn(value, weightUnits);
  return units === 'in' ? inchesOf(value) : String(Math.round(value) / 10);
}

/** What a field says, given the value that it was shown for: as long as it says the same, the value is the same. */
export function entered(text, kind, units, before) {
  return before !== undefined && text.trim() === written(before, kind, units) ? before : read(text, kind, units);
}

/** @param words unitCm, unitIn, unitKg, unitLb and unitSt in the reader's language */
export const unitOf = (kind, { units, weightUnits }, words) => (kind === 'kg' ? words[{ kg: 'unitKg', lb: 'unitLb', st: 'unitSt' }[weightUnits]]
  : words[units === 'cm' ? 'unitCm' : 'unitIn']);

/** With its unit, as a sentence says it; "11 st 4" says it itself. */
export const said = (value, kind, units, words) => (kind === 'kg' && units.weightUnits === 'st' ? written(value, kind, units)
  : `${written(value, kind, units)} ${unitOf(kind, units, words)}`);

/** A sentence of the server, which tells mm and kg, in the customer's units. */
export function inUnits(sentence, units, words) {
  const length = text => written(Number(text), 'mm', units), full = text => said(Number(text), 'mm', units, words);
  return sentence
    .replace(/(-?[\d.]+) \+-([\d.]+) mm/g, (_, mm, spread) => `${length(mm)} ± ${full(spread)}`)
    .replace(/(-?[\d.]+) to (-?[\d.]+) mm/g, (_, from, to) => `${length(from)}–${full(to)}`)
    .replace(/(-?[\d.]+) mm/g, (_, mm) => full(mm))
    .replace(/(-?[\d.]+) kg/g, (_, kg) => said(Number(kg), 'kg', units, words));
}
