// How the customer is built, by pictures. It alters nothing: a tailor reads it beside the alteration that would answer it.
import { draft } from './draft.js';

const fields = [...document.querySelectorAll('input[data-figure]')];

const show = () => { for (const field of fields) field.checked = (draft.value.posture[field.dataset.figure] ?? '') === field.value; };

for (const field of fields) {
  field.addEventListener('change', () => {
    const { [field.dataset.figure]: _, ...others } = draft.value.posture;
    draft.change({ posture: field.value === '' ? others : { ...others, [field.dataset.figure]: field.value } });
  });
}
draft.on((_, keys) => { if (keys.includes('posture')) show(); });
show();
