/**
 * The second tape: every ordered measurement laid on the drawn pieces, as a tailor lays it on a finished suit.
 *
 * <p>{@link io.tailorline.pattern.check.fit.FitMeasures} measures a pattern; a
 * {@link io.tailorline.pattern.check.fit.FitMeasure} is one reading, a {@link io.tailorline.pattern.check.fit.FitRule}
 * what is read and within which limits. It uses the edges, lines and marks of the pieces and the body as it was taken,
 * and knows nothing of the draft; a measurement that was not taken is not compared. Levels are x of the piece frame,
 * mm: trunk pieces of one garment share the frame of their nape, so a level is the same x on each.
 * docs/drafting/certificate.md says how each measure is laid and where its limits come from.
 */
@NullMarked
package io.tailorline.pattern.check.fit;

import org.jspecify.annotations.NullMarked;
