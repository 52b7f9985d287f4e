// What a choice adds to the price where that depends on the cloth, for it needs more of it.
import { part } from '../web/dom.js';
import { draft } from './draft.js';

const prices = [...part('shop-form').querySelectorAll('[data-by-cloth]')].map(shown => ({ shown, of: JSON.parse(shown.dataset.byCloth) }));

const show = ({ cloth }) => { for (const { shown, of } of prices) shown.textContent = of[cloth] ?? ''; };

draft.on((value, keys) => { if (keys.includes('cloth')) show(value); });
show(draft.value);
