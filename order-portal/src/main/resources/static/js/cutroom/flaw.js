// A flaw on the cloth, tapped or typed at the table: what it does to the marker is shown before it is stored.
import { post, why } from '../web/page.js';

const mm = (field, unit) => { const typed = field.value.trim().replace(',', '.'); return typed === '' ? null : Number(typed) * unit; };

const FIELDS = { fromCutEndMm: 'at', fromSelvedgeMm: 'across', alongMm: 'along', acrossMm: 'wide' };

// the form as it is drawn now; an answer may come to a form that was redrawn meanwhile
let now;

export class FoundFlaw {
  /**
   * @param drawing of the marker as it is
   * @param api of the job
   * @param acts say tells why something was refused; store is told the flaw that is taken; seek that a marker around it is sought
   */
  constructor(form, drawing, api, { say, store, seek }) {
    now = this;
    Object.assign(this, { form, drawing, say, seek });
    form.addEventListener('input', () => this.leave());
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const answer = await post(`${api}/flaw-effect`, this.flaw());
      now.answered(answer);
    });
    form.querySelector('[data-flaw=take]').addEventListener('click', () => store(this.flaw()));
    form.querySelector('[data-flaw=leave]').addEventListener('click', () => this.leave());
    drawing?.addEventListener('click', event => this.tapped(event));
    if (form.dataset.box) draw(drawing, form.dataset.box); // what was shown may have stayed from before a redraw
  }

  answered(answer) {
    if (!answer.ok) {
      this.leave();
      this.say(why(answer, ''));
      this.form.elements[FIELDS[answer.json.field]]?.focus();
      return;
    }
    this.say('');
    if (answer.json.then === 'laid-again') { this.seek(); return; }
    const effect = this.form.querySelector('.effect');
    effect.querySelector('p').textContent = answer.json.told;
    effect.hidden = false;
    this.show(answer.json.flaw);
    effect.scrollIntoView({ block: 'center' });
  }

  flaw() {
    const { at, across, along, wide, kind } = this.form.elements;
    return { fromCutEndMm: mm(at, 1000), fromSelvedgeMm: mm(across, 10), alongMm: mm(along, 1), acrossMm: mm(wide, 1), kind: kind.value };
  }

  /** A tap on the cloth fills in where the flaw lies, as an operator measures: from the cut end, and from the selvedge's outermost edge. */
  tapped({ clientX, clientY }) {
    if (!this.form.closest('details').open) return;
    const cloth = this.drawing.querySelector('.turn');
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(cloth.getScreenCTM().inverse());
    const { length, width } = this.drawing.dataset;
    if (x < 0 || y < 0 || x > Number(length) || y > Number(width)) return;
    const { begins, selvedge } = this.form.dataset, { at, across, along, wide } = this.form.elements;
    at.value = ((Number(begins) + x) / 1000).toFixed(3);
    across.value = ((Number(selvedge) + Number(width) - y) / 10).toFixed(1);
    this.leave();
    const top = Number(width) - y, a = mm(along, 0.5) ?? 0, w = mm(wide, 0.5) ?? 0;
    this.show([x - a, top - w, x + a, top + w]);
  }

  show(box) {
    this.form.dataset.box = box.join(' ');
    draw(this.drawing, this.form.dataset.box);
  }

  leave() {
    this.form.querySelector('.effect').hidden = true;
    delete this.form.dataset.box;
    this.drawing?.querySelector('.found-flaw')?.remove();
  }
}

/** @param box in the marker's own frame, its y up: least x, least y, greatest x, greatest y, mm */
export function draw(drawing, box) {
  drawing?.querySelector('.found-flaw')?.remove();
  if (!drawing) return;
  const [minX, minY, maxX, maxY] = box.split(' ').map(Number);
  const mark = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  mark.setAttribute('class', 'found-flaw');
  Object.entries({ x: minX, y: Number(drawing.dataset.width) - maxY, width: maxX - minX, height: maxY - minY })
    .forEach(([name, value]) => mark.setAttribute(name, value));
  drawing.querySelector('.turn').append(mark);
}

/** The marker around a flaw, sought or found: it is taken with the flaw, or both are left out. */
export function decide(part, drawing, { take, leave }) {
  draw(drawing, part.dataset.box);
  const [fromCutEndMm, fromSelvedgeMm, alongMm, acrossMm] = part.dataset.flaw.split(' ').map(Number);
  const flaw = { fromCutEndMm, fromSelvedgeMm, alongMm, acrossMm, kind: part.dataset.flaw.split(' ')[4] };
  part.querySelector('[data-proposal=take]').addEventListener('click',
    () => take(part.dataset.state === 'found' ? { ...flaw, proposal: part.dataset.id } : flaw));
  part.querySelector('[data-proposal=leave]').addEventListener('click', leave);
}
