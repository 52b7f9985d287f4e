/**
 * Drafting: from a body and a fit to pieces on paper.
 *
 * <p>Drafts are drawn in the <em>paper</em> frame, mm: x from centre back to centre front, y down the body, net lines
 * (without seam allowance), half a garment. {@code draft.outline} adds seam allowances corner by corner and turns the
 * paper into pieces; {@code draft.jacket}, {@code draft.trousers} and {@code draft.waistcoat} hold the garments, what
 * is seen apart from what lies inside; {@code draft.sides} joins a right and a left half that differ. Steps and sources
 * are in {@code docs/drafting}. A body that cannot be drafted is answered with reasons, never with an exception. The
 * engine's own: no other module may import it.
 */
@NullMarked
package io.tailorline.pattern.draft;

import org.jspecify.annotations.NullMarked;
