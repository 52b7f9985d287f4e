/**
 * The cutter room as the process sees it: which table a job goes to, what an operator may do and when, and the tables'
 * last telemetry. It sends commands and receives events; it never opens a connection to a table.
 *
 * <p>From the moment an operator presses start the order cannot be cancelled: both take the same lock on the order, so
 * that one of them wins and the other is refused.
 */
@NullMarked
package io.tailorline.workflow.cutroom;

import org.jspecify.annotations.NullMarked;
