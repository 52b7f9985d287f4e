// What a tailor writes on a fitting form, "take in waist 8 left", found among the alterations: which, which way, by how much.
import { lengthOf, plain } from '../web/numbers.js';

const AMOUNT = /([-+]?(?:\d+ +\d+\/\d+|\d+\/\d+|\d+(?:[.,]\d+)?)) *(mm|cm|in\b|inches|inch|"|''|毫米|厘米|公分|英寸|吋)?/;
// "take in" said in full tells more than a word of it
const SAID_SO = 20;
const FILLERS = new Set(['the', 'of', 'a', 'an', 'at', 'by', 'for', 'to', 'and', '的', '把']);
const isChinese = text => /\p{Script=Han}/u.test(text);

/**
 * @param sides what a side is called: {left, right}
 * @returns {words, phrase, side, amount}; the amount in mm, undefined where none is written
 */
export function readForm(query, sides) {
  const whole = plain(query).toLowerCase().replace(/\.$/, '');
  const named = ['left', 'right'].map(side => ({ side, said: new RegExp(isChinese(sides[side]) ? sides[side] : `\\b${sides[side]}\\b`) }))
    .filter(({ said }) => said.test(whole));
  const text = named.reduce((left, { said }) => left.replace(said, ' '), whole), side = named.length === 1 ? named[0].side : 'both';
  const written = AMOUNT.exec(text);
  const said = text.replace(AMOUNT, ' ').split(/[\s,;:，；：、]+/).filter(word => word !== '' && !FILLERS.has(word));
  const words = said.flatMap(word => isChinese(word) ? [...word] : [word]);
  return { words, phrase: said.join(' '), side, amount: written ? lengthOf(written[0], 'mm') : undefined };
}

/** One of its words begins so, or so in the singular; of Chinese, which has no spaces, it has the sign. */
function has(text, word) {
  if (isChinese(word)) return text.includes(word);
  const begins = [word, ...(word.endsWith('s') ? [word.slice(0, -1)] : [])];
  return text.split(/[^\p{L}\d]+/u).some(each => begins.some(begin => each.startsWith(begin)));
}

const lower = (...texts) => texts.filter(Boolean).join(', ').toLowerCase();

/** @param each {word, name, more, less, said, place}: what is found by its own name, its place and what tailors say */
export function candidate(each) {
  const { any, more, less } = each.said;
  return { ...each, texts: { name: lower(each.name), any: lower(each.name, any, each.word), place: lower(each.place), more: lower(each.more, more), less: each.less ? lower(each.less, less) : '' } };
}

/** How well it fits and which way it then goes, {score, way}; undefined where a word is of something else. */
function match({ texts, less }, { words, phrase }) {
  const directed = (less ? ['more', 'less'] : ['more']).map(way => ({
    way, isWhole: words.every(word => has(texts.any, word) || has(texts.place, word) || has(texts[way], word)),
    said: words.filter(word => has(texts[way], word)).length + (texts[way].split(', ').some(text => text.length > 1 && phrase.includes(text)) ? SAID_SO : 0),
  })).filter(each => each.isWhole).sort((one, other) => other.said - one.said);
  const [best, second] = directed;
  if (!best) return undefined;
  const isNamed = texts.any.split(', ').some(text => text === phrase || (phrase !== '' && isChinese(phrase) && text.includes(phrase)));
  const way = best.said > (second?.said ?? 0) ? best.way : undefined;
  // "out" of "let out" is no word for a place
  const parts = words.filter(word => !(best.said >= SAID_SO && has(texts[best.way], word)));
  const told = text => parts.filter(word => has(text, word)).length;
  return { way, score: (isNamed ? 100 : 0) + told(texts.name) * 5 + told(texts.any) * 10 + told(texts.place) * 2 + best.said };
}

/** Those that fit a form, the best first, with the way that they go: {candidate, way}. */
export function found(candidates, form) {
  return candidates.map(each => ({ candidate: each, ...match(each, form) })).filter(each => each.score !== undefined)
    .sort((one, other) => other.score - one.score);
}

/** Signed as it is said: "take in 8" is -8. */
export const signedBy = (amount, way) => way === undefined ? amount : Math.abs(amount) * (way === 'less' ? -1 : 1);
