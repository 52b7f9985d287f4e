// The style part of the order form, as the engine declared it: shows what has a meaning and keeps what was chosen.
import { fill, part } from '../web/dom.js';
import { read, said, unitWord, written } from './lengths.js';

/** "jacket.buttons=6x2|4x1;…": which options must have one of which values. */
const parsed = (needs = '') => needs.split(';').filter(Boolean).map(need => {
  const [option, values] = need.split('=');
  return { option, values: values.split('|') };
});

export function styleForm(form) {
  const words = form.dataset;
  const rows = [...form.querySelectorAll('[data-option]')];
  const groups = [...form.querySelectorAll('[data-garment]')];
  const byName = new Map(rows.map(row => [row.dataset.option, row]));
  const control = row => row.querySelector('select, input');
  const ordered = () => [...form.querySelectorAll('[name=garments]:checked')].map(box => box.value);
  const units = () => form.units.value;
  const isLength = row => row.dataset.kind === 'length';

  function value(row) {
    const field = control(row);
    return row.dataset.kind === 'flag' ? String(field.checked) : field.value || row.dataset.usual;
  }

  const isMeant = row => row.dataset.sexes.split(' ').includes(form.sex.value)
    && parsed(row.dataset.needs).every(need => isMeant(byName.get(need.option)) && need.values.includes(value(byName.get(need.option))));

  const isTold = row => {
    const field = control(row);
    if (isLength(row)) return field.dataset.mm !== undefined && written(field.dataset.mm, units()) !== written(row.dataset.usual, units());
    return field.querySelector('option[value=""]') ? field.value !== '' : value(row) !== row.dataset.usual;
  };

  /** A default that differs by sex: a field in which nobody chose shows the other one. */
  function followSex(row) {
    const usual = new Map((row.dataset.usualBySex ?? '').split(';').filter(Boolean).map(pair => pair.split('='))).get(form.sex.value);
    if (usual === undefined || usual === row.dataset.usual) return;
    const wasTold = 'chosen' in row.dataset || isTold(row), field = control(row);
    row.dataset.usual = usual;
    if (wasTold) return;
    field.value = isLength(row) ? written(Number(usual), units()) : usual;
    tell(row, check(row));
  }

  /** What is wrong with a length; empty when nothing is. */
  function check(row) {
    const field = control(row);
    delete field.dataset.mm;
    if (!isLength(row) || row.hidden || field.value.trim() === '') return '';
    const mm = read(field.value, 'mm', units());
    if (Number.isNaN(mm)) return words.length;
    field.dataset.mm = mm;
    const { least, most } = row.dataset;
    return mm < Number(least) || mm > Number(most)
      ? fill(words.range, said(mm, units(), words), said(Number(least), units(), words), said(Number(most), units(), words)) : '';
  }

  function tell(row, text) {
    part(`e-style.options.${row.dataset.option}`).textContent = text;
    control(row).setAttribute('aria-invalid', String(text !== ''));
  }

  function show() {
    const garments = ordered();
    for (const group of groups) {
      group.hidden = !garments.includes(group.dataset.garment);
      let told = 0;
      for (const row of group.querySelectorAll('[data-option]')) {
        row.hidden = group.hidden || !isMeant(row);
        control(row).disabled = row.hidden;
        row.classList.toggle('told', !row.hidden && isTold(row));
        told += !row.hidden && isTold(row);
      }
      group.querySelector('.chosen').textContent = told ? fill(words.chosen, told) : words.usual;
    }
  }

  for (const row of rows) {
    control(row).addEventListener('change', () => {
      row.dataset.chosen = '';
      tell(row, check(row));
      show();
    });
  }
  for (const choice of form.querySelectorAll('[name=garments]')) choice.addEventListener('change', show);
  for (const choice of form.querySelectorAll('[name=sex]')) choice.addEventListener('change', () => { rows.forEach(followSex); show(); });
  rows.forEach(followSex);
  show();

  return {
    /** Marks every length that cannot be; answers the first such field. */
    firstFault() {
      let first = null;
      for (const row of rows) {
        const complaint = check(row);
        tell(row, complaint);
        if (complaint) {
          first ??= control(row);
          row.closest('details').open = true;
        }
      }
      const none = ordered().length === 0;
      part('e-style.garments').textContent = none ? words.garments : '';
      return none ? form.querySelector('[name=garments]') : first;
    },

    /** Shows the lengths in other units; what was written is kept in millimetres. */
    changeUnits(before) {
      for (const row of rows.filter(isLength)) {
        const field = control(row), mm = read(field.value, 'mm', before);
        if (!Number.isNaN(mm)) field.value = written(mm, units());
        row.querySelector('.unit').textContent = unitWord(words, units());
        if (field.getAttribute('aria-invalid') === 'true') tell(row, check(row));
      }
    },

    /** STYLE as the API takes it: only what was chosen and has a meaning. */
    style() {
      const options = {};
      for (const row of rows) {
        if (row.hidden || !isTold(row)) continue;
        options[row.dataset.option] = isLength(row) ? Number(control(row).dataset.mm)
          : row.dataset.kind === 'flag' ? control(row).checked : value(row);
      }
      return { fit: form.fit.value, garments: ordered(), options };
    },
  };
}
