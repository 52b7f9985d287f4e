/**
 * From net lines on paper to a piece that can be cut.
 *
 * <p>A {@link io.tailorline.pattern.draft.outline.NetPiece} is a ring of named edges in the paper frame (mm, x from
 * centre back to centre front, y down), each with its seam allowance and the rule for the corner to the next edge.
 * {@link io.tailorline.pattern.draft.outline.CutOutline} lays the parallels and joins them corner by corner
 * (docs/drafting/jacket.md, step 9); {@link io.tailorline.pattern.draft.outline.PieceDrawing} turns paper into the
 * piece frame, on the 0.01 mm grid, and sets notches, drill holes and grain. No tailoring measures are known here.
 */
@NullMarked
package io.tailorline.pattern.draft.outline;

import org.jspecify.annotations.NullMarked;
