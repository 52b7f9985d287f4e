// What of the bench cannot be followed: told beside its rule, its correction or its measure, the rest under the paper; places are ringed.
import { bench, say, words } from './bench-page.js';
import { make, part } from '../web/dom.js';

/** The faults by where they are told: {rules: 'cuff left' -> text, corrections: number -> text, measures: field -> text, others: numbers of faults} */
function sorted(tried, faults) {
  const told = { rules: new Map(), corrections: new Map(), measures: new Map(), others: [] };
  faults.forEach(({ field, detail }, i) => {
    const [, list, at] = /(alterations|corrections)\[(\d+)\]/.exec(field) ?? [];
    const isMeasure = /(^|\.)(measurements|left|right)\./.test(field);
    if (isMeasure) told.measures.set(field.replace(/^body\./, ''), detail);
    const { rule, side } = (list === 'alterations' && tried.alterations[at]) || {};
    if (rule) told.rules.set(`${rule} ${side}`, detail);
    else if (list === 'corrections') told.corrections.set(Number(at), detail);
    else told.others.push(i);
  });
  return told;
}

/**
 * The last good pattern stays on the paper.
 * @param text of the whole; empty when nothing is refused
 * @param places of each fault on the drawing
 * @param controls {alterations, corrections, measures}, which refuse their own
 */
export function refuse(drawing, controls, tried, faults, text, places = []) {
  const told = sorted(tried, faults);
  bench.classList.toggle('refused', text !== '');
  controls.alterations.refuse(told.rules);
  controls.corrections.refuse(told.corrections);
  controls.measures.refuse(told.measures);
  if (faults.length === 0) say(text);
  else {
    part('say').replaceChildren(...told.others.map(i => make('p', {}, faults[i].detail,
      places[i]?.length > 0 && make('button', { type: 'button', class: 'link', onclick: () => drawing.look(places[i]) }, words.look))));
  }
  part('kept').hidden = text === '';
  if (text !== '') part('certified').textContent = faults.some(({ field }) => field === 'style.corrections') ? words.uncertified : words.undrafted;
  drawing.rings.show(places.flat());
  for (const each of drawing.svg.querySelectorAll('.pieces > g')) {
    each.classList.toggle('ring', faults.some(({ field }) => field === each.dataset.id || field.startsWith(`${each.dataset.id},`)));
  }
}
