// A job whose cut is uncertain: line by line the operator answers what is on the cloth, until one is not; then the cloth must not have moved.
import { fill } from './page.js';

// mm of cloth around the line that is asked about
const NEAREST = 90, FARTHEST = 320, LENGTHS = 6;

export class UncertainCut {
  /** @param answer takes the first record to cut */
  constructor(root, answer) {
    this.part = root.querySelector('#uncertain');
    this.words = this.part.dataset;
    this.marks = [...this.part.querySelectorAll('li')].map(item => item.dataset);
    this.svg = root.querySelector('#uncertain-view');
    this.lines = [...this.svg.querySelectorAll('.dm')];
    this.zoom = root.querySelector('[data-zoom]');
    this.go = root.querySelector('#go-on');
    this.wait = root.querySelector('#go-wait');
    this.unmoved = this.part.querySelector('#unmoved');
    this.seen = 0;
    this.said = this.marks.length === 0;
    this.near = true;
    for (const button of this.part.querySelectorAll('[data-say]')) button.addEventListener('click', () => this.say(button.dataset.say));
    for (const line of this.lines) line.addEventListener('click', () => this.settle(Number(line.dataset.at)));
    this.zoom?.addEventListener('click', () => { this.near = !this.near; this.show(); });
    this.unmoved.addEventListener('change', () => this.show());
    this.go.addEventListener('click', () => answer(this.firstUncut()));
    const now = Number(this.marks[0]?.no ?? 0);
    for (const piece of this.svg.querySelectorAll('.pc')) if (now && Number(piece.dataset.no) < now) piece.dataset.s = 'cut';
    this.show();
  }

  firstUncut() { return Number(this.seen === 0 ? this.words.first : this.marks[this.seen - 1].next); }

  say(word) {
    if (word === 'back') {
      if (!this.said || this.seen === this.marks.length) this.seen -= 1;
      this.said = false;
    } else if (word === 'cut') {
      this.seen += 1;
      this.said = this.seen === this.marks.length;
    } else {
      this.said = true;
    }
    this.unmoved.checked = false;
    this.show();
  }

  /** The first line that is not cut was touched. */
  settle(at) {
    this.seen = at;
    this.said = true;
    this.unmoved.checked = false;
    this.show();
  }

  show() {
    for (const line of this.lines) {
      const at = Number(line.dataset.at);
      line.dataset.s = at < this.seen ? 'cut' : at === this.seen ? 'asked' : 'open';
    }
    const at = Math.min(this.seen, this.marks.length - 1), mark = this.marks[at];
    if (mark) this.ask(at, mark);
    this.part.querySelector('.found').hidden = !this.said;
    const ready = this.said && this.unmoved.checked;
    this.go.hidden = !ready;
    this.wait.hidden = ready;
  }

  ask(at, mark) {
    const asking = this.part.querySelector('.asking'), advance = mark.kind === 'advance' ? 'Advance' : '';
    asking.hidden = this.said;
    asking.querySelector('.ask').textContent = this.words[`ask${mark.kind[0].toUpperCase()}${mark.kind.slice(1)}`];
    asking.querySelector('.where').textContent = [fill(this.words.at, at + 1, this.marks.length), ...(mark.piece ? [fill(this.words.in, mark.no), mark.piece] : [])].join(' · ');
    asking.querySelector('[data-say=cut]').textContent = this.words[`yes${advance}`];
    asking.querySelector('[data-say=uncut]').textContent = this.words[`no${advance}`];
    this.part.querySelector('.found .ask').textContent = this.seen === this.marks.length ? this.words.foundEnd : this.words.found;
    this.part.querySelector('[data-say=back]').hidden = this.seen === 0 && !this.said;
    this.look(mark);
  }

  look(mark) {
    this.zoom.textContent = this.near ? this.zoom.dataset.whole : this.zoom.dataset.close;
    if (!this.near || mark.kind === 'advance') { this.svg.setAttribute('viewBox', this.svg.dataset.whole); return; }
    const around = Math.max(NEAREST, Math.min(FARTHEST, LENGTHS * Number(mark.length)));
    this.svg.setAttribute('viewBox', `${mark.x - around} ${mark.y - around} ${2 * around} ${2 * around}`);
  }
}
