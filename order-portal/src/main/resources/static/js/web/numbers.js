// Numbers and lengths as people type them. The server reads numbers alike: TypedNumber.

const MM = { mm: 1, cm: 10, in: 25.4 };
const UNITS = { '"': 'in', "''": 'in', inch: 'in', inches: 'in', 英寸: 'in', 吋: 'in', 厘米: 'cm', 公分: 'cm', 毫米: 'mm' };

/** Full-width signs, the signs of other keyboards and fractions in one sign, as plain ones. */
export const plain = text => String(text).replace(/[¼-¾⅐-⅞]/g, ' $&').normalize('NFKC')
  .replace(/[−–]/g, '-').replaceAll('⁄', '/').replaceAll('。', '.').replace(/[″”“]/g, '"').replace(/[′’]/g, "'").trim();

/** "39.5", "39,5", "３９．５", "-8", "39 3/8", "39⅜", "1/2"; NaN for what is none. */
export function numberOf(text) {
  const match = plain(text).match(/^([-+]?)(?:(\d{0,7}[.,]\d{1,6}|\d{1,7}[.,]?)|(?:(\d{1,7})[ -])? *(\d{1,3}) ?\/ ?([1-9]\d{0,2}))$/);
  if (!match) return NaN;
  const [, sign, decimal, whole = 0, above, below] = match;
  const size = decimal === undefined ? Number(whole) + above / below : Number(decimal.replace(',', '.'));
  return (sign === '-' ? -size : size) + 0;
}

/** A number with or without a unit, {number, unit}; NaN and an empty unit where there is none. */
export function quantityOf(text) {
  const [, number, said] = plain(text).toLowerCase().match(/^(.*?)\s*(cm|mm|in|inch|inches|"|''|kg|厘米|公分|英寸|吋|毫米|公斤)?$/s);
  return { number: numberOf(number), unit: UNITS[said] ?? said ?? '' };
}

/** Millimetres, to a hundredth. @param usual unit of what is typed without one: mm, cm or in */
export function lengthOf(text, usual) {
  const { number, unit } = quantityOf(text);
  const mm = number * MM[unit || usual];
  return Math.round(mm * 100) / 100 + 0;
}
