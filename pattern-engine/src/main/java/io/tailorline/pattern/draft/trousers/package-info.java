/**
 * Trousers for men and women: levels and widths, the seat fitted to the body, front, back, band and small parts.
 *
 * <p>Drawn on paper as in {@link io.tailorline.pattern.draft}: the crease is the y axis, y runs down from the waist
 * seam. The front is drawn as the left leg and turned over when it is cut, the back as the right leg. Waist, seat,
 * crotch length, thigh and inseam are solved on the drawn lines, not taken from a formula's word. Steps and sources:
 * docs/drafting/trousers.md.
 */
@NullMarked
package io.tailorline.pattern.draft.trousers;

import org.jspecify.annotations.NullMarked;
