// Tools of the paper: layers, zoom, and the tape that measures.
import { hint, words } from './bench-page.js';
import { part } from '../web/dom.js';

/** @returns what can be done, by the name that a button has in data-view: {fit, in, out, measure, old} */
export function tools({ svg, paper, marks }, hand) {
  const layers = [...document.querySelectorAll('[data-layer]')];

  function measure() {
    if (hand?.isOn) hand.toggle(false);
    paper.measuring = !paper.measuring;
    part('measure').setAttribute('aria-pressed', String(paper.measuring));
    hint(paper.measuring ? words.measure : '');
  }

  const acts = {
    fit: () => paper.fit(), in: () => paper.zoom(1.25), out: () => paper.zoom(0.8), measure,
    old: () => layers.find(box => box.dataset.layer === 'old').click(),
  };
  for (const box of layers) {
    const set = () => {
      svg.classList.toggle(`no-${box.dataset.layer}`, !box.checked);
      if (box.checked) marks.place(paper.scale);
    };
    box.addEventListener('change', set);
    set();
  }
  for (const button of document.querySelectorAll('[data-view]')) button.addEventListener('click', () => acts[button.dataset.view]());
  return acts;
}
