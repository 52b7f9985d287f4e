/**
 * The ledger of a roll as arithmetic: each step takes the roll as it is and answers with the roll as it is afterwards
 * and the lines that say so, or with why it cannot be. It knows no database and no clock.
 *
 * <p>After every step, within 1 mm: {@code measured + adjusted = cut + end losses + splices + remnants + scrap +
 * current}, current is not below 0, and the last line's balance is the current length.
 */
@NullMarked
package io.tailorline.workflow.workshop.stock.ledger;

import org.jspecify.annotations.NullMarked;
