// The only place that writes what the API takes: a draft as BODY, STYLE and a whole order.
import { isChosen, options } from './declared.js';
import { isOf } from './measures.js';

/**
 * BODY: the first reading of each measure of this sex, in mm (weightKg in kg), and the repeats of what was read twice. What
 * was told of the other sex stays in the draft alone.
 */
export function body(draft) {
  const measurements = {}, repeats = {}, isAsked = ([name]) => isOf(name, draft.sex);
  for (const [name, all] of Object.entries(draft.readings).filter(isAsked)) {
    const readings = all.filter(reading => typeof reading === 'number');
    if (readings.length === 0) continue;
    [measurements[name]] = readings;
    if (readings.length > 1) repeats[name] = readings;
  }
  const told = { id: 'customer', sex: draft.sex, unit: 'mm', measurements };
  return { ...told, ...filled({ repeats, left: Object.fromEntries(Object.entries(draft.left).filter(isAsked)) }), ...notes(draft, told), ...readIn(draft) };
}

/** In what the customer reads; centimetres and kilograms go without saying. */
const readIn = ({ units, weightUnits }) => (units === 'cm' && weightUnits === 'kg' ? {} : { readIn: { length: units, weight: weightUnits } });

const isFilled = value => (Array.isArray(value) ? value : Object.keys(value)).length > 0;
const filled = fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => isFilled(value)));

/** The reading that counts: the median, as the server takes it; undefined where nothing was read. */
export function middle(readings = []) {
  const sorted = readings.filter(each => typeof each === 'number').sort((a, b) => a - b), half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : sorted.length ? (sorted[half - 1] + sorted[half]) / 2 : undefined;
}

/** Under which an answer is kept: it is about this field of this side with the value that counts, to a tenth, and no other. */
export function answerKey(field, { readings, left }) {
  const isLeft = field.startsWith('left.'), name = field.replace(/^.*\./, ''), value = isLeft ? left[name] : middle(readings[name]);
  return `${isLeft ? 'left.' : ''}${name} ${value === undefined ? '' : Math.round(value * 10) / 10}`;
}

/** What was answered about a measure; about its sides, who asks for a tailor gets one. */
function answerOf(name, draft) {
  const said = [name, `left.${name}`].map(field => draft.answers[answerKey(field, draft)]);
  return said.includes('tailor') ? 'tailor' : said.find(Boolean);
}

/** How the measures were come by, and what the customer said of them. */
function notes(draft, told) {
  const isTold = name => told.measurements[name] !== undefined;
  return filled({
    answers: Object.fromEntries(Object.keys(told.measurements).map(name => [name, answerOf(name, draft)]).filter(([, said]) => said)),
    garment: Object.fromEntries(Object.entries(draft.garment).filter(([name]) => isTold(name))),
    estimated: draft.estimated.filter(isTold),
    figure: Object.values(draft.posture),
  });
}

/** STYLE: only what was chosen and has a meaning. */
export const style = draft => ({
  fit: draft.fit,
  garments: draft.garments,
  options: Object.fromEntries(options.filter(each => isChosen(each, draft)).map(each => [each.name, draft.options[each.name]])),
});

/** Who and where; undefined where nothing of it was told. */
function customer({ name = '', email = '', line1 = '', line2 = '', postcode = '', town = '', country = '' }, locale) {
  const lines = [line1, line2].map(line => line.trim()).filter(Boolean);
  const address = { lines, postcode: postcode.trim(), town: town.trim(), country };
  const isTold = lines.length || address.postcode || address.town || country;
  const told = { name: name.trim(), email: email.trim(), locale, ...(isTold && { address }) };
  return told.name || told.email || isTold ? told : undefined;
}

/** The customer's own; else one of the house, of the lot of the order that is ordered again where that is of the same. */
function cloth({ ownCloth, cloth: fabricId, sameLot }) {
  if (ownCloth) return { ownCloth };
  const { again: id, sameLot: secret, sameCloth } = document.body.dataset;
  return sameLot && secret && fabricId === sameCloth ? { fabricId, asOrder: { id, secret } } : { fabricId };
}

/** What a price and a day are asked for: an order without who it is for. */
export function offerRequest(draft) {
  const { customer: _, ...asked } = orderRequest(draft);
  return asked;
}

/** What POST /api/v1/orders takes. @param locale of the customer, as the page has it */
export function orderRequest(draft, locale = document.documentElement.lang) {
  const request = { body: body(draft), style: style(draft), ...cloth(draft) };
  const told = customer(draft.contact, locale);
  if (told) request.customer = told;
  if (draft.wantedBy) request.wantedBy = draft.wantedBy;
  if (draft.express) request.express = true;
  return request;
}
