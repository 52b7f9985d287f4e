/**
 * The cutter room at work: which table a job goes to, what an operator may do and when, what a job has cut, and the
 * tables' last telemetry.
 *
 * <p>From the moment an operator presses start the order cannot be cancelled: both compare the versions of job and
 * order, so that one of them wins and the other is refused.
 */
@NullMarked
package io.tailorline.workflow.cutroom.desk;

import org.jspecify.annotations.NullMarked;
