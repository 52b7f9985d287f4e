// The only place that writes what the API takes: a draft as BODY, STYLE and a whole order.
import { isTold, options } from './declared.js';

/** BODY: the first reading of each measure, in mm (weightKg in kg), and the repeats of what was read twice. */
export function body(draft) {
  const measurements = {}, repeats = {};
  for (const [name, all] of Object.entries(draft.readings)) {
    const readings = all.filter(reading => typeof reading === 'number');
    if (readings.length === 0) continue;
    [measurements[name]] = readings;
    if (readings.length > 1) repeats[name] = readings;
  }
  const told = { id: 'customer', sex: draft.sex, unit: 'mm', measurements };
  return Object.keys(repeats).length ? { ...told, repeats } : told;
}

/** STYLE: only what was chosen and has a meaning. */
export const style = draft => ({
  fit: draft.fit,
  garments: draft.garments,
  options: Object.fromEntries(options.filter(each => isTold(each, draft)).map(each => [each.name, draft.options[each.name]])),
});

/** What POST /api/v1/orders takes. @param locale of the customer, as the page has it */
export function orderRequest(draft, locale = document.documentElement.lang) {
  const request = { body: body(draft), style: style(draft), fabricId: draft.cloth };
  const { name = '', email = '' } = draft.contact;
  const customer = { name: name.trim(), email: email.trim(), locale };
  if (customer.name || customer.email) request.customer = customer;
  if (draft.wantedBy) request.wantedBy = draft.wantedBy;
  return request;
}
