// The measures of the body as they were taken, and as the tailor corrects them. Lengths are shown in cm.
import { lengthOf, numberOf } from '../web/numbers.js';

const MM_PER_CM = 10;
const read = field => field.dataset.unit === 'mm' ? lengthOf(field.value, 'cm') : numberOf(field.value);
const partOf = field => [field.dataset.side || 'measurements', field.dataset.measure];

export class Body {
  /**
   * @param body as it is on the order
   * @param change hears of {"measurements.waistGirth": mm}, what differs from it
   */
  constructor(part, body, words, change) {
    Object.assign(this, { body, words, fields: [...part.querySelectorAll('input')], measured: {} });
    for (const field of this.fields) field.addEventListener('change', () => {
      const value = read(field);
      if (Number.isNaN(value)) { this.#tell(field, words.noNumber); return; }
      const [side, name] = partOf(field), key = `${side}.${name}`;
      const next = { ...this.measured, [key]: Math.round(value * 100) / 100 };
      if (next[key] === body[side][name]) delete next[key];
      change(next);
      this.#draw(field);
    });
  }

  #scale(field) { return field.dataset.unit === 'mm' ? MM_PER_CM : 1; }

  #tell(field, text) {
    field.setAttribute('aria-invalid', String(text !== ''));
    field.closest('tr').querySelector('.say').textContent = text;
  }

  /** As `Waist 92.5 cm`. @param key as `measurements.waistGirth` */
  text(key, value) {
    const field = this.fields.find(each => partOf(each).join('.') === key);
    if (!field) return key;
    return [field.closest('tr').querySelector('th').textContent, ...(value === null ? [] : [(value / this.#scale(field)).toFixed(1), field.nextElementSibling.textContent])].join(' ');
  }

  /** @param isAnew also what is being typed, or cannot be read, gives way */
  show(measured, isAnew) {
    this.measured = measured;
    for (const field of this.fields) {
      const isTyped = field === document.activeElement || (field.value !== '' && Number.isNaN(read(field)));
      if (isAnew || !isTyped) this.#draw(field);
    }
  }

  #draw(field) {
    const [side, name] = partOf(field), key = `${side}.${name}`, isChanged = key in this.measured;
    const value = isChanged ? this.measured[key] : this.body[side][name];
    field.value = value === null ? '' : (value / this.#scale(field)).toFixed(1);
    field.closest('tr').classList.toggle('changed', isChanged);
    field.closest('tr').querySelector('.was').textContent = isChanged ? (this.body[side][name] / this.#scale(field)).toFixed(1) : '';
    this.#tell(field, '');
  }

  /** @param refused texts by the field that a refusal names, as `measurements.waistGirth` */
  refuse(refused) {
    for (const field of this.fields) if (!Number.isNaN(read(field))) this.#tell(field, refused.get(partOf(field).join('.')) ?? '');
  }
}
