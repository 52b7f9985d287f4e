/**
 * The suit drawn on its wearer, front and back: an orthographic technical drawing of what the pieces of a pattern say.
 *
 * <p>{@link io.tailorline.pattern.worn.WornSuit} turns a {@link io.tailorline.pattern.piece.Pattern} into a
 * {@link io.tailorline.pattern.worn.SuitDrawing}: named shapes, lines and rounds, mm, y up from the floor, x = 0 at the
 * centre, in the order in which they are painted. Method and sources: docs/shop/drawing.md.
 *
 * <p>The wearer is a stack of ellipses estimated from girths and stature; over it each level of the garment is an
 * ellipse whose perimeter is the sum of the pieces' widths at that level. A point of a piece is laid on it by its
 * distance from the centre line, along the cloth, and by its level. What no piece, edge, line or hole says is not
 * drawn; folds, drape and shadows are not. Pure: no clock, no state; the same pattern gives the same drawing.
 */
@NullMarked
package io.tailorline.pattern.worn;

import org.jspecify.annotations.NullMarked;
