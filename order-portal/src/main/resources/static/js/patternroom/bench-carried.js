// What was on the bench is put onto an order that somebody else has changed meanwhile, across a new load of its page.
import { alterationsOf, rowsOf } from './bench-state.js';

const key = order => `bench ${order}`;

/** @param carried {was, is, body, back}: what the bench began with, what is on it, the body on the order, and the form that sends it back */
export const store = (order, carried) => sessionStorage.setItem(key(order), JSON.stringify(carried));

/** What was stored, once. */
export function take(order) {
  const text = sessionStorage.getItem(key(order));
  sessionStorage.removeItem(key(order));
  return text ? JSON.parse(text) : undefined;
}

/** What I changed goes onto theirs, unless they changed it too: then it is lost. */
function merge(was, mine, theirs) {
  const merged = new Map(theirs), lost = [];
  for (const each of new Set([...was.keys(), ...mine.keys()])) {
    const [before, wanted, now] = [was, mine, theirs].map(map => JSON.stringify(map.get(each)));
    if (wanted === before || wanted === now) continue;
    if (now !== before) lost.push([each, mine.get(each)]);
    else if (wanted === undefined) merged.delete(each);
    else merged.set(each, mine.get(each));
  }
  return { merged, lost };
}

const byRule = rows => new Map(rows.map(row => [row.rule, alterationsOf([row])]).filter(([, list]) => list.length > 0));
const byPlace = corrections => new Map(corrections.map(each => [[each.piece, each.side, each.notch, each.number, each.edge, each.along].join(' '), each]));

/**
 * @param begun what the bench begins with now: {rows, corrections}
 * @param body on the order now
 * @returns what goes onto the bench, and what does not: lists of [rule, alterations], [place, correction], [measure, value], undefined for what was taken away
 */
export function merged({ was, is, body: before }, begun, body) {
  const rows = merge(byRule(was.rows), byRule(is.rows), byRule(begun.rows));
  const corrections = merge(byPlace(was.corrections), byPlace(is.corrections), byPlace(begun.corrections));
  const measured = Object.keys(is.measured), of = taken => new Map(measured.map(each => [each, each.split('.').reduce((part, name) => part?.[name], taken) ?? null]));
  const measures = merge(of(before), new Map(Object.entries(is.measured)), of(body)), now = of(body);
  return {
    state: {
      rows: rowsOf([...rows.merged.values()].flat()),
      corrections: [...corrections.merged.values()],
      measured: Object.fromEntries([...measures.merged].filter(([each, value]) => value !== now.get(each))),
    },
    lost: { rows: rows.lost, corrections: corrections.lost, measures: measures.lost },
  };
}
