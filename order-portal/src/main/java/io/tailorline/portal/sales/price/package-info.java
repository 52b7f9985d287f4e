/**
 * What a suit costs: price books as the house writes them, one in force on a day, and the price that a book makes of a
 * suit, in parts. Amounts are decimal (JSR 354) and rounded once a line, half up, to the currency's smallest coin.
 * Pure: no clock, no database, no words.
 */
@NullMarked
package io.tailorline.portal.sales.price;

import org.jspecify.annotations.NullMarked;
