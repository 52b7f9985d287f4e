// Lengths as people write and read them; kept in millimetres.

const MM = { cm: 10, in: 25.4 };

/** "96.5", "96,5", "41 in", "41\"", "965 mm", "-1": millimetres, or the number itself where the unit is not a length. */
export function read(text, kind, units) {
  const match = text.trim().toLowerCase().replace('−', '-').match(/^([-+]?\d+(?:[.,]\d+)?)\s*(cm|mm|in|"|kg|厘米|英寸|毫米|公斤)?$/);
  if (!match) return NaN;
  const number = Number(match[1].replace(',', '.'));
  if (kind !== 'mm') return number;
  const unit = { '"': 'in', 英寸: 'in', 厘米: 'cm', 毫米: 'mm' }[match[2]] ?? match[2] ?? units;
  return Math.round(number * (unit === 'mm' ? 1 : MM[unit]) * 10) / 10;
}

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
