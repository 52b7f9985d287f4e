// The settings of the shop by fields and sliders. The lines of each list are what is sent; what they move on the reference suit is tried as soon as something changes.
import { make, part } from '../web/dom.js';
import { lengthOf, numberOf } from '../web/numbers.js';
import { oneAtATime, postPage } from '../web/page.js';

const REST_MS = 250;
const STEP = 0.5;
const USUAL_ALLOWANCE = '10';
const form = part('house-form'), { options, rules, sides, allowance, words } = JSON.parse(part('house-data').textContent);
const figure = mm => String(Math.round(mm * 100) / 100);
let pieces = [];

/** A list to choose from; a word that it does not have, as jacket.*, stays. */
function choice(label, all, value, change) {
  const known = all.some(each => each.word === value) || value === '' ? all : [{ word: value, name: value }, ...all];
  return make('select', { 'aria-label': label, onchange: event => change(event.target.value) },
    ...known.map(({ word, name }) => make('option', { value: word, selected: word === value }, name)));
}

/** A length by number and slider, mm. */
function length(label, { least, most }, value, change) {
  const number = make('input', { class: 'mm', inputmode: 'decimal', autocomplete: 'off', 'aria-label': `${label}, ${words.unit}`, value });
  const slider = make('input', { type: 'range', min: least, max: most, step: STEP, 'aria-label': label, value: numberOf(value) });
  slider.addEventListener('input', () => { number.value = slider.value; change(slider.value); });
  number.addEventListener('change', () => {
    const mm = lengthOf(number.value, 'mm');
    number.setAttribute('aria-invalid', String(Number.isNaN(mm)));
    if (!Number.isNaN(mm)) {
      number.value = figure(mm);
      slider.value = mm;
    }
    // what is no number the server refuses in words
    change(number.value);
  });
  return make('span', { class: 'length' }, make('span', { class: 'number' }, number, make('span', { class: 'unit', 'aria-hidden': 'true' }, words.unit)), slider);
}

/** What a line of each list is made of: so many words, as fields, each of which changes its word or sets the line, and the words of a new one. */
const lists = {
  allowances: {
    words: 3,
    fresh: () => ['*', '*', USUAL_ALLOWANCE],
    fields([piece, edge, mm], change, set) {
      const garments = [...new Set(pieces.map(each => each.word.split('.')[0]))].map(each => ({ word: `${each}.*`, name: `${pieces.find(piece => piece.word.startsWith(`${each}.`)).garment}: ${words.all}` }));
      const of = pieces.filter(each => each.word === piece), edges = new Map((of.length > 0 ? of : pieces).flatMap(each => each.edges).map(each => [each.word, each]));
      return [
        choice(words.piece, [{ word: '*', name: words.all }, ...garments, ...pieces], piece, value => set([value, '*', mm], true)),
        choice(words.edge, [{ word: '*', name: words.all }, ...edges.values()], edge, value => change(1, value)),
        length(words.amount, allowance, mm, value => change(2, value)),
      ];
    },
  },
  options: {
    words: 2,
    fresh: lines => { const left = options.find(each => !lines.some(([name]) => name === each.word)) ?? options[0]; return [left.word, left.usual]; },
    fields([name, value], change, set) {
      const option = options.find(each => each.word === name), all = [{ word: 'true', name: words.yes }, { word: 'false', name: words.no }];
      const values = option?.kind === 'choice' ? option.values : all;
      return [
        choice(words.option, options, name, next => set([next, options.find(each => each.word === next).usual], true)),
        option?.kind === 'length' ? length(words.value, option, value, mm => change(1, mm)) : choice(words.value, values, value, next => change(1, next)),
      ];
    },
  },
  alterations: {
    words: 3,
    fresh: () => [rules[0].word, 'both', '0'],
    fields([name, side, mm], change, set) {
      const rule = rules.find(each => each.word === name) ?? { least: -60, most: 60, oneSide: true };
      return [
        choice(words.rule, rules, name, next => set([next, 'both', '0'], true)),
        choice(words.side, rule.oneSide ? sides : sides.filter(each => each.word === 'both'), side, next => change(1, next)),
        length(words.amount, rule, mm, value => change(2, value)),
      ];
    },
  },
};

