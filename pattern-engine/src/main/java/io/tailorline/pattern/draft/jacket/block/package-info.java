/**
 * Half a jacket before it is cut into pieces: levels, chest line, shoulders, scye, waist suppression, the seams of the
 * body and the roll line, in the order of docs/drafting/jacket.md, steps 1 to 6.
 *
 * <p>{@link io.tailorline.pattern.draft.jacket.block.JacketBlock} holds them all; front, sleeve, collar and pockets are
 * drawn from it. Paper frame, mm, net lines: x from centre back, y down from the nape.
 */
@NullMarked
package io.tailorline.pattern.draft.jacket.block;

import org.jspecify.annotations.NullMarked;
