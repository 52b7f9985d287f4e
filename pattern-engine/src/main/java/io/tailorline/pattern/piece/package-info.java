/**
 * A finished pattern: cut pieces with their seam and cut lines, notches and grain, and how they are sewn together.
 *
 * <p>Everything lies in the <em>piece</em> frame, mm: +x along the grain line from the top of the garment to its hem,
 * rings counter-clockwise, a pair drawn as the wearer's right piece. These are values: a draft makes them, checks read
 * them, a marker places them, and they never change. Published: every module may import it.
 */
@NullMarked
package io.tailorline.pattern.piece;

import org.jspecify.annotations.NullMarked;
