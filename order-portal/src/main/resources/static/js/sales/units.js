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
  if (kind === 'deg') return String(Math.round(value * 10) / 10);
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

/** Which keypad a field opens on a phone: fractions, feet, stones, unit words and minus signs need letters. */
export const keypad = (kind, { units }, least = 0) => (units === 'in' || kind === 'kg' || least < 0 ? 'text' : 'decimal');

const FIGURE = '(-?[\\d.]+)', UNIT = '(mm|kg|deg)(?![/\\w])';
const SPREAD = new RegExp(`${FIGURE}(?: (?:mm|kg|deg))? \\+-${FIGURE} ${UNIT}`, 'g');
const RANGE = new RegExp(`${FIGURE}(?: (?:mm|kg|deg))? to ${FIGURE} ${UNIT}`, 'g');
const SINGLE = new RegExp(`${FIGURE} ${UNIT}`, 'g');

/** A sentence of the server, which tells mm, kg and deg, in the customer's units. */
export function inUnits(sentence, units, words) {
  const number = (text, kind) => written(Number(text), kind, units);
  const full = (text, kind) => (kind === 'deg' ? `${number(text, kind)}°` : said(Number(text), kind, units, words));
  // how far off is no weight of a body: in pounds where that is in stones
  const spread = (text, kind) => said(Number(text), kind, { ...units, weightUnits: units.weightUnits === 'st' ? 'lb' : units.weightUnits }, words);
  return sentence
    .replace(SPREAD, (_, value, off, kind) => `${number(value, kind)} ± ${kind === 'deg' ? full(off, kind) : spread(off, kind)}`)
    .replace(RANGE, (_, from, to, kind) => `${number(from, kind)}–${full(to, kind)}`)
    .replace(SINGLE, (_, value, kind) => full(value, kind));
}
