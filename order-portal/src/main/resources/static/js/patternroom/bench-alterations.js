// The alterations on the bench: a row each with sliders and numbers. Any amount is taken; sliders go by half a millimetre, keys by the rule's step.
import { fill, make, part } from '../web/dom.js';
import { lengthOf } from '../web/numbers.js';
import { bounded, rounded, sidesOf } from './bench-state.js';

const SLIDER_STEP = 0.5;
const KEYS = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 4, PageDown: -4 };

export const figure = mm => String(rounded(mm)).replace('-', '−');

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

  add(...rules) {
    const more = rules.filter(rule => !this.has(rule)).map(rule => ({ rule, both: 0 }));
    if (more.length > 0) this.#change([...this.rows, ...more]);
    this.focus(rules[0]);
  }

  /** Puts changes on top of what is there, as one step. @param changes {rule, side, amount}, mm */
  increase(...changes) {
    const rows = new Map(this.rows.map(row => [row.rule, row]));
    for (const { rule, side, amount } of changes) {
      const row = rows.get(rule) ?? { both: 0 };
      const left = rounded((row.left ?? row.both) + (side === 'right' ? 0 : amount)), right = rounded((row.right ?? row.both) + (side === 'left' ? 0 : amount));
      rows.set(rule, left === right ? { rule, both: left } : { rule, left, right });
    }
    this.#change([...rows.values()]);
    this.focus(changes[0].rule);
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
        const text = Number.isNaN(lengthOf(field.value, 'mm')) ? this.words.noNumber : refused.get(`${row.dataset.rule} ${field.closest('.amount').dataset.side}`) ?? '';
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
    const way = make('span', { class: 'way' });
    const number = make('input', { id, class: 'mm', inputmode: 'decimal', autocomplete: 'off', 'aria-label': fill(words.mm, label), value: figure(row[side]) });
    const slider = make('input', { id: `${id}-slide`, type: 'range', min: rule.least, max: rule.most, step: SLIDER_STEP, 'aria-label': label, value: row[side] });
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
    const set = value => {
      number.value = figure(value);
      slider.value = value;
      tell(value);
      this.#set(rule.word, { [side]: value }, false);
    };
    number.addEventListener('change', () => {
      const value = lengthOf(number.value, 'mm');
      if (Number.isNaN(value)) this.refuse(this.refused);
      else set(value);
    });
    /** What is typed counts before it is tried. */
    const now = () => {
      const typed = lengthOf(number.value, 'mm');
      return Number.isNaN(typed) ? this.rows.find(each => each.rule === rule.word)[side] : typed;
    };
    for (const field of [number, slider]) {
      field.addEventListener('keydown', event => {
        if (event.altKey || event.ctrlKey || event.metaKey || !(event.key in KEYS) || (field === number && event.key.match(/Left|Right/))) return;
        event.preventDefault();
        set(bounded(rounded(now() + KEYS[event.key] * rule.step * (event.shiftKey ? 4 : 1)), rule));
      });
    }
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
