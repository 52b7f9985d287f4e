/**
 * The packing search: parts on a strip, as short as the budget allows.
 *
 * <p>The length is not minimised directly. The strip is made a little too short, parts overlap, and the overlaps are
 * made to vanish; then it is made shorter again. The method is that of Gardeyn, Vanden Berghe and Wauters, "An
 * open-source heuristic to reboot 2D nesting research" (arXiv 2509.13329), written anew.
 * {@link io.tailorline.nesting.search.StripPacker} is the entrance.
 *
 * <p>Parts bound to a lattice, or that may turn by small angles, descend by
 * {@link io.tailorline.nesting.search.RuledDescent}; groups of matching parts move by
 * {@link io.tailorline.nesting.search.GroupShift}; a start layout, or bundles that must keep together, are made legal
 * by {@link io.tailorline.nesting.search.FirstLayout} before the search begins. Parts without rules take the same path,
 * and chance, as if there were none.
 *
 * <p>Promised: every solution returned is free of collisions and satisfies the rules of all parts; solutions only get
 * better; the same seed, number of threads and iterations give the same solution on every machine (plain arithmetic and
 * square roots only, no hash order, workers merged in their order). No JTS, no tailoring, no clock but the one inside a
 * {@link io.tailorline.nesting.search.Terminator}.
 */
@NullMarked
package io.tailorline.nesting.search;

import org.jspecify.annotations.NullMarked;
