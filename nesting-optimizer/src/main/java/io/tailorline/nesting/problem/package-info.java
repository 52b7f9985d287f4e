/**
 * The translation from tailoring to packing: the pieces of a request as anonymous parts, grain, nap, matching and rules
 * as orientations, lattices and flaws, and a solution back as a marker. The packing engine below ({@code model},
 * {@code search}) knows no tailoring; this package is the only one that knows both. Not published.
 */
@NullMarked
package io.tailorline.nesting.problem;

import org.jspecify.annotations.NullMarked;
