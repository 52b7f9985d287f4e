/**
 * The lines of a marker as plane geometry: the closed path around each piece, the notches on it, the stretches that two
 * pieces share, and the waste between the pieces.
 *
 * <p>All in the table frame, mm. Points of a path lie on the 0.01 mm grid; places along a path are lengths and are not.
 * It knows nothing of rules, times or the order of pieces, but for
 * {@link io.tailorline.cutter.plan.outline.Precedence}, which follows from shared edges. Only {@code plan} and its
 * packages import it.
 */
@NullMarked
package io.tailorline.cutter.plan.outline;

import org.jspecify.annotations.NullMarked;
