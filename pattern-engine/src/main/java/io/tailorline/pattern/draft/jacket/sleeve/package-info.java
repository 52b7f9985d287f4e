/**
 * The two-piece sleeve: a cap as long as the armhole with its ease, the tube below it, cut in two, and the marks of the
 * cuff.
 */
@NullMarked
package io.tailorline.pattern.draft.jacket.sleeve;

import org.jspecify.annotations.NullMarked;
