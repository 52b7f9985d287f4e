// A flaw on the cloth, typed at the table: what it does to the marker is shown before it is stored.
import { post, why } from '../web/page.js';

const mm = (field, unit) => { const typed = field.value.trim().replace(',', '.'); return typed === '' ? null : Number(typed) * unit; };

const FIELDS = { fromCutEndMm: 'at', fromSelvedgeMm: 'across', alongMm: 'along', acrossMm: 'wide' };

export class FoundFlaw {
  /** @param api of the job; say tells why something was refused; store is told the flaw that is taken */
  constructor(form, drawing, api, say, store) {
    this.form = form;
    this.drawing = drawing;
    const effect = form.querySelector('.effect');
    form.addEventListener('input', () => this.leave());
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const answer = await post(`${api}/flaw-effect`, this.flaw());
      if (!answer.ok) { this.leave(); say(why(answer, '')); form.elements[FIELDS[answer.json.field]]?.focus(); return; }
      say('');
      effect.querySelector('p').textContent = answer.json.told;
      effect.hidden = false;
      this.draw(answer.json.flaw);
      effect.scrollIntoView({ block: 'center' });
    });
    form.querySelector('[data-flaw=take]').addEventListener('click', () => store(this.flaw()));
    form.querySelector('[data-flaw=leave]').addEventListener('click', () => this.leave());
  }

  flaw() {
    const { at, across, along, wide, kind } = this.form.elements;
    return { fromCutEndMm: mm(at, 1000), fromSelvedgeMm: mm(across, 10), alongMm: mm(along, 1), acrossMm: mm(wide, 1), kind: kind.value };
  }

  leave() {
    this.form.querySelector('.effect').hidden = true;
    this.drawing?.querySelector('.found-flaw')?.remove();
  }

  /** In the marker's own frame, mm. */
  draw([minX, minY, maxX, maxY]) {
    this.drawing?.querySelector('.found-flaw')?.remove();
    const box = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    box.setAttribute('class', 'found-flaw');
    Object.entries({ x: minX, y: minY, width: maxX - minX, height: maxY - minY }).forEach(([name, value]) => box.setAttribute(name, value));
    (this.drawing?.querySelector('.turn') ?? this.drawing)?.append(box);
  }
}
