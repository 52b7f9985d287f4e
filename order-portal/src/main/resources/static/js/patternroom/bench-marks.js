// How far edges moved, beside their places: numbers that would lie on each other are led elsewhere, or left to the list of edges.

const LENGTHS = [24, 42, 62, 84];
const TURNS = [0, 35, -35, 70, -70, 105, -105];
const HEIGHT = 18;
const CLEAR = 3;
// beyond the end of the leader
const BEYOND = 6;
// beside the line, not above it
const SIDEWAYS = 0.35;

const meet = (one, other) => one.left < other.right + CLEAR && other.left < one.right + CLEAR && one.top < other.bottom + CLEAR && other.top < one.bottom + CLEAR;

/** The box of a number at the end of a leader, px. */
function placed({ x, y }, [right, down], width) {
  const anchor = right > SIDEWAYS ? 'start' : right < -SIDEWAYS ? 'end' : 'middle';
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2, middle = anchor === 'middle' ? y + Math.sign(down) * HEIGHT / 4 : y;
  return { anchor, middle, left, right: left + width, top: middle - HEIGHT / 2, bottom: middle + HEIGHT / 2 };
}

const turned = ([x, y], deg) => {
  const cos = Math.cos(deg * Math.PI / 180), sin = Math.sin(deg * Math.PI / 180);
  return [x * cos - y * sin, x * sin + y * cos];
};

export class Marks {
  #widths = new Map();

  /** @param layers with a group for each piece */
  constructor(marks, names) {
    Object.assign(this, { marks, names });
  }

  /** After another drawing, and at another zoom. @param scale CSS px a unit of the drawing */
  place(scale) {
    const deltas = [...this.marks.querySelectorAll('.delta')];
    if (deltas.length === 0) return;
    const taken = [...this.names.children].map(name => name.getBBox())
      .map(box => ({ left: box.x * scale, right: (box.x + box.width) * scale, top: box.y * scale, bottom: (box.y + box.height) * scale }));
    const all = deltas.map(delta => this.#read(delta, scale)).sort((one, other) => other.size - one.size);
    for (const mark of all) this.#lead(mark, taken);
  }

  #read(delta, scale) {
    const piece = delta.closest('[data-id]').transform.baseVal.consolidate().matrix, own = delta.parentElement.transform.baseVal.consolidate().matrix;
    const text = delta.querySelector('text');
    return {
      delta, text, x: (piece.e + own.e) * scale, y: (piece.f + own.f) * scale, way: delta.dataset.way.split(' ').map(Number),
      width: this.#width(text), size: Math.abs(parseFloat(text.textContent.replace('−', '-'))),
    };
  }

  #width(text) {
    const told = text.textContent;
    // a layer that is off has no widths
    const width = this.#widths.get(told) ?? text.getComputedTextLength();
    if (width > 0) this.#widths.set(told, width);
    return width;
  }

  /** The first place where it meets nothing, near and straight ones first. */
  #lead({ delta, text, x, y, way, width }, taken) {
    for (const length of LENGTHS) {
      for (const turn of TURNS) {
        const to = turned(way, turn), end = { x: x + to[0] * (length + BEYOND), y: y + to[1] * (length + BEYOND) };
        const box = placed(end, to, width);
        if (taken.some(other => meet(box, other))) continue;
        taken.push(box);
        delta.removeAttribute('display');
        delta.querySelector('path').setAttribute('d', `M0 0L${(to[0] * length).toFixed(1)} ${(to[1] * length).toFixed(1)}`);
        text.setAttribute('x', (end.x - x).toFixed(1));
        text.setAttribute('y', (box.middle - y).toFixed(1));
        text.setAttribute('text-anchor', box.anchor);
        return;
      }
    }
    delta.setAttribute('display', 'none');
  }
}
