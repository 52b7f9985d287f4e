// Keys of the workbench: single ones outside fields, and only while they are switched on.
import { isTyped, part } from '../web/dom.js';

const STORED = 'bench-keys';
const ARROWS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

export const areSingleKeysOn = () => localStorage.getItem(STORED) !== 'off';

/**
 * @param single what a key alone does
 * @param hear {travel(way), approve(), escape(): whether there was something to leave, arrow(event): whether it was for what is chosen, pan(x, y)}
 */
export function keys(single, hear) {
  const help = part('keys'), box = part('single-keys');
  const openHelp = () => help.showModal();
  box.checked = areSingleKeysOn();
  box.addEventListener('change', () => localStorage.setItem(STORED, box.checked ? 'on' : 'off'));
  part('show-keys').addEventListener('click', openHelp);
  const acts = { ...single, '?': openHelp };

  function withControl(event) {
    const isText = isTyped(event) && !event.target.closest('.mm');
    if (event.key.toLowerCase() === 'z' && !isText) { event.preventDefault(); hear.travel(event.shiftKey ? 'redo' : 'undo'); }
    if (event.key === 'Enter') hear.approve();
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey) { withControl(event); return; }
    if (isTyped(event) || help.open || event.altKey) return;
    if (event.key === 'Escape' && hear.escape()) return;
    const isOnPaper = !event.target.closest('input, summary');
    if (isOnPaper && hear.arrow(event)) return;
    if (isOnPaper && event.key in ARROWS) { event.preventDefault(); hear.pan(...ARROWS[event.key]); return; }
    const act = areSingleKeysOn() && acts[event.key.toLowerCase()];
    if (act) { event.preventDefault(); act(); }
  });
}
