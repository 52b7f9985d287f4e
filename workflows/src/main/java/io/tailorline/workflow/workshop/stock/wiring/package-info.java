/** Puts the stock together. */
@NullMarked
package io.tailorline.workflow.workshop.stock.wiring;

import org.jspecify.annotations.NullMarked;
