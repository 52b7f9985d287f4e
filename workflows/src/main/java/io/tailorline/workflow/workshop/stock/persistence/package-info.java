/**
 * The stock's tables. What may happen to a roll is decided by its ledger, which knows no table; here it is written
 * down.
 */
@NullMarked
package io.tailorline.workflow.workshop.stock.persistence;

import org.jspecify.annotations.NullMarked;
