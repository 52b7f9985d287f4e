/**
 * The cloth that a marker is made for: usable width, nap, stripe, flaws, and how it is spread.
 *
 * <p>Everything lies in the <em>fabric</em> frame, mm: x from the cut end along the warp, y from 0 to the usable width,
 * seen from above with the cloth face up. It refers to pieces only by names with wildcards. Published.
 */
@NullMarked
package io.tailorline.nesting.cloth;

import org.jspecify.annotations.NullMarked;
