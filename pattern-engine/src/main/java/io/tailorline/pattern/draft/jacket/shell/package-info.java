/**
 * The shell of the jacket: one file a construction step or piece, in the order of docs/drafting/jacket.md.
 *
 * <p>{@link io.tailorline.pattern.draft.jacket.shell.JacketShell} is the door. Inside, a piece gets what it needs from
 * the pieces before it as a typed value: {@code Block} (levels, chest line, shoulders, scye, seams) leads to the
 * forepart, the forepart to facing and collar, the scye to the sleeve. Paper frame, mm, net lines, half a jacket: x
 * from centre back, y down from the nape.
 */
package io.tailorline.pattern.draft.jacket.shell;
