/**
 * What is seen of a waistcoat. {@link io.tailorline.pattern.draft.waistcoat.shell.WaistcoatBlock} is drawn in closed
 * form: nothing is solved for, because the side seam is one pair of mirror images and darts open in a hem that was
 * drawn closed. Alterations enter once, as {@code FigureChanges}, where levels, widths and points are set.
 */
package io.tailorline.pattern.draft.waistcoat.shell;
