// The list from which an alteration is added: by its place on the figure, or by what a fitting form says.
import { make, part } from '../web/dom.js';
import { figure } from './bench-alterations.js';
import { candidate, found, readForm, signedBy } from './bench-search.js';
import { rounded } from './bench-state.js';

export class Adder {
  /**
   * @param places {name, rules} of the figure
   * @param combinations of rules that one entry of a form asks for together
   * @param hear {place(rule, side), noPlace()}: where a rule takes hold is shown while it has the focus
   */
  constructor(box, places, combinations, alterations, words, hear) {
    Object.assign(this, { box, alterations, words, hear });
    this.field = box.querySelector('input');
    this.list = box.querySelector('ul');
    const single = places.map(({ name, rules }) => ({ name, all: rules.map(rule => candidate({ ...rule, place: name, parts: [{ rule: rule.word, share: 1 }] })) }));
    const together = combinations.map(each => candidate({ ...each, place: '' }));
    this.places = [...single, ...(together.length > 0 ? [{ name: words.combined, all: together }] : [])];
    this.rules = new Map(single.flatMap(({ all }) => all).map(rule => [rule.word, rule]));
    this.field.addEventListener('input', () => this.#show());
    box.addEventListener('keydown', event => this.#key(event));
  }

  get isOpen() { return !this.box.hidden; }

  open() {
    this.box.hidden = false;
    this.field.value = '';
    this.#show();
    this.field.focus();
    this.box.scrollIntoView({ block: 'nearest' });
  }

  close() {
    this.box.hidden = true;
    part('add').focus();
  }

  #show() {
    const form = readForm(this.field.value, this.words.search);
    if (form.phrase === '') {
      this.list.replaceChildren(...this.places.map(({ name, all }) =>
        make('li', { class: 'place' }, make('h3', {}, name), make('ul', {}, ...all.map(each => this.#button(each, form))))));
    } else {
      const all = found(this.places.flatMap(each => each.all), form);
      this.list.replaceChildren(...all.map(({ candidate: each, way }) => this.#button(each, form, way)), ...(all.length === 0 ? [make('li', { class: 'quiet' }, this.words.notFound)] : []));
    }
    this.list.scrollTop = 0;
  }

  #button(each, form, way) {
    const changes = this.#changes(each, form, way), [first] = changes;
    const show = () => this.hear.place(first.rule, first.side);
    const told = form.amount === undefined ? way ? each[way] : [each.more, each.less].filter(Boolean).join(' / ') : changes.map(change => this.#text(change, changes.length > 1)).join(', ');
    return make('li', {}, make('button', { type: 'button', 'data-add': each.word, class: changes.every(({ rule }) => this.alterations.has(rule)) ? 'there' : undefined,
      onclick: () => this.#take(changes, form), onfocus: show, onpointerenter: show, onblur: () => this.hear.noPlace(), onpointerleave: () => this.hear.noPlace() },
    each.name, ' ', make('small', { class: 'quiet' }, told)));
  }

  /** What it changes: each part by its share of the amount, on one side where the rule has sides. */
  #changes({ parts }, { side, amount = 0 }, way) {
    return parts.map(({ rule, share }) => ({ rule, side: this.rules.get(rule).oneSide ? side : 'both', amount: rounded(signedBy(amount, way) * share) }));
  }

  #text({ rule, side, amount }, isNamed) {
    const { name, more, less } = this.rules.get(rule), way = amount < 0 ? less : more;
    return [isNamed && name, `${amount > 0 ? '+' : ''}${figure(amount)} ${this.words.unit}`, way, side !== 'both' && this.words.side[side]].filter(Boolean).join(' ');
  }

  #take(changes, form) {
    this.close();
    if (form.amount === undefined) this.alterations.add(...changes.map(({ rule }) => rule));
    else this.alterations.increase(...changes);
  }

  #key(event) {
    const shown = [...this.list.querySelectorAll('button')];
    if (event.key === 'Escape') { event.stopPropagation(); this.close(); }
    else if (event.key === 'Enter' && event.target === this.field) { event.preventDefault(); shown[0]?.click(); }
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = shown.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
      (next < 0 ? this.field : shown[Math.min(next, shown.length - 1)])?.focus();
    }
  }
}
