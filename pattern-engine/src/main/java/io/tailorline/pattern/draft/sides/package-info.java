/**
 * Right and left of one suit. Every garment is drafted for one side of the body; when the other side measures or is
 * altered differently the engine drafts that side too, and {@link io.tailorline.pattern.draft.sides.Sides} makes one
 * garment of the two. A pair whose right and left come out alike stays one piece, cut twice; any other becomes two
 * pieces, {@code .right} and {@code .left}, each drawn as it lies face up. What is sewn across the middle (centre back,
 * crotch, collar) fits because the drafts keep it common to both sides; the certificate proves it on the joined
 * pattern. Only the engine's facade imports this package.
 */
@NullMarked
package io.tailorline.pattern.draft.sides;

import org.jspecify.annotations.NullMarked;
