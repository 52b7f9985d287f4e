/** Which roll an order's cloth is cut from: the one that is left most useful. It knows no database. */
@NullMarked
package io.tailorline.workflow.workshop.stock.choice;

import org.jspecify.annotations.NullMarked;
