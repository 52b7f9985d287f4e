/**
 * The marker, where each piece lies on the cloth, and the request for one. It is the contract between nesting and
 * cutting.
 *
 * <p>Everything lies in the <em>fabric</em> frame, mm: x from the cut end along the warp, y from 0 to the usable width,
 * seen from above with the cloth face up. A piece is placed by turning it over (y to -y) where mirrored, rotating it
 * about its origin, then moving it. Published: cutter and workflows import it.
 */
@NullMarked
package io.tailorline.nesting.marker;

import org.jspecify.annotations.NullMarked;
