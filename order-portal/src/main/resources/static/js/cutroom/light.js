// A picture that lies on the cloth: where places of the table fall in the projector's pixels, and where every line goes when the
// conveyor moves the cloth. Homography and lens as the calibration has them.

const PAIRS = /(-?[\d.]+) (-?[\d.]+)/g, LAST_PAIR = /(-?[\d.]+) (-?[\d.]+)(?=\)$)/;

const inverse = ([a, b, c, d, e, f, g, h, i]) =>
  [e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d];

const mapped = (m, x, y) => {
  const w = m[6] * x + m[7] * y + m[8];
  return [(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w];
};

export class Light {
  /** @param map as the page carries it: x - begin is where a place of the cloth lay on the table when the picture was drawn */
  constructor(root, map) {
    this.map = map;
    this.begin = map.begin;
    this.back = inverse(map.rows);
    this.head = root.querySelector('.head');
    this.parts = [
      ...[...root.querySelectorAll('.cloth > path')].map(element => ({ element, name: 'd', pairs: PAIRS })),
      ...[...root.querySelectorAll('.cloth > g, .cloth > circle')].map(element => ({ element, name: 'transform', pairs: LAST_PAIR })),
    ];
    for (const part of this.parts) part.drawn = part.element.getAttribute(part.name);
  }

  /** Table mm to pixels. */
  pixel(x, y) {
    const { rows, radial, width, height } = this.map;
    const [px, py] = mapped(rows, x, y), dx = px - width / 2, dy = py - height / 2;
    const wanted = Math.hypot(dx, dy) / (Math.hypot(width, height) / 2);
    if (radial === 0 || wanted === 0) return [px, py];
    // halving; a barrel's farthest ring lies outside the picture
    let low = 0, high = radial < 0 ? Math.sqrt(-1 / (3 * radial)) : wanted;
    for (let round = 0; round < 40; round++) {
      const r = (low + high) / 2;
      if (r * (1 + radial * r * r) < wanted) low = r; else high = r;
    }
    return [dx * high / wanted + width / 2, dy * high / wanted + height / 2];
  }

  /** Pixels to table mm. */
  table(px, py) {
    const { radial, width, height } = this.map;
    const dx = px - width / 2, dy = py - height / 2, r = Math.hypot(dx, dy) / (Math.hypot(width, height) / 2);
    return mapped(this.back, width / 2 + dx * (1 + radial * r * r), height / 2 + dy * (1 + radial * r * r));
  }

  /** The cloth has moved on by `begin` mm in all. */
  moveTo(begin) {
    if (begin === this.begin) return;
    this.begin = begin;
    const by = begin - this.map.begin;
    const moved = (_, px, py) => {
      const [x, y] = this.table(Number(px), Number(py));
      return this.pixel(x - by, y).map(c => c.toFixed(2)).join(' ');
    };
    for (const { element, name, pairs, drawn } of this.parts) element.setAttribute(name, by === 0 ? drawn : drawn.replace(pairs, moved));
  }

  moveHead(x, y) {
    this.head?.setAttribute('transform', `translate(${this.pixel(x - this.begin, y).map(c => c.toFixed(1)).join(' ')})`);
  }
}

/** Where the cloth lies by what the table says: as far as it counts advances, and during one never ahead of the conveyor. */
export class Conveyor {
  begin({ ends, begin, speed }, said) {
    const counted = Math.max(begin, said.advances > 0 ? ends[Math.min(said.advances, ends.length) - 1] ?? 0 : 0);
    const next = ends[said.advances];
    if (said.tableState !== 'ADVANCING' || next === undefined) { this.since = undefined; return counted; }
    if (this.since === undefined || this.number !== said.advances) { this.since = said.elapsedSeconds; this.number = said.advances; }
    return Math.max(counted, Math.min(next, (ends[said.advances - 1] ?? 0) + speed * (said.elapsedSeconds - this.since)));
  }
}
