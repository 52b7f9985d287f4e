// The tape along the upper side of the paper, in cm. A unit of the drawing is 0.1 mm.

export const PER_CM = 100;
export const TAPE_HEIGHT = 30;

/**
 * @param style in whose colours and type it is drawn
 * @param width CSS px
 * @param origin where 0 cm lies, CSS px
 * @param scale CSS px a unit of the drawing
 */
export function drawTape(canvas, style, width, origin, scale) {
  const ratio = devicePixelRatio, height = TAPE_HEIGHT;
  if (canvas.width !== Math.round(width * ratio)) { canvas.width = Math.round(width * ratio); canvas.height = height * ratio; }
  const ink = canvas.getContext('2d');
  const cm = PER_CM * scale;
  const step = [1, 5, 10, 20, 50, 100, 200].find(each => each * cm >= 38) ?? 500;
  const tick = [0.1, 0.5, 1, 5, 10, 50].find(each => each * cm >= 4) ?? 100;
  ink.setTransform(ratio, 0, 0, ratio, 0, 0);
  ink.fillStyle = style.getPropertyValue('--tape');
  ink.fillRect(0, 0, width, height);
  ink.fillStyle = style.getPropertyValue('--tape-ink');
  ink.font = `600 13px ${style.fontFamily}`;
  const first = Math.ceil(-origin / cm / tick), last = Math.floor((width - origin) / cm / tick);
  for (let i = first; i <= last; i++) {
    const at = i * tick, x = Math.round(origin + at * cm);
    const numbered = Math.abs(at / step - Math.round(at / step)) < 1e-6;
    ink.fillRect(x, height - (numbered ? 14 : 7), 1, numbered ? 14 : 7);
    if (numbered) ink.fillText(String(Math.round(at)), x + 4, 14);
  }
}
