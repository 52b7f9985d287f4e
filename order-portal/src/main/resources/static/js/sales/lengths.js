// Lengths as people write and read them; kept in millimetres.
import { lengthOf, quantityOf } from '../web/numbers.js';

const MM = { cm: 10, in: 25.4 };

/** "96.5", "96,5", "41 in", "39 3/8\"", "965 mm": millimetres to a tenth, or the number itself where the unit is not a length. */
export const read = (text, kind, units) => kind === 'mm' ? Math.round(lengthOf(text, units) * 10) / 10 : quantityOf(text).number;

export const shown = (mm, units, digits = 1) => (mm / MM[units]).toFixed(digits).replace(/\.0$/, '').replace(/^-0$/, '0');

/** A field in the units of the form: one decimal of a centimetre, two of an inch. */
export const written = (mm, units) => shown(mm, units, units === 'cm' ? 1 : 2);

/** The unit's word in the reader's language. */
export const unitWord = (words, units) => units === 'cm' ? words.unitCm : words.unitIn;

export const said = (mm, units, words) => `${shown(mm, units)} ${unitWord(words, units)}`;

/** A sentence that tells millimetres, in the units of the form. */
export const inUnits = (sentence, units, words) => sentence
  .replace(/(-?[\d.]+) \+-([\d.]+) mm/g, (_, mm, spread) => `${shown(Number(mm), units)} ± ${said(Number(spread), units, words)}`)
  .replace(/(-?[\d.]+) to (-?[\d.]+) mm/g, (_, from, to) => `${shown(Number(from), units)}–${said(Number(to), units, words)}`)
  .replace(/(-?[\d.]+) mm/g, (_, mm) => said(Number(mm), units, words));
