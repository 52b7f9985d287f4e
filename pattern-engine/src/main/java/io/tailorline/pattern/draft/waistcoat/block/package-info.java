/**
 * Half a waistcoat before it is cut into pieces: its style, levels, chest line, shoulders, scye, side seam and front
 * edge. {@link io.tailorline.pattern.draft.waistcoat.block.WaistcoatBlock} is drawn in closed form: nothing is solved
 * for, because the side seam is one pair of mirror images. Alterations enter once, as {@code FigureChanges}, where
 * levels, widths and points are set.
 */
@NullMarked
package io.tailorline.pattern.draft.waistcoat.block;

import org.jspecify.annotations.NullMarked;
