// The alterations on the bench: a row each with sliders and numbers, and the list from which one is added.
import { fill, make, part } from '../web/dom.js';
import { bounded, numberOf, sidesOf } from './bench-state.js';

export const figure = mm => String(Math.round(mm * 100) / 100).replace('-', '−');

/**
 * @param hear {change(rows, isLive), place(rule, side), noPlace()}
 */
export class Alterations {
  constructor(list, rules, ordered, words, hear) {
    Object.assign(this, { list, words, hear, rows: [], refused: new Map() });
    this.rules = new Map(rules.map(rule => [rule.word, rule]));
    this.ordered = new Map(ordered.map(row => [row.rule, row]));
  }

  has(rule) { return this.rows.some(row => row.rule === rule); }

  /** Draws the rows anew; the field that had the focus keeps it. */
  show(rows) {
    this.rows = rows;
    const focus = document.activeElement?.id;
    this.list.replaceChildren(...rows.map(row => this.#row(row)));
    if (focus) part(focus)?.focus();
  }

  /** @param amounts {side: mm} of a row; live while a slider moves */
  #set(rule, amounts, isLive) {
    this.rows = this.rows.map(row => row.rule === rule ? { ...row, ...amounts } : row);
    this.hear.change(this.rows, isLive);
  }

  add(rule, amounts = { both: 0 }) {
    if (!this.has(rule)) {
      this.hear.change([...this.rows, { rule, ...amounts }], false);
      this.show(this.rows);
    }
    this.focus(rule);
  }

  /** Puts a proposal on the bench, on top of what is there. */
  increase(rule, side, amount) {
    const row = this.rows.find(each => each.rule === rule) ?? { rule, both: 0 };
    const left = (row.left ?? row.both) + (side === 'right' ? 0 : amount), right = (row.right ?? row.both) + (side === 'left' ? 0 : amount);
    const next = left === right ? { rule, both: left } : { rule, left, right };
    this.hear.change(this.has(rule) ? this.rows.map(each => each.rule === rule ? next : each) : [...this.rows, next], false);
    this.show(this.rows);
    this.focus(rule);
  }

  focus(rule) {
    const row = this.list.querySelector(`[data-rule="${rule}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector('input[type=range]')?.focus();
  }

  /** Beside each row that cannot be followed. @param refused texts by rule and side, as `cuff left` */
  refuse(refused) {
    this.refused = refused;
    for (const row of this.list.children) {
      const texts = [...row.querySelectorAll('.mm')].map(field => {
        const text = Number.isNaN(numberOf(field.value)) ? this.words.noNumber : refused.get(`${row.dataset.rule} ${field.closest('.amount').dataset.side}`) ?? '';
        field.setAttribute('aria-invalid', String(text !== ''));
        return text;
      }).filter(Boolean);
      row.classList.toggle('refused', texts.length > 0);
      row.querySelector('.say').textContent = texts.join(' ');
    }
  }

  #row(row) {
    const rule = this.rules.get(row.rule), { words } = this;
    if (!rule) return make('li', { 'data-rule': row.rule }, row.rule, make('p', { class: 'say' }));
    const sides = sidesOf(row);
    const button = (word, sign, act, name) => make('button', { type: 'button', class: 'tool', 'data-act': name, 'aria-label': fill(words[word], rule.name), title: fill(words[word], rule.name), onclick: act }, sign);
    const place = () => this.hear.place(row.rule, sides.length === 1 ? 'both' : 'left');
    return make('li', { 'data-rule': row.rule, onpointerenter: place, onfocusin: place, onpointerleave: () => this.hear.noPlace(), onfocusout: () => this.hear.noPlace() },
      make('div', { class: 'named' },
        make('b', {}, rule.name),
        make('span', { class: 'tools' },
          rule.oneSide && make('button', { type: 'button', class: 'tool sides', 'data-act': 'sides', 'aria-pressed': String(sides.length > 1), 'aria-label': fill(words.apart, rule.name), title: fill(words.apart, rule.name), onclick: () => this.#apart(row.rule) }, words.sides),
          button('reset', '↺', () => this.#reset(row.rule), 'reset'),
          button('remove', '×', () => this.#remove(row.rule), 'remove'))),
      ...sides.map(side => this.#amount(row, rule, side)),
      make('p', { class: 'say', role: 'alert' }));
  }

  #amount(row, rule, side) {
    const { words } = this, id = `amount-${rule.word}-${side}`;
    const label = side === 'both' ? rule.name : fill(words.of[side], rule.name);
    const now = () => this.rows.find(each => each.rule === rule.word)[side];
    const way = make('span', { class: 'way' });
    const number = make('input', { id, class: 'mm', inputmode: 'decimal', autocomplete: 'off', 'aria-label': fill(words.mm, label), value: figure(row[side]) });
    const slider = make('input', { id: `${id}-slide`, type: 'range', min: rule.least, max: rule.most, step: rule.step, 'aria-label': label, value: row[side] });
    const tell = value => {
      way.textContent = value > 0 ? rule.more : value < 0 ? rule.less : '';
      slider.setAttribute('aria-valuetext', `${figure(value)} ${words.unit} ${way.textContent}`);
    };
    tell(row[side]);
    slider.addEventListener('input', () => {
      const value = Number(slider.value);
      number.value = figure(value);
      tell(value);
      this.#set(rule.word, { [side]: value }, true);
    });
    slider.addEventListener('change', () => this.#set(rule.word, { [side]: Number(slider.value) }, false));
    number.addEventListener('change', () => {
      const value = numberOf(number.value);
      if (Number.isNaN(value)) { this.refuse(this.refused); return; }
      number.value = figure(value);
      slider.value = value;
      tell(value);
      this.#set(rule.word, { [side]: value }, false);
    });
    number.addEventListener('keydown', event => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      number.value = figure(bounded(now() + (event.key === 'ArrowUp' ? 1 : -1) * rule.step * (event.shiftKey ? 4 : 1), rule));
      number.dispatchEvent(new Event('change'));
    });
    return make('div', { class: 'amount', 'data-side': side },
      make('span', { class: 'who' }, side === 'both' ? '' : make('span', { class: 'chip' }, words.chip[side]), ' ', way),
      make('span', { class: 'number' }, number, make('span', { class: 'unit', 'aria-hidden': 'true' }, words.unit)),
      slider,
      make('span', { class: 'limits', 'aria-hidden': 'true' }, make('span', {}, figure(rule.least)), make('span', {}, figure(rule.most))));
  }

  #change(rows) {
    this.hear.change(rows, false);
    this.show(this.rows);
  }

  #apart(rule) {
    this.#change(this.rows.map(row => row.rule !== rule ? row
      : 'both' in row ? { rule, left: row.both, right: row.both } : { rule, both: row.left }));
  }

  /** As it is on the order. */
  #reset(rule) { this.#change(this.rows.map(row => row.rule === rule ? this.ordered.get(rule) ?? { rule, both: 0 } : row)); }

  #remove(rule) {
    this.#change(this.rows.filter(row => row.rule !== rule));
    part('add').focus();
  }
}

/** The list of rules, by place, found by a word; focus shows where a rule takes hold. */
export class Adder {
  constructor(place, places, alterations, words, hear) {
    Object.assign(this, { place, alterations, words });
    this.field = place.querySelector('input');
    this.list = place.querySelector('ul');
    for (const { name, rules } of places) {
      const buttons = rules.map(rule => make('li', {}, make('button', { type: 'button', 'data-add': rule.word, 'data-words': [rule.name, rule.more, rule.less, name, rule.word].join(' ').toLowerCase(),
        onclick: () => { this.close(); alterations.add(rule.word); }, onfocus: () => hear.place(rule.word, 'both'), onpointerenter: () => hear.place(rule.word, 'both'), onblur: () => hear.noPlace(), onpointerleave: () => hear.noPlace() },
      rule.name, ' ', make('small', { class: 'quiet' }, [rule.more, rule.less].filter(Boolean).join(' / ')))));
      this.list.append(make('li', { class: 'place' }, make('h3', {}, name), make('ul', {}, ...buttons)));
    }
    this.field.addEventListener('input', () => this.#filter());
    place.addEventListener('keydown', event => this.#key(event));
  }

  get isOpen() { return !this.place.hidden; }

  open() {
    this.place.hidden = false;
    this.field.value = '';
    this.#filter();
    this.field.focus();
    this.place.scrollIntoView({ block: 'nearest' });
  }

  close() {
    this.place.hidden = true;
    part('add').focus();
  }

  #filter() {
    const wanted = this.field.value.trim().toLowerCase();
    for (const button of this.list.querySelectorAll('button')) {
      button.parentElement.hidden = !button.dataset.words.includes(wanted);
      button.classList.toggle('there', this.alterations.has(button.dataset.add));
    }
    for (const place of this.list.children) place.hidden = ![...place.querySelectorAll('li')].some(row => !row.hidden);
  }

  #key(event) {
    const shown = [...this.list.querySelectorAll('button')].filter(button => !button.parentElement.hidden);
    if (event.key === 'Escape') { event.stopPropagation(); this.close(); }
    else if (event.key === 'Enter' && event.target === this.field) { event.preventDefault(); shown[0]?.click(); }
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = shown.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
      (next < 0 ? this.field : shown[Math.min(next, shown.length - 1)])?.focus();
    }
  }
}
