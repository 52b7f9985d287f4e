/**
 * Rules of the shop beyond cloth and pattern: tilt, gap, block and tolerated flaws by piece, direction and nearness by
 * bundle, which edges match in the stripe. Values only; {@code problem} translates them for the search, {@code check}
 * verifies that a marker follows them. Published.
 */
@NullMarked
package io.tailorline.nesting.rules;

import org.jspecify.annotations.NullMarked;
