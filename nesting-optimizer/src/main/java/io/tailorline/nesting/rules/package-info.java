/**
 * Rules of the shop beyond what cloth and pattern say: tilt, gap, block and tolerated flaws by piece, direction and
 * nearness by bundle, which edges match in the stripe. Values only; what they mean for the search is worked out in
 * {@code problem}, whether a marker keeps them in {@code check}. Published.
 */
package io.tailorline.nesting.rules;
