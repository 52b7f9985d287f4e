// What the page of the workbench was made with, and the two lines in which it speaks.
import { part } from '../web/dom.js';

export const bench = part('bench');
export const { api, order, failed } = bench.dataset;

/** The order and its limits, as the server wrote them. */
export const given = JSON.parse(part('bench-data').textContent);
export const { words } = given;

/** What is wrong. */
export const say = text => { part('say').textContent = text; };

/** What the pointer is on, or what to do next. */
export const hint = text => { part('hint').textContent = text; };

/** A change of a length, mm: `+3`, `−11.3`. */
export const signed = mm => (mm < 0 ? '−' : '+') + Math.abs(mm).toFixed(1).replace('.0', '');
