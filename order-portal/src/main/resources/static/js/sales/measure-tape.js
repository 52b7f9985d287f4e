// The tape under a field: a scale round what is likely, with the likely range as a quiet band and the reading as a mark.
import { shape } from '../web/dom.js';

const WIDTH = 656, HEIGHT = 88, LEAST_SPAN = 240;
const STEP = { cm: { minor: 10, number: 50, of: 10 }, in: { minor: 25.4 / 2, number: 50.8, of: 25.4 } };

/** Which millimetres the tape shows: the likely range, wide enough to read, and the reading where it lies near. */
function range(likely, reading, least, most) {
  const centre = likely ? likely.value : reading ?? (least + most) / 2;
  const half = Math.max(LEAST_SPAN / 2, likely ? 4 * likely.spread : 0);
  const from = Math.min(centre - half, reading === undefined ? Infinity : Math.max(reading - 30, centre - 4 * half));
  const to = Math.max(centre + half, reading === undefined ? -Infinity : Math.min(reading + 30, centre + 4 * half));
  return { from, to };
}

/**
 * Draws the tape anew.
 * @param likely {value, spread} in mm, where it is known; the band is twice the spread to each side: 19 of 20 bodies
 */
export function drawTape(svg, { likely, reading, units, least, most }) {
  svg.replaceChildren();
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  const { from, to } = range(likely, reading, least, most), { minor, number, of } = STEP[units];
  const x = mm => (mm - from) / (to - from) * WIDTH;
  shape('rect', { class: 'ground', width: WIDTH, height: HEIGHT }, svg);
  if (likely) {
    const left = x(likely.value - 2 * likely.spread), right = x(likely.value + 2 * likely.spread);
    shape('rect', { class: 'band', x: left, y: HEIGHT - 18, width: right - left, height: 18 }, svg);
  }
  const every = number * Math.max(1, Math.ceil((to - from) / number / 8));
  for (let mm = Math.ceil(from / minor) * minor; mm <= to; mm += minor) {
    const isNumbered = Math.abs(mm / every - Math.round(mm / every)) < 1e-6;
    shape('path', { d: `M${x(mm).toFixed(1)} ${HEIGHT}v${isNumbered ? -32 : -18}` }, svg);
    if (isNumbered && x(mm) > 24 && x(mm) < WIDTH - 24) shape('text', { x: x(mm).toFixed(1), y: 44 }, svg).textContent = String(Math.round(mm / of));
  }
  if (reading !== undefined) {
    const at = x(reading);
    shape('path', { class: 'mark', d: `M${at - 14} 0H${at + 14}L${at} 22ZM${at} ${HEIGHT}v-32` }, svg);
  }
}
