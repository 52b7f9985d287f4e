/**
 * The jacket: {@link io.tailorline.pattern.draft.jacket.JacketDraft} is the door. {@code shell} draws what is seen,
 * from the measurements; what lies inside (lining, fusible, canvas, pockets) is built from the shell's drawn pieces and
 * knows no formula of the body.
 */
package io.tailorline.pattern.draft.jacket;
