// A marker being laid: each picture that a nester sends takes the place of the one before.
import { fill } from '../web/dom.js';

const MARGIN = 12;

export function showLaying(root, nest) {
  const svg = root.querySelector('svg.laying');
  if (!svg || !nest.outlines) return;
  svg.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${nest.length + 2 * MARGIN} ${nest.width + 2 * MARGIN}`);
  const edge = svg.querySelector('.edge');
  edge.setAttribute('width', nest.length);
  edge.setAttribute('height', nest.width);
  svg.querySelector('path').setAttribute('d', nest.outlines);
  const words = root.querySelector('.laying-words');
  words.textContent = fill(words.dataset.text, (nest.length / 1000).toFixed(2), (100 * nest.efficiency).toFixed(1));
  root.querySelector('.empty')?.remove();
  svg.removeAttribute('hidden');
  words.hidden = false;
}
