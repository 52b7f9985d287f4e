// Numbers and lengths as people type them. The server reads numbers alike: TypedNumber.

const MM = { mm: 1, cm: 10, in: 25.4 };
const KG = { kg: 1, lb: 0.45359237, 斤: 0.5 };
const LB_OF_STONE = 14, INCHES_OF_FOOT = 12;
const UNITS = { '"': 'in', "''": 'in', inch: 'in', inches: 'in', 英寸: 'in', 吋: 'in', 厘米: 'cm', 公分: 'cm', 毫米: 'mm' };

/** Full-width signs, the signs of other keyboards and fractions in one sign, as plain ones. */
export const plain = text => String(text).replace(/[¼-¾⅐-⅞]/g, ' $&').normalize('NFKC')
  .replace(/[−–]/g, '-').replaceAll('⁄', '/').replaceAll('。', '.').replace(/[″”“]/g, '"').replace(/[′’]/g, "'").trim();

/** Whether a text says more than a number: a unit, feet or stones. */
export const namesUnit = text => /[^\d\s.,/+-]/.test(plain(text));

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

/** Inches of "5'9\"", "5 ft 9 1/2" and "6 ft"; undefined where no feet are said. */
function inchesOfFeet(text) {
  const [, feet, over = ''] = plain(text).toLowerCase().match(/^([^']*?)\s*(?:'(?!')|ft|feet|foot|英尺)\s*(.*?)\s*(?:"|''|in|inch|inches|英寸|吋)?$/s) ?? [];
  return feet === undefined ? undefined : numberOf(feet) * INCHES_OF_FOOT + (over === '' ? 0 : numberOf(over));
}

/** Millimetres, to a hundredth. @param usual unit of what is typed without one: mm, cm or in */
export function lengthOf(text, usual) {
  const { number, unit } = quantityOf(text), inches = inchesOfFeet(text);
  const mm = inches === undefined ? number * MM[unit || usual] : inches * MM.in;
  return Math.round(mm * 100) / 100 + 0;
}

/**
 * Kilograms, to a hundredth: "72", "72,5 kg", "160 lb", "11 st 4", "11 st", "145 斤"; NaN for what is none.
 * @param usual unit of what is typed without one: kg, lb or st
 */
export function weightOf(text, usual) {
  const said = plain(text).toLowerCase();
  const [, stones, pounds = ''] = said.match(/^(.*?)\s*(?:st|stones?|英石)\s*(.*?)\s*(?:lbs?|pounds?|磅)?$/s) ?? [];
  const [, number, unit = ''] = said.match(/^(.*?)\s*(kg|kgs|公斤|千克|lbs?|pounds?|磅|斤)?$/s);
  let kg;
  if (stones !== undefined) kg = (numberOf(stones) * LB_OF_STONE + (pounds === '' ? 0 : numberOf(pounds))) * KG.lb;
  else if (unit === '' && usual === 'st') kg = numberOf(number) * LB_OF_STONE * KG.lb;
  else kg = numberOf(number) * KG[/^(lb|pound|磅)/.test(unit) ? 'lb' : unit === '斤' ? '斤' : unit === '' ? usual : 'kg'];
  return Math.round(kg * 100) / 100 + 0;
}

/** Kilograms as they are typed in a unit, for {@link weightOf}: "72.6", "160", "11 st 6". */
export function weightIn(kg, unit) {
  if (unit === 'kg') return String(Math.round(kg * 10) / 10);
  const pounds = Math.round(kg / KG.lb);
  return unit === 'lb' ? String(pounds) : `${Math.floor(pounds / LB_OF_STONE)} st ${pounds % LB_OF_STONE}`;
}

/** Millimetres as a tape of inches reads: to an eighth, "41 1/4", "3/8". */
export function inchesOf(mm) {
  const eighths = Math.round(Math.abs(mm) / MM.in * 8), whole = Math.floor(eighths / 8);
  let above = eighths % 8, below = 8;
  while (above > 0 && above % 2 === 0) { above /= 2; below /= 2; }
  const size = above === 0 ? String(whole) : whole === 0 ? `${above}/${below}` : `${whole} ${above}/${below}`;
  return mm < 0 && eighths > 0 ? `-${size}` : size;
}
