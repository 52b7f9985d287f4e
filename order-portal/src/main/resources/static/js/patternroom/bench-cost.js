// What a change costs: estimated at once, or laid for real, which takes some seconds.
import { fill, part, shape } from '../web/dom.js';
import { post, why } from '../web/page.js';

const metres = cost => (cost.clothLength / 1000).toFixed(2);
const percent = share => (share * 100).toFixed(1);
const seconds = cost => Math.round(cost.tableSeconds);

/** @param bench what is on the bench now */
export function costs({ api, bench, words, failed }) {
  const told = part('costs'), buttons = ['cost', 'nest'].map(id => part(id)), picture = part('nested');
  let of;

  async function ask(what) {
    const asked = bench();
    for (const button of buttons) button.disabled = true;
    const answer = await post(`${api}/${what}`, asked);
    for (const button of buttons) button.disabled = false;
    of = JSON.stringify(asked);
    if (!answer.ok) told.textContent = why(answer, failed);
    return answer.ok && !isStale() ? answer.json : undefined;
  }

  buttons[0]?.addEventListener('click', async () => {
    picture.hidden = true;
    const answer = await ask('cost');
    if (!answer) return;
    const { before, after } = answer;
    told.textContent = fill(words.costs, metres(before), metres(after), seconds(before), seconds(after));
  });

  buttons[1]?.addEventListener('click', async () => {
    told.textContent = words.nesting;
    const answer = await ask('nest');
    if (!answer) return;
    const { before, after, density, densityBefore, marker } = answer, svg = picture.querySelector('svg');
    told.textContent = fill(before.estimated ? words.nestedFirst : words.nested, metres(before), metres(after), percent(densityBefore), percent(density), seconds(before), seconds(after));
    svg.setAttribute('viewBox', `-12 -12 ${marker.length + 24} ${marker.width + 24}`);
    svg.replaceChildren();
    shape('rect', { class: 'edge', x: 0, y: 0, width: marker.length, height: marker.width }, svg);
    for (const piece of marker.pieces) shape('title', {}, shape('path', { d: piece.path }, svg)).textContent = piece.name;
    picture.classList.remove('stale');
    picture.hidden = false;
  });

  part('nested-close')?.addEventListener('click', () => { picture.hidden = true; buttons[1].focus(); });
  /** Whether the bench has changed since the costs were asked for: then it says so, and the marker fades; the paper stays as high. */
  function isStale() {
    if (!of || of === JSON.stringify(bench())) return false;
    of = undefined;
    picture.classList.add('stale');
    told.textContent = words.stale;
    return true;
  }

  document.addEventListener('bench', isStale);
}
