/**
 * The inside pieces of the jacket: lining, fusible, pocketing, canvas and felt, in the order of
 * docs/drafting/jacket-inside.md.
 *
 * <p>{@link io.tailorline.pattern.draft.jacket.inside.JacketInside} is the entry point. Nothing here knows a body:
 * every piece is made of the net edges of the shell's drawn pieces, so whatever style or alteration moves an edge of
 * the shell moves what lies behind it. Edges keep the names of those they follow, seams are sewn as those of the shell,
 * and a piece whose shell piece is not there is not made. Paper frame, mm, y down; a piece behind another lies on the
 * same paper with its face turned away.
 */
@NullMarked
package io.tailorline.pattern.draft.jacket.inside;

import org.jspecify.annotations.NullMarked;
