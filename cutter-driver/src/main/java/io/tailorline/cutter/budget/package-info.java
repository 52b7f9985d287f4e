/**
 * A budget of table time: a marker is planned, its time is compared with the budget, and when it is over, measures are
 * tried in turn until the budget is kept: another order, corners rounded within tolerance, shared edges cut once, a
 * marker nested for time, a second table.
 *
 * <p>Promised: nothing is tried that is not needed or not allowed, no more corners are rounded than needed, a measure
 * that saves nothing is dropped, and every attempt is reported with its result, useless and impossible ones too. A
 * program over the budget is still a program: a person decides whether it is cut, from a report of the excess, the time
 * of each part and what would be needed. The same request gives the same result; effort is counted, no clock is read.
 *
 * <p>Not done here: nesting (a {@link io.tailorline.cutter.budget.MarkerSource} comes from the caller), cutting, asking
 * people. It sees {@code plan} and what lies below it. Published. See docs/cutting/budget.md.
 */
@NullMarked
package io.tailorline.cutter.budget;

import org.jspecify.annotations.NullMarked;
