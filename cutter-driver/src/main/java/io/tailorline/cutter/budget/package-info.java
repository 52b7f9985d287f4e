/**
 * A budget of table time: a marker is planned, its time is held against the budget, and when it is over, what can be
 * done is done in turn until the budget is kept: another order, corners rounded within tolerance, edges in common cut
 * once, a marker nested for time, a second table.
 *
 * <p>What is promised: nothing is tried that is not needed or not allowed, no more corners are rounded than needed, a
 * trial that gains nothing is dropped, and every trial is told with what it gave, the useless and impossible ones too.
 * A program over the budget is still a program: whether it is cut is for a person to decide, who is told by how much it
 * is over, what each part costs and what would be needed. The same request gives the same answer; effort is counted, no
 * clock is asked.
 *
 * <p>Not done here: nesting (a {@link io.tailorline.cutter.budget.MarkerSource} comes from the caller), cutting, asking
 * people. It sees {@code plan} and what lies below it. Published. See docs/cutting/budget.md.
 */
package io.tailorline.cutter.budget;
