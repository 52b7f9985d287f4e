// Girths of the body, of the suit and of what the customer had before, by garment.
import { words } from './bench-page.js';
import { make, part } from '../web/dom.js';
import { day } from '../web/times.js';

const cell = (text, small, kind = '') => make('td', { class: kind }, text, small ? make('small', {}, small) : '');
const lastOrder = last => last && make('small', {}, make('a', { href: `/tailor/${last.orderId}`, class: 'num' }, last.orderId), ` ${day(last.placed)}`);

function line(row) {
  const outside = row.isOutside && make('span', { class: 'chip warn' }, words.outside);
  return make('tr', { 'data-key': row.key, class: [row.isChanged && 'changed', row.isOutside && 'outside'].filter(Boolean).join(' ') },
    make('th', { scope: 'row' }, row.name, ' ', outside),
    cell(row.body, row.usual), cell(row.ease), cell(make('b', {}, row.finished), row.range), cell(row.was, row.last, 'was'), cell(row.last, '', 'last-order'));
}

/** @param lastOrders of the same customer: [{garment, orderId, placed}] */
export function showNumbers(numbers, lastOrders) {
  const body = part('numbers');
  const head = garment => make('tr', { class: 'garment' },
    make('th', { colspan: 6, scope: 'rowgroup' }, words.garment[garment], lastOrder(lastOrders.find(last => last.garment === garment))));
  body.closest('table').classList.toggle('with-last', lastOrders.length > 0);
  body.replaceChildren(...numbers.flatMap((row, i) => row.garment === numbers[i - 1]?.garment ? [line(row)] : [head(row.garment), line(row)]));
}
