/** The tables of the shop by their queues, and the rolls of each cloth. */
@NullMarked
package io.tailorline.workflow.cutroom.table;

import org.jspecify.annotations.NullMarked;
