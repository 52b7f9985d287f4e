/**
 * One piece as the knife sees it: where it may be entered, what is drilled and punched inside it first, how corners are
 * taken, what the knife does step by step and how long that takes.
 *
 * <p>Each contour is prepared by itself from the lines of {@code outline}, the rules and the table; what it leaves out
 * because a neighbour cuts it is part of it. Entries that can never be the best are dropped here, so that the search
 * for the order sees few. Only {@code plan} and {@code plan.order} import it.
 */
@NullMarked
package io.tailorline.cutter.plan.contour;

import org.jspecify.annotations.NullMarked;