/** The rows of one list, over its lines. */
class Rows {
  constructor(name, { fresh, fields, words: count }) {
    Object.assign(this, { fields, count, area: part(name), list: part(`rows-${name}`) });
    this.add = part(`add-${name}`);
    this.add.hidden = false;
    this.area.closest('details').open = this.area.getAttribute('aria-invalid') === 'true';
    this.area.addEventListener('change', () => this.show());
    this.add.addEventListener('click', () => {
      this.#write([...this.lines, fresh(this.lines)]);
      this.#showAt(this.lines.length - 1);
    });
    this.show();
  }

  get lines() { return this.area.value.split('\n').map(line => line.trim()).filter(Boolean).map(line => this.#words(line)); }

  /** The last of them may have blanks, as 1 1/2. */
  #words(line) {
    const words = line.split(/\s+/);
    return [...words.slice(0, this.count - 1), words.slice(this.count - 1).join(' ')];
  }

  show() {
    this.list.replaceChildren(...this.lines.map((line, at) => this.#row(line, at)));
  }

  /** @param first words of the line, which every field changes in its place */
  #row(first, at) {
    let line = first;
    const set = (next, isAnew) => {
      line = next;
      this.#write(this.lines.map((each, i) => i === at ? next : each));
      if (isAnew) this.#showAt(at);
    };
    return make('li', {}, ...this.fields(line, (place, value, isAnew) => set(line.map((word, i) => i === place ? value : word), isAnew), set), make('button', { type: 'button', class: 'tool', 'aria-label': words.remove, title: words.remove,
      onclick: () => { this.#write(this.lines.filter((_, i) => i !== at)); this.#showAt(Math.min(at, this.lines.length - 1)); } }, '×'));
  }

  /** The same row keeps the focus. */
  #showAt(at) {
    this.show();
    (this.list.children[at]?.querySelector('select') ?? this.add).focus();
  }

  #write(lines) {
    this.area.value = lines.map(line => line.join(' ')).join('\n');
    this.area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** A slider below each ease; an empty one is the draft's own. */
function slide(field) {
  const { least, most } = field.dataset, now = () => field.value.trim() === '' ? field.placeholder : field.value;
  const slider = make('input', { type: 'range', min: least, max: most, step: 1, 'aria-label': field.getAttribute('aria-label'), value: numberOf(now()) });
  const show = () => { slider.value = numberOf(now()); slider.classList.toggle('usual', field.value.trim() === ''); };
  slider.addEventListener('input', () => { field.value = slider.value; show(); });
  field.addEventListener('change', () => {
    const mm = lengthOf(field.value, 'mm');
    if (!Number.isNaN(mm)) field.value = figure(mm);
    show();
  });
  show();
  field.after(slider);
}

const attempt = oneAtATime(async () => {
  const sent = new URLSearchParams(new FormData(form));
  sent.set('act', 'try');
  if (sent.get('name').trim() === '') sent.set('name', '-');
  const answer = await postPage(form.action, sent);
  if (!answer?.page.getElementById('house-form')) return;
  for (const old of document.querySelectorAll('#moved, #wrong-whole, [id^=wrong-]:not(#wrong-name)')) {
    const next = answer.page.getElementById(old.id);
    // what cannot be drafted leaves what was moved before, in grey
    if (old.id === 'moved') old.classList.toggle('stale', !answer.ok);
    if (old.id === 'moved' && !answer.ok) continue;
    old.replaceChildren(...(next?.childNodes ?? []));
  }
  form.dataset.tried = Number(form.dataset.tried ?? 0) + 1;
});

let rest;
form.addEventListener('input', () => {
  clearTimeout(rest);
  rest = setTimeout(attempt, REST_MS);
});
for (const field of form.querySelectorAll('input[data-least]')) slide(field);
const rows = Object.entries(lists).map(([name, list]) => new Rows(name, list));
fetch('/admin/house/pieces', { headers: { Accept: 'application/json' } }).then(answer => answer.json()).then(all => { pieces = all; rows[0].show(); form.dataset.ready = 'true'; });
