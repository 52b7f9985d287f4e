// What is printed: only the materials that the chosen garment has.
import { given } from './bench-page.js';

/** @param form undefined where there is no pattern yet */
export function printing(form) {
  if (!form) return;
  const { garment, material } = form.elements;
  const show = () => {
    // the shell, which every garment has, is not told by piece
    const has = new Set(Object.entries(given.materials).filter(([kind]) => kind.startsWith(garment.value)).map(([, each]) => each));
    for (const option of material.options) option.hidden = option.disabled = !['', 'shell'].includes(option.value) && !has.has(option.value);
    if (material.selectedOptions[0].disabled) material.value = [...material.options].find(option => !option.disabled).value;
  };
  garment.addEventListener('change', show);
  show();
}
