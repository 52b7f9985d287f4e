/**
 * In which order the pieces are cut and where each is entered: a generalised travelling salesman problem (one node of
 * each cluster is visited; Petunin, Polishchuk and Ukolov) with the conveyor and the shared edges as constraints.
 *
 * <p>Nearest neighbour, improved by iterated local search over a few entries of each piece; then the best of all
 * entries for the order found. Not proved best. The same contours and table give the same order: the chance is seeded
 * and the effort counted. Only {@code plan} imports it.
 */
@NullMarked
package io.tailorline.cutter.plan.order;

import org.jspecify.annotations.NullMarked;
